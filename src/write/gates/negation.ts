import type { Mark } from '../../text/find-marks.ts'
import type { Clause } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { differInMark, type MarkKind } from './agree-in-mark.ts'
import type { Gate } from './gate.ts'
import { findProposition } from './match-propositions.ts'
import { countForms, DENIALS, type Forms, findForms } from './telling-words.ts'

const DENIAL: MarkKind = {
  marksIn: (clause, reading) => [
    ...clause.marks.filter((mark) => isNegation(mark, reading)),
    ...deniedBefore(clause, reading),
    ...findForms(
      { text: reading.text.slice(clause.start, clause.end), language: reading.language },
      WITHOUT,
    ).map(([surface]) => ({ surface })),
  ],
  count: (reading) => countForms(reading, DENIALS),
  undoes: true,
  whole: 0.7,
}

/** "without" denies what follows it, and stands on no list of cues. */
const WITHOUT: Forms = {
  en: /(?<!\p{L})without(?= \p{L}+ing(?!\p{L}))/giu,
  fr: /(?<!\p{L})sans(?= \p{L}+(?:er|ir|re)(?!\p{L}))/giu,
  es: /(?<!\p{L})sin(?= \p{L}+[aei]r(?!\p{L}))/giu,
}

/** What is denied stays denied, and nothing else is. */
export const negation: Gate = {
  id: 'negation',
  says: 'What the cited sentences deny stays denied, and nothing else is.',
  find: ({ statement, cited, event }) => {
    const difference = differInMark(statement, cited, DENIAL)
    const isCalled =
      difference?.kind === 'added' &&
      DISMISSALS.test(difference.word) &&
      cited.some(dismisses) &&
      countPlain(statement) <= cited.reduce((sum, one) => sum + countPlain(one), 0)
    if (difference !== null && !isCalled)
      return difference.kind === 'added'
        ? { word: difference.word, why: 'the cited sentences do not deny this' }
        : { word: difference.word, why: 'the cited sentences deny this' }
    if (isCalled) return null
    const turned = findProposition(
      statement,
      cited,
      event.actor,
      (own, other) => own.polarity !== other.polarity,
    )
    return turned === null
      ? null
      : { word: turned.act?.surface ?? '', why: 'the cited sentence says the opposite' }
  },
}

/** "denied that ...": what follows "that" is denied, though a clause of its own. */
function deniedBefore(clause: Clause, reading: Reading): Mark[] {
  if (!THAT.test(reading.text.slice(clause.start))) return []
  return reading.marks.filter(
    (mark) =>
      mark.list === 'speech' &&
      mark.id === 'deny' &&
      mark.end <= clause.start &&
      clause.start - mark.end <= 2,
  )
}

const THAT = /^(?:that|que|qu'|что|أن|بأن) ?/iu

/** Who calls a thing absurd, misleading or a lie dismisses it. */
const DISMISSALS = /^(?:dismiss|reject)/iu
const ABSURD =
  /(?<!\p{L})(?:misleading|stupid\p{L}*|absurd\p{L}*|ridicul\p{L}*|hysteria|lies?|false|глуп\p{L}*|абсурд\p{L}*|лож\p{L}*|absurd\p{L}*|mensonge\p{L}*|faux|fausse\p{L}*|falso\p{L}*|mentira\p{L}*)(?!\p{L})|愚蠢|荒谬|谎言/iu

/** Denials beside those that dismiss. */
function countPlain(one: Reading): number {
  return findForms(one, DENIALS).filter(([surface]) => !DISMISSALS.test(surface)).length
}

function dismisses(one: Reading): boolean {
  return ABSURD.test(one.text) || one.marks.some((mark) => mark.id === 'dismissal')
}

/** French "ne ... que" only limits. */
const LIMITS = /^(?:ne |n')[^.,;]{0,30}?(?<!\p{L})qu(?:e |')/iu
/** Russian "не менее", "не только" and the like deny nothing, nor do questions ("не могла ли"). */
const NO_DENIAL = /^не (?:менее|более|только|просто|по назначению|\p{L}+ ли)(?!\p{L})/iu
const NO_MATTER = /^no matter(?!\p{L})/iu

function isNegation(mark: Mark, reading: Reading): boolean {
  const text = reading.text.slice(mark.start)
  if (reading.language === 'fr' && LIMITS.test(text) && !/ pas /u.test(text.slice(0, 40))) return false
  if (reading.language === 'ru' && NO_DENIAL.test(text)) return false
  if (reading.language === 'en' && NO_MATTER.test(text)) return false
  return (
    (mark.list === 'cue' && (mark.id === 'negation' || mark.id === 'deny')) ||
    (mark.list === 'speech' && mark.id === 'deny')
  )
}
