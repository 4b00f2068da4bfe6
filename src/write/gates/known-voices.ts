import { sameName } from '../../text/skeleton.ts'
import { meantWords } from '../meant-words.ts'
import type { Clause } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { holdsAlias } from './find-alias.ts'
import { type GateInput, overlaps } from './gate.ts'
import { supportOf } from './support.ts'
import {
  hasOffice,
  isOffice,
  isSameVoice,
  isSound,
  namesVoice,
  type Span,
  spanOf,
  type Voice,
  voicesOf,
} from './voices.ts'

/** Whether a cited sentence has a voice of the statement as its speaker. */
export function isKnown(input: GateInput, voice: Voice): boolean {
  if (isOutlets(input, voice)) return true
  return input.cited.some((one) => {
    const heard = voicesOf(one)
    if (heard.some((other) => isSameVoice(input, voice, one, other))) return true
    if (heard.some((other) => isApposed(input, voice, one, other))) return true
    if (heard.some((other) => isPartOf(input, voice, one, other))) return true
    if (isNamedSpeaker(input, voice, one) || standsAsSpeaker(input, voice, one)) return true
    if (isGroupThatSays(input, voice, one)) return true
    if (heard.some((other) => isSound(one, other)) && !isForeignOffice(input, one, voice)) return false
    const subject = { start: 0, end: SUBJECT }
    if (heard.length === 0 && voice.entity !== null && namesVoice(input, one, voice, subject)) return true
    if (!heard.some((other) => isSound(one, other)) && opensWith(one, voice)) return true
    const clauses = speechClauses(one)
    if (clauses.some((clause) => standsIn(input, one, clause, voice))) return true
    // No word of saying that the lexicon knows: whoever the sentence is about may have spoken.
    const isUnheard = input.cited.every((other) => speechClauses(other).length === 0)
    if (!isUnheard) return false
    return standsIn(input, one, { start: 0, end: one.text.length }, voice) || isHeld(input, voice)
  })
}

/** UTF-16 units in which the subject of a sentence stands: it speaks by every verb that nobody else is tied to. */
const SUBJECT = 16

/** "The Carter Center, one of few ..., has concluded": the same name opens the sentence, and nobody else is heard. */
function opensWith(one: Reading, { surface }: Voice): boolean {
  const at = one.text.indexOf(surface)
  return /^\p{Lu}/u.test(surface) && at >= 0 && at <= LEADING && speechClauses(one).length > 0
}

/** UTF-16 units before a subject: an article. */
const LEADING = 4

/**
 * "officials" and "Officials aware of the matter", where the same office stands in the clause of a word of saying: in
 * one language its word tells, wherever the rules took somebody else.
 */
function isGroupThatSays({ statement, event }: GateInput, voice: Voice, one: Reading): boolean {
  if (voice.entity !== null || one.language !== statement.language) return false
  const span = spanOf(statement, voice)
  const offices = statement.marks.filter((mark) => mark.id === 'speaker-groups' && overlaps(mark, span))
  const isNamed = statement.entities.some((mention) => overlaps(mention, span))
  if (offices.length === 0 || isNamed || !isOffice({ event } as GateInput, one.language, voice)) return false
  return one.marks.some(
    (mark) =>
      mark.id === 'speaker-groups' &&
      offices.some((office) => office.surface.toLowerCase() === mark.surface.toLowerCase()) &&
      speechClauses(one).some((clause) => overlaps(clause, mark)),
  )
}

/**
 * The same words around the speaker in both ("应俄罗斯要求"), or a state or body right before a word of saying ("法国予以否认"),
 * wherever the rules heard somebody else.
 */
function standsAsSpeaker({ statement, event }: GateInput, voice: Voice, one: Reading): boolean {
  const { start, end } = spanOf(statement, voice)
  const around = statement.text.slice(Math.max(0, start - 1), end + 2)
  if (end > 0 && one.language === 'zh' && statement.language === 'zh' && one.text.includes(around))
    return true
  if (voice.entity === null || one.language !== 'zh') return false
  const ids = new Set([voice.entity, event.actor(voice.entity)])
  return one.entities.some(
    (mention) =>
      ids.has(event.actor(mention.id)) &&
      one.marks.some((mark) => mark.list === 'speech' && mark.start === mention.end && mark.id === 'deny'),
  )
}

/** Every word of a phrase for a speaker stands in a cited sentence or means what one of its words means. */
function isHeld(input: GateInput, voice: Voice): boolean {
  const span = spanOf(input.statement, voice)
  const words = supportOf(input).filter((word) => overlaps(word, span))
  return words.length > 1 && words.every((word) => word.support === 'held')
}

/**
 * "the Russian Defence Ministry" for "le ministère russe de la Défense" of which the rules took the last word, "United Nations
 * officials" for "officials at the United Nations": the words around the speaker up to a stop name the state, body or person.
 */
