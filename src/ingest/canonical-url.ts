/** Query parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_\w*|at_\w+|ns_\w+|mc_\w+|pk_\w+|mtm_\w+|hsa_\w+|oly_\w+|vero_\w+|_hs\w+|fbclid|gclid|dclid|msclkid|yclid|ysclid|igshid|twclid|wbraid|gbraid|cmp|cmpid|cmpid2|ocid|icid|ncid|ito|smid|smtyp|sr_share|share|ref_src|referrer|traffic_source|maca|xtor|rss|spm|scid|campaign_id|_ga|guccounter|feature|output|partner|wt_mc|wtmc|sessionid|phpsessid|jsessionid|sid|ref|from|source|src|__twitter_impression|amp)$/i

/** Parameters of the list above that carry the article on some sites when their value looks like an id. */
const NUMBERED = /^\d{4,}$/

/**
 * The part of an address that tells articles of one source apart: no scheme, no "www." or mobile host, no fragment,
 * no tracking or session parameters, parameters sorted, no end slash, no "/amp". For comparison only, never a link.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address.trim()
  const url = new URL(address)
  const host = url.hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./, '')
  const path = decodeUnreserved(url.pathname)
    .replace(/;jsessionid=[^/;]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index\.(?:html?|php|aspx?))$/i, '/')
    .replace(/\/amp\/?$/i, '/')
    .replace(/\/+$/, '')
  const parameters = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) || (NUMBERED.test(value) && !name.includes('_')))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  const fragment = url.hash.startsWith('#!') ? url.hash : ''
  const port = url.port === '' ? '' : `:${url.port}`
  return `${host}${port}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${fragment}`
}

/** True when an address names a site and nothing on it: every item of a careless feed may carry it. */
export function isFrontPage(canonical: string): boolean {
  return !canonical.includes('/') && !canonical.includes('?')
}

/** Long numbers in the path: most publishers' own ids, which stay when words of the address change. */
export function addressNumbers(canonical: string): string[] {
  return canonical.match(/\d{5,}/g) ?? []
}

/** One spelling for letters that need no percent sign. */
function decodeUnreserved(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
