import { type TaggedWord, tagEnglish } from '../../../text/tag-english.ts'
import type { PreparedSentence } from '../../claims/prepared.ts'
import { type Readings, readOnce } from '../../claims/read-once.ts'
import { mainClause } from '../../prose/main-clause.ts'
import { type CleanSlice, cleanSlice } from '../../prose/sentence-form.ts'

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
/** Words behind which a clause of its own begins, and those that need a comma for it. */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['after', 'when', 'while', 'as', 'since', 'whereas'])
const JOINING: ReadonlySet<string> = new Set(['and', 'but'])
/** Later clauses looked at, and words of a doer in one. */
const LATER = 2
const LONGEST_DOER = 8
/** Words that point out of a clause. */
const POINTING = /(?<!\p{L})(?:he|she|it|they|him|her|his|them|their|who|which|there|so|then|also)(?!\p{L})/iu
/** Words that may stand before a figure that a sentence begins with. */
const APPROXIMATE: ReadonlySet<string> = new Set(
  'about around at least more than over nearly almost some up to as many fewer less roughly'.split(' '),
)
/** Words that bind to what stands before them: nothing is cut there. */
const BINDING: ReadonlySet<string> = new Set(['of', 'to', 'than', 'that', 'with', 'or', 'per'])
/** "Daesh, he recalled, was named": whose word it is cannot be told from the sentence alone. */
const UNTOLD =
  /(?<!\p{L})(?:this|these|those|the same|such|our|my|your|we|us)(?!\p{L})|^that(?!\p{L})|(?<!\p{L})any$/iu
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
/** Verbs that say next to nothing without what stands behind them. */
const LIGHT: ReadonlySet<string> = new Set(
  'give gave given take took taken make made get got go went gone come came put set do did done hold held keep kept bring brought turn turned remain remained become became'.split(
    ' ',
  ),
)
const HELPED: ReadonlySet<string> = new Set(['finite', 'nonfinite', 'adjective', 'noun'])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'be'])
/** Words behind a helping verb among which its act stands. */
const HELPED_REACH = 4
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

/** A stretch of a field, in UTF-16 units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Ways to cut a sentence short that leave a whole statement, longest first: the main clause, then in English each
 * beginning of it that ends before a phrase it can stand without, then the clauses that follow it with a doer of their
 * own. Exact slices of the article; a statement whose speaker is cut off says so.
 */
export function statementCuts(sentence: PreparedSentence): readonly Statement[] {
  return readOnce(known, sentence, () => cutSentence(sentence))
}

const known: Readings<readonly Statement[]> = new WeakMap()

function cutSentence(sentence: PreparedSentence): Statement[] {
  const whole = mainClause(sentence)
  if (INSERTED.test(whole.text)) return []
  if (sentence.language !== 'en')
    return UNTOLD.test(whole.text)
      ? []
      : [{ acts: firstAct(sentence, whole), aside: null, unsaid: false, ...whole }]
  const full = cleanSlice(sentence)
  const words = tagEnglish(full.text)
  const own = words.filter((word) => word.end <= whole.text.length)
  const main = { sentence, full, words: own, tail: whole.text, start: 0, isSpoken: false }
  const [first, ...shorter] = [readStatement(main, own.length), ...beginnings(main)]
  const counted = withoutCount(words)
  const uncounted =
    counted === 0
      ? []
      : beginnings({ ...main, words: own.slice(counted), start: (words[counted] as TaggedWord).start })
  const isWhole =
    own.some((_, at) => isMainVerb(own, at)) &&
    !answersOutside(
      own,
      Math.max(
        0,
        own.findIndex((_, at) => isMainVerb(own, at)),
      ),
    )
  return [
    ...(isWhole ? [first as Statement] : []),
    ...shorter,
    ...uncounted,
    ...laterClauses(sentence, full, words),
  ].filter(({ text }) => !UNTOLD.test(text))
}

/** Words of a figure that a sentence begins with: "About 500 people were killed" says that people were killed. */
function withoutCount(words: readonly TaggedWord[]): number {
  const at = words.findIndex(({ tag }) => tag === 'number')
  const behind = words[at + 1]
  const isFigure = at >= 0 && words.slice(0, at).every(({ norm }) => APPROXIMATE.has(norm))
  const isCut = isFigure && behind?.tag === 'noun' && behind.norm.length > 1 && !words[at]?.stopped
  return isCut && !isCompared(words.slice(at + 1)) ? at + 1 : 0
}

