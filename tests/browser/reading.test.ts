import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/web/paths.ts'
import { openSiteUnderTest, type SiteUnderTest } from './site-under-test.ts'

let site: SiteUnderTest
beforeAll(async () => {
  site = await openSiteUnderTest()
})

const BACKGROUND = 'getComputedStyle(document.body).backgroundColor'
const PHONE = { viewport: { width: 390, height: 844 } }

describe.each([true, false])('with JavaScript %s', (javaScriptEnabled) => {
  it('opens evidence in place, word for word', async () => {
    const { page } = await site.open(paths.event('ev-dam'), { javaScriptEnabled })
    const evidence = page.locator('#facts details.evidence').first()
    expect(await evidence.locator('blockquote').first().isVisible()).toBe(false)
    await evidence.locator('summary').click()
    expect(await evidence.locator('blockquote').first().textContent()).toBe(
      'The Kakhovka dam in southern Ukraine was breached early on 6 June.',
    )
    await page.context().close()
  })

  it('opens a cell of the matrix to its outlets and closes it by the keyboard', async () => {
    const { page } = await site.open(paths.event('ev-dam'), { javaScriptEnabled, ...PHONE })
    await page.locator('#matrix tr.opposed .stance-denies .cell-button').click()
    const panel = page.locator('.cell-panel:popover-open')
    expect(await panel.locator('blockquote').count()).toBe(2)
    const box = (await panel.boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    await page.keyboard.press('Escape')
    expect(await page.locator('.cell-panel:popover-open').count()).toBe(0)
    await page.context().close()
  })

  it('shows the chosen blocks of the matrix and stays at the section', async () => {
    const { page } = await site.open(paths.event('ev-dam'), { javaScriptEnabled, ...PHONE })
    await page.locator('.matrix-form summary').click()
    await page.getByLabel('Latin American').check()
    await page.getByLabel('Order').selectOption('disagreement')
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show' }).click()
    await page.locator('.matrix-rows [role="status"]').waitFor()
    await page.waitForURL(
      ({ search, hash }) =>
        search.includes('blocks=latin-american') &&
        search.includes('order=disagreement') &&
        hash === '#matrix',
    )
    expect(await page.locator('#matrix thead th').count()).toBe(2)
    expect(await page.locator('#matrix tbody tr').first().getAttribute('class')).toBe('opposed')
    expect(await page.locator('.matrix-form').isVisible()).toBe(true)
    await page.context().close()
  })

  it('keeps the chosen colours on the next page', async () => {
    const { page } = await site.open(paths.about(), { javaScriptEnabled, colorScheme: 'light' })
    const light = await page.evaluate(BACKGROUND)
    await page.getByRole('button', { name: 'Dark' }).click()
    await page.goto(`${site.address}${paths.home()}`)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.evaluate(BACKGROUND)).not.toBe(light)
    await page.context().close()
  })

  it('finds an event by a word of another script', async () => {
    const { page } = await site.open(paths.home(), { javaScriptEnabled })
    await page.getByLabel('Search events').fill('大坝')
    await page.getByRole('button', { name: 'Search' }).first().click()
    expect(await page.locator('.cards h2').allTextContents()).toContain(
      'Kakhovka dam on the Dnipro is breached; Kyiv and Moscow blame each other',
    )
    await page.context().close()
  })

  it('sends a report', async () => {
    const { page } = await site.open(paths.report('ev-dam'), { javaScriptEnabled })
    await page.getByLabel('What is wrong, and where?').fill('The second fact names the wrong bank.')
    await page.getByRole('button', { name: 'Send report' }).click()
    expect(await page.locator('h1').textContent()).toBe('Thank you')
    await page.context().close()
  })
})

it('reaches the content by one key and shows where the focus is', async () => {
  const { page } = await site.open(paths.event('ev-dam'))
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to content')
  expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none')
  await page.keyboard.press('Enter')
  expect(page.url()).toContain('#main')
  await page.context().close()
})

it('moves nothing while it loads', async () => {
  const { page } = await site.open(paths.event('ev-dam'), PHONE)
  const shift = await page.evaluate(`new Promise((done) => {
    let sum = 0
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(sum), 200)
  })`)
  expect(shift).toBe(0)
  await page.context().close()
})

it('loads the page, its style, its island, the map and nothing from elsewhere', async () => {
  const context = await site.browser.newContext()
  const page = await context.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${site.address}${paths.event('ev-dam')}`)
  await page.locator('#timeline').scrollIntoViewIfNeeded()
  expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([])
  expect(requests.length).toBeLessThanOrEqual(5)
  await context.close()
})

it('tells a returning reader what changed since', async () => {
  const { page } = await site.open(paths.event('ev-dam'))
  expect(await page.locator('.seen').isVisible()).toBe(false)
  await page.evaluate(`localStorage.setItem('parallax-seen', '{"ev-dam":1}')`)
  await page.reload()
  expect(await page.locator('.seen a').getAttribute('href')).toBe(paths.compareVersions('ev-dam', 1, 2))
  await page.context().close()
})

it('prints evidence as numbered footnotes', async () => {
  const { page } = await site.open(paths.event('ev-dam'))
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.footnotes blockquote').first().isVisible()).toBe(true)
  expect(await page.locator('#facts .evidence-numbers').first().isVisible()).toBe(true)
  expect(await page.locator('#matrix td .evidence-numbers').first().isVisible()).toBe(true)
  expect(await page.locator('.article-block .article-title').first().isVisible()).toBe(true)
  for (const control of ['.masthead form', '.matrix-form', '.cell-panel'])
    expect(await page.locator(control).first().isVisible(), control).toBe(false)
  await page.context().close()
})

it('fits every width from 320 px on', async () => {
  for (const path of [paths.home(), paths.event('ev-dam'), paths.coverage()]) {
    const { page } = await site.open(path)
    for (const width of [320, 600, 768, 1024, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  }
})
