import { createHash } from 'node:crypto'
import type { BlockId, PublishedSentence, QuoteDifferential } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { ClaimMember } from '../claims/claim-group.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { cite } from '../prose/cite.ts'
import { joinWords, outletsOf, stop } from '../prose/lists.ts'
import { threshold } from '../thresholds.ts'

/** Speakers compared: those quoted most. */
const SHOWN = threshold('quotedSpeakers')
/** Points of one speaker compared, most carried first. */
const POINTS = threshold('quotedPoints')
const COLUMNS = 2
/** Two points are the least that can differ; one of them must be carried by two columns, so that it is one statement. */
const LEAST_POINTS = 2

/** One point of one speaker: a row of the matrix, with the members that attribute it to that speaker. */
interface Point {
  readonly row: MatrixRow
  readonly members: readonly ClaimMember[]
}

/**
 * What each block kept of what one speaker is quoted with: the speaker's points are the claims attributed to that
 * speaker, and a block that quotes the speaker without a point left it out. Pure, from the matrix alone.
 */
export function compareQuotes(prepared: Prepared, matrix: Matrix): QuoteDifferential[] {
  return [...pointsBySpeaker(prepared, matrix)]
    .flatMap(([speaker, points]) => compareSpeaker(prepared, speaker, points) ?? [])
    .sort((a, b) => countOrigins(b) - countOrigins(a) || a.id.localeCompare(b.id))
    .slice(0, SHOWN)
}

function countOrigins(entry: QuoteDifferential): number {
  return entry.blocks.reduce((sum, block) => sum + block.origins, 0)
}

/** Points of each speaker that the gazetteer knows: a surface alone ("officials") may be many people. */
function pointsBySpeaker(prepared: Prepared, matrix: Matrix): Map<string, Point[]> {
  const speakers = new Map<string, Point[]>()
  for (const row of matrix.rows) {
    for (const [speaker, members] of membersBySpeaker(prepared, row)) {
      const points = speakers.get(speaker) ?? []
      points.push({ row, members })
      speakers.set(speaker, points)
    }
  }
  return speakers
}

function membersBySpeaker(prepared: Prepared, row: MatrixRow): Map<string, ClaimMember[]> {
  const found = new Map<string, ClaimMember[]>()
  for (const member of row.group.members) {
    const speaker = speakerOf(member)
    if (speaker === null || prepared.columns.get(member.sentence.in.column)?.speaks !== true) continue
    found.set(speaker, [...(found.get(speaker) ?? []), member])
  }
  return found
}

/** Ids of those who can say a thing themselves; a country or a city speaks through many mouths. */
const SPEAKERS = /^(?:person|org|metonym)_/u

function speakerOf({ attribution, sentence }: ClaimMember): string | null {
  const id = attribution?.entity ?? null
  if (id === null || !SPEAKERS.test(id)) return null
  return sentence.quotes.some((quote) => quote.speaker?.entity === id) ? id : null
}

function compareSpeaker(
  prepared: Prepared,
  speaker: string,
  all: readonly Point[],
): QuoteDifferential | null {
  const name = prepared.names.entity(speaker)
  const points = choosePoints(all)
  const columns = columnsOf(points)
  const isShared = points.some((point) => columnsOf([point]).length >= COLUMNS)
  if (name === null || points.length < LEAST_POINTS || !isShared) return null
  const blocks = columns.map((column) => readBlock(column, points))
  if (blocks.every((block) => block.cut.length === 0) && !differInForm(blocks)) return null
  return {
    id: `quotes-${createHash('sha256').update(speaker).digest('hex').slice(0, 12)}`,
    speaker: { name, entity: speaker },
    points: points.map(({ row }) => ({ claim: row.claim.id, sentence: row.claim.sentence })),
    blocks,
    sentence: sayDifference(prepared, { name, points, blocks }),
  }
}

/** Points more than one origin carries, or that stand beside them: most carried first, then as the matrix has them. */
function choosePoints(points: readonly Point[]): Point[] {
  return [...points].sort((a, b) => originsOf(b.members) - originsOf(a.members)).slice(0, POINTS)
}

function originsOf(members: readonly ClaimMember[]): number {
  return new Set(members.map((member) => member.sentence.in.origin)).size
}

function columnsOf(points: readonly Point[]): BlockId[] {
  const columns = new Map<BlockId, Set<string>>()
  for (const { members } of points)
    for (const { sentence } of members) {
      const origins = columns.get(sentence.in.column) ?? new Set<string>()
      columns.set(sentence.in.column, origins.add(sentence.in.origin))
    }
  return [...columns].sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0])).map(([id]) => id)
}

type QuotingBlock = QuoteDifferential['blocks'][number]

function readBlock(column: BlockId, points: readonly Point[]): QuotingBlock {
  const origins = new Set<string>()
  const kept: QuotingBlock['kept'] = []
  const cut: string[] = []
  for (const { row, members } of points) {
    const own = members.filter((member) => member.sentence.in.column === column)
    const [first] = own
    if (first === undefined) {
      cut.push(row.claim.id)
      continue
    }
    for (const { sentence } of own) origins.add(sentence.in.origin)
    kept.push(renderPoint(row.claim.id, first.sentence))
  }
  return { block: column, origins: origins.size, kept, cut }
}

function renderPoint(claim: string, sentence: PreparedSentence): QuotingBlock['kept'][number] {
  const quote = sentence.quotes.find((entry) => entry.speaker !== null) ?? sentence.quotes[0]
  return {
    claim,
    source: sentence.in.article.source,
    language: sentence.language,
    direct: quote?.direct ?? false,
    verb: quote?.verb ?? 'neutral',
    evidence: cite(sentence),
  }
}

/** The same point quoted by one block and told by another, or led in by words of another kind ("says", "warns"). */
function differInForm(blocks: readonly QuotingBlock[]): boolean {
  const forms = new Map<string, Set<string>>()
  for (const { claim, direct, verb } of blocks.flatMap((block) => block.kept))
    forms.set(claim, (forms.get(claim) ?? new Set()).add(`${direct} ${verb}`))
  return [...forms.values()].some((kinds) => kinds.size > 1)
}

interface Difference {
  readonly name: string
  readonly points: readonly Point[]
  readonly blocks: readonly QuotingBlock[]
}

const COUNT_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "Of four points that Vladimir Saldo is quoted with, Russian outlets carry three and Western outlets one." */
function sayDifference(prepared: Prepared, { name, points, blocks }: Difference): PublishedSentence {
  const word = (count: number) => COUNT_WORDS[count] ?? String(count)
  const counts = new Map<number, string[]>()
  for (const { block, kept } of blocks)
    counts.set(kept.length, [...(counts.get(kept.length) ?? []), prepared.names.block(block)])
  const shares = [...counts]
    .sort((a, b) => b[0] - a[0])
    .map(([count, names], at) => {
      const each = names.length > 1 && count < points.length ? ' each' : ''
      const many = count === points.length ? 'all of them' : `${word(count)}${each}`
      return `${outletsOf(names)} ${at === 0 ? 'carry ' : ''}${many}`
    })
  const text = stop(`Of ${word(points.length)} points that ${name} is quoted with, ${joinWords(shares)}`)
  const evidence = blocks.flatMap((block) => block.kept.slice(0, 1).map((point) => point.evidence))
  return { text, evidence, made: 'computed' }
}
