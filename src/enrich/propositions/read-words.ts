import type { EntityMention, LanguageCode } from '../../domain/index.ts'
import { type Token, tokenise } from '../../text/tokenise.ts'
import type { WordMatch } from '../../text/word-matcher.ts'
import type { ActWord, MarkValue, ReadyGrammar, Role } from './grammar.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** A word of a clause with everything that is known about it. */
export interface Word extends Place {
  readonly text: string
  readonly roles: readonly Role[]
  readonly act: ActWord | null
  /** A body or weapon that acts. */
  readonly isForce: boolean
  /** null also for a name that is only part of a compound ("Russian-backed"). */
  readonly entity: EntityMention | null
  readonly isNumber: boolean
  readonly isDate: boolean
  /** Part of a verb of speech or of "according to". */
  readonly isSpeech: boolean
  /** What stands between this word and the one before: nothing, a comma, or a mark that parts more than that. */
  readonly gap: 'none' | 'comma' | 'strong'
}

/** What was found in one field before its clauses are read; each list in order of start. */
export interface FieldMaterial {
  readonly text: string
  readonly language: LanguageCode
  readonly entities: readonly EntityMention[]
  readonly dates: readonly Place[]
  readonly speech: readonly Place[]
  readonly numbers: readonly Place[]
}

/** Languages whose words must be cut where a name begins or ends inside a run. */
const CUT_AT_NAMES: ReadonlySet<string> = new Set(['zh', 'ar'])

/** All words of a field, in order, each mark of the grammar one word. Linear in the text. */
export function readWords(field: FieldMaterial, grammar: ReadyGrammar): Word[] {
  const marks = grammar.matcher.find(field.text, [field.language])
  const forces = marks.filter((mark) => mark.value.type === 'force')
  const units = unitsOf(marks).filter(outsideNames(field.entities))
  const pieces = piecesOf(field, units, grammar.clitics ?? {})
  const entityAt = pointer(field.entities)
  const dateAt = pointer(field.dates)
  const speechAt = pointer(field.speech)
  const numberAt = pointer(field.numbers)
  const forceAt = pointer(forces)
  let previousEnd = 0
  const read = pieces.map((piece, index): Word => {
    const gap = index === 0 ? 'none' : gapOf(field, previousEnd, piece.start)
    previousEnd = piece.end
    return {
      start: piece.start,
      end: piece.end,
      roles: piece.roles,
      act: piece.act,
      text: field.text.slice(piece.start, piece.end),
      isForce: forceAt(piece) !== null,
      entity: partyAt(field.text, entityAt(piece)),
      isDate: dateAt(piece) !== null,
      isSpeech: speechAt(piece) !== null,
      isNumber: piece.isNumber || numberAt(piece)?.start === piece.start,
      gap,
    }
  })
  return grammar.order === 'verb-subject'
    ? read.map((word, at) => behindPreposition(word, read[at - 1]))
    : read
}

/** Arabic writes some verbs as the noun of the act: behind a preposition it is the noun ("في قصف إسرائيلي"). */
function behindPreposition(word: Word, before: Word | undefined): Word {
  if (word.act?.form !== 'finite' || word.gap !== 'none') return word
  if (has(before, 'about')) return { ...word, act: { ...word.act, form: 'nonfinite' } }
  return has(before, 'locative', 'preposition', 'agent', 'onto')
    ? { ...word, act: { ...word.act, form: 'noun' } }
    : word
}

function partyAt(text: string, mention: EntityMention | null): EntityMention | null {
  if (mention === null) return null
  const isCompounded = HYPHEN.test(text[mention.start - 1] ?? '') || HYPHEN.test(text[mention.end] ?? '')
  return isCompounded ? null : mention
}

const HYPHEN = /[-‐‑]/u

interface Unit extends Place {
  readonly roles: readonly Role[]
  readonly act: ActWord | null
}

/** Marks at one place become one unit. Of two forms of an act the table names first the likelier one. */
function unitsOf(marks: readonly WordMatch<MarkValue>[]): Unit[] {
  const units: Unit[] = []
  for (const { start, end, value } of marks) {
    if (value.type === 'force') continue
    const last = units.at(-1)
    const isSame = last !== undefined && last.start === start && last.end === end
    if (!isSame && last !== undefined && start < last.end) continue
    const roles = value.type === 'role' ? [value.role] : []
    const act = value.type === 'act' ? value.act : null
    if (isSame) units[units.length - 1] = { ...last, roles: [...last.roles, ...roles], act: act ?? last.act }
    else units.push({ start, end, roles, act })
  }
  return units
}

