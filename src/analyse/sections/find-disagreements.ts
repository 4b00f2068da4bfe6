import { createHash } from 'node:crypto'
import type {
  BlindSpot,
  BlockId,
  Disagreement,
  Evidence,
  Figure,
  PublishedSentence,
} from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import type { Side } from '../claims/take-sides.ts'
import { overlaps } from '../figures/compare-figures.ts'
import { cite, citeAround } from '../prose/cite.ts'
import { outletsOf, stop } from '../prose/lists.ts'
import { tell } from '../prose/tell.ts'
import { asClause } from '../prose/write-clause.ts'
import { threshold } from '../thresholds.ts'
import { type Blame, type ColumnBlame, isOwnVoice, pairBlames } from './find-blame.ts'
import type { Opposition } from './find-oppositions.ts'
import { leadingByColumn, type Naming } from './find-words.ts'
import { bestSentence, rankRows } from './pick-sentences.ts'

const OPPOSED_ORIGINS = threshold('opposedOrigins')
/** Opposed readings listed; the matrix shows the rest. */
const SHOWN_OPPOSITIONS = 4

/** What the disagreements are read from, all of it derived from the matrix. */
export interface Differences {
  readonly figures: readonly Figure[]
  readonly oppositions: readonly Opposition[]
  readonly blame: readonly ColumnBlame[]
  readonly namings: readonly Naming[]
  readonly blindSpots: readonly BlindSpot[]
}

/** Typed disagreements, both sides each, and what the reader cannot tell because of it. */
export function findDisagreements(prepared: Prepared, matrix: Matrix, from: Differences): Disagreement[] {
  return [
    ...from.oppositions
      .slice(0, SHOWN_OPPOSITIONS)
      .flatMap((opposition) => fromOpposition(prepared, opposition) ?? []),
    ...from.figures.flatMap((figure) => fromFigure(prepared, figure) ?? []),
    ...fromBlame(prepared, from.blame),
    ...fromNamings(prepared, from.namings),
    ...from.blindSpots.slice(0, 1).flatMap((spot) => fromBlindSpot(prepared, matrix, spot) ?? []),
  ]
}

type SideText = Disagreement['sides'][number]

function makeDisagreement(
  kind: Disagreement['kind'],
  claims: readonly string[],
  sides: readonly SideText[],
  unknown: string,
): Disagreement {
  const key = `${kind}\n${claims.join(' ')}\n${sides.map((side) => side.blocks.join(' ')).join('|')}`
  return {
    id: `disagreement-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`,
    kind,
    claims: [...claims],
    sides: [...sides],
    unknown: {
      text: stop(unknown),
      evidence: sides.flatMap((side) => side.sentence.evidence.slice(0, 1)),
      made: 'computed',
    },
  }
}

function names(prepared: Prepared, blocks: readonly BlockId[]): string {
  return outletsOf(blocks.map((block) => prepared.names.block(block)))
}

function fromOpposition(prepared: Prepared, opposition: Opposition): Disagreement | null {
  const left = tellSide(prepared, opposition.sides.left)
  const right = tellSide(prepared, opposition.sides.right)
  if (left === null || right === null) return null
  const claims = opposition.rows.map((row) => row.claim.id)
  const wording = opposition.rows[0]?.group.wording
  const clause =
    wording === undefined || opposition.rows[0]?.group.direction !== 1 ? null : asClause(prepared, wording)
  const unknown =
    opposition.kind === 'outcome'
      ? 'Readers cannot tell which of the two outcomes to expect'
      : clause === null
        ? 'Readers cannot tell from these texts which of the two accounts holds'
        : `Readers cannot tell from these texts whether ${clause.text}`
  const made = makeDisagreement(opposition.kind, claims, [left, right], unknown)
  if (clause === null) return made
  return { ...made, unknown: { ...made.unknown, evidence: [clause.evidence, ...made.unknown.evidence] } }
}

function tellSide(prepared: Prepared, side: Side): SideText | null {
  const sentence = bestSentence(
    prepared,
    side.members.map((member) => member.sentence),
  )
  if (sentence === null) return null
  const who = names(prepared, side.columns)
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

function fromFigure(prepared: Prepared, figure: Figure): Disagreement | null {
  if (figure.status !== 'contested') return null
  const [low, high] = splitFigure(figure)
  if (low === undefined || high === undefined) return null
  const subject = `the number of ${figure.label}`
  const sides = [low, high].map((list) => figureSide(prepared, subject, list))
  return makeDisagreement('facts', [], sides, `Readers cannot tell from these texts ${subject}`)
}

type Statement = Figure['statements'][number]

/** The best backed value and the best backed one that excludes it, the smaller first. */
function splitFigure(figure: Figure): readonly Statement[][] {
  const values = groupByValue(figure.statements)
  const ranked = [...values.values()].sort((a, b) => originsOf(b) - originsOf(a))
  const first = ranked[0]
  const second = ranked.find(
    (list) => first !== undefined && !overlaps(first[0] as Statement, list[0] as Statement),
  )
  if (first === undefined || second === undefined) return []
  if (originsOf(first) < OPPOSED_ORIGINS || originsOf(second) < OPPOSED_ORIGINS) return []
  return [first, second].sort((a, b) => (a[0]?.low ?? 0) - (b[0]?.low ?? 0))
}

function groupByValue(statements: readonly Statement[]): Map<string, Statement[]> {
  const values = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = `${statement.low} ${statement.high}`
    values.set(key, [...(values.get(key) ?? []), statement])
  }
  return values
}

