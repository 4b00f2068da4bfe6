import type { Evidence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { citeSpan } from './cite.ts'
import { lowerFirstWord } from './first-word.ts'
import { unstop } from './lists.ts'
import { mainClause } from './main-clause.ts'
import type { Point } from './quote-original.ts'
import {
  type CleanSlice,
  cleanSlice,
  isGoodLength,
  isProse,
  isRunningText,
  isSelfContained,
  speaksInFirstPerson,
} from './sentence-form.ts'
import { splitAttribution } from './split-attribution.ts'

/** English words from which the side clauses at the end of a sentence are left out, when the point allows. */
const LONG_CLAUSE = 26

/** Stands behind a speaker while his first word is looked at: only what speaks is surely a name. */
const SAID = ' said'

/** A clause that follows "that", with the span it was cut from. */
export interface Clause {
  readonly text: string
  readonly evidence: Evidence
}

/**
 * An English sentence as a clause behind "that"; null when that cannot be done without risk: another language, a
 * headline, a question, the first person, or a first word that may be a name or not.
 */
export function asClause(prepared: Prepared, sentence: PreparedSentence, point?: Point): Clause | null {
  if (sentence.language !== 'en' || !isRunningText(sentence) || !isSelfContained(sentence)) return null
  const slice = shortSlice(sentence, point)
  if (!isGoodLength(slice.text)) return null
  if (speaksInFirstPerson(slice.text) || /[«»!?]/u.test(slice.text)) return null
  const opened = lowerFirstWord(prepared, sentence, slice.text, slice.start)
  if (opened === null) return null
  const evidence = citeSpan(sentence.in.article, sentence.sentence.field, slice.start, slice.end)
  return { text: curlQuotes(turnSpeaker(unstop(opened))), evidence }
}

/** "…, the governor said" as "…, according to the governor", which can stand at the end of a clause behind "that". */
function turnSpeaker(text: string): string {
  const parts = splitAttribution(text)
  return parts !== null && text.startsWith(parts.clause) && !text.endsWith(parts.speaker)
    ? `${parts.clause}, according to ${parts.speaker}`
    : text
}

/** A clause without its speaker, and the speaker as it stands in the middle of a sentence. */
export interface AttributedClause extends Clause {
  readonly speaker: string
}

/** An English sentence that names its speaker, taken apart for "quoting … as saying that …"; null when it does not. */
export function asAttributed(
  prepared: Prepared,
  sentence: PreparedSentence,
  point?: Point,
): AttributedClause | null {
  if (sentence.language !== 'en' || !isProse(sentence) || !isSelfContained(sentence)) return null
  const slice = cleanSlice(sentence)
  const parts = splitAttribution(unstop(slice.text))
  if (parts === null || speaksInFirstPerson(parts.clause) || /[«»!?]/u.test(parts.clause)) return null
  const at = slice.start + slice.text.indexOf(parts.clause)
  if (point !== undefined && (point.start < at - 1 || point.start > at + parts.clause.length)) return null
  const text = lowerFirstWord(prepared, sentence, parts.clause, at)
  const from = slice.start + slice.text.indexOf(parts.speaker)
  const speaker =
    lowerFirstWord(prepared, sentence, `${parts.speaker}${SAID}`, from)?.slice(0, -SAID.length) ?? null
  if (text === null || speaker === null) return null
  const evidence = citeSpan(sentence.in.article, sentence.sentence.field, slice.start, slice.end)
  return { text: curlQuotes(text), speaker, evidence }
}

/** Without the side clauses at its end when it is long, but never without the point. */
function shortSlice(sentence: PreparedSentence, point: Point | undefined): CleanSlice {
  const whole = cleanSlice(sentence)
  if (whole.text.split(' ').length < LONG_CLAUSE) return whole
  const short = mainClause(sentence)
  return point !== undefined && point.end > short.end ? whole : short
}

/** Straight quotation marks in pairs as curved ones. */
export function curlQuotes(text: string): string {
  let open = false
  return text.replace(/"/gu, () => {
    open = !open
    return open ? '“' : '”'
  })
}
