import { Indicator, type PublishedSentence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { type Readings, readOnce } from '../claims/read-once.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { tell } from '../prose/tell.ts'
import { outletName } from '../sections/who-says.ts'
import { threshold } from '../thresholds.ts'
import { readCondition } from './read-condition.ts'

const GRACE = threshold('indicatorGrace')
const WINDOW = threshold('indicatorWindow')
const MATCH = threshold('indicatorMatch')
const DAY = 86_400_000
/** The day passed and it had not come about. */
const NOT_DONE =
  /deadline (?:passed|expired|ran out)|did not (?:take place|happen|go ahead|arrive|agree|meet)|fell through|no sign of|turning back|turned back|не состоял|не явил|срок\p{L}* (?:истек|истёк)|не відбу|未能|没有举行|لم (?:يعقد|ينعقد|يحضر)|انتهت المهلة|no se (?:celebró|produjo)|n['’]a pas eu lieu|fand nicht statt|não ocorreu|gerçekleşmedi|süre\p{L}* doldu/iu
/** A matter of so many origins says nothing about one act: it is what the event is about. */
const UBIQUITOUS = 0.5
/** A name of a smaller share of the origins belongs to few acts of the event. Start value. */
const RARE = 0.25
/** Origins before a matter can be the subject of the whole event. */
const LEAST_COMMON = 4
/** Share of the weight that is enough when the very day or a fraction is named too. Start value. */
const MATCH_ON_DAY = 0.2
/** A figure of so much is hardly named twice by chance. Start value. */
const TELLING_FIGURE = 1000
/** An announcement said again is no report that it came about; nor is what precedes it. */
const ANNOUNCES_AGAIN = new Set(['announce', 'announcement', 'decree', 'plan'])
/** Ends a clause, and with it the reach of a negation. */
const CLAUSE = /[,;:،；，。]/u
const BEFOREHAND =
  /(?<!\p{L})(?:on the eve of|hours before|days before|tries to|prepares to|ahead of|in the run-up to|накануне|перед|напередодні|vor dem|à la veille|en vísperas|na véspera)(?!\p{L})|前夕|عشية/iu

/**
 * Resolves the indicators of the version before by what came later: happened, did not (put off, or its day passed
 * without it), cannot tell. New indicators join unless the ledger has them already.
 */
export function resolveIndicators(prepared: Prepared, found: readonly Indicator[]): Indicator[] {
  // Versions stored before conditions were told apart lack some fields.
  const before = (prepared.coverage.previous?.indicators ?? []).map((stored) => Indicator.parse(stored))
  const all = [...before, ...found.filter((indicator) => !before.some((known) => known.id === indicator.id))]
  const telling = prepared.sentences.filter(
    (sentence) => sentence.usable && sentence.in.at !== null && readCondition(sentence) === null,
  )
  const common = ubiquitousConcepts(prepared)
  return all.map((indicator) =>
    indicator.status === 'open' || indicator.status === 'due'
      ? resolve(prepared, indicator, { telling, common })
      : indicator,
  )
}

/** What all indicators of an event are held against. */
interface Reports {
  /** Dated sentences that could tell that something came about. */
  readonly telling: readonly PreparedSentence[]
  readonly common: ReadonlySet<string>
}

function resolve(prepared: Prepared, indicator: Indicator, { telling, common }: Reports): Indicator {
  const announced = announcedAt(prepared, indicator)
  const later = telling.filter((sentence) => (sentence.in.at as number) > announced)
  const about = later
    .map((sentence) => ({ sentence, points: measure(prepared, sentence, indicator, common) }))
    .filter(({ sentence, points }) => points > 0 && isSelfContained(sentence))
    .sort((a, b) => b.points - a.points || a.sentence.key - b.sentence.key)
    .map(({ sentence }) => sentence)
  const done = about.find((sentence) => hasCome(sentence, indicator)) ?? null
  const off = about.find((sentence) => isOff(sentence, indicator)) ?? null
  const { negated } = indicator.test
  const [first, second] = negated ? [off, done] : [done, off]
  if (first !== null)
    return { ...indicator, status: 'happened', resolution: report(prepared, first, indicator) }
  if (second !== null)
    return { ...indicator, status: 'did-not', resolution: report(prepared, second, indicator) }
  return { ...indicator, status: statusByDate(prepared, indicator, announced) }
}

/** Concepts that so many origins name that they are the event's subject and no single act. */
function ubiquitousConcepts(prepared: Prepared): Set<string> {
  const origins = new Map<string, Set<string>>()
  for (const sentence of prepared.sentences)
    for (const id of sentence.conceptIds)
      origins.set(id, (origins.get(id) ?? new Set()).add(sentence.in.origin))
  const most = Math.max(LEAST_COMMON, UBIQUITOUS * prepared.origins)
  return new Set([...origins].filter(([, set]) => set.size >= most).map(([id]) => id))
}

function announcedAt(prepared: Prepared, indicator: Indicator): number {
  const times = indicator.sentence.evidence.flatMap(
    (evidence) => prepared.byId.get(evidence.article)?.at ?? [],
  )
  return times.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...times)
}

/**
 * How surely a later sentence is about the act, 0 for not: it holds most of its ids by weight, one of them a matter
 * that is not what the whole event is about, or its figure, or its very day; and one more sign beside it.
 */
function measure(
  prepared: Prepared,
  sentence: PreparedSentence,
  indicator: Indicator,
  common: ReadonlySet<string>,
): number {
  const { entities, concepts, numbers } = indicator.test
  const held = actorsIn(prepared, sentence)
  const matters = concepts.filter((id) => sentence.conceptIds.has(id))
  const parties = entities.filter((id) => held.has(id))
  const figures = numbers.filter((number) => sentence.numberKeys.has(number))
  const onDay = speaksOfDay(sentence, indicator)
  const fractions = figures.filter((figure) => figure.includes('.')).length
  const large = figures.some((figure) => Number(figure) >= TELLING_FIGURE)
  const telling = matters.some((id) => !common.has(id))
  const weight = (ids: readonly string[]) => ids.reduce((sum, id) => sum + prepared.idWeight(id), 0)
  if (matters.length === 0 && parties.length === 0 && figures.length === 0) return 0
  const all = weight([...entities, ...concepts])
  const share = all === 0 ? 0 : weight([...parties, ...matters]) / all
  const points = share + figures.length + (onDay ? 1 : 0)
  if (fractions > 0) return points
  if (large && parties.length > 0) return points
  if (onDay && parties.length > 1 && parties.some((id) => isRare(prepared, id))) return points
  if (onDay && parties.length > 1 && matters.length === 0 && NOT_DONE.test(sentence.sentence.text))
    return points
  const named = parties.length > 0 || entities.length === 0
  if (onDay && named && share >= MATCH_ON_DAY && (telling || matters.length > 1)) return points
  if (!telling || share < MATCH || !named) return 0
  if (sentence.sentence.field === 'title' && entities.length === 0) return 0
  if (matters.length > 1 || figures.length > 0) return points
  return parties.length > 0 && (sentence.cues.has('resolved') || sentence.cues.has('postponed')) ? points : 0
}

/** Few origins name it: a town where something is to be, not a party of the whole event. */
function isRare(prepared: Prepared, id: string): boolean {
  let origins = naming.get(prepared)
  if (origins === undefined) {
    origins = originsByActor(prepared)
    naming.set(prepared, origins)
  }
  return (origins.get(id)?.size ?? 0) < Math.max(LEAST_COMMON, RARE * prepared.origins)
}

const naming = new WeakMap<Prepared, ReadonlyMap<string, ReadonlySet<string>>>()

function originsByActor(prepared: Prepared): Map<string, Set<string>> {
  const origins = new Map<string, Set<string>>()
  for (const sentence of prepared.sentences)
    for (const actor of actorsIn(prepared, sentence))
      origins.set(actor, (origins.get(actor) ?? new Set()).add(sentence.in.origin))
  return origins
}

const actors: Readings<ReadonlySet<string>> = new WeakMap()

function actorsIn(prepared: Prepared, sentence: PreparedSentence): ReadonlySet<string> {
  return readOnce(
    actors,
    sentence,
    () => new Set([...sentence.entityIds].map((id) => prepared.names.actor(id))),
  )
}

/** The sentence names the day of the deadline. */
function speaksOfDay(sentence: PreparedSentence, indicator: Indicator): boolean {
  const day = indicator.deadline
  return day !== null && sentence.dates.some((date) => date.from === day && date.to === day)
}

/** Told as done, and not before its day. */
function hasCome(sentence: PreparedSentence, indicator: Indicator): boolean {
  const { cues } = sentence
  if (cues.has('postponed') || !isDayReached(sentence, indicator) || isDenied(sentence, indicator))
    return false
  const isPlaced =
    speaksOfDay(sentence, indicator) || indicator.test.numbers.some((key) => sentence.numberKeys.has(key))
  if (!isPlaced && !isToldAsDone(sentence, indicator)) return false
  if (BEFOREHAND.test(sentence.sentence.text)) return false
  if (!cues.has('resolved') && [...sentence.conceptIds].some((id) => ANNOUNCES_AGAIN.has(id))) return false
  const aheadAt = firstMark(sentence, ['future', 'planned', 'conditional'])
  return firstMark(sentence, ['resolved']) < aheadAt || aheadAt === Number.POSITIVE_INFINITY
}

/** By a word of completion, for a condition also by a move of prices, or by its party doing its act. */
function isToldAsDone(sentence: PreparedSentence, indicator: Indicator): boolean {
  const { cues } = sentence
  const moved = indicator.kind === 'condition' && (cues.has('market-up') || cues.has('market-down'))
  return cues.has('resolved') || moved || isDone(sentence, indicator)
}

/** A clause of the sentence has a party of the condition do its act. */
function isDone(sentence: PreparedSentence, { test }: Indicator): boolean {
  return sentence.propositions.some(
    ({ actor, act, polarity, modality }) =>
      polarity === 1 &&
      modality === 'actual' &&
      actor?.entity != null &&
      test.entities.includes(actor.entity) &&
      act?.concept != null &&
      test.concepts.includes(act.concept),
  )
}

/** A negation in a clause that speaks of the act; one in another clause denies something else. */
function isDenied(sentence: PreparedSentence, { test }: Indicator): boolean {
  const { text, start } = sentence.sentence
  const about = [...sentence.entities, ...sentence.concepts].filter(
    (mention) => test.entities.includes(mention.id) || test.concepts.includes(mention.id),
  )
  return sentence.marks.some(
    (mark) =>
      mark.list === 'cue' &&
      mark.id === 'negation' &&
      (about.length === 0 ||
        about.some(
          (mention) =>
            !CLAUSE.test(
              text.slice(
                Math.min(mark.end, mention.end) - start,
                Math.max(mark.start, mention.start) - start,
              ),
            ),
        )),
  )
}

/** Where the first of these cues stands; infinity for none. What is done and named first is the news, not the plan behind it. */
function firstMark(sentence: PreparedSentence, cues: readonly string[]): number {
  const starts = sentence.marks
    .filter((mark) => mark.list === 'cue' && cues.includes(mark.id))
    .map((mark) => mark.start)
  return Math.min(Number.POSITIVE_INFINITY, ...starts)
}

/** Told as put off, or as not come about once its day was there. */
function isOff(sentence: PreparedSentence, indicator: Indicator): boolean {
  if (sentence.cues.has('postponed')) return !sentence.cues.has('conditional')
  return isDayReached(sentence, indicator) && NOT_DONE.test(sentence.sentence.text)
}

/** A plan for one day cannot have come about before it; a condition can at any time. */
function isDayReached(sentence: PreparedSentence, indicator: Indicator): boolean {
  if (indicator.deadline === null || indicator.kind === 'condition') return true
  const first = indicator.from ?? indicator.deadline
  return (sentence.in.at as number) >= Date.parse(first)
}

function statusByDate(prepared: Prepared, indicator: Indicator, announced: number): Indicator['status'] {
  const now = Date.parse(prepared.coverage.now)
  const end = indicator.deadline === null ? announced + WINDOW * DAY : Date.parse(indicator.deadline) + DAY
  if (now < end) return 'open'
  return now < end + GRACE * DAY ? 'due' : 'cannot-tell'
}

/** The sentence that tells it, never cut before what it shares with the watch item. */
function report(prepared: Prepared, sentence: PreparedSentence, { test }: Indicator): PublishedSentence {
  const who = outletName(prepared, sentence)
  const shared = [
    ...[...sentence.entities, ...sentence.concepts].filter(
      ({ id }) => test.entities.includes(prepared.names.actor(id)) || test.concepts.includes(id),
    ),
    ...sentence.numbers.filter(({ low, high }) => low === high && test.numbers.includes(String(low))),
  ]
  const point = shared.length === 0 ? undefined : spanOf(shared)
  return tell(prepared, { clause: `${who} reports that`, quotation: `${who} writes`, point }, sentence)
}

function spanOf(spans: readonly { readonly start: number; readonly end: number }[]) {
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  }
}
