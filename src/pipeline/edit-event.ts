import { type Editing, eventOfArticle, mergeEvents, moveArticle, splitEvent } from '../cluster/index.ts'
import type { Result } from '../domain/index.ts'
import { addCorrection, rankStoredEvents } from '../publish/index.ts'
import { analyseEvent } from './analyse-event.ts'
import type { Pipeline } from './context.ts'

/** What an editor wants changed. */
export type Edit =
  | { readonly action: 'merge'; readonly from: string; readonly into: string }
  | { readonly action: 'split'; readonly event: string; readonly articles: readonly string[] }
  | { readonly action: 'move'; readonly article: string; readonly into: string }

/** What came of it: the events whose pages were made anew, and the one that was founded. */
export interface EditOutcome {
  readonly changedEvents: readonly string[]
  readonly created: string | null
}

/**
 * Makes an editor's change: placements move, the log of events and the public log of corrections say so, and the pages
 * it touches are analysed at once. Fails with a message for the editor when an id is unknown.
 */
export async function applyEdit(
  pipeline: Pipeline,
  edit: Edit,
  by: Omit<Editing, 'now'>,
): Promise<Result<EditOutcome>> {
  const { db } = pipeline
  const editing = { ...by, now: pipeline.now() }
  const edited = await changePlacements(pipeline, edit, editing)
  if (!edited.ok) return edited
  const { changedEvents } = edited.value
  const at = editing.now.toISOString()
  const text = `${sentenceOf(edit, edited.value.created)} Reason: ${by.reason}`
  for (const event of changedEvents) await addCorrection(db, { at, event, text, actor: by.actor })
  for (const event of changedEvents) await analyseEvent(pipeline, event)
  await rankStoredEvents(db, at)
  return edited
}

async function changePlacements(
  { db }: Pipeline,
  edit: Edit,
  editing: Editing,
): Promise<Result<EditOutcome>> {
  if (edit.action === 'merge') return withCreated(await mergeEvents(db, edit, editing), null)
  if (edit.action === 'split') {
    const split = await splitEvent(db, edit, editing)
    return withCreated(split, split.created ?? null)
  }
  const from = await eventOfArticle(db, edit.article)
  if (from === null) {
    return { ok: false, reason: 'unknown-article', message: `Article ${edit.article} stands in no event.` }
  }
  return withCreated(await moveArticle(db, { ...edit, from }, editing), null)
}

function withCreated(
  edited: Result<{ readonly changedEvents: readonly string[] }>,
  created: string | null,
): Result<EditOutcome> {
  return edited.ok ? { ok: true, value: { changedEvents: edited.value.changedEvents, created } } : edited
}

function sentenceOf(edit: Edit, created: string | null): string {
  if (edit.action === 'merge') return `Event ${edit.from} was joined with event ${edit.into}.`
  if (edit.action === 'move') return `Article ${edit.article} was moved to event ${edit.into}.`
  const articles = edit.articles.length === 1 ? 'Article' : 'Articles'
  const were = edit.articles.length === 1 ? 'was' : 'were'
  return `${articles} ${edit.articles.join(', ')} ${were} taken out of event ${edit.event} into event ${created}.`
}
