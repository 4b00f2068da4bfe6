import { nameShape } from '../text/name-shape.ts'
import { possibleRuns } from '../text/possible-names.ts'
import { findScores } from '../text/scores.ts'
import { MIN_SKELETON } from '../text/skeleton.ts'
import { readWords } from '../text/word-table.ts'
import { longerColumn } from './longer-column.ts'
import type { PlacementInput } from './placement-input.ts'

/**
 * What an article says that reads the same in every language: entities, concepts, countries, numbers, days, consonant
 * skeletons of rare words and unknown names, addresses, coarse shapes of possible names, results of matches, and two
 * entities of the title together.
 */
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
/** How many kinds there are. */
export const KEY_KINDS = 10

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

/** Takes one key: its kind, and what tells it from others of the kind. */
type TakeKey = (kind: number, value: string) => void

/** Tells every language-neutral key of an article, some of them more than once. */
function eachNeutralKey(input: PlacementInput, take: TakeKey): void {
  for (const id of input.entities) take(KEY_ENTITY, id)
  for (const id of input.titleEntities) take(KEY_ENTITY, id)
  for (const code of input.countries) take(KEY_COUNTRY, code)
  for (const id of input.concepts) take(KEY_CONCEPT, id)
  for (const value of input.numbers) if (value.length > 1) take(KEY_NUMBER, value)
  for (const day of input.dates) take(KEY_DAY, day)
  for (const name of input.names) {
    if (!name.includes(' ')) takeCognate(name, take)
    else for (const part of name.split(' ')) takeCognate(part, take)
  }
  eachPair(input.titleEntities, take)
  eachWord(textOfNames(input), input.language, take)
  for (const { high, low } of findScores(input.title)) take(KEY_SCORE, `${high}-${low}`)
  if (input.url !== null) take(KEY_ADDRESS, input.url)
}

function takeCognate(shape: string, take: TakeKey): void {
  if (shape.length >= MIN_SKELETON) take(KEY_COGNATE, shape)
}

/** Where cognates and names are looked for. */
function textOfNames({ unknownText, title, lead }: PlacementInput): string {
  if (unknownText === undefined && lead === '') return title
  return (unknownText ?? `${title}\n${lead}`).slice(0, title.length + COGNATE_LEAD)
}

function eachPair(ids: readonly string[], take: TakeKey): void {
  if (ids.length < 2) return
  const sorted = [...ids].sort().slice(0, MAX_PAIRED)
  for (let one = 0; one < sorted.length; one += 1) {
    for (let other = one + 1; other < sorted.length; other += 1)
      take(KEY_PAIR, `${sorted[one]} ${sorted[other]}`)
  }
}

function eachWord(text: string, language: string, take: TakeKey): void {
  const words = readWords(text, language)
  const isStemmed = STEM_FIRST.has(language)
  for (const word of words) {
    if (word.isNumber || word.isRun || word.norm.length < MIN_COGNATE_LETTERS) continue
    if (word.rate > MAX_COGNATE_RATE) continue
    takeCognate(isStemmed ? word.stemSkeleton : word.skeleton, take)
  }
  for (const word of words) if (word.nameShape !== '') take(KEY_NAME, word.nameShape)
  for (const run of possibleRuns(text, language)) {
    const shape = shapeOfRun(run)
    if (shape !== '') take(KEY_NAME, shape)
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

/** Articles that smooth the frequencies of a young window. */
const SMOOTHING = 100
const FIRST_KEYS = 1024
const LOG_HELD_ONCE = Math.log(1.5)

/**
 * Neutral keys as small integers, with the number of live articles of each language that hold each. A key that nobody
 * holds any more gives its number back, so that memory follows the windows.
 */
export class NeutralCounts {
  articles = 0
  readonly kind: number[] = []
  readonly #text: string[] = []
  /** Numbers of the keys of each kind. */
  readonly #ids = Array.from({ length: KEY_KINDS }, () => new Map<string, number>())
  /** Keys of the article that is being read, and the article in which each was found last. */
  readonly #found: number[] = []
  readonly #foundIn: number[] = []
  #foundCount = 0
  #reading = 0
  readonly #take: TakeKey
  readonly #free: number[] = []
  readonly #total: number[] = []
  readonly #logTotal: number[] = []
  #logAll = Math.log(SMOOTHING)
  readonly #byLanguage = new Map<string, Int32Array>()

  constructor() {
    this.#take = (kind, value) => {
      const key = this.#idOf(kind, value)
      if (this.#foundIn[key] === this.#reading) return
      this.#foundIn[key] = this.#reading
      this.#found[this.#foundCount] = key
      this.#foundCount += 1
    }
  }

  /** Numbers of an article's keys, sorted. Count them at once with `add`, or they may be given to other keys. */
  keysOf(input: PlacementInput): Int32Array {
    this.#reading += 1
    this.#foundCount = 0
    eachNeutralKey(input, this.#take)
    const keys = new Int32Array(this.#foundCount)
    for (let at = 0; at < keys.length; at += 1) keys[at] = this.#found[at] as number
    return keys.sort()
  }

  add(language: string, keys: Int32Array): void {
    this.#countArticles(1)
    const counts = this.#reserve(language, keys[keys.length - 1] ?? 0)
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number
      counts[key] = (counts[key] as number) + 1
      this.#count(key, 1)
    }
  }

  remove(language: string, keys: Int32Array): void {
    this.#countArticles(-1)
    const counts = this.#reserve(language, keys[keys.length - 1] ?? 0)
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number
      counts[key] = (counts[key] as number) - 1
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

  /** Live articles of a language that hold each key; undefined beyond the highest key that one ever held. */
  heldIn(language: string): Int32Array {
    return this.#reserve(language, 0)
  }

  /** What `idf` gives for a key that one article holds: the measure of how rare is rare. */
  get highestIdf(): number {
    return this.#logAll - LOG_HELD_ONCE
  }

  /** Inverse document frequency over all languages, in nats. */
  idf(key: number): number {
    return this.#logAll - (this.#logTotal[key] as number)
  }

  #idOf(kind: number, value: string): number {
    const ids = this.#ids[kind] as Map<string, number>
    const known = ids.get(value)
    if (known !== undefined) return known
    const id = this.#free.pop() ?? this.#text.length
    ids.set(value, id)
    this.#text[id] = value
    this.kind[id] = kind
    this.#total[id] = 0
    this.#count(id, 0)
    return id
  }

  #forget(key: number): void {
    ;(this.#ids[this.kind[key] as number] as Map<string, number>).delete(this.#text[key] as string)
    this.#text[key] = ''
    this.#foundIn[key] = 0
    this.#free.push(key)
  }

  /** Counts of a language with room for a key. */
  #reserve(language: string, key: number): Int32Array {
    const counts = this.#byLanguage.get(language) ?? new Int32Array(FIRST_KEYS)
    const roomy = key < counts.length ? counts : longerColumn(counts, key)
    this.#byLanguage.set(language, roomy)
    return roomy
  }
}
