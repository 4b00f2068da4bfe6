import { chooseWording } from './choose-wording.ts'
import type { ClaimGroup } from './claim-group.ts'
import { groupClaims } from './group-claims.ts'
import type { Prepared, PreparedSentence } from './prepared.ts'
import { readStance, readVoice } from './read-stance.ts'

/** Finds the claims of an event: groups of sentences that state the same, each with its wording and its stances. */
export function findClaims(prepared: Prepared): ClaimGroup[] {
  const usable = prepared.sentences.filter((sentence) => sentence.usable)
  return groupClaims(prepared, usable).map((sentences) => toClaim(prepared, sentences))
}

function toClaim(prepared: Prepared, sentences: readonly PreparedSentence[]): ClaimGroup {
  const wording = chooseWording(prepared, sentences)
  const direction = readVoice(wording).direction
  return {
    wording,
    direction,
    members: sentences.map((sentence) => readStance(sentence, direction)),
  }
}
