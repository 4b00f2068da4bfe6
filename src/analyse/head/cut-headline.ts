import type { PreparedSentence } from '../claims/prepared.ts'
import { unstop } from '../prose/lists.ts'
import { mainClause } from '../prose/main-clause.ts'

/** Words from which a clause at the end is left out, and words a headline keeps at least. */
const LONG = 14
const LEAST = 6
/** A day named without its date means nothing tomorrow; a headline stands without it. */
const RELATIVE_DAY =
  /,? (?:(?:late|early|earlier) )?(?:on )?(?:(?:late|early) )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:'s)?(?: (?:morning|afternoon|evening|night))?(?=[ ,.]|$)|,? (?:yesterday|today|tonight|overnight|at midnight)(?:, \p{Lu}\p{L}+ time)?(?=[ ,.]|$)/gu
/** Opens with a day: "On Tuesday, ..." */
const OPENS_WITH_DAY =
  /^(?:On )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: \p{L}+)?, (?=\p{L})/u
/** Clauses a long headline stands without, best first. */
const TAILS: readonly RegExp[] = [
  /,? (?:after|while|when|as|before|because|since|although|despite|amid|following|where|who|which|that (?:has|have|had|is|are|was|were|went|killed|left))\b.*$/u,
  /, [^,\p{N}][^,]*$/u,
  / (?:for possible|in what|in a move|to which)\b.*$/u,
]

/** A statement cut to a headline: its words in their order, with the span they stand in. */
export interface Headline {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: number
}

/** The main clause of an English sentence without relative days, and without tails while it is long. */
export function cutHeadline(sentence: PreparedSentence): Headline {
  const slice = mainClause(sentence)
  let end = slice.text.length
  for (const tail of TAILS) {
    if (countWords(withoutDays(slice.text.slice(0, end))) <= LONG) break
    const shorter = slice.text.slice(0, end).replace(tail, '')
    if (countWords(shorter) >= LEAST && !leavesHanging(shorter)) end = shorter.length
  }
  const text = unstop(capital(withoutDays(slice.text.slice(0, end))))
  return { text, start: slice.start, end: slice.start + end, words: countWords(text) }
}

function withoutDays(text: string): string {
  return text.replace(OPENS_WITH_DAY, '').replace(RELATIVE_DAY, '')
}

/** Ends in a word that waits for another. */
function leavesHanging(text: string): boolean {
  return /(?<!\p{L})(?:the|a|an|of|to|in|at|by|for|from|and|or|but|said|that|near|between|both|about|than|nearly)$/iu.test(
    text,
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function countWords(text: string): number {
  return text.split(' ').filter((word) => word !== '').length
}
