import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LEAD_LENGTH, type PlacementInput, plainPlacementInput } from '../../src/cluster/placement-input.ts'
import { hashText } from '../../src/text/shingles.ts'
import { assignmentOf, type LabelledEvent } from '../labels/agreement.ts'
import { type Judgement, readJudgements } from './judgements.ts'
import { type EvaluationRow, readRows } from './rows.ts'
import type { Assignment } from './score.ts'

/** Articles of one evaluation set with what is known about their events. */
export interface EvaluationSet {
  readonly name: string
  readonly inputs: readonly PlacementInput[]
  readonly gold: Assignment
  readonly languages: ReadonlyMap<string, string>
  /** What readers said of single articles, where somebody did. */
  readonly judgements?: readonly Judgement[]
}

/** Turns a row into what placement looks at; the real one asks enrich, tests may pass their own. */
export type Describe = (row: EvaluationRow, at: number, text: string) => PlacementInput

/** The describer that needs no catalogue. */
export const describePlainly: Describe = (row, at, text) =>
  plainPlacementInput({
    id: row.id,
    language: row.lang ?? 'und',
    source: row.source ?? '',
    url: row.url,
    at,
    title: row.title,
    text,
  })

/** Days of stream around the world events that are mixed in, and that the events' own articles are taken from. */
const DAY = 86_400_000

function makeSet(
  name: string,
  rows: readonly EvaluationRow[],
  describe: Describe,
  lead = LEAD_LENGTH,
): EvaluationSet {
  return {
    name,
    inputs: rows.map((row) => {
      const undated = row.publishedAt === null
      const at = undated ? 0 : Date.parse(row.publishedAt as string)
      return { ...describe(row, at, row.text.slice(0, lead)), undated }
    }),
    gold: new Map(rows.flatMap((row) => (row.event === null ? [] : [[row.id, row.event] as const]))),
    languages: new Map(rows.map((row) => [row.id, row.lang ?? 'und'])),
  }
}

/** `ecbplus-train`: title and first 400 characters, as the reach of the clustering issue states it. */
export function ecbplus(shared: string, describe: Describe): EvaluationSet {
  return makeSet('ecbplus-train', readRows(join(shared, 'data/eval/ecbplus-train.jsonl')), describe, 400)
}

export function allsides(shared: string, describe: Describe): EvaluationSet {
  return makeSet('allsides-val', readRows(join(shared, 'data/eval/allsides-val.jsonl')), describe)
}

export function meantime(shared: string, describe: Describe): EvaluationSet {
  return makeSet('meantime', readRows(join(shared, 'data/eval/meantime.jsonl')), describe)
}

/** The world events inside the whole stream of their days, a day before the first article to a day after the last. */
export function world28(shared: string, describe: Describe): EvaluationSet {
  const labelled = readRows(join(shared, 'data/eval/world28-dev.jsonl'))
  const eventOf = new Map(labelled.map((row) => [row.id, row.event]))
  const spans = new Map<string, { from: number; to: number }>()
  for (const row of labelled) {
    const at = Date.parse(row.publishedAt as string)
    const span = spans.get(row.event as string) ?? { from: at, to: at }
    spans.set(row.event as string, { from: Math.min(span.from, at), to: Math.max(span.to, at) })
  }
  const inSpan = (at: number) =>
    [...spans.values()].some((span) => at >= span.from - DAY && at <= span.to + DAY)
  const rows = readRows(join(shared, 'data/eval/headlines-2023.jsonl.gz'))
    .filter((row) => inSpan(Date.parse(row.publishedAt as string)))
    .map((row) => ({ ...row, event: eventOf.get(row.id) ?? null }))
  return makeSet('world28-dev', rows, describe)
}

/** The sample edition: our own articles of 23 events in 13 languages, whose `event` field is our label. */
export function sampleEdition(_shared: string, describe: Describe): EvaluationSet {
  const folder = new URL('../../sample/articles/', import.meta.url).pathname
  const rows = readdirSync(folder)
    .sort()
    .flatMap((file) => readRows(join(folder, file)))
  return makeSet('sample-edition', rows, describe)
}

/**
 * Whether weights may be learned from a gold event: half of them, by a hash of the topic, so that the two like events
 * of one topic of ECB+ and the language versions of one document stay on one side.
 */
