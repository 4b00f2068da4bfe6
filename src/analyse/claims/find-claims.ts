import { chooseWording } from './choose-wording.ts'
import type { ClaimGroup } from './claim-group.ts'
import { groupClaims } from './group-claims.ts'
import type { Prepared, PreparedSentence } from './prepared.ts'
import { readStance, readVoice } from './read-stance.ts'
import { supportClaims } from './support-claims.ts'

/** Finds the claims of an event: groups of sentences that state the same, each with its wording and its stances. */
export function findClaims(prepared: Prepared): ClaimGroup[] {
  const usable = prepared.sentences.filter((sentence) => sentence.usable)
  const supported = supportClaims(prepared, usable)
  const taken = new Set(supported.flatMap((entry) => [entry.sentence, ...entry.supporters]))
  const rest = usable.filter((sentence) => !taken.has(sentence))
  return [
    ...supported.map((entry) => toClaim([entry.sentence, ...entry.supporters], entry.sentence)),
    ...groupClaims(prepared, rest).map((members) => toClaim(members, chooseWording(prepared, members))),
  ]
}

function toClaim(sentences: readonly PreparedSentence[], wording: PreparedSentence): ClaimGroup {
  const direction = readVoice(wording).direction
  const ordered = [...sentences].sort((a, b) => a.key - b.key)
  return { wording, direction, members: ordered.map((sentence) => readStance(sentence, direction)) }
}
