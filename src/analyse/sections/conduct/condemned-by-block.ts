import type { BlockId } from '../../../domain/index.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { stop } from '../../prose/lists.ts'
import { withArticle } from '../../prose/noun-phrase.ts'
import { threshold } from '../../thresholds.ts'
import { proveBlame } from '../responsibility/prove-blame.ts'
import type { Blame } from '../responsibility/read-blames.ts'
import type { BlameTold } from '../responsibility/tell-blame.ts'
import { joinProof } from '../responsibility/tell-blame.ts'
import { outletName } from '../who-says.ts'
import { asBlame, moreEvidence, rankSentences } from './disagree-on-conduct.ts'
import type { Voice } from './find-quarrels.ts'
import { type Judgement, stateOf } from './read-judgements.ts'

const AGREE = threshold('dividedUnder')
const ORIGINS = threshold('narrativeOrigins')

/** Whose conduct the outlets of one block condemn, where they blame nobody for harm. */
export interface ColumnCondemnation {
  readonly column: BlockId
  readonly actor: string
  readonly origins: number
  readonly voices: readonly Voice[]
}

/**
 * The party that several origins of each block condemn, and most of its condemning ones; one vote an origin and party, own
 * sides left out. One outlet's hard word is no reading of its block: of 12 such readings on the open bundles half were wrong.
 */
export function sumCondemnations(
  prepared: Prepared,
  judgements: readonly Judgement[],
  accusations: readonly Blame[],
): ColumnCondemnation[] {
  const accused = accusedBySeveral(prepared, accusations)
  const condemned = new Map<string, Set<string>>()
  for (const judgement of judgements)
    if (condemnsAnother(prepared, judgement))
      condemned.set(
        judgement.named as string,
        (condemned.get(judgement.named as string) ?? new Set()).add(judgement.sentence.in.origin),
      )
  return [...prepared.columns.values()].flatMap(({ id: column, speaks }) => {
    if (!speaks) return []
    const voices = judgements.flatMap((judgement): Voice[] =>
      judgement.sentence.in.column === column && condemnsAnother(prepared, judgement)
        ? [{ party: judgement.named as string, ...judgement }]
        : [],
    )
    const votes = new Map<string, Set<string>>()
    for (const { party, sentence } of voices)
      votes.set(party, (votes.get(party) ?? new Set()).add(sentence.in.origin))
    const all = new Set(voices.map(({ sentence }) => sentence.in.origin)).size
    const [first] = [...votes].sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0]))
    if (first === undefined || first[1].size / all < AGREE) return []
    if (accused.size > 0 && !accused.has(first[0])) return []
    const own = voices.filter(({ party }) => party === first[0])
    if (!own.some(({ alone, legal }) => alone && legal)) return []
    if ((condemned.get(first[0])?.size ?? 0) < ORIGINS) return []
    return [{ column, actor: first[0], origins: first[1].size, voices: own }]
  })
}

/** States that several origins accuse of the harm: where there are such, who is condemned beside them is a victim or a bystander. */
function accusedBySeveral(prepared: Prepared, accusations: readonly Blame[]): Set<string> {
  const origins = new Map<string, Set<string>>()
  for (const { actor, sentence } of accusations)
    for (const id of new Set([actor, stateOf(prepared, actor) ?? actor]))
      origins.set(id, (origins.get(id) ?? new Set()).add(sentence.in.origin))
  return new Set([...origins].filter(([, set]) => set.size >= ORIGINS).map(([id]) => id))
}

/** Somebody named is condemned, not by oneself, and not as a foreign charge that an outlet of the condemned passes on. */
function condemnsAnother(prepared: Prepared, { favours, named, own, speaker, sentence }: Judgement): boolean {
  if (favours || named === null || named === own) return false
  const { country } = sentence.in.article
  const isHome = country !== null && prepared.names.country(named) === country
  return !(isHome && speaker !== null && prepared.names.country(speaker) !== country)
}

/** "They carry words that condemn the conduct of X, quoting …"; null when no sentence proves it. */
export function tellCondemnation(
  prepared: Prepared,
  who: string,
  { actor, origins, voices }: ColumnCondemnation,
): BlameTold | null {
  const label = prepared.names.entity(actor)
  if (label === null) return null
  const ranked = rankSentences(voices.filter(({ alone, legal }) => alone && legal))
  const ofBlock = origins >= ORIGINS
  for (const sentence of ranked) {
    const proof = proveBlame(prepared, voices.filter((voice) => voice.sentence === sentence).map(asBlame))
    if (proof === null) continue
    const subject = ofBlock ? who : outletName(prepared, sentence)
    const head = `${subject} ${ofBlock ? 'carry' : 'carries'} words that condemn the conduct of ${withArticle(label)}`
    return {
      sentence: {
        text: stop(`${head}${joinProof(proof, ofBlock)}`),
        evidence: [...proof.evidence, ...moreEvidence(ranked, sentence)],
        made: 'computed',
      },
      from: sentence,
      ofBlock,
    }
  }
  return null
}
