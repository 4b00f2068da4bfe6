import { wordRates } from '../../text/frequency.ts'
import { holdsHanName } from '../../text/han-names.ts'
import { normalise } from '../../text/normalise.ts'
import { jaroWinkler } from '../../text/similarity.ts'
import { sameName } from '../../text/skeleton.ts'
import { stem } from '../../text/stem.ts'
import { ordinaryWords } from '../ordinary-words.ts'
import type { Reading } from '../reading.ts'
import { holdsWord } from './find-alias.ts'
import { type GateInput, overlaps } from './gate.ts'

/** Somebody who is said to have said something. */
export interface Voice {
  readonly entity: string | null
  readonly surface: string
}

/**
 * Speakers of a text, as rules tie them to words, without those who stand inside the words they are tied to. A name that was
 * cut short is whole again: "United" of "United States".
 */
export function voicesOf(reading: Reading): Voice[] {
  if (countsLots(reading)) return []
  const misread = new Set(
    reading.quotes.flatMap((quote) => {
      if (quote.speaker === null) return []
      const isMisread = standsOnlyWithin(reading, quote.speaker, quote) || followsName(reading, quote)
      return isMisread ? [quote.speaker.surface] : []
    }),
  )
  return [...reading.quotes, ...reading.propositions]
    .flatMap((one) => one.speaker ?? [])
    .filter((speaker) => !misread.has(speaker.surface))
    .map((speaker) => inFull(reading, speaker))
}

/** "West African States have completed ...": a word with a capital inside a sentence is part of a name, and says nothing. */
function followsName({ text, marks }: Reading, { start }: Span): boolean {
  const verb = marks.find((mark) => mark.list === 'speech' && mark.end <= start && start - mark.end <= GAP)
  return verb !== undefined && /^\p{Lu}/u.test(verb.surface) && /\p{L} $/u.test(text.slice(0, verb.start))
}

/** UTF-16 units between a word of saying and what is said. */
const GAP = 3

/** Chinese "批" criticises; behind a number it counts lots. Nobody speaks where it is the only word of saying. */
export function countsLots({ text, language, marks }: Reading): boolean {
  const said = language === 'zh' ? marks.filter((mark) => mark.list === 'speech') : []
  return said.length > 0 && said.every((mark) => isLot(text, mark.start))
}

/** Whether "批" at a place counts lots. */
export function isLot(text: string, at: number): boolean {
  return /(?:首|一|大|分|第\p{sc=Han}|\d)$/u.test(text.slice(0, at)) && text[at] === '批'
}

function inFull(reading: Reading, { entity, surface }: Voice): Voice {
  const whole =
    entity === null
      ? reading.entities.find(
          (mention) => mention.surface.startsWith(`${surface} `) && mention.kind !== 'person',
        )
      : undefined
  return whole === undefined ? { entity, surface } : { entity: whole.id, surface: whole.surface }
}

/** Wherever it stands, it stands inside the words: a state may be spoken of there and speak behind them. */
function standsOnlyWithin(reading: Reading, voice: Voice, outer: Span): boolean {
  const spans = spansOf(reading, voice)
  return spans.length > 0 && spans.every((span) => span.start >= outer.start && span.end <= outer.end)
}

export type Span = { readonly start: number; readonly end: number }

/** Where a voice stands in its text as words of their own; an empty span where its words were put together. */
export function spanOf(reading: Reading, voice: Voice): Span {
  return spansOf(reading, voice)[0] ?? { start: 0, end: 0 }
}

function spansOf({ text }: Reading, { surface }: Voice): Span[] {
  const spans: Span[] = []
  if (surface === '') return spans
  for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1)) {
    const end = start + surface.length
    if (!/\p{L}/u.test(text[end] ?? ' ') || /\p{sc=Han}/u.test(surface)) spans.push({ start, end })
  }
  return spans
}

const OFFICES: ReadonlySet<string> = new Set(['official-titles', 'speaker-groups'])

/** Whether an office or a body in ordinary words stands in a span: "spokesman", "officials", "министерство". */
export function hasOffice(one: Reading, span: Span): boolean {
  return one.marks.some((mark) => OFFICES.has(mark.id) && overlaps(mark, span))
}