function originsOf(list: readonly Statement[]): number {
  return new Set(list.map((statement) => statement.origin)).size
}

function figureSide(
  prepared: Prepared,
  subject: string,
  list: readonly Figure['statements'][number][],
): SideText {
  const blocks = [...new Set(list.map((statement) => statement.block))]
  const first = list[0]
  const value = sayInterval(first)
  return {
    blocks,
    origins: new Set(list.map((statement) => statement.origin)).size,
    sentence: {
      text: stop(`${names(prepared, blocks)} put ${subject} at ${value}`),
      evidence: list.slice(0, 3).map((statement) => statement.evidence),
      made: 'computed',
    },
  }
}

function sayInterval(statement: Statement | undefined): string {
  if (statement === undefined) return ''
  const { low, high, approximate } = statement
  if (high === null) return `${low} or more`
  if (high === low) return String(low)
  return approximate ? `about ${(low + high) / 2}` : `${low} to ${high}`
}

/** Columns that put responsibility for one matter on different actors, two origins each. */
function fromBlame(prepared: Prepared, blame: readonly ColumnBlame[]): Disagreement[] {
  const actors = [...new Set(blame.map((entry) => entry.actor))]
  for (const [index, first] of actors.entries()) {
    for (const second of actors.slice(index + 1)) {
      const left = blame.filter((entry) => entry.actor === first)
      const right = blame.filter((entry) => entry.actor === second)
      const pair = pairBlames(
        left.flatMap((entry) => entry.blames),
        right.flatMap((entry) => entry.blames),
      )
      if (pair === null) continue
      const sides = [blameSide(prepared, left, pair.left), blameSide(prepared, right, pair.right)]
      if (sides.some((side) => side === null)) continue
      return [
        makeDisagreement(
          'responsibility',
          [],
          sides.filter((side) => side !== null),
          'Readers cannot tell from these texts who bears the responsibility',
        ),
      ]
    }
  }
  return []
}

function blameSide(prepared: Prepared, entries: readonly ColumnBlame[], shown: Blame): SideText | null {
  const label = prepared.names.entity(shown.actor)
  if (label === null) return null
  const own = isOwnVoice(entries.flatMap((entry) => entry.blames))
  const said = own ? `put the responsibility on ${label}` : `carry the accusation against ${label}`
  const blocks = entries.map((entry) => entry.column)
  const who = names(prepared, blocks)
  return {
    blocks,
    origins: entries.reduce((sum, entry) => sum + entry.origins, 0),
    sentence: tell(
      prepared,
      { clause: `${who} ${said} and report that`, quotation: `${who} ${said}` },
      shown.sentence,
      otherVoices(
        entries.flatMap((entry) => entry.blames),
        shown,
      ),
    ),
  }
}

/** Sentences of other origins that a side is shown to rest on, besides the one told. */
const OTHER_VOICES = 4

function otherVoices(blames: readonly Blame[], shown: Blame): Evidence[] {
  const origins = new Set([shown.sentence.in.origin])
  return blames
    .filter((blame) => {
      const { origin } = blame.sentence.in
      return !origins.has(origin) && origins.add(origin)
    })
    .slice(0, OTHER_VOICES)
    .map((blame) => cite(blame.sentence))
}

/** Words of opposed charge for one referent: a difference in meaning, not in fact. */
function fromNamings(prepared: Prepared, namings: readonly Naming[]): Disagreement[] {
  return [...new Set(namings.map((naming) => naming.set))].flatMap((set) => {
    const leading = leadingByColumn(namings.filter((naming) => naming.set === set))
    const condemning = leading.filter((naming) => naming.charge === 1)
    const other = leading.filter((naming) => naming.charge < 1)
    const sides = [condemning, other].flatMap((side) => namingSide(prepared, side) ?? [])
    return sides.length < 2
      ? []
      : [
          makeDisagreement(
            'meaning',
            [],
            sides,
            `Readers cannot tell from the choice of words alone how to judge ${leading[0]?.referent ?? 'it'}`,
          ),
        ]
  })
}

function namingSide(prepared: Prepared, side: readonly Naming[]): SideText | null {
  const origins = new Set(side.flatMap((naming) => [...naming.origins]))
  if (origins.size < OPPOSED_ORIGINS) return null
  const blocks = side.map((naming) => naming.column)
  const words = [...new Set(side.map(quoteWord))].slice(0, 3)
  const sentence: PublishedSentence = {
    text: stop(`${names(prepared, blocks)} say ${words.join(', ')}`),
    evidence: side.map((naming) => citeAround(naming.sentence, naming.mark)),
    made: 'computed',
  }
  return { blocks, origins: origins.size, sentence }
}

function quoteWord(naming: Naming): string {
  const word = `“${naming.mark.surface}”`
  return naming.sentence.language === 'en' ? word : `${word} (${naming.label})`
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
  const who = names(prepared, blocks)
  const silent = names(prepared, [block])
  return makeDisagreement(
    'omission',
    [spot.claim],
    [
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
            quotation: `The texts held of ${silent} leave this out and lead with this`,
          },
          sentence,
        ),
      },
    ],
    `Readers of ${silent} alone cannot tell that the report exists`,
  )
}
