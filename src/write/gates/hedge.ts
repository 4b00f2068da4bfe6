import type { Mark } from '../../text/find-marks.ts'
import { differInMark } from './agree-in-mark.ts'
import type { Gate } from './gate.ts'
import { findProposition } from './match-propositions.ts'

const CUES: ReadonlySet<string> = new Set(['hedge', 'unverified', 'claim-attribution'])

/** "reportedly", "may", "it is believed": doubt is neither dropped nor added. */
export const hedge: Gate = {
  id: 'hedge',
  says: 'Doubt that the cited sentences express is neither dropped nor added.',
  find: ({ statement, cited, event }) => {
    const difference = differInMark(statement, cited, isHedge)
    if (difference !== null && !(difference.kind === 'dropped' && keepsBySpeaker(statement)))
      return difference.kind === 'added'
        ? { word: difference.word, why: 'the cited sentences express no such doubt' }
        : { word: difference.word, why: 'this doubt of the cited sentences is missing' }
    const sure = findProposition(statement, cited, event.actor, (own, other) => other.hedged && !own.hedged)
    return sure === null || keepsBySpeaker(statement)
      ? null
      : { word: sure.act?.surface ?? '', why: 'the cited sentence expresses doubt about this' }
  },
}

/** Words that say that others only claim it keep the doubt. */
function keepsBySpeaker(statement: { readonly marks: readonly Mark[] }): boolean {
  return statement.marks.some((mark) => mark.list === 'speech' && mark.id === 'doubt')
}

function isHedge(mark: Mark): boolean {
  return (
    (mark.list === 'cue' && CUES.has(mark.id) && !ATTRIBUTES.test(mark.surface)) ||
    (mark.list === 'speech' && mark.id === 'doubt')
  )
}

/** Attribution alone is no doubt: "according to the ministry". */
const ATTRIBUTES =
  /^(?:according to|say they|described as|cited by|citing sources|sources? said|по словам|по данным|как сообщ\p{L}*|据|根据|وفقا ل?\p{L}*|según|selon|d'après)/iu