/**
 * Whether a phrase at the place of a speaker can be one: a known entity, an office, a name. Rules take "that night" for the
 * speaker of "said that night X"; such a find must not stand in the way of the one who spoke.
 */
export function isSound(one: Reading, voice: Voice): boolean {
  if (one.language === 'ar') return !QUANTIFIERS.test(voice.surface)
  const span = spanOf(one, voice)
  if (one.language === 'en' && isBeforeThing(one, voice)) return false
  // Cut in the middle of a name: "Sanctions of the United".
  if (one.entities.some((mention) => mention.start < span.end && span.end < mention.end)) return false
  if (isAsked(one, span.start)) return false
  // An adjective alone ("russes", "украинской") speaks in no language that writes it small.
  if (voice.entity !== null) return !/^\p{Ll}+$/u.test(voice.surface)
  if (hasOffice(one, span)) return true
  // "украинскими ударами": an adjective of a state makes no speaker of a thing.
  if (/^[\p{Ll}\s-]+$/u.test(voice.surface)) return false
  // "said on Tuesday in Oleshky X": a place that no list knows.
  if (AT.test(one.text.slice(0, span.start))) return false
  return (
    [...one.names, ...one.entities].some(
      (mention) => mention.start >= span.start && mention.end <= span.end,
    ) || /(?<!\p{L})\p{Lu}/u.test(span.start === 0 ? openingName(voice.surface, one.language) : voice.surface)
  )
}

/** "both" and "each" open a list of speakers. */
const QUANTIFIERS = /^(?:كل|كلا|كلتا|جميع|بعض|أحد)$/u

/** "a Russian air defence system": an adjective of a state or region before a thing, and no word of saying. */
function isBeforeThing({ text, marks }: Reading, { surface }: Voice): boolean {
  if (!ADJECTIVE.test(surface)) return false
  return [...text.matchAll(/\p{Lu}\p{Ll}+ (?=\p{Ll}{3})/gu)].some((match) => {
    const end = match.index + match[0].length
    return match[0].trim() === surface && !marks.some((mark) => mark.list === 'speech' && mark.start === end)
  })
}

const ADJECTIVE = /^\p{Lu}\p{Ll}+(?:[ie]?an|ese|ish|[aeiou]qi|[a-z]i)$/u

/** At the start of a sentence an ordinary word has a capital too. */
function openingName(surface: string, language: string): string {
  const [first = ''] = surface.split(/\s/u)
  const root = stem(normalise(first), language)
  const isOrdinary = wordRates(language).has(root) || ordinaryWords(language).has(root)
  return isOrdinary ? surface.slice(first.length) : surface
}

/** "asked why Ukraine would do this": who is asked about does not speak. */
export function isAsked({ text }: Reading, at: number): boolean {
  return ASKED.test(text.slice(0, at))
}

const ASKED =
  /(?<!\p{L})(?:why|how|whether|почему|зачем|чому|pourquoi|por qué|por que|warum|ob) $|(?:是否|为何|为什么)$/iu

const AT = /(?<!\p{L})(?:in|at|near|on|в|во|на|у|en|à|dans|a) (?:the )?$/iu

/** "officials", "engineers", "the Defence Ministry": ordinary words without a name. */
export function isOffice({ event }: GateInput, language: string, voice: Voice): boolean {
  return (
    voice.entity === null &&
    voice.surface.split(/[\s-]+/u).every((word) => event.knows(normalise(word), language))
  )
}

