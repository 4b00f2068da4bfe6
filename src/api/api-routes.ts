/** Every JSON route and feed with what it answers; the API page and the reference are made from this list. */
export const apiRoutes: readonly {
  readonly path: string
  readonly answer: string
  readonly query?: string
}[] = [
  {
    path: '/api/events',
    answer: '{ events: EventCard[], count, page, perPage }: events by score, or by time without words',
    query:
      'words, block, language, topic, badge, from, to (ISO dates), order (score, latest, spotlight), page',
  },
  {
    path: '/api/events/{event}',
    answer: 'EventView of the newest version; 301 when merged, 410 when withdrawn',
  },
  {
    path: '/api/events/{event}/versions',
    answer: '{ event, versions: { version, publishedAt, hash, change }[] }, newest first',
  },
  { path: '/api/events/{event}/versions/{version}', answer: 'EventView of that version; it never changes' },
  { path: '/api/events/{event}/claims', answer: '{ event, version, claims: Claim[] }: the claim matrix' },
  { path: '/api/events/{event}/claims/{claim}', answer: '{ event, version, claim: Claim }' },
  { path: '/api/search', answer: 'the same as /api/events', query: 'the same as /api/events' },
  { path: '/api/sources', answer: '{ sources: Source[] }: outlets we follow' },
  { path: '/api/sources/{source}', answer: 'one outlet with feeds, health and share of copied wire' },
  { path: '/api/blocks', answer: '{ blocks: { id, name, rule, subBlocks, listening }[] }' },
  { path: '/api/blocks/{block}', answer: '{ id, leadsWith, onlyHere, passesOver }: lists of EventCard' },
  {
    path: '/api/indicators',
    answer: '{ indicators: LedgerEntry[] }: watch items',
    query: 'status (open, due, happened, did-not, cannot-tell)',
  },
  {
    path: '/api/indicators/{indicator}',
    answer: 'LedgerEntry & { history: StatusChange[] }: one watch item',
  },
  { path: '/api/corrections', answer: '{ corrections: { at, event, text, actor }[] }, newest first' },
  { path: '/api/health', answer: '{ ok, events, blocks }: who answered in the last 24 hours' },
  { path: '/api/schema/event-view.json', answer: 'JSON Schema of EventView' },
  { path: '/feeds/radar.rss', answer: 'Radar as RSS 2.0; also .atom and .json (JSON Feed 1.1)' },
  { path: '/feeds/events/{event}.rss', answer: 'versions of one event as RSS 2.0; also .atom and .json' },
]
