import type { EntityMention } from '../../src/domain/index.ts'
import { findQuotations } from '../../src/text/quote-marks.ts'
import { isSound, voicesOf } from '../../src/write/gates/voices.ts'
import type { GateInput } from '../../src/write/index.ts'
import type { Reading } from '../../src/write/reading.ts'
import { catalogue, inputOf, reader, type TrueCase } from './cases.ts'
import { inventEnd, judgeByWord } from './invented-words.ts'
import { DATES, HEDGES, NEGATORS, TENSES, UNITS, UNIVERSALS } from './mutation-words.ts'

export type MutantKind =
  | 'number'
  | 'unit'
  | 'entity'
  | 'negation'
  | 'speaker'
  | 'block'
  | 'id'
  | 'tense'
  | 'universal'
  | 'roles'
  | 'date'
  | 'hedge'
  | 'quote'
  | 'ending'
  | 'loaded'

/** A statement that is no longer true, with what was done to it. */
export interface Mutant {
  readonly kind: MutantKind
  readonly of: TrueCase
  readonly text: string
  readonly input: GateInput
}

type Mutate = (of: TrueCase, reading: Reading) => readonly string[]

const replaceAt = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end)

const citedEntities = (of: TrueCase): EntityMention[] => of.cited.flatMap((one) => one.entities)

/** Another figure of the same size, so that nothing but the number is wrong. */
const number: Mutate = ({ text }, reading) =>
  reading.numbers
    .filter((one) => /\d/u.test(text.slice(one.start, one.end)))
    .slice(0, 2)
    .map((one) => {
      const surface = text.slice(one.start, one.end)
      const digits = /\d+/u.exec(surface) as RegExpExecArray
      const last = Number(digits[0].at(-1))
      const other = digits[0].slice(0, -1) + String((last + 3) % 10 || 4)
      return replaceAt(text, one.start, one.end, surface.replace(digits[0], other))
    })

const unit: Mutate = ({ text, language }) =>
  (UNITS[language] ?? [])
    .flatMap(([from, to]) => (hasWord(text, from) ? [swapWord(text, from, to)] : []))
    .slice(0, 1)

/** Names of other states in the language, so that only the party is wrong. */
const OTHERS = ['country_br', 'country_jp', 'country_in', 'country_za', 'country_au']

const entity: Mutate = (of, reading) => {
  const known = new Set(citedEntities(of).flatMap((one) => [one.id, of.event.actor(one.id)]))
  return reading.entities
    .filter((one) => one.kind !== 'person')
    .slice(0, 2)
    .flatMap((one, at) => {
      const id = OTHERS.filter((other) => !known.has(other))[at]
      const name = id === undefined ? null : nameIn(id, of.language)
      return name === null ? [] : [replaceAt(of.text, one.start, one.end, name)]
    })
}

function nameIn(id: string, language: string): string | null {
  const entry = catalogue.gazetteer.find((one) => one.id === id)
  return entry?.aliases.find((alias) => alias.language === language && alias.type === 'name')?.text ?? null
}

const negation: Mutate = ({ text, language }) => {
  const rules = NEGATORS[language]
  if (rules === undefined) return []
  const dropped = rules.drop.map(([from, to]) => text.replace(from, to)).find((other) => other !== text)
  const added = rules.add.map(([from, to]) => addUndenied(text, from, to)).find((other) => other !== text)
  return [dropped, added].flatMap((other) => other ?? [])
}

/** Where something is denied already, a second denial makes no sentence. */
function addUndenied(text: string, from: RegExp, to: string): string {
  const match = from.exec(text)
  if (match === null) return text
  const around = text.slice(Math.max(0, match.index - 14), match.index + match[0].length + 6)
  return DENIED.test(around) ? text : text.replace(from, to)
}

