import { wordRates } from '../text/frequency.ts'
import { stem } from '../text/stem.ts'
import { type KnownWord, readWords } from '../text/word-table.ts'
import type { NeutralCounts } from './neutral.ts'
import { OutletHabits } from './outlet-habits.ts'
import { LEAD_LENGTH, type PlacementInput } from './placement-input.ts'
import { tellsRepetition } from './repetition.ts'

/** What a term is; every kind has features of its own. */
export const TERM_KINDS = ['word', 'entity', 'name', 'number', 'date', 'concept'] as const
export type TermKind = (typeof TERM_KINDS)[number]
export const [WORD, ENTITY, NAME, NUMBER, DATE, CONCEPT] = [0, 1, 2, 3, 4, 5] as const

/** One article as the window of its language keeps it. `terms` is sorted; the other arrays run beside it. */
export interface Item {
  readonly id: string
  /** Place in the order in which the engine took its articles. */
  readonly number: number
  readonly at: number
  readonly undated: boolean
  /** True for a headline without a lead. */
  readonly bare: boolean
  readonly source: string
  readonly url: string | null
  readonly titleWords: readonly string[]
  /** Whether the title says that something happens once more. */
  readonly repeats: boolean
  readonly terms: Int32Array
  /** How much a term counts in this article: 1 in the title, `LEAD_WEIGHT` in the lead alone, 0 as a habit of the outlet. */
  readonly weights: Float32Array
  /** Language-neutral keys, see neutral.ts. */
  readonly keys: Int32Array
}

/** Weight of a term that stands in the lead but not in the title (start value; swept in docs/log.md). */
export const LEAD_WEIGHT = 0.6
/** Distinct terms kept of one article, in order of appearance: a lead of 600 code units has about 70. */
const MAX_TERMS = 90
/** Articles that the background frequencies stand for when they are mixed with those of the window. */
const BACKGROUND_ARTICLES = 3000

/** Articles that smooth the frequencies of a young window, and those that must hold a term before it counts as common. */
const WINDOW_SMOOTHING = 300
const LEAST_HELD = 3

const NONE: number[] = []

/**
 * Terms of one language window as small integers, with the number of articles in the window that hold each. A term
 * that no article of the window holds any more gives its number back, so that memory follows the window.
 */
export class Vocabulary {
  readonly language: string
  articles = 0
  readonly outlets = new OutletHabits()
  readonly frequency: number[] = []
  readonly kind: number[] = []
  readonly text: string[] = []
  /** Numbers of the terms of each kind. */
  readonly #ids = TERM_KINDS.map(() => new Map<string, number>())
  readonly #free: number[] = []
  readonly #background: ReadonlyMap<string, number>
  readonly #prior: number[] = []
  /** Logarithms kept beside the counts, because idf is asked a thousand times for each article. */
  readonly #logHeld: number[] = []
  #logAll = Math.log(BACKGROUND_ARTICLES + 1)
  /** The same for the window alone. */
  readonly #logNow: number[] = []
  #logAllNow = Number.POSITIVE_INFINITY
  #undated = 0
  /** What is made of articles under the frequencies of now, for who made it; emptied when they change. */
  readonly kept = new Map<Item, unknown>()
  readonly #draft = new Draft()

  constructor(language: string) {
    this.language = language
    this.#background = wordRates(language)
  }

