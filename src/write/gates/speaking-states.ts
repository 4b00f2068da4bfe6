import type { EntityMention } from '../../domain/index.ts'
import type { CitedReading, Reading } from '../reading.ts'
import { type GateInput, overlaps } from './gate.ts'
import { isPlace } from './read-roles.ts'
import { hasOffice, isAsked, isSound, namesVoice, type Span, spanOf, voicesOf } from './voices.ts'

/**
 * A state that speaks in the statement although nobody of it speaks in a cited sentence: that it is named elsewhere there, as
 * a place or as the one spoken of, makes it no speaker.
 */
export function findForeignState(input: GateInput): EntityMention | null {
  const { statement, cited, event } = input
  const own = statement.entities.filter((mention) => isState(mention) && speaks(statement, mention))
  if (own.length === 0) return null
  const known = new Set(cited.flatMap((one) => [...heardIn(input, one)]))
  // A state that is cited in a form no rule reads ("乌俄双方") is the gate of names' matter.
  const named = new Set(cited.flatMap((one) => one.entities.map((mention) => event.actor(mention.id))))
  const isForeign = (state: string) => named.has(state) && !known.has(state)
  return own.find((mention) => isForeign(event.actor(mention.id))) ?? null
}

/** One state says two things here, and somebody of another state whom a cited sentence hears is gone. */
export function findDoubled(input: GateInput): EntityMention | null {
  const { statement, cited, event } = input
  const voices = voicesOf(statement).map((voice) => spanOf(statement, voice))
  const own = statement.entities.filter(
    (mention) =>
      isState(mention) &&
      (speaks(statement, mention) || voices.some((span) => span.end > 0 && overlaps(span, mention))),
  )
  const twice = own.find((mention, at) =>
    own.slice(0, at).some((other) => event.actor(other.id) === event.actor(mention.id)),
  )
  if (twice === undefined) return null
  const state = event.actor(twice.id)
  const isGone = (one: CitedReading) =>
    voicesOf(one).some(
      (voice) =>
        isSound(one, voice) &&
        voice.entity !== null &&
        event.actor(voice.entity) !== state &&
        event.homeOf(event.countryOf(voice.entity)) !== state &&
        !namesVoice(input, statement, voice),
    )
  return cited.some(isGone) ? twice : null
}

const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])

function isState({ kind }: EntityMention): boolean {
  return STATES.has(kind)
}

/** By its bare name right beside a word of saying: "Qatar condemned", "сообщил Киев". */
function speaks(one: Reading, mention: EntityMention): boolean {
  if (isPlace(one, mention) || isAsked(one, mention.start) || isCarried(one, mention)) return false
  return one.marks.some(
    (mark) =>
      mark.list === 'speech' &&
      !one.entities.some((other) => overlaps(other, mark)) &&
      ((mark.start >= mention.end && isGap(one, mention.end, mark.start)) ||
        (VERBS_FIRST.has(one.language) && mark.end <= mention.start && isGap(one, mark.end, mention.start))),
  )
}

/** "Ukraine's minister", "a source in France": part of a longer phrase that ends or begins elsewhere. */
function isCarried({ text, language }: Reading, { start }: EntityMention): boolean {
  return (
    language === 'en' && /(?<!\p{L})(?:of|in|for|by|with|from|to) (?:the )?$/iu.test(text.slice(0, start))
  )
}