const DENIED = /(?:не|ни|нет|no|not|never|neither|n'|ne|pas|nor|未|没|不|لم|لا|لن|غير)(?![\p{L}])|[未没不]/iu

/** Another speaker in place of the right one, and the words without their speaker where a rule can cut him. */
const speaker: Mutate = (of, reading) => {
  const voice = reading.quotes.find(
    ({ speaker: one }) => one !== null && isHeard(reading, one.surface),
  )?.speaker
  if (voice == null) return []
  const at = of.text.indexOf(voice.surface)
  if (at < 0 || isApposed(of.text, reading, { start: at, end: at + voice.surface.length })) return []
  const start = phraseStart(reading, at)
  // A state may speak through its capital and its offices: another speaker acts for another.
  const actorOf = (id: string | null) => (id === null ? null : of.event.actor(id))
  const near = { start: start - AROUND, end: at + voice.surface.length + AROUND }
  const own = new Set([
    actorOf(voice.entity),
    stateOf(voice.entity),
    ...reading.entities
      .filter((one) => one.start < near.end && one.end > near.start)
      .map((one) => actorOf(one.id)),
  ])
  if (voice.entity === null && !/^\p{Lu}|\p{sc=Han}|\p{sc=Arabic}/u.test(voice.surface)) return []
  const others = citedEntities(of).filter((one) => one.kind === 'country' && !own.has(actorOf(one.id)))
  // By its name: an adjective of the cited sentence would make no sentence.
  const other =
    others
      .flatMap((one) => nameIn(one.id, of.language) ?? [])
      .find((name) => !voice.surface.includes(name)) ?? SPEAKERS[of.language]
  const end = at + voice.surface.length
  const replaced = other === undefined ? [] : [replaceAt(of.text, start, end, other)]
  const cut = of.text.replace(TAILS[of.language] ?? /$^/u, '.')
  return cut === of.text || cut.length < LEAST_CUT ? replaced : [...replaced, cut]
}

/** What rules tie to words that it stands in itself is no speaker: "libérer le président Bazoum". */
function isHeard(reading: Reading, surface: string): boolean {
  return voicesOf(reading).some((voice) => voice.surface.startsWith(surface) && isSound(reading, voice))
}

/** The state of a person or body: it speaks through them, so its name in their place is no other speaker. */
function stateOf(id: string | null): string | null {
  const country = catalogue.gazetteer.find((one) => one.id === id)?.country ?? null
  return country === null ? null : `country_${country.toLowerCase()}`
}

/** "its Health Ministry", "Leontyev" in "the mayor, Leontyev, said", or half of a name: another name there makes no sentence. */
function isApposed(
  text: string,
  reading: Reading,
  span: { readonly start: number; readonly end: number },
): boolean {
  const [before, behind] = [text.slice(0, span.start), text.slice(span.end)]
  const title = reading.marks.find((mark) => mark.id === 'official-titles' && mark.start >= span.end)
  return (
    /(?<!\p{L})(?:its|his|her|their) $/iu.test(before) ||
    (/, $/u.test(before) && /^,/u.test(behind)) ||
    // "Syria's ambassador to the United Nations": half of an office stays behind.
    /^ (?:to|of|for) /u.test(behind) ||
    (/^, /u.test(behind) && title !== undefined && title.start - span.end <= TITLE_REACH) ||
    reading.entities.some((one) => one.start <= span.start && one.end > span.end)
  )
}

/** Letters behind a name within which its office begins: ", head of". */
const TITLE_REACH = 16

/** Letters around a speaker within which a state is his own. */
const AROUND = 30

/** "Russian presidential spokesman Dmitry Peskov" is one speaker: with his offices and his state. */
function phraseStart(reading: Reading, at: number): number {
  const before = [...reading.entities, ...reading.marks.filter((mark) => OFFICES.has(mark.id))].find(
    (one) => one.start < at && one.end >= at - 1,
  )
  return before === undefined ? at : phraseStart(reading, before.start)
}

const OFFICES: ReadonlySet<string> = new Set(['official-titles', 'speaker-groups'])
const LEAST_CUT = 40
/** Somebody whom no sentence of the sample has as a speaker. */
const SPEAKERS: Readonly<Record<string, string>> = {
  en: 'Emmanuel Macron',
  ru: 'Эмманюэль Макрон',
  zh: '马克龙',
  ar: 'إيمانويل ماكرون',
  es: 'Emmanuel Macron',
  fr: 'Olaf Scholz',
}
/** ", X said." at the end. */
const TAILS: Readonly<Record<string, RegExp>> = {
  en: /, [^",]{4,70} (?:said|says|say)(?: on \p{Lu}\p{L}+)?\.$/u,
  ru: /, (?:заявил|сообщил|говорится|предупредил)[аи]?(?: [^,]+)\.$/u,
  es: /, (?:informó|dijo|según)[^,]+\.$/u,
  fr: /, (?:a déclaré|a affirmé|selon)[^,]+\.$/u,
}

const tense: Mutate = ({ text, language }) =>
  (TENSES[language] ?? [])
    .map(([from, to]) => text.replace(from, to))
    .filter((other) => other !== text)
    .slice(0, 1)

const universal: Mutate = ({ text, language }) =>
  (UNIVERSALS[language] ?? [])
    .map(([from, to]) => text.replace(from, to))
    .filter((other) => other !== text)
    .slice(0, 1)

const date: Mutate = ({ text, language }) =>
  (DATES[language] ?? [])
    .flatMap(([from, to]) => (from.test(text) ? [text.replace(from, to)] : []))
    .slice(0, 1)

const hedge: Mutate = ({ text, language }) =>
  (HEDGES[language] ?? [])
    .map(([from, to]) => text.replace(from, to))
    .filter((other) => other !== text)
    .slice(0, 2)

/** Two parties around a word of harm, blame or accusation change places. */
const roles: Mutate = ({ text, event }, reading) => {
  const actors = reading.entities.filter((one) => ACTORS.has(one.kind) && !isAdjective(one))
  for (let at = 0; at + 1 < actors.length; at += 1) {
    const [left, right] = [actors[at] as EntityMention, actors[at + 1] as EntityMention]
    const between = reading.marks.some(
      (mark) => ACTS.has(mark.id) && mark.start >= left.end && mark.end <= right.start,
    )
    if (!between || event.actor(left.id) === event.actor(right.id)) continue
    const swapped = replaceAt(text, right.start, right.end, text.slice(left.start, left.end))
    return [replaceAt(swapped, left.start, left.end, text.slice(right.start, right.end))]
  }
  return []
}

/** Swapped for a name, an adjective makes no sentence. */
function isAdjective({ id, surface }: EntityMention): boolean {
  const aliases = catalogue.gazetteer.find((one) => one.id === id)?.aliases ?? []
  return (
    /^\p{Ll}/u.test(surface) ||
    aliases.some((alias) => alias.type === 'demonym' && alias.text.toLowerCase() === surface.toLowerCase())
  )
}

const ACTORS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])
const ACTS: ReadonlySet<string> = new Set(['harm', 'blame', 'accuse', 'passive-harm', 'deny'])

