import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createNet, type Net, type NetOptions } from './index.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const servers: Server[] = []
const nets: Net[] = []
let clock = new Date('2026-01-01T00:00:00Z')

async function serve(handler: Handler): Promise<{ url: string; host: string; server: Server }> {
  const server = createServer(handler)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: `http://${host}`, host, server }
}

function open(allowed: readonly string[], options: Partial<NetOptions> = {}): Net {
  const net = createNet({
    allowedAddresses: allowed,
    userAgent: 'Parallax/test',
    now: () => clock,
    ...options,
  })
  nets.push(net)
  return net
}

afterAll(async () => {
  for (const net of nets) await net.close()
  for (const server of servers) server.closeAllConnections()
  for (const server of servers) await new Promise((resolve) => server.close(resolve))
})

beforeEach(() => {
  clock = new Date('2026-01-01T00:00:00Z')
})

describe('the address guard', () => {
  let target: { url: string; host: string; server: Server }
  let visits = 0
  beforeAll(async () => {
    target = await serve((_, response) => {
      visits += 1
      response.end('secret')
    })
  })

  it.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::1]:PORT/',
    'http://[::]:PORT/',
    'http://0.0.0.0:PORT/',
    'http://localhost:PORT/',
    'http://169.254.169.254/latest/meta-data/',
  ])('refuses %s', async (address) => {
    visits = 0
    const answer = await open([]).fetch(address.replace('PORT', target.host.split(':')[1]!))
    expect(answer).toMatchObject({ ok: false, reason: 'blocked-address' })
    expect(visits).toBe(0)
  })

  it('refuses a name that resolves to a private address, also beside a public one', async () => {
    visits = 0
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const answer = await open([], { resolve }).fetch(`http://rebinding.example:${target.host.split(':')[1]}/`)
    expect(answer).toMatchObject({ ok: false, reason: 'blocked-address' })
    expect(visits).toBe(0)
  })

  it('refuses a redirect into the private network, and allows only the listed host', async () => {
    visits = 0
    const door = await serve((_, response) => response.writeHead(302, { location: `${target.url}/` }).end())
    expect(await open([door.host]).fetch(door.url)).toMatchObject({ ok: false, reason: 'blocked-address' })
    expect(visits).toBe(0)
    expect(await open([door.host, target.host]).fetch(door.url)).toMatchObject({ ok: true })
  })

  it.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'data:text/plain,x',
    'nonsense',
  ])('refuses the scheme of %s', async (address) => {
    expect(await open([]).fetch(address)).toMatchObject({ ok: false, reason: 'bad-address' })
  })
})

describe('redirects', () => {
  it('follows five and refuses the sixth', async () => {
    const site = await serve((request, response) => {
      const left = Number(request.url!.slice(1))
      if (left === 0) response.end('there')
      else response.writeHead(302, { location: `/${left - 1}` }).end()
    })
    const net = open([site.host])
    expect(await net.fetch(`${site.url}/5`)).toMatchObject({ ok: true, value: { url: `${site.url}/0` } })
    expect(await net.fetch(`${site.url}/6`)).toMatchObject({ ok: false, reason: 'too-many-redirects' })
  })

  it('reports a permanent move up to the first temporary hop', async () => {
    const site = await serve((request, response) => {
      const next = { '/a': [301, '/b'], '/b': [308, '/c'], '/c': [302, '/d'], '/d': [301, '/e'] }[
        request.url!
      ] as [number, string] | undefined
      if (next === undefined) response.end('x')
      else response.writeHead(next[0], { location: next[1] }).end()
    })
    const net = open([site.host])
    expect(await net.fetch(`${site.url}/a`)).toMatchObject({
      value: { url: `${site.url}/e`, movedTo: `${site.url}/c` },
    })
    expect(await net.fetch(`${site.url}/c`)).toMatchObject({ value: { movedTo: null } })
  })

  it('carries nothing private to another host', async () => {
    const seen: IncomingMessage['headers'][] = []
    const other = await serve((request, response) => {
      seen.push(request.headers)
      response.end('x')
    })
    const site = await serve((_, response) =>
      response.writeHead(302, { location: other.url.replace('//', '//user:secret@') }).end(),
    )
    const net = open([site.host, other.host])
    await net.fetch(site.url, {
      headers: { authorization: 'Bearer x', cookie: 'a=b', 'if-none-match': '"1"', 'x-plain': 'y' },
    })
    expect(Object.keys(seen[0]!)).not.toEqual(expect.arrayContaining(['authorization']))
    expect(seen[0]).toMatchObject({ 'x-plain': 'y' })
    expect(seen[0]!.cookie ?? seen[0]!.authorization ?? seen[0]!['if-none-match']).toBeUndefined()
  })
})

