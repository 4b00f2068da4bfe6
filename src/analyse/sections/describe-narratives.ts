import type { Narrative, NarrativeSentence, PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import { isLoaded } from '../claims/loaded-words.ts'
import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { cite } from '../prose/cite.ts'
import { asEnglish } from '../prose/english-of.ts'
import { joinWords } from '../prose/lists.ts'
import { tell } from '../prose/tell.ts'
import { threshold } from '../thresholds.ts'
import { type ColumnCondemnation, tellCondemnation } from './conduct/condemned-by-block.ts'
import type { ColumnBlame } from './find-blame.ts'
import type { ColumnFrame } from './find-frames.ts'
import { countFrameWords } from './frames/frame-words.ts'
import { measureAgreement } from './measure-agreement.ts'
import { bestSentence, type ColumnRow, createMemory, type Memory, rankRows } from './pick-sentences.ts'
import type { ColumnCharge } from './responsibility/charges/sum-charges.ts'
import { tellCharge } from './responsibility/charges/tell-charge.ts'
import { type BlameTold, tellBlame } from './responsibility/tell-blame.ts'
import { rankOutlooks, tellOutlook } from './tell-outlook.ts'
import { outletLead } from './who-says.ts'

const ORIGINS = threshold('narrativeOrigins')
const DIVIDED_UNDER = threshold('dividedUnder')
/** Sentences of a narrative. */
const LENGTH = 3
const ORDER: readonly NarrativeSentence['role'][] = ['frame', 'responsibility', 'evidence', 'outcome']

/** What the narratives are told from, besides the matrix. */
export interface Readings {
  readonly frames: readonly ColumnFrame[]
  readonly blame: readonly ColumnBlame[]
  readonly charges: readonly ColumnCharge[]
  readonly condemnations: readonly ColumnCondemnation[]
}

/** How each block with at least two origins reads the event: about three sentences each, all blocks, no cap. */
export function describeNarratives(prepared: Prepared, matrix: Matrix, readings: Readings): Narrative[] {
  return [...prepared.columns.values()]
    .filter((column) => column.speaks && column.origins.size >= ORIGINS)
    .sort((a, b) => b.origins.size - a.origins.size || a.id.localeCompare(b.id))
    .flatMap((column) => describeColumn(prepared, matrix, readings, column) ?? [])
}

function describeColumn(
  prepared: Prepared,
  matrix: Matrix,
  readings: Readings,
  column: Column,
): Narrative | null {
  const rows = rankRows(prepared, matrix, column.id)
  const frames = readings.frames.filter((frame) => frame.column === column.id)
  const blame = readings.blame.find((entry) => entry.column === column.id)
  const teller: Teller = { prepared, column, rows, memory: createMemory(prepared), parts: [] }
  planResponsibility(teller, readings)
  planOutcome(teller)
  planFrame(teller, frames)
  planEvidence(teller)
  const sentences = renderParts(teller)
  if (sentences.length === 0) return null
  const rivals = new Set(readings.blame.filter((entry) => entry !== blame).map((entry) => entry.actor))
  const agreement = measureAgreement({ prepared, column, matrix, blame, rivals })
  return {
    block: column.id,
    sentences,
    frames: frames.map(({ id, label, z, distinct }) => ({ id, label, z, distinct })),
    outlets: countOutlets(column, teller),
    origins: column.origins.size,
    divided: agreement.share < DIVIDED_UNDER,
    dissent: agreement.dissent,
  }
}

/** A sentence to be, which learns only when all are known whether it opens with the block's name or with "They". */
interface Part {
  readonly role: NarrativeSentence['role']
  readonly from: PreparedSentence
  /** Sentence with this subject; a part about one outlet takes no notice of it. */
  readonly tell: (subject: string) => PublishedSentence | null
  /** True when the block is the subject, so that "They" may follow. */
  readonly ofBlock: boolean
}

interface Teller {
  readonly prepared: Prepared
  readonly column: Column
  readonly rows: readonly ColumnRow[]
  readonly memory: Memory
  readonly parts: Part[]
}

function nameOf(teller: Teller): string {
  return `${teller.column.coverage.name} outlets`
}

/** Keeps a part when its sentence, with the block's full name, passes the gate. */
function plan(teller: Teller, part: Part): boolean {
  const told = part.tell(nameOf(teller))
  if (told === null || findEvidenceDefect(teller.prepared, told) !== null) return false
  teller.parts.push(part)
  teller.memory.add(part.from)
  return true
}

function renderParts(teller: Teller): NarrativeSentence[] {
  const ordered = [...teller.parts].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
  return ordered.flatMap((part, index) => {
    const follows = index > 0 && ordered[index - 1]?.ofBlock === true
    const told = part.tell(follows ? 'They' : nameOf(teller))
    return told === null ? [] : [{ ...told, role: part.role }]
  })
}

/** Whom the block blames for harm; where nobody, whom it charges in so many words; where nobody, whose conduct it condemns. */
function planResponsibility(teller: Teller, readings: Readings): void {
  const { prepared, column } = teller
  const ofColumn = <Reading extends { readonly column: string }>(list: readonly Reading[]) =>
    list.find((entry) => entry.column === column.id)
  const tellers = [
    tellerOf(prepared, ofColumn(readings.blame), tellBlame),
    tellerOf(prepared, ofColumn(readings.charges), tellCharge),
    tellerOf(prepared, ofColumn(readings.condemnations), tellCondemnation),
  ]
  tellers.some((say) => planReading(teller, say))
}

/** Tells one reading of a block under any subject; null where there is no such reading or it cannot be told. */
type TellReading = (subject: string) => BlameTold | null

function tellerOf<Reading>(
  prepared: Prepared,
  reading: Reading | undefined,
  say: (prepared: Prepared, who: string, reading: Reading) => BlameTold | null,
): TellReading {
  return (subject) => (reading === undefined ? null : say(prepared, subject, reading))
}

function planReading(teller: Teller, say: TellReading): boolean {
  const told = say(nameOf(teller))
  if (told === null) return false
  return plan(teller, {
    role: 'responsibility',
    from: told.from,
    tell: (subject) => say(subject)?.sentence ?? null,
    ofBlock: told.ofBlock,
  })
}

/** What kind of matter the block makes of the event, when its words carry one, with the sentence that shows it best. */
function planFrame(teller: Teller, frames: readonly ColumnFrame[]): void {
  const { prepared } = teller
  const sentence =
    findFrameSentence(teller, frames, 1) ?? findFrameSentence(teller, frames, teller.memory.most)
  if (sentence === null) return
  const heard = new Set([sentence.in.origin])
  const more = frames.flatMap((frame) => {
    const other = frame.sentences.find((entry) => !heard.has(entry.in.origin))
    if (other === undefined) return []
    heard.add(other.in.origin)
    return [cite(other)]
  })
  plan(teller, {
    role: 'frame',
    from: sentence,
    tell: (subject) => {
      const treats = `${subject} treat the event as ${joinWords(frames.map((frame) => frame.label))}`
      return tell(prepared, { clause: `${treats}, reporting that`, quotation: treats }, sentence, more)
    },
    ofBlock: true,
  })
}

/** An English sentence is told without quotation marks: a word that judges would become the page's own. */
function judges(prepared: Prepared, sentence: PreparedSentence): boolean {
  return sentence.language === 'en' && isLoaded(prepared, sentence)
}

/** The sentence that carries most words of the frames (two at most: more is a list), nearest to the block's centre. */
function findFrameSentence(
  teller: Teller,
  frames: readonly ColumnFrame[],
  most: number,
): PreparedSentence | null {
  const countWords = (entry: PreparedSentence) =>
    frames.reduce((words, frame) => words + Math.min(countFrameWords(entry, frame.id), 2), 0)
  const candidates = teller.rows.flatMap((row) => {
    const fit = row.sentences.filter(
      (entry) =>
        countWords(entry) > 0 &&
        readVoice(entry).direction !== 0 &&
        !judges(teller.prepared, entry) &&
        teller.memory.accepts(entry, most),
    )
    const sentence = bestSentence(teller.prepared, fit)
    return sentence === null ? [] : [{ row, sentence, words: Math.min(countWords(sentence), 3) }]
  })
  return candidates.sort((a, b) => b.words - a.words || b.row.score - a.row.score)[0]?.sentence ?? null
}

function planOutcome(teller: Teller): void {
  const { prepared, column } = teller
  for (const found of rankOutlooks(prepared, teller.rows, teller.memory)) {
    if (judges(prepared, found.sentence)) continue
    const told = tellOutlook(prepared, column, found)
    if (plan(teller, { role: 'outcome', from: found.sentence, tell: () => told, ofBlock: false })) return
  }
}

/** What frame, responsibility and outlook left open, evidence fills: what the block's outlets share, before single ones. */
function planEvidence(teller: Teller): void {
  const { memory } = teller
  for (const most of [1, memory.most]) {
    for (const { row, sentence } of rankEvidence(teller)) {
      if (teller.parts.length >= LENGTH) return
      if (memory.accepts(sentence, most)) planEvidenceOf(teller, row, sentence)
    }
  }
}

/** Rows with the sentence to tell: shared ones first, then what can be told in English or is short, before headlines. */
function rankEvidence(teller: Teller): { readonly row: ColumnRow; readonly sentence: PreparedSentence }[] {
  const { prepared } = teller
  const found = teller.rows.flatMap((row) => {
    const sentence = bestSentence(prepared, row.sentences)
    if (sentence === null) return []
    const bare = sentence.language === 'en' && asEnglish(prepared, sentence) === null
    return [{ row, sentence, rank: (row.origins >= ORIGINS ? 0 : 2) + (bare ? 1 : 0) }]
  })
  return found.sort((a, b) => a.rank - b.rank)
}

function planEvidenceOf(teller: Teller, row: ColumnRow, sentence: PreparedSentence): void {
  const { prepared, column } = teller
  const isShared = row.origins >= ORIGINS
  const isLead = row.leads >= ORIGINS && !teller.parts.some((part) => part.role !== 'outcome')
  plan(teller, {
    role: 'evidence',
    from: sentence,
    tell: (subject) => {
      const also = subject === 'They' ? 'also ' : ''
      const lead = isLead
        ? { clause: `${subject} lead with the report that`, quotation: `${subject} lead with this report` }
        : { clause: `${subject} ${also}report that`, quotation: `${subject} ${also}carry this report` }
      return tell(
        prepared,
        isShared ? lead : outletLead(prepared, { column, sentence, shared: false }),
        sentence,
      )
    },
    ofBlock: isShared,
  })
}

function countOutlets(column: Column, teller: Teller): Narrative['outlets'] {
  const used = new Set(teller.memory.said)
  const rows = teller.rows.filter((row) => row.sentences.some((sentence) => used.has(sentence)))
  const using = new Set(rows.flatMap((row) => row.sentences.map((sentence) => sentence.in.article.source)))
  const of = new Set(column.articles.map((entry) => entry.article.source))
  return { using: using.size, of: of.size }
}
