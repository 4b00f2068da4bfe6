/** The only builder of addresses. Every function gives a path on this site; `absolute` puts the public address before it. */
export const paths = {
  home: () => '/',
  event: (event: string, language?: string | null) => `/events/${part(event)}${inLanguage(language)}`,
  history: (event: string) => `/events/${part(event)}/history`,
  version: (event: string, version: number, language?: string | null) =>
    `/events/${part(event)}/versions/${version}${inLanguage(language)}`,
  compareVersions: (event: string, from: number, to: number) =>
    `/events/${part(event)}/compare?from=${from}&to=${to}`,
  compareForm: (event: string) => `/events/${part(event)}/compare`,
  compareBlocks: (event: string, left?: string, right?: string) =>
    `/events/${part(event)}/blocks${queryText({ left, right })}`,
  claim: (event: string, claim: string) => `/events/${part(event)}/claims/${part(claim)}`,
  report: (event: string, article?: string) =>
    `/events/${part(event)}/report${article === undefined ? '' : `?article=${part(article)}`}`,
  markdown: (event: string) => `/events/${part(event)}/page.md`,
  articlesCsv: (event: string) => `/events/${part(event)}/articles.csv`,
  claimsCsv: (event: string) => `/events/${part(event)}/claims.csv`,
  blocks: () => '/blocks',
  block: (block: string) => `/blocks/${part(block)}`,
  topics: () => '/topics',
  topic: (topic: string) => `/topics/${part(topic)}`,
  sources: () => '/sources',
  source: (source: string) => `/sources/${part(source)}`,
  search: (query: Readonly<Record<string, string | undefined>> = {}) => `/search${queryText(query)}`,
  coverage: () => '/coverage',
  indicators: (status?: string) => `/indicators${queryText({ status })}`,
  indicator: (indicator: string) => `/indicators/${part(indicator)}`,
  method: () => '/method',
  corrections: () => '/corrections',
  about: () => '/about',
  removeSample: () => '/sample/remove',
  theme: () => '/theme',
  health: () => '/health',
  apiDocs: () => '/api',
  apiEvents: () => '/api/events',
  apiEvent: (event: string) => `/api/events/${part(event)}`,
  apiVersion: (event: string, version: number) => `/api/events/${part(event)}/versions/${version}`,
  apiSchema: () => '/api/schema/event-view.json',
  radarFeed: (format: FeedFormat) => `/feeds/radar.${format}`,
  eventFeed: (event: string, format: FeedFormat) => `/feeds/events/${part(event)}.${format}`,
  asset: (name: string, version: string) => `/assets/${version}/${name}`,
} as const

export type FeedFormat = 'rss' | 'atom' | 'json'

/** The address under which readers reach a path. */
export function absolute(publicUrl: string, path: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${path}`
}

function inLanguage(language: string | null | undefined): string {
  return language == null ? '' : `/in/${part(language)}`
}

function part(text: string): string {
  return encodeURIComponent(text)
}

function queryText(query: Readonly<Record<string, string | undefined>>): string {
  const filled = Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '')
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`
}