  /** Describes an article in terms of this window, without counting it. */
  describe(input: PlacementInput, counts: NeutralCounts, number = 0): Item {
    const draft = this.#draft
    draft.begin()
    const title = readWords(input.title, this.language)
    for (const word of title) this.#collect(word, 1, Number.POSITIVE_INFINITY)
    for (const id of input.titleEntities) draft.add(this.#intern(id, ENTITY), 1)
    for (const id of input.entities) draft.add(this.#intern(id, ENTITY), LEAD_WEIGHT)
    for (const name of input.names) draft.add(this.#intern(name, NAME), 1)
    for (const value of input.numbers) draft.add(this.#intern(value, NUMBER), 1)
    for (const day of input.dates) draft.add(this.#intern(day, DATE), 1)
    for (const id of input.concepts) draft.add(this.#intern(id, CONCEPT), 1)
    if (input.lead !== '') {
      for (const word of readWords(input.lead.slice(0, LEAD_LENGTH), this.language)) {
        if (draft.size >= MAX_TERMS) break
        this.#collect(word, LEAD_WEIGHT, MAX_TERMS)
      }
    }
    const terms = draft.terms()
    const weights = draft.weights(terms)
    this.outlets.mute(input.source, terms, weights)
    const titleWords = comparedWords(title)
    return {
      id: input.id,
      number,
      at: input.at,
      undated: input.undated ?? false,
      bare: input.lead === '',
      source: input.source,
      url: input.url,
      titleWords,
      repeats: tellsRepetition(titleWords, this.language),
      terms,
      weights,
      keys: counts.keysOf(input),
    }
  }

  /** Counts an article into the window. */
  add(item: Item): void {
    if (item.undated) this.#undated += 1
    this.#countArticles(1)
    this.outlets.add(item)
    for (let at = 0; at < item.terms.length; at += 1) this.#count(item.terms[at] as number, 1)
  }

  /** Takes an article out of the window and forgets terms that nobody holds; returns those. */
  remove(item: Item): readonly number[] {
    if (item.undated) this.#undated -= 1
    this.#countArticles(-1)
    this.outlets.remove(item)
    let forgotten: number[] = NONE
    for (const term of item.terms) {
      if (this.#count(term, -1) > 0) continue
      this.#forget(term)
      if (forgotten === NONE) forgotten = []
      forgotten.push(term)
    }
    return forgotten
  }

  /** Drops the terms of a described article that was never counted. */
  release(item: Item): void {
    for (const term of item.terms) if ((this.frequency[term] as number) <= 0) this.#forget(term)
  }

  /**
   * Inverse document frequency in nats, at least 0: a term is as common as it is in window and background together, or
   * in the window alone, whichever says more. A background knows no tournament, and its name tells no matches apart.
   */
  idf(term: number): number {
    const all = this.#logAll - (this.#logHeld[term] as number)
    const now = this.#logAllNow - (this.#logNow[term] as number)
    return now < all ? Math.max(now, 0) : all
  }

  /** Share of articles that hold a term, window and background together, 0 to 1. */
  rate(term: number): number {
    return (
      ((this.frequency[term] as number) + (this.#prior[term] as number)) /
      (this.articles + BACKGROUND_ARTICLES)
    )
  }

  #countArticles(change: number): void {
    if (this.kept.size > 0) this.kept.clear()
    this.articles += change
    this.#logAll = Math.log(this.articles + BACKGROUND_ARTICLES + 1)
    // Articles without dates are no window of time: what many of them say is no news of a moment.
    const dated = this.#undated * 2 <= this.articles
    this.#logAllNow = dated ? Math.log(this.articles + WINDOW_SMOOTHING) : Number.POSITIVE_INFINITY
  }

  #count(term: number, change: number): number {
    const held = (this.frequency[term] as number) + change
    this.frequency[term] = held
    this.#logHeld[term] = Math.log(held + (this.#prior[term] as number) + 0.5)
    this.#logNow[term] = held < LEAST_HELD ? Number.NEGATIVE_INFINITY : Math.log(held + 0.5)
    return held
  }

  #collect(word: KnownWord, weight: number, most: number): void {
    if (!word.isRun && word.norm.length > 1) this.#draft.add(this.#termOf(word), weight)
    for (const part of word.parts) {
      if (this.#draft.size >= most) return
      if (part.length > 1) this.#draft.add(this.#intern(stem(part, this.language), WORD), weight)
    }
  }

  #termOf(word: KnownWord): number {
    const { term, stem } = word
    if (this.text[term] === stem && this.kind[term] === WORD) return term
    word.term = this.#intern(stem, WORD)
    return word.term
  }

  #intern(key: string, kind: number): number {
    const ids = this.#ids[kind] as Map<string, number>
    const known = ids.get(key)
    if (known !== undefined) return known
    const term = this.#free.pop() ?? this.frequency.length
    ids.set(key, term)
    this.frequency[term] = 0
    this.kind[term] = kind
    this.text[term] = key
    this.#prior[term] = kind === WORD ? (this.#background.get(key) ?? 0) * BACKGROUND_ARTICLES : 0
    this.#count(term, 0)
    return term
  }

  #forget(term: number): void {
    const key = this.text[term] as string
    if (key === '') return
    ;(this.#ids[this.kind[term] as number] as Map<string, number>).delete(key)
    this.text[term] = ''
    this.#free.push(term)
  }
}

/** Words of a title by which parts of a series are told. */
function comparedWords(title: readonly KnownWord[]): string[] {
  const words: string[] = []
  for (const word of title) {
    if (!word.isRun) words.push(word.norm)
    for (const part of word.parts) words.push(part)
  }
  return words
}

/** Terms of the article that is being described, each with the weight it came with first. */
class Draft {
  readonly #found: number[] = []
  readonly #weightOf: number[] = []
  /** Draft in which a term was found last. */
  readonly #seenIn: number[] = []
  #number = 0
  size = 0

  begin(): void {
    this.#number += 1
    this.size = 0
  }

  add(term: number, weight: number): void {
    if (this.#seenIn[term] === this.#number) return
    this.#seenIn[term] = this.#number
    this.#weightOf[term] = weight
    this.#found[this.size] = term
    this.size += 1
  }

  /** The terms, sorted. */
  terms(): Int32Array {
    const terms = new Int32Array(this.size)
    for (let at = 0; at < this.size; at += 1) terms[at] = this.#found[at] as number
    return terms.sort()
  }

  weights(terms: Int32Array): Float32Array {
    const weights = new Float32Array(terms.length)
    for (let at = 0; at < terms.length; at += 1) weights[at] = this.#weightOf[terms[at] as number] as number
    return weights
  }
}
