import { clusterStream } from '../../src/cluster/cluster-stream.ts'
import { createRealDescribe } from './describe.ts'

import { scoreJudgements } from './judgements.ts'
import { type Assignment, bcubed, bootstrapBcubed, pairwise, purityOfTouched, seededRandom } from './score.ts'
import { DEVELOPMENT_SETS, type Describe, type EvaluationSet, isTrainingEvent } from './sets.ts'

function heldOut(set: EvaluationSet): Assignment {
  return new Map([...set.gold].filter(([, event]) => !isTrainingEvent(event)))
}

/** Runs one set and scores it. */
export function runSet(set: EvaluationSet) {
  const started = performance.now()
  const placed = clusterStream(set.inputs)
  const seconds = (performance.now() - started) / 1000
  const system = new Map(placed.map((placement) => [placement.id, placement.finalEvent]))
  const across = (left: string, right: string) => set.languages.get(left) !== set.languages.get(right)
  return {
    set: set.name,
    articles: set.inputs.length,
    articlesPerSecond: Math.round(set.inputs.length / seconds),
    goldEvents: new Set(set.gold.values()).size,
    clusters: new Set([...set.gold.keys()].map((id) => system.get(id))).size,
    bcubed: bcubed(set.gold, system),
    held: bcubed(heldOut(set), system),
    bcubedInterval: bootstrapBcubed(set.gold, system, seededRandom(1)),
    pairwise: pairwise(set.gold, system),
    acrossLanguages: pairwise(set.gold, system, across),
    inside: pairwise(set.gold, system, (left, right) => !across(left, right)),
    purityOfTouched: purityOfTouched(set.gold, system),
    judgements: scoreJudgements(set.judgements ?? [], system),
  }
}

/**
 * Every clustering figure of the development data in a folder laid out as ../shared. `held` is scored on the half of
 * the gold events that no weight was learned from.
 */
export function runClusteringEvaluation(shared: string, describe: Describe = createRealDescribe()) {
  return Object.values(DEVELOPMENT_SETS).map((load) => runSet(load(shared, describe)))
}
