import { wordRates } from '../text/frequency.ts'
import { MIN_SKELETON, skeleton } from '../text/skeleton.ts'
import { stem } from '../text/stem.ts'
import { tokenise } from '../text/tokenise.ts'
import type { PlacementInput } from './placement-input.ts'

/**
 * What an article says that reads the same in every language, as keys: `e:` entity, `C:` country, `c:` concept,
 * `#:` number, `d:` day, `k:` consonant skeleton of a rare word or unknown name, `u:` address.
 */
export type NeutralKey = string

/** A word in more titles than this of its language is no name and no cognate worth keeping. */
const MAX_COGNATE_RATE = 0.004
/** Letters a word needs to count as a possible cognate. */
const MIN_COGNATE_LETTERS = 4
/** Code units of the lead that are read for cognates; a lead repeats the title's names early. */
const COGNATE_LEAD = 300
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

const skeletons = new Map<string, string>()
/** Skeletons kept; a day of the world's headlines has about 60,000 distinct words. */
const SKELETON_CACHE = 150_000

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
  collectCognates(keys, input.title, input.language)
  collectCognates(keys, input.lead.slice(0, COGNATE_LEAD), input.language)
  if (input.url !== null) keys.add(`u:${input.url}`)
  return [...keys]
}

function collectCognates(keys: Set<NeutralKey>, text: string, language: string): void {
  const rates = wordRates(language)
  for (const token of tokenise(text)) {
    if (token.kind !== 'word' || token.norm.length < MIN_COGNATE_LETTERS) continue
    const stemmed = stem(token.norm, language)
    if ((rates.get(stemmed) ?? 0) > MAX_COGNATE_RATE) continue
    const shape = cachedSkeleton(STEM_FIRST.has(language) ? stemmed : token.norm)
    if (shape.length >= MIN_SKELETON) keys.add(`k:${shape}`)
  }
}

function cachedSkeleton(word: string): string {
  const known = skeletons.get(word)
  if (known !== undefined) return known
  if (skeletons.size >= SKELETON_CACHE) skeletons.clear()
  const shape = skeleton(word)
  skeletons.set(word, shape)
  return shape
}

/** How many live articles of each language hold each key. */
export class NeutralCounts {
  readonly #byLanguage = new Map<string, Map<NeutralKey, number>>()
  readonly #total = new Map<NeutralKey, number>()
  articles = 0

  add(language: string, keys: readonly NeutralKey[], by: 1 | -1): void {
    let counts = this.#byLanguage.get(language)
    if (counts === undefined) {
      counts = new Map()
      this.#byLanguage.set(language, counts)
    }
    this.articles += by
    for (const key of keys) {
      bump(counts, key, by)
      bump(this.#total, key, by)
    }
  }

  of(language: string, key: NeutralKey): number {
    return this.#byLanguage.get(language)?.get(key) ?? 0
  }

  /** Inverse document frequency over all languages, in nats. */
  idf(key: NeutralKey): number {
    return Math.log((this.articles + 500) / ((this.#total.get(key) ?? 0) + 0.5))
  }
}

function bump(counts: Map<NeutralKey, number>, key: NeutralKey, by: number): void {
  const now = (counts.get(key) ?? 0) + by
  if (now <= 0) counts.delete(key)
  else counts.set(key, now)
}
