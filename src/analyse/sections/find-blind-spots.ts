import { createHash } from 'node:crypto'
import { type BlindSpot, isReadableText } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { Column, Prepared, PreparedArticle, PreparedSentence } from '../claims/prepared.ts'
import { tell } from '../prose/tell.ts'
import { threshold } from '../thresholds.ts'

const BLOCKS = threshold('blindSpotBlocks')
const ORIGINS = threshold('blindSpotOrigins')
const TEXTS = threshold('blindSpotTexts')
const CONFIDENCE = threshold('blindSpotConfidence')
/** Share of a claim's ids in one sentence of a block from which the block may well carry it in other words. */
const NEAR_MISS = 0.5
/** Silences listed for one block. */
const SHOWN_PER_BLOCK = 2
/** Ids a claim needs before a text in another language can be searched for it. */
const SEARCHABLE_IDS = 2

/**
 * What the others carry and one block's texts do not: in at least two other blocks and three origins, absent from at
 * least three readable independent texts, with a chance of coincidence of at most 20 %. A block whose feeds did not
 * answer is not called silent.
 */
export function findBlockBlindSpots(prepared: Prepared, matrix: Matrix): BlindSpot[] {
  const spots: BlindSpot[] = []
  for (const column of prepared.columns.values()) {
    if (!column.speaks || !wasListenedTo(column)) continue
    const texts = readableOrigins(column)
    if (texts < TEXTS) continue
    const own = matrix.rows.flatMap((row) => {
      const spot = toBlindSpot(prepared, row, column, texts)
      return spot === null ? [] : [spot]
    })
    own.sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
    spots.push(...own.slice(0, SHOWN_PER_BLOCK))
  }
  return spots
}

function wasListenedTo(column: Column): boolean {
  const { listening } = column.coverage
  return listening === null || listening.healthy > 0
}

function readableOrigins(column: Column): number {
  return new Set(column.articles.filter(isReadable).map((entry) => entry.origin)).size
}

/** True when an article has enough text for its silence to mean something. */
export function isReadable(entry: PreparedArticle): boolean {
  return isReadableText(entry.article)
}

function toBlindSpot(prepared: Prepared, row: MatrixRow, column: Column, texts: number): BlindSpot | null {
  const cells = row.claim.cells.filter(
    (cell) => cell.stance !== 'silent' && prepared.columns.get(cell.block)?.speaks,
  )
  if (cells.some((cell) => cell.block === column.id) || cells.length < BLOCKS) return null
  if (row.leads === 0 || row.group.direction !== 1) return null
  const carriers = new Set(row.group.members.map((member) => member.sentence.in.origin))
  if (carriers.size < ORIGINS || [...column.origins].some((origin) => carriers.has(origin))) return null
  const others = prepared.origins - column.origins.size
  const confidence = 1 - (1 - carriers.size / Math.max(1, others)) ** texts
  if (confidence < CONFIDENCE || !isSearchable(row, column) || hasNearMiss(prepared, row, column)) return null
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
    confidence: Math.round(confidence * 100) / 100,
    texts,
  }
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
  const total = wanted.reduce((sum, id) => sum + prepared.idWeight(id), 0)
  if (total === 0) return true
  return prepared.sentences.some(
    (sentence) => sentence.in.column === column.id && held(prepared, sentence, wanted) / total >= NEAR_MISS,
  )
}

function held(prepared: Prepared, sentence: PreparedSentence, wanted: readonly string[]): number {
  return wanted
    .filter((id) => sentence.entityIds.has(id) || sentence.conceptIds.has(id))
    .reduce((sum, id) => sum + prepared.idWeight(id), 0)
}
