import type { FigureSlot } from '../../domain/index.ts'
import { isLoaded } from '../claims/loaded-words.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readCondition } from '../outlook/read-condition.ts'
import { unstop } from '../prose/lists.ts'
import { isRunningText, isSelfContained } from '../prose/sentence-form.ts'
import { blamesSomebody } from '../sections/find-blame.ts'
import { cutHeadline, type Headline } from './cut-headline.ts'
import type { LeadShares } from './lead-shares.ts'

/** First and second sentence of a text: the news stands there. The title is sentence 0 and the outlet's own. */
const LAST_LEAD = 2
/** Words from which each further one costs, and what it costs. */
const LONG = 14
const PER_WORD = 0.05
/** What a toll costs: in a headline it is old by the evening. */
const PER_TOLL = 0.3
const TOLLS: ReadonlySet<FigureSlot> = new Set<FigureSlot>([
  'killed',
  'injured',
  'missing',
  'detained',
  'displaced',
  'rescued',
])
/** What an article at the end of the coverage loses against one at its beginning: late details are no headline. */
const LATENESS = 0.3
/** What the second sentence of a text loses against the first. */
const SECOND = 0.2
/** Share of the origins from which a name or matter is at the core of the event, and how many such are looked at. */
const SHARED = 0.25
const CORE_IDS = 6
/** Share of the core's weight that a headline holds at least. Start value. */
const CORE = 0.3
/** Points under which a lead is beside the event. On the sample and the dev bundles side matters have up to .47, the news .55 and more. */
const FLOOR = 0.5
/**
 * Share of the core and points of a lead that is taken where none is better: it tells the event less well than a good one,
 * and better than names and matters in a row. Start values.
 */
