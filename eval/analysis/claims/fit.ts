/**
 * Learns the weights of the pair score from the dev half of the gold and the development bundles, and writes `src/analyse/claims/pairs/pair-weights.ts`.
 * Run: npx tsx eval/analysis/claims/fit.ts
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type ClaimUnit, profileOf, unitsOf } from '../../../src/analyse/claims/claim-group.ts'
import { PAIR_FEATURES, pairFeatures } from '../../../src/analyse/claims/pairs/pair-features.ts'
import { proposePairs } from '../../../src/analyse/claims/pairs/propose-pairs.ts'
import { prepareCoverage } from '../../../src/analyse/claims/prepare-coverage.ts'
import { type Example, fitLogistic } from '../../clustering/logistic.ts'
import { coverageOfEvent, evaluationCatalogue } from './coverage-of.ts'
import { eventsOf, type GroupRow, readBundleGroups, readGroups } from './gold.ts'
import { goldGroups } from './score-groups.ts'

/** Strength of the pull of every weight to nothing. */
const RIDGE = 1

/** Candidate pairs of one event with their features and whether gold says that they state one claim. */
export interface LabelledPair extends Example {
  readonly event: string
  readonly inside: boolean
}

/** Weight of a pair with a sentence that the gold of a bundle does not judge: most of them state something else. */
const UNJUDGED = 0.1

/** The candidate pairs of the dev half of the claim gold and of the development bundles. */
export function labelledPairs(): LabelledPair[] {
  const rows = readGroups()
  const bundles = readBundleGroups()
  const own = eventsOf(rows, 'dev').flatMap((event) =>
    pairsOf(
      event,
      rows.filter((row) => row.event === event),
      1,
    ),
  )
  const more = [...new Set(bundles.map((row) => row.event))].flatMap((event) =>
    pairsOf(
      event,
      bundles.filter((row) => row.event === event),
      UNJUDGED,
    ),
  )
  return [...own, ...more]
}

function pairsOf(event: string, rows: readonly GroupRow[], unjudged: number): LabelledPair[] {
  const prepared = prepareCoverage(coverageOfEvent(event), evaluationCatalogue())
  const gold = goldGroups(prepared, rows)
  const units = prepared.sentences.filter((sentence) => sentence.usable).flatMap(unitsOf)
  const { vocabulary } = prepared.memory
  // Gold does not say which part of a two-sided sentence states which claim.
  const whole = units.filter((unit) => unit.part === null)
  const groupsOf = (unit: ClaimUnit) => gold.get(String(unit.sentence.key)) ?? new Set<string>()
  const isJudged = (unit: ClaimUnit) => ![...groupsOf(unit)].some((group) => group.startsWith('alone:'))
  return proposePairs(whole, vocabulary.weightOf).map(([a, b]) => {
    const [left, right] = [whole[a] as ClaimUnit, whole[b] as ClaimUnit]
    const groups = groupsOf(left)
    return {
      event,
      inside: left.sentence.language === right.sentence.language,
      features: pairFeatures(profileOf(left), profileOf(right), vocabulary),
      label: [...groupsOf(right)].some((group) => groups.has(group)),
      weight: isJudged(left) && isJudged(right) ? 1 : unjudged,
    }
  })
}

function main(): void {
  const pairs = labelledPairs()
  const lines = [true, false].map((inside) => {
    const weights = fitLogistic(
      pairs.filter((pair) => pair.inside === inside),
      RIDGE,
    )
    const rows = weights.map(
      (weight, at) => `    ${Number(weight.toFixed(4))}, // ${PAIR_FEATURES[at] ?? 'constant'}`,
    )
    return `  ${inside ? 'inside' : 'across'}: [\n${rows.join('\n')}\n  ],`
  })
  const text = [
    '/** Written by `eval/analysis/claims/fit.ts`: weights in the order of `PAIR_FEATURES`, the constant last. */',
    'export const PAIR_WEIGHTS: { readonly inside: readonly number[]; readonly across: readonly number[] } = {',
    ...lines,
    '}',
    '',
  ].join('\n')
  writeFileSync(new URL('../../../src/analyse/claims/pairs/pair-weights.ts', import.meta.url), text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
