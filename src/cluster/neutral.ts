import { nameShape } from '../text/name-shape.ts'
import { possibleRuns } from '../text/possible-names.ts'
import { findScores } from '../text/scores.ts'
import { MIN_SKELETON } from '../text/skeleton.ts'
import { readWords } from '../text/word-table.ts'
import type { PlacementInput } from './placement-input.ts'

/**
 * What an article says that reads the same in every language, as keys: `e:` entity, `C:` country, `c:` concept,
 * `#:` number, `d:` day, `k:` consonant skeleton of a rare word or unknown name, `u:` address, `j:` coarse shape of a
 * possible name, `s:` result of a match, `p:` two entities of the title together.
 */
export type NeutralKey = string

/** A word in more titles than this of its language is no name and no cognate worth keeping. */
const MAX_COGNATE_RATE = 0.004
/** Letters a word needs to count as a possible cognate. */
const MIN_COGNATE_LETTERS = 4
/** Code units of the lead that are read for cognates; a lead repeats the title's names early. */
const COGNATE_LEAD = 300
/** Entities of a title that are paired: a title with more lists what it names. */
const MAX_PAIRED = 5
/** Languages whose endings carry consonants: their words are stemmed before the skeleton is taken. */
const STEM_FIRST: ReadonlySet<string> = new Set([
  'ru',
  'uk',
  'pl',
  'cs',
  'bg',
  'sr',
  'hr',
  'tr',
  'hu',
  'fi',
  'ar',
])

/** Shapes of runs kept: the names of some days of Chinese and Japanese news. */
const SHAPE_CACHE = 50_000
const shapes = new Map<string, string>()

/** Language-neutral keys of an article. */
export function neutralKeys(input: PlacementInput): NeutralKey[] {
  const keys = new Set<NeutralKey>()
  for (const id of input.entities) keys.add(`e:${id}`)
  for (const id of input.titleEntities) keys.add(`e:${id}`)
  for (const code of input.countries) keys.add(`C:${code}`)
  for (const id of input.concepts) keys.add(`c:${id}`)
  for (const value of input.numbers) if (value.length > 1) keys.add(`#:${value}`)
  for (const day of input.dates) keys.add(`d:${day}`)
  for (const name of input.names) {
    for (const part of name.split(' ')) if (part.length >= MIN_SKELETON) keys.add(`k:${part}`)
  }
  collectPairs(keys, input.titleEntities)
  const text = input.unknownText ?? `${input.title}\n${input.lead}`
  collectWords(keys, text.slice(0, input.title.length + COGNATE_LEAD), input.language)
  for (const { high, low } of findScores(input.title)) keys.add(`s:${high}-${low}`)
  if (input.url !== null) keys.add(`u:${input.url}`)
  return [...keys]
}

function collectPairs(keys: Set<NeutralKey>, ids: readonly string[]): void {
  if (ids.length < 2) return
  const sorted = [...ids].sort().slice(0, MAX_PAIRED)
  for (let one = 0; one < sorted.length; one += 1) {
    for (let other = one + 1; other < sorted.length; other += 1) keys.add(`p:${sorted[one]} ${sorted[other]}`)
  }
}

function collectWords(keys: Set<NeutralKey>, text: string, language: string): void {
  const words = readWords(text, language)
  const isStemmed = STEM_FIRST.has(language)
  for (const word of words) {
    if (word.isNumber || word.isRun || word.norm.length < MIN_COGNATE_LETTERS) continue
    if (word.rate > MAX_COGNATE_RATE) continue
    const shape = isStemmed ? word.stemSkeleton : word.skeleton
    if (shape.length >= MIN_SKELETON) keys.add(`k:${shape}`)
  }
  for (const word of words) if (word.nameShape !== '') keys.add(`j:${word.nameShape}`)
  for (const run of possibleRuns(text, language)) {
    const shape = shapeOfRun(run)
    if (shape !== '') keys.add(`j:${shape}`)
  }
}

function shapeOfRun(run: string): string {
  const known = shapes.get(run)
  if (known !== undefined) return known
  if (shapes.size >= SHAPE_CACHE) shapes.clear()
  const shape = nameShape(run)
  shapes.set(run, shape)
  return shape
}

/** Kinds of keys, by their first letter. */
export const KEY_KINDS = 'ecC#dkujsp'
export const [
  KEY_ENTITY,
  KEY_CONCEPT,
  KEY_COUNTRY,
  KEY_NUMBER,
  KEY_DAY,
  KEY_COGNATE,
  KEY_ADDRESS,
  KEY_NAME,
  KEY_SCORE,
  KEY_PAIR,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Articles that smooth the frequencies of a young window. */
const SMOOTHING = 100
const LOG_HELD_ONCE = Math.log(1.5)

/**
 * Neutral keys as small integers, with the number of live articles of each language that hold each. A key that nobody
 * holds any more gives its number back, so that memory follows the windows.
 */
export class NeutralCounts {
  articles = 0
  readonly kind: number[] = []
  readonly text: NeutralKey[] = []
  readonly #ids = new Map<NeutralKey, number>()
  readonly #free: number[] = []
  readonly #total: number[] = []
  readonly #logTotal: number[] = []
  #logAll = Math.log(SMOOTHING)
  readonly #byLanguage = new Map<string, number[]>()

  /** Numbers of an article's keys, sorted. Count them at once with `add`, or they may be given to other keys. */
  intern(keys: readonly NeutralKey[]): Int32Array {
    return Int32Array.from(keys, (key) => this.#idOf(key)).sort()
  }

  add(language: string, keys: Int32Array): void {
    const counts = this.#of(language)
    this.#countArticles(1)
    for (const key of keys) {
      counts[key] = (counts[key] ?? 0) + 1
      this.#count(key, 1)
    }
  }

  remove(language: string, keys: Int32Array): void {
    const counts = this.#of(language)
    this.#countArticles(-1)
    for (const key of keys) {
      counts[key] = (counts[key] ?? 1) - 1
      if (this.#count(key, -1) === 0) this.#forget(key)
    }
  }

  #countArticles(change: number): void {
    this.articles += change
    this.#logAll = Math.log(this.articles + SMOOTHING)
  }

  #count(key: number, change: number): number {
    const held = (this.#total[key] as number) + change
    this.#total[key] = held
    this.#logTotal[key] = Math.log(held + 0.5)
    return held
  }

  /** Live articles of a language that hold a key. */
  of(language: string, key: number): number {
    return this.#of(language)[key] ?? 0
  }

  /** What `idf` gives for a key that one article holds: the measure of how rare is rare. */
  get highestIdf(): number {
    return this.#logAll - LOG_HELD_ONCE
  }

  /** Inverse document frequency over all languages, in nats. */
  idf(key: number): number {
    return this.#logAll - (this.#logTotal[key] as number)
  }

  #idOf(key: NeutralKey): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#free.pop() ?? this.text.length
    this.#ids.set(key, id)
    this.text[id] = key
    this.kind[id] = KEY_KINDS.indexOf(key[0] as string)
    this.#total[id] = 0
    this.#count(id, 0)
    return id
  }

  #forget(key: number): void {
    this.#ids.delete(this.text[key] as string)
    this.text[key] = ''
    this.#free.push(key)
  }

  #of(language: string): number[] {
    let counts = this.#byLanguage.get(language)
    if (counts === undefined) {
      counts = []
      this.#byLanguage.set(language, counts)
    }
    return counts
  }
}
