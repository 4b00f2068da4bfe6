import type { Article, ArticleFeatures } from '../domain/index.ts'
import { isQuantity } from '../text/numbers.ts'
import type { OriginLink } from './find-origins.ts'

/** Numbers and ids that must agree in order (method.md, start value). */
const SHORTEST_RUN = 8
/**
 * Share of the signs of both texts that must agree in order (method.md, start value, there of the run). Taken of both
 * texts, because two independent reports of one announcement share its list of names.
 */
const AGREEMENT = 0.8
/** Length of the shorter run as a share of the longer: a summary is not a translation. */
const LIKE_LENGTH = 0.6
/** Numbers and dates among the agreeing signs: names alone are shared by every report of an event. */
const FEWEST_FIGURES = 3
/** Days between a text and its translation. */
const LONGEST_DELAY_DAYS = 3
/** A sign that stands in more articles of the event brings no candidates. */
const LONGEST_POSTING = 12
const SHARED_RARE_SIGNS = 3

const DAY = 86_400_000

/** The signs of a text that survive translation, in order of the sentences; within a sentence word order does not count. */
export function signsOf(features: ArticleFeatures): string[] {
  const bySentence: Set<string>[] = features.sentences.map(() => new Set())
  const add = (sentence: number, sign: string): void => {
    bySentence[sentence]?.add(sign)
  }
  for (const { sentence, id } of features.entities) add(sentence, id)
  for (const { sentence, low, unit } of features.numbers) {
    if (isQuantity(unit) || unit === 'year' || unit === 'age') add(sentence, `#${low}`)
  }
  for (const { sentence, from, to } of features.dates) add(sentence, `@${from}/${to}`)
  return bySentence.flatMap((signs) => [...signs].sort())
}

/** Longest common subsequence of two short lists, as the signs themselves. */
function commonRun(left: readonly string[], right: readonly string[]): string[] {
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const run: string[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      run.push(left[i]!)
      i++
      j++
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return run
}

/** Longest list of signs compared: keeps a pair under a millisecond. */
const MOST_SIGNS = 200

function daysApart(left: Article, right: Article): number {
  if (left.publishedAt === null || right.publishedAt === null) return 0
  return Math.abs(Date.parse(left.publishedAt) - Date.parse(right.publishedAt)) / DAY
}

function candidates(signs: readonly (readonly string[])[]): [number, number][] {
  const postings = new Map<string, number[]>()
  signs.forEach((list, at) => {
    for (const sign of new Set(list)) {
      const known = postings.get(sign)
      if (known) known.push(at)
      else postings.set(sign, [at])
    }
  })
  const counts = new Map<number, number>()
  for (const found of postings.values()) {
    if (found.length > LONGEST_POSTING) continue
    for (let i = 0; i < found.length; i++) {
      for (let j = i + 1; j < found.length; j++) {
        const pair = found[i]! * signs.length + found[j]!
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
  }
  return [...counts]
    .filter(([, count]) => count >= SHARED_RARE_SIGNS)
    .map(([pair]) => [Math.floor(pair / signs.length), pair % signs.length])
}

function judge(left: readonly string[], right: readonly string[]): number | null {
  const shorter = Math.min(left.length, right.length)
  const longer = Math.max(left.length, right.length)
  if (shorter < SHORTEST_RUN || shorter / longer < LIKE_LENGTH) return null
  const run = commonRun(left, right)
  const figures = new Set(run.filter((sign) => /^[#@]/.test(sign))).size
  const share = (2 * run.length) / (shorter + longer)
  return run.length >= SHORTEST_RUN && share >= AGREEMENT && figures >= FEWEST_FIGURES ? share : null
}

/** Texts in two languages that carry the same numbers, dates and ids in the same order of sentences. */
export function translationLinks(
  articles: readonly Article[],
  features: readonly ArticleFeatures[],
): OriginLink[] {
  const signs = features.map((f) => signsOf(f).slice(0, MOST_SIGNS))
  return candidates(signs).flatMap(([left, right]): OriginLink[] => {
    const isOther = features[left]!.language !== features[right]!.language
    if (!isOther || daysApart(articles[left]!, articles[right]!) > LONGEST_DELAY_DAYS) return []
    const similarity = judge(signs[left]!, signs[right]!)
    return similarity === null ? [] : [{ left, right, relation: 'translated', similarity }]
  })
}
