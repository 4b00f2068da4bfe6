// Every quality figure of the development data, and the floors that may not be undercut: npm run eval [-- --floors] [--only feeds,pages]
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Describe } from './clustering/sets.ts'
import { findBreaches, type Measurement, readFloors } from './floors.ts'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))

/** `parts`: which scorers of an evaluation to run ("--only=analysis.speakers"); all when left out. */
type Evaluation = (parts?: readonly string[]) => Promise<Measurement[]>

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  feeds: async () => {
    const { scoreFeeds } = await import('./feeds.ts')
    const score = scoreFeeds(`${shared}data/feeds/gofeed`)
    return [
      { name: 'feeds.facts', value: score.right / score.facts, note: `${score.right} of ${score.facts}` },
    ]
  },
  pages: async () => {
    const { scorePages } = await import('./pages.ts')
    const score = scorePages(`${shared}data/pages`)
    return [
      { name: 'pages.textF1', value: score.textF1, note: `${score.pages} pages` },
      { name: 'pages.title', value: score.titleRight },
      { name: 'pages.author', value: score.authorRight },
      { name: 'pages.date', value: score.dateRight },
    ]
  },
  labels: async () => {
    const { measureLabels } = await import('./labels/run.ts')
    return measureLabels().flatMap((score) => [
      {
        name: `labels.${score.set}.agreementF1`,
        value: score.bcubedF1,
        note: `${score.articles} articles read twice`,
      },
      {
        name: `labels.${score.set}.adjustedRand`,
        value: score.adjustedRand,
        note: `pairs in both ${score.pairsBoth}, first only ${score.pairsFirstOnly}, second only ${score.pairsSecondOnly}`,
      },
    ])
  },
  coverage: async () => {
    const { measureStreams } = await import('./coverage.ts')
    return measureStreams(`${shared}data/eval`).flatMap(({ stream, language, articles, entities, ids }) => [
      { name: `coverage.${stream}.${language}.ids`, value: ids / articles, note: `${articles} articles` },
      { name: `coverage.${stream}.${language}.entities`, value: entities / articles },
    ])
  },
  links: async () => {
    const { scoreLinks } = await import('./links/score-links.ts')
    const { judged, kept, right, wrong } = scoreLinks(`${shared}data/eval/rss-2025-05-28.jsonl`)
    return [
      {
        name: 'links.kept',
        value: kept / right,
        note: `${judged} links judged by hand; 194 of 200 were right when drawn`,
      },
      { name: 'links.precision', value: kept / (kept + wrong) },
    ]
  },
  names: async () => {
    const { scoreNames } = await import('./names/score-names.ts')
    const figures = scoreNames()
    const mean = (value: (figure: (typeof figures)[number]) => number) =>
      figures.reduce((sum, figure) => sum + value(figure), 0) / figures.length
    return [
      {
        name: 'names.recall',
        value: mean((figure) => figure.recall),
        note: figures.map(({ language, recall }) => `${language} ${recall.toFixed(2)}`).join(', '),
      },
      { name: 'names.falsePerThousand', value: mean((figure) => figure.falsePerThousand) },
    ]
  },
  analysis: async (parts) => {
    const { runAnalysisEvaluation } = await import('./analysis/run.ts')
    return runAnalysisEvaluation(parts)
  },
  clustering: async () => {
    const { runClusteringEvaluation } = await import('./clustering/run.ts')
    return runClusteringEvaluation(shared, await realDescribe()).flatMap((set) => [
      {
        name: `clustering.${set.set}.bcubedF1`,
        value: set.bcubed.f1,
        note: `${set.articles} articles, 95 % between ${set.bcubedInterval.low.toFixed(3)} and ${set.bcubedInterval.high.toFixed(3)}`,
      },
      {
        name: `clustering.${set.set}.heldOutF1`,
        value: set.held.f1,
        note: 'BCubed on the gold events no weight was learned from',
      },
      { name: `clustering.${set.set}.bcubedPrecision`, value: set.bcubed.precision },
      { name: `clustering.${set.set}.bcubedRecall`, value: set.bcubed.recall },
      { name: `clustering.${set.set}.purityOfTouched`, value: set.purityOfTouched },
      ...(set.acrossLanguages.pairs === 0
        ? []
        : [
            { name: `clustering.${set.set}.acrossRecall`, value: set.acrossLanguages.recall },
            { name: `clustering.${set.set}.acrossPrecision`, value: set.acrossLanguages.precision },
          ]),
      ...(set.judgements.judged === 0
        ? []
        : [
            {
              name: `clustering.${set.set}.judgementsAgreed`,
              value: set.judgements.agreed,
              note: `${set.judgements.judged} judgements of a reader on an earlier state of the clusterer`,
            },
          ]),
    ])
  },
  model: async () => {
    const { measureModel } = await import('./model/measure.ts')
    return measureModel()
  },
  pairs: async () => {
    const { runSimilarityPairs } = await import('./clustering/pairs.ts')
    const score = runSimilarityPairs(shared)
    return [
      {
        name: 'pairs.spearmanAll',
        value: score.spearmanAll,
        note: `${score.pairs} pairs, each scored with weights from seven eighths without it`,
      },
      { name: 'pairs.spearmanInside', value: score.spearmanInside },
      { name: 'pairs.spearmanAcross', value: score.spearmanAcross },
      { name: 'pairs.spearmanHalves', value: score.halves, note: 'weights from one half for the other' },
    ]
  },
}

let describe: Describe | undefined

/** One describer for all evaluations: making its matcher takes longer than describing a thousand articles. */
async function realDescribe(): Promise<Describe> {
  const { createRealDescribe } = await import('./clustering/describe.ts')
  describe ??= createRealDescribe()
  return describe
}

async function main(args: readonly string[]): Promise<number> {
  if (!existsSync(`${shared}data`)) {
    process.stderr.write(
      'There is no evaluation data beside the checkout (../shared/data); nothing was measured.\n',
    )
    return args.includes('--floors') ? 1 : 0
  }
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',')
  const measured: Measurement[] = []
  for (const [name, evaluate] of Object.entries(EVALUATIONS)) {
    const parts = only
      ?.filter((part) => part.startsWith(`${name}.`))
      .map((part) => part.slice(name.length + 1))
    if (only && !only.includes(name) && parts?.length === 0) continue
    const started = performance.now()
    for (const measurement of await evaluate(only?.includes(name) ? undefined : parts)) {
      measured.push(measurement)
      process.stdout.write(
        `${measurement.name.padEnd(44)} ${measurement.value.toFixed(3)}${measurement.note ? `   (${measurement.note})` : ''}\n`,
      )
    }
    process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  }
  if (!args.includes('--floors')) return 0
  const breaches = findBreaches(
    readFloors(fileURLToPath(new URL('./floors.json', import.meta.url))),
    measured,
  )
  for (const breach of breaches) {
    process.stdout.write(
      `UNDER THE FLOOR: ${breach.name} is ${breach.value?.toFixed(3) ?? 'not measured'}, must be at least ${breach.floor}\n`,
    )
  }
  process.stdout.write(
    breaches.length === 0 ? 'All floors hold.\n' : `${breaches.length} floors are broken.\n`,
  )
  return breaches.length === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
