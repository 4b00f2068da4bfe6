import type { ArticleField, Sentence } from '../domain/index.ts'

/** Index of the sentence that holds a place; the nearest one before it when it stands between two. */
export function sentenceAt(sentences: readonly Sentence[], field: ArticleField, at: number): number {
  let low = 0
  let high = sentences.length - 1
  let found = 0
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]!
    if (isAtOrBefore(sentence, field, at)) {
      found = middle
      low = middle + 1
    } else high = middle - 1
  }
  return found
}

/** Sentences of the title stand before those of the text. */
function isAtOrBefore(sentence: Sentence, field: ArticleField, at: number): boolean {
  if (sentence.field !== field) return sentence.field === 'title'
  return sentence.start <= at
}