type Piece = Unit & { readonly isNumber: boolean }

/** Words inside a longer name are part of the name ("Bank of America", "以色列"). */
function outsideNames(entities: readonly EntityMention[]): (unit: Unit) => boolean {
  const entityAt = pointer(entities)
  return (unit) => {
    const entity = entityAt(unit)
    return entity === null || unit.start < entity.start || unit.end > entity.end || isSame(unit, entity)
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end
}

/** Tokens, and units of the grammar in place of the tokens they cover; what is left of a cut token stands alone. */
function piecesOf(
  field: FieldMaterial,
  units: readonly Unit[],
  clitics: Readonly<Record<string, Role>>,
): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  let reach = 0
  for (const token of tokenise(field.text)) {
    let from = Math.max(token.start, reach)
    while (next < units.length && units[next]!.start < token.end) {
      const unit = units[next]!
      if (unit.start > from) pushPlain(pieces, field, token, { start: from, end: unit.start })
      pieces.push({ isNumber: false, ...unit })
      from = unit.end
      reach = unit.end
      next++
    }
    if (from < token.end) pushPlain(pieces, field, token, { start: from, end: token.end })
  }
  return pieces.map((piece) => withClitic(piece, field.text, clitics))
}

/** What is left of a cut word may be a function word written as one with it. */
function withClitic(piece: Piece, text: string, clitics: Readonly<Record<string, Role>>): Piece {
  if (piece.end - piece.start > 2 || piece.roles.length > 0) return piece
  const role = clitics[text.slice(piece.start, piece.end)]
  return role === undefined ? piece : { ...piece, roles: [role] }
}

function pushPlain(pieces: Piece[], field: FieldMaterial, token: Token, place: Place): void {
  const isNumber = token.kind === 'number'
  const cuts = CUT_AT_NAMES.has(field.language) ? cutsIn(field, place) : []
  let { start } = place
  for (const end of [...cuts, place.end]) {
    if (end > start) pieces.push({ start, end, roles: [], act: null, isNumber })
    start = Math.max(start, end)
  }
}

/** Where names and days begin or end inside a place. */
function cutsIn(field: FieldMaterial, { start, end }: Place): number[] {
  const edges = (spans: readonly Place[]): number[] =>
    spans.slice(firstEndingBehind(spans, start), firstStartingAt(spans, end)).flatMap((s) => [s.start, s.end])
  return [...edges(field.entities), ...edges(field.dates), ...edges(field.speech)]
    .filter((at) => at > start && at < end)
    .sort((a, b) => a - b)
}

/** First place in a list that ends behind `at`; the spans of a list do not overlap. */
function firstEndingBehind(spans: readonly Place[], at: number): number {
  return halve(spans, (span) => span.end > at)
}

function firstStartingAt(spans: readonly Place[], at: number): number {
  return halve(spans, (span) => span.start >= at)
}

function halve(spans: readonly Place[], isBehind: (span: Place) => boolean): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBehind(spans[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Finds the span of a sorted list that touches a place; places must come in order. */
function pointer<Span extends Place>(spans: readonly Span[]): (place: Place) => Span | null {
  let at = 0
  return (place) => {
    while (at < spans.length && spans[at]!.end <= place.start) at++
    const span = spans[at]
    return span !== undefined && span.start < place.end ? span : null
  }
}

const STRONG = /[;；：()（）[\]|؛!?。！？]|:\s|\s[—–-]\s|——/u
const COMMA = /[,，、،]/u

function gapOf({ text, language }: FieldMaterial, from: number, to: number): Word['gap'] {
  if (to - from < 1) return 'none'
  const between = text.slice(from, to)
  // Chinese headlines part their clauses by a space.
  if (language === 'zh' && /\s/u.test(between)) return 'strong'
  if (STRONG.test(between)) return 'strong'
  return COMMA.test(between) ? 'comma' : 'none'
}

export function has(word: Word | undefined, ...roles: readonly Role[]): boolean {
  return word !== undefined && roles.some((role) => word.roles.includes(role))
}
