import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { isProse, isSelfContained } from '../prose/sentence-form.ts'
import { looksAhead } from './describe-narratives.ts'
import { blamesSomebody } from './find-blame.ts'

/** Language a page is read in: leads in it need no rendering. */
const READING_LANGUAGE = 'en'
/** First sentence of an article's text; the title is sentence 0. */
const LEAD = 1
/** A lead with somebody's words in it is that speaker's reading. */
const QUOTATION = /["“”„«»「」]/u
/** An id that fewer origins name than this says nothing about what they share. */
const SHARED_BY = 2

/**
 * The opening sentence, in the reading language, that speaks most of what the origins of this event speak of: the sum,
 * over the names and matters in it, of the share of origins that name them. It quotes and blames nobody and looks back, not
 * ahead.
 * Null when no origin opens so.
 */
export function findCentralLead(prepared: Prepared): PreparedSentence | null {
  const shares = shareOfOrigins(prepared)
  const leads = prepared.sentences.filter(
    (sentence) =>
      sentence.usable &&
      sentence.language === READING_LANGUAGE &&
      sentence.sentence.index === LEAD &&
      isProse(sentence) &&
      isSelfContained(sentence) &&
      !QUOTATION.test(sentence.sentence.text) &&
      !looksAhead(sentence) &&
      !blamesSomebody(prepared, sentence),
  )
  const scored = leads.map((sentence) => ({ sentence, score: centrality(sentence, shares) }))
  return scored.sort((a, b) => b.score - a.score || a.sentence.key - b.sentence.key)[0]?.sentence ?? null
}

function centrality(sentence: PreparedSentence, shares: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const id of sentence.ids) sum += shares.get(id) ?? 0
  return sum
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
