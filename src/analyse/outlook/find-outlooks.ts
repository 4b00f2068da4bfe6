import type { MatrixRow } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { type Readings, readOnce } from '../claims/read-once.ts'
import { type Deadline, findDeadline, looksForward } from './find-deadline.ts'
import { PAST_PLAN } from './looks-ahead.ts'
import { type Condition, readCondition } from './read-condition.ts'

/** One sentence about what is to come, as one article has it. */
export interface Outlook {
  readonly sentence: PreparedSentence
  readonly kind: 'condition' | 'plan'
  readonly condition: Condition | null
  readonly deadline: Deadline | null
  /** Ids of what is to be seen: of the condition alone, or of the whole announcement. */
  readonly ids: ReadonlySet<string>
  /** Figures of what is to be seen, as comparable keys. */
  readonly numbers: ReadonlySet<string>
}

/** A question, also one that its first word makes. */
const QUESTION = /[?？؟]["”’»]*$|^["“«]?(?:чи|ли|هل|آیا)(?!\p{L})/iu
/** Matters that only say that somebody speaks or holds an office: they tell no act. */
const SAYING = new Set(
  (
    'announce announcement statement warning ministry spokesperson president government officials publication report ' +
    'prime-minister foreign-minister interior-minister minister expert-analyst television media admission permission'
  ).split(' '),
)

/** Every sentence about what is to come: conditions that may be met, and acts with a day ahead of publication. */
export function findOutlooks(prepared: Prepared): Outlook[] {
  return prepared.sentences.flatMap((sentence) => {
    const told = sentence.usable ? readOnce(known, sentence, () => readOutlook(sentence)) : null
    return told === null ? [] : [{ sentence, ...told }]
  })
}

/** What a sentence tells of what is to come, whatever event it stands in. */
type Told = Omit<Outlook, 'sentence'>

const known: Readings<Told | null> = new WeakMap()

function readOutlook(sentence: PreparedSentence): Told | null {
  if (sentence.in.at === null || sentence.sentence.field === 'title') return null
  if (QUESTION.test(sentence.sentence.text)) return null
  const condition = readCondition(sentence)
  if (condition !== null && hasAct(sentence, condition)) {
    const deadline = findDeadline(sentence, condition.trigger)
    return build(sentence, { kind: 'condition', condition, deadline })
  }
  if (sentence.ids.size === 0 || PAST_PLAN.test(sentence.sentence.text)) return null
  const deadline = findDeadline(sentence)
  if (deadline === null || (deadline.kind === 'by' && !isAnnounced(sentence, deadline))) return null
  return build(sentence, { kind: 'plan', condition: null, deadline })
}

/** A last day alone may belong to a rule or a sentence passed; a future beside it, or a day yet to begin, is a plan. */
function isAnnounced(sentence: PreparedSentence, deadline: Deadline): boolean {
  return looksForward(sentence) || deadline.from > (sentence.in.article.publishedAt ?? '').slice(0, 10)
}

/** The condition names something that can be seen, or the sentence looks ahead. */
function hasAct(sentence: PreparedSentence, condition: Condition): boolean {
  const inside = [...sentence.entities, ...sentence.concepts].some((mention) =>
    within(mention, condition.trigger),
  )
  return inside || condition.whole !== null
}

type Parts = Pick<Outlook, 'kind' | 'condition' | 'deadline'>

function build(sentence: PreparedSentence, parts: Parts): Told {
  const span = parts.condition?.trigger ?? sentence.sentence
  const mentions = [...sentence.entities, ...sentence.concepts].filter((mention) => within(mention, span))
  const numbers = sentence.numbers.filter((number) => within(number, span) && isTelling(number))
  return {
    ids: new Set(mentions.map((mention) => mention.id).filter((id) => !SAYING.has(id))),
    numbers: new Set(numbers.map((number) => String(number.low))),
    ...parts,
  }
}

/** A figure with a unit or a fraction tells more than "two". */
function isTelling(number: {
  readonly low: number
  readonly high: number
  readonly unit: string | null
}): boolean {
  return (
    number.low === number.high &&
    number.unit !== 'year' &&
    (number.low >= 10 || !Number.isInteger(number.low))
  )
}

function within(
  mention: { readonly start: number; readonly end: number },
  span: { readonly start: number; readonly end: number },
): boolean {
  return mention.start >= span.start && mention.end <= span.end
}

/** Row of the matrix by sentence, so that outlooks of one claim can meet. */
export function rowsBySentence(rows: readonly MatrixRow[]): Map<PreparedSentence, MatrixRow> {
  return new Map(rows.flatMap((row) => row.group.members.map((member) => [member.sentence, row] as const)))
}
