import type { Act, Participant, Proposition, Speaker } from '../../domain/index.ts'
import type { Phrase } from './find-phrases.ts'
import type { ReadyGrammar } from './grammar.ts'
import { readMood } from './read-mood.ts'
import type { RunContext } from './read-run.ts'
import { has, type Word } from './read-words.ts'
import type { Parties } from './reading.ts'
import type { Clause } from './split-clauses.ts'
import { holds, isDemanded, type Run } from './split-voices.ts'
import { toParticipant } from './to-participant.ts'

/** One clause with the voice it stands in. */
export interface Said {
  readonly run: Run
  readonly clause: Clause
  readonly phrases: readonly Phrase[]
  /** The clause read before it in the same sentence. */
  readonly previous: Proposition | null
}

/** Puts together what one clause says. */
export function describeClause(said: Said, parties: Parties | null, context: RunContext): Proposition {
  const { clause, run } = said
  const { mentions, sentence, grammar } = context
  const first = clause.words[0]!
  const last = clause.words.at(-1)!
  const span = { field: sentence.field, start: first.start, end: last.end }
  const act = actOf(clause, context)
  const object = parties?.object == null ? null : toParticipant(parties.object, context)
  const own = parties?.actor == null ? null : meant(toParticipant(parties.actor, context), parties.actor, run)
  const accused = accusedBefore(said, own)
  const actor = own ?? accused?.object ?? inherited(said, parties, act, grammar)
  const mood = readMood(clause.words, clause.act, grammar)
  // "rejected the charge, which blames X": what a relative clause says is not denied.
  const isDenied =
    run.quote?.verb === 'deny' && !clause.words.slice(1, clause.act).some((word) => has(word, 'relative'))
  const isInside = (mention: { readonly start: number; readonly end: number }) =>
    mention.start >= span.start && mention.end <= span.end
  const date = mentions.dates.find(isInside)
  return {
    field: sentence.field,
    start: first.start,
    end: last.end,
    sentence: sentence.index,
    actor,
    act,
    object: object?.start === actor?.start && object !== null ? null : object,
    place: placeOf(said, parties, context),
    time: date === undefined ? null : { from: date.from, to: date.to },
    numbers: mentions.numbers.filter(isInside).map((number) => number.index),
    ...voiceOf(said, act, accused),
    polarity: isDenied ? (mood.polarity === 1 ? -1 : 1) : mood.polarity,
    modality: mood.modality === 'actual' && isDemanded(run) ? 'demanded' : mood.modality,
    hedged: mood.hedged,
  }
}

function actOf(clause: Clause, { mentions, sentence }: RunContext): Act | null {
  const word = clause.words[clause.act]
  if (word?.act == null) return null
  const concept = mentions.concepts.find((mention) => mention.start < word.end && word.start < mention.end)
  const { start, end, text } = word
  return {
    field: sentence.field,
    start,
    end,
    surface: text,
    concept: concept?.id ?? null,
    kind: word.act.kind,
  }
}

/** "X accuses Y of having done it": Y is the doer of what follows, and X says so. */
function accusedBefore({ previous, clause }: Said, own: Participant | null): Proposition | null {
  if (previous?.act?.kind !== 'blame' || clause.words[clause.act]?.act?.kind !== 'harm') return null
  const form = clause.words[clause.act]?.act?.form
  if (own !== null && own.start !== previous.object?.start) return null
  return form === 'passive' ? null : previous
}

/** "Israeli forces struck Gaza, killing 12", "denied blowing up the dam". */
function inherited(
  { previous, clause, run }: Said,
  parties: Parties | null,
  act: Act | null,
  { order, language }: ReadyGrammar,
): Participant | null {
  if (parties === null || parties.isPassive || act === null) return null
  const accuser = act.kind === 'blame' && isNonfinite(clause) ? accuserOf(run, previous) : null
  if (accuser !== null) return asParticipant(accuser)
  if (previous !== null && previous.actor !== null && previous.act?.kind !== 'blame' && goesOn(clause))
    return previous.actor
  const speaker = run.quote?.direct === false ? run.quote.speaker : null
  if (speaker === null) return null
  const form = clause.words[clause.act]?.act?.form
  const isDenial =
    run.quote?.verb === 'deny' && goesOn(clause) && (form === 'nonfinite' || !NEEDS_SUBJECT.has(language))
  // Turkish reports in a verbal noun, whose subject is left out when it is the speaker.
  const isNominal = order === 'verb-last' && form === 'nonfinite'
  return isDenial || isNominal ? asParticipant(speaker) : null
}

function isNonfinite({ words, act }: Clause): boolean {
  return words[act]?.act?.form === 'nonfinite'
}

/** "..., Kyiv said, accusing Moscow": whoever spoke accuses. */
function accuserOf({ quote }: Run, previous: Proposition | null): Speaker | null {
  if (quote !== null) return quote.direct ? null : quote.speaker
  return previous?.voice === 'quoted' ? previous.speaker : null
}

/** Languages whose finite verbs never leave their subject out. */
const NEEDS_SUBJECT: ReadonlySet<string> = new Set(['en', 'fr', 'de'])

/** "Israel says it did not": in reported speech a pronoun at the subject's place means the speaker. */
function meant(party: Participant, phrase: Phrase, { quote }: Run): Participant {
  const isPronoun = phrase.words.length === 1 && has(phrase.words[0], 'pronoun')
  return isPronoun && quote?.direct === false ? { ...party, entity: quote.speaker?.entity ?? null } : party
}

/** Nothing but the verb's own beginning stands between it and the clause before. */
function goesOn(clause: Clause): boolean {
  return clause.words
    .slice(0, clause.act)
    .every(
      (word) =>
        has(word, 'and', 'adverb', 'be', 'have', 'verb', 'negation', 'opens', 'article') &&
        !has(word, 'relative'),
    )
}

function asParticipant({ field, start, end, surface, entity }: Speaker): Participant {
  return { field, start, end, surface, entity, concept: null }
}

type Voice = Pick<Proposition, 'voice' | 'speaker' | 'verb'>

function voiceOf({ run, clause }: Said, act: Act | null, accused: Proposition | null): Voice {
  if (accused !== null) return { voice: 'quoted', speaker: asSpeaker(accused.actor), verb: 'accuse' }
  const { quote, accusation } = run
  if (quote !== null) return { voice: 'quoted', speaker: quote.speaker, verb: quote.verb }
  const isInside = accusation !== null && act?.kind !== 'blame' && isMostlyIn(accusation, clause.words)
  if (isInside && accusation !== null)
    return { voice: 'quoted', speaker: accusation.speaker, verb: accusation.verb }
  return { voice: 'outlet', speaker: null, verb: null }
}

function isMostlyIn(span: { readonly start: number; readonly end: number }, words: readonly Word[]): boolean {
  return words.filter((word) => holds(span, word)).length * 2 > words.length
}

function asSpeaker(party: Participant | null): Speaker | null {
  if (party === null) return null
  const { field, start, end, surface, entity } = party
  return { field, start, end, surface, entity, title: null }
}

const PLACES: ReadonlySet<string> = new Set(['place', 'capital', 'country', 'metonym'])

function placeOf({ phrases }: Said, parties: Parties | null, context: RunContext): Participant | null {
  const phrase = phrases.find(
    (entry) =>
      has(entry.lead ?? undefined, 'locative') &&
      entry !== parties?.actor &&
      entry !== parties?.object &&
      entry.words.some((word) => word.entity !== null && PLACES.has(word.entity.kind)),
  )
  return phrase === undefined ? null : toParticipant(phrase, context)
}
