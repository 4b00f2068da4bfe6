import { isLoaded } from '../claims/loaded-words.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { readCondition } from '../outlook/read-condition.ts'
import { unstop } from '../prose/lists.ts'
import { isProse, isSelfContained } from '../prose/sentence-form.ts'
import { blamesSomebody } from '../sections/find-blame.ts'
import { looksAhead } from '../sections/tell-outlook.ts'
import { cutHeadline, type Headline } from './cut-headline.ts'
import type { LeadShares } from './lead-shares.ts'

/** First and second sentence of a text: the news stands there. The title is sentence 0 and the outlet's own. */
const LAST_LEAD = 2
/** Words from which each further one costs, and what it costs. */
const LONG = 14
const PER_WORD = 0.05
/** What a figure costs: a toll in a headline is old by the evening. */
const PER_FIGURE = 0.15
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
const SHORTEST = 24
const LONGEST = 150
/** Something that cannot stand in a headline of our own: quotations, questions, a speaker. */
const UNFIT =
  /["“”«»:?!;]|(?<!\p{L})(?:said|says|told|according to|reported|claims?|claimed|alleged|accused)(?!\p{L})/u
const CLOCK = /\d:\d/gu

/** A sentence that tells the event's news, with its words cut to a headline. */
export interface Lead {
  readonly sentence: PreparedSentence
  readonly cut: Headline
}

/** Leads in an outlet's own voice that tell what most origins lead with, best first. */
export function rankLeads(prepared: Prepared, shares: LeadShares): Lead[] {
  return prepared.sentences
    .filter((sentence) => mayLead(prepared, sentence))
    .map((sentence) => ({ sentence, cut: cutHeadline(sentence) }))
    .filter(
      ({ sentence, cut }) =>
        isFit(prepared, sentence, cut) &&
        !isLoaded(prepared, sentence, cut) &&
        coreShare(prepared, sentence, cut, shares) >= CORE,
    )
    .map((entry) => ({ ...entry, points: pointsOf(prepared, entry.sentence, entry.cut, shares) }))
    .filter(({ points }) => points >= FLOOR)
    .sort((a, b) => b.points - a.points || a.sentence.key - b.sentence.key)
}

function mayLead(prepared: Prepared, sentence: PreparedSentence): boolean {
  const { index, field } = sentence.sentence
  if (sentence.language !== 'en' || field === 'title' || index < 1 || index > LAST_LEAD) return false
  if (!sentence.usable || !isProse(sentence) || !isSelfContained(sentence)) return false
  if (readVoice(sentence).attribution !== null || readVoice(sentence).hedged) return false
  return !looksAhead(sentence) && readCondition(sentence) === null && !blamesSomebody(prepared, sentence)
}

function isFit(prepared: Prepared, sentence: PreparedSentence, cut: Headline): boolean {
  const { text } = cut
  if (text.length < SHORTEST || text.length > LONGEST || UNFIT.test(text.replace(CLOCK, ''))) return false
  return (
    prepared.articles.every((entry) => unstop(entry.article.title.trim()) !== text) && sentence.ids.size > 0
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
  const figures = sentence.numbers.filter((number) => number.start >= cut.start && number.end <= cut.end)
  return (
    shares.score(sentence, cut.start, cut.end) -
    PER_WORD * Math.max(0, cut.words - LONG) -
    PER_FIGURE * figures.length -
    (sentence.sentence.index > 1 ? SECOND : 0) -
    LATENESS * lateness(prepared, sentence)
  )
}

/** 0 for the first article of the coverage, 1 for the last. */
function lateness(prepared: Prepared, sentence: PreparedSentence): number {
  const times = prepared.articles.flatMap((entry) => entry.at ?? [])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return sentence.in.at === null || last <= first ? 0 : (sentence.in.at - first) / (last - first)
}
