import { normalise } from '../../text/normalise.ts'
import { sameName } from '../../text/skeleton.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import type { Gate, GateInput } from './gate.ts'

interface Voice {
  readonly entity: string | null
  readonly surface: string
}

/** Whoever is said to have said it is said so in a cited sentence; an accusation never loses its speaker. */
export const speaker: Gate = {
  id: 'speaker',
  says: 'Whoever is said to have said it is so in a cited sentence; an accusation keeps its speaker.',
  find: (input) => {
    const theirs = input.cited.flatMap(voicesOf)
    const wrong = voicesOf(input.statement).find((voice) => !isKnown(input, voice, theirs))
    if (wrong !== undefined) return { word: wrong.surface, why: 'no cited sentence has this speaker' }
    return findLostSpeaker(input, theirs)
  },
}

function voicesOf(reading: Reading): Voice[] {
  const speakers = [...reading.quotes, ...reading.propositions].flatMap((one) => one.speaker ?? [])
  return speakers.map(({ entity, surface }) => ({ entity, surface }))
}

function isKnown({ statement, cited, event }: GateInput, voice: Voice, theirs: readonly Voice[]): boolean {
  const start = statement.text.indexOf(voice.surface)
  const span = { start, end: start + voice.surface.length }
  if (
    findBlockNames(statement.text, event.blocks).some(
      (name) => name.start < span.end + OUTLETS && span.start < name.end,
    )
  )
    return true
  return (
    theirs.some((other) => isSame(voice, other, event.actor)) || isUnread(voice, cited, theirs, event.actor)
  )
}

/** No rule could tie words to a speaker in the evidence, which names this one. */
function isUnread(
  voice: Voice,
  cited: readonly Reading[],
  theirs: readonly Voice[],
  actor: (entity: string) => string,
): boolean {
  if (theirs.length > 0) return false
  return cited.some(
    (one) =>
      one.entities.some((mention) => mention.id === voice.entity || actor(mention.id) === voice.entity) ||
      normalise(one.text).includes(normalise(voice.surface)) ||
      one.language !== 'en',
  )
}

/** Letters of " outlets" behind the name of a block. */
const OUTLETS = 10

function isSame(left: Voice, right: Voice, actor: (entity: string) => string): boolean {
  if (left.entity !== null && right.entity !== null)
    return left.entity === right.entity || left.entity === actor(right.entity)
  const [a, b] = [normalise(left.surface), normalise(right.surface)]
  return a === b || a.includes(b) || b.includes(a) || sameName(lastWord(a), lastWord(b))
}

function lastWord(text: string): string {
  return text.split(/\s+/u).at(-1) ?? text
}

/** All cited sentences give it as somebody's words, and the statement tells it as its own. */
function findLostSpeaker(input: GateInput, theirs: readonly Voice[]) {
  const { statement, cited, event } = input
  const [first] = theirs
  if (first === undefined || voicesOf(statement).length > 0) return null
  if (!cited.every((one) => isSpoken(one, statement))) return null
  const isAttributed = findBlockNames(statement.text, event.blocks).length > 0 || namesVoice(statement)
  if (isAttributed && !accuses(statement)) return null
  const named = theirs.some((voice) => isNamed(voice, statement, event.actor))
  return named
    ? null
    : { word: first.surface, why: 'the cited sentences give this as the words of a speaker' }
}

/** "outlets report", "the ministry said": somebody is heard, though no rule could tie the words to them. */
function namesVoice(statement: Reading): boolean {
  return statement.marks.some((mark) => mark.list === 'speech')
}

/** Most of what the statement takes from this sentence lies inside somebody's words. */
function isSpoken(one: Reading, statement: Reading): boolean {
  const own = new Set(statement.clauses.flatMap((clause) => [...clause.units]))
  const spans = one.quotes.filter((quote) => quote.speaker !== null)
  const inside = new Set<string>()
  const outside = new Set<string>()
  for (const clause of one.clauses) {
    const isInside = spans.some((span) => span.start < clause.end && clause.start < span.end)
    for (const unit of clause.units) if (own.has(unit)) (isInside ? inside : outside).add(unit)
  }
  return inside.size > 0 && inside.size >= outside.size
}

const ACTS: ReadonlySet<string> = new Set(['blame', 'harm', 'passive-harm', 'responsibility-claim'])

function accuses(statement: Reading): boolean {
  return statement.marks.some(
    (mark) => (mark.list === 'cue' && ACTS.has(mark.id)) || (mark.list === 'speech' && mark.id === 'accuse'),
  )
}

function isNamed(voice: Voice, statement: Reading, actor: (entity: string) => string): boolean {
  if (
    voice.entity !== null &&
    statement.entities.some((one) => one.id === voice.entity || one.id === actor(voice.entity ?? ''))
  )
    return true
  return normalise(statement.text).includes(normalise(voice.surface))
}
