import type { ConceptMention, EntityMention, Proposition } from '../../../domain/index.ts'
import type { Mark, PreparedSentence } from '../../claims/prepared.ts'
import { type Readings, readOnce } from '../../claims/read-once.ts'

/** A part of a sentence in which one voice speaks: "Kyiv says …" and "Moscow says …" are two. Offsets of the field. */
export interface Segment {
  readonly sentence: PreparedSentence
  readonly start: number
  readonly end: number
  readonly text: string
  readonly entities: readonly EntityMention[]
  readonly concepts: readonly ConceptMention[]
  readonly marks: readonly Mark[]
  readonly propositions: readonly Proposition[]
  /** True when the sentence has other segments: then its attribution may belong to one of them. */
  readonly partial: boolean
}

/** Words and stops that set one party's account against another's. */
const CONTRAST =
  /[,;:]? (?<!\p{L})(?:while|whereas|but|although|mientras(?: que)?|pero|tandis que|mais|während|doch|aber|enquanto|mas|oysa|ancak)(?!\p{L})|, (?:а|но|тогда как|хотя|але|тоді як|moskova ise)(?!\p{L})|[;；。]|，(?=[^，]{0,12}(?:则|而|但))|,(?=[^,]{0,12}[则而但])|(?:^|،|\s)(?:بينما|فيما|لكن)(?!\p{L})/giu
/** A denial and the accusation that answers it: "denied it and blamed Kyiv". */
const ANSWER =
  /,? (?:and|y|et|e|und|и|та|й|ve) (?=(?:blam|accus|acus|culp|said |dit |disse |dijo |обвин|звинува|заяви|beschuldig|gab |wirft ))|،? ?(?=و(?:اتهم|قال إن|قالت إن|حمل))/giu
/** Words in a part that can hold an account of its own. */
const LEAST = 10

/** Splits a sentence where another party's account begins. Read once for each analysis. */
export function readSegments(sentence: PreparedSentence): readonly Segment[] {
  let segments = known.get(sentence)
  if (segments === undefined) {
    segments = splitSentence(sentence)
    known.set(sentence, segments)
  }
  return segments
}

const known = new WeakMap<PreparedSentence, readonly Segment[]>()

function splitSentence(sentence: PreparedSentence): Segment[] {
  const { start } = sentence.sentence
  const bounds = readOnce(bounded, sentence, () => boundsIn(sentence))
  return bounds.slice(1).map((end, index) => {
    const from = bounds[index] as number
    return cutSegment(sentence, { start: start + from, end: start + end }, bounds.length > 2)
  })
}

const bounded: Readings<readonly number[]> = new WeakMap()

/** Where the parts of a sentence begin in it, and where the last one ends. */
function boundsIn(sentence: PreparedSentence): number[] {
  const { text } = sentence.sentence
  const denies = sentence.marks.some((mark) => mark.list === 'speech' && mark.id === 'deny')
  const patterns = denies ? [CONTRAST, ANSWER] : [CONTRAST]
  const cuts = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index))
    .sort((a, b) => a - b)
  return [0, ...cuts.filter((cut) => cut >= LEAST && text.length - cut >= LEAST), text.length]
}

function cutSegment(
  sentence: PreparedSentence,
  span: { readonly start: number; readonly end: number },
  partial: boolean,
): Segment {
  const within = <Part extends { readonly start: number }>(parts: readonly Part[]): readonly Part[] =>
    partial ? parts.filter((part) => part.start >= span.start && part.start < span.end) : parts
  const { text, start } = sentence.sentence
  return {
    sentence,
    start: span.start,
    end: span.end,
    text: text.slice(span.start - start, span.end - start),
    entities: within(sentence.entities),
    concepts: within(sentence.concepts),
    marks: within(sentence.marks),
    propositions: within(sentence.propositions),
    partial,
  }
}
