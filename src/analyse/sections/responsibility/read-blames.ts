import type { EntityMention, Proposition } from '../../../domain/index.ts'
import type { Mark, Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { EACH_OTHER, readVoice } from '../../claims/read-stance.ts'
import { threshold } from '../../thresholds.ts'
import { namesActorlessCause } from './find-causes.ts'
import { findReadableAgent, isPlaceOnly, isReadable } from './find-doer.ts'
import { readSegments, type Segment } from './read-segments.ts'
import { QUESTION, readShapes } from './read-shapes.ts'

const OUTLET = threshold('voiceOutlet')
const QUOTED = threshold('voiceQuoted')
/** Distance in UTF-16 units within which an entity belongs to the word of blame. */
const BLAME_REACH = 70
const ACTOR_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])
/** One sentence, or one voice in it, that puts an act of harm or the blame for one on an actor. */
export interface Blame {
  readonly sentence: PreparedSentence
  /** Who is said to have done it; states stand for their capitals and seats. */
  readonly actor: string
  /** Who says so; null is the outlet itself, or a speaker who is no known entity. */
  readonly accuser: string | null
  /** 1 in the outlet's own voice, less in a quoted one. */
  readonly weight: number
  /** Where in the sentence's field it is said. */
  readonly point: { readonly start: number; readonly end: number }
  /** False when the sentence tells another party's account beside this one. */
  readonly alone: boolean
  /** True when the sentence also weighs a cause that nobody is behind. */
  readonly alternative: boolean
}

/** Everybody a sentence holds responsible, one entry for each actor; read once. Denials and victims are no blame. */
export function readBlames(prepared: Prepared, sentence: PreparedSentence): readonly Blame[] {
  let blames = known.get(sentence)
  if (blames === undefined) {
    blames = findBlames(prepared, sentence)
    known.set(sentence, blames)
  }
  return blames
}

/** By sentence of one analysis: what an event is about decides too. */
const known = new WeakMap<PreparedSentence, readonly Blame[]>()

function findBlames(prepared: Prepared, sentence: PreparedSentence): Blame[] {
  const found = readSegments(sentence).flatMap((segment) => [
    ...readSegment(prepared, segment).filter((blame) => isFocal(prepared, blame)),
    ...readPhrases(prepared, segment),
  ])
  return found.filter((blame, index) => found.findIndex((other) => other.actor === blame.actor) === index)
}

/** Share of the origins whose titles and first sentences speak of something before it is what the event is about. */
const FOCAL_SHARE = 0.12
const focal = new WeakMap<Prepared, ReadonlySet<string>>()

/** What the event is about: concepts and places in the title or first sentence of several origins. */
export function focalIds(prepared: Prepared): ReadonlySet<string> {
  let ids = focal.get(prepared)
  if (ids === undefined) {
    const origins = new Map<string, Set<string>>()
    for (const sentence of prepared.sentences.filter((entry) => entry.sentence.index <= 1)) {
      for (const id of [...sentence.conceptIds, ...sentence.entityIds]) {
        if (!id.startsWith('country_'))
          origins.set(id, (origins.get(id) ?? new Set()).add(sentence.in.origin))
      }
    }
    const least = Math.max(1, Math.round(prepared.origins * FOCAL_SHARE))
    ids = new Set([...origins].filter(([, set]) => set.size >= least).map(([id]) => id))
    focal.set(prepared, ids)
  }
  return ids
}

/** The accusation is about what the event is about: an older wrong that an article recalls is another matter. */
function isFocal(prepared: Prepared, blame: Blame): boolean {
  const ids = focalIds(prepared)
  const { point, sentence } = blame
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= point.start - NEAR && span.end <= point.end + NEAR
  const mentions = [...sentence.concepts, ...sentence.entities].filter(inside)
  return mentions.some(
    (mention) =>
      mention.id !== blame.actor && ids.has(mention.id) && prepared.names.actor(mention.id) !== blame.actor,
  )
}

/** UTF-16 units around a clause within which it still speaks of its matter. */
const NEAR = 60

