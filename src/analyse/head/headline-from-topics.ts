import type { PublishedSentence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { cite } from '../prose/cite.ts'
import { joinWords } from '../prose/lists.ts'
import type { LeadShares } from './lead-shares.ts'

const NAMES = 2
const MATTERS = 3
/** Share of the origins that must lead with a name or matter, and origins an event needs before shares say anything. */
const LEAST_SHARE = 0.2
const ORIGINS = 3
const SPANS_PER_NAME = 3
/** Offices and sayings tell no act, so they are no matter of a headline. */
const NO_ACT = new Set(
  'president government minister prime-minister foreign-minister ministry announce statement officials spokesperson report-document city country region media television begin end leave continuation confirmed arrival meeting-leaders win-sport final-sport observers-mission record-high'.split(
    ' ',
  ),
)

/** "Iran and Ebrahim Raisi: helicopter, deaths and crash": names and matters that most origins lead with; null when they lead with none. */
export function headlineFromTopics(prepared: Prepared, shares: LeadShares): PublishedSentence | null {
  if (prepared.origins < ORIGINS) return null
  const usable = prepared.sentences.filter((sentence) => sentence.usable && sentence.sentence.index <= 1)
  const leading = shares.ranked
    .filter(([id, share]) => share >= LEAST_SHARE && !NO_ACT.has(id))
    .map(([id]) => id)
  const names = distinct(pickNames(leading).flatMap((id) => prepared.names.entity(id) ?? [])).slice(0, NAMES)
  const matters = distinct(leading.flatMap((id) => prepared.names.concept(id) ?? [])).slice(0, MATTERS)
  if (names.length === 0 || matters.length === 0) return null
  const evidence = names.flatMap((name) =>
    usable
      .filter((sentence) => holds(prepared, sentence, name))
      .slice(0, SPANS_PER_NAME)
      .map(cite),
  )
  const headline: PublishedSentence = {
    text: `${joinWords(names)}: ${joinWords(matters)}`,
    evidence,
    made: 'computed',
  }
  return evidence.length > 0 && findEvidenceDefect(prepared, headline) === null ? headline : null
}

/** What most lead with, then where or who rather than a second state: a place tells the event apart. */
function pickNames(leading: readonly string[]): string[] {
  const names = leading.filter((id) => /^(?:country|place|person|org)_/u.test(id))
  const isState = (id: string) => id.startsWith('country_')
  const rest = names.slice(1)
  return [...names.slice(0, 1), ...rest.filter((id) => !isState(id)), ...rest.filter(isState)]
}

/** Without labels that stand in a label before: "attack" says nothing beside "terror attack". */
function distinct(labels: readonly string[]): string[] {
  const kept: string[] = []
  for (const label of labels)
    if (!kept.some((other) => other.includes(label) || label.includes(other))) kept.push(label)
  return kept
}

function holds(prepared: Prepared, sentence: PreparedSentence, name: string): boolean {
  return [...sentence.entityIds].some((id) => prepared.names.entity(prepared.names.actor(id)) === name)
}
