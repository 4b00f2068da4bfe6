import type { BlockId } from '../../domain/index.ts'
import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { threshold } from '../thresholds.ts'
import { type Blame, readBlames } from './responsibility/read-blames.ts'

export type { Blame } from './responsibility/read-blames.ts'

const OUTLET = threshold('voiceOutlet')
const AGREE = threshold('dividedUnder')
const ORIGINS = threshold('narrativeOrigins')

/** Where one column puts responsibility. */
export interface ColumnBlame {
  readonly column: BlockId
  /** blames: 70 % of its weight agrees on `actor`. relays: it carries accusations against both, none its own. */
  readonly stance: 'blames' | 'relays'
  readonly actor: string
  /** The other accused, when the column relays both sides. */
  readonly rival: string | null
  /** Origins behind it; a reading of one origin is that outlet's, not the block's. */
  readonly origins: number
  /** True when at least half of the origins that carry the accusation carry the accused's denial too. */
  readonly answered: boolean
  /** Against `actor`, strongest first. */
  readonly blames: readonly Blame[]
  /** Blame the same column puts elsewhere. */
  readonly others: readonly Blame[]
}

/** Finds who is blamed in the sentences of an event, in whatever voice. */
export function findBlame(prepared: Prepared): Blame[] {
  const first = firstTime(prepared)
  return prepared.sentences.flatMap((sentence) =>
    sentence.usable && !isOlder(sentence, first) ? readBlames(prepared, sentence) : [],
  )
}

/** When the first dated article of an event appeared, in milliseconds since 1970. */
export function firstTime(prepared: Prepared): number {
  return Math.min(...prepared.articles.flatMap((article) => article.at ?? []))
}

/** Days before the first article from which what a sentence dates is another matter: "In 2014 a missile …". */
const OLDER = 300
const DAY = 86_400_000

/** True when all that a sentence dates lies long before the `first` article. */
export function isOlder({ dates, numbers }: PreparedSentence, first: number): boolean {
  const ends = dates.map((date) => Date.parse(date.to))
  const years = numbers
    .filter((number) => number.unit === 'year')
    .map((number) => Date.UTC(number.high, 11, 31))
  const times = [...ends, ...years]
  return times.length > 0 && times.every((time) => time < first - OLDER * DAY)
}

/** True when the sentence, or a part of it, puts an act of harm or blame on somebody, in whatever voice. */
export function blamesSomebody(
  prepared: Prepared,
  sentence: PreparedSentence,
  part: { readonly start: number; readonly end: number } = sentence.sentence,
): boolean {
  return readBlames(prepared, sentence).some(({ point }) => point.start < part.end && point.end > part.start)
}

/**
 * Where each column puts responsibility: one vote per origin and actor. A reading of one origin counts only against an
 * actor whom another origin of the event accuses too: else it is one sentence about something else.
 */
export function sumBlame(prepared: Prepared, blames: readonly Blame[]): ColumnBlame[] {
  const columns = [...prepared.columns.values()].map((column) => {
    const own = blames.filter(
      (blame) => blame.sentence.in.column === column.id && !isAgainstOwnSide(prepared, blame),
    )
    return { column, own: withStates(prepared, own) }
  })
  const accusers = votesByActor(columns.flatMap(({ own }) => own))
  return columns.flatMap(({ column, own }) => {
    if (!column.speaks) return []
    const ordered = [...own].sort((a, b) => b.weight - a.weight || a.sentence.key - b.sentence.key)
    const reading = readColumn(prepared, column, ordered)
    if (reading === null || (accusers.get(reading.actor)?.size ?? 0) < ORIGINS) return []
    return reading.origins >= ORIGINS || isFirmOutlet(prepared, reading, accusers) ? [reading] : []
  })
}

/**
 * What one outlet alone carries is told of it when it says so itself or quotes its own side, without an answer; what it
 * quotes of others only when the accuser is not accused too: then half of an exchange would be told.
 */
function isFirmOutlet(
  prepared: Prepared,
  reading: ColumnBlame,
  accused: ReadonlyMap<string, ReadonlyMap<string, number>>,
): boolean {
  if (reading.stance === 'relays') return true
  if (reading.answered || !reading.blames.some((blame) => blame.alone)) return false
  if (isOwnVoice(reading.blames) || isOwnSide(prepared, reading.blames)) return true
  return reading.blames.every(({ accuser }) => {
    const party = accuser === null ? null : countryOf(prepared, accuser)
    return party === null || (accused.get(party)?.size ?? 0) < ORIGINS
  })
}

