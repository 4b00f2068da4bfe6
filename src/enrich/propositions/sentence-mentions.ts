import type { ArticleFeatures, ConceptMention, DateMention } from '../../domain/index.ts'

/** What was found in one sentence. */
export interface SentenceMentions {
  readonly concepts: readonly ConceptMention[]
  readonly dates: readonly DateMention[]
  /** Figures with their position in `ArticleFeatures.numbers`. */
  readonly numbers: readonly { readonly start: number; readonly end: number; readonly index: number }[]
}

type Mentions = Pick<ArticleFeatures, 'sentences' | 'concepts' | 'dates' | 'numbers'>

/** Sorts the mentions of an article by sentence once, so that each clause looks only at its own. */
export function mentionsBySentence({ sentences, concepts, dates, numbers }: Mentions): SentenceMentions[] {
  const sorted = sentences.map(() => ({
    concepts: [] as ConceptMention[],
    dates: [] as DateMention[],
    numbers: [] as SentenceMentions['numbers'][number][],
  }))
  for (const concept of concepts) sorted[concept.sentence]?.concepts.push(concept)
  for (const date of dates) sorted[date.sentence]?.dates.push(date)
  numbers.forEach(({ start, end, sentence }, index) => {
    sorted[sentence]?.numbers.push({ start, end, index })
  })
  return sorted
}