function readSegment(prepared: Prepared, segment: Segment): Blame[] {
  if (denies(segment)) return []
  const read = segment.propositions.flatMap(
    (proposition) => fromProposition(prepared, segment, proposition) ?? [],
  )
  if (read.length > 0 || isSupposed(segment)) return read
  const blame = readAccusation(prepared, segment) ?? readHarm(prepared, segment)
  return blame === null ? [] : [blame]
}

/** "If Moscow holds that …": what is supposed is not said. */
function isSupposed(segment: Segment): boolean {
  return segment.marks.some(
    (mark) => mark.list === 'cue' && mark.id === 'conditional' && mark.start - segment.start <= OPENING,
  )
}

/** UTF-16 units at the beginning of a part in which a conditional governs all of it. */
const OPENING = 3

/** What phrases of blame say in words of their own, where the sentence, its title or the sentence before speak of the matter. */
function readPhrases(prepared: Prepared, segment: Segment): Blame[] {
  const rejected = rejects(segment) && !opposesAct(segment)
  const shapes = readShapes(prepared, segment).filter(
    (shape) => !shape.cleared && (!rejected || shape.mark.id === 'cleft'),
  )
  if (shapes.length === 0 || !isFocalAround(prepared, segment.sentence)) return []
  const voice = voiceOf(segment)
  return shapes
    .filter(
      ({ party, mark }) =>
        !isOwnParty(prepared, party.id, voice.speaker) && (voice.quoted || !isScare(segment, mark)),
    )
    .map(({ party, mark }) =>
      makeBlame(prepared, segment, {
        actor: party.id,
        accuser: voice.speaker,
        quoted: voice.quoted,
        point: { start: Math.min(party.start, mark.start), end: Math.max(party.end, mark.end) },
      }),
    )
}

/** "Rejected the coup that X backs": an act is opposed, no accusation is denied. */
const OPPOSES = /^(?:reject|rechaz|rejeit|rejett|weist|wies|отверг|رفض|ترفض|يرفض|reddet|відкид|відкин)/iu

function opposesAct(segment: Segment): boolean {
  const denials = segment.marks.filter((mark) => mark.list === 'speech' && mark.id === 'deny')
  return (
    denials.length > 0 &&
    denials.every((mark) => OPPOSES.test(mark.surface)) &&
    !segment.marks.some(
      (mark) => mark.list === 'blame' && (mark.id === 'accusation' || mark.id === 'doubted'),
    ) &&
    !segment.marks.some((mark) => mark.list === 'cue' && mark.id === 'dismissal')
  )
}

/** A speaker of a state who names it accuses somebody else. */
function isOwnParty(prepared: Prepared, party: string, speaker: string | null): boolean {
  if (speaker === null) return false
  // The name nearest to a word of speech may be the accused himself: then the speaker is not known.
  if (prepared.names.actor(party) === prepared.names.actor(speaker)) return false
  const country = prepared.names.country(speaker)
  return country !== null && prepared.names.actor(party) === `country_${country.toLowerCase()}`
}

