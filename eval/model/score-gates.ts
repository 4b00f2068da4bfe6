// What the gates let through and what they stop: npx tsx eval/model/score-gates.ts [--misses=kind] [--rejects] (all but test)
import { fileURLToPath } from 'node:url'
import { gates, inputOf, type TrueCase, trueCases } from './cases.ts'
import { type Mutant, type MutantKind, mutate } from './mutations.ts'
import { HALVES, type Half, READABLE } from './true-statements.ts'

/** Detection of one kind of mutant. */
export interface Detection {
  readonly kind: MutantKind
  readonly mutants: number
  readonly found: number
  readonly missed: readonly Mutant[]
  readonly all: readonly Mutant[]
}

interface Rejected {
  readonly of: TrueCase
  readonly gate: string
  readonly word: string
  readonly why: string
}

/** Outcome of the whole suite. */
export interface GateScore {
  readonly detections: readonly Detection[]
  readonly mutants: number
  readonly cases: readonly TrueCase[]
  readonly rejected: readonly Rejected[]
}

/** Runs every mutant and every true statement through the gates. */
export function scoreGates(): GateScore {
  const cases = trueCases()
  const rejected = cases.flatMap((of) => {
    const defect = gates.find(inputOf(of, of.text))
    return defect === null ? [] : [{ of, ...defect }]
  })
  // Only what passes as it stands can tell that a mutation was the reason.
  const refused = new Set(rejected.map((one) => one.of))
  const mutants = cases.filter((one) => !refused.has(one)).flatMap(mutate)
  const kinds = [...new Set(mutants.map((one) => one.kind))]
  const detections = kinds.map((kind) => {
    const all = mutants.filter((one) => one.kind === kind)
    const missed = all.filter((one) => gates.find(one.input) === null)
    return { kind, mutants: all.length, found: all.length - missed.length, missed, all }
  })
  return { detections, mutants: mutants.length, cases, rejected }
}

/** True statements of one sort and half, and those of them that are refused. */
export function falseRejects(
  { cases, rejected }: Pick<GateScore, 'cases' | 'rejected'>,
  how: TrueCase['how'],
  half?: Half,
): { readonly all: number; readonly refused: number } {
  const isMeant = (of: TrueCase) => of.how === how && (half === undefined || of.half === half)
  return { all: cases.filter(isMeant).length, refused: rejected.filter((one) => isMeant(one.of)).length }
}

function main(args: readonly string[]): void {
  const score = scoreGates()
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  say(`${score.mutants} mutants`)
  for (const { kind, all, missed } of score.detections) {
    const told = HALVES.flatMap((half) => {
      const of = (mutants: readonly Mutant[]) => mutants.filter((one) => one.of.half === half).length
      if (of(all) === 0) return []
      return `${half} ${of(all) - of(missed)} of ${of(all)}  ${((of(all) - of(missed)) / of(all)).toFixed(3)}`
    })
    say(`${kind.padEnd(10)} ${told.join('; ')}`)
  }
  for (const half of HALVES) {
    const { all, refused } = falseRejects(score, 'written', half)
    say(`false rejects, written, ${half}: ${refused} of ${all}`)
  }
  for (const how of ['varied', 'taken', 'built'] as const) {
    const { all, refused } = falseRejects(score, how)
    say(`false rejects, ${how}: ${refused} of ${all}`)
  }
  const misses = args.find((arg) => arg.startsWith('--misses='))?.slice('--misses='.length)
  const kind = score.detections.find((one) => one.kind === misses)
  for (const one of kind?.missed.filter((mutant) => READABLE.has(mutant.of.half)) ?? [])
    say(`MISSED ${one.of.language} ${one.text}\n       < ${one.of.text}`)
  // The test part is for its sums alone.
  if (args.includes('--rejects'))
    for (const { of, gate, word, why } of score.rejected.filter((one) => READABLE.has(one.of.half)))
      say(
        `${of.how} ${gate} "${word}" ${why}\n   ${of.text}\n   < ${of.cited.map((one) => one.text).join(' ')}`,
      )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
