import type { EntityMention } from '../../domain/index.ts'
import type { Reading } from '../reading.ts'
import { type GateInput, overlaps } from './gate.ts'
import { isPlace } from './read-roles.ts'
import { supportOf } from './support.ts'

/**
 * Whether a name that no cited sentence holds stands for one that it holds: a seat of government for its state, a body for its
 * state and its task, a state for the office of its person or of the outlet's own country, or a name put together of cited words.
 */
export function standsIn(input: GateInput, mention: EntityMention): boolean {
  return (
    isSeatThatActs(input, mention) ||
    isBodyOfKnown(input, mention) ||
    isStateOfOffice(input, mention) ||
    isHeldByParts(input, mention)
  )
}

/** "Moscow says" for "Russia's Defence Ministry said": a seat of government may act for its cited state, not be a place. */
function isSeatThatActs({ statement, cited, event }: GateInput, mention: EntityMention): boolean {
  const state = event.actor(mention.id)
  if (!/^(?:capital|metonym)_/u.test(mention.id) || state === mention.id || isPlace(statement, mention))
    return false
  return cited.some((one) => one.entities.some(({ id }) => event.actor(id) === state))
}

/** "Russian Defence Ministry" for "le ministère russe de la Défense": the state is cited, and so is what the body is for. */
function isBodyOfKnown(input: GateInput, mention: EntityMention): boolean {
  const { statement, cited, event } = input
  const state = event.actor(mention.id)
  if (mention.kind !== 'org' || state === mention.id) return false
  return cited.some((one) => {
    const isKnown =
      event.homeOf(one.country) === state ||
      one.entities.some(({ id }) => event.actor(id) === state) ||
      event.aliases(state, one.language).some((alias) => one.text.toLowerCase().includes(alias))
    return isKnown && isAlike(statement, mention, one)
  })
}

/** Both have the same concept, or a body of the same matter: "МИД" and "Foreign Ministry" are bodies of diplomacy. */
function isAlike(statement: Reading, mention: EntityMention, one: Reading): boolean {
  const concepts = new Set(one.concepts.map(({ id }) => id))
  if (statement.concepts.some((concept) => overlaps(concept, mention) && concepts.has(concept.id)))
    return true
  const frames = statement.marks.filter((mark) => mark.list === 'frame' && overlaps(mark, mention))
  return one.marks.some(
    (mark) =>
      mark.list === 'frame' &&
      frames.some((frame) => frame.id === mark.id) &&
      one.marks.some((body) => body.id === 'speaker-groups' && overlaps(body, mark)),
  )
}

/** UTF-16 units behind the name of a state within which its office begins, and around an office within which its state stands. */
const BEHIND = 4
const AROUND = 16

/**
 * "Indian Prime Minister Modi" where only "Prime Minister Modi" is cited, "China's Foreign Ministry" where an outlet of China
 * writes "the Foreign Ministry": outlets leave out what their readers know.
 */
function isStateOfOffice({ statement, cited, event }: GateInput, mention: EntityMention): boolean {
  if (!STATES.has(mention.kind)) return false
  const state = event.actor(mention.id)
  const office = statement.marks.find(
    (mark) => OFFICES.has(mark.id) && mark.start >= mention.end && mark.start - mention.end <= BEHIND,
  )
  if (office === undefined) return false
  return cited.some((one) => {
    const isHis = one.entities.some(
      ({ id, kind }) => kind === 'person' && event.homeOf(event.countryOf(id)) === state,
    )
    return isHis || (event.homeOf(one.country) === state && holdsBareOffice(one))
  })
}

/** A state, and the seat of its government: "Kremlin spokesman Dmitry Peskov". */
const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])
const OFFICES: ReadonlySet<string> = new Set(['official-titles', 'speaker-groups'])

/** An office or body with no state beside it: that of the outlet's own country is meant. */
function holdsBareOffice(one: Reading): boolean {
  const states = one.entities.filter((mention) => mention.kind === 'country')
  return one.marks.some(
    (mark) =>
      OFFICES.has(mark.id) &&
      !states.some((state) => state.start < mark.end + AROUND && mark.start < state.end + AROUND),
  )
}

/** "Zaporizhzhia nuclear power plant" for "la centrale nucléaire de Zaporijjia": every word is cited, in whatever language. */
function isHeldByParts(input: GateInput, mention: EntityMention): boolean {
  if (mention.kind === 'country' || mention.kind === 'capital') return false
  const words = supportOf(input).filter((word) => overlaps(word, mention))
  return words.length > 1 && words.every((word) => word.support === 'held')
}
