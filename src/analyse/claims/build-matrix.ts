import { createHash } from 'node:crypto'
import type { BlockId, Claim, ClaimCell, OutletStance, PublishedSentence } from '../../domain/index.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { cleanSlice } from '../prose/sentence-form.ts'
import { threshold } from '../thresholds.ts'
import type { ClaimGroup, ClaimMember } from './claim-group.ts'
import type { Prepared } from './prepared.ts'
import { isOpposed } from './take-sides.ts'

const DIVIDED_UNDER = threshold('dividedUnder')
/** Hexadecimal digits of a claim's address; 48 bits keep two claims of one event apart. */
const ID_DIGITS = 12

/** A row of the matrix with the sentences it was read from. */
export interface MatrixRow {
  readonly claim: Claim
  readonly group: ClaimGroup
  /** Origins that put it into a title or a first sentence: what the event is about, not its background. */
  readonly leads: number
}

/** Rows are claims, columns are blocks; most carried claims first. Every section is derived from it. */
export interface Matrix {
  readonly rows: readonly MatrixRow[]
}

/** Builds the claim matrix: one cell for each column of the event, one vote for each origin. */
export function buildMatrix(prepared: Prepared, groups: readonly ClaimGroup[]): Matrix {
  const known = previousIds(prepared)
  const taken = new Set<string>()
  const rows = groups.map((group) => buildRow(prepared, group, { known, taken }))
  return { rows: rows.sort((a, b) => compareRows(a, b)) }
}

function compareRows(a: MatrixRow, b: MatrixRow): number {
  return (
    b.claim.blocks - a.claim.blocks ||
    b.claim.origins - a.claim.origins ||
    (a.claim.firstAt ?? '~').localeCompare(b.claim.firstAt ?? '~') ||
    a.group.wording.key - b.group.wording.key
  )
}

interface Ids {
  readonly known: ReadonlyMap<string, string>
  readonly taken: Set<string>
}

function buildRow(prepared: Prepared, group: ClaimGroup, ids: Ids): MatrixRow {
  const cells = buildCells(prepared, group)
  const origins = new Set(group.members.map((member) => member.sentence.in.origin))
  const claim: Claim = {
    id: claimId(prepared, group, ids),
    sentence: wordingSentence(group),
    language: group.wording.language,
    entities: shared(group, (member) => member.sentence.entityIds),
    concepts: shared(group, (member) => member.sentence.conceptIds),
    salience: prepared.origins === 0 ? 0 : round(origins.size / prepared.origins),
    origins: origins.size,
    blocks: cells.filter((cell) => cell.stance !== 'silent' && prepared.columns.get(cell.block)?.speaks)
      .length,
    firstAt: firstTime(group),
    opposed: isOpposed(prepared, group),
    cells,
    ...(group.joined.length === 0 ? {} : { joined: [...group.joined] }),
  }
  return { claim, group, leads: countLeads(group) }
}

function countLeads(group: ClaimGroup): number {
  const leading = group.members.filter((member) => member.sentence.sentence.index <= 1)
  return new Set(leading.map((member) => member.sentence.in.origin)).size
}

/** The claim in the words of the article that says it best. */
function wordingSentence(group: ClaimGroup): PublishedSentence {
  const slice = cleanSlice(group.wording)
  const evidence = citeSpan(group.wording.in.article, group.wording.sentence.field, slice.start, slice.end)
  const cut = evidence.end < slice.end
  return { text: cut ? `${evidence.quote} …` : evidence.quote, evidence: [evidence], made: 'extracted' }
}

