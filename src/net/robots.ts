import parserModule from 'robots-parser'
import type { NetFault } from './fault.ts'

/** Bytes of a robots.txt that are read; RFC 9309, 2.5, asks for at least 500 KiB. */
export const MAX_ROBOTS_BYTES = 512 * 1024
/** How long rules are kept, in milliseconds; RFC 9309, 2.4, allows 24 h. */
const RULES_LIFETIME_MS = 24 * 3_600_000
/** How long a site counts as closed after its robots.txt could not be read, in milliseconds. */
const FAILURE_LIFETIME_MS = 3_600_000
/** Sites whose rules are kept at once. */
const MAX_SITES = 5000
/** Lines that would make matching slow are left out; no real rule is so long or has so many wildcards. */
const MAX_LINE = 500
const MAX_WILDCARDS = 8

/** A CommonJS function whose types promise a default export that Node sees as the module itself. */
const robotsParser = parserModule as unknown as typeof parserModule.default

type Verdict = 'allowed' | 'forbidden' | 'unreachable'

/** Text of a robots.txt, or the fault that kept it from us. */
type RobotsAnswer = { readonly ok: true; readonly text: string } | NetFault

interface SiteRules {
  readonly until: number
  readonly allows: (url: string) => Verdict
}

/**
 * Keeps the robots rules of sites. `load` fetches a robots.txt. Rules of RFC 9309: no such file (4xx) allows
 * everything, a failing server (5xx, no answer, 429) forbids everything until it answers.
 */
export function createRobots(options: {
  readonly userAgent: string
  readonly now: () => Date
  readonly load: (url: string) => Promise<RobotsAnswer>
}): (url: URL) => Promise<Verdict> {
  const sites = new Map<string, Promise<SiteRules>>()
  const product = options.userAgent.split('/')[0]!.trim()

  const loadRules = async (origin: string): Promise<SiteRules> => {
    const address = `${origin}/robots.txt`
    const answer = await options.load(address)
    const now = options.now().getTime()
    if (answer.ok) {
      const rules = robotsParser(address, harmlessLines(answer.text))
      return {
        until: now + RULES_LIFETIME_MS,
        allows: (url) => (rules.isDisallowed(url, product) ? 'forbidden' : 'allowed'),
      }
    }
    if (answer.reason === 'http-4xx' && answer.status !== 429)
      return { until: now + RULES_LIFETIME_MS, allows: () => 'allowed' }
    return { until: now + FAILURE_LIFETIME_MS, allows: () => 'unreachable' }
  }

  return async (url) => {
    const origin = url.origin
    const known = await sites.get(origin)
    if (known !== undefined && known.until > options.now().getTime()) return known.allows(url.href)
    const loading = loadRules(origin)
    sites.delete(origin)
    sites.set(origin, loading)
    if (sites.size > MAX_SITES) sites.delete(sites.keys().next().value!)
    return (await loading).allows(url.href)
  }
}

function harmlessLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= MAX_LINE && line.split('*').length <= MAX_WILDCARDS + 1)
    .join('\n')
}
