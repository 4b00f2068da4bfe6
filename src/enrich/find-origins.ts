import type { Article, ArticleFeatures, Origin, OriginRelation } from '../domain/index.ts'
import { agencyOfOutlet } from './agency-of-outlet.ts'
import { comparableOf, sharedTextLinks } from './shared-text.ts'
import { translationLinks } from './translated-copies.ts'

/** Two articles that trace to one report; `later` is the one that follows. */
export interface OriginLink {
  readonly left: number
  readonly right: number
  readonly relation: Exclude<OriginRelation, 'first'>
  readonly similarity: number
}

/** Relations from the strongest reason to the weakest: what a member is said to be when several hold. */
const STRENGTH: readonly OriginRelation[] = ['copy', 'translated', 'derived', 'owner', 'credit']

/** Sets of articles joined by links; the smallest place of a set is its root. */
function joined(count: number, links: readonly OriginLink[]): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, index) => index)
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top]!
    let walk = at
    while (parent[walk] !== top) {
      const next = parent[walk]!
      parent[walk] = top
      walk = next
    }
    return top
  }
  for (const { left, right } of links) {
    const [a, b] = [root(left), root(right)]
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  }
  for (let i = 0; i < count; i++) root(i)
  return parent
}

/**
 * Articles with the same single agency credit, and the agency's own, trace to the agency. An article that credits
 * several agencies was put together by its outlet and joins none of them.
 */
function creditLinks(articles: readonly Article[], features: readonly ArticleFeatures[]): OriginLink[] {
  const first = new Map<string, number>()
  const links: OriginLink[] = []
  articles.forEach((article, at) => {
    const credits = features[at]!.credits
    const agency = agencyOfOutlet(article) ?? (credits.length === 1 ? credits[0]! : null)
    if (agency === null) return
    const known = first.get(agency)
    if (known === undefined) first.set(agency, at)
    else if (credits.length > 0 || features[known]!.credits.length > 0)
      links.push({ left: known, right: at, relation: 'credit', similarity: 1 })
  })
  return links
}

function strongest(links: readonly OriginLink[], member: number): OriginLink | undefined {
  return links
    .filter((link) => link.left === member || link.right === member)
    .sort(
      (a, b) => STRENGTH.indexOf(a.relation) - STRENGTH.indexOf(b.relation) || b.similarity - a.similarity,
    )[0]
}

function agencyOf(
  members: readonly number[],
  articles: readonly Article[],
  features: readonly ArticleFeatures[],
): string | null {
  const counts = new Map<string, number>()
  for (const at of members) {
    for (const id of [agencyOfOutlet(articles[at]!), ...features[at]!.credits]) {
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** Time first, then id: the order in which reports became known. */
function inOrder(articles: readonly Article[]): number[] {
  const time = (at: number): string => articles[at]!.publishedAt ?? '9999'
  return articles
    .map((_, index) => index)
    .sort((a, b) =>
      time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : articles[a]!.id < articles[b]!.id ? -1 : 1,
    )
}

/**
 * Groups the articles of one event into origins: copies, derived copies, translated copies, the same agency credit, and
 * near-same text under one owner. Each origin is named after its first article, whose relation is 'first'; the others
 * carry the strongest relation that ties them and its similarity. The order of the input does not matter. `features`
 * stand in the order of `articles`. Candidates come from MinHash bands and capped postings, so time grows with the
 * number of articles, not with its square.
 */
export function findOrigins(articles: readonly Article[], features: readonly ArticleFeatures[]): Origin[] {
  const order = inOrder(articles)
  const sorted = order.map((at) => articles[at]!)
  const described = order.map((at) => features[at]!)
  const texts = sorted.map(comparableOf)
  const links = [
    ...sharedTextLinks(sorted, described, texts),
    ...translationLinks(sorted, described),
    ...creditLinks(sorted, described),
  ]
  const roots = joined(sorted.length, links)
  const groups = new Map<number, number[]>()
  roots.forEach((root, at) => {
    const known = groups.get(root)
    if (known) known.push(at)
    else groups.set(root, [at])
  })
  return [...groups.values()].map((members) => makeOrigin(members, sorted, described, links))
}

function makeOrigin(
  members: readonly number[],
  articles: readonly Article[],
  features: readonly ArticleFeatures[],
  links: readonly OriginLink[],
): Origin {
  const inside = new Set(members)
  const own = links.filter((link) => inside.has(link.left))
  return {
    id: articles[members[0]!]!.id,
    agency: agencyOf(members, articles, features),
    members: members.map((at, place) => {
      const link = place === 0 ? undefined : strongest(own, at)
      return {
        article: articles[at]!.id,
        relation: link?.relation ?? 'first',
        similarity: link?.similarity ?? 1,
      }
    }),
  }
}
