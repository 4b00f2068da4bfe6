import type { PublishedSentence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { unstop } from '../prose/lists.ts'
import { isSelfContained, speaksInFirstPerson } from '../prose/sentence-form.ts'
import { tell } from '../prose/tell.ts'
import { asClause, curlQuotes } from '../prose/write-clause.ts'
import { outletName } from '../sections/who-says.ts'
import type { Deadline } from './find-deadline.ts'
import type { Outlook } from './find-outlooks.ts'

/** Forms of announcement in English: what follows is the verb in its plain form. */
const ANNOUNCED =
  /^(.{3,90}?) (?:will|plans to|plan to|is expected to|are expected to|is due to|are due to|is set to|are set to|is scheduled to|are scheduled to|intends to|intend to|is to|are to) (?!not |never )((?:[a-z]{2,})\b.*)$/u
/** Subordinate and reporting words in a subject: what stands there is no simple subject. */
const CLAUSE_IN_SUBJECT =
  /(?:[,;:]|(?<!\p{L})(?:that|which|who|whose|said|says|if|whether|when|while|after|before|because|as|and|has|have|had|is|are|was|were|would)(?!\p{L}))/iu
/** A second finite verb behind the act, or who says so. */
const SECOND_PLAN =
  /(?<!\p{L})(?:will|would|is to|are to|is expected|are expected|said|says|according)(?!\p{L})/iu
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A sentence of the page for what is to come, with its day; null when it cannot be told without risk. */
export function tellOutlook(prepared: Prepared, outlook: Outlook): PublishedSentence | null {
  return tellCondition(prepared, outlook) ?? tellWhether(prepared, outlook) ?? tellPlain(prepared, outlook)
}

/** "If fighting spreads to the river ports, prices could climb further, one analyst said, Sample wire reports." */
function tellCondition(prepared: Prepared, outlook: Outlook): PublishedSentence | null {
  const { sentence, condition } = outlook
  if (condition === null || condition.whole === null || sentence.language !== 'en') return null
  if (!isSelfContained(sentence)) return null
  const { field } = sentence.sentence
  const evidence = citeSpan(sentence.in.article, field, condition.whole.start, condition.whole.end)
  const words = withDay(evidence.quote, outlook.deadline, evidence.start)
  if (evidence.end < condition.whole.end || /[!?]/u.test(words) || speaksInFirstPerson(words)) return null
  return {
    text: `${curlQuotes(unstop(words))}, ${outletName(prepared, sentence)} reports.`,
    evidence: [evidence],
    made: 'computed',
  }
}

/** "Watch whether Japan will begin releasing the water, as Sample agency reports is planned for 24 August 2023." */
function tellWhether(prepared: Prepared, outlook: Outlook): PublishedSentence | null {
  if (outlook.kind !== 'plan' || outlook.deadline === null || outlook.deadline.counted) return null
  const clause = asClause(prepared, outlook.sentence)
  const act = clause === null ? null : ANNOUNCED.exec(clause.text)
  if (clause === null || act === null) return null
  const [, subject = '', rest = ''] = act
  if (CLAUSE_IN_SUBJECT.test(subject) || SECOND_PLAN.test(rest) || /["“”]/u.test(clause.text)) return null
  const who = outletName(prepared, outlook.sentence)
  return {
    text: `Watch whether ${subject} will ${rest.replace(/,$/u, '')}: ${who} reports this as planned ${dayPhrase(outlook.deadline, 'for')}.`,
    evidence: [clause.evidence, ...dayEvidence(outlook, clause.evidence)],
    made: 'computed',
  }
}

/** "To watch by 28 June 2024: in French, Sample outlet, French, writes: “…”" */
function tellPlain(prepared: Prepared, outlook: Outlook): PublishedSentence | null {
  const { sentence, deadline } = outlook
  const who = outletName(prepared, sentence)
  const span = deadline?.span ?? outlook.condition?.trigger
  const told = tell(
    prepared,
    { clause: `${who} reports that`, quotation: `${who} writes`, point: span },
    sentence,
  )
  const when = deadline === null || deadline.counted ? '' : ` ${dayPhrase(deadline, 'on')}`
  const text = told.text.startsWith('In ') ? `in ${told.text.slice(3)}` : told.text
  const evidence = told.evidence[0]
  return {
    text: `To watch${when}: ${text}`,
    evidence: evidence === undefined ? told.evidence : [...told.evidence, ...dayEvidence(outlook, evidence)],
    made: 'computed',
  }
}

/** The sentence itself beside a quotation that was cut before the day it names. */
function dayEvidence(outlook: Outlook, cited: { readonly start: number; readonly end: number }) {
  const { deadline, sentence } = outlook
  if (
    deadline === null ||
    deadline.counted ||
    (deadline.span.start >= cited.start && deadline.span.end <= cited.end)
  )
    return []
  return [citeDay(sentence, deadline)]
}

function citeDay(sentence: PreparedSentence, deadline: Deadline) {
  const whole = cite(sentence)
  if (deadline.span.end <= whole.end) return whole
  const { field } = sentence.sentence
  return citeSpan(sentence.in.article, field, deadline.span.start, deadline.span.end)
}

/** "on 28 June 2024", "by 28 June 2024", "between 5 and 9 June"? Only the last day counts: "by 9 June 2023". */
function dayPhrase(deadline: Deadline, on: 'on' | 'for'): string {
  return `${deadline.kind === 'by' ? 'by' : on} ${writeDay(deadline.to)}`
}

/** "28 June 2024". */
export function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** A day that the words name without a number, spelt out behind it: "by Tuesday (8 April 2025)". */
function withDay(words: string, deadline: Deadline | null, start: number): string {
  if (deadline === null || deadline.counted) return words
  const surface = words.slice(deadline.span.start - start, deadline.span.end - start)
  if (surface === '' || /\p{N}/u.test(surface)) return words
  const at = deadline.span.end - start
  return `${words.slice(0, at)} (${deadline.kind === 'by' && deadline.from !== deadline.to ? 'by ' : ''}${writeDay(deadline.to)})${words.slice(at)}`
}
