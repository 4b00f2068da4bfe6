import type { QuotedSpan } from '../../text/quote-marks.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** Longest words of a narrator between two parts of what is said, in UTF-16 units. */
const LONGEST_FRAME = 90
/** What closes a part of speech in front of the narrator's words: a comma or stop, then mostly a dash. */
const BEFORE_FRAME = /[,!?…]\s?(?:[—–]\s)?$/u
const BEHIND_FRAME = /[.,]\s?[—–]\s?|[—–]\s?|[.,](?=\s)/u

/** Quotations as parts of speech, and the narrator's words that stood inside their marks. */
export interface Frames {
  readonly quotes: QuotedSpan[]
  readonly frames: Place[]
}

/**
 * Russian, Ukrainian and French leave "said X" inside the marks: «..., — сказал X. — ...». Cut there, where a verb of
 * speech stands right behind a comma inside a quotation.
 */
export function splitFrames(text: string, quotes: readonly QuotedSpan[], verbs: readonly Place[]): Frames {
  const made: Frames = { quotes: [], frames: [] }
  for (const quote of quotes) {
    const verb = verbs.find(
      (entry) => entry.start > quote.innerStart && entry.end < quote.innerEnd && opens(text, entry),
    )
    const frame = verb === undefined ? null : frameFrom(text, verb, quote)
    if (frame === null) made.quotes.push(quote)
    else {
      const begin =
        text.slice(quote.innerStart, frame.start).replace(/[\s—–]+$/u, '').length + quote.innerStart
      made.quotes.push({ start: quote.start, end: begin, innerStart: quote.innerStart, innerEnd: begin })
      if (frame.end < quote.innerEnd)
        made.quotes.push({
          start: frame.end,
          end: quote.end,
          innerStart: frame.end,
          innerEnd: quote.innerEnd,
        })
      made.frames.push(frame)
    }
  }
  return made
}

function opens(text: string, verb: Place): boolean {
  return BEFORE_FRAME.test(text.slice(Math.max(0, verb.start - 4), verb.start))
}

function frameFrom(text: string, verb: Place, quote: QuotedSpan): Place | null {
  const limit = Math.min(quote.innerEnd, verb.end + LONGEST_FRAME)
  const behind = BEHIND_FRAME.exec(text.slice(verb.end, limit))
  if (behind === null) return limit === quote.innerEnd ? { start: verb.start, end: quote.innerEnd } : null
  return { start: verb.start, end: verb.end + behind.index + behind[0].length }
}
