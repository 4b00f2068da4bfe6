import type { Disagreement, Evidence } from '../../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { findEvidenceDefect } from '../../prose/check-evidence.ts'
import { cite } from '../../prose/cite.ts'
import { joinWords, stop } from '../../prose/lists.ts'
import { withArticle } from '../../prose/noun-phrase.ts'
import { threshold } from '../../thresholds.ts'
import { makeDisagreement, outletsIn, type SideText } from '../make-disagreement.ts'
import { proveBlame } from '../responsibility/prove-blame.ts'
import type { Blame } from '../responsibility/read-blames.ts'
import { joinProof } from '../responsibility/tell-blame.ts'
import { outletName } from '../who-says.ts'
import { type ConductQuarrel, type ConductSide, isExplicit, type Voice } from './find-quarrels.ts'

const ORIGINS = threshold('narrativeOrigins')
const OUTLET = threshold('voiceOutlet')
const QUOTED = threshold('voiceQuoted')
/** Sentences tried as the proof of a side, those with most words that judge first. */
const TRIES = 5
/** Sentences cited for a side, the proof among them, and of these from one origin. */
const CITED = 12
const CITED_OF_ORIGIN = 3

/** One disagreement for each quarrel over a party's conduct whose two sides can be told. */
export function disagreeOnConduct(prepared: Prepared, quarrels: readonly ConductQuarrel[]): Disagreement[] {
  return quarrels.flatMap((quarrel) => {
    const sides = [quarrel.condemning, quarrel.defending].flatMap((side) => tellSide(prepared, side) ?? [])
    if (sides.length < 2) return []
    const evidence = sides.flatMap((side) => side.sentence.evidence)
    const told = [sayOpen(prepared, quarrel), UNNAMED]
      .map(({ kind, open }) => {
        const unknown = `Readers cannot tell from these texts ${open}`
        return makeDisagreement({ kind, claims: [], sides, unknown, evidence })
      })
      .find(({ unknown }) => findEvidenceDefect(prepared, unknown) === null)
    return told ?? []
  })
}

interface Open {
  readonly kind: 'meaning' | 'responsibility'
  readonly open: string
}

/** For parties that the cited words do not name. */
const UNNAMED: Open = { kind: 'meaning', open: 'whose judgement of these acts is fair' }

/** Words of law on both sides leave open what was lawful; two parties who condemn each other, which of them is in the wrong. */
function sayOpen(prepared: Prepared, { party, rival, condemning, defending }: ConductQuarrel): Open {
  const about = (id: string | null) =>
    [...condemning.voices, ...defending.voices].filter((voice) => voice.named === id && voice.party === id)
  const [judged, other] = [party, rival].sort((a, b) => about(b).length - about(a).length)
  const name = (id: string | null | undefined) => withArticle(prepared.names.entity(id ?? '') ?? '')
  const isLegal = (side: ConductSide) => side.voices.some((voice) => voice.legal)
  if (isLegal(condemning) && isLegal(defending))
    return { kind: 'meaning', open: `whether the conduct of ${name(judged)} is lawful` }
  if (other == null || !about(other).some((voice) => !voice.favours))
    return { kind: 'meaning', open: `how the conduct of ${name(judged)} is to be judged` }
  return { kind: 'responsibility', open: `whether ${name(party)} or ${name(rival)} is in the wrong` }
}

function tellSide(prepared: Prepared, side: ConductSide): SideText | null {
  const ranked = rankSentences(side.voices)
  const explicit = rankSentences(side.voices.filter(isExplicit))
  const ofBlock = side.origins >= ORIGINS
  for (let tries = 0; tries < TRIES && tries < explicit.length; tries += 1) {
    const from = explicit.slice(tries, TRIES)
    const proof = proveBlame(prepared, side.voices.filter((voice) => voice.sentence === from[0]).map(asBlame))
    if (proof === null) continue
    const told = side.voices.filter((voice) => voice.sentence === proof.blame.sentence)
    const judgement = sayJudgement(prepared, told, ofBlock)
    if (judgement === null) continue
    const who = ofBlock ? outletsIn(prepared, side.columns) : outletName(prepared, proof.blame.sentence)
    const sentence = {
      text: stop(`${who} ${judgement}${joinProof(proof, ofBlock)}`),
      evidence: [...proof.evidence, ...moreEvidence(ranked, proof.blame.sentence)],
      made: 'computed' as const,
    }
    if (findEvidenceDefect(prepared, sentence) === null)
      return { blocks: [...side.columns], origins: side.origins, sentence }
  }
  return null
}

/** "carry words that defend the conduct of China", as the sentence shown does; null when it does not name whose. */
function sayJudgement(prepared: Prepared, voices: readonly Voice[], plural: boolean): string | null {
  const parts = [true, false].flatMap((favours) => {
    const own = voices.filter((voice) => voice.favours === favours)
    const ids = new Set(own.flatMap((voice) => labelOf(prepared, voice) ?? []))
    const labels = [...ids].flatMap((id) => prepared.names.entity(id) ?? [])
    if (labels.length === 0) return []
    return [`${favours ? 'defend' : 'condemn'} the conduct of ${joinWords(labels.map(withArticle))}`]
  })
  return parts.length === 0 ? null : `${plural ? 'carry' : 'carries'} words that ${joinWords(parts)}`
}

/** Who is judged, as the sentence names it: the state, or the person beside a word that is no defence. */
function labelOf(prepared: Prepared, { named, party, label, list, sentence }: Voice): string | null {
  if (named === party && (label === party || list !== 'defensive')) return label
  const isNamed = sentence.entities.some(({ id }) => prepared.names.actor(id) === party)
  return isNamed ? party : null
}

/** Sentences of a side: those of more judging words first, words of law before others. */
export function rankSentences(voices: readonly Voice[]): PreparedSentence[] {
  const points = new Map<PreparedSentence, number>()
  for (const { sentence, legal, alone, named } of voices) {
    const point = 1 + Number(legal) + Number(alone) + Number(named !== null)
    points.set(sentence, (points.get(sentence) ?? 0) + point)
  }
  return [...points].sort((a, b) => b[1] - a[1] || a[0].key - b[0].key).map(([sentence]) => sentence)
}

export function asBlame({ sentence, party, speaker, point, alone }: Voice): Blame {
  return {
    sentence,
    actor: party,
    accuser: speaker,
    weight: speaker === null ? OUTLET : QUOTED,
    point,
    alone,
    alternative: false,
  }
}

/** The strongest sentences of the other origins, then more of theirs and of the shown one's. */
export function moreEvidence(ranked: readonly PreparedSentence[], shown: PreparedSentence): Evidence[] {
  const of = new Map([[shown.in.origin, 1]])
  const rest = ranked.filter((sentence) => sentence !== shown)
  const times = rest.map(({ in: { origin } }) => {
    const time = of.get(origin) ?? 0
    of.set(origin, time + 1)
    return time
  })
  return [...rest.keys()]
    .filter((at) => (times[at] as number) < CITED_OF_ORIGIN)
    .sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
    .slice(0, CITED - 1)
    .map((at) => cite(rest[at] as PreparedSentence))
}