/** The state a speaker belongs to, as an actor. */
function countryOf(prepared: Prepared, id: string): string | null {
  const country = prepared.names.country(id)
  return country === null ? null : `country_${country.toLowerCase()}`
}

/** An accusation by a foreign voice against the outlet's own country, passed on: news of an accusation, no reading of it. */
export function isAgainstOwnSide(prepared: Prepared, blame: Blame): boolean {
  const { country } = blame.sentence.in.article
  if (country === null || blame.weight === OUTLET || prepared.names.country(blame.actor) !== country)
    return false
  return blame.accuser !== null && prepared.names.country(blame.accuser) !== country
}

function readColumn(prepared: Prepared, column: Column, blames: readonly Blame[]): ColumnBlame | null {
  const ranked = [...votesByActor(blames)].sort((a, b) => weigh(b[1]) - weigh(a[1]))
  const [first, second] = ranked
  if (first === undefined) return null
  const reading = {
    column: column.id,
    actor: first[0],
    origins: first[1].size,
    answered: isAnswered(prepared, column, first[0], new Set(first[1].keys())),
    blames: blames.filter((blame) => blame.actor === first[0]),
    others: blames.filter((blame) => blame.actor !== first[0]),
  }
  const isRival = second !== undefined && accusesEachOther(prepared, blames, first[0], second[0])
  if (shareOf(ranked, isRival) >= AGREE) return { ...reading, stance: 'blames', rival: null }
  if (!isRival) return null
  return { ...reading, stance: 'relays', rival: second[0], origins: Math.min(first[1].size, second[1].size) }
}

type Ranked = readonly (readonly [actor: string, origins: ReadonlyMap<string, number>])[]

/** Share of the first actor: of all accusations between rivals, else of the origins, since one may accuse several together. */
function shareOf(ranked: Ranked, isRival: boolean): number {
  const [first] = ranked
  if (first === undefined) return 0
  if (isRival) return weigh(first[1]) / ranked.reduce((sum, [, origins]) => sum + weigh(origins), 0)
  const strongest = new Map<string, number>()
  for (const [, origins] of ranked)
    for (const [origin, weight] of origins)
      strongest.set(origin, Math.max(strongest.get(origin) ?? 0, weight))
  return weigh(first[1]) / weigh(strongest)
}

/** A person counts as the state where the column accuses both. */
function withStates(prepared: Prepared, blames: readonly Blame[]): Blame[] {
  const accused = new Set(blames.map((blame) => blame.actor))
  return blames.map((blame) => {
    const state = blame.actor.startsWith('person_') ? countryOf(prepared, blame.actor) : null
    return state !== null && accused.has(state) ? { ...blame, actor: state } : blame
  })
}

function isAnswered(
  prepared: Prepared,
  column: Column,
  actor: string,
  accusing: ReadonlySet<string>,
): boolean {
  const denying = new Set(
    prepared.sentences
      .filter((sentence) => sentence.in.column === column.id && deniedBy(prepared, sentence, actor))
      .map((sentence) => sentence.in.origin),
  )
  return [...accusing].filter((origin) => denying.has(origin)).length * 2 >= accusing.size
}

/** The sentence passes on a denial by the accused, whose country's voices count as its own. */
export function deniedBy(prepared: Prepared, sentence: PreparedSentence, actor: string): boolean {
  const isAccused = (id: string | null | undefined) =>
    id != null && (prepared.names.actor(id) === actor || sameCountry(prepared, id, actor))
  if (sentence.propositions.length > 0)
    return sentence.propositions.some((clause) => clause.verb === 'deny' && isAccused(clause.speaker?.entity))
  const { attribution, direction } = readVoice(sentence)
  return direction === -1 && isAccused(attribution?.entity)
}

function sameCountry(prepared: Prepared, speaker: string, actor: string): boolean {
  const country = prepared.names.country(actor)
  return country !== null && actor.startsWith('country_') && prepared.names.country(speaker) === country
}

