import { type AddressInfo, createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { apiRoutes, createApi } from '../../src/api/index.ts'
import { BLOCKS } from '../../src/publish/fixtures/blocks.ts'
import { DAM_NOW, fillDamDatabase } from '../../src/publish/fixtures/dam-database.ts'
import { createSite } from '../../src/web/index.ts'
import { freshDb } from '../support/database.ts'

/** Path of the browser: the test script names one it found or installed. */
const BROWSER = process.env.PARALLAX_CHROMIUM ?? '/usr/bin/chromium'

export interface SiteUnderTest {
  readonly address: string
  readonly browser: Browser
  /** Opens a page and tells of everything the browser complained about. */
  readonly open: (
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<{ page: Page; complaints: string[] }>
}

/** The fixture edition on a real server, and a real browser before it. Both end with the test file. */
export async function openSiteUnderTest(): Promise<SiteUnderTest> {
  const db = await freshDb()
  await fillDamDatabase(db)
  const now = () => new Date(DAM_NOW)
  const catalogue = { blocks: BLOCKS }
  const app = createSite({ db, catalogue, now, apiRoutes, api: createApi({ db, catalogue, now }) })
  const port = await freePort()
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port })
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })
  const address = `http://127.0.0.1:${port}`
  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('requestfailed', (request) => complaints.push(`failed ${request.url()}`))
    await page.goto(`${address}${path}`)
    return { page, complaints }
  }
  return { address, browser, open }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}
