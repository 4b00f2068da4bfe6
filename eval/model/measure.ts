import type { Measurement } from '../floors.ts'
import { mutateTranslations } from './mutate-translations.ts'
import { measureLarge, measureTokens } from './run.ts'
import { type Detection, falseRejects, scoreGates } from './score-gates.ts'
import { heldTranslations, judgeTrue, trueTranslations } from './score-translations.ts'
import { HALVES } from './true-statements.ts'

/** Goals of tokens in: for an event of 40 articles, and for one more article. */
const FIRST_GOAL = 6_000
const UPDATE_GOAL = 800

/** Mutants of the statements that gates are set on, and apart from them those opened last and those of the test part. */
function measureDetection({ kind, all, missed }: Detection): Measurement[] {
  return [
    ['model.detects', (half: string) => half === 'dev' || half === 'second'] as const,
    ['model.detects-third', (half: string) => half === 'third'] as const,
    ['model.detects-test', (half: string) => half === 'test'] as const,
  ].flatMap(([name, isMeant]) => {
    const mutants = all.filter((one) => isMeant(one.of.half)).length
    const found = mutants - missed.filter((one) => isMeant(one.of.half)).length
    return mutants === 0
      ? []
      : [{ name: `${name}.${kind}`, value: found / mutants, note: `${found} of ${mutants}` }]
  })
}

/** Everything that is measured without a real model: what the gates stop, what they wrongly stop, what a page costs. */
export async function measureModel(): Promise<Measurement[]> {
  const score = scoreGates()
  const { detections, mutants, cases, rejected } = score
  const { first, update } = await measureTokens()
  const { grouping, translation } = await measureLarge()
  const unread = falseRejects(score, 'written', 'test')
  const [openCases, openRefused] = [cases.length - unread.all, rejected.length - unread.refused]
  const together = (at: 0 | 1) => (at === 0 ? first : update).tokensIn + (grouping[at]?.tokensIn ?? 0)
  return [
    { name: 'model.mutants', value: mutants },
    ...detections.flatMap((one) => measureDetection(one)),
    {
      name: 'model.lets-true-pass',
      value: 1 - openRefused / openCases,
      note: `${openRefused} of ${openCases} true statements refused, those of the test part apart`,
    },
    ...HALVES.flatMap((half) => {
      const { all, refused } = falseRejects(score, 'written', half)
      if (all === 0) return []
      return {
        name: `model.lets-true-pass.written.${half}`,
        value: 1 - refused / all,
        note: `${refused} of ${all} written by hand refused`,
      }
    }),
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
    {
      name: 'model.tokens-under-goal.first-with-claims',
      value: FIRST_GOAL / together(0),
      note: `${together(0)} tokens in, those for claims of two languages among them`,
    },
    {
      name: 'model.tokens-under-goal.update-with-claims',
      value: UPDATE_GOAL / Math.max(1, together(1)),
      note: `${together(1)} tokens in`,
    },
    ...scoreTranslations(translation.map((round) => round.tokensIn)),
  ]
}

/** What the gates of a translation let pass and stop; `tokens` in of a page and of one more article. */
function scoreTranslations(tokens: readonly number[]): Measurement[] {
  const all = trueTranslations()
  const passing = all.filter((one) => judgeTrue(one).ok)
  const held = heldTranslations()
  const heldPassing = held.filter((one) => judgeTrue(one).ok)
  const mutants = mutateTranslations([...passing, ...heldPassing])
  const stopped = mutants.filter((one) => !judgeTrue(one).ok)
  return [
    {
      name: 'model.translations-pass',
      value: passing.length / all.length,
      note: `${passing.length} of ${all.length} true translations; a page costs ${tokens.join(', one more article ')} tokens in`,
    },
    {
      name: 'model.translations-pass-held',
      value: heldPassing.length / held.length,
      note: `${heldPassing.length} of ${held.length} true translations of events no rule was set on`,
    },
    {
      name: 'model.translations-stopped',
      value: stopped.length / mutants.length,
      note: `${stopped.length} of ${mutants.length} changed translations`,
    },
  ]
}
