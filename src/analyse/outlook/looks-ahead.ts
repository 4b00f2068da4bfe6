import type { Sentence } from '../../domain/index.ts'
import type { PreparedSentence } from '../claims/prepared.ts'
import { readCondition } from './read-condition.ts'
import { knowsFuture, type Outlooking, readFuture } from './read-future.ts'

/** A plan that was one at the time told of and is over: "had been due to land". */
export const PAST_PLAN =
  /(?<!\p{L})(?:had been|had|was|were) (?:\p{L}{2,12} )?(?:expected|due|scheduled|planned|set|supposed)(?!\p{L})/iu

/** True for a sentence about what will, may under a condition, or is planned to happen. */
export function looksAhead(sentence: PreparedSentence): boolean {
  return readCondition(sentence) !== null || readAhead(sentence) !== null
}

/** Where and how a sentence speaks of what is to come. */
export interface Ahead {
  readonly how: Outlooking
  /** Where the words stand that say so. Offsets of the field. */
  readonly at: { readonly start: number; readonly end: number }
}

const read = new WeakMap<Sentence, Ahead | null>()

/** How a sentence speaks of what is to come; null when it does not, or only tells of an old plan. */
export function readAhead(sentence: PreparedSentence): Ahead | null {
  let ahead = read.get(sentence.sentence)
  if (ahead === undefined) {
    ahead = find(sentence)
    read.set(sentence.sentence, ahead)
  }
  return ahead
}

function find({ sentence, language, cues, marks }: PreparedSentence): Ahead | null {
  if (PAST_PLAN.test(sentence.text)) return null
  if (knowsFuture(language)) {
    const found = readFuture(sentence.text, language)
    if (found === null) return null
    const start = sentence.start + found.at
    return { how: found.how, at: { start, end: start + 1 } }
  }
  if (!cues.has('future') && !cues.has('planned')) return null
  const mark = marks.find((each) => each.list === 'cue' && (each.id === 'future' || each.id === 'planned'))
  return mark === undefined ? null : { how: 'certain', at: { start: mark.start, end: mark.end } }
}
