import type { QuotedSpan } from '../../text/quote-marks.ts'
import type { CompiledQuoteWords } from './quote-words.ts'

/** "according to" where it stands; `isBehind`: its source stands in front of it ("göre", "zufolge"). */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly isBehind: boolean
}

/** The first "according to" of a sentence that stands in no quotation. */
export function findCue(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  words: CompiledQuoteWords,
  quotes: readonly QuotedSpan[],
): Cue | null {
  const slice = text.slice(sentence.start, sentence.end)
  for (const [pattern, isBehind] of [
    [words.accordingTo, false],
    [words.accordingBehind, true],
  ] as const) {
    for (const match of slice.matchAll(pattern)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (!quotes.some((quote) => start < quote.end && quote.start < end)) return { start, end, isBehind }
    }
  }
  return null
}
