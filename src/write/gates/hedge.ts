import type { Mark } from '../../text/find-marks.ts'
import type { Reading } from '../reading.ts'
import { differInMark, type MarkKind } from './agree-in-mark.ts'
import type { Gate } from './gate.ts'
import { findProposition } from './match-propositions.ts'
import { countForms, DOUBTS, FUTURES } from './telling-words.ts'

const DOUBT: MarkKind = {
  marksIn: (clause, reading) => clause.marks.filter((mark) => isHedge(mark, reading)),
  count: (reading) => countForms(reading, DOUBTS),
  whole: 0.7,
}
const CUES: ReadonlySet<string> = new Set(['hedge', 'unverified', 'claim-attribution'])

/** "reportedly", "may", "it is believed": doubt is neither dropped nor added. */
export const hedge: Gate = {
  id: 'hedge',
  says: 'Doubt that the cited sentences express is neither dropped nor added.',
  find: ({ statement, cited, event }) => {
    const found = differInMark(statement, cited, DOUBT)
    const difference = found !== null && isPlanned(found.word, cited) ? null : found
    const isKept = difference?.kind === 'dropped' && keepsDoubt(statement, difference.word)
    if (difference !== null && !isKept)
      return difference.kind === 'added'
        ? { word: difference.word, why: 'the cited sentences express no such doubt' }
        : { word: difference.word, why: 'this doubt of the cited sentences is missing' }
    const certain = findCertainty(statement, cited)
    if (certain !== null) return { word: certain.surface, why: 'the cited sentences are not so sure' }
    const sure = findProposition(statement, cited, event.actor, (own, other) => other.hedged && !own.hedged)
    return sure === null || keepsBySpeaker(statement)
      ? null
      : { word: sure.act?.surface ?? '', why: 'the cited sentence expresses doubt about this' }
  },
}

/** "surely", "без сомнения": what is told as beyond doubt is so in a cited sentence, in that word or in another one. */
function findCertainty(statement: Reading, cited: readonly Reading[]): Mark | null {
  if (cited.some((one) => one.marks.some(isCertain))) return null
  const isCited = ({ surface }: Mark) =>
    cited.some((one) => one.text.toLowerCase().includes(surface.toLowerCase().slice(0, ROOT)))
  return statement.marks.find((mark) => isCertain(mark) && !isCited(mark)) ?? null
}

/** Letters that "clear" and "clearly" share. */
const ROOT = 5

/** Whoever confirms reports: that is no certainty of the sentence; the Chinese word only makes a future firm. */
function isCertain(mark: Mark): boolean {
  return mark.list === 'cue' && mark.id === 'certainty' && !CONFIRMS.test(mark.surface)
}

const CONFIRMS = /^(?:confirm|подтвер|підтвер|bestätig|doğrula|必将)/iu

/** "is expected to" for "is to": a plan is expected. */
function isPlanned(word: string, cited: readonly Reading[]): boolean {
  return /^expected/iu.test(word) && cited.some((one) => countForms(one, FUTURES) > 0)
}

/** A verb of claiming in one language is one of asserting in another. */
function keepsDoubt(statement: Reading, word: string): boolean {
  const isAsserted = statement.marks.some((mark) => mark.list === 'speech' && mark.id === 'assert')
  return keepsBySpeaker(statement) || (isAsserted && CLAIMS.test(word))
}

const CLAIMS =
  /^(?:утвержда|стверджу|claim|afirm|sostien|affirm|prétend|behaupt|iddia|öne sür|ileri sür|ادعا|مدعی|[يت]زعم|زعم|声称|宣称)/iu

/** Words that say that others only claim it keep the doubt. */
function keepsBySpeaker(statement: { readonly marks: readonly Mark[] }): boolean {
  return statement.marks.some((mark) => mark.list === 'speech' && mark.id === 'doubt')
}

function isHedge(mark: Mark, reading: Reading): boolean {
  if (isInability(mark, reading) || isOtherSense(mark, reading)) return false
  return (
    (mark.list === 'cue' && CUES.has(mark.id) && !ATTRIBUTES.test(mark.surface)) ||
    (mark.list === 'speech' && mark.id === 'doubt' && !/^称$/u.test(mark.surface))
  )
}

/** "rejected claims" reports no doubt of its own; "допустил ошибку" made a mistake. */
function isOtherSense(mark: Mark, { text, language }: Reading): boolean {
  if (language === 'ru') return /^допусти/iu.test(mark.surface)
  const before = text.slice(Math.max(0, mark.start - 24), mark.start)
  return (
    language === 'en' &&
    /^claims?(?!\p{L})/iu.test(mark.surface) &&
    (/(?:reject|den|dismiss|refut)\p{L}* (?:\p{L}+ )?$/iu.test(before) ||
      /^[^.,;]{0,40}(?<!\p{L})(?:reject|den(?:y|ie)|dismiss|refut)/iu.test(text.slice(mark.end)))
  )
}

/** "could not say", "не может": nobody doubts what somebody is unable to do. */
function isInability(mark: Mark, { text, language }: Reading): boolean {
  if (language === 'en')
    return /^(?:could|can)$/iu.test(mark.surface) && /^ ?not(?!\p{L})/u.test(text.slice(mark.end))
  if (language === 'ru')
    return /^мо[жг]/iu.test(mark.surface) && /(?<!\p{L})не $/iu.test(text.slice(0, mark.start))
  if (language === 'zh') return /不$/u.test(text.slice(0, mark.start))
  return false
}

/** Attribution alone is no doubt: "according to the ministry". */
const ATTRIBUTES =
  /^(?:according to|what (?:it|he|she|they) call(?:s|ed)?|sa(?:y|ys|id) (?:they|it|he|she|that)|they say|described as|cited by|citing sources|sources? said|по (?:его |ее |её |их )?(?:словам|данным|мнению)|как сообщ\p{L}*|据|称|根据|وفقا? ?ل?\p{L}*|وفق|ب?حسب|según|selon|d'après|laut|nach angaben|segundo|de acordo com|за (?:словами|даними)|به (?:گفته|نقل))/iu