/** "Far more than earlier counts": what is compared is the figure that would be gone. */
function isCompared(words: readonly TaggedWord[]): boolean {
  return words.some(({ norm }, at) => COMPARING.has(norm) && words[at + 1]?.norm === 'than')
}

const COMPARING: ReadonlySet<string> = new Set([
  'more',
  'fewer',
  'less',
  'higher',
  'lower',
  'larger',
  'smaller',
])

/** A stretch of an English sentence that is a clause. */
interface Stretch {
  readonly sentence: PreparedSentence
  readonly full: CleanSlice
  readonly words: readonly TaggedWord[]
  /** Text up to which a cut-off speaker is looked for. */
  readonly tail: string
  /** Where it begins in the text of the sentence. */
  readonly start: number
  /** Somebody is said to say it, outside the stretch. */
  readonly isSpoken: boolean
}

/** The statement that the first words of a stretch make. */
function readStatement({ full, words, tail, start, isSpoken }: Stretch, count: number): Statement {
  const place = (from: number, to: number): Place => ({
    start: full.start + (words[from] as TaggedWord).start,
    end: full.start + (words[to] as TaggedWord).end,
  })
  const end = count === words.length ? tail.length : (words[count - 1] as TaggedWord).end
  const verb = words.findIndex((word, at) => word.tag === 'finite' && !describesDoer(words, at))
  const described = words.findIndex(
    (word, at) => at > 0 && at < verb && (word.tag === 'nonfinite' || word.tag === 'finite'),
  )
  return {
    text: full.text.slice(start, end),
    start: full.start + start,
    end: full.start + end,
    acts: findActs(words.slice(0, count)).map((act) => place(act, act)),
    aside: described < 0 ? null : place(described, verb - 1),
    unsaid: isSpoken || (count < words.length && namesSpeaker(tail.slice(end))),
  }
}

/** Beginnings of a stretch that are whole statements, longest first. */
function beginnings(stretch: Stretch): Statement[] {
  const { full, words, start, tail } = stretch
  return words
    .flatMap((word, at) => {
      const text = full.text.slice(start, word.end)
      return at + 1 < words.length &&
        at + 1 >= LEAST_WORDS &&
        isBoundary(words, at) &&
        isStatement(words.slice(0, at + 1)) &&
        isBalanced(text) &&
        !HOLLOW.test(text) &&
        !(text.includes(',') && !word.stopped && namesSpeaker(tail.slice(word.end)))
        ? [readStatement(stretch, at + 1)]
        : []
    })
    .reverse()
}

/** Clauses behind the main one that say by themselves who did what: "..., after Jordan called off the summit". */
function laterClauses(
  sentence: PreparedSentence,
  full: CleanSlice,
  words: readonly TaggedWord[],
): Statement[] {
  const starts = words.flatMap((_, at) => (opensClause(words, at) ? [at] : []))
  return starts.slice(0, LATER).flatMap((at, turn) => {
    const until = starts[turn + 1]
    const clause = words.slice(at, until === undefined ? words.length : until - 1)
    const last = clause.at(-1)
    if (last === undefined || !isStatement(clause)) return []
    const from = (clause[0] as TaggedWord).start
    const stretch = {
      sentence,
      full,
      words: clause,
      tail: full.text.slice(0, last.end),
      start: from,
      isSpoken: isSpokenOutside(sentence, full.start + from, full.start + last.end),
    }
    return [readStatement(stretch, clause.length), ...beginnings(stretch)].filter(
      ({ text }) => !POINTING.test(text) && isBalanced(text) && text.split(' ').length >= LEAST_WORDS - 1,
    )
  })
}

