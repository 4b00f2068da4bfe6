import type {
  Alias,
  Article,
  ArticleFeatures,
  Catalogue,
  EntityMention,
  GazetteerEntry,
} from '../../domain/index.ts'
import { type AuditedEvent, type AuditWorld, reanalyse } from './audited-event.ts'
import { createToneMeter } from './measure-tone.ts'

/** Kinds of entity that stand for a country. */
const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])

/** One event whose text in our own voice changed its tone when its two parties changed places. */
export interface MovedTone {
  readonly event: string
  readonly parties: readonly [string, string]
  readonly before: number
  readonly after: number
  /** Charged words of either text. */
  readonly words: readonly string[]
}

export interface PartyAudit {
  /** Events with two parties to swap. */
  readonly swapped: number
  readonly moved: readonly MovedTone[]
  readonly passed: boolean
}

/**
 * Lets the two countries most spoken of change names in every article of an event and analyses it again: what a page
 * says in its own voice may not become kinder or harsher to either.
 */
export function auditParties(world: AuditWorld, events: readonly AuditedEvent[]): PartyAudit {
  const measure = createToneMeter(world.catalogue)
  const gazetteer = new Map(world.catalogue.gazetteer.map((entry) => [entry.id, entry] as const))
  const moved: MovedTone[] = []
  let swapped = 0
  for (const event of events) {
    const parties = findParties(event, gazetteer)
    if (parties === null) continue
    swapped += 1
    const swap = createSwap(world.catalogue, gazetteer, parties)
    const articles = event.coverage.articles.map((article, at) =>
      swapNames(article, event.coverage.features[at] as ArticleFeatures, swap),
    )
    const before = measure(event.analysis)
    const after = measure(reanalyse(world, event, articles).analysis)
    if (before.charge !== after.charge)
      moved.push({
        event: event.coverage.event,
        parties,
        before: before.charge,
        after: after.charge,
        words: [...new Set([...before.words, ...after.words])],
      })
  }
  return { swapped, moved, passed: moved.length === 0 }
}

type Gazetteer = ReadonlyMap<string, GazetteerEntry>

/** Codes of the two countries that most articles name; null when there are not two. */
export function findParties(event: AuditedEvent, gazetteer: Gazetteer): [string, string] | null {
  const articles = new Map<string, number>()
  for (const features of event.coverage.features) {
    const named = new Set(
      features.entities
        .filter((mention) => STATES.has(mention.kind))
        .flatMap((mention) => gazetteer.get(mention.id)?.country ?? []),
    )
    for (const country of named) articles.set(country, (articles.get(country) ?? 0) + 1)
  }
  const [first, second] = [...articles].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  return first === undefined || second === undefined ? null : [first[0], second[0]]
}

/** The other party's name for a mention; null when the mention is of neither. */
type Swap = (mention: EntityMention, language: string) => string | null

function createSwap(catalogue: Catalogue, gazetteer: Gazetteer, parties: readonly [string, string]): Swap {
  const entryOf = (country: string, kind: string) =>
    catalogue.gazetteer.find((entry) => entry.country === country && entry.kind === kind)
  return (mention, language) => {
    const entry = gazetteer.get(mention.id)
    if (entry?.country == null || !STATES.has(entry.kind)) return null
    const at = parties.indexOf(entry.country)
    if (at < 0) return null
    const other = parties[1 - at] as string
    // A seat of government that has no counterpart is told by the capital.
    const kind = entry.kind === 'metonym' ? 'capital' : entry.kind
    const counterpart = entryOf(other, kind) ?? entryOf(other, 'country')
    return counterpart === undefined ? null : aliasLike(entry, counterpart, { mention, language })
  }
}

/** The counterpart's alias of the sort that the mention is: an adjective for an adjective, a name for a name. */
function aliasLike(
  from: GazetteerEntry,
  to: GazetteerEntry,
  { mention, language }: { readonly mention: EntityMention; readonly language: string },
): string | null {
  const own = (entry: GazetteerEntry) =>
    entry.aliases.filter((alias) => alias.language === language || alias.language === 'mul')
  const type = nearest(own(from), mention.surface)?.type ?? 'name'
  const fitting = own(to)
  return (
    (fitting.find((alias) => alias.type === type) ?? fitting.find((alias) => alias.type === 'name'))?.text ??
    null
  )
}

function nearest(aliases: readonly Alias[], surface: string): Alias | undefined {
  const length = (alias: Alias) => sharedBeginning(alias.text.toLowerCase(), surface.toLowerCase())
  return [...aliases].sort((a, b) => length(b) - length(a))[0]
}

function sharedBeginning(left: string, right: string): number {
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  return at
}

/** The article with both parties' names exchanged, last mention first so that offsets stay true. */
export function swapNames(article: Article, features: ArticleFeatures, swap: Swap): Article {
  const fields = { title: article.title, text: article.text }
  const mentions = [...features.entities].sort((a, b) => b.start - a.start)
  const done = { title: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY }
  for (const mention of mentions) {
    const name = swap(mention, features.language)
    if (name === null || mention.end > done[mention.field]) continue
    const text = fields[mention.field]
    fields[mention.field] = text.slice(0, mention.start) + name + text.slice(mention.end)
    done[mention.field] = mention.start
  }
  return { ...article, ...fields }
}