/** Whether a voice of the statement is one that a cited sentence hears. */
export function isSameVoice(input: GateInput, own: Voice, one: Reading, heard: Voice): boolean {
  const { actor } = input.event
  const theirs = actorsIn(one, heard, actor)
  if (own.entity !== null && (theirs.has(own.entity) || theirs.has(actor(own.entity)))) return true
  const ours = [...actorsIn(input.statement, own, actor)]
  const isAll = ours.length > 1 && ours.length === theirs.size && ours.every((id) => theirs.has(id))
  if (own.entity === null && isAll) return true
  if (heard.entity !== null && holdsBody(input.statement, own, heard.entity)) return true
  const [a, b] = [normalise(own.surface), normalise(heard.surface)]
  if (holdsWord(a, b) || holdsWord(b, a) || isShortened(a, b) || isShortened(b, a)) return true
  const isForeign = one.language !== input.statement.language
  if (isForeign && isOffice(input, input.statement.language, own) && isOffice(input, one.language, heard))
    return true
  return own.surface.split(',').some((part) => isHeardIn(part.trim(), heard.surface)) || isCognate(a, b)
}

/** "India's space agency ISRO": the state comes first, and the body is the one that is heard. */
function holdsBody(statement: Reading, own: Voice, id: string): boolean {
  const span = spanOf(statement, own)
  return statement.entities.some(
    (mention) => mention.id === id && !/^(?:country|capital)_/u.test(id) && overlaps(mention, span),
  )
}

/** Ids of a voice, and of the entities inside its words: "乌克兰军方" acts for Ukraine. */
function actorsIn(one: Reading, voice: Voice, actor: (entity: string) => string): Set<string> {
  const span = spanOf(one, voice)
  const ids = one.entities.filter((mention) => overlaps(mention, span)).map((mention) => mention.id)
  return new Set([...ids, voice.entity].flatMap((id) => (id === null ? [] : [id, actor(id)])))
}

/** The last word of a name is the one that tells, in another script too. */
function isHeardIn(name: string, surface: string): boolean {
  const last = name.split(/\s+/u).at(-1) ?? name
  if (/\p{sc=Han}/u.test(surface)) return holdsHanName(surface, last)
  return surface.split(/\s+/u).some((word, at, all) => at === all.length - 1 && sameName(last, word))
}

/** Russian writes ministries together: "Минобороны" for "Министерство обороны". */
function isShortened(short: string, long: string): boolean {
  const body = /^(?:в |во )?мин(\p{L}{4,})$/u.exec(short)?.[1]
  const spelt = /(?<!\p{L})министерств\p{L}* (\p{L}+)/u.exec(long)?.[1]
  return body !== undefined && spelt?.startsWith(body.slice(0, LEAST_SHARED)) === true
}

const LEAST_SHARED = 5
/** Jaro-Winkler from which words of two languages are one: "agency", "agencia". */
const COGNATE = 0.82

/** Bodies with names of common origin: "Danish Energy Agency" for "Agencia Danesa de la Energía". */
function isCognate(left: string, right: string): boolean {
  const parts = (text: string) => text.split(/[\s-]+/u).filter((word) => word.length > 3)
  const [own, theirs] = [parts(left), parts(right)]
  const shared = own.filter((word) => theirs.some((other) => jaroWinkler(word, other) >= COGNATE))
  return shared.length > 1 && shared.length * 2 > own.length
}

/** Whether a text names a voice: by id, by its words, or by sound. */
export function namesVoice(input: GateInput, text: Reading, voice: Voice, span?: Span): boolean {
  const inside = (mention: Span) => span === undefined || overlaps(mention, span)
  const { actor } = input.event
  if (voice.entity !== null) {
    const ids = new Set([voice.entity, actor(voice.entity)])
    if (
      text.entities.some(
        (one) => inside(one) && (ids.has(one.id) || (ids.has(actor(one.id)) && one.kind === 'metonym')),
      )
    )
      return true
  }
  const words = span === undefined ? text.text : text.text.slice(span.start, span.end)
  if (isShortened(normalise(voice.surface), normalise(words))) return true
  if (holdsWord(normalise(words), normalise(voice.surface))) return true
  const last = voice.surface.split(/\s+/u).at(-1) ?? voice.surface
  if (/\p{sc=Han}/u.test(words) && /^\p{sc=Latin}/u.test(last)) return holdsHanName(words, last)
  const heard = words.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word.length > 3)
  if (/\p{sc=Han}/u.test(voice.surface))
    return heard.some((word) => /^\p{Lu}/u.test(word) && holdsHanName(voice.surface, word))
  return heard.some((word) => sameName(last, word))
}
