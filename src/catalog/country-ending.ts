import type { CountryCode } from '../domain/index.ts'

/** Endings of countries that are sold to anybody and say nothing about where an outlet sits. */
const SOLD_WORLDWIDE: ReadonlySet<string> = new Set(
  'ac ag ai am as bz cc cd cf cg co dj fm ga gg gl gq gs io is la lc li ly me ml mn ms mu nu pw sc sh so st tk to tv vc ws'.split(
    ' ',
  ),
)
/** Endings that differ from the code of their country (IANA root zone). */
const OTHER_CODES: Readonly<Record<string, CountryCode>> = { uk: 'GB', su: 'RU' }

/**
 * Country whose national ending a host has ("dutchnews.nl" is NL), when that ending is mostly used at home.
 * @returns null for generic endings, endings sold worldwide, and anything that is no host
 */
export function countryOfHost(host: string): CountryCode | null {
  const ending = /[^.]\.([a-z]{2})$/.exec(host.toLowerCase())?.[1]
  if (ending === undefined || SOLD_WORLDWIDE.has(ending)) return null
  return OTHER_CODES[ending] ?? ending.toUpperCase()
}