function isPartOf(input: GateInput, voice: Voice, one: Reading, heard: Voice): boolean {
  const named = withState(input, voice)
  if (named.entity === null || heard.entity !== null || isBareState(input, voice)) return false
  const core = spanOf(one, heard)
  if (core.end === 0) return false
  const before = one.text.slice(0, core.start).split(STOP).at(-1) ?? ''
  const behind = one.text.slice(core.end).split(STOP)[0] ?? ''
  const around = {
    start: core.start - Math.min(before.length, AROUND),
    end: core.end + Math.min(behind.length, AROUND),
  }
  return namesVoice(input, one, named, around) || standsForBody(input, named, one, around)
}

/** "the Congolese government": an office speaks for the state beside it. */
function withState({ statement }: GateInput, voice: Voice): Voice {
  const span = spanOf(statement, voice)
  if (voice.entity !== null || span.end === 0) return voice
  const offices = statement.marks.filter((mark) => mark.id === 'speaker-groups' && overlaps(mark, span))
  const state = statement.entities.find(
    (mention) =>
      overlaps(mention, span) &&
      offices.some((office) => Math.max(mention.start - office.end, office.start - mention.end) <= 1),
  )
  return state === undefined ? voice : { ...voice, entity: state.id }
}

const STOP = /[,.;:，、。；：،؛«»"“”]/u
/** UTF-16 units around a speaker in which his body and state stand. */
const AROUND = 40

/** The state of a body stands in a span, by name or as an adjective, and so does what the body is for. */
function standsForBody({ statement, event }: GateInput, voice: Voice, one: Reading, span: Span): boolean {
  const state = event.actor(voice.entity ?? '')
  const own = spanOf(statement, voice)
  const named = one.entities.some((mention) => overlaps(mention, span) && event.actor(mention.id) === state)
  const means = (text: Reading, at: Span) =>
    meantWords(text, event.meanings).flatMap((word) => (overlaps(word, at) ? word.ids : []))
  const theirs = new Set(means(one, span))
  return named && means(statement, own).some((id) => theirs.has(id))
}

/** "Russian outlets report": the block gate looks after those. */
function isOutlets({ statement, event }: GateInput, voice: Voice): boolean {
  const start = statement.text.indexOf(voice.surface)
  const span = { start, end: start + voice.surface.length + OUTLETS }
  return findBlockNames(statement.text, event.blocks).some((name) => overlaps(name, span))
}

/** Letters of " outlets" behind the name of a block. */
const OUTLETS = 10

/** "the chief of diplomacy, Josep Borrell" is one speaker, and so is "Kremlin spokesman Dmitry Peskov". */
function isApposed(input: GateInput, voice: Voice, one: Reading, heard: Voice): boolean {
  const core = spanOf(one, heard)
  // "Denmark" does not speak where "Denmark's prime minister X" does.
  if (core.end === 0 || isBareState(input, voice)) return false
  const behind = one.text.slice(core.end)
  const next = /^, [^,.;]{3,60}(?=[,.])/u.exec(behind)
  if (next !== null && namesVoice(input, one, voice, { start: core.end + 2, end: core.end + next[0].length }))
    return true
  const holder = hasOffice(one, core) ? /^[^,.;:]{3,60}(?=[,.])/u.exec(behind) : null
  if (holder !== null && namesVoice(input, one, voice, { start: core.end, end: core.end + holder[0].length }))
    return true
  const before = { start: Math.max(0, core.start - APPOSED), end: core.start }
  const office = one.marks.findLast(
    (mark) => mark.id === 'official-titles' && mark.start >= before.start && mark.end <= before.end,
  )
  if (
    office === undefined ||
    /[.;:]|(?<!\p{L})(?:and|but|while)(?!\p{L})/iu.test(one.text.slice(office.end, core.start))
  )
    return false
  return namesVoice(input, one, voice, before)
}

/**
 * Somebody with a name who stands where speakers stand, though no rule tied the words to him: behind an office ("A
 * spokesman for the eastern command, X, called ...") or at the end of a clause of saying ("сообщил во вторник ... X").
 */
function isNamedSpeaker(input: GateInput, voice: Voice, one: Reading): boolean {
  const isPerson = voice.entity === null || voice.entity.startsWith('person_')
  if (!isPerson || !isSound(input.statement, voice) || !/^\p{Lu}/u.test(voice.surface)) return false
  const spans = one.marks
    .filter((mark) => mark.id === 'official-titles' || mark.list === 'speech')
    .flatMap((mark) => {
      const pattern =
        mark.list === 'speech' ? /^[^,.;:]{3,120}(?=[,.]|$)/u : /^[^,.;:]{0,60}, [^,.;:]{3,40}(?=,)/u
      const match = pattern.exec(one.text.slice(mark.end))
      return match === null ? [] : [{ start: mark.end, end: mark.end + match[0].length }]
    })
  // "Elvis Amoroso of the National Electoral Council": his body stands elsewhere in another language.
  const person = voice.surface.replace(/ (?:of|from) (?:the )?\p{Lu}.*$/u, '')
  const last = person.split(/\s+/u).at(-1) ?? person
  if (!/^\p{Lu}/u.test(last)) return false
  if (isBeforeSaying(one, last) || isBehindSaying(input, one, voice)) return true
  return spans.some(
    ({ start, end }) =>
      one.text.slice(start, end).endsWith(last) || endsWithSound(one.text.slice(start, end), last),
  )
}

/** "Richard Mills, categorically denied": the name stands right before the word of saying. */
function isBeforeSaying(one: Reading, name: string): boolean {
  const at = one.text.indexOf(name)
  const end = at + name.length
  return (
    at >= 0 &&
    one.marks.some((mark) => mark.list === 'speech' && mark.start >= end && mark.start - end <= BESIDE)
  )
}

/** "заявил 27 июля министр иностранных дел Сергей Лавров в Санкт-Петербурге": a person behind the word of saying, no stop between. */
function isBehindSaying(input: GateInput, one: Reading, voice: Voice): boolean {
  return one.marks
    .filter((mark) => mark.list === 'speech' && VERBS_FIRST.has(one.language))
    .some((mark) => {
      const rest = one.text.slice(mark.end).split(STOP)[0] ?? ''
      return namesVoice(input, one, voice, { start: mark.end, end: mark.end + rest.length })
    })
}

/** Languages in which the speaker often stands behind the verb. */
const VERBS_FIRST: ReadonlySet<string> = new Set(['ru', 'uk', 'ar', 'es', 'fr', 'de'])

/** UTF-16 units between a name and its verb: a comma and an adverb. */
const BESIDE = 18

function endsWithSound(text: string, name: string): boolean {
  const last = text.split(/\s+/u).at(-1) ?? text
  return sameName(last, name)
}

function isBareState({ statement }: GateInput, voice: Voice): boolean {
  if (!/^(?:country|capital)_/u.test(voice.entity ?? '')) return false
  const { start, end } = spanOf(statement, voice)
  return statement.entities.some((one) => one.kind !== 'org' && one.start >= start && one.end === end)
}

/** UTF-16 units before a name in which its office and body stand. */
const APPOSED = 60

/** Clauses with a word of speech: whoever speaks stands in one of them. */
export function speechClauses(one: Reading): Clause[] {
  return one.clauses.filter((clause) =>
    clause.marks.some(
      (mark) =>
        (mark.list === 'speech' || (mark.list === 'cue' && SPOKEN.has(mark.id))) &&
        // "States" of a name states nothing.
        !one.entities.some((mention) => overlaps(mention, mark)),
    ),
  )
}

const SPOKEN: ReadonlySet<string> = new Set(['deny', 'blame', 'claim-attribution', 'confirm'])

function isForeignOffice(input: GateInput, one: Reading, voice: Voice): boolean {
  const { statement } = input
  const isGroup =
    voice.surface.split(/\s+/u).length <= MOST_WORDS || hasOffice(statement, spanOf(statement, voice))
  return isGroup && one.language !== statement.language && isOffice(input, statement.language, voice)
}

/** Words of a group of people without an office: "opposition candidates". */
const MOST_WORDS = 2

function standsIn(
  input: GateInput,
  one: Reading,
  span: { readonly start: number; readonly end: number },
  voice: Voice,
): boolean {
  if (namesVoice(input, one, voice, span) || namesStates(input, one, span, voice)) return true
  if (!isForeignOffice(input, one, voice)) return false
  return (
    hasOffice(one, span) ||
    one.entities.some((mention) => mention.kind === 'org' && overlaps(mention, span)) ||
    one.concepts.some((mention) => overlaps(mention, span))
  )
}

/** Every state of the phrase is named in the span, in whatever form: "Both Ukraine and Russia" for "乌俄双方". */
function namesStates(
  { statement, event }: GateInput,
  one: Reading,
  { start, end }: { readonly start: number; readonly end: number },
  voice: Voice,
): boolean {
  const own = spanOf(statement, voice)
  const states = statement.entities.filter((mention) => mention.kind === 'country' && overlaps(mention, own))
  const part = { ...one, text: one.text.slice(start, end) }
  const isNamed = (id: string) =>
    one.entities.some((mention) => event.actor(mention.id) === id && overlaps(mention, { start, end })) ||
    event.aliases(id, one.language).some((alias) => holdsAlias(part, alias))
  return states.length > 0 && own.end > 0 && states.every((mention) => isNamed(mention.id))
}
