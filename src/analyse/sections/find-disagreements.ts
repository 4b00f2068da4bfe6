import type { BlindSpot, Disagreement, Figure } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import type { Side } from '../claims/take-sides.ts'
import { cite } from '../prose/cite.ts'
import { asEnglish } from '../prose/english-of.ts'
import { tell } from '../prose/tell.ts'
import { disagreeOnConduct } from './conduct/disagree-on-conduct.ts'
import type { ConductQuarrel } from './conduct/find-quarrels.ts'
import { disagreeOnFigures } from './disagree-on-figures.ts'
import { disagreeOnWords } from './disagree-on-words.ts'
import type { Opposition } from './find-oppositions.ts'
import type { Naming } from './find-words.ts'
import { makeDisagreement, outletsIn, type SideText } from './make-disagreement.ts'
import { bestSentence, rankRows } from './pick-sentences.ts'
import { disagreeOnCharges } from './responsibility/charges/disagree-on-charges.ts'
import type { RivalCharges } from './responsibility/charges/find-rival-charges.ts'
import { disagreeOnBlame } from './responsibility/disagree-on-blame.ts'
import type { Dispute } from './responsibility/find-disputes.ts'

/** Opposed readings listed; the matrix shows the rest. */
const SHOWN_OPPOSITIONS = 4

/** What the disagreements are read from, all of it derived from the matrix. */
export interface Differences {
  readonly figures: readonly Figure[]
  readonly oppositions: readonly Opposition[]
  readonly disputes: readonly Dispute[]
  readonly rivals: readonly RivalCharges[]
  readonly conduct: readonly ConductQuarrel[]
  readonly namings: readonly Naming[]
  readonly blindSpots: readonly BlindSpot[]
}

/** Typed disagreements, both sides each, and what the reader cannot tell because of it. */
export function findDisagreements(prepared: Prepared, matrix: Matrix, from: Differences): Disagreement[] {
  return [
    ...from.oppositions
      .slice(0, SHOWN_OPPOSITIONS)
      .flatMap((opposition) => fromOpposition(prepared, opposition) ?? []),
    ...disagreeOnFigures(prepared, from.figures),
    ...disagreeOnBlame(prepared, from.disputes),
    ...disagreeOnCharges(prepared, from.rivals),
    ...disagreeOnConduct(prepared, from.conduct),
    ...disagreeOnWords(prepared, from.namings),
    ...from.blindSpots.slice(0, 1).flatMap((spot) => fromBlindSpot(prepared, matrix, spot) ?? []),
  ]
}

function fromOpposition(prepared: Prepared, opposition: Opposition): Disagreement | null {
  const left = tellSide(prepared, opposition.sides.left)
  const right = tellSide(prepared, opposition.sides.right)
  if (left === null || right === null) return null
  const claims = opposition.rows.map((row) => row.claim.id)
  const wording = opposition.rows[0]?.group.wording
  const clause =
    wording === undefined || opposition.rows[0]?.group.direction !== 1 ? null : asEnglish(prepared, wording)
  const open =
    opposition.open ?? (clause === null ? 'which of the two accounts holds' : `whether ${clause.text}`)
  const unknown =
    opposition.kind === 'outcome'
      ? 'Readers cannot tell which of the two outcomes to expect'
      : `Readers cannot tell from these texts ${open}`
  return makeDisagreement({
    kind: opposition.kind,
    claims,
    sides: [left, right],
    unknown,
    evidence: clause === null ? [] : [...clause.evidence],
  })
}

function tellSide(prepared: Prepared, side: Side): SideText | null {
  const sentence = bestSentence(
    prepared,
    side.members.map((member) => member.sentence),
  )
  if (sentence === null) return null
  const who = outletsIn(prepared, side.columns)
  const told = tell(
    prepared,
    { clause: `${who} report that`, quotation: `${who} carry this` },
    sentence,
    witnesses(side, sentence),
  )
  return { blocks: [...side.columns], origins: side.origins, sentence: told }
}

function witnesses(side: Side, sentence: PreparedSentence) {
  const other = side.members.find((member) => member.sentence.in.origin !== sentence.in.origin)
  return other === undefined ? [] : [cite(other.sentence)]
}

/** What the silent block leads with instead, so that an omission has two sides a reader can open. */
function fromBlindSpot(prepared: Prepared, matrix: Matrix, spot: BlindSpot): Disagreement | null {
  const { block } = spot
  if (block === null || spot.claim === null) return null
  const row = matrix.rows.find((entry) => entry.claim.id === spot.claim)
  const instead = rankRows(prepared, matrix, block)[0]
  const sentence = instead === undefined ? null : bestSentence(prepared, instead.sentences)
  if (row === undefined || sentence === null) return null
  const blocks = row.claim.cells
    .filter((cell) => cell.stance !== 'silent' && prepared.columns.get(cell.block)?.speaks)
    .map((cell) => cell.block)
  const who = outletsIn(prepared, blocks)
  const silent = outletsIn(prepared, [block])
  const told = asEnglish(prepared, row.group.wording)
  return makeDisagreement({
    kind: 'omission',
    claims: [spot.claim],
    sides: [
      {
        blocks,
        origins: row.claim.origins,
        sentence: tell(
          prepared,
          { clause: `${who} report that`, quotation: `${who} carry this report` },
          row.group.wording,
        ),
      },
      {
        blocks: [block],
        origins: instead?.origins ?? 0,
        sentence: tell(
          prepared,
          {
            clause: `The texts held of ${silent} leave this out and report that`,
            quotation: `The texts held of ${silent} leave this out and carry this report`,
          },
          sentence,
        ),
      },
    ],
    unknown:
      told === null
        ? `Readers of ${silent} alone cannot tell that the report exists`
        : `Readers of ${silent} alone do not learn that ${told.text}`,
    evidence: told === null ? [] : [...told.evidence],
  })
}
