import { type Gate, type GateInput, overlaps } from './gate.ts'
import { isKnown } from './known-voices.ts'
import { findLostSpeaker } from './lost-speaker.ts'
import { findDoubled, findForeignState } from './speaking-states.ts'
import { supportOf } from './support.ts'
import { isOffice, isSameVoice, isSound, namesVoice, spanOf, type Voice, voicesOf } from './voices.ts'

/** Whoever is said to have said it is said so in a cited sentence; what was said is not told as known. */
export const speaker: Gate = {
  id: 'speaker',
  says: 'Whoever is said to have said it is so in a cited sentence; an accusation keeps its speaker.',
  find: (input) => {
    const { statement } = input
    // What is no phrase for a speaker was misread: the gate of lost speakers still asks for one.
    const unknown = voicesOf(statement).filter((voice) => isSound(statement, voice) && !isKnown(input, voice))
    const wrong = unknown.find((voice) => !isBesideTheSpeakers(input, voice) && !isRetold(input, voice))
    if (wrong !== undefined) return { word: wrong.surface, why: 'no cited sentence has this speaker' }
    const foreign = findForeignState(input)
    if (foreign !== null)
      return { word: foreign.surface, why: 'in no cited sentence anybody of this state says so' }
    const doubled = findDoubled(input)
    if (doubled !== null)
      return { word: doubled.surface, why: 'the cited sentence gives one part of this to another speaker' }
    return findReplaced(input) ?? findLostSpeaker(input)
  },
}

/**
 * Somebody who speaks, asks or is asked inside what a known speaker says ("demanded that Joe Biden say whether ..."): it is
 * enough that a cited sentence names him, or that his words stand there.
 */
function isRetold(input: GateInput, voice: Voice): boolean {
  const { statement, cited } = input
  const isHis = (surface: string) => voice.surface.startsWith(surface)
  const own = statement.quotes.filter((quote) => quote.speaker !== null && isHis(quote.speaker.surface))
  const outer = statement.quotes.filter(
    (quote) => quote.speaker !== null && !isHis(quote.speaker.surface) && isKnown(input, quote.speaker),
  )
  const isInside = own.some((quote) =>
    outer.some((other) => quote.start >= other.start && quote.end <= other.end),
  )
  const span = spanOf(statement, voice)
  const words = supportOf(input).filter((word) => overlaps(word, span))
  return (
    isInside &&
    (cited.some((one) => namesVoice(input, one, voice)) || words.some((word) => word.support === 'held'))
  )
}

/** Everybody whom the cited sentences hear is still named: whoever is named beside them replaces nobody. */
function isBesideTheSpeakers(input: GateInput, voice: Voice): boolean {
  const { statement, cited } = input
  const known = voicesOf(statement).filter(
    (other) => other.surface !== voice.surface && isKnown(input, other),
  )
  const heard = cited.flatMap((one) =>
    voicesOf(one)
      .filter((other) => isSound(one, other))
      .map((other) => ({ one, other })),
  )
  if (known.length === 0 && (heard.length === 0 || isBesideSaying(input, voice, heard))) return false
  // Beside a known speaker they may stand anywhere; alone they must open the sentence, as its subject.
  const span = known.length > 0 ? undefined : { start: 0, end: OPENING }
  const isThere = heard.every(
    ({ one, other }) =>
      namesVoice(input, statement, other, span) ||
      (known.length > 0 && one.language !== statement.language && isOffice(input, one.language, other)),
  )
  return isThere && (!isSound(statement, voice) || cited.some((one) => namesVoice(input, one, voice)))
}

/** "the Ukraine announced", "заявил Киев": the word of saying stands next to it. */
function isBesideSaying(
  input: GateInput,
  voice: Voice,
  heard: readonly { readonly other: Voice }[],
): boolean {
  const { statement } = input
  const { start, end } = spanOf(statement, voice)
  // "Bazoum asks the United States": who is asked stands behind the word, and the speaker before it.
  const isAsked = (mark: { readonly start: number }) =>
    OBJECTS_BEHIND.has(statement.language) &&
    heard.some(({ other }) => namesVoice(input, statement, other, { start: 0, end: mark.start }))
  return statement.marks.some(
    (mark) =>
      mark.list === 'speech' &&
      ((mark.start >= end && mark.start - end <= BESIDE) ||
        (mark.end <= start && start - mark.end <= BESIDE && !isAsked(mark))),
  )
}

/** Languages in which who is asked stands behind the verb, and who asks before it. */
const OBJECTS_BEHIND: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'zh'])

/** UTF-16 units between a speaker and his verb: a day may stand there. */
const BESIDE = 16

/** UTF-16 units in which the subject of a statement stands. */
const OPENING = 24

/** A party stands right before two words of saying: "maintains that ..., which the United States denies". */
function speaksTwice({ statement, event }: GateInput, { entity }: Voice): boolean {
  if (entity === null) return false
  const saying = statement.marks.filter((mark) => mark.list === 'speech')
  const said = statement.entities.filter(
    (one) =>
      event.actor(one.id) === event.actor(entity) &&
      saying.some((mark) => mark.start >= one.end && mark.start - one.end <= 1),
  )
  return said.length > 1
}

/** One speaker of a cited sentence says two things here, and another one of it speaks no more. */
function findReplaced(input: GateInput) {
  const { statement } = input
  const own = statement.quotes
    .flatMap((quote) => quote.speaker ?? [])
    .filter((voice) => isSound(statement, voice))
  for (const one of input.cited) {
    const heard = voicesOf(one).filter((voice) => isSound(one, voice))
    const same = (other: Voice) => own.filter((voice) => isSameVoice(input, voice, one, other))
    const isGone = (other: Voice) =>
      !isOffice(input, one.language, other) &&
      same(other).length === 0 &&
      !namesVoice(input, statement, other)
    const twice = heard.find((other) => speaksTwice(input, other))
    if (twice !== undefined && heard.some(isGone))
      return { word: twice.surface, why: 'the cited sentence gives one part of this to another speaker' }
    const before = one.quotes.filter((quote) => quote.speaker !== null).length
    if (own.length < before || !heard.some(isGone)) continue
    const doubled = heard.find((other) => same(other).length > 1)
    if (doubled !== undefined)
      return { word: doubled.surface, why: 'the cited sentence gives one part of this to another speaker' }
  }
  return null
}
