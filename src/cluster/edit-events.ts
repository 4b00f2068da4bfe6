import type { Db } from '../db/index.ts'
import type { Result } from '../domain/index.ts'
import { eventIdOf, storyIdOf } from './events.ts'
import {
  appendLog,
  insertEvents,
  loadMembers,
  moveArticles,
  redirectEvent,
  refreshEvents,
  resolveEvent,
  takePlacementLock,
} from './store.ts'

/** Who edits, why and when; all three are logged. */
export interface Editing {
  readonly actor: string
  readonly reason: string
  readonly now: Date
}

/** Ids of the events whose articles have changed. */
export type Edited = Result<
  { readonly changedEvents: readonly string[] },
  'unknown-event' | 'unknown-article' | 'same-event' | 'whole-event'
>

const unknownEvent = (event: string): Edited => ({
  ok: false,
  reason: 'unknown-event',
  message: `There is no event ${event}.`,
})

/** Merges an event into another: articles pooled, a redirect left behind, logged. */
export async function mergeEvents(
  db: Db,
  events: { from: string; into: string },
  editing: Editing,
): Promise<Edited> {
  return db.transaction(async (inner) => {
    await takePlacementLock(inner)
    const from = await resolveEvent(inner, events.from)
    const into = await resolveEvent(inner, events.into)
    if (from === null) return unknownEvent(events.from)
    if (into === null) return unknownEvent(events.into)
    if (from === into) {
      return {
        ok: false,
        reason: 'same-event',
        message: `${events.from} and ${events.into} are one event already.`,
      }
    }
    const articles = (await loadMembers(inner, from)).map((member) => member.article)
    await redirectEvent(inner, from, into, editing.now)
    await refreshEvents(inner, [into], editing.now)
    await appendLog(
      inner,
      [{ event: into, action: 'merge', other: from, articles, reason: editing.reason }],
      editing,
    )
    return { ok: true, value: { changedEvents: [into] } }
  })
}

/** Takes articles out of an event into a new one that is never merged back by a pass. */
export async function splitEvent(
  db: Db,
  split: { readonly event: string; readonly articles: readonly string[] },
  editing: Editing,
): Promise<Edited & { readonly created?: string }> {
  return db.transaction(async (inner) => {
    await takePlacementLock(inner)
    const event = await resolveEvent(inner, split.event)
    if (event === null) return unknownEvent(split.event)
    const wanted = new Set(split.articles)
    const members = await loadMembers(inner, event)
    const leaving = members.filter((member) => wanted.has(member.article))
    const first = leaving[0]
    if (first === undefined || leaving.length < wanted.size) {
      return {
        ok: false,
        reason: 'unknown-article',
        message: `Not every article named stands in event ${event}.`,
      }
    }
    if (leaving.length === members.length) {
      return {
        ok: false,
        reason: 'whole-event',
        message: `These are all the articles of event ${event}; nothing would stay behind.`,
      }
    }
    const created = eventIdOf(`${event}:${first.article}:${editing.now.toISOString()}`)
    const at = Math.min(...leaving.map((member) => member.at.getTime()))
    await insertEvents(inner, [{ id: created, at }], { sample: first.sample, now: editing.now })
    await moveByStory(inner, leaving, created)
    await refreshEvents(inner, [event, created], editing.now)
    const articles = leaving.map((member) => member.article)
    await appendLog(
      inner,
      [{ event, action: 'split', other: created, articles, reason: editing.reason }],
      editing,
    )
    return { ok: true, value: { changedEvents: [event, created].sort() }, created }
  })
}

/** Moves one article from its event into another; an event that is left empty leads to the other from then on. */
export async function moveArticle(
  db: Db,
  move: { readonly article: string; readonly from: string; readonly into: string },
  editing: Editing,
): Promise<Edited> {
  return db.transaction(async (inner) => {
    await takePlacementLock(inner)
    const from = await resolveEvent(inner, move.from)
    const into = await resolveEvent(inner, move.into)
    if (from === null) return unknownEvent(move.from)
    if (into === null) return unknownEvent(move.into)
    if (from === into) {
      return {
        ok: false,
        reason: 'same-event',
        message: `Article ${move.article} is in event ${into} already.`,
      }
    }
    const members = await loadMembers(inner, from)
    const member = members.find((candidate) => candidate.article === move.article)
    if (member === undefined) {
      return {
        ok: false,
        reason: 'unknown-article',
        message: `Article ${move.article} is not in event ${from}.`,
      }
    }
    const sibling = (await loadMembers(inner, into)).find(
      (candidate) => storyLanguage(candidate.story) === storyLanguage(member.story),
    )
    const story = sibling?.story ?? storyIdOf(storyLanguage(member.story), `${into}:${member.article}`)
    await moveArticles(inner, [member.article], { story, event: into })
    const isEmpty = members.length === 1
    if (isEmpty) await redirectEvent(inner, from, into, editing.now)
    await refreshEvents(inner, [from, into], editing.now)
    const entry = {
      event: into,
      action: 'move',
      other: from,
      articles: [member.article],
      reason: editing.reason,
    } as const
    await appendLog(inner, [entry], editing)
    return { ok: true, value: { changedEvents: isEmpty ? [into] : [from, into].sort() } }
  })
}

/** Articles of one old story stay one story in the new event. */
async function moveByStory(
  db: Db,
  leaving: readonly { readonly article: string; readonly story: string }[],
  event: string,
): Promise<void> {
  const stories = new Map<string, string[]>()
  for (const member of leaving)
    stories.set(member.story, [...(stories.get(member.story) ?? []), member.article])
  for (const [story, articles] of stories) {
    await moveArticles(db, articles, { story: storyIdOf(storyLanguage(story), `${event}:${story}`), event })
  }
}

/** A story's id begins with its language. */
function storyLanguage(story: string): string {
  return story.slice(0, story.lastIndexOf('-'))
}
