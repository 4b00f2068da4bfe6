import { Agent, request } from 'undici'
import { createAllowList } from './address-rules.ts'
import { faultOfError, type NetFault, netFault } from './fault.ts'
import { createGuardedConnector, type ResolveName, resolveBySystem } from './guarded-connector.ts'
import { createHostPace } from './host-pace.ts'
import { readBody } from './read-body.ts'
import { parseRetryAfter } from './retry-after.ts'
import { createRobots, MAX_ROBOTS_BYTES } from './robots.ts'

/** Largest body after inflating, in bytes (promise 5). */
export const MAX_BODY_BYTES = 15 * 1024 * 1024
/** Longest fetch in all, redirects included, waiting for its turn excluded, in milliseconds (promise 6). */
const TIMEOUT_MS = 20_000
const CONNECT_TIMEOUT_MS = 10_000
/** Redirects that are followed (promise 10). */
const MAX_REDIRECTS = 5
/** Time between two starts on one host, in milliseconds: polite for a site, quick enough for its ten feeds. */
const PACE_MS = 500
/** Port of an address that names none. */
const HTTP_PORT = 80
/** Headers that may tell a stranger something, so they never leave the host they were meant for. */
const PRIVATE_HEADERS =
  /^(?:authorization|cookie|proxy-authorization|if-none-match|if-modified-since|referer|x-api-key)$/i

export interface NetOptions {
  /** "host:port" or "host" that may be reached although the address is private. */
  readonly allowedAddresses: readonly string[]
  readonly userAgent: string
  readonly now: () => Date
  /** Time between two starts on one public host, in milliseconds. Allowed private hosts have none. */
  readonly paceMs?: number
  readonly resolve?: ResolveName
}

export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly maxBytes?: number
  readonly timeoutMs?: number
  /** Value of the Accept header. */
  readonly accept?: string
  /** Ask the site's robots rules first, at every hop. */
  readonly robots?: boolean
}

export interface NetResponse {
  /** Address that answered, after redirects. */
  readonly url: string
  /** 200 to 299, or 304. */
  readonly status: number
  /** By name in lower case; several values of one name are joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Where the address moved for good (301 or 308 from its first hop on); null when it did not. */
  readonly movedTo: string | null
}

export type NetResult = { readonly ok: true; readonly value: NetResponse } | NetFault

/** The only door out. */
export interface Net {
  /** Gets an address. Never throws for what servers and networks do; every failure is a typed value. */
  fetch(url: string, options?: FetchOptions): Promise<NetResult>
  close(): Promise<void>
}

/** Opens the door. Call `close` when done. */
export function createNet(options: NetOptions): Net {
  const isAllowed = createAllowList(options.allowedAddresses)
  const agent = new Agent({
    connect: createGuardedConnector({
      resolve: options.resolve ?? resolveBySystem,
      isAllowed,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
    }),
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    keepAliveTimeout: 4000,
  })
  const inTurn = createHostPace((host) => {
    const { hostname, port } = new URL(`http://${host}`)
    return isAllowed(hostname, Number(port) || HTTP_PORT) ? 0 : (options.paceMs ?? PACE_MS)
  })
  const pauses = createPauses(options.now)
  const door: Door = {
    agent,
    inTurn,
    pauses,
    userAgent: options.userAgent,
    now: options.now,
    mayFetch: async () => 'allowed',
  }
  const robots = createRobots({
    userAgent: options.userAgent,
    now: options.now,
    load: async (url) => {
      const answer = await fetchHops(door, url, { maxBytes: MAX_ROBOTS_BYTES, accept: 'text/plain' })
      return answer.ok ? { ok: true, text: new TextDecoder().decode(answer.value.body) } : answer
    },
  })
  return {
    fetch: (url, fetchOptions = {}) =>
      fetchHops(fetchOptions.robots ? { ...door, mayFetch: robots } : door, url, fetchOptions),
    close: () => agent.destroy(),
  }
}

interface Door {
  readonly agent: Agent
  readonly inTurn: ReturnType<typeof createHostPace>
  readonly pauses: Pauses
  readonly userAgent: string
  readonly now: () => Date
  readonly mayFetch: (url: URL) => Promise<'allowed' | 'forbidden' | 'unreachable'>
}

