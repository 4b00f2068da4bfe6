// Which sentences are told to exclude each other, against gold/claim-pairs.jsonl: npm run eval -- --only=analysis.oppositions
import { contradict } from '../../src/analyse/claims/contradict.ts'
import { prepareCoverage } from '../../src/analyse/claims/prepare-coverage.ts'
import type { PreparedSentence } from '../../src/analyse/claims/prepared.ts'
import { catalogue, sketchCoverage } from '../../src/analyse/fixtures/coverage-fixture.ts'
import { answerDenials } from '../../src/analyse/sections/oppositions/answer-denials.ts'
import { createDescriber } from '../../src/enrich/index.ts'
import type { Measurement } from '../floors.ts'
import { coverageOfEvent, evaluationCatalogue } from './claims/coverage-of.ts'
import { eventsOf, type PairRow, readGroups, readOppositions, readPairs, type Split } from './claims/gold.ts'
import { goldGroups } from './claims/score-groups.ts'

export interface PairJudgement {
  readonly pair: PairRow
  readonly opposed: boolean
}

/** Says of every pair of the gold whether its sentences are told to exclude each other. */
export function judgePairs(): PairJudgement[] {
  const describer = createDescriber(catalogue)
  return readPairs().map((pair) => {
    const sketches = [pair.left, pair.right].map(({ language, text }, at) => ({
      id: `${pair.id}-${at}`,
      block: at === 0 ? 'western' : 'russian',
      language,
      text,
    }))
    const prepared = prepareCoverage(
      sketchCoverage(sketches, (article) => describer.describe(article)),
      catalogue,
    )
    const [left, right] = prepared.sentences.filter((sentence) => sentence.sentence.field === 'text')
    const opposed = left !== undefined && right !== undefined && contradict(prepared, left, right) !== null
    return { pair, opposed }
  })
}

export interface EventJudgement {
  readonly event: string
  readonly split: Split
  readonly denying: string
  readonly stating: string
  readonly right: boolean
}

/**
 * Says of every denial and statement that are set against each other in an event of the sample edition whether the gold
 * holds their claims to be opposed, or one claim that is asserted and denied.
 */
export function judgeEvents(): EventJudgement[] {
  const rows = readGroups()
  const oppositions = readOppositions()
  return (['dev', 'test'] as const).flatMap((split) =>
    eventsOf(rows, split).flatMap((event) => {
      const prepared = prepareCoverage(coverageOfEvent(event), evaluationCatalogue())
      const groups = goldGroups(
        prepared,
        rows.filter((row) => row.event === event),
      )
      const isOpposed = (left: PreparedSentence, right: PreparedSentence) =>
        oppositions.some(
          (gold) =>
            gold.event === event &&
            groups.get(String(left.key))?.has(gold.left) === true &&
            groups.get(String(right.key))?.has(gold.right) === true,
        )
      return answerDenials(prepared).flatMap(({ answers }) =>
        answers.map(({ denying, stating }) => ({
          event,
          split,
          denying: denying.sentence.text,
          stating: stating.sentence.text,
          right: isOpposed(denying, stating) || isOpposed(stating, denying),
        })),
      )
    }),
  )
}

/** Precision and recall of opposed pairs, and the precision of what is set against each other in whole events. */
export function measureOppositions(): Measurement[] {
  const judgements = judgePairs()
  const events = judgeEvents()
  return (['dev', 'test'] as const).flatMap((split) => {
    const own = events.filter((each) => each.split === split)
    const right = own.filter((each) => each.right)
    return [
      ...scoreSplit(judgements, split),
      {
        name:
          split === 'dev'
            ? 'analysis.oppositions.events.precision'
            : 'analysis.oppositions.heldOut.events.precision',
        value: own.length === 0 ? 1 : right.length / own.length,
        note: `${right.length} of ${own.length} denials set against a statement in whole events`,
      },
    ]
  })
}

function scoreSplit(judgements: readonly PairJudgement[], split: Split): Measurement[] {
  const own = judgements.filter(({ pair }) => pair.split === split)
  const told = own.filter(({ opposed }) => opposed)
  const gold = own.filter(({ pair }) => pair.label === 'opposed')
  const right = told.filter(({ pair }) => pair.label === 'opposed')
  const name = split === 'dev' ? 'analysis.oppositions.pairs' : 'analysis.oppositions.heldOut.pairs'
  return [
    {
      name: `${name}.precision`,
      value: told.length === 0 ? 1 : right.length / told.length,
      note: `${right.length} of ${told.length} told`,
    },
    { name: `${name}.recall`, value: right.length / gold.length, note: `${right.length} of ${gold.length}` },
  ]
}

if (process.argv[1] === import.meta.filename) {
  for (const { pair, opposed } of judgePairs())
    if (pair.split === 'dev' && opposed !== (pair.label === 'opposed'))
      process.stdout.write(
        `${opposed ? 'wrong ' : 'missed'} ${pair.id} (${pair.label}): ${pair.left.text} || ${pair.right.text}\n`,
      )
  for (const each of judgeEvents())
    if (each.split === 'dev' && !each.right)
      process.stdout.write(`wrong  ${each.event}: ${each.denying} || ${each.stating}\n`)
  for (const { name, value, note } of measureOppositions())
    process.stdout.write(`${name} ${value.toFixed(3)} (${note})\n`)
}
