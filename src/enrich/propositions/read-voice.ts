import type { Phrase } from './find-phrases.ts'
import { isActor } from './name-doer.ts'
import { has, type Word } from './read-words.ts'
import type { Reading } from './reading.ts'

/** Words between an auxiliary and its participle. */
const AUXILIARY_REACH = 4

/** The vowel mark that tells an Arabic passive, where it is written. */
const PASSIVE_VOWEL = /\u064f/u

/** True when the verb of the clause says what was done to its subject. */
export function isPassive({ clause, phrases, grammar }: Reading): boolean {
  const { words, act } = clause
  const form = words[act]?.act?.form
  if (form === 'passive' || form === 'dies' || PASSIVE_VOWEL.test(words[act]?.text ?? '')) return true
  const isBracketed = grammar.head === 'last' && grammar.cases !== undefined
  const before = isBracketed ? [...words] : words.slice(Math.max(0, act - AUXILIARY_REACH), act)
  const hasBe = before.some((word) => has(word, 'be'))
  const hasHave = before.some((word) => has(word, 'have'))
  if (form === 'participle') return hasBe || !hasHave
  if (form === 'either') {
    if (hasBe) return true
    const subject = phrases.findLast(
      (phrase) => phrase.to <= act && (phrase.lead === null || endsInSum(phrase, act)),
    )
    return !hasHave && !isShared(words, act, subject) && isReduced(words, act, subject !== undefined)
  }
  return form === 'finite' && isBehindAgent(words, act)
}

/** "Russia mined and blew up the dam": the object of the second verb is the first one's too. */
function isShared(words: readonly Word[], act: number, subject: Phrase | undefined): boolean {
  const next = words[act + 1]
  const isJoined = next === undefined || has(next, 'and')
  return (
    isJoined &&
    subject?.words.some((word) => isActor(word) || word.isForce) === true &&
    !startsWithSum(subject)
  )
}

/** "with 639 injured". */
function endsInSum({ words, to }: Phrase, act: number): boolean {
  return to === act && words.at(-1)?.isNumber === true
}

function startsWithSum({ words }: Phrase): boolean {
  return words.slice(0, 3).some((word) => word.isNumber)
}

/** "12 killed in Gaza", "the dam destroyed by": no object behind it, and a phrase in front. */
function isReduced(words: readonly Word[], act: number, hasSubject: boolean): boolean {
  const next = words[act + 1]
  if (has(next, 'agent')) return true
  const hasObject =
    next !== undefined && next.gap === 'none' && !next.isDate && (next.isNumber || !has(next, ...NO_OBJECT))
  return hasSubject && !hasObject
}

/** What stands behind a verb without an object. */
const NO_OBJECT = [
  'onto',
  'about',
  'locative',
  'preposition',
  'opens',
  'and',
  'join',
  'condition',
  'adverb',
  'to',
] as const

/** Chinese marks the passive in front of the verb or of its doer. */
function isBehindAgent(words: readonly Word[], act: number): boolean {
  const at = words.slice(0, act).findLastIndex((word) => has(word, 'agent'))
  return at >= 0 && act - at <= AUXILIARY_REACH && !words.slice(at + 1, act + 1).some((w) => w.gap !== 'none')
}
