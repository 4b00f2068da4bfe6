import type { Article, ArticleFeatures } from '../domain/index.ts'
import { candidatePairs } from '../text/minhash.ts'
import { shingleContainment, shingleJaccard, shingles } from '../text/shingles.ts'
import type { OriginLink } from './find-origins.ts'
import { comparableLead, comparableText } from './fingerprint.ts'

/** Exact Jaccard of shingles from which one text is a copy of another (method.md, start value). */
const COPY = 0.7
/** Share of one lead that stands in the other text from which it is derived (method.md, start value). */
const DERIVED = 0.6
/** Shared source text: too little to join two outlets, enough to join the pages of one owner (method.md). */
const SHARED = 0.35
/** Fewer shingles say nothing about copying: a headline of a dozen words. */
const FEWEST_SHINGLES = 8
/** A shingle that stands in more texts is boilerplate and brings no candidates. */
const LONGEST_POSTING = 40
/** Shingles of a lead that must stand in another text before the two are compared exactly. */
const CANDIDATE_SHINGLES = 6

/** Shingles of an article and of its lead. */
export interface Comparable {
  readonly all: Uint32Array
  readonly lead: Uint32Array
}

export function comparableOf(article: Pick<Article, 'title' | 'text'>): Comparable {
  return { all: shingles(comparableText(article)), lead: shingles(comparableLead(article)) }
}

function key(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Pairs whose leads share shingles with the other text, through an index with capped postings. */
function leadCandidates(texts: readonly Comparable[]): [number, number][] {
  const postings = new Map<number, number[]>()
  texts.forEach(({ all }, at) => {
    for (const hash of all) {
      const known = postings.get(hash)
      if (known === undefined) postings.set(hash, [at])
      else if (known.length <= LONGEST_POSTING) known.push(at)
    }
  })
  const counts = new Map<string, number>()
  texts.forEach(({ lead }, at) => {
    for (const hash of lead) {
      const found = postings.get(hash) ?? []
      if (found.length > LONGEST_POSTING) continue
      for (const other of found)
        if (other !== at) counts.set(key(at, other), (counts.get(key(at, other)) ?? 0) + 1)
    }
  })
  return [...counts]
    .filter(([, count]) => count >= CANDIDATE_SHINGLES)
    .map(([pair]) => pair.split(' ').map(Number) as [number, number])
}

function hasSameOwner(left: Article, right: Article): boolean {
  return left.source === right.source || (left.owner !== null && left.owner === right.owner)
}

function judge(
  left: number,
  right: number,
  articles: readonly Article[],
  texts: readonly Comparable[],
): OriginLink | null {
  const [a, b] = [texts[left]!, texts[right]!]
  if (a.all.length < FEWEST_SHINGLES || b.all.length < FEWEST_SHINGLES) return null
  const similarity = shingleJaccard(a.all, b.all)
  if (similarity >= COPY) return { left, right, relation: 'copy', similarity }
  const contained = Math.max(
    a.lead.length >= FEWEST_SHINGLES ? shingleContainment(a.lead, b.all) : 0,
    b.lead.length >= FEWEST_SHINGLES ? shingleContainment(b.lead, a.all) : 0,
  )
  if (contained >= DERIVED) return { left, right, relation: 'derived', similarity: contained }
  const isOwner = hasSameOwner(articles[left]!, articles[right]!) && Math.max(similarity, contained) >= SHARED
  return isOwner ? { left, right, relation: 'owner', similarity: Math.max(similarity, contained) } : null
}

const NO_TEXT: Comparable = { all: new Uint32Array(), lead: new Uint32Array() }

/** For each article the first with the same title and text: a thousand reprints are compared once each, not pair by pair. */
function firstOfEqual(articles: readonly Article[]): number[] {
  const first = new Map<string, number>()
  return articles.map(({ title, text }, at) => {
    const known = first.get(`${title}\n${text}`)
    if (known === undefined) first.set(`${title}\n${text}`, at)
    return known ?? at
  })
}

/** Copies, derived copies and near-same text of one owner, by exact comparison of the candidates. */
export function sharedTextLinks(
  articles: readonly Article[],
  features: readonly ArticleFeatures[],
  texts: readonly Comparable[],
): OriginLink[] {
  const firstOf = firstOfEqual(articles)
  const pairs = new Map<string, [number, number]>()
  const signatures = features.map((f, at) => (firstOf[at] === at ? f.fingerprint.minhash : []))
  const distinct = texts.map((text, at) => (firstOf[at] === at ? text : NO_TEXT))
  for (const [a, b] of [...candidatePairs(signatures), ...leadCandidates(distinct)]) {
    pairs.set(key(a, b), a < b ? [a, b] : [b, a])
  }
  firstOf.forEach((first, at) => {
    if (first !== at) pairs.set(key(first, at), [first, at])
  })
  return [...pairs.values()].flatMap(([left, right]) => judge(left, right, articles, texts) ?? [])
}