export function isTrainingEvent(event: string): boolean {
  return hashText(`fold:${event.replace(/^(ecb-\d+).*$/, '$1')}`) % 2 === 0
}

/** Our own labels over the real items of one day. See eval/labels/GUIDELINES.md. */
export function ownLabels(shared: string, describe: Describe): EvaluationSet {
  const file = new URL('../labels/events-2025-05-28.jsonl', import.meta.url).pathname
  const eventOf = new Map(
    readRows<{ event: string; ids: string[] }>(file).flatMap(({ event, ids }) =>
      ids.map((id) => [id, event] as const),
    ),
  )
  const rows = readRows(join(shared, 'data/eval/rss-2025-05-28.jsonl')).map((row) => ({
    ...row,
    event: eventOf.get(row.id) ?? null,
  }))
  const judgements = readJudgements(new URL('../labels/judgements.jsonl', import.meta.url).pathname)
  return { ...makeSet('own-2025-05-28', rows, describe), judgements }
}

/** Labels of `eval/labels` over the articles of a public stream. Only the labelled articles are the stream. */
function labelledSport(name: string, stream: string, shared: string, describe: Describe): EvaluationSet {
  const file = new URL(`../labels/${name}.jsonl`, import.meta.url).pathname
  const eventOf = new Map(
    readRows<{ event: string; ids: string[] }>(file).flatMap(({ event, ids }) =>
      ids.map((id) => [id, event] as const),
    ),
  )
  const undated = stream === 'headlines-2020.jsonl.gz'
  const rows = readRows(join(shared, 'data/eval', stream))
    .filter((row) => eventOf.has(row.id))
    .map((row) => ({
      ...row,
      publishedAt: undated ? null : row.publishedAt,
      event: eventOf.get(row.id) as string,
    }))
  return makeSet(name, rows, describe)
}

/** The Women's World Cup of July and August 2023 and other championships of its days: matches, injuries, protests. */
export function womensWorldCup(shared: string, describe: Describe): EvaluationSet {
  return labelledSport('womens-world-cup-2023', 'headlines-2023.jsonl.gz', shared, describe)
}

/** Wimbledon, July 2023: nearly all its actors are names that no gazetteer holds. */
export function wimbledon(shared: string, describe: Describe): EvaluationSet {
  return labelledSport('wimbledon-2023', 'headlines-2023.jsonl.gz', shared, describe)
}

/** Sport of January to June 2020 in ten languages, three quarters of it without a date, so none is read. */
export function sport2020(shared: string, describe: Describe): EvaluationSet {
  return labelledSport('sport-2020', 'headlines-2020.jsonl.gz', shared, describe)
}

/** One in this many of the other dated articles of 2020 stands beside the labelled ones. */
const WORLD_2020_SAMPLE = 8

/**
 * World news of January to June 2020 in ten languages, in about a tenth of the dated stream of those months. The dates
 * are days without an hour. See eval/labels/GUIDELINES.md.
 */
export function world2020(shared: string, describe: Describe): EvaluationSet {
  const file = new URL('../labels/world-2020.jsonl', import.meta.url).pathname
  const eventOf = assignmentOf(readRows<LabelledEvent>(file))
  const rows = readRows(join(shared, 'data/eval/headlines-2020.jsonl.gz'))
    .filter((row) => row.publishedAt?.startsWith('2020-0'))
    .filter((row) => eventOf.has(row.id) || hashText(`sample:${row.id}`) % WORLD_2020_SAMPLE === 0)
    .map((row) => ({ ...row, event: eventOf.get(row.id) ?? null }))
  return makeSet('world-2020', rows, describe)
}

/** Every development set by name: what `run.ts` scores and `fit.ts` learns from. */
export const DEVELOPMENT_SETS: Readonly<
  Record<string, (shared: string, describe: Describe) => EvaluationSet>
> = {
  'ecbplus-train': ecbplus,
  'allsides-val': allsides,
  meantime,
  'sample-edition': sampleEdition,
  'own-2025-05-28': ownLabels,
  'womens-world-cup-2023': womensWorldCup,
  'wimbledon-2023': wimbledon,
  'sport-2020': sport2020,
  'world-2020': world2020,
  'world28-dev': world28,
}