/** Only spaces, auxiliaries and adverbs, no stop and no longer words. */
function isGap({ text }: Reading, from: number, to: number): boolean {
  return to - from <= GAP && !/[,.;:，、。；：،؛«»"“”]|\p{N}{4}/u.test(text.slice(from, to))
}

/** UTF-16 units between a state and its word of saying: an auxiliary, an adverb or a day. */
const GAP = 11

/** Languages in which the speaker may stand behind the word of saying without a stop. */
const VERBS_FIRST: ReadonlySet<string> = new Set(['ru', 'uk', 'ar'])

/** States that speak in a cited sentence, by name, by their bodies or by their people. */
function heardIn({ event }: GateInput, one: CitedReading): Set<string> {
  const known = speakingPlaces(one)
  const places = known.length > 0 ? known : openings(one)
  const states = one.entities
    .filter((mention) => places.some((place) => overlaps(place, mention)))
    .flatMap(({ id }) => [event.actor(id), event.homeOf(event.countryOf(id)) ?? event.actor(id)])
  // An outlet leaves out its own state beside a bare office.
  const isBare = states.length === 0 || places.some((place) => hasOffice(one, place))
  const home = event.homeOf(one.country)
  return new Set([...states, ...(isBare && home !== null ? [home] : [])])
}

/** Where speakers stand: around those that rules tie to words, and on both sides of words of saying up to a stop. */
function speakingPlaces(one: Reading): Span[] {
  const said = one.marks.filter(
    (mark) =>
      (mark.list === 'speech' || (mark.list === 'cue' && mark.id === 'claim-attribution')) &&
      !one.entities.some((other) => overlaps(other, mark)),
  )
  const voices = voicesOf(one).map((voice) => spanOf(one, voice))
  return [
    ...voices
      .filter((span) => span.end > 0 && !isAsked(one, span.start))
      .map((span) => around(one, span, said)),
    ...said.flatMap((mark) => besideSaying(one, mark)),
  ]
}

/** The phrase around a speaker: up to the stops beside it, or to the word of saying. */
function around({ text }: Reading, span: Span, said: readonly Span[]): Span {
  const last = Math.max(0, ...said.filter((mark) => mark.end <= span.start).map((mark) => mark.end))
  const next = Math.min(
    text.length,
    ...said.filter((mark) => mark.start >= span.end).map((mark) => mark.start),
  )
  const before = text.slice(Math.max(last, span.start - REACH), span.start).split(STOP)
  const behind = text.slice(span.end, Math.min(next, span.end + REACH)).split(STOP)
  // Behind a comma the office of a name stands before it: "the head of the security council, X, said".
  const isApposed = /^ ?$/u.test(before.at(-1) ?? '') && before.length > 1
  const length = (isApposed ? before.slice(-2).join(' ') : (before.at(-1) ?? '')).length
  return { start: span.start - length, end: span.end + (behind[0] ?? '').length }
}

/** Without a word of saying that is known: who opens a clause, people and offices wherever they stand. */
function openings(one: Reading): Span[] {
  const parts = one.text.split(STOP)
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, part) => sum + part.length + 1, 0))
  return [
    ...starts.map((start) => ({ start, end: start + OPENING })),
    ...one.entities.filter((mention) => mention.kind === 'person' || mention.kind === 'org'),
    ...one.marks
      .filter((mark) => mark.id === 'official-titles' || mark.id === 'speaker-groups')
      .map((mark) => ({ start: mark.start - BESIDE_OFFICE, end: mark.end + BESIDE_OFFICE })),
  ]
}

/** UTF-16 units in which the subject of a clause stands, and on both sides of an office in which its state stands. */
const OPENING = 24
const BESIDE_OFFICE = 16

function besideSaying({ text, language }: Reading, mark: Span): Span[] {
  const before =
    text
      .slice(Math.max(0, mark.start - REACH), mark.start)
      .split(STOP)
      .at(-1) ?? ''
  const left = { start: mark.start - before.length, end: mark.start }
  const behind = text.slice(mark.end, mark.end + REACH)
  // Where what is said follows the verb without a stop, whoever stands behind it is spoken of.
  const isOpen = !VERBS_FIRST.has(language) && !/^[^,.;:]{0,40}[,.]/u.test(behind)
  const right = (behind.split(STOP)[0] ?? '').split(CLAUSE)[0] ?? ''
  return isOpen ? [left] : [left, { start: mark.end, end: mark.end + right.length }]
}

const STOP = /[,.;:，、。；：،؛«»"“”]/u
/** Words that open what is said. */
const CLAUSE =
  /(?<!\p{L})(?:that|what|why|whether|что|чтобы|що|щоб|que|qué|dass|ob|أن|إن|بأن|أنه|إنه|أنها)(?!\p{L})/iu
/** UTF-16 units on both sides of a word of saying in which its speaker stands. */
const REACH = 90
