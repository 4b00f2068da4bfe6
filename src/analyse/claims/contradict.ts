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

/**
 * True when one sentence denies what the other states. The denial is compared, clause by clause, by the score of the
 * claims: what is denied must be what the other states (`deniedMatter`), or, behind a verb of denial, be near it where the
 * other sentence accuses who denies (`deniedAccused`) or names a party and a matter of the denial (`deniedNamed`).
 */
export function contradicts(prepared: Prepared, left: PreparedSentence, right: PreparedSentence): boolean {
  const [own, other] = [readDenials(prepared, left), readDenials(prepared, right)]
  if (own.length === 0 && other.length === 0) return accuseEachOther(prepared, left, right)
  if (own.length > 0 && other.length > 0) return false
  if (readVoice(own.length > 0 ? right : left).direction !== 1) return false
  return own.length > 0 ? denies(prepared, left, right) : denies(prepared, right, left)
}

function denies(prepared: Prepared, denying: PreparedSentence, stating: PreparedSentence): boolean {
  const { vocabulary } = prepared.memory
  return readDenials(prepared, denying).some((denial) => {
    const matter = scorePair(denial.profile, stating.profile, vocabulary)
    return matter >= answeredFrom(prepared, denial, stating)
  })
}

/**
 * From where on a denial answers a statement. A statement that accuses somebody is answered only by who is accused, or
 * by who speaks of the accused. Where it names a party of the denial and shares a matter with it, less is asked for; where
 * it names none, more (`deniedUnnamed`).
 */
function answeredFrom(prepared: Prepared, denial: Denial, stating: PreparedSentence): number {
  const { names } = prepared
  const accused = [...accusedIn(stating, names)]
  if (accused.length > 0 && denial.deniers.size > 0) {
    const meant = accused.some((party) => denial.deniers.has(party) || denial.named.has(party))
    return meant ? (denial.explicit ? ACCUSED : DENIED) : NEVER
  }
  return denial.explicit ? namesParty(prepared, denial, stating) : DENIED
}

function namesParty({ names }: Prepared, denial: Denial, stating: PreparedSentence): number {
  const speakers = stating.propositions.flatMap((clause) => clause.speaker ?? [])
  const isSaid = (mention: { readonly start: number; readonly end: number }) =>
    !speakers.some((speaker) => mention.start < speaker.end && mention.end > speaker.start)
  const concepts = stating.concepts.filter(isSaid).map((mention) => mention.id)
  const parties = [
    ...stating.entities
      .filter((mention) => mention.kind !== 'place' && isSaid(mention))
      .map((mention) => partyOf(mention.id, names)),
    ...concepts,
  ]
  if (!parties.some((party) => denial.deniers.has(party) || denial.named.has(party))) return UNNAMED
  return concepts.some((concept) => denial.concepts.has(concept) && isMatter(stating, concept))
    ? NAMED
    : DENIED
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
