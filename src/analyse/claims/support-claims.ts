import type { NumberMention } from '../../domain/index.ts'
import { mainClause } from '../prose/main-clause.ts'
import { type CleanSlice, isProse, isSelfContained, speaksInFirstPerson } from '../prose/sentence-form.ts'
import { blamesSomebody } from '../sections/find-blame.ts'
import { threshold } from '../thresholds.ts'
import { compareSentences, isMatter } from './compare-sentences.ts'
import { findAnchors, type Stretch } from './find-anchors.ts'
import type { Prepared, PreparedSentence } from './prepared.ts'
import { readVoice } from './read-stance.ts'

const SHARE = threshold('supportShare')
const SHARE_LEADS = threshold('supportShareLeads')
const SHARE_BACKGROUND = threshold('supportShareBackground')
const SHARED = threshold('supportAnchors')
const STATEMENTS = threshold('supportStatements')
/** Weight of a word of the statement that no anchor stands for, against about 2 to 3 for an anchor. */
const PLAIN_WORD = 0.4
const NUMBER_WEIGHT = 3
/** Times a block's own voice counts against a block that only reports. */
const OWN_VOICE = 3
/** What an English statement gains in breadth: it can be shown as it stands. */
const READABLE = 3
/** Values of one figure in two texts differ by rounding up to this ratio. */
const ROUNDING = 1.12
/** Inside one language words must agree too, to this multiple of the threshold of one claim. */
const SAME_WORDS = 0.55
/** Sentences of an article, title included, that state the news rather than its background. */
const NEAR_LEAD = 3
/** Title and first sentence. */
const LEAD = 1
const WORD = /[\p{L}\p{M}]{4,}/gu

/** A short statement and all that can be recognised of it in another language. */
interface Statement {
  readonly sentence: PreparedSentence
  readonly anchors: ReadonlySet<string>
  readonly numbers: readonly NumberMention[]
  readonly total: number
}

/** A statement and the sentences of other origins that hold all it names. */
export interface SupportedStatement {
  readonly sentence: PreparedSentence
  readonly supporters: readonly PreparedSentence[]
}

/**
 * First pass of grouping: short statements of one article gather the sentences of other origins that hold all the
 * rarer things they name, so that a statement meets the long foreign sentence that contains it. Average link cannot
 * see this, because the long sentence says more. Broadest support first; a sentence supports one statement.
 */
export function supportClaims(
  prepared: Prepared,
  sentences: readonly PreparedSentence[],
): SupportedStatement[] {
  const anchors = new Map(sentences.map((sentence) => [sentence, findAnchors(prepared, sentence)]))
  const weigh = weighAnchors(anchors)
  const postings = postingsOf(anchors)
  const found = chooseStatements(prepared, sentences).map((sentence) => {
    const statement = toStatement(prepared, sentence, weigh)
    const supporters = candidatesFor(statement, postings).filter((other) =>
      supports(prepared, statement, { sentence: other, anchors: anchors.get(other) as Set<string> }, weigh),
    )
    const readable = sentence.language === 'en' ? READABLE : 0
    return { sentence, supporters, breadth: breadthOf([sentence, ...supporters]) + readable }
  })
  found.sort((a, b) => b.breadth - a.breadth || rankOf(a.sentence) - rankOf(b.sentence))
  return settle(found)
}

/** Earlier in its article, then earlier in the stream. */
function rankOf(sentence: PreparedSentence): number {
  return sentence.sentence.index * 1e6 + sentence.key
}

function settle(found: readonly SupportedStatement[]): SupportedStatement[] {
  const taken = new Set<PreparedSentence>()
  return found.flatMap(({ sentence, supporters }) => {
    if (taken.has(sentence)) return []
    const free = supporters.filter((supporter) => !taken.has(supporter))
    if (!free.some((supporter) => supporter.in.origin !== sentence.in.origin)) return []
    for (const member of [sentence, ...free]) taken.add(member)
    return [{ sentence, supporters: free }]
  })
}

