import type { EntityMention } from '../../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'

/** What outlets say of the result of an election. */
export interface Result {
  /** Who is said to have won, most sentences first. */
  readonly winners: readonly Winner[]
  /** Sentences that call the result a fraud, or do not recognise it, and name no winner. */
  readonly disputing: readonly PreparedSentence[]
}

/** Sentences that give an election to one person. */
export interface Winner {
  readonly person: string
  readonly sentences: readonly PreparedSentence[]
}

/** Concepts of having won what only one person can win, where the event is an election. */
const WON: ReadonlySet<string> = new Set(['win-sport', 'elected'])
const ELECTION = 'election'
const FRAUD = 'fraud'
const RESULT = ['outcome', 'election', 'vote-count']
const RECOGNISED = ['recognition', 'recognition-state', 'accept', 'admission', 'confirmed']
/** UTF-16 units between a word of winning and the one who is said to have won. */
const REACH = 60
/** UTF-16 units between a negation and the word it belongs to. */
const NEGATED = 12

/** Who is said to have won an election; a sentence that names two winners, or a winner and a fraud, takes no side. */
export function readResult(prepared: Prepared): Result {
  if (!prepared.commonConcepts.has(ELECTION)) return { winners: [], disputing: [] }
  const winners = new Map<string, PreparedSentence[]>()
  const disputing: PreparedSentence[] = []
  for (const sentence of prepared.sentences.filter((each) => each.usable)) {
    const won = sentence.concepts.some((mention) => WON.has(mention.id))
    const isDisputed = callsFraud(sentence) || refuses(sentence)
    if (isDisputed && !won) disputing.push(sentence)
    const person = isDisputed ? null : winnerIn(sentence)
    if (person !== null) winners.set(person, [...(winners.get(person) ?? []), sentence])
  }
  const ranked = [...winners].map(([person, sentences]) => ({ person, sentences }))
  return {
    winners: ranked.sort(
      (a, b) => b.sentences.length - a.sentences.length || a.person.localeCompare(b.person),
    ),
    disputing,
  }
}

/** "no sign of fraud" and "denies fraud" do not call it one. */
function callsFraud(sentence: PreparedSentence): boolean {
  const negations = sentence.marks.filter(
    (mark) =>
      (mark.list === 'cue' && mark.id === 'negation') || (mark.list === 'speech' && mark.id === 'deny'),
  )
  return sentence.concepts.some(
    (mention) =>
      mention.id === FRAUD &&
      !negations.some((mark) => mark.end <= mention.start && mention.start - mark.end <= NEGATED),
  )
}

/** "will not recognise the result", "rejects the result". */
function refuses({ conceptIds, propositions }: PreparedSentence): boolean {
  if (!RESULT.some((concept) => conceptIds.has(concept))) return false
  if (conceptIds.has('reject')) return true
  return (
    RECOGNISED.some((concept) => conceptIds.has(concept)) &&
    propositions.some((clause) => clause.polarity === -1)
  )
}

function winnerIn(sentence: PreparedSentence): string | null {
  const won = sentence.concepts.filter((mention) => WON.has(mention.id))
  if (won.length === 0) return null
  const people = sentence.entities.filter(
    (mention) => mention.kind === 'person' && !isSpeaker(sentence, mention),
  )
  const near = new Set(won.flatMap((mention) => nearest(people, mention)?.id ?? []))
  const [person] = near
  return near.size === 1 && !isDenied(sentence) ? (person ?? null) : null
}

function nearest(people: readonly EntityMention[], won: { readonly start: number; readonly end: number }) {
  const gap = (mention: EntityMention) => Math.max(mention.start - won.end, won.start - mention.end)
  return people.filter((mention) => gap(mention) <= REACH).sort((a, b) => gap(a) - gap(b))[0]
}

function isSpeaker(sentence: PreparedSentence, mention: EntityMention): boolean {
  const speakers = [
    ...sentence.propositions.flatMap((clause) => clause.speaker ?? []),
    ...sentence.quotes.flatMap((quote) => quote.speaker ?? []),
  ]
  return speakers.some((speaker) => mention.start < speaker.end && mention.end > speaker.start)
}

function isDenied(sentence: PreparedSentence): boolean {
  return sentence.propositions.some((clause) => clause.polarity === -1 || clause.modality !== 'actual')
}
