import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { chooseCoding, compressed } from './compressed.ts'
import { matchesEtag } from './etag.ts'

const BODY = '<p>Kakhovka dam</p>'.repeat(200)

function siteOf(body: string, type = 'text/html; charset=utf-8') {
  return new Hono().use(compressed()).get('/', (context) => {
    const headers = { ETag: '"one"', Vary: 'Cookie' }
    if (matchesEtag(context.req.header('If-None-Match'), '"one"')) return context.body(null, 304, headers)
    return context.body(body, 200, { ...headers, 'Content-Type': type })
  })
}

function get(site: Hono, headers: Record<string, string>): Response | Promise<Response> {
  return site.request('/', { headers })
}

describe('compressed answers', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('are the same page in %s, twice', async (coding, open) => {
    const site = siteOf(BODY)
    for (let time = 0; time < 2; time += 1) {
      const response = await get(site, { 'Accept-Encoding': coding })
      expect(response.headers.get('Content-Encoding')).toBe(coding)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.length).toBeLessThan(BODY.length / 4)
      expect(response.headers.get('Content-Length')).toBe(String(bytes.length))
      expect(open(bytes).toString()).toBe(BODY)
    }
  })

  it('carry a weak validator that a reader can come back with', async () => {
    const site = siteOf(BODY)
    const first = await get(site, { 'Accept-Encoding': 'br' })
    expect(first.headers.get('ETag')).toBe('W/"one"')
    expect(first.headers.get('Vary')).toBe('Cookie, Accept-Encoding')
    const second = await get(site, { 'Accept-Encoding': 'br', 'If-None-Match': 'W/"one"' })
    expect(second.status).toBe(304)
    expect(second.headers.get('ETag')).toBe('W/"one"')
  })

  it('stay plain for a reader who asks for none, and say that they vary', async () => {
    const response = await get(siteOf(BODY), {})
    expect(response.headers.get('Content-Encoding')).toBeNull()
    expect(response.headers.get('Vary')).toContain('Accept-Encoding')
    expect(response.headers.get('ETag')).toBe('"one"')
    expect(await response.text()).toBe(BODY)
  })

  it('leave small bodies and pictures alone', async () => {
    const small = await get(siteOf('<p>short</p>'), { 'Accept-Encoding': 'br' })
    expect(small.headers.get('Content-Encoding')).toBeNull()
    expect(await small.text()).toBe('<p>short</p>')
    const picture = await get(siteOf(BODY, 'image/png'), { 'Accept-Encoding': 'br' })
    expect(picture.headers.get('Content-Encoding')).toBeNull()
  })
})

it('chooses Brotli before gzip and respects a refusal', () => {
  expect(chooseCoding('gzip, deflate, br')).toBe('br')
  expect(chooseCoding('br;q=0, gzip')).toBe('gzip')
  expect(chooseCoding('gzip;q=0.000')).toBeNull()
  expect(chooseCoding('*')).toBe('br')
  expect(chooseCoding(undefined)).toBeNull()
})
