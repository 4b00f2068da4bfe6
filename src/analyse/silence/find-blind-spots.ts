import { createHash } from 'node:crypto'
import { type BlindSpot, isReadableText } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { Column, Prepared, PreparedArticle, PreparedSentence } from '../claims/prepared.ts'
import { tell } from '../prose/tell.ts'
import { threshold } from '../thresholds.ts'
import { chanceOfSilence, largestProvedChance } from './chance-of-silence.ts'

const BLOCKS = threshold('blindSpotBlocks')
const ORIGINS = threshold('blindSpotOrigins')
const TEXTS = threshold('blindSpotTexts')
const CHANCE = threshold('blindSpotChance')
/** Share of a claim's ids in one sentence of a block from which the block may well carry it in other words. */
const NEAR_MISS = 0.5
/** A figure from here on tells a claim apart, and one id beside it makes the same claim in other words. */
const TELLING_FIGURE = 10
/** Silences listed for one block. */
const SHOWN_PER_BLOCK = 2
/** Ids a claim needs before a text in another language can be searched for it. */
const SEARCHABLE_IDS = 2

/** One claim that one column does not carry, or does, with the chance that it would not. */
interface Trial {
  readonly row: MatrixRow
  readonly column: Column
  readonly texts: number
  readonly carried: boolean
  /** Of all silent texts, if the texts of the column were a draw from those of the event. */
  readonly chance: number
}

/**
 * What outlets lead with and one block's texts do not hold: carried by at least two other blocks and three origins,
 * with an exact chance of coincidence that stands after all pairs of claim and block that were tried, and said in no
 * other words there. A block whose feeds did not answer is not called silent.
 */
export function findBlockBlindSpots(prepared: Prepared, matrix: Matrix): BlindSpot[] {
  const readable = readableOrigins([...prepared.columns.values()].flatMap((column) => column.articles))
  const trials = [...prepared.columns.values()]
    .filter((column) => column.speaks && wasListenedTo(column))
    .flatMap((column) => matrix.rows.flatMap((row) => tryPair(prepared, row, column, readable) ?? []))
    .filter(({ chance }) => chance <= CHANCE)
  const proved = largestProvedChance(
    trials.map((trial) => (trial.carried ? 1 : trial.chance)),
    CHANCE,
  )
  const shown = new Map<string, number>()
  return trials
    .filter((trial) => !trial.carried && trial.chance <= proved)
    .filter(({ row, column }) => isSearchable(row, column) && !hasNearMiss(prepared, row, column))
    .sort((a, b) => a.chance - b.chance)
    .filter(({ column }) => {
      const count = (shown.get(column.id) ?? 0) + 1
      shown.set(column.id, count)
      return count <= SHOWN_PER_BLOCK
    })
    .map((trial) => toBlindSpot(prepared, trial))
}

function wasListenedTo(column: Column): boolean {
  const { listening } = column.coverage
  return listening === null || listening.healthy > 0
}

function readableOrigins(articles: readonly PreparedArticle[]): Set<string> {
  return new Set(articles.filter(isReadable).map((entry) => entry.origin))
}

/** True when an article has enough text for its silence to mean something. */
export function isReadable(entry: PreparedArticle): boolean {
  return isReadableText(entry.article)
}

function tryPair(
  prepared: Prepared,
  row: MatrixRow,
  column: Column,
  readable: ReadonlySet<string>,
): Trial | null {
  const texts = readableOrigins(column.articles).size
  if (texts < TEXTS || row.leads === 0 || row.group.direction !== 1) return null
  const others = row.claim.cells.filter(
    (cell) =>
      cell.stance !== 'silent' && cell.block !== column.id && prepared.columns.get(cell.block)?.speaks,
  )
  const carriers = new Set(row.group.members.map((member) => member.sentence.in.origin))
  if (others.length < BLOCKS || carriers.size < ORIGINS) return null
  const carried = [...column.origins].some((origin) => carriers.has(origin))
  const carrying = [...carriers].filter((origin) => readable.has(origin)).length
  return { row, column, texts, carried, chance: chanceOfSilence(readable.size, carrying, texts) }
}

function toBlindSpot(prepared: Prepared, { row, column, texts, chance }: Trial): BlindSpot {
  const name = column.coverage.name
  const wording = row.group.wording
  return {
    id: `silence-${createHash('sha256').update(`${column.id}\n${row.claim.id}`).digest('hex').slice(0, 12)}`,
    kind: 'block',
    block: column.id,
    claim: row.claim.id,
    sentence: tell(
      prepared,
      {
        clause: `The texts held of ${name} outlets do not say that`,
        quotation: `The texts held of ${name} outlets do not carry this report`,
      },
      wording,
    ),
    confidence: Math.round((1 - chance) * 1000) / 1000,
    texts,
  }
}

/**
 * Whether the texts of a block hold the claim that the quoted words carry, by the search that stands behind a blind
 * spot: true when none of its origins carries it and no sentence may say it in other words. For evaluation.
 */
export function searchBlock(
  prepared: Prepared,
  matrix: Matrix,
  asked: {
    readonly block: string
    readonly carriedBy: readonly {
      readonly article: string
      readonly field: 'title' | 'text'
      readonly quote: string
    }[]
  },
): boolean {
  const column = prepared.columns.get(asked.block)
  const holds = (sentence: PreparedSentence) =>
    asked.carriedBy.some(
      ({ article, field, quote }) =>
        sentence.in.article.id === article &&
        sentence.sentence.field === field &&
        sentence.sentence.text.includes(quote),
    )
  const rows = matrix.rows.filter((row) => row.group.members.some((member) => holds(member.sentence)))
  const silent = (row: MatrixRow) =>
    column !== undefined &&
    !row.group.members.some((member) => column.origins.has(member.sentence.in.origin)) &&
    isSearchable(row, column) &&
    !hasNearMiss(prepared, row, column)
  return rows.length > 0 && rows.every(silent)
}

/** Words can be compared inside one language only; elsewhere the claim must have ids to look for. */
function isSearchable(row: MatrixRow, column: Column): boolean {
  const languages = new Set(row.group.members.map((member) => member.sentence.language))
  if (column.articles.every((entry) => languages.has(entry.features.language))) return true
  return (
    row.claim.concepts.length >= 1 && row.claim.concepts.length + row.claim.entities.length >= SEARCHABLE_IDS
  )
}

/** A sentence that holds most ids of the claim may say it in words the grouping missed: then nothing is published. */
function hasNearMiss(prepared: Prepared, row: MatrixRow, column: Column): boolean {
  const wanted = [...row.claim.entities, ...row.claim.concepts]
  const figures = [...row.group.wording.numberKeys].filter((key) => Number(key) >= TELLING_FIGURE)
  const total = wanted.reduce((sum, id) => sum + prepared.idWeight(id), 0)
  if (total === 0) return true
  return prepared.sentences.some(
    (sentence) =>
      sentence.in.column === column.id &&
      (held(prepared, sentence, wanted) / total >= NEAR_MISS ||
        (figures.some((key) => sentence.numberKeys.has(key)) && wanted.some((id) => sentence.ids.has(id)))),
  )
}

function held(prepared: Prepared, sentence: PreparedSentence, wanted: readonly string[]): number {
  return wanted
    .filter((id) => sentence.entityIds.has(id) || sentence.conceptIds.has(id))
    .reduce((sum, id) => sum + prepared.idWeight(id), 0)
}
