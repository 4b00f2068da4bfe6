import type { Prepared } from '../../claims/prepared.ts'
import { stop } from '../../prose/lists.ts'
import { withArticle } from '../../prose/noun-phrase.ts'
import { threshold } from '../../thresholds.ts'
import { type Blame, type ColumnBlame, isOwnVoice } from '../find-blame.ts'
import { outletName } from '../who-says.ts'
import type { DisputeSide } from './find-disputes.ts'
import { proveBlame } from './prove-blame.ts'
import { type BlameTold, joinProof, otherVoices, tellBlame } from './tell-blame.ts'

const ORIGINS = threshold('narrativeOrigins')

/** The accusation of one side of a dispute, told as a reading of its columns. */
export function tellSide(
  prepared: Prepared,
  who: string,
  accused: string,
  side: DisputeSide,
): BlameTold | null {
  const column = side.columns[0]
  if (column === undefined) return null
  const reading: ColumnBlame = {
    column,
    stance: 'blames',
    actor: accused,
    rival: null,
    origins: side.origins,
    answered: false,
    blames: side.voices,
    others: [],
  }
  return tellBlame(prepared, who, reading)
}

/** What one side answers: that another did it, a cause that nobody is behind, or that the accused had no part in it. */
export function tellAnswer(
  prepared: Prepared,
  who: string,
  accused: string,
  side: DisputeSide,
): BlameTold | null {
  if (side.kind === 'accuses-another') return tellRival(prepared, who, side)
  const label = prepared.names.entity(accused)
  const proof = proveBlame(prepared, side.voices)
  if (label === null || proof === null) return null
  const ofBlock = side.origins >= ORIGINS
  const subject = ofBlock ? who : outletName(prepared, proof.blame.sentence)
  const rival = side.kind === 'denies' ? findRival(side, accused) : []
  const other = prepared.names.entity(rival[0]?.actor ?? '')
  const also = other === null ? '' : ` and an accusation against ${withArticle(other)}`
  const head = `${subject} ${answerVerb(side, withArticle(label), ofBlock)}${also}`
  return {
    sentence: {
      text: stop(`${head}${joinProof(proof, ofBlock)}`),
      evidence: [
        ...proof.evidence,
        ...otherVoices([...rival.slice(0, 1), ...side.voices, ...side.others], proof.blame),
      ],
      made: 'computed',
    },
    from: proof.blame.sentence,
    ofBlock,
  }
}

/** What the side says against the one it accuses most, when two of its origins do. */
function findRival({ others }: DisputeSide, accused: string): Blame[] {
  const against = new Map<string, Blame[]>()
  for (const voice of others)
    if (voice.actor !== accused) against.set(voice.actor, [...(against.get(voice.actor) ?? []), voice])
  const origins = (voices: readonly Blame[]) => new Set(voices.map((voice) => voice.sentence.in.origin)).size
  const [most] = [...against.values()].sort((a, b) => origins(b) - origins(a))
  return most !== undefined && origins(most) >= ORIGINS ? most : []
}

function tellRival(prepared: Prepared, who: string, side: DisputeSide): BlameTold | null {
  const rival = side.voices[0]?.actor
  if (rival === undefined) return null
  const told = side.voices.filter((voice) => voice.actor === rival)
  return tellSide(prepared, who, rival, { ...side, voices: told })
}

function answerVerb(side: DisputeSide, accused: string, plural: boolean): string {
  if (side.kind === 'cause') return `${plural ? 'carry' : 'carries'} a cause that nobody is behind`
  if (isOwnVoice(side.voices)) return `${plural ? 'reject' : 'rejects'} the accusation against ${accused}`
  return `${plural ? 'carry' : 'carries'} the denial of the accusation against ${accused}`
}
