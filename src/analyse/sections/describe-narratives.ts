import type { Narrative, NarrativeSentence, PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { splitByLean } from '../claims/take-sides.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { cite } from '../prose/cite.ts'
import { tell } from '../prose/tell.ts'
import { threshold } from '../thresholds.ts'
import { type ColumnBlame, isOwnVoice } from './find-blame.ts'
import { type ColumnFrame, countFrameWords } from './find-frames.ts'
import { bestSentence, type ColumnRow, createMemory, type Memory, rankRows } from './pick-sentences.ts'
import { outletLead, subjectOf } from './who-says.ts'

const ORIGINS = threshold('narrativeOrigins')
const DIVIDED_UNDER = threshold('dividedUnder')
/** Sentences of a narrative. */
const LENGTH = 3

/** What the narratives are told from, besides the matrix. */
export interface Readings {
  readonly frames: readonly ColumnFrame[]
  readonly blame: readonly ColumnBlame[]
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
  const memory = createMemory(prepared)
  const frames = readings.frames.filter((frame) => frame.column === column.id)
  const blame = readings.blame.find((entry) => entry.column === column.id)
  const teller: Teller = { prepared, column, rows, memory, sentences: [] }
  tellFrame(teller, frames[0])
  if (blame !== undefined) tellBlame(teller, blame)
  tellOutcome(teller)
  fill(teller)
  if (teller.sentences.length === 0) return null
  const rivals = new Set(readings.blame.filter((entry) => entry !== blame).map((entry) => entry.actor))
  const agreement = measureAgreement({ prepared, column, matrix, blame, rivals })
  return {
    block: column.id,
    sentences: teller.sentences,
    frames: frames.map(({ id, label, z }) => ({ id, label, z })),
    outlets: countOutlets(column, teller),
    origins: column.origins.size,
    divided: agreement.share < DIVIDED_UNDER,
    dissent: agreement.dissent,
  }
}

interface Teller {
  readonly prepared: Prepared
  readonly column: Column
  readonly rows: readonly ColumnRow[]
  readonly memory: Memory
  readonly sentences: NarrativeSentence[]
}

function push(
  teller: Teller,
  role: NarrativeSentence['role'],
  told: PublishedSentence,
  from: PreparedSentence,
): boolean {
  if (findEvidenceDefect(teller.prepared, told) !== null) return false
  teller.sentences.push({ ...told, role })
  teller.memory.add(from)
  return true
}

/** Opens with the frame when the words of the block carry one, else with what the block leads with. */
function tellFrame(teller: Teller, frame: ColumnFrame | undefined): void {
  if (frame === undefined) {
    tellEvidence(teller, 'lead with')
    return
  }
  const { prepared, column } = teller
  const found = findFrameSentence(teller, frame)
  if (found === null) {
    tellEvidence(teller, 'lead with')
    return
  }
  const { row, sentence } = found
  const who = `${column.coverage.name} outlets`
  const more = frame.sentences
    .filter((entry) => entry.in.origin !== sentence.in.origin)
    .slice(0, 2)
    .map(cite)
  const told = tell(
    prepared,
    {
      clause: `${who} treat the event as ${frame.label} and ${row.origins >= ORIGINS ? 'report' : 'carry the report'} that`,
      quotation: `${who} treat the event as ${frame.label}`,
    },
    sentence,
    more,
  )
  push(teller, 'frame', told, sentence)
}

/** Words of the frame, two at most: more is a list, not a stronger reading. */
function rankOfFrame(sentence: PreparedSentence, frame: ColumnFrame): number {
  return Math.min(countFrameWords(sentence, frame.id), 2)
}

/** The sentence that carries most words of the frame, from the row nearest to the block's centre. */
function findFrameSentence(
  teller: Teller,
  frame: ColumnFrame,
): { row: ColumnRow; sentence: PreparedSentence } | null {
  const candidates = teller.rows.flatMap((row) => {
    const sentence = bestSentence(
      teller.prepared,
      row.sentences.filter(
        (entry) =>
          countFrameWords(entry, frame.id) > 0 &&
          readVoice(entry).direction !== 0 &&
          teller.memory.accepts(entry),
      ),
    )
    return sentence === null ? [] : [{ row, sentence, words: rankOfFrame(sentence, frame) }]
  })
  return candidates.sort((a, b) => b.words - a.words || b.row.score - a.row.score)[0] ?? null
}

function tellBlame(teller: Teller, blame: ColumnBlame): void {
  const { prepared, column } = teller
  const actor = prepared.names.entity(blame.actor)
  const sentence = bestSentence(
    prepared,
    blame.blames.map((entry) => entry.sentence),
  )
  if (actor === null || sentence === null || !teller.memory.accepts(sentence)) return
  const own = isOwnVoice(blame.blames)
  const subject = subjectOf(teller.sentences.length, column)
  const told = tell(
    prepared,
    own
      ? {
          clause: `${subject} name ${actor} as the one responsible and report that`,
          quotation: `${subject} name ${actor} as the one responsible`,
        }
      : {
          clause: `${subject} carry the accusation against ${actor} and report that`,
          quotation: `${subject} carry the accusation against ${actor}`,
        },
    sentence,
    blame.blames
      .filter((entry) => entry.sentence.in.origin !== sentence.in.origin)
      .slice(0, 1)
      .map((entry) => cite(entry.sentence)),
  )
  push(teller, 'responsibility', told, sentence)
}

/** What the block says will or may come. */
function tellOutcome(teller: Teller): void {
  const { prepared, column } = teller
  for (const row of teller.rows) {
    const ahead = row.sentences.filter(
      (sentence) =>
        looksAhead(sentence) && readVoice(sentence).direction === 1 && teller.memory.accepts(sentence),
    )
    const sentence = bestSentence(prepared, ahead)
    if (sentence === null) continue
    const told = tell(
      prepared,
      outletLead(prepared, {
        column,
        sentence,
        shared: row.origins >= ORIGINS,
      }),
      sentence,
    )
    if (push(teller, 'outcome', told, sentence)) return
  }
}

/** True for a sentence about what will, may under a condition, or is planned to happen. */
export function looksAhead(sentence: PreparedSentence): boolean {
  if (sentence.cues.has('resolved') || sentence.cues.has('postponed')) return false
  return sentence.marks.some(
    (mark) =>
      mark.list === 'cue' &&
      ((mark.id === 'future' && !PASSIVE.test(mark.surface)) ||
        (mark.id === 'conditional' && CONDITION.test(mark.surface))),
  )
}

/** German "werden" builds the passive as often as the future. */
const PASSIVE = /^(?:werden|wird|worden)$/iu
/** Words that open a condition and nothing else; the cue list also holds weaker ones ("would", "ise"). */
const CONDITION = /^(?:if|unless|если|якщо|si|se|wenn|falls|eğer|اگر|إذا|如果|若|一旦)$/iu

function tellEvidence(teller: Teller, verb: 'lead with' | 'foreground'): void {
  const { prepared, column } = teller
  for (const row of teller.rows) {
    const sentence = bestSentence(prepared, row.sentences)
    if (sentence === null || !teller.memory.accepts(sentence)) continue
    const shared = row.origins >= ORIGINS
    const subject = subjectOf(teller.sentences.length, column)
    const lead = shared
      ? {
          clause: `${subject} ${verb === 'foreground' ? 'also report' : 'report above all'} that`,
          quotation: `${subject} ${verb === 'foreground' ? 'also bring forward this report' : 'lead with this report'}`,
        }
      : outletLead(prepared, { column, sentence, shared: false })
    if (push(teller, 'evidence', tell(prepared, lead, sentence), sentence)) return
  }
}

/** Up to three sentences: what the frame, the blame and the outlook left open, evidence fills. */
function fill(teller: Teller): void {
  for (let before = -1; teller.sentences.length < LENGTH && before !== teller.sentences.length; ) {
    before = teller.sentences.length
    tellEvidence(teller, 'foreground')
  }
  const order = ['frame', 'responsibility', 'evidence', 'outcome']
  teller.sentences.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

function countOutlets(column: Column, teller: Teller): Narrative['outlets'] {
  const used = new Set(teller.memory.said)
  const rows = teller.rows.filter((row) => row.sentences.some((sentence) => used.has(sentence)))
  const using = new Set(rows.flatMap((row) => row.sentences.map((sentence) => sentence.in.article.source)))
  const of = new Set(column.articles.map((entry) => entry.article.source))
  return { using: using.size, of: of.size }
}

/** Share of the column's voting origins on its side of every opposed reading, and the best sentence of the rest. */
interface AgreementInput {
  readonly prepared: Prepared
  readonly column: Column
  readonly matrix: Matrix
  readonly blame: ColumnBlame | undefined
  /** Actors that other columns hold responsible: blaming one of them is dissent, blaming a bystander is not. */
  readonly rivals: ReadonlySet<string>
}

function measureAgreement(input: AgreementInput): { share: number; dissent: Narrative['dissent'] } {
  const { prepared, column, matrix, blame, rivals } = input
  const against = new Map<string, PreparedSentence>()
  const voters = new Set<string>()
  for (const row of matrix.rows) {
    const { holds, fails } = splitByLean(row.group)
    const pro = holds.map((member) => member.sentence).filter((sentence) => sentence.in.column === column.id)
    const contra = fails
      .map((member) => member.sentence)
      .filter((sentence) => sentence.in.column === column.id)
    if (pro.length === 0 || contra.length === 0) continue
    const [many, few] = originsOf(pro).size >= originsOf(contra).size ? [pro, contra] : [contra, pro]
    const majority = originsOf(many)
    for (const origin of [...majority, ...originsOf(few)]) voters.add(origin)
    for (const sentence of few)
      if (!majority.has(sentence.in.origin)) against.set(sentence.in.origin, sentence)
  }
  for (const entry of blame?.others ?? []) {
    const { origin } = entry.sentence.in
    if (!rivals.has(entry.actor)) continue
    if (blame?.blames.some((own) => own.sentence.in.origin === origin)) continue
    against.set(origin, entry.sentence)
  }
  for (const entry of blame?.blames ?? []) voters.add(entry.sentence.in.origin)
  for (const origin of against.keys()) voters.add(origin)
  const dissenting = bestSentence(prepared, [...against.values()])
  return {
    share: voters.size === 0 ? 1 : 1 - against.size / voters.size,
    dissent: dissenting === null ? null : tellDissent(prepared, column, dissenting),
  }
}

function originsOf(sentences: readonly PreparedSentence[]): Set<string> {
  return new Set(sentences.map((sentence) => sentence.in.origin))
}

function tellDissent(prepared: Prepared, column: Column, sentence: PreparedSentence): Narrative['dissent'] {
  const told = tell(prepared, outletLead(prepared, { column, sentence, shared: false }), sentence)
  if (findEvidenceDefect(prepared, told) !== null) return null
  return { source: sentence.in.article.source, sentence: told }
}
