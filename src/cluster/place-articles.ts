import type { Db } from '../db/index.ts'
import type { GazetteerEntry } from '../domain/index.ts'
import { Clusterer, type Placed } from './clusterer.ts'
import { EmbeddingChannel } from './embedding-channel.ts'
import { explainPlacement } from './explain-placement.ts'
import { createInputFromFeatures, type InputFromFeatures } from './input-from-features.ts'
import type { Change } from './passes.ts'
import type { PlacementInput } from './placement-input.ts'
import {
  appendLog,
  freezeEvents,
  insertEvents,
  insertPlacements,
  type LogEntry,
  liveEvents,
  loadApart,
  loadCosineStatistics,
  loadUnplaced,
  loadWindow,
  moveArticles,
  moveStory,
  placementMark,
  redirectEvent,
  refreshEvents,
  saveCosineStatistics,
  tryPlacementLock,
} from './store.ts'
import { FREEZE_AFTER } from './thresholds.ts'
import { WEIGHTS } from './weights.ts'

/** Articles placed in one transaction: a second or so of work, so that a lock is never held for long. */
const BATCH = 400

/** What one call has done. */
export interface PlacementRun {
  /** Articles placed. */
  readonly placed: number
  /** Events that hold other articles than before, without those merged away; sorted. */
  readonly changedEvents: readonly string[]
  /** True when more articles wait, or another process is placing. */
  readonly more: boolean
}

/** Places articles of the tables; keeps the windows in memory between calls. */
export interface Placer {
  placeArticles(db: Db, now: Date): Promise<PlacementRun>
}

/** The sample edition lives in its own time and never mixes with the live stream. */
const STREAMS = [true, false] as const

/**
 * Makes the placer of one process. Several processes may each have one: an advisory lock lets one place at a time, and
 * a window in memory is rebuilt from the tables when another process or an editor has changed them. The lock is one
 * for all languages, because the link looks at all of them. `model` names the embedding model whose vectors take part.
 */
export function createPlacer(gazetteer: readonly GazetteerEntry[], model: string | null = null): Placer {
  const toInput = createInputFromFeatures(gazetteer)
  const memory = new Map<boolean, { readonly clusterer: Clusterer; mark: string }>()
  const placeStream = async (db: Db, sample: boolean, now: Date): Promise<PlacementRun> => {
    const inputs = await loadUnplaced(db, toInput, { sample, limit: BATCH, model })
    if (inputs.length === 0) return { placed: 0, changedEvents: [], more: false }
    const mark = await placementMark(db)
    let state = memory.get(sample)
    if (state === undefined || state.mark !== mark) {
      state = {
        clusterer: await rebuild(db, toInput, { sample, oldest: (inputs[0] as PlacementInput).at, model }),
        mark,
      }
    }
    // Forgotten first, so that a transaction that fails leaves no window that knows more than the tables.
    memory.delete(sample)
    const changedEvents = await placeBatch(db, state.clusterer, { inputs, sample, now })
    memory.set(sample, { clusterer: state.clusterer, mark: await placementMark(db) })
    return { placed: inputs.length, changedEvents, more: inputs.length === BATCH }
  }
  return {
    placeArticles: async (db, now) => {
      try {
        return await db.transaction(async (inner) => {
          if (!(await tryPlacementLock(inner))) return { placed: 0, changedEvents: [], more: true }
          const runs: PlacementRun[] = []
          for (const sample of STREAMS) runs.push(await placeStream(inner, sample, now))
          return {
            placed: runs.reduce((sum, run) => sum + run.placed, 0),
            changedEvents: [...new Set(runs.flatMap((run) => run.changedEvents))].sort(),
            more: runs.some((run) => run.more),
          }
        })
      } catch (error) {
        memory.clear()
        throw error
      }
    },
  }
}

