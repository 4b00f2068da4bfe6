import type { Evidence, PublishedSentence } from '../../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { cite } from '../../prose/cite.ts'
import { asEnglish } from '../../prose/english-of.ts'
import { joinWords, stop } from '../../prose/lists.ts'
import { withArticle } from '../../prose/noun-phrase.ts'
import { threshold } from '../../thresholds.ts'
import { type Blame, type ColumnBlame, isOwnSide, isOwnVoice } from '../find-blame.ts'
import { outletName } from '../who-says.ts'
import { type Proof, proveBlame } from './prove-blame.ts'

/** Sentences of other origins that a reading of responsibility is shown to rest on, besides the one told. */
const OTHER_VOICES = 4
const ORIGINS = threshold('narrativeOrigins')

/** A reading of responsibility in words, and the sentence it was told from. */
export interface BlameTold {
  readonly sentence: PublishedSentence
  readonly from: PreparedSentence
  /** False when the reading is one outlet's and the sentence names that outlet instead of the block. */
  readonly ofBlock: boolean
}

/**
 * To whom `who` ("Russian outlets") gives the responsibility, in whose voice, with the words that prove it; or that
 * they relay both accusations. A reading of one origin is told of its outlet. Null when no sentence proves it well
 * enough to be shown.
 */
export function tellBlame(prepared: Prepared, who: string, reading: ColumnBlame): BlameTold | null {
  return reading.stance === 'relays'
    ? tellRelay(prepared, who, reading)
    : tellAccusation(prepared, who, reading)
}

function tellAccusation(prepared: Prepared, who: string, reading: ColumnBlame): BlameTold | null {
  const label = prepared.names.entity(reading.actor)
  const proof = proveBlame(prepared, reading.blames)
  if (label === null || proof === null) return null
  const ofBlock = reading.origins >= ORIGINS
  const subject = ofBlock ? who : outletName(prepared, proof.blame.sentence)
  const head = `${subject} ${verbOf(prepared, reading, withArticle(label), ofBlock)}`
  const sentence: PublishedSentence = {
    text: stop(`${head}${joinProof(proof, ofBlock)}`),
    evidence: [...proof.evidence, ...otherVoices(reading.blames, proof.blame)],
    made: 'computed',
  }
  return { sentence, from: proof.blame.sentence, ofBlock }
}

/**
 * holds: stated in the outlets' own voice. puts the blame: they quote speakers of their own country. carries the
 * accusation: they pass on what others say, with the answer when they pass that on too.
 */
function verbOf(prepared: Prepared, reading: ColumnBlame, actor: string, plural: boolean): string {
  if (isOwnVoice(reading.blames)) return `${plural ? 'hold' : 'holds'} ${actor} responsible`
  if (reading.answered)
    return `${plural ? 'carry' : 'carries'} the accusation against ${actor} and its denial`
  return isOwnSide(prepared, reading.blames)
    ? `${plural ? 'put' : 'puts'} the blame on ${actor}`
    : `${plural ? 'carry' : 'carries'} the accusation against ${actor}`
}

/** The proof as the end of a sentence about a reading: ", quoting the governor as saying that …". */
export function joinProof(proof: Proof, plural: boolean): string {
  const own = plural ? 'their' : 'its'
  if (proof.kind === 'quoted') return `, quoting ${proof.text}`
  if (proof.kind === 'own') return `, stating in ${own} own voice that ${proof.text}`
  if (proof.kind === 'reported') return `, reporting that ${proof.text}`
  return `${proof.speaker === null ? '' : `, quoting ${proof.speaker}`}: ${proof.text}`
}

/** The proof as what follows a colon: "they quote the governor as saying that …". */
export function followProof(proof: Proof): string {
  if (proof.kind === 'quoted') return `: they quote ${proof.text}`
  if (proof.kind === 'own') return `: they state in their own voice that ${proof.text}`
  if (proof.kind === 'reported') return `: they report that ${proof.text}`
  return `${proof.speaker === null ? '' : `, in the words of ${proof.speaker}`}: ${proof.text}`
}

function tellRelay(prepared: Prepared, who: string, reading: ColumnBlame): BlameTold | null {
  const labels = [reading.actor, reading.rival ?? ''].flatMap((id) => prepared.names.entity(id) ?? [])
  const against = reading.others.filter((blame) => blame.actor === reading.rival)
  const both = reading.blames.find((blame) => against.some((other) => other.sentence === blame.sentence))
  const first = both ?? reading.blames[0]
  const second = both === undefined ? against[0] : undefined
  if (labels.length < 2 || first === undefined) return null
  const ofBlock = reading.origins >= ORIGINS
  const subject = ofBlock ? who : outletName(prepared, first.sentence)
  const parties = joinWords(labels.map(withArticle))
  const head = `${subject} ${ofBlock ? 'relay' : 'relays'} the accusations against ${parties} without taking a side`
  const clause = both === undefined ? null : asEnglish(prepared, both.sentence)
  const shown = clause === null ? [cite(first.sentence)] : clause.evidence
  const voices = otherVoices([...reading.blames, ...against], first)
  return {
    sentence: {
      text: stop(clause === null ? head : `${head}, reporting that ${clause.text}`),
      evidence: [...shown, ...(second === undefined ? [] : [cite(second.sentence)]), ...voices],
      made: 'computed',
    },
    from: first.sentence,
    ofBlock,
  }
}

/** Evidence of other origins for the same reading. */
export function otherVoices(blames: readonly Blame[], shown: Blame): Evidence[] {
  const origins = new Set([shown.sentence.in.origin])
  return blames
    .filter((blame) => {
      const { origin } = blame.sentence.in
      return !origins.has(origin) && origins.add(origin)
    })
    .slice(0, OTHER_VOICES)
    .map((blame) => cite(blame.sentence))
}
