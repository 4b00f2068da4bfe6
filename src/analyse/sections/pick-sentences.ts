import type { BlockId } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import { wordingPoints } from '../claims/choose-wording.ts'
import { compareSentences } from '../claims/compare-sentences.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { threshold } from '../thresholds.ts'

const OTHERS = threshold('sentenceOthers')
const REDUNDANT = threshold('sentenceRedundancy')
/** Sentences of one origin that a narrative may use while other origins have something to say, and at all. */
const PER_ORIGIN = { first: 1, most: 2 } as const

/** Weight of the share of the column's origins that open with a row: outlets put first what they hold most important. */
const LEADING = 0.5

/** A row as one column carries it. */
export interface ColumnRow {
  readonly row: MatrixRow
  /** Share of the column's origins that carry it, less a part of the share of the others'. */
  readonly score: number
  readonly origins: number
  /** Origins of the column that have it in a title or first sentence. */
  readonly leads: number
  readonly sentences: readonly PreparedSentence[]
}

/** The claims of one column, most characteristic first: near its own centre, away from that of the others. */
export function rankRows(prepared: Prepared, matrix: Matrix, column: BlockId): ColumnRow[] {
  const size = prepared.columns.get(column)?.origins.size ?? 0
  const others = Math.max(1, prepared.origins - size)
  return matrix.rows
    .flatMap((row) => {
      const sentences = row.group.members
        .map((member) => member.sentence)
        .filter((sentence) => sentence.in.column === column)
      if (sentences.length === 0) return []
      const own = new Set(sentences.map((sentence) => sentence.in.origin)).size
      const elsewhere = row.claim.origins - own
      const leads = new Set(
        sentences.filter((sentence) => sentence.sentence.index <= 1).map((sentence) => sentence.in.origin),
      ).size
      const score = own / size - (OTHERS * elsewhere) / others + (LEADING * leads) / size
      return [{ row, score, origins: own, leads, sentences }]
    })
    .sort((a, b) => b.score - a.score || firstKey(a) - firstKey(b))
}

function firstKey(row: ColumnRow): number {
  return row.sentences[0]?.key ?? 0
}

/** The sentence of a row that says it best in this column; null when none stands alone. */
export function bestSentence(
  prepared: Prepared,
  sentences: readonly PreparedSentence[],
): PreparedSentence | null {
  let best: PreparedSentence | null = null
  let bestPoints = Number.NEGATIVE_INFINITY
  for (const sentence of sentences) {
    if (!isSelfContained(sentence)) continue
    const points = wordingPoints(prepared, sentence, sentences)
    if (points > bestPoints) {
      best = sentence
      bestPoints = points
    }
  }
  return best
}

/** Remembers what a narrative has said, so that it does not say it twice nor live on one origin. */
export function createMemory(prepared: Prepared) {
  const said: PreparedSentence[] = []
  return {
    /** True when the sentence is new here and its origin has not been heard too often. */
    accepts(sentence: PreparedSentence, most: number = PER_ORIGIN.first): boolean {
      const heard = said.filter((other) => other.in.origin === sentence.in.origin).length
      if (heard >= most) return false
      return !said.some(
        (other) => other === sentence || compareSentences(prepared, other, sentence) >= REDUNDANT / 0.5,
      )
    },
    add(sentence: PreparedSentence): void {
      said.push(sentence)
    },
    /** Room that is left when every origin has been heard once. */
    most: PER_ORIGIN.most,
    said: said as readonly PreparedSentence[],
  }
}

export type Memory = ReturnType<typeof createMemory>