/** Own voices in different blocks count most, then blocks, then origins. */
function breadthOf(sentences: readonly PreparedSentence[]): number {
  const own = sentences.filter((sentence) => readVoice(sentence).attribution === null)
  const blocks = (list: readonly PreparedSentence[]) => new Set(list.map((entry) => entry.in.column)).size
  const origins = new Set(sentences.map((sentence) => sentence.in.origin)).size
  return blocks(own) * OWN_VOICE + blocks(sentences) + origins
}

/** English statements near the lead first: they can be shown as they stand. */
function chooseStatements(prepared: Prepared, sentences: readonly PreparedSentence[]): PreparedSentence[] {
  return sentences
    .filter(
      (sentence) =>
        prepared.columns.get(sentence.in.column)?.speaks === true &&
        isProse(sentence) &&
        isSelfContained(sentence) &&
        readVoice(sentence).direction === 1 &&
        !accuses(prepared, sentence) &&
        !speaksInFirstPerson(sentence.sentence.text),
    )
    .sort(
      (a, b) =>
        Number(b.language === 'en') - Number(a.language === 'en') ||
        a.sentence.index - b.sentence.index ||
        a.key - b.key,
    )
    .slice(0, STATEMENTS)
}

/** An accusation gathers its own denial by the names it holds; accusations are grouped by words alone. */
function accuses(prepared: Prepared, sentence: PreparedSentence): boolean {
  return (
    sentence.cues.has('blame') ||
    sentence.marks.some((mark) => mark.list === 'speech' && mark.id === 'accuse') ||
    (readVoice(sentence).attribution !== null && blamesSomebody(prepared, sentence))
  )
}

function toStatement(prepared: Prepared, sentence: PreparedSentence, weigh: Weigh): Statement {
  const clause = mainClause(sentence)
  const aside = findRelativeClause(clause)
  const isAside = (at: number) => at >= aside.start && at < aside.end
  const inside = (span: Stretch) =>
    span.start >= clause.start && span.end <= clause.end && !isAside(span.start)
  const anchors = findAnchors(prepared, sentence, inside)
  const numbers = sentence.numbers.filter((number) => number.unit !== 'year' && inside(number))
  const spans = [...sentence.entities, ...sentence.concepts, ...sentence.dates, ...sentence.names, ...numbers]
  let plain = 0
  for (const match of clause.text.matchAll(WORD)) {
    const at = clause.start + match.index
    if (!isAside(at) && !spans.some((span) => span.start <= at && span.end > at)) plain += 1
  }
  let total = plain * PLAIN_WORD + numbers.length * NUMBER_WEIGHT
  for (const anchor of anchors) if (!anchor.startsWith('#')) total += weigh(anchor)
  return { sentence, anchors, numbers, total }
}

/** "A dam that separates the two armies was breached": what stands between is background of the statement. */
const RELATIVE =
  /(?<!(?:said|says|told|warned|announced|reported|confirmed)[^,]{0,40}) that (?:[^\s,]+ ){2,14}?(?=(?:was|were|has|had) )/u

function findRelativeClause(clause: CleanSlice): Stretch {
  const match = RELATIVE.exec(clause.text)
  if (match === null) return { start: 0, end: 0 }
  return { start: clause.start + match.index, end: clause.start + match.index + match[0].length }
}

interface Other {
  readonly sentence: PreparedSentence
  readonly anchors: ReadonlySet<string>
}

function supports(prepared: Prepared, statement: Statement, other: Other, weigh: Weigh): boolean {
  const { sentence } = statement
  if (other.sentence === sentence || !agreesInTime(sentence, other)) return false
  if (readVoice(other.sentence).direction !== 1 || accuses(prepared, other.sentence)) return false
  if (sentence.language === other.sentence.language) {
    const likeness = compareSentences(prepared, sentence, other.sentence)
    if (likeness >= 1) return true
    if (likeness < SAME_WORDS) return false
  }
  if (other.sentence.in.origin === sentence.in.origin) return false
  const figures = statement.numbers.filter((number) =>
    other.sentence.numbers.some((value) => isSameFigure(number, value)),
  )
  if (statement.numbers.length > 0 && figures.length === 0) return false
  let shared = figures.length * NUMBER_WEIGHT
  let count = figures.length
  let telling = figures.length
  for (const anchor of statement.anchors) {
    if (anchor.startsWith('#') || !other.anchors.has(anchor)) continue
    shared += weigh(anchor)
    count += 1
    if (anchor.startsWith('@') || isMatter(other.sentence, anchor)) telling += 1
  }
  if (telling === 0 || count < SHARED) return false
  return shared / statement.total >= requiredShare(sentence, other.sentence, telling)
}