/** A word of blame alone in quotation marks is somebody's, not the outlet's. */
function isScare(segment: Segment, mark: Mark): boolean {
  return /[«“„"「『‘]$/u.test(segment.text.slice(0, mark.start - segment.start))
}

/** The sentence or the one before it speaks of what the event is about, or an article leads with it. */
export function isFocalAround(prepared: Prepared, sentence: PreparedSentence): boolean {
  if (sentence.sentence.index === 0) return true
  const ids = focalIds(prepared)
  const before = prepared.sentences[sentence.key - 1]
  const near = before?.in === sentence.in ? [sentence, before] : [sentence]
  return near.some((entry) => [...entry.ids].some((id) => ids.has(id)))
}

/** The clause as the rules of its language read it. A blame clause names the accuser as its doer and the blamed as its object. */
function fromProposition(prepared: Prepared, segment: Segment, clause: Proposition): Blame | null {
  const act = clause.act
  if (act?.kind == null || clause.polarity === -1 || clause.verb === 'deny') return null
  if (clause.modality === 'conditional' || clause.modality === 'demanded') return null
  if (NO_ACTS.has(act.concept ?? '') || (clause.object === null && STATES_OF_THINGS.has(act.concept ?? '')))
    return null
  const blamed = act.kind === 'blame' ? clause.object : clause.actor
  if (blamed?.entity == null || NO_DOER.test(blamed.entity) || holdsSpeech(segment, blamed)) return null
  if (act.kind === 'blame' && GIVES_NUMBER.test(segment.text.slice(blamed.end - segment.start))) return null
  const speaker = act.kind === 'blame' ? clause.actor : clause.speaker
  const { attribution } = readVoice(segment.sentence)
  const spoken =
    clause.voice === 'quoted' || (segment.partial ? voiceOf(segment).quoted : attribution !== null)
  const quoted = act.kind === 'blame' || spoken || clause.hedged
  const accuser =
    speaker?.entity ?? (segment.partial ? voiceOf(segment).speaker : (attribution?.entity ?? null))
  return makeBlame(prepared, segment, { actor: blamed.entity, accuser, quoted, point: clause })
}

/** "Attributes 6.4 million votes to X" gives a number, no blame. */
const GIVES_NUMBER = /^ ?(?:el |los |las |the |a )?\d/u

/** To condemn is not to accuse of an act, an arrest answers one, and an occupation is a state of things. */
const NO_ACTS: ReadonlySet<string> = new Set([
  'arrest',
  'condemn',
  'criticism',
  'occupation-military',
  'insult',
  'protest',
])
/** Named in passing ("the Russian invasion") these are the background, not an act that is told. */
const STATES_OF_THINGS: ReadonlySet<string> = new Set(['invasion', 'military-operation', 'war'])
/** Entities that do nothing: places, and instruments of markets. */
const NO_DOER = /^(?:place|financial)_/u

/** A phrase with a word of speech in it is no party, but a clause the rules took for one. */
function holdsSpeech(segment: Segment, phrase: { readonly start: number; readonly end: number }): boolean {
  return segment.marks.some(
    (mark) => mark.list === 'speech' && mark.start >= phrase.start && mark.end <= phrase.end,
  )
}

interface Found {
  readonly actor: string
  readonly accuser: string | null
  readonly quoted: boolean
  readonly point: { readonly start: number; readonly end: number }
}

function makeBlame(prepared: Prepared, segment: Segment, found: Found): Blame {
  const actor = prepared.names.actor(found.actor)
  const accuser = found.accuser === null ? null : prepared.names.actor(found.accuser)
  return {
    sentence: segment.sentence,
    actor,
    accuser: accuser === actor ? null : accuser,
    weight: found.quoted ? QUOTED : OUTLET,
    point: { start: found.point.start, end: found.point.end },
    alone: !segment.partial,
    alternative: namesActorlessCause(segment.sentence),
  }
}

/** A denial in this part of the sentence, or two parties who accuse each other; in a sentence of one part, of the sentence. */
function denies(segment: Segment): boolean {
  return rejects(segment) || (!segment.partial && readVoice(segment.sentence).direction !== 1)
}

function rejects(segment: Segment): boolean {
  if (segment.partial && EACH_OTHER.test(segment.text)) return true
  if (segment.marks.some((mark) => mark.list === 'cue' && mark.id === 'dismissal')) return true
  if (segment.marks.some((mark) => mark.list === 'blame' && mark.id === 'doubted')) return true
  return segment.marks.some((mark) => mark.list === 'speech' && mark.id === 'deny')
}

function readAccusation(prepared: Prepared, segment: Segment): Blame | null {
  const mark = segment.marks.find((entry) => isBlame(entry, segment))
  if (mark === undefined) return null
  const parties = findParties(prepared, segment, mark)
  if (parties === null) return null
  const voice = voiceOf(segment)
  const accuser = parties.accuser ?? (parties.isState ? voice.speaker : null)
  return makeBlame(prepared, segment, {
    actor: parties.blamed,
    accuser,
    quoted: parties.accuser !== null || voice.quoted,
    point: mark,
  })
}

/** A verb that accuses; "who was to blame" and plain condemnation accuse nobody of an act. */
function isBlame(mark: Mark, segment: Segment): boolean {
  if (mark.list !== 'cue' || mark.id !== 'blame') return false
  if (
    /^(?:condemn|denounc|осуд|засуд|谴责|condamn|conden|verurteil|dénonc|denunc|kına|محکوم|ندد|تندد|شجب|أدان)/iu.test(
      mark.surface,
    )
  )
    return false
  const before = segment.text.slice(0, mark.start - segment.start)
  if (QUESTION.test(before) || /(?<!\p{L})without(?: \p{L}+)? $/iu.test(before)) return false
  return !/(?:(?:to|as|for|trade|traded|without|any|accept|accepting|taking|takes|admit|admitting|those|anyone|all) )$/iu.test(
    before,
  )
}

interface Parties {
  readonly accuser: string | null
  readonly blamed: string
  /** "X is responsible": a state of things with no accuser in it. */
  readonly isState?: boolean
}

/** "X blames Y", "Y blamed by X", "Y is responsible for", verb-first "blamed X Y" and verb-last "X Y blamed". */
function findParties(prepared: Prepared, segment: Segment, mark: Mark): Parties | null {
  const actors = segment.entities.filter(
    (mention) => ACTOR_KINDS.has(mention.kind) && !isPlaceOnly(segment, mention),
  )
  const before = actors.filter(
    (mention) => mention.end <= mark.start && mark.start - mention.end <= BLAME_REACH,
  )
  const after = actors.filter(
    (mention) => mention.start >= mark.end && mention.start - mark.end <= BLAME_REACH,
  )
  const id = (mention: EntityMention | undefined) =>
    mention === undefined ? null : prepared.names.actor(mention.id)
  const tail = segment.text.slice(mark.end - segment.start)
  if (/responsib|behind|ответственн|відповідальн|责任|مسؤول|отвеча/iu.test(mark.surface)) {
    const blamed = ONTO.test(tail) ? (id(after[0]) ?? id(before.at(-1))) : (id(before.at(-1)) ?? id(after[0]))
    return blamed === null ? null : { accuser: null, blamed, isState: true }
  }
  if (/^ by\b/u.test(tail)) return pair(id(after[0]), id(before.at(-1)))
  if (before.length === 0)
    return after.length > 1 ? pair(id(after[0]), id(after[1])) : pair(null, id(after[0]))
  if (after.length === 0) return before.length > 1 ? pair(id(before[0]), id(before[1])) : null
  return pair(id(before.at(-1)), id(after[0]))
}

/** "responsibility lies with", "ответственность … лежит на": what follows is the one blamed. */
const ONTO = /^[^.;]{0,40}(?<!\p{L})(?:on|upon|with|на|sobre|recae en|sur|bei|على|عاتق)(?!\p{L})/iu

function pair(accuser: string | null, blamed: string | null): Parties | null {
  return blamed === null || blamed === accuser ? null : { accuser, blamed }
}

function readHarm(prepared: Prepared, segment: Segment): Blame | null {
  // "The Moscow attack" names a place and "the Israeli attack" a doer: without rules for clauses nobody can tell.
  const agent = isReadable(segment) ? findReadableAgent(prepared, segment) : null
  if (agent === null) return null
  const voice = voiceOf(segment)
  return makeBlame(prepared, segment, {
    actor: agent.id,
    accuser: voice.speaker,
    quoted: voice.quoted,
    point: agent,
  })
}

/** Whose voice a part of a sentence is in: its own word of speech, else the sentence's when it has one part. */
function voiceOf(segment: Segment): { readonly quoted: boolean; readonly speaker: string | null } {
  const { attribution, hedged } = readVoice(segment.sentence)
  if (!segment.partial)
    return { quoted: attribution !== null || hedged, speaker: attribution?.entity ?? null }
  const mark = segment.marks.find(
    (entry) => entry.list === 'speech' || (entry.list === 'cue' && entry.id === 'claim-attribution'),
  )
  if (mark === undefined) return { quoted: attribution !== null || hedged, speaker: null }
  const before = segment.entities.findLast((mention) => mention.end <= mark.start)
  const after = segment.entities.find((mention) => mention.start >= mark.end)
  return { quoted: true, speaker: (before ?? after)?.id ?? null }
}
