import type { PreparedSentence } from '../claims/prepared.ts'
import { unstop } from '../prose/lists.ts'
import { mainClause } from '../prose/main-clause.ts'
import { cleanSlice } from '../prose/sentence-form.ts'

/** Words from which a clause at the end is left out, and words a headline keeps at least. */
const LONG = 14
const LEAST = 6
/** A day named without its date means nothing tomorrow; a headline stands without it. */
const RELATIVE_DAY =
  /,? (?:(?:late|early|earlier) )?(?:on )?(?:(?:late|early) )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?(?=[ ,.]|$)|,? (?:yesterday|today|tonight|overnight|at midnight)(?:, \p{Lu}\p{L}+ time)?(?=[ ,.]|$)/gu
/** The hour of the day is no matter of a headline. */
const HOUR = / at \d{1,2}:\d{2}(?: [ap]\.m\.?)?(?: (?:local time|GMT))?(?=[ ,]|$)/gu
/** "Sunday's election" */
const DAY_OWNS = /(?<=^| )(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)['’]s(?= )/gu
/** Opens with a day: "On Tuesday, ..." */
const OPENS_WITH_DAY =
  /^(?:On )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: \p{L}+)?, (?=\p{L})/u
/** Clauses a long headline stands without, best first. */
const TAILS: readonly RegExp[] = [
  /,? that (?:[^,]{2,60} )?(?:said|says|say|blamed|blames|called|described)\b.*$/u,
  /, (?:and|but) .*$/u,
  /,? (?:after|while|when|as|before|because|since|although|despite|amid|following|where|who|which|that (?:has|have|had|is|are|was|were|went|killed|left))\b.*$/u,
  /, [^,\p{N}][^,]*$/u,
  / (?:for possible|in what|in a move|to which)\b.*$/u,
]

/** "..., the space agency said", "..., according to the space agency": where the statement ends and who made it. */
const SAID_BEHIND = [
  /, (?<speaker>[^,;:“”"]{2,70}) (?:said|says|announced|reported)(?=[ ,.]|$)/u,
  /, according to (?<speaker>[^,;:“”"]{2,70})(?=[,.]|$)/u,
]
/** "Rebels said they had taken the city": who made the statement stands in front and stays there. */
const SAID_BEFORE = /^[^,;:“”"]{2,60}? (?:said|says|announced|reported)(?= (?:that )?\p{L})/u
/** What led to the news, before its main clause: "After a long night of talks, ..." */
const LEADS_TO = /^(?:After|Following|Amid|Despite|Before|(?:Hours|Days|Weeks) after) [^,]{8,110}, (?=\p{L})/u
/** A second statement with a speaker of its own: "... and Pakistan said it had ..." */
const SECOND_SPEAKER = /,? and (?:\p{Lu}\p{L}+|the \p{L}+) (?:said|says|called|blamed|denied)(?!\p{L}).*$/u
/** A measure of time that an "after" or "before" was cut from, with the word that led to it. */
const LEFT_OVER =
  /(?:,| called| held| set)*(?: (?:shortly|soon|immediately|right)$|(?: (?:just|only|less than|more than|about|nearly|barely))* (?:an?|half an|one|two|three|four|five|six|\d{1,2}|several) (?:minute|hour|day|week|month|year)s?(?: to the day)?$)/u
/** "About 500 people were killed in a blast at ...": the toll is told below, with its sources. */
const TOLL_BEFORE =
  /^(?:\p{L}+ ){0,4}(?:\p{N}[\p{N},.]*|\p{L}+) (?:people|civilians|soldiers|passengers|migrants|workers|children) (?:were|have been|are) (?:killed|dead|feared dead|injured|wounded)(?: and [^,]{3,40})? (?:in|by|when) (?:an? |the )(?=\p{L})/u

/** A statement cut to a headline: its words in their order, with the span they stand in. */
export interface Headline {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: number
  /** Who is said to have said it, cut off; null when it stood alone. */
  readonly speaker: string | null
  /** Letters of `text` in front that name who says it: "Rebels said"; 0 when nobody is named there. */
  readonly saidBefore: number
}

/** The main clause of an English sentence without relative days, and without tails while it is long. */
export function cutHeadline(sentence: PreparedSentence): Headline {
  const whole = cleanSlice(sentence)
  const said = speakerBehind(whole.text)
  const base = said === null ? mainClause(sentence).text : whole.text.slice(0, said.end)
  const from = openingLength(base)
  let end = base.replace(SECOND_SPEAKER, '').length
  for (const tail of TAILS) {
    if (countWords(withoutDays(base.slice(from, end))) <= LONG && !tail.source.startsWith(',? that')) continue
    const shorter = base.slice(from, end).replace(tail, '').replace(LEFT_OVER, '')
    if (countWords(shorter) >= LEAST && !leavesHanging(shorter)) end = from + shorter.length
  }
  const text = unstop(capital(withoutDays(base.slice(from, end))))
  const span = { start: whole.start + from, end: whole.start + end }
  const saidBefore = SAID_BEFORE.exec(text)?.[0].length ?? 0
  return { text, ...span, words: countWords(text), speaker: said?.speaker ?? null, saidBefore }
}

function speakerBehind(text: string): { readonly end: number; readonly speaker: string } | null {
  for (const pattern of SAID_BEHIND) {
    const match = pattern.exec(text)
    const speaker = match?.groups?.speaker
    if (
      match !== null &&
      speaker !== undefined &&
      match.index > 0 &&
      !/^(?:he|she|it|they|who|which|and|but|as|also|one|while|when|where|after|before|though|although)(?!\p{L})/iu.test(
        speaker,
      )
    )
      return { end: match.index, speaker: unstop(speaker) }
  }
  return null
}

/** Letters before the news itself: what led to it, or how many were killed in it, when the rest makes a headline of its own. */
function openingLength(text: string): number {
  const opening = (LEADS_TO.exec(text) ?? TOLL_BEFORE.exec(text))?.[0].length ?? 0
  return countWords(text.slice(opening)) >= LEAST ? opening : 0
}

function withoutDays(text: string): string {
  return text.replace(OPENS_WITH_DAY, '').replace(RELATIVE_DAY, '').replace(HOUR, '').replace(DAY_OWNS, 'the')
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