function shared(group: ClaimGroup, idsOf: (member: ClaimMember) => ReadonlySet<string>): string[] {
  const counts = new Map<string, number>()
  for (const member of group.members)
    for (const id of idsOf(member)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const wording = group.members.find((member) => member.sentence === group.wording)
  const own = wording === undefined ? new Set<string>() : idsOf(wording)
  return [...counts]
    .filter(([id, count]) => own.has(id) || count * 2 > group.members.length)
    .map(([id]) => id)
    .sort()
}

function firstTime(group: ClaimGroup): string | null {
  const times = group.members.flatMap((member) => member.sentence.in.article.publishedAt ?? [])
  return times.sort()[0] ?? null
}

/** An id once given stays: a claim that shares a sentence with a claim of the version before keeps its address. */
function claimId(prepared: Prepared, group: ClaimGroup, ids: Ids): string {
  for (const member of group.members) {
    const id = ids.known.get(placeOf(member))
    if (id !== undefined && !ids.taken.has(id)) {
      ids.taken.add(id)
      return id
    }
  }
  const first = group.members[0] as ClaimMember
  const digest = createHash('sha256')
    .update(`${prepared.coverage.event}\n${placeOf(first)}`)
    .digest('hex')
  const id = `claim-${digest.slice(0, ID_DIGITS)}`
  ids.taken.add(id)
  return id
}

function placeOf(member: ClaimMember): string {
  const { field, start } = member.sentence.sentence
  return `${member.sentence.in.article.id} ${field} ${start}`
}

function previousIds(prepared: Prepared): Map<string, string> {
  const known = new Map<string, string>()
  for (const claim of prepared.coverage.previous?.claims ?? []) {
    for (const cell of claim.cells) {
      for (const outlet of cell.outlets) {
        const { article, field, start } = outlet.evidence
        known.set(`${article} ${field} ${start}`, claim.id)
      }
    }
  }
  return known
}

function buildCells(prepared: Prepared, group: ClaimGroup): ClaimCell[] {
  return [...prepared.columns.keys()].map((block) => {
    const members = group.members.filter((member) => member.sentence.in.column === block)
    return buildCell(block, members)
  })
}

function buildCell(block: BlockId, members: readonly ClaimMember[]): ClaimCell {
  const byArticle = new Map<string, ClaimMember>()
  for (const member of members) {
    const id = member.sentence.in.article.id
    const known = byArticle.get(id)
    if (known === undefined || weight(member) > weight(known)) byArticle.set(id, member)
  }
  const outlets = [...byArticle.values()].map(toOutletStance)
  const votes = votesOf(outlets)
  const counts = new Map<OutletStance['stance'], number>()
  for (const stance of votes.values()) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  const [stance, count] = [...counts].sort((a, b) => b[1] - a[1] || order(a[0]) - order(b[0]))[0] ?? [
    'silent',
    0,
  ]
  const against = conflicting(members)
  return {
    block,
    stance: votes.size === 0 ? 'silent' : stance,
    origins: count,
    divided: votes.size > 1 && (against || !votes.size) && count / votes.size < DIVIDED_UNDER,
    outlets,
  }
}

/** Asserting and reporting a thing is no division; carrying it and carrying its denial is. */
function conflicting(members: readonly ClaimMember[]): boolean {
  return members.some((member) => member.lean === 1) && members.some((member) => member.lean === -1)
}

const ORDER: readonly OutletStance['stance'][] = ['asserts', 'denies', 'reports']

function order(stance: OutletStance['stance']): number {
  return ORDER.indexOf(stance)
}

/** An outlet that asserts once and quotes once asserts; body text before title. */
function weight(member: ClaimMember): number {
  return (member.stance === 'reports' ? 0 : 2) + (member.sentence.sentence.field === 'text' ? 1 : 0)
}

/** One vote per origin: its earliest article's. */
function votesOf(outlets: readonly OutletStance[]): Map<string, OutletStance['stance']> {
  const votes = new Map<string, OutletStance['stance']>()
  for (const outlet of outlets) if (!votes.has(outlet.origin)) votes.set(outlet.origin, outlet.stance)
  return votes
}

function toOutletStance(member: ClaimMember): OutletStance {
  const { article, origin } = member.sentence.in
  return {
    source: article.source,
    article: article.id,
    origin,
    stance: member.stance,
    attribution: member.attribution,
    at: article.publishedAt,
    evidence: cite(member.sentence),
  }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
