import { Hono } from 'hono'
import type { GazetteerEntry } from '../domain/index.ts'
import { loadAssets } from './assets.ts'
import { createBlockNaming } from './block-naming.ts'
import { compressed } from './compressed.ts'
import { claimShow } from './events/claim-show.tsx'
import { eventDownload } from './events/event-download.ts'
import { eventShow } from './events/event-show.tsx'
import { historyShow } from './events/history-show.tsx'
import { reportCreate } from './events/report-create.tsx'
import { reportForm } from './events/report-form.tsx'
import { sidesCompare } from './events/sides-compare.tsx'
import { versionShow } from './events/version-show.tsx'
import { versionsCompare } from './events/versions-compare.tsx'
import { noZeroBytes, sameOriginOnly, securityHeaders } from './guards.ts'
import { blockList } from './lists/block-list.tsx'
import { blockShow } from './lists/block-show.tsx'
import { correctionList } from './lists/correction-list.tsx'
import { coverageShow } from './lists/coverage-show.tsx'
import { homeShow } from './lists/home-show.tsx'
import { indicatorList } from './lists/indicator-list.tsx'
import { indicatorShow } from './lists/indicator-show.tsx'
import { searchShow } from './lists/search-show.tsx'
import { sourceList } from './lists/source-list.tsx'
import { sourceShow } from './lists/source-show.tsx'
import { topicList, topicShow } from './lists/topic-show.tsx'
import { aboutShow } from './pages/about-show.tsx'
import { apiShow } from './pages/api-show.tsx'
import { assetShow } from './pages/asset-show.ts'
import { errorPage } from './pages/error-page.tsx'
import { healthShow } from './pages/health-show.ts'
import { methodShow } from './pages/method-show.tsx'
import { sampleRemove } from './pages/sample-remove.ts'
import { themeSet } from './pages/theme-set.ts'
import type { Site, SiteOptions } from './site.ts'
import { isDatabaseAway, staleWhileAway } from './stale-while-away.ts'

export { absolute, paths } from './paths.ts'
export type { SiteOptions, Threshold, ThresholdGroup } from './site.ts'

/** The whole site as one Hono app: pages, forms, files, and the API when one is given. Opens nothing and owns nothing. */
export function createSite(options: SiteOptions): Hono {
  const site = toSite(options)
  const app = new Hono()
  app.use(compressed())
  app.use(securityHeaders)
  app.use(noZeroBytes(site))
  app.use(sameOriginOnly(site))
  app.use(staleWhileAway())
  addPages(app, site)
  if (options.api !== undefined) app.route('/', options.api)
  app.notFound((context) => errorPage(context, site, 404))
  app.onError((error, context) => {
    options.onError?.(error, context.req.path)
    return errorPage(context, site, isDatabaseAway(error) ? 503 : 500)
  })
  return app
}

function addPages(app: Hono, site: Site): void {
  app.get('/', homeShow(site))
  const event = eventShow(site)
  app.get('/events/:event', event)
  app.get('/events/:event/in/:language', event)
  app.get('/events/:event/history', historyShow(site))
  app.get('/events/:event/compare', versionsCompare(site))
  app.get('/events/:event/blocks', sidesCompare(site))
  const version = versionShow(site)
  app.get('/events/:event/versions/:version', version)
  app.get('/events/:event/versions/:version/in/:language', version)
  app.get('/events/:event/claims/:claim', claimShow(site))
  app.get('/events/:event/page.md', eventDownload(site, 'page.md'))
  app.get('/events/:event/articles.csv', eventDownload(site, 'articles.csv'))
  app.get('/events/:event/claims.csv', eventDownload(site, 'claims.csv'))
  app.get('/events/:event/report', reportForm(site))
  app.post('/events/:event/report', reportCreate(site))
  app.get('/blocks', blockList(site))
  app.get('/blocks/:block', blockShow(site))
  app.get('/topics', topicList(site))
  app.get('/topics/:topic', topicShow(site))
  app.get('/sources', sourceList(site))
  app.get('/sources/:source', sourceShow(site))
  app.get('/search', searchShow(site))
  app.get('/coverage', coverageShow(site))
  app.get('/indicators', indicatorList(site))
  app.get('/indicators/:indicator', indicatorShow(site))
  app.get('/method', methodShow(site))
  app.get('/corrections', correctionList(site))
  app.get('/about', aboutShow(site))
  app.post('/sample/remove', sampleRemove(site))
  app.post('/theme', themeSet())
  app.get('/api', apiShow(site))
  app.get('/health', healthShow(site))
  app.get('/assets/:version/:name', assetShow(site))
  app.get('/robots.txt', (context) =>
    context.text('User-agent: *\nDisallow: /search\nDisallow: /events/*/report\nDisallow: /events/*/in/\n'),
  )
}

function toSite(options: SiteOptions): Site {
  const entities = new Map((options.catalogue.gazetteer ?? []).map((entry) => [entry.id, entry] as const))
  return {
    db: options.db,
    now: options.now,
    catalogue: options.catalogue,
    publicUrl: options.publicUrl ?? null,
    readingLanguages: options.readingLanguages ?? [],
    thresholds: options.thresholds ?? [],
    apiRoutes: options.apiRoutes ?? [],
    naming: createBlockNaming(options.catalogue.blocks),
    assets: loadAssets(),
    entity: (id) => entities.get(id),
    entityName: (id) => englishName(entities.get(id)) ?? id.replace(/^[a-z]+_/, '').replaceAll('_', ' '),
  }
}

function englishName(entry: GazetteerEntry | undefined): string | undefined {
  const english = entry?.aliases.find((one) => one.language === 'en' && one.type === 'name')
  return (english ?? entry?.aliases[0])?.text
}
