import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { looksAhead } from '../outlook/looks-ahead.ts'
import { isProse, isSelfContained } from '../prose/sentence-form.ts'
import { blamesSomebody } from './find-blame.ts'

/** Language a page is read in: leads in it need no rendering. */
const READING_LANGUAGE = 'en'
/** First sentence of an article's text; the title is sentence 0. */
const LEAD = 1
/** A lead with somebody's words in it is that speaker's reading. */
const QUOTATION = /["“”„«»「」]/u
/**
 * Share of the origins under which a name or matter speaks against a lead: else the longest lead wins, such as one about
 * wheat prices after the breach of a dam. Start value; .15 chooses the same leads on the sample.
 */
const SIDE_MATTER = 0.25
/**
 * Mean share of the origins that must speak of the names and matters of a headline. On the sample "Iranian officials
 * described the mutiny as an internal affair" has .39; the headlines that tell what happened have .43 to .89.
 */
const CENTRAL = 0.4
/** An id that fewer origins name than this says nothing about what they share. */
const SHARED_BY = 2

/**
 * The opening sentence, in the reading language, that speaks most of what the origins of this event speak of. It quotes and blames nobody and looks back, not
 * ahead.
 * Null when no origin opens so, or none that `fits`.
 */
export function findCentralLead(
  prepared: Prepared,
  fits: (sentence: PreparedSentence) => boolean = () => true,
): PreparedSentence | null {
  const centrality = createCentrality(prepared)
  const leads = prepared.sentences.filter(
    (sentence) =>
      sentence.usable &&
      sentence.language === READING_LANGUAGE &&
      sentence.sentence.index === LEAD &&
      isProse(sentence) &&
      isSelfContained(sentence) &&
      !QUOTATION.test(sentence.sentence.text) &&
      !looksAhead(sentence) &&
      !blamesSomebody(prepared, sentence) &&
      fits(sentence),
  )
  const scored = leads.map((sentence) => ({ sentence, score: centrality.of(sentence) }))
  return scored.sort((a, b) => b.score - a.score || a.sentence.key - b.sentence.key)[0]?.sentence ?? null
}

/** What the origins of an event speak of, as a measure of single sentences. */
export interface Centrality {
  /** The sum over the names and matters of a sentence of the share of origins that name them, less `SIDE_MATTER` for each. */
  of(sentence: PreparedSentence): number
  /** Whether the names and matters of a sentence are mostly what the origins speak of. */
  isCentral(sentence: PreparedSentence): boolean
}

export function createCentrality(prepared: Prepared): Centrality {
  const shares = shareOfOrigins(prepared)
  const sumOver = (sentence: PreparedSentence) => {
    let sum = 0
    for (const id of sentence.ids) sum += shares.get(id) ?? 0
    return sum
  }
  return {
    of: (sentence) => sumOver(sentence) - SIDE_MATTER * sentence.ids.size,
    isCentral: (sentence) => sumOver(sentence) >= CENTRAL * sentence.ids.size,
  }
}

function shareOfOrigins(prepared: Prepared): Map<string, number> {
  const origins = new Map<string, Set<string>>()
  for (const sentence of prepared.sentences) {
    for (const id of sentence.ids) {
      const set = origins.get(id) ?? new Set<string>()
      set.add(sentence.in.origin)
      origins.set(id, set)
    }
  }
  const all = Math.max(1, new Set(prepared.articles.map((article) => article.origin)).size)
  const shared = [...origins].filter(([, set]) => set.size >= SHARED_BY)
  return new Map(shared.map(([id, set]) => [id, set.size / all] as const))
}
