import { unitsOf } from '../../claims/claim-group.ts'
import { profileSentence } from '../../claims/pairs/profile.ts'
import { buildPostings, mostShared } from '../../claims/pairs/propose-pairs.ts'
import { scorePair } from '../../claims/pairs/score-pair.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readVoice } from '../../claims/read-stance.ts'
import { clip } from '../../claims/split-units.ts'
import { mainClause } from '../../prose/main-clause.ts'
import { threshold } from '../../thresholds.ts'
import { denies } from './candidates.ts'

const SUPPORT = threshold('factSupport')
const SURE = threshold('factSure')

/** A statement: the main clause of a sentence, with the sentences of other origins that state it too. */
export interface Supported {
  readonly sentence: PreparedSentence
  /** Surest first. */
  readonly supporters: readonly PreparedSentence[]
  /** Those of the supporters that surely say the same. */
  readonly sure: readonly PreparedSentence[]
  /** Some sentence denies it. */
  readonly denied: boolean
}

/** Finds the sentences that state what the main clause of one sentence states. */
export type FindSupport = (sentence: PreparedSentence) => Supported

/**
 * A short statement against the long sentence that contains it: the clause alone is compared, by the same learned score
 * as whole sentences, with the sentences that share most with it.
 */
export function createSupportFinder(prepared: Prepared): FindSupport {
  const units = prepared.sentences
    .filter((sentence) => sentence.usable && prepared.columns.get(sentence.in.column)?.speaks === true)
    .flatMap(unitsOf)
  const { vocabulary } = prepared.memory
  const search = { at: -1, postings: buildPostings(units), weightOf: vocabulary.weightOf }
  return (sentence) => {
    const { start, end } = mainClause(sentence)
    const clause = profileSentence(
      clip(sentence, { start, end, propositions: sentence.propositions }),
      prepared.names,
      vocabulary,
    )
    const found = new Map<PreparedSentence, number>()
    for (const at of mostShared(clause, search)) {
      const unit = units[at] as (typeof units)[number]
      // A part of a two-sided sentence is one side's word.
      if (unit.part !== null || unit.sentence.in.origin === sentence.in.origin) continue
      const score = scorePair(clause, unit.sentence.profile, vocabulary)
      if (score >= SUPPORT) found.set(unit.sentence, score)
    }
    const all = [...found].sort((a, b) => b[1] - a[1] || a[0].key - b[0].key).map(([other]) => other)
    const supporters = all.filter((other) => readVoice(other).direction !== 0 && !denies(other))
    return {
      sentence,
      supporters,
      sure: supporters.filter((other) => (found.get(other) as number) >= SURE),
      denied: all.some(denies),
    }
  }
}
