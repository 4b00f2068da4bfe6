import { normalise } from '../../text/normalise.ts'
import { sameName } from '../../text/skeleton.ts'
import type { Clause } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'

/** Somebody who is said to have said something. */
interface Voice {
  readonly entity: string | null
  readonly surface: string
}

/** Whoever is said to have said it is said so in a cited sentence; what was said is not told as known. */
export const speaker: Gate = {
  id: 'speaker',
  says: 'Whoever is said to have said it is so in a cited sentence; an accusation keeps its speaker.',
  find: (input) => {
    const wrong = voicesOf(input.statement).find((voice) => !isKnown(input, voice))
    if (wrong !== undefined) return { word: wrong.surface, why: 'no cited sentence has this speaker' }
    return findLostSpeaker(input)
  },
}

function voicesOf(reading: Reading): Voice[] {
  const speakers = [...reading.quotes, ...reading.propositions].flatMap((one) => one.speaker ?? [])
  return speakers.map(({ entity, surface }) => ({ entity, surface }))
}

function isKnown(input: GateInput, voice: Voice): boolean {
  if (isOutlets(input, voice)) return true
  return input.cited.some((one) => {
    const heard = voicesOf(one)
    if (heard.some((other) => isSame(voice, other, input.event.actor))) return true
    const isForeign = one.language !== input.statement.language
    if (heard.length > 0 && !(isForeign && isOffice(input, voice))) return false
    return speechClauses(one).some((clause) => namesIn(input, one, clause, voice))
  })
}

/** "Russian outlets report": the block gate looks after those. */
function isOutlets({ statement, event }: GateInput, voice: Voice): boolean {
  const start = statement.text.indexOf(voice.surface)
  const span = { start, end: start + voice.surface.length + OUTLETS }
  return findBlockNames(statement.text, event.blocks).some((name) => overlaps(name, span))
}

/** Letters of " outlets" behind the name of a block. */
const OUTLETS = 10

function isSame(left: Voice, right: Voice, actor: (entity: string) => string): boolean {
  if (left.entity !== null && right.entity !== null)
    return left.entity === right.entity || actor(left.entity) === actor(right.entity)
  const [a, b] = [normalise(left.surface), normalise(right.surface)]
  return a === b || a.includes(b) || b.includes(a) || sameName(lastWord(a), lastWord(b))
}

function lastWord(text: string): string {
  return text.split(/\s+/u).at(-1) ?? text
}

/** Clauses with a word of speech: whoever speaks stands in one of them. */
function speechClauses(one: Reading): Clause[] {
  const spoken = one.clauses.filter((clause) =>
    clause.marks.some((mark) => mark.list === 'speech' || (mark.list === 'cue' && SPOKEN.has(mark.id))),
  )
  return spoken
}

const SPOKEN: ReadonlySet<string> = new Set(['deny', 'blame', 'claim-attribution', 'confirm'])

function namesIn(input: GateInput, one: Reading, clause: Clause, voice: Voice): boolean {
  const entities = one.entities.filter((mention) => overlaps(mention, clause))
  if (voice.entity !== null) {
    const { entity } = voice
    if (entities.some(({ id }) => id === entity || input.event.actor(id) === entity)) return true
    if (input.event.actor(entity) !== entity && entities.some(({ id }) => id === input.event.actor(entity)))
      return true
  }
  const text = one.text.slice(clause.start, clause.end)
  if (normalise(text).includes(normalise(voice.surface))) return true
  const heard = text.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word.length > 3)
  if (heard.some((word) => sameName(lastWord(voice.surface), word))) return true
  return one.language !== input.statement.language && isOffice(input, voice) && hasOffice(one, clause)
}

/** "officials", "the Defence Ministry": an office or a body in ordinary words, without a name of its own. */
function isOffice({ statement, event }: GateInput, voice: Voice): boolean {
  return (
    voice.entity === null &&
    voice.surface.split(/[\s-]+/u).every((word) => event.knows(normalise(word), statement.language))
  )
}

function hasOffice(one: Reading, clause: Clause): boolean {
  return (
    clause.marks.some((mark) => OFFICES.has(mark.id)) ||
    one.entities.some((mention) => mention.kind === 'org' && overlaps(mention, clause)) ||
    one.concepts.some((mention) => overlaps(mention, clause))
  )
}

const OFFICES: ReadonlySet<string> = new Set(['official-titles', 'speaker-groups'])

/** All cited sentences give it as somebody's words, and the statement tells it as its own. */
function findLostSpeaker(input: GateInput) {
  const { statement, cited, event } = input
  if (!cited.every((one) => isSpoken(one, statement) || isSaid(one))) return null
  if (voicesOf(statement).length > 0) return null
  const isAttributed =
    findBlockNames(statement.text, event.blocks).length > 0 || speechClauses(statement).length > 0
  if (isAttributed && !accuses(statement)) return null
  const theirs = cited.flatMap(voicesOf)
  if (isAttributed && (theirs.length === 0 || theirs.some((voice) => isNamed(voice, statement, event.actor))))
    return null
  const word = theirs[0]?.surface ?? cited[0]?.text.slice(-30) ?? ''
  return { word, why: 'the cited sentences give this as the words of a speaker' }
}

/** A word of saying stands in it: all it tells is what somebody said. */
function isSaid(one: Reading): boolean {
  return one.marks.some((mark) => mark.list === 'speech' && SAYING.has(mark.id))
}

const SAYING: ReadonlySet<string> = new Set(['neutral', 'assert', 'warn', 'accuse', 'deny'])

/** Most of what the statement takes from this sentence lies inside somebody's words. */
function isSpoken(one: Reading, statement: Reading): boolean {
  const own = new Set(statement.clauses.flatMap((clause) => [...clause.units]))
  const inside = new Set<string>()
  const outside = new Set<string>()
  for (const clause of one.clauses) {
    const isInside = one.quotes.some((span) => overlaps(span, clause))
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
  if (voice.entity !== null) {
    const { entity } = voice
    if (statement.entities.some((one) => one.id === entity || one.id === actor(entity))) return true
  }
  return normalise(statement.text).includes(normalise(voice.surface))
}