/** A clause with a doer of its own begins here, behind a word of time or behind a comma and "and". */
function opensClause(words: readonly TaggedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at] as TaggedWord]
  if (before === undefined || word.tag === 'preposition' || word.tag === 'finite') return false
  const isOpen =
    CLAUSE_OPENERS.has(before.norm) || (JOINING.has(before.norm) && words[at - 2]?.stopped === true)
  if (!isOpen || !words.slice(0, at - 1).some((_, verb) => isMainVerb(words, verb))) return false
  const first = words.slice(at).findIndex((_, verb) => isMainVerb(words, at + verb))
  if (words.slice(at, at + first).some(({ norm }) => norm === 'that')) return false
  return first >= 1 && first <= LONGEST_DOER && words.slice(at, at + first).some(({ tag }) => tag === 'noun')
}

/** Words outside a stretch say that somebody says something: what stands inside may be his. */
function isSpokenOutside({ marks }: PreparedSentence, start: number, end: number): boolean {
  return marks.some(
    (mark) =>
      (mark.list === 'speech' || (mark.list === 'cue' && mark.id === 'claim-attribution')) &&
      (mark.end <= start || mark.start >= end),
  )
}

/**
 * Finite verbs, or what follows them where they only help: "was killed", "has declared", "did not publish". Not those that
 * describe a doer: "rebels backed by", "the council that holds".
 */
function findActs(words: readonly TaggedWord[]): number[] {
  const acts = words.flatMap((word, verb) => {
    if (word.tag !== 'finite' || describesDoer(words, verb)) return []
    if (!HELPING.has(word.norm)) return LIGHT.has(word.norm) ? [] : [verb]
    const near = words.slice(verb + 1, verb + 1 + HELPED_REACH)
    const end = near.findIndex(({ tag }) => tag === 'preposition' || tag === 'conjunction')
    const helped = near.slice(0, end < 0 ? near.length : end).findIndex(({ tag }) => HELPED.has(tag))
    if (helped < 0) return [verb]
    return LIGHT.has(words[verb + 1 + helped]?.norm ?? '') ? [] : [verb + 1 + helped]
  })
  return [...new Set(acts)]
}

function describesDoer(words: readonly TaggedWord[], verb: number): boolean {
  const isHelped = HELPING.has(words[verb - 1]?.norm ?? '')
  const before = isHelped ? words[verb - 2] : words[verb - 1]
  return RELATIVE.has(before?.norm ?? '') || (!isHelped && words[verb + 1]?.norm === 'by')
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
  if (next.norm === 'for') return word.tag === 'noun'
  return word.stopped || next.tag === 'preposition' || next.tag === 'conjunction' || OPENERS.has(next.norm)
}

/** Words that hold a doer, a finite verb behind it that is its own, and what that verb needs. */
function isStatement(words: readonly TaggedWord[]): boolean {
  const verb = words.findLastIndex((word) => word.tag === 'finite')
  const first = words.findIndex((_, at) => isMainVerb(words, at))
  const subject = words.findIndex((word) => word.tag === 'noun' || word.tag === 'number')
  if (first < 1 || subject < 0 || subject > first) return false
  if (answersOutside(words, first)) return false
  const last = words.at(-1) as TaggedWord
  if (BARE_ENDS.has(last.tag) || BARE_WORDS.has(last.norm)) return false
  // "warned that the group": what is said is cut off.
  if (words.findLastIndex((word) => word.norm === 'that') > verb) return false
  const before = words[verb - 1]
  const isPassive = before !== undefined && BE.has(before.norm)
  const behind = words.slice(verb + 1)
  return (
    isPassive ||
    INTRANSITIVE.has((words[verb] as TaggedWord).norm) ||
    behind.some(({ tag }) => tag === 'noun' || tag === 'number' || tag === 'adjective')
  )
}

/** "An armed attack, the secretary told reporters": what is said stands before who says it, and says nothing. */
function answersOutside(words: readonly TaggedWord[], first: number): boolean {
  const breaks = words.slice(0, first).filter((word) => word.stopped).length
  return breaks === 1 && SPEECH.test((words[first] as TaggedWord).norm)
}

/** Not "who watched", "brokered by", and not "rates," in a list. */
function isMainVerb(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at] as TaggedWord
  if (word.tag !== 'finite') return false
  if (describesDoer(words, at)) return false
  return !word.stopped || INTRANSITIVE.has(word.norm) || HELPING.has(word.norm)
}

function isBalanced(text: string): boolean {
  return (text.split(/["“”«»()]/u).length - 1) % 2 === 0
}
