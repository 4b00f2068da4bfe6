import type { Source } from '../domain/index.ts'

/** Finds an outlet by id, domain, name or address. */
export interface SourceIndex {
  /** By what a row calls its source: an id, a domain or a name. */
  byWord(word: string): Source | null
  /** By the address of a page: the longest host and path that an outlet claims. */
  byUrl(url: string): { readonly source: Source; readonly host: string } | null
}

export function createSourceIndex(sources: readonly Source[]): SourceIndex {
  const byDomain = new Map<string, Source>()
  const byKey = new Map<string, Source>()
  // English editions first: "TASS" alone means the edition most readers of a mixed stream meet.
  const ordered = [...sources].sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en'))
  for (const source of ordered) {
    for (const domain of source.domains ?? []) byDomain.set(domain, source)
    byKey.set(wordKey(source.id), source)
  }
  for (const source of ordered) {
    for (const word of [source.name, source.name.replace(/^The /, ''), withoutLanguage(source)]) {
      const key = wordKey(word)
      if (!byKey.has(key)) byKey.set(key, source)
    }
  }
  return {
    byWord: (word) => byKey.get(wordKey(word)) ?? findByHost(word.trim().toLowerCase(), '', byDomain),
    byUrl(url) {
      const parts = splitUrl(url)
      if (!parts) return null
      const source = findByHost(parts.host, parts.path, byDomain)
      return source && { source, host: parts.host }
    },
  }
}

/** Host in lower case without "www.", and path; null when the text is no web address. */
export function splitUrl(url: string): { readonly host: string; readonly path: string } | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return { host: hostname.toLowerCase().replace(/^www\d?\./, ''), path: pathname }
}

function findByHost(word: string, path: string, byDomain: ReadonlyMap<string, Source>): Source | null {
  let host = word.replace(/^www\d?\./, '')
  while (host.includes('.')) {
    const source = findByPath(host, path, byDomain) ?? byDomain.get(host)
    if (source) return source
    host = host.slice(host.indexOf('.') + 1)
  }
  return null
}

function findByPath(host: string, path: string, byDomain: ReadonlyMap<string, Source>): Source | undefined {
  let prefix = path.replace(/\/$/, '')
  while (prefix !== '') {
    const source = byDomain.get(host + prefix)
    if (source) return source
    prefix = prefix.slice(0, prefix.lastIndexOf('/'))
  }
  return undefined
}

function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
}

function withoutLanguage(source: Source): string {
  const ending = `-${source.language}`
  return source.id.endsWith(ending) ? source.id.slice(0, -ending.length) : source.id
}
