import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/web/paths.ts'
import { openSiteUnderTest, type SiteUnderTest } from './site-under-test.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PAGES = [
  paths.home(),
  paths.event('ev-dam'),
  paths.event('ev-calm'),
  paths.history('ev-dam'),
  paths.version('ev-dam', 1),
  paths.compareVersions('ev-dam', 1, 2),
  paths.claim('ev-dam', 'c2'),
  paths.compareBlocks('ev-dam', 'western', 'russian'),
  paths.topics(),
  paths.topic('country_ua'),
  paths.report('ev-dam', 'a4'),
  paths.blocks(),
  paths.block('russian'),
  paths.sources(),
  paths.source('live-outlet'),
  paths.search({ words: 'Kakhovka' }),
  paths.coverage(),
  paths.indicators(),
  paths.method(),
  paths.corrections(),
  paths.about(),
  paths.apiDocs(),
  '/nowhere',
]

let site: SiteUnderTest
beforeAll(async () => {
  site = await openSiteUnderTest()
})

const PHONE = { width: 390, height: 900 }
const DESK = { width: 1440, height: 900 }

describe('every page, all details open', () => {
  it.each(PAGES)(
    '%s: nothing for axe at 390 and 1440 px in light and dark, no sideways scrolling, no complaint of the browser',
    async (path) => {
      const { page, complaints } = await site.open(path, { viewport: PHONE, colorScheme: 'light' })
      await page.evaluate(AXE)
      await openEverything(page)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await axeViolations(page), 'phone, light').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axeViolations(page, COLOURS), 'phone, dark').toEqual([])
      await page.setViewportSize(DESK)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await axeViolations(page), 'desk, dark').toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await axeViolations(page, COLOURS), 'desk, light').toEqual([])
      expect(complaints.filter((one) => !(path === '/nowhere' && one.includes('404')))).toEqual([])
      await page.context().close()
    },
    120_000,
  )
})

async function openEverything(page: Page): Promise<void> {
  await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth')
}

/** Between light and dark at one width only colours change. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** Rule and first element of every violation; of all rules unless some are named. axe was put into the page by the debugger, past the content policy. */
async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const run = rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } }
  const found: string = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...run, resultTypes: ['violations'] })}).then((result) => JSON.stringify(result.violations.map((one) => one.id + ' ' + one.nodes[0].html + ' ' + one.nodes[0].failureSummary)))`,
  )
  return JSON.parse(found)
}
