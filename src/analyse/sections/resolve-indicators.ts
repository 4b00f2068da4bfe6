import type { Indicator, PublishedSentence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { tell } from '../prose/tell.ts'
import { threshold } from '../thresholds.ts'
import { bestSentence } from './pick-sentences.ts'
import { outletName } from './who-says.ts'

const GRACE = threshold('indicatorGrace')
const WINDOW = threshold('indicatorWindow')
const DAY = 86_400_000
/** Ids of the test a later sentence must hold, the day named among them. */
const LEAST_IDS = 2
/** Share of the ids of the test it must hold. */
const MOST_IDS = 0.6
/** The day passed and it had not come about. */
const NOT_DONE =
  /deadline (?:passed|expired|ran out)|did not (?:take place|happen|go ahead|arrive|agree|meet)|failed to|fell through|не состоял|не явил|срок\p{L}* (?:истек|истёк)|не відбу|未能|没有举行|لم (?:يعقد|ينعقد|يحضر)|انتهت المهلة|no se (?:celebró|produjo)|n['’]a pas eu lieu|fand nicht statt|não ocorreu|gerçekleşmedi|süre\p{L}* doldu/iu

/**
 * Resolves the indicators of the version before by what came later: happened, did not (put off or past its day
 * without a report although the texts go on), cannot tell. New indicators join unless the ledger has them already.
 */
export function resolveIndicators(prepared: Prepared, found: readonly Indicator[]): Indicator[] {
  const before = prepared.coverage.previous?.indicators ?? []
  const all = [...before, ...found.filter((indicator) => !before.some((known) => known.id === indicator.id))]
  return all.map((indicator) =>
    indicator.status === 'open' || indicator.status === 'due' ? resolve(prepared, indicator) : indicator,
  )
}

function resolve(prepared: Prepared, indicator: Indicator): Indicator {
  const announced = announcedAt(prepared, indicator)
  const later = prepared.sentences.filter(
    (sentence) =>
      sentence.usable &&
      sentence.in.at !== null &&
      sentence.in.at > announced &&
      holdsTest(prepared, sentence, indicator),
  )
  const done = bestSentence(
    prepared,
    later.filter((sentence) => hasCome(sentence, indicator)),
  )
  if (done !== null) return { ...indicator, status: 'happened', resolution: report(prepared, done) }
  const off = bestSentence(
    prepared,
    later.filter((sentence) => isOff(sentence, indicator)),
  )
  if (off !== null) return { ...indicator, status: 'did-not', resolution: report(prepared, off) }
  return { ...indicator, status: statusByDate(prepared, indicator, announced) }
}

function announcedAt(prepared: Prepared, indicator: Indicator): number {
  const times = indicator.sentence.evidence.flatMap(
    (evidence) => prepared.byId.get(evidence.article)?.at ?? [],
  )
  return times.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...times)
}

/** A later sentence is about the act: it holds its ids, the day named counting as one, and one concept if it has any. */
function holdsTest(prepared: Prepared, sentence: PreparedSentence, indicator: Indicator): boolean {
  const ids = new Set([
    ...[...sentence.entityIds].map((id) => prepared.names.actor(id)),
    ...sentence.conceptIds,
  ])
  const wanted = [...indicator.test.entities, ...indicator.test.concepts]
  const shared = wanted.filter((id) => ids.has(id)).length
  if (shared === 0) return false
  const onDay = speaksOfDay(sentence, indicator) ? 1 : 0
  const { concepts } = indicator.test
  if (onDay === 0 && concepts.length > 0 && !concepts.some((id) => sentence.conceptIds.has(id))) return false
  return shared + onDay >= Math.max(LEAST_IDS, Math.ceil(wanted.length * MOST_IDS))
}

/** The sentence dates itself on the day of the deadline. */
function speaksOfDay(sentence: PreparedSentence, indicator: Indicator): boolean {
  const day = indicator.deadline
  return (
    day !== null && sentence.dates.some((date) => date.from <= day && date.to >= day && spanOf(date) <= 1)
  )
}

function spanOf(date: { readonly from: string; readonly to: string }): number {
  return (Date.parse(date.to) - Date.parse(date.from)) / DAY
}

/** Told as done, and not before its day. */
function hasCome(sentence: PreparedSentence, indicator: Indicator): boolean {
  const { cues } = sentence
  if (
    !cues.has('resolved') ||
    ['future', 'planned', 'conditional', 'negation', 'postponed'].some((cue) => cues.has(cue))
  )
    return false
  return isDayReached(sentence, indicator)
}

/** Told as put off, or as not come about once its day was there. */
function isOff(sentence: PreparedSentence, indicator: Indicator): boolean {
  if (sentence.cues.has('postponed')) return !sentence.cues.has('conditional')
  return isDayReached(sentence, indicator) && NOT_DONE.test(sentence.sentence.text)
}

function isDayReached(sentence: PreparedSentence, indicator: Indicator): boolean {
  return indicator.deadline === null || (sentence.in.at as number) >= Date.parse(indicator.deadline) - DAY
}

function statusByDate(prepared: Prepared, indicator: Indicator, announced: number): Indicator['status'] {
  const now = Date.parse(prepared.coverage.now)
  const end = indicator.deadline === null ? announced + WINDOW * DAY : Date.parse(indicator.deadline) + DAY
  if (now < end) return 'open'
  return now < end + GRACE * DAY ? 'due' : 'cannot-tell'
}

function report(prepared: Prepared, sentence: PreparedSentence): PublishedSentence {
  const who = outletName(prepared, sentence)
  return tell(prepared, { clause: `${who} reports that`, quotation: `${who} writes` }, sentence)
}
