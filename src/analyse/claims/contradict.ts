import type { Speaker } from '../../domain/index.ts'
import { threshold } from '../thresholds.ts'
import { isMatter } from './compare-sentences.ts'
import { scorePair } from './pairs/score-pair.ts'
import type { Labels, Prepared, PreparedSentence } from './prepared.ts'
import { accusedIn, type Denial, partyOf, readDenials, STANDS, statesIn } from './read-denials.ts'
import { readVoice } from './read-stance.ts'

const DENIED = threshold('deniedMatter')
const ACCUSED = threshold('deniedAccused')
const NAMED = threshold('deniedNamed')
const UNNAMED = threshold('deniedUnnamed')
/** More than any probability. */
const NEVER = 2

/** How surely two sentences exclude each other: `near` for a denial that names a party and a matter of what is stated. */
export type Contradiction = 'sure' | 'near'

/**
 * Whether one sentence denies what the other states; null when it does not. The denial is compared, clause by clause, by
 * the score of the claims: what is denied must be what the other states (`deniedMatter`), or, behind a verb of denial, be
 * near it where the other accuses who denies (`deniedAccused`) or names a party and a matter of the denial (`deniedNamed`).
 */
export function contradict(
  prepared: Prepared,
  left: PreparedSentence,
  right: PreparedSentence,
): Contradiction | null {
  const [own, other] = [readDenials(prepared, left), readDenials(prepared, right)]
  if (own.length === 0 && other.length === 0) return accuseEachOther(prepared, left, right) ? 'sure' : null
  if (own.length > 0 && other.length > 0) return null
  if (readVoice(own.length > 0 ? right : left).direction !== 1) return null
  return own.length > 0 ? deny(prepared, left, right) : deny(prepared, right, left)
}

function deny(
  prepared: Prepared,
  denying: PreparedSentence,
  stating: PreparedSentence,
): Contradiction | null {
  const { vocabulary } = prepared.memory
  const found = readDenials(prepared, denying).flatMap((denial) => {
    const { from, surely } = answeredFrom(prepared, denial, stating)
    return scorePair(denial.profile, stating.profile, vocabulary) >= from ? [surely] : []
  })
  if (found.length === 0) return null
  return found.includes(true) ? 'sure' : 'near'
}

/**
 * From where on a denial answers a statement. A statement that accuses somebody is answered only by who is accused, or
 * by who speaks of the accused. Where it names a party of the denial and shares a matter with it, less is asked for;
 * behind a verb of denial, one that names none must be surer. Sure are answers to an accusation, and denials of an act
 * that the other states.
 */
function answeredFrom(
  prepared: Prepared,
  denial: Denial,
  stating: PreparedSentence,
): { readonly from: number; readonly surely: boolean } {
  const { names } = prepared
  const accused = [...accusedIn(stating, names)]
  if (accused.length > 0 && denial.deniers.size > 0) {
    const meant = accused.some((party) => denial.deniers.has(party) || denial.named.has(party))
    return { from: meant ? (denial.explicit ? ACCUSED : DENIED) : NEVER, surely: true }
  }
  const shares = [...denial.concepts].some((concept) => isMatter(stating, concept))
  if (!denial.explicit) return { from: DENIED, surely: shares }
  if (!namesParty(prepared, denial, stating)) return { from: UNNAMED, surely: shares }
  return { from: shares ? NAMED : DENIED, surely: false }
}

function namesParty({ names }: Prepared, denial: Denial, stating: PreparedSentence): boolean {
  const speakers = stating.propositions.flatMap((clause) => clause.speaker ?? [])
  const isSaid = (mention: { readonly start: number; readonly end: number }) =>
    !speakers.some((speaker) => mention.start < speaker.end && mention.end > speaker.start)
  const parties = [
    ...stating.entities
      .filter((mention) => mention.kind !== 'place' && isSaid(mention))
      .map((mention) => partyOf(mention.id, names)),
    ...stating.concepts.filter(isSaid).map((mention) => mention.id),
  ]
  return parties.some((party) => denial.deniers.has(party) || denial.named.has(party))
}

/**
 * Two speakers tell one matter with the parties turned round: each names the other as the one who acts ("A says B crossed
 * first", "B says A did"), or they put one act on two parties.
 */
function accuseEachOther(prepared: Prepared, left: PreparedSentence, right: PreparedSentence): boolean {
  const [a, b] = [left, right].map((sentence) => chargeIn(sentence, prepared.names)) as [Charge, Charge]
  if (!speaksAgainst(a, b) || !speaksAgainst(b, a)) return false
  const { vocabulary } = prepared.memory
  return scorePair(left.profile, right.profile, vocabulary) >= DENIED
}

interface Charge {
  readonly speakers: ReadonlySet<string>
  /** Parties named in what the speaker says. */
  readonly named: ReadonlySet<string>
}

/** One speaker with parties in what is said; a sentence of several speakers charges nobody. */
function chargeIn(sentence: PreparedSentence, names: Labels): Charge {
  const quoted = sentence.propositions.filter(
    (clause) => clause.speaker !== null && STANDS.has(clause.modality),
  )
  const speakers = new Set(
    quoted.flatMap(({ speaker }) => [...statesIn(sentence, speaker as Speaker, names)]),
  )
  const named = new Set(quoted.flatMap((clause) => [...statesIn(sentence, clause, names)]))
  return { speakers, named }
}

function speaksAgainst(own: Charge, other: Charge): boolean {
  const inside = [...own.named].filter((party) => !own.speakers.has(party))
  return own.speakers.size === 1 && inside.length === 1 && other.speakers.has(inside[0] as string)
}
