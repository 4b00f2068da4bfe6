import type { QuoteMention } from '../../domain/index.ts'
import { has, type Word } from './read-words.ts'

/** Words of a sentence in a row that are in one voice. */
export interface Run {
  readonly words: readonly Word[]
  /** null: the outlet's own voice. */
  readonly quote: QuoteMention | null
  /** An accusation the words stand in: its verb is among them, so that they are read as one. */
  readonly accusation: QuoteMention | null
  /** Words just in front of it, which may introduce it. */
  readonly before: readonly Word[]
}

/** Words in front of reported speech that may say that it is demanded. */
const INTRODUCTION = 7

/**
 * Parts a sentence where the voice changes. What follows a verb that accuses stays with the verb, because only both
 * together tell who accuses whom of what.
 */
export function splitVoices(words: readonly Word[], quotes: readonly QuoteMention[]): Run[] {
  const accusations = quotes.filter((quote) => quote.verb === 'accuse' && !quote.direct)
  const voices = quotes.filter((quote) => !accusations.includes(quote))
  const runs: Run[] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    const quote = innermost(voices, words[from]!)
    if (at < words.length && innermost(voices, words[at]!) === quote) continue
    const slice = words.slice(from, at)
    const accusation = accusations.find((span) => slice.some((word) => holds(span, word))) ?? null
    runs.push({
      words: slice,
      quote,
      accusation,
      before: words.slice(Math.max(0, from - INTRODUCTION), from),
    })
    from = at
  }
  return runs
}

function innermost(quotes: readonly QuoteMention[], word: Word): QuoteMention | null {
  let best: QuoteMention | null = null
  for (const quote of quotes) {
    if (holds(quote, word) && (best === null || quote.end - quote.start < best.end - best.start)) best = quote
  }
  return best
}

export function holds(span: { readonly start: number; readonly end: number }, word: Word): boolean {
  return span.start <= word.start && word.end <= span.end
}

/** True when reported words are what somebody demands: "urged Russia to withdraw". */
export function isDemanded(run: Run): boolean {
  return run.quote !== null && !run.quote.direct && run.before.some((word) => has(word, 'demanded'))
}