/** Both accusations are about one matter, in two voices one of which is the other accused, and neither is the column's own word. */
function accusesEachOther(
  prepared: Prepared,
  blames: readonly Blame[],
  first: string,
  second: string,
): boolean {
  const against = (actor: string) => blames.filter((blame) => blame.actor === actor)
  const [left, right] = [against(first), against(second)]
  if ([...left, ...right].some((blame) => blame.weight === OUTLET)) return false
  const answers = (list: readonly Blame[], accused: string) =>
    list.some(
      ({ accuser }) => accuser !== null && (accuser === accused || sameCountry(prepared, accuser, accused)),
    )
  const told = left.some((a) => right.some((b) => a.sentence === b.sentence && isApart(a, b)))
  if (!told && !answers(left, second) && !answers(right, first)) return false
  return left.some((a) =>
    right.some((b) => isApart(a, b) && (a.sentence === b.sentence || sharedMatters(a, b) > 0)),
  )
}

/** In two sentences, or in two parts of one. */
function isApart(a: Blame, b: Blame): boolean {
  return (
    a.sentence !== b.sentence || (!a.alone && (a.point.end <= b.point.start || b.point.end <= a.point.start))
  )
}

function votesByActor(blames: readonly Blame[]): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>()
  for (const blame of blames) {
    const origins = votes.get(blame.actor) ?? new Map<string, number>()
    const { origin } = blame.sentence.in
    origins.set(origin, Math.max(origins.get(origin) ?? 0, blame.weight))
    votes.set(blame.actor, origins)
  }
  return votes
}

function weigh(origins: ReadonlyMap<string, number>): number {
  return [...origins.values()].reduce((sum, weight) => sum + weight, 0)
}

/** True when most of the column's blaming origins speak in their own voice, not only carry an accusation. */
export function isOwnVoice(blames: readonly Blame[]): boolean {
  const all = new Set(blames.map((blame) => blame.sentence.in.origin))
  const own = blames.filter((blame) => blame.accuser === null && blame.weight === OUTLET)
  return new Set(own.map((blame) => blame.sentence.in.origin)).size * 2 > all.size
}

/** True when the known speakers of most quoted accusations are of the country of the outlet that quotes them. */
export function isOwnSide(prepared: Prepared, blames: readonly Blame[]): boolean {
  const known = blames.filter((blame) => blame.accuser !== null)
  const own = known.filter(({ accuser, sentence }) => {
    const { country } = sentence.in.article
    return accuser !== null && country !== null && prepared.names.country(accuser) === country
  })
  return own.length * 2 > known.length
}

/** One sentence of each side that speak of the same matter. */
export interface BlamePair {
  readonly left: Blame
  readonly right: Blame
}

/**
 * The best pair of sentences in which two columns blame different actors for one matter: they share a concept or a
 * name that is no state. Without such a pair two accusations stand side by side and oppose nothing.
 */
export function pairBlames(left: readonly Blame[], right: readonly Blame[]): BlamePair | null {
  let best: BlamePair | null = null
  let bestShared = 0
  for (const a of left) {
    for (const b of right) {
      if (!isSelfContained(a.sentence) || !isSelfContained(b.sentence)) continue
      const shared = sharedMatters(a, b)
      if (shared > bestShared) {
        best = { left: a, right: b }
        bestShared = shared
      }
    }
  }
  return best
}

/** True when two accusations, or the sentences they follow, speak of one concept or place. */
export function sharesMatter(prepared: Prepared, a: Blame, b: Blame): boolean {
  const matters = mattersAround(prepared, a.sentence)
  return [...mattersAround(prepared, b.sentence)].some((id) => matters.has(id))
}

function mattersAround(prepared: Prepared, sentence: PreparedSentence): Set<string> {
  const before = prepared.sentences[sentence.key - 1]
  const own = mattersOf(sentence)
  return before?.in === sentence.in ? new Set([...own, ...mattersOf(before)]) : own
}

function sharedMatters(a: Blame, b: Blame): number {
  const matters = mattersOf(a.sentence)
  return [...mattersOf(b.sentence)].filter((id) => matters.has(id)).length
}

function mattersOf(sentence: PreparedSentence): Set<string> {
  const names = sentence.entities.filter((mention) => mention.kind === 'place').map((mention) => mention.id)
  return new Set([...sentence.conceptIds, ...names])
}
