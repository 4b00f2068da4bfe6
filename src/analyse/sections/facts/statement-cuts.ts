import { type TaggedWord, tagEnglish } from '../../../text/tag-english.ts'
import type { PreparedSentence } from '../../claims/prepared.ts'
import { type Readings, readOnce } from '../../claims/read-once.ts'
import { mainClause } from '../../prose/main-clause.ts'
import type { CleanSlice } from '../../prose/sentence-form.ts'

/** Words a shortened statement has at least: fewer say next to nothing ("The spacecraft was launched"). */
const LEAST_WORDS = 6
/** Words that begin what a statement can stand without. */
const OPENERS: ReadonlySet<string> = new Set([
  'who',
  'which',
  'where',
  'when',
  'while',
  'after',
  'before',
  'as',
  'because',
  'although',
  'though',
  'since',
])
/** Words that bind to what stands before them: nothing is cut there. */
const BINDING: ReadonlySet<string> = new Set(['of', 'to', 'than', 'that', 'for', 'with', 'or', 'per'])
/** "Daesh, he recalled, was named": whose word it is cannot be told from the sentence alone. */
const UNTOLD = /(?<!\p{L})(?:this|these|those)(?!\p{L})/iu
/** A denial without what is denied. */
const HOLLOW = /(?<!\p{L})(?:accusation|allegation|claim|charge|suggestion|report|rumour|rumor|idea|it)s?$/iu
const INSERTED = /, (?:he|she|they|it|who) \p{L}+(?: \p{L}+)?,/u
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'where', 'when'])
const BARE_WORDS: ReadonlySet<string> = new Set('and or but nor the a an to of as than'.split(' '))
const BARE_ENDS: ReadonlySet<string> = new Set(['preposition', 'conjunction', 'nonfinite'])
/** Acts that are whole without anything they are done to. */
const INTRANSITIVE: ReadonlySet<string> = new Set(
  'died crashed collapsed resigned fell rose dropped surged erupted survived disappeared vanished exploded sank landed ended began started broke fled'.split(
    ' ',
  ),
)
const HELPING: ReadonlySet<string> = new Set(
  'is are was were been be has have had do does did will would can could may might must shall should'.split(
    ' ',
  ),
)
const HELPED: ReadonlySet<string> = new Set(['finite', 'nonfinite', 'adjective', 'noun'])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'be'])
/** Words of "Iran's foreign ministry spokesman said on Monday", and a few more. */
const MOST_OF_SPEAKER = 12
/** A tail that names who says so is part of the statement. */
const SPEECH =
  /(?<!\p{L})(?:said|says|say|told|tells|according to|reported|reports|announced|claims?|claimed|wrote|writes|added|confirmed|noted)(?!\p{L})/u

/** A beginning of a sentence that is a whole statement. */
export interface Statement extends CleanSlice {
  /** Where its acts stand in the field, one for each finite verb, as far as they can be told. */
  readonly acts: readonly Place[]
  /** What only describes its doer ("carrying 67 people"): another may state the same without it. */
  readonly aside: Place | null
  /** Its speaker is cut off: others must state it in their own voice. */
  readonly unsaid: boolean
}

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Ways to cut a sentence short that leave a whole statement, longest first: the main clause, then in English each
 * beginning of it that ends before a phrase it can stand without. Exact slices of the article; a statement whose speaker is cut off says so.
 */
export function statementCuts(sentence: PreparedSentence): readonly Statement[] {
  return readOnce(known, sentence, () => cutSentence(sentence))
}

const known: Readings<readonly Statement[]> = new WeakMap()