/** Two leads of one day need less than a lead and a sentence of background. */
function requiredShare(left: PreparedSentence, right: PreparedSentence, telling: number): number {
  const leads = left.sentence.index <= LEAD && right.sentence.index <= LEAD
  if (!leads) return SHARE_BACKGROUND
  const days = daysOf(left)
  const sameDay = daysOf(right).some((day) => days.includes(day))
  const own = readVoice(left).attribution === null && readVoice(right).attribution === null
  return sameDay && own && telling > 1 ? SHARE_LEADS : SHARE
}

/** Figures that one rounding apart may be the same. */
export function isSameFigure(left: NumberMention, right: NumberMention): boolean {
  if (left.low > right.high || right.low > left.high) {
    const [small, large] = [Math.min(left.high, right.high), Math.max(left.low, right.low)]
    return small > 20 && large / small <= ROUNDING
  }
  // Two open intervals always meet; they are one figure only when they start together.
  return Number.isFinite(left.high) && Number.isFinite(right.high) ? true : left.low === right.low
}

/** Told of one day, both as done or both as to come; background sentences need a day or a figure of their own. */
function agreesInTime(sentence: PreparedSentence, other: Other): boolean {
  if (isAhead(sentence) !== isAhead(other.sentence)) return false
  const days = daysOf(sentence)
  const others = daysOf(other.sentence)
  if (days.length > 0 && others.length > 0) return days.some((day) => others.includes(day))
  return days.length === others.length || other.sentence.sentence.index < NEAR_LEAD
}

/** English ways to speak of what is to come that are too common for the cue lists. */
const INTENT =
  /(?<!\p{L})(?:would|could|may|might|is due|are due|is to|are to|tries to|plans? to|hopes? to|to attempt|attempts? to)(?!\p{L})/u

function isAhead(sentence: PreparedSentence): boolean {
  return (
    sentence.cues.has('future') ||
    sentence.cues.has('conditional') ||
    (sentence.language === 'en' && INTENT.test(sentence.sentence.text))
  )
}

function daysOf(sentence: PreparedSentence): string[] {
  return sentence.dates.filter((date) => date.from === date.to).map((date) => date.from)
}

type Weigh = (anchor: string) => number

/** ln(1 + N / n) over sentences: what stands in nearly every sentence of the event says little. */
function weighAnchors(anchors: ReadonlyMap<PreparedSentence, ReadonlySet<string>>): Weigh {
  const counts = new Map<string, number>()
  for (const set of anchors.values())
    for (const anchor of set) counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
  return (anchor) => Math.log(1 + anchors.size / (counts.get(anchor) ?? 1))
}

type Postings = ReadonlyMap<string, readonly PreparedSentence[]>

function postingsOf(anchors: ReadonlyMap<PreparedSentence, ReadonlySet<string>>): Postings {
  const postings = new Map<string, PreparedSentence[]>()
  for (const [sentence, set] of anchors) {
    for (const anchor of set) {
      const key = anchor.startsWith('#') ? '#' : anchor
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [sentence])
      else if (list.at(-1) !== sentence) list.push(sentence)
    }
  }
  return postings
}

/** Sentences that share at least two of the statement's anchors; all figures count as one. */
function candidatesFor(statement: Statement, postings: Postings): PreparedSentence[] {
  const shared = new Map<PreparedSentence, number>()
  const keys = new Set([...statement.anchors].map((anchor) => (anchor.startsWith('#') ? '#' : anchor)))
  for (const key of keys)
    for (const sentence of postings.get(key) ?? []) shared.set(sentence, (shared.get(sentence) ?? 0) + 1)
  return [...shared].filter(([, count]) => count >= 2).map(([sentence]) => sentence)
}
