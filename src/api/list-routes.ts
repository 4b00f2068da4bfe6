import type { Context, Hono } from 'hono'
import type { Indicator } from '../domain/index.ts'
import {
  type CardFilter,
  countCards,
  countEditions,
  findIndicator,
  findSource,
  listCards,
  listCorrections,
  listIndicators,
  listSources,
  listStatusChanges,
  readBlock,
} from '../publish/index.ts'
import { countListening, listCoverage } from '../sources/index.ts'
import { createBlockNaming } from '../web/block-naming.ts'
import { RESULTS_PER_PAGE, readSearch, toCardFilter } from '../web/lists/read-search.ts'
import type { ApiOptions } from './index.ts'
import { sendJson, sendProblem } from './send.ts'

const ORDERS: readonly CardFilter['order'][] = ['score', 'latest', 'spotlight']
const STATUSES: readonly Indicator['status'][] = ['open', 'due', 'happened', 'did-not', 'cannot-tell']

/** Lists: events, sources, blocks, indicators, corrections, health. */
export function addListRoutes(app: Hono, options: ApiOptions): void {
  const { db } = options
  const naming = createBlockNaming(options.catalogue.blocks)
  const now = (): string => options.now().toISOString()
  const events = async (context: Context): Promise<Response> => {
    const fields = readSearch(context)
    const order = ORDERS.find((one) => one === context.req.query('order'))
    const filter = { ...toCardFilter(fields, naming.family), ...(order === undefined ? {} : { order }) }
    const [cards, count] = await Promise.all([listCards(db, filter), countCards(db, filter)])
    return sendJson(context, { events: cards, count, page: fields.page, perPage: RESULTS_PER_PAGE })
  }
  app.get('/api/events', events)
  app.get('/api/search', events)
  app.get('/api/sources', async (context) => sendJson(context, { sources: await listSources(db) }))
  app.get('/api/sources/:source', async (context) => {
    const id = context.req.param('source')
    const [source, [health]] = await Promise.all([findSource(db, id), listCoverage(db, now(), id)])
    if (source === null) return sendProblem(context, 404, 'No such source.')
    return sendJson(context, { ...source, feeds: health?.feeds ?? [] })
  })
  app.get('/api/blocks', async (context) => {
    const listening = await countListening(db, now())
    const blocks = options.catalogue.blocks.map((block) => ({
      ...block,
      listening: listening.get(block.id) ?? null,
    }))
    return sendJson(context, { blocks })
  })
  app.get('/api/blocks/:block', async (context) => {
    const id = context.req.param('block')
    if (!naming.known(id)) return sendProblem(context, 404, 'No such block.')
    return sendJson(context, { id, ...(await readBlock(db, naming.family(id))) })
  })
  app.get('/api/indicators', async (context) => {
    const asked = context.req.query('status')
    const status = STATUSES.find((one) => one === asked)
    if (asked !== undefined && status === undefined)
      return sendProblem(context, 400, `status is one of ${STATUSES.join(', ')}.`)
    const indicators = await listIndicators(db, { now: now(), ...(status === undefined ? {} : { status }) })
    return sendJson(context, { indicators })
  })
  app.get('/api/indicators/:indicator', async (context) => {
    const entry = await findIndicator(db, context.req.param('indicator'), now())
    if (entry === null) return sendProblem(context, 404, 'No such watch item.')
    return sendJson(context, { ...entry, history: await listStatusChanges(db, entry) })
  })
  app.get('/api/corrections', async (context) =>
    sendJson(context, { corrections: await listCorrections(db) }),
  )
  app.get('/api/health', async (context) => {
    const [events, blocks] = await Promise.all([countEditions(db), countListening(db, now())])
    return sendJson(context, { ok: true, events, blocks: Object.fromEntries(blocks) })
  })
}
