import { createHash } from 'node:crypto'
import { addressNumbers, canonicalUrl, isFrontPage } from './canonical-url.ts'
import type { ArticleDraft } from './to-draft.ts'

/** A draft with every key it may be known by inside its source. No key ever reaches another source's articles. */
export interface IdentifiedDraft {
  readonly id: string
  readonly draft: ArticleDraft
  /** Best first. `address`: same text. `guid`: same text unless everything else differs. `title`: same text on that day. */
  readonly keys: readonly ArticleKey[]
}

export interface ArticleKey {
  readonly kind: 'address' | 'guid' | 'title' | 'pair'
  readonly key: string
}

/** A known article that shares a key. */
export interface KnownArticle {
  readonly url: string
  readonly title: string
}

/** Titles with fewer letters recur ("Live updates"), so they identify nothing; in CJK one letter is about a word. */
const MIN_TITLE_LETTERS = 25
const MIN_TITLE_CJK = 10
/** Share of words two titles have in common to be versions of one. */
const TITLE_OVERLAP = 0.5

/**
 * Gives the drafts of one document their identities. A key that stands for several texts in the document itself (one
 * guid with ten links, one link with ten guids and titles, one title at ten addresses) identifies nothing there.
 */
export function identify(source: string, drafts: readonly ArticleDraft[], now: Date): IdentifiedDraft[] {
  const parts = drafts.map((draft) => ({
    draft,
    address: canonicalUrl(draft.url),
    title: titleKey(draft, now),
    words: normaliseTitle(draft.title),
  }))
  const addressesOfGuid = groupValues(
    parts,
    (part) => part.draft.guid,
    (part) => part.address,
  )
  const guidsOfAddress = groupValues(
    parts,
    (part) => part.address,
    (part) => part.draft.guid,
  )
  const titlesOfAddress = groupValues(
    parts,
    (part) => part.address,
    (part) => part.words,
  )
  const addressesOfTitle = groupValues(
    parts,
    (part) => part.title,
    (part) => part.address,
  )
  return parts.map(({ draft, address, title }) => {
    const { guid } = draft
    const sharedAddress = several(guidsOfAddress, address) && several(titlesOfAddress, address)
    const addressTells = !sharedAddress && !(guid !== null && isFrontPage(address))
    const guidTells = guid !== null && !several(addressesOfGuid, guid)
    const keys: ArticleKey[] = []
    if (addressTells) keys.push({ kind: 'address', key: `u:${address}` })
    if (guidTells) keys.push({ kind: 'guid', key: `g:${canonicalGuid(guid)}` })
    if (!addressTells)
      keys.push({
        kind: 'pair',
        key: `p:${hash(`${address}\n${guid ?? ''}${guidTells ? '' : `\n${normaliseTitle(draft.title)}`}`)}`,
      })
    if (title !== null && !several(addressesOfTitle, title)) keys.push({ kind: 'title', key: title })
    return {
      id: articleId(source, (addressTells ? keys[0]! : keys.find((key) => key.kind === 'pair')!).key),
      draft,
      keys: keys.map(bounded),
    }
  })
}

/** Whether a draft that shares a key of this kind with a known article is that article. */
export function isSameArticle(kind: ArticleKey['kind'], draft: ArticleDraft, known: KnownArticle): boolean {
  if (kind !== 'guid') return true
  const [mine, theirs] = [canonicalUrl(draft.url), canonicalUrl(known.url)]
  if (mine === theirs) return true
  // The address changed. Publishers who use one guid for everything change the title with it.
  const numbers = addressNumbers(theirs)
  return (
    titleOverlap(draft.title, known.title) >= TITLE_OVERLAP ||
    addressNumbers(mine).some((number) => numbers.includes(number))
  )
}

/** Share of the shorter title's words that stand in the other. */
function titleOverlap(a: string, b: string): number {
  const [left, right] = [new Set(normaliseTitle(a).split(' ')), new Set(normaliseTitle(b).split(' '))]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(1, Math.min(left.size, right.size))
}

function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

function titleKey(draft: ArticleDraft, now: Date): string | null {
  const words = normaliseTitle(draft.title)
  const cjk = words.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  if (words.length < MIN_TITLE_LETTERS && cjk < MIN_TITLE_CJK) return null
  return `t:${(draft.publishedAt ?? now.toISOString()).slice(0, 10)}:${hash(words)}`
}

/** A guid that is an address is compared like one. */
function canonicalGuid(guid: string): string {
  return /^https?:\/\//i.test(guid) ? canonicalUrl(guid) : guid.trim()
}

type Part = { draft: ArticleDraft; address: string; title: string | null; words: string }

/** Distinct values per key. */
function groupValues(
  parts: readonly Part[],
  keyOf: (part: Part) => string | null,
  valueOfPart: (part: Part) => string | null,
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const part of parts) {
    const [key, value] = [keyOf(part), valueOfPart(part)]
    if (key === null || value === null) continue
    const group = groups.get(key) ?? new Set()
    groups.set(key, group.add(value))
  }
  return groups
}

function several(groups: Map<string, Set<string>>, key: string): boolean {
  return (groups.get(key)?.size ?? 0) > 1
}

/** Longest key a database index takes in comfort, in characters. */
const MAX_KEY = 500

function bounded(key: ArticleKey): ArticleKey {
  return key.key.length <= MAX_KEY ? key : { kind: key.kind, key: `${key.key.slice(0, 2)}${hash(key.key)}` }
}

function articleId(source: string, key: string): string {
  return hash(`${source}\n${key}`)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