/** One word fewer between quotation marks. */
const quote: Mutate = ({ text }) =>
  findQuotations(text)
    .slice(0, 1)
    .flatMap(({ innerStart, innerEnd }) => {
      const inner = text.slice(innerStart, innerEnd)
      const changed = inner.includes(' ')
        ? inner.split(' ').toReversed().join(' ')
        : [...inner].toReversed().join('')
      return changed === inner || changed.length < 2 ? [] : [replaceAt(text, innerStart, innerEnd, changed)]
    })

const BY_TEXT: Readonly<Record<Exclude<MutantKind, 'block' | 'id'>, Mutate>> = {
  ...{ number, unit, entity, negation, speaker, tense, universal, roles, date, hedge, quote },
  ...{ ending: inventEnd, loaded: judgeByWord },
}

/** Every mutant of a true statement. */
export function mutate(of: TrueCase): Mutant[] {
  if (of.turned !== undefined) return [{ kind: 'roles', of, text: of.turned, input: inputOf(of, of.turned) }]
  const reading = reader.statement(of.text, of.language, of.article)
  const byText = Object.entries(BY_TEXT).flatMap(([kind, make]) =>
    make(of, reading).map((text) => ({ kind: kind as MutantKind, of, text, input: inputOf(of, text) })),
  )
  const place = { block: 'russian', language: of.language, shape: 'sentence' as const }
  return [
    ...byText,
    { kind: 'block', of, text: of.text, input: inputOf(of, of.text, { place }) },
    { kind: 'id', of, text: of.text, input: inputOf(of, of.text, { foreignIds: ['e99'] }) },
  ]
}

function hasWord(text: string, word: string): boolean {
  return wordPattern(word).test(text)
}

function swapWord(text: string, from: string, to: string): string {
  return text.replace(wordPattern(from), to)
}

/** The word close behind a figure: only there it is a unit. */
function wordPattern(word: string): RegExp {
  const edge = /\p{sc=Han}/u.test(word) ? '' : '(?![\\p{L}\\p{M}])'
  return new RegExp(`(?<=\\d ?)${word}${edge}`, 'u')
}
