import type { EntityMention } from '../../domain/index.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { type GateInput, overlaps } from './gate.ts'
import { isKnown, speechClauses } from './known-voices.ts'
import { isPlace } from './read-roles.ts'
import { countsLots, hasOffice, isLot, isSound, namesVoice, spanOf, type Voice, voicesOf } from './voices.ts'

/** All cited sentences give it as somebody's words, and the statement tells it as its own. */
export function findLostSpeaker(input: GateInput) {
  const { statement, cited, event } = input
  if (!cited.every((one) => isSpoken(one, statement) || isSaid(one, statement))) return null
  if (voicesOf(statement).some((voice) => isSound(statement, voice) || isKnown(input, voice))) return null
  const theirs = cited.flatMap((one) =>
    voicesOf(one)
      .filter((voice) => isSound(one, voice) || opensAsSpeaker(one, voice))
      .map((voice) => ({ one, voice })),
  )
  // A word of saying alone, and nobody who could have said it: "预测" predicts nothing in "难以预测".
  if (theirs.length === 0 && cited.every((one) => one.language === 'zh')) return null
  if (theirs.some(({ one, voice }) => isKept(input, one, voice))) return null
  const isAttributed =
    findBlockNames(statement.text, event.blocks).length > 0 ||
    speechClauses(statement).some(({ marks }) => marks.some(isSaying)) ||
    REPORTS.test(statement.text)
  if (isAttributed && !accuses(statement)) return null
  if (isAttributed && theirs.length === 0) return null
  const word = theirs[0]?.voice.surface ?? cited[0]?.text.slice(-30) ?? ''
  return { word, why: 'the cited sentences give this as the words of a speaker' }
}

/** Verbs by which English tells what somebody thinks or says, beyond the list of speech verbs. */
const REPORTS =
  /(?<!\p{L})(?:reports?|believes?|thinks?|considers?|considered|counts?|counted|sees?|describes?|described|criticises?|criticised|repeats?|repeated|welcomes?|welcomed) (?!of )|(?<!\p{L})(?:information|figures|data|word) from(?!\p{L})/iu

/** A plan is no word of saying: "have drawn up a plan". */
function isSaying(mark: Reading['marks'][number]): boolean {
  return mark.list === 'speech' ? mark.id !== 'promise' : mark.list === 'cue'
}

/** A phrase without a name at the start of a sentence; in Chinese the clause before the verb stands there as well. */
function opensAsSpeaker(one: Reading, voice: Voice): boolean {
  return one.language !== 'zh' && spanOf(one, voice).start === 0
}

/** The speaker is still named: a person anywhere, a state or body where the statement begins with it. */
function isKept(input: GateInput, one: Reading, voice: Voice): boolean {
  const { statement } = input
  if (standsAsIs(statement, one, voice)) return false
  const isBody = /^(?:country|capital|metonym|org)_/u.test(voice.entity ?? '')
  // A body or seat by its own name in the same language, wherever it stands: cut speakers leave no name.
  const isSame = one.language === statement.language
  const isNamed = isSame && !/^(?:country|capital)_/u.test(voice.entity ?? '')
  const isHimself = (mention: EntityMention) => mention.id === voice.entity && !isPlace(statement, mention)
  if (isBody && isNamed && statement.entities.some(isHimself)) return true
  if (namesVoice(input, statement, voice, isBody ? { start: 0, end: OPENING } : undefined)) return true
  // A group in ordinary words, in another language: any group that reports stands for it.
  const isGroup = voice.entity === null && hasOffice(one, spanOf(one, voice))
  if (!isGroup || one.language === statement.language) return false
  return (
    (hasOffice(statement, { start: 0, end: OPENING }) && REPORTS.test(statement.text)) ||
    (hasOffice(statement, { start: 0, end: OFFICE_OPENING }) && WISHES.test(statement.text))
  )
}

/** The same words around it in both: it is told of, and does not tell. */
function standsAsIs(statement: Reading, one: Reading, voice: Voice): boolean {
  const { start, end } = spanOf(one, voice)
  return start >= AROUND && statement.text.includes(one.text.slice(start - AROUND, end + AROUND))
}

/** UTF-16 units on both sides of a name. */
const AROUND = 8

/** What offices do in words, beyond saying: "expressed deep concern", "hoped that". */
const WISHES =
  /(?<!\p{L})(?:hop(?:es|ed) (?:that|for)|(?:express|voic|convey)\p{L}* (?:\p{L}+ ){0,2}(?:concern|hope|regret|support|condolences|anger|doubts?)|call(?:s|ed) (?:on|for)|urg(?:es|ed))(?!\p{L})/iu
/** UTF-16 units in which an office with its state and body stands: "China's Foreign Ministry spokesman". */
const OFFICE_OPENING = 44

/** UTF-16 units in which the subject of a statement begins. */
const OPENING = 12

/** A word of saying stands in it, and what the statement tells is what was said. */
function isSaid(one: Reading, statement: Reading): boolean {
  return one.marks.some(
    (mark) =>
      mark.list === 'speech' &&
      SAYING.has(mark.id) &&
      !isLot(one.text, mark.start) &&
      tellsWhatIsSaid(one, statement, mark.start),
  )
}

/** Behind a comma the word of saying ends what was said; elsewhere it opens it, and what stands before is not said. */
function tellsWhatIsSaid(one: Reading, statement: Reading, at: number): boolean {
  const clause = one.clauses.find((other) => other.start <= at && at < other.end)
  if (clause === undefined || /[,»"”،，]\s?$/u.test(one.text.slice(0, clause.start))) return true
  const own = new Set(statement.clauses.flatMap((other) => [...other.units]))
  const count = (clauses: Reading['clauses']) =>
    clauses.reduce((sum, other) => sum + [...other.units].filter((unit) => own.has(unit)).length, 0)
  const before = count(one.clauses.filter((other) => other.end <= clause.start))
  return before === 0 || count(one.clauses.filter((other) => other.start >= clause.start)) >= before
}

const SAYING: ReadonlySet<string> = new Set(['neutral', 'assert', 'warn', 'accuse', 'deny'])

/** Most of what the statement takes from this sentence lies inside somebody's words. */
function isSpoken(one: Reading, statement: Reading): boolean {
  if (countsLots(one)) return false
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