function cutSentence(sentence: PreparedSentence): Statement[] {
  const whole = mainClause(sentence)
  if (INSERTED.test(whole.text) || UNTOLD.test(whole.text)) return []
  if (sentence.language !== 'en')
    return [{ ...whole, acts: firstAct(sentence, whole), aside: null, unsaid: false }]
  const words = tagEnglish(whole.text)
  const place = (from: number, to: number): Place => ({
    start: whole.start + (words[from] as TaggedWord).start,
    end: whole.start + (words[to] as TaggedWord).end,
  })
  const read = (behind: number) => {
    const verb = words.findIndex((word) => word.tag === 'finite')
    const described = words.findIndex((word, at) => at > 0 && at < verb && word.tag === 'nonfinite')
    return {
      acts: findActs(words.slice(0, behind)).map((act) => place(act, act)),
      aside: described < 0 ? null : place(described, verb - 1),
    }
  }
  const cuts = words.flatMap((word, at) => {
    const text = whole.text.slice(0, word.end)
    return at + 1 < words.length &&
      at + 1 >= LEAST_WORDS &&
      isBoundary(words, at) &&
      isStatement(words.slice(0, at + 1)) &&
      isBalanced(text) &&
      !HOLLOW.test(text)
      ? [
          {
            text,
            start: whole.start,
            end: whole.start + word.end,
            ...read(at + 1),
            unsaid: namesSpeaker(whole.text.slice(word.end)),
          },
        ]
      : []
  })
  return [{ ...whole, ...read(words.length), unsaid: false }, ...cuts.reverse()]
}

/** Finite verbs, or what follows them where they only help: "was killed", "has declared", "did not publish". */
function findActs(words: readonly TaggedWord[]): number[] {
  const acts = words.flatMap((word, verb) => {
    if (word.tag !== 'finite') return []
    if (!HELPING.has(word.norm)) return [verb]
    const helped = words.findIndex((other, at) => at > verb && HELPED.has(other.tag))
    return [helped < 0 ? verb : helped]
  })
  return [...new Set(acts)]
}

function firstAct(sentence: PreparedSentence, { start, end }: CleanSlice): Place[] {
  const acts = sentence.propositions.flatMap(({ act }) =>
    act !== null && act.start >= start && act.end <= end ? [act] : [],
  )
  return acts.slice(0, 1)
}

/** The last part of a sentence says whose word it is. */
function namesSpeaker(tail: string): boolean {
  const last = tail.slice(tail.lastIndexOf(',') + 1)
  return SPEECH.test(last) && last.trim().split(' ').length <= MOST_OF_SPEAKER
}

/** Something a statement can stand without begins behind the word. */
function isBoundary(words: readonly TaggedWord[], at: number): boolean {
  const [word, next] = [words[at] as TaggedWord, words[at + 1] as TaggedWord]
  if (BINDING.has(next.norm)) return false
  return word.stopped || next.tag === 'preposition' || next.tag === 'conjunction' || OPENERS.has(next.norm)
}

/** Words that hold a doer, a finite verb behind it that is its own, and what that verb needs. */
function isStatement(words: readonly TaggedWord[]): boolean {
  const verb = words.findLastIndex((word) => word.tag === 'finite')
  const first = words.findIndex((_, at) => isMainVerb(words, at))
  const subject = words.findIndex((word) => word.tag === 'noun' || word.tag === 'number')
  if (first < 1 || subject < 0 || subject > first) return false
  const last = words.at(-1) as TaggedWord
  if (BARE_ENDS.has(last.tag) || BARE_WORDS.has(last.norm)) return false
  const before = words[verb - 1]
  const isPassive = before !== undefined && BE.has(before.norm)
  const behind = words.slice(verb + 1)
  return (
    isPassive ||
    INTRANSITIVE.has((words[verb] as TaggedWord).norm) ||
    behind.some(({ tag }) => tag === 'noun' || tag === 'number' || tag === 'adjective')
  )
}

/** Not "who watched", "brokered by", and not "rates," in a list. */
function isMainVerb(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at] as TaggedWord
  if (word.tag !== 'finite') return false
  const before = HELPING.has(words[at - 1]?.norm ?? '') ? words[at - 2] : words[at - 1]
  if (RELATIVE.has(before?.norm ?? '')) return false
  if (words[at + 1]?.norm === 'by' && !HELPING.has(words[at - 1]?.norm ?? '')) return false
  return !word.stopped || INTRANSITIVE.has(word.norm) || HELPING.has(word.norm)
}

function isBalanced(text: string): boolean {
  return (text.split(/["“”«»()]/u).length - 1) % 2 === 0
}
