// What the gates let through and what they stop: npx tsx eval/model/score-gates.ts [--misses=kind] [--rejects]
import { fileURLToPath } from 'node:url'
import { gates, inputOf, type TrueCase, trueCases } from './cases.ts'
import { type Mutant, type MutantKind, mutate } from './mutations.ts'

/** Detection of one kind of mutant. */
export interface Detection {
  readonly kind: MutantKind
  readonly mutants: number
  readonly found: number
  readonly missed: readonly Mutant[]
}

/** Outcome of the whole suite. */
export interface GateScore {
  readonly detections: readonly Detection[]
  readonly mutants: number
  readonly trues: number
  readonly rejected: readonly {
    readonly of: TrueCase
    readonly gate: string
    readonly word: string
    readonly why: string
  }[]
}

/** True statements that are judged: all written by hand, all varied by rule, and of the sentences themselves none. */
function judged(cases: readonly TrueCase[]): TrueCase[] {
  return cases.filter((one) => one.how !== 'taken')
}

/** Runs every mutant and every true statement through the gates. */
export function scoreGates(): GateScore {
  const cases = trueCases()
  const passing = cases.filter((one) => gates.find(inputOf(one, one.text)) === null)
  // Only what passes as it stands can tell that a mutation was the reason.
  const mutants = passing.flatMap(mutate)
  const kinds = [...new Set(mutants.map((one) => one.kind))]
  const detections = kinds.map((kind) => {
    const all = mutants.filter((one) => one.kind === kind)
    const missed = all.filter((one) => gates.find(one.input) === null)
    return { kind, mutants: all.length, found: all.length - missed.length, missed }
  })
  const trues = [...judged(cases), ...cases.filter((one) => one.how === 'taken')]
  const rejected = trues.flatMap((of) => {
    const defect = gates.find(inputOf(of, of.text))
    return defect === null ? [] : [{ of, ...defect }]
  })
  return { detections, mutants: mutants.length, trues: trues.length, rejected }
}

function main(args: readonly string[]): void {
  const score = scoreGates()
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  say(`${score.mutants} mutants`)
  for (const { kind, mutants, found } of score.detections)
    say(`${kind.padEnd(10)} ${found} of ${mutants}  ${(found / mutants).toFixed(3)}`)
  for (const how of ['written', 'varied', 'taken']) {
    const bad = score.rejected.filter((one) => one.of.how === how).length
    say(`false rejects, ${how}: ${bad} of ${trueCases().filter((one) => one.how === how).length}`)
  }
  const misses = args.find((arg) => arg.startsWith('--misses='))?.slice('--misses='.length)
  const kind = score.detections.find((one) => one.kind === misses)
  for (const one of kind?.missed ?? []) say(`MISSED ${one.of.language} ${one.text}\n       < ${one.of.text}`)
  if (args.includes('--rejects'))
    for (const one of score.rejected)
      say(`${one.of.how} ${one.gate} "${one.word}" ${one.why}\n   ${one.of.text}\n   < ${one.of.cited.text}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