const SECOND_CORE = 0.35
const SECOND_FLOOR = 0
const SHORTEST = 24
const LONGEST = 150
/** A cut that opens in the middle of something. */
const LEANS = /^(?:after|before|when|while|with|as|hours|days|minutes|standing|speaking)(?!\p{L})/iu
/** UTF-16 units that must be cut away before a blame in the sentence may be what was cut. */
const CUT_AWAY = 16
/** What a lead loses whose speaker stays with it; named in front he may still open the event. */
const SPOKEN = 0.6
/** Something that cannot stand in a headline of our own: quotations, questions, a speaker. */
const UNFIT =
  /["“”«»:?!;]|(?<!\p{L})(?:said|says|told|according to|reported|claims?|claimed|alleged|accused)(?!\p{L})/u
const CLOCK = /\d:\d/gu

/** A sentence that tells the event's news, with its words cut to a headline. */
export interface Lead {
  readonly sentence: PreparedSentence
  readonly cut: Headline
}

/** Leads that tell what most origins lead with, in an outlet's own voice or with one named speaker, best first. */
export function rankLeads(prepared: Prepared, shares: LeadShares): Lead[] {
  return prepared.sentences
    .filter(mayLead)
    .map((sentence) => ({ sentence, cut: cutHeadline(sentence) }))
    .filter(({ sentence, cut }) => isFit(prepared, sentence, cut) && !isLoaded(prepared, sentence, cut))
    .map((entry) => ({ ...entry, ...gradeOf(prepared, entry, shares) }))
    .filter(({ grade }) => grade > 0)
    .sort((a, b) => b.grade - a.grade || b.points - a.points || a.sentence.key - b.sentence.key)
}

/** 2 for a lead that tells the event, 1 for one taken where none does, 0 for one beside it. */
function gradeOf(prepared: Prepared, { sentence, cut }: Lead, shares: LeadShares) {
  const core = coreShare(prepared, sentence, cut, shares)
  const points = pointsOf(prepared, sentence, cut, shares)
  if (core >= CORE && points >= FLOOR) return { grade: 2, points }
  return { grade: core >= SECOND_CORE && points >= SECOND_FLOOR ? 1 : 0, points }
}

function mayLead({ sentence, language, usable }: PreparedSentence): boolean {
  const { index, field } = sentence
  return language === 'en' && field !== 'title' && index >= 1 && index <= LAST_LEAD && usable
}

function isFit(prepared: Prepared, sentence: PreparedSentence, cut: Headline): boolean {
  const { text } = cut
  if (
    text.length < SHORTEST ||
    text.length > LONGEST ||
    UNFIT.test(text.slice(cut.saidBefore).replace(CLOCK, ''))
  )
    return false
  if (!isRunningText(sentence) || !isSelfContained(sentence) || LEANS.test(text)) return false
  if (readCondition(sentence) !== null || !standsAlone(prepared, sentence, cut)) return false
  return (
    prepared.articles.every((entry) => unstop(entry.article.title.trim()) !== text) && sentence.ids.size > 0
  )
}

/** Within the cut nobody is blamed, nothing is hedged or yet to come, and no voice speaks that is not named in it. */
function standsAlone(prepared: Prepared, sentence: PreparedSentence, cut: Headline): boolean {
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start < cut.end && span.end > cut.start
  const hedged = sentence.marks.some(
    (mark) => mark.list === 'cue' && (mark.id === 'hedge' || mark.id === 'future') && inside(mark),
  )
  const clauses = sentence.propositions.filter(inside)
  if (hedged || clauses.some(({ modality }) => modality === 'future')) return false
  if (cut.speaker === null && clauses.some(({ speaker }) => speaker !== null && !inside(speaker)))
    return false
  const acts = clauses.filter(({ act }) => act !== null && inside(act))
  const harms = acts.filter(({ act, actor }) => act?.kind === 'harm' && actor?.entity != null)
  const admits = harms.every(
    ({ actor, voice }) => voice === 'outlet' && isAdmitted(prepared, actor?.entity ?? ''),
  )
  if (!admits || acts.some(({ act }) => act?.kind === 'blame')) return false
  return harms.length > 0 || sentence.sentence.end - cut.end > CUT_AWAY || !blamesSomebody(prepared, sentence)
}

/** An outlet of the doer's own country opens, in its own voice, with what the doer did to somebody: to say so blames nobody. */
function isAdmitted(prepared: Prepared, doer: string): boolean {
  const { names } = prepared
  const country = names.country(doer)
  return (
    country !== null &&
    prepared.sentences.some(
      (sentence) =>
        sentence.usable &&
        sentence.sentence.index <= 1 &&
        sentence.in.article.country === country &&
        sentence.propositions.some(
          ({ act, actor, polarity, voice }) =>
            act?.kind === 'harm' &&
            voice === 'outlet' &&
            polarity === 1 &&
            actor?.entity != null &&
            names.country(actor.entity) === country,
        ),
    )
  )
}

/** Share of the weight of what at least `SHARED` of the origins lead with that stands in the cut. */
export function coreShare(
  prepared: Prepared,
  sentence: PreparedSentence,
  cut: Headline,
  shares: LeadShares,
): number {
  const core = shares.ranked.filter(([, share]) => share >= SHARED).slice(0, CORE_IDS)
  const inside = [...sentence.entities, ...sentence.concepts].filter(
    (mention) => mention.start >= cut.start && mention.end <= cut.end,
  )
  const ids = new Set(inside.map((mention) => prepared.names.actor(mention.id)))
  const sum = (entries: readonly (readonly [string, number])[]) =>
    entries.reduce((total, [, share]) => total + share, 0)
  const all = sum(core)
  return all === 0 ? 0 : sum(core.filter(([id]) => ids.has(id))) / all
}

function pointsOf(prepared: Prepared, sentence: PreparedSentence, cut: Headline, shares: LeadShares): number {
  const tolls = sentence.numbers.filter(
    ({ slot, start, end }) => slot !== null && TOLLS.has(slot) && start >= cut.start && end <= cut.end,
  )
  return (
    shares.score(sentence, cut.start, cut.end) -
    PER_WORD * Math.max(0, cut.words - LONG) -
    PER_TOLL * tolls.length -
    (sentence.sentence.index > 1 ? SECOND : 0) -
    (cut.speaker === null && cut.saidBefore === 0 ? 0 : SPOKEN) -
    LATENESS * lateness(prepared, sentence)
  )
}

/** 0 for the first article of the coverage, 1 for the last. */
function lateness(prepared: Prepared, sentence: PreparedSentence): number {
  const times = prepared.articles.flatMap((entry) => entry.at ?? [])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return sentence.in.at === null || last <= first ? 0 : (sentence.in.at - first) / (last - first)
}