describe('bodies', () => {
  const text = 'héllo '.repeat(1000)
  it.each([
    ['gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['', gzipSync(text)],
    ['gzip', Buffer.from(text)],
  ])('are inflated from "%s"', async (encoding, bytes) => {
    const site = await serve((_, response) =>
      response.writeHead(200, encoding ? { 'content-encoding': encoding } : {}).end(bytes),
    )
    const answer = await open([site.host]).fetch(site.url)
    expect(answer.ok && Buffer.from(answer.value.body).toString()).toBe(text)
  })

  it('stop at the limit after inflating', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024))
    const site = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    )
    expect(await open([site.host]).fetch(site.url)).toMatchObject({ ok: false, reason: 'too-large' })
  })

  it('stop at the limit when they never end', async () => {
    const site = await serve((_, response) => {
      const chunk = Buffer.alloc(65_536, 97)
      const write = () => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', write)
      write()
    })
    expect(await open([site.host]).fetch(site.url, { maxBytes: 1_000_000 })).toMatchObject({
      ok: false,
      reason: 'too-large',
    })
  })

  it('that trickle end with the time limit', async () => {
    const site = await serve((_, response) => {
      response.write('<rss>')
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    })
    expect(await open([site.host]).fetch(site.url, { timeoutMs: 200 })).toMatchObject({
      ok: false,
      reason: 'timeout',
    })
  })

  it('that break off are told as such', async () => {
    const site = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('x')
      setImmediate(() => response.destroy())
    })
    expect(await open([site.host]).fetch(site.url)).toMatchObject({ ok: false, reason: 'broken' })
  })
})

describe('faults', () => {
  it('names a server that is not there and a name that does not resolve', async () => {
    const site = await serve((_, response) => response.end())
    await new Promise((resolve) => site.server.close(resolve))
    expect(await open([site.host]).fetch(site.url)).toMatchObject({ ok: false, reason: 'refused' })
    const resolve = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    expect(await open([], { resolve }).fetch('http://nowhere.example/')).toMatchObject({
      ok: false,
      reason: 'dns',
    })
  })

  it('tells a refused request with its status', async () => {
    const site = await serve((_, response) => response.writeHead(404).end())
    expect(await open([site.host]).fetch(site.url)).toMatchObject({
      reason: 'http-4xx',
      status: 404,
      message: 'The server refused the request (HTTP 404).',
    })
  })

  it('reads Retry-After and stays away from the host until then', async () => {
    let visits = 0
    const site = await serve((_, response) => {
      visits += 1
      response.writeHead(429, { 'retry-after': '120' }).end()
    })
    const net = open([site.host])
    expect(await net.fetch(site.url)).toMatchObject({
      reason: 'http-4xx',
      status: 429,
      retryAfterSeconds: 120,
    })
    clock = new Date(clock.getTime() + 60_000)
    expect(await net.fetch(`${site.url}/other`)).toMatchObject({ reason: 'paused', retryAfterSeconds: 60 })
    clock = new Date(clock.getTime() + 61_000)
    await net.fetch(site.url)
    expect(visits).toBe(2)
  })

  it('gives a bare 304 as an answer without a body', async () => {
    const site = await serve((request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end(),
    )
    expect(await open([site.host]).fetch(site.url, { headers: { 'if-none-match': '"1"' } })).toMatchObject({
      ok: true,
      value: { status: 304 },
    })
  })

  it('refuses an answer that is no HTTP', async () => {
    const site = await serve((_, response) => response.socket!.end('SSH-2.0-x\r\n'))
    expect(await open([site.host]).fetch(site.url)).toMatchObject({ ok: false, reason: 'broken' })
  })
})

describe('pace', () => {
  it('lets two fetches of one host run at once, not three', async () => {
    let running = 0
    let most = 0
    const waiting: (() => void)[] = []
    const site = await serve((_, response) => {
      running += 1
      most = Math.max(most, running)
      waiting.push(() => {
        running -= 1
        response.end()
      })
      if (waiting.length >= 2) for (const end of waiting.splice(0)) end()
    })
    const net = open([site.host])
    await Promise.all(Array.from({ length: 8 }, () => net.fetch(site.url)))
    expect(most).toBe(2)
  })
})

describe('robots rules', () => {
  async function site(robots: Handler) {
    let asked = 0
    const server = await serve((request, response) => {
      if (request.url !== '/robots.txt') return response.end('page')
      asked += 1
      robots(request, response)
    })
    return { ...server, asked: () => asked }
  }

  it('forbid what they name, for us and for everybody, and are asked for once a day', async () => {
    const here = await site((_, response) =>
      response.end('User-agent: *\nDisallow: /private\n\nUser-agent: Parallax\nDisallow: /ours\n'),
    )
    const net = open([here.host])
    expect(await net.fetch(`${here.url}/ours/1`, { robots: true })).toMatchObject({
      ok: false,
      reason: 'robots',
    })
    expect(await net.fetch(`${here.url}/private/1`, { robots: true })).toMatchObject({ ok: true })
    expect(await net.fetch(`${here.url}/ours/1`)).toMatchObject({ ok: true })
    expect(here.asked()).toBe(1)
    clock = new Date(clock.getTime() + 25 * 3_600_000)
    await net.fetch(`${here.url}/x`, { robots: true })
    expect(here.asked()).toBe(2)
  })

  it.each([
    [404, true],
    [403, true],
    [429, false],
    [500, false],
    [503, false],
  ])('answering %i let us in: %s', async (status, enters) => {
    const here = await site((_, response) => response.writeHead(status).end())
    const answer = await open([here.host]).fetch(`${here.url}/page`, { robots: true })
    expect(answer.ok ? 'in' : answer.reason).toBe(enters ? 'in' : 'robots-unreachable')
  })
})
