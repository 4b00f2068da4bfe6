import type { Measurement } from '../floors.ts'
import { measureTokens } from './run.ts'
import { scoreGates } from './score-gates.ts'

/** Goals of tokens in: for an event of 40 articles, and for one more article. */
const FIRST_GOAL = 6_000
const UPDATE_GOAL = 800

/** Everything that is measured without a real model: what the gates stop, what they wrongly stop, what a page costs. */
export async function measureModel(): Promise<Measurement[]> {
  const { detections, mutants, trues, rejected } = scoreGates()
  const paraphrases = rejected.filter((one) => one.of.how !== 'taken')
  const { first, update } = await measureTokens()
  return [
    { name: 'model.mutants', value: mutants },
    ...detections.map(({ kind, mutants: all, found }) => ({
      name: `model.detects.${kind}`,
      value: found / all,
      note: `${found} of ${all}`,
    })),
    {
      name: 'model.lets-true-pass',
      value: 1 - rejected.length / trues,
      note: `${rejected.length} of ${trues} true statements refused, ${paraphrases.length} of them paraphrases`,
    },
    {
      name: 'model.tokens-under-goal.first',
      value: FIRST_GOAL / first.tokensIn,
      note: `${first.tokensIn} tokens in, ${first.calls} calls`,
    },
    {
      name: 'model.tokens-under-goal.update',
      value: UPDATE_GOAL / Math.max(1, update.tokensIn),
      note: `${update.tokensIn} tokens in, ${update.calls} calls`,
    },
  ]
}
