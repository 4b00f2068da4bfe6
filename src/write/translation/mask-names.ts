import { findQuotations } from '../../text/quote-marks.ts'

/** A sentence with signs in place of what must not be translated. */
export interface Masked {
  readonly text: string
  /** What each sign stands for. */
  readonly held: ReadonlyMap<string, string>
}

/** Signs that no sentence holds and that read as no number, word or name. */
const signOf = (at: number): string => `Q${String.fromCharCode(97 + at)}`
/** Signs there are. A sentence with more to hold is not translated. */
const MOST = 26

/**
 * Holds quotations and names of outlets back: strangers' words inside a sentence of ours never go out, and come back as they
 * were, letter for letter. Null when there are too many.
 */
export function maskNames(text: string, outlets: readonly string[]): Masked | null {
  const spans = [
    ...findQuotations(text).map(({ innerStart, innerEnd }) => ({ start: innerStart, end: innerEnd })),
    ...outlets.flatMap((name) => occurrences(text, name)),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const held = new Map<string, string>()
  let masked = ''
  let at = 0
  for (const { start, end } of spans) {
    if (start < at || end <= start) continue
    if (held.size >= MOST) return null
    const sign = signOf(held.size)
    held.set(sign, text.slice(start, end))
    masked += text.slice(at, start) + sign
    at = end
  }
  return { text: masked + text.slice(at), held }
}

function occurrences(text: string, name: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let start = text.indexOf(name); name !== '' && start >= 0; start = text.indexOf(name, start + 1))
    found.push({ start, end: start + name.length })
  return found
}

/** A sign; letters of other scripts may touch it, as they do in Chinese and Arabic. */
export const SIGN = /(?<![\p{sc=Latin}\p{N}])Q[a-z](?![\p{sc=Latin}\p{N}])/gu

/** A translation with what was held back; null unless each sign stands in it as often as in the original. */
export function unmaskNames(translated: string, masked: Masked): string | null {
  const own = translated.match(SIGN) ?? []
  if ([...own].sort().join() !== [...masked.held.keys()].sort().join()) return null
  return translated.replace(SIGN, (sign) => masked.held.get(sign) ?? sign)
}
