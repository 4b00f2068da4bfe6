/**
 * Learns by what a sentence is taken to state a fact from the facts of the open bundles, and writes
 * `src/analyse/sections/facts/support-weights.ts`. With `--held-out` each half is judged by the weights of the other, and nothing is written.
 * Run: npx tsx eval/analysis/facts/fit.ts [--held-out]
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { prepareCoverage } from '../../../src/analyse/claims/prepare-coverage.ts'
import type { PreparedSentence } from '../../../src/analyse/claims/prepared.ts'
import { clauseOf } from '../../../src/analyse/sections/facts/clause.ts'
import { createContext } from '../../../src/analyse/sections/facts/event-context.ts'
import { type Statement, statementCuts } from '../../../src/analyse/sections/facts/statement-cuts.ts'
import { couldState } from '../../../src/analyse/sections/facts/support.ts'
import {
  askIn,
  holdsDoers,
  SUPPORT_FEATURES,
  supportFeatures,
} from '../../../src/analyse/sections/facts/support-features.ts'
import { loadFullCatalogue } from '../../../src/pipeline/load-full-catalogue.ts'
import type { ArticleRow } from '../../../src/pipeline/read-row.ts'
import { coverRows } from '../../../src/pipeline/run-in-memory.ts'
import { type Example, fitLogistic } from '../../clustering/logistic.ts'
import { readBundles } from '../../sample/bundles.ts'
import type { ExpectedEvent, Quoted } from '../../sample/score-page.ts'

/** Strength of the pull of every weight to nothing. */
const RIDGE = 1
/** Precision at which recall is told. */
const PRECISION = 0.7
/** UTF-16 units by which a cut may miss the end of the words that carry a fact. */
const SLACK = 2

const checkout = fileURLToPath(new URL('../../..', import.meta.url))

/** Weight of a pair of which gold says nothing: most sentences state something else. */
const UNJUDGED = 0.1

type Mark = Pick<Pair, 'fact' | 'label' | 'weight'>

interface Told {
  readonly set: string
  readonly event: string
  readonly rows: readonly ArticleRow[]
  readonly facts: ExpectedEvent['facts']
}

/** A statement of a fact beside a sentence of another origin: does gold say that it carries the fact? */
interface Pair extends Example {
  readonly set: string
  readonly fact: string
}

function toldEvents(): Told[] {
  return (['dev', 'second'] as const).flatMap((set) =>
    readBundles(checkout, set).map((bundle) => ({ ...bundle, set, facts: bundle.expected.facts })),
  )
}

function pairsOf(told: Told, catalogue: ReturnType<typeof loadFullCatalogue>): Pair[] {
  const prepared = prepareCoverage(coverRows(told.rows, told.event, catalogue), catalogue)
  const sentences = prepared.sentences.filter(
    (sentence) => sentence.usable && prepared.columns.get(sentence.in.column)?.speaks === true,
  )
  const context = createContext(sentences)
  const pairsOfCut = (
    sentence: PreparedSentence,
    cut: Statement,
    mark: (other: PreparedSentence) => Mark,
  ) => {
    const clause = clauseOf(prepared, sentence, cut)
    const asked = askIn(context, clause)
    return sentences
      .filter((other) => couldState(clause, sentence, other) && holdsDoers(clause, other, context))
      .map((other) => ({
        set: told.set,
        ...mark(other),
        features: supportFeatures(asked, other, context, prepared.memory.vocabulary),
      }))
  }
  const isGold = (sentence: PreparedSentence) =>
    told.facts.some(({ evidence }) => evidence.some((quoted) => placeIn(sentence, quoted) !== null))
  const unjudged = sentences
    .filter((sentence) => sentence.language === 'en' && !isGold(sentence))
    .flatMap((sentence) => {
      const cut = statementCuts(sentence).at(-1)
      return cut === undefined
        ? []
        : pairsOfCut(sentence, cut, () => ({ fact: '', label: false, weight: UNJUDGED }))
    })
  const judged = told.facts.flatMap(({ fact, evidence }, at) => {
    const carrying = new Map<PreparedSentence, readonly Quoted[]>()
    for (const sentence of sentences) {
      const held = evidence.filter((quoted) => placeIn(sentence, quoted) !== null)
      if (held.length > 0) carrying.set(sentence, held)
    }
    return [...carrying].flatMap(([sentence, [quoted]]) => {
      const cut = sentence.language === 'en' ? shortestCut(sentence, quoted as Quoted) : null
      if (cut === null) return []
      return pairsOfCut(sentence, cut, (other) => ({
        fact: `${told.event} ${at} ${fact}`,
        label: carrying.has(other),
        weight: 1,
      }))
    })
  })
  return [...judged, ...unjudged]
}

