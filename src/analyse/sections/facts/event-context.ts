import type { PreparedSentence } from '../../claims/prepared.ts'
import { threshold } from '../../thresholds.ts'

const COMMON = threshold('factContext')

/** What the articles of an event speak of. */
export interface EventContext {
  /** Sentences that hold a word or a meaning. */
  sentencesWith(number: number): readonly PreparedSentence[]
  /** Most articles speak of it and so does the article of the sentence: a reader of the sentence knows it is meant. */
  isUnderstood(meaning: number, sentence: PreparedSentence): boolean
}

/** Reads what the articles of an event speak of. Linear in its words. */
export function createContext(sentences: readonly PreparedSentence[]): EventContext {
  const bearing = new Map<number, PreparedSentence[]>()
  const articles = new Map<number, Set<string>>()
  for (const sentence of sentences) {
    const { all, words } = sentence.profile.told
    for (const meaning of [...all, ...words]) {
      const known = bearing.get(meaning)
      if (known === undefined) {
        bearing.set(meaning, [sentence])
        articles.set(meaning, new Set([sentence.in.article.id]))
      } else {
        known.push(sentence)
        articles.get(meaning)?.add(sentence.in.article.id)
      }
    }
  }
  const count = new Set(sentences.map((sentence) => sentence.in.article.id)).size
  return {
    sentencesWith: (number) => bearing.get(number) ?? [],
    isUnderstood(meaning, sentence) {
      const speaking = articles.get(meaning)
      return speaking !== undefined && speaking.size >= COMMON * count && speaking.has(sentence.in.article.id)
    },
  }
}