async function fetchHops(door: Door, address: string, options: FetchOptions): Promise<NetResult> {
  let url = readAddress(address)
  let headers = { ...options.headers }
  let movedTo: string | null = null
  let permanent = true
  let budget = options.timeoutMs ?? TIMEOUT_MS
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    if (url === null) return netFault('bad-address')
    const verdict = await door.mayFetch(url)
    if (verdict !== 'allowed') return netFault(verdict === 'forbidden' ? 'robots' : 'robots-unreachable')
    const here: URL = url
    const answer = await door.inTurn(here.host, () =>
      fetchOnce(door, here, { ...options, headers, timeoutMs: budget }),
    )
    budget -= answer.ms
    if (!('location' in answer.result)) {
      return answer.result.ok ? { ok: true, value: { ...answer.result.value, movedTo } } : answer.result
    }
    const next = readAddress(answer.result.location, here.href)
    permanent &&= answer.result.permanent
    // A move from https to http is followed, never remembered.
    if (permanent && next !== null && !(here.protocol === 'https:' && next.protocol === 'http:'))
      movedTo = next.href
    if (next !== null && next.host !== here.host) headers = withoutPrivate(headers)
    url = next
    if (budget <= 0) return netFault('timeout')
  }
  return netFault('too-many-redirects')
}

interface Redirect {
  readonly location: string
  readonly permanent: boolean
}

/** One request and its body. `ms` is the time it took once its turn had come. */
async function fetchOnce(
  door: Door,
  url: URL,
  options: FetchOptions & { readonly timeoutMs: number },
): Promise<{ ms: number; result: NetResult | Redirect }> {
  const pause = door.pauses.left(url.host)
  if (pause > 0) return { ms: 0, result: netFault('paused', { retryAfterSeconds: pause }) }
  const started = performance.now()
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), options.timeoutMs)
  try {
    return { result: await exchange(door, url, options, abort.signal), ms: performance.now() - started }
  } catch (error) {
    const result = abort.signal.aborted ? netFault('timeout') : faultOfError(error)
    return { result, ms: performance.now() - started }
  } finally {
    clearTimeout(timer)
    abort.abort()
  }
}

async function exchange(
  door: Door,
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<NetResult | Redirect> {
  const answer = await request(url, {
    dispatcher: door.agent,
    signal,
    headers: {
      'user-agent': door.userAgent,
      accept: options.accept ?? '*/*',
      'accept-encoding': 'gzip, deflate, br',
      ...options.headers,
    },
  })
  // The body is aborted together with the exchange; what happens to it after that concerns nobody.
  answer.body.on('error', () => {})
  const headers = plainHeaders(answer.headers)
  const status = answer.statusCode
  if (REDIRECTS.has(status) && headers.location !== undefined) {
    return { location: headers.location, permanent: status === 301 || status === 308 }
  }
  if (status === 304)
    return { ok: true, value: { url: url.href, status, headers, body: new Uint8Array(), movedTo: null } }
  if (status < 200 || status > 299) return refusal(door, url, status, headers)
  const body = await readBody(
    answer.body,
    headers['content-encoding'] ?? '',
    options.maxBytes ?? MAX_BODY_BYTES,
  )
  return { ok: true, value: { url: url.href, status, headers, body, movedTo: null } }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

function refusal(door: Door, url: URL, status: number, headers: Readonly<Record<string, string>>): NetFault {
  const retryAfterSeconds = parseRetryAfter(headers['retry-after'], door.now())
  if ((status === 429 || status === 503) && retryAfterSeconds !== null)
    door.pauses.set(url.host, retryAfterSeconds)
  const reason = status >= 500 ? 'http-5xx' : status >= 400 ? 'http-4xx' : 'http-other'
  return netFault(reason, { status, retryAfterSeconds })
}

/** An http or https address without credentials; null otherwise. */
function readAddress(address: string, base?: string): URL | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}

function withoutPrivate(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.test(name)))
}

function plainHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}

interface Pauses {
  /** Seconds until the host may be asked again; 0 when it may. */
  left(host: string): number
  set(host: string, seconds: number): void
}

/** Hosts that are remembered as paused at once. */
const MAX_PAUSES = 5000

function createPauses(now: () => Date): Pauses {
  const until = new Map<string, number>()
  return {
    left: (host) => {
      const seconds = Math.ceil(((until.get(host) ?? 0) - now().getTime()) / 1000)
      if (seconds <= 0) until.delete(host)
      return Math.max(0, seconds)
    },
    set: (host, seconds) => {
      until.set(host, now().getTime() + seconds * 1000)
      if (until.size > MAX_PAUSES) until.delete(until.keys().next().value!)
    },
  }
}