/** The least that holds the words which carry the fact. */
function shortestCut(sentence: PreparedSentence, quoted: Quoted): Statement | null {
  const place = placeIn(sentence, quoted)
  const cuts = statementCuts(sentence).filter(
    (cut) => place !== null && cut.start <= place.start && cut.end >= place.end - SLACK,
  )
  return [...cuts].sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}

function placeIn(
  { in: { article }, sentence }: PreparedSentence,
  { article: id, field, quote }: Quoted,
): { start: number; end: number } | null {
  if (article.id !== id || sentence.field !== field) return null
  const start = article[field].indexOf(quote)
  const end = start + quote.length
  return sentence.start < end && sentence.end > start ? { start, end } : null
}

/** Facts with a true supporter among the surest answers, as many as hold the asked precision. */
function judge(weights: readonly number[], pairs: readonly Pair[]): string {
  const scored = pairs
    .map((pair) => ({ pair, sum: sumOf(weights, pair.features) }))
    .sort((a, b) => b.sum - a.sum)
  let [right, most] = [0, 0]
  scored.forEach(({ pair }, at) => {
    if (pair.label) right += 1
    if (right / (at + 1) >= PRECISION) most = at + 1
  })
  const reached = new Set(scored.slice(0, most).flatMap(({ pair }) => (pair.label ? [pair.fact] : [])))
  const facts = new Set(pairs.filter((pair) => pair.label).map((pair) => pair.fact))
  const least = scored[most - 1]?.sum ?? 0
  return `${reached.size} of ${facts.size} facts reached at precision ${PRECISION}, from a probability of ${(1 / (1 + Math.exp(-least))).toFixed(2)}`
}

function sumOf(weights: readonly number[], features: ArrayLike<number>): number {
  let sum = weights[features.length] as number
  for (let at = 0; at < features.length; at += 1) sum += (features[at] as number) * (weights[at] as number)
  return sum
}

function main(args: readonly string[]): void {
  const catalogue = loadFullCatalogue(checkout)
  const pairs = toldEvents().flatMap((told) => pairsOf(told, catalogue))
  for (const set of new Set(pairs.map((pair) => pair.set))) {
    const weights = fitLogistic(
      pairs.filter((pair) => pair.set !== set),
      RIDGE,
    )
    const held = pairs.filter((pair) => pair.set === set && pair.fact !== '')
    process.stdout.write(`${set.padEnd(8)} ${judge(weights, held)}\n`)
  }
  if (args.includes('--held-out')) return
  const rows = fitLogistic(pairs, RIDGE).map(
    (weight, at) => `  ${Number(weight.toFixed(4))}, // ${SUPPORT_FEATURES[at] ?? 'constant'}`,
  )
  const text = [
    '/** Written by `eval/analysis/facts/fit.ts`: weights in the order of `SUPPORT_FEATURES`, the constant last. */',
    'export const SUPPORT_WEIGHTS: readonly number[] = [',
    ...rows,
    ']',
    '',
  ].join('\n')
  writeFileSync(new URL('../../../src/analyse/sections/facts/support-weights.ts', import.meta.url), text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2))