async function rebuild(
  db: Db,
  toInput: InputFromFeatures,
  options: { readonly sample: boolean; readonly oldest: number; readonly model: string | null },
): Promise<Clusterer> {
  const { sample, model } = options
  const channel = model === null ? null : new EmbeddingChannel(model, await loadCosineStatistics(db, model))
  const clusterer = new Clusterer(WEIGHTS, channel)
  const since = new Date(options.oldest - FREEZE_AFTER)
  for (const { input, story, event } of await loadWindow(db, toInput, { sample, since, model })) {
    clusterer.restore(input, story, event)
  }
  for (const [left, right] of await loadApart(db)) clusterer.keepApart(left, right)
  return clusterer
}

async function placeBatch(
  db: Db,
  clusterer: Clusterer,
  batch: { readonly inputs: readonly PlacementInput[]; readonly sample: boolean; readonly now: Date },
): Promise<string[]> {
  const placed = batch.inputs.map((input) => clusterer.place(input))
  clusterer.runPasses()
  const changes = clusterer.takeChanges()
  const timeOf = new Map(batch.inputs.map((input) => [input.id, input.at]))
  await insertEvents(db, foundedEvents(placed, changes, timeOf), batch)
  await insertPlacements(db, placed.map(toRow), batch.now)
  for (const change of changes) await applyChange(db, change, batch.now)
  if (clusterer.channel !== null) await saveCosineStatistics(db, clusterer.channel, batch.now)
  await appendLog(db, [...placed.flatMap(toCreateEntry), ...changes.map(toLogEntry)], {
    actor: 'rules',
    now: batch.now,
  })
  const changed = await liveEvents(db, touchedEvents(placed, changes))
  await refreshEvents(db, changed, batch.now)
  const frozen = await freezeEvents(db, new Date(batch.now.getTime() - FREEZE_AFTER), batch.now)
  await appendLog(
    db,
    frozen.map((event) => ({
      event,
      action: 'freeze',
      other: null,
      articles: [],
      reason: 'No new article for ten days.',
    })),
    { actor: 'rules', now: batch.now },
  )
  return changed
}

function foundedEvents(
  placed: readonly Placed[],
  changes: readonly Change[],
  timeOf: ReadonlyMap<string, number>,
) {
  const founded = placed
    .filter((placement) => placement.decision === 'create')
    .map(({ id, event }) => ({ id: event, at: timeOf.get(id) as number }))
  const splits = changes.flatMap((change) =>
    change.action === 'split' ? [{ id: change.event, at: change.at }] : [],
  )
  return [...founded, ...splits]
}

function toRow(placement: Placed) {
  const { id, event, story, score } = placement
  return { article: id, event, story, score, reason: explainPlacement(placement) }
}

async function applyChange(db: Db, change: Change, now: Date): Promise<void> {
  if (change.action === 'merge') {
    await moveStory(db, change.from, change.into)
    await moveArticles(db, change.articles, { story: change.into, event: change.event })
  } else if (change.action === 'split') {
    await moveArticles(db, change.articles, { story: change.into, event: change.event })
  } else await redirectEvent(db, change.from, change.into, now)
}

function touchedEvents(placed: readonly Placed[], changes: readonly Change[]): string[] {
  const touched = new Set(placed.map((placement) => placement.event))
  for (const change of changes) {
    if (change.action === 'link') touched.add(change.into)
    else {
      touched.add(change.event)
      touched.add(change.fromEvent)
    }
  }
  return [...touched].sort()
}

function toCreateEntry(placement: Placed): LogEntry[] {
  if (placement.decision !== 'create') return []
  const reason = 'No event came close enough.'
  return [{ event: placement.event, action: 'create', other: null, articles: [placement.id], reason }]
}

function toLogEntry(change: Change): LogEntry {
  const score = change.score.toFixed(2)
  if (change.action === 'link') {
    const reason = `Stories of two languages, or two stories of one language, tell the same event (score ${score}).`
    return { event: change.into, action: 'link', other: change.from, articles: [], reason }
  }
  if (change.action === 'merge') {
    const reason = `Stories ${change.from} and ${change.into} tell the same (score ${score}).`
    return { event: change.event, action: 'merge', other: null, articles: change.articles, reason }
  }
  const reason = `Story ${change.from} holds two events (silhouette ${score}).`
  return { event: change.fromEvent, action: 'split', other: change.event, articles: change.articles, reason }
}
