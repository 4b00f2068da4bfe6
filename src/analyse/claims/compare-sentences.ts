import { threshold } from '../thresholds.ts'
import type { Prepared, PreparedSentence } from './prepared.ts'

const STEMS = threshold('claimWeightStems')
const IDS = threshold('claimWeightIds')
const NUMBERS = threshold('claimWeightNumbers')
const ACROSS_IDS = threshold('claimAcrossWeightIds')
const ACROSS_CONCEPTS = threshold('claimAcrossWeightConcepts')
const ACROSS_NUMBERS = threshold('claimAcrossWeightNumbers')
const SAME_LANGUAGE = threshold('claimSameLanguage')
const ACROSS_LANGUAGES = threshold('claimAcrossLanguages')
const CONTAINMENT = threshold('claimContainment')
/** Weight a containing sentence needs on the smaller side before containment counts: about three rare words. */
const CONTAINED_WEIGHT = 6
const NUMBER_WEIGHT = 1

/**
 * How near two sentences come to stating one claim, as a multiple of the threshold of their language pair: 1 and
 * more means the same claim. Symmetric.
 */
export function compareSentences(
  prepared: Prepared,
  left: PreparedSentence,
  right: PreparedSentence,
): number {
  return left.language === right.language
    ? compareInLanguage(prepared, left, right) / SAME_LANGUAGE
    : compareAcross(prepared, left, right) / ACROSS_LANGUAGES
}

function compareInLanguage(prepared: Prepared, left: PreparedSentence, right: PreparedSentence): number {
  const stems = alike(left.stems, right.stems, prepared.stemWeight)
  const ids = alike(left.ids, right.ids, prepared.idWeight)
  const numbers = alike(left.numberKeys, right.numberKeys, () => NUMBER_WEIGHT)
  return average([
    [stems, STEMS],
    [ids, IDS],
    [numbers, NUMBERS],
  ])
}

function compareAcross(prepared: Prepared, left: PreparedSentence, right: PreparedSentence): number {
  const ids = alike(left.entityIds, right.entityIds, prepared.idWeight)
  const concepts = alike(left.conceptIds, right.conceptIds, prepared.idWeight)
  const numbers = alike(left.numberKeys, right.numberKeys, () => NUMBER_WEIGHT)
  // Names alone say what a sentence is about, not what it says.
  if (
    (numbers ?? 0) === 0 &&
    ![...left.conceptIds].some((id) => right.conceptIds.has(id) && isMatter(right, id))
  )
    return 0
  if ((ids ?? 0) === 0) return 0
  return (
    backing(left, right) *
    average([
      [ids, ACROSS_IDS],
      [concepts, ACROSS_CONCEPTS],
      [numbers, ACROSS_NUMBERS],
    ])
  )
}

/** Offices and bodies: they say who somebody is, not what happened. */
const OFFICES: ReadonlySet<string> = new Set([
  'ambassador',
  'foreign-minister',
  'government',
  'parliament',
  'president',
  'president-office',
  'prime-minister',
  'soldiers',
])

/** True for a concept of the sentence that is an act or a matter, not an office. */
export function isMatter(sentence: PreparedSentence, concept: string): boolean {
  return sentence.conceptIds.has(concept) && !OFFICES.has(concept)
}

/** Shared ids from which two sentences of different languages may be compared at full weight. */
const FULL_BACKING = 3

/** Two short id lists agree easily: fewer than three shared ids count in part. */
function backing(left: PreparedSentence, right: PreparedSentence): number {
  let shared = 0
  for (const id of left.entityIds) if (right.entityIds.has(id)) shared += 1
  for (const id of left.conceptIds) if (right.conceptIds.has(id)) shared += 1
  for (const key of left.numberKeys) if (right.numberKeys.has(key)) shared += 1
  return Math.min(1, shared / FULL_BACKING)
}

/** Weighted Dice, or discounted containment when that is more; null when both sides are empty and nothing can be said. */
function alike(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  weight: (key: string) => number,
): number | null {
  if (left.size === 0 && right.size === 0) return null
  let shared = 0
  let leftTotal = 0
  let rightTotal = 0
  for (const key of left) {
    const worth = weight(key)
    leftTotal += worth
    if (right.has(key)) shared += worth
  }
  for (const key of right) rightTotal += weight(key)
  const smaller = Math.min(leftTotal, rightTotal)
  if (smaller === 0) return 0
  const dice = (2 * shared) / (leftTotal + rightTotal)
  return smaller >= CONTAINED_WEIGHT ? Math.max(dice, (CONTAINMENT * shared) / smaller) : dice
}

/** Average over the parts that could be compared, so that a sentence without numbers is not held to lack them. */
function average(parts: readonly (readonly [value: number | null, weight: number])[]): number {
  let sum = 0
  let total = 0
  for (const [value, weight] of parts) {
    if (value === null) continue
    sum += value * weight
    total += weight
  }
  return total === 0 ? 0 : sum / total
}
