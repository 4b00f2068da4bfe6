import type { PreparedSentence } from '../../claims/prepared.ts'
import { threshold } from '../../thresholds.ts'

const COMMON = threshold('factContext')

/** What the articles of an event speak of. */
export interface EventContext {
  /** Places of the sentences that hold a word or a meaning, in rising order. */
  placesOf(number: number): readonly number[]
  /** Share of the articles that speak of it, 0 to 1: what all speak of tells no sentence apart. */
  shareOf(meaning: number): number
  /** Most articles speak of it and so does the article of the sentence: a reader of the sentence knows it is meant. */
  isUnderstood(meaning: number, sentence: PreparedSentence): boolean
}

const NONE: readonly number[] = []

/** Reads what the articles of an event speak of. Linear in its words. */
export function createContext(sentences: readonly PreparedSentence[]): EventContext {
  const bearing = new Map<number, number[]>()
  const articles = new Map<number, Set<string>>()
  for (const [place, sentence] of sentences.entries()) {
    const { all, words } = sentence.profile.told
    const { id } = sentence.in.article
    const bear = (meaning: number) => {
      const known = bearing.get(meaning)
      if (known === undefined) {
        bearing.set(meaning, [place])
        articles.set(meaning, new Set([id]))
      } else {
        known.push(place)
        articles.get(meaning)?.add(id)
      }
    }
    for (const meaning of all) bear(meaning)
    for (const word of words) bear(word)
  }
  const count = new Set(sentences.map((sentence) => sentence.in.article.id)).size
  const common = new Map([...articles].filter(([, speaking]) => speaking.size >= COMMON * count))
  return {
    placesOf: (number) => bearing.get(number) ?? NONE,
    shareOf: (meaning) => (articles.get(meaning)?.size ?? 0) / count,
    isUnderstood: (meaning, sentence) => common.get(meaning)?.has(sentence.in.article.id) === true,
  }
}
