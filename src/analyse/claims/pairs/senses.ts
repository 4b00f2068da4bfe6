import type { Meanings } from '../../../catalog/index.ts'
import type { Proposition } from '../../../domain/index.ts'
import type { Token } from '../../../text/tokenise.ts'
import type { FindWord } from './known-words.ts'

/**
 * A sentence as what its words mean in any language: content words in order, each with its rarity in its own language
 * and the numbers of all it may mean: meanings of the table, concepts, entities.
 */
export interface Senses {
  /** Rarity of each word, in 64ths of a nat. */
  readonly weights: Int32Array
  readonly meant: readonly (readonly number[])[]
  /** The same in one row for comparing, and where the numbers of each word end in it. */
  readonly row: Int32Array
  readonly ends: Int32Array
  /** Where each word begins in the text. */
  readonly starts: Int32Array
  /** Numbers of the words themselves, by their stems. */
  readonly keys: Int32Array
  readonly words: ReadonlySet<number>
  readonly all: ReadonlySet<number>
  readonly total: number
  readonly deeds: readonly Deed[]
}

/** What one clause says, as numbers of what its parts mean; a part that clauses could not be read for means nothing. */
export interface Deed {
  readonly act: readonly number[]
  readonly actor: readonly number[]
  /** Whom or what it is done to, and where. */
  readonly object: readonly number[]
}

/** Something the describer found in the text, with the number of what it means. */
export interface MeantSpan {
  readonly start: number
  readonly end: number
  readonly number: number
}

export interface SensesInput {
  readonly language: string
  /** Tokens of the text; offsets fit those of `spans`. */
  readonly tokens: readonly Token[]
  readonly spans: readonly MeantSpan[]
  readonly meanings: Meanings
  readonly find: FindWord
  /** Number of a meaning, and of characters of a script without spaces. */
  readonly numberOf: (meaning: string) => number
  readonly keyOf: (characters: string) => number
  readonly propositions: readonly Proposition[]
  /** Where the text begins in its field. */
  readonly from: number
}

/** Rarity under which a word is grammar, in 64ths of a nat: one title in three. */
const GRAMMAR = 64
/** Rarity a word of unknown meaning needs: commoner ones, of which the table has none, are grammar in running text. */
const UNKNOWN_LEAST = 5 * 64
/** Weight of a character of a script without spaces in a word of the table, and outside: there it is often grammar. */
const KNOWN_CHARACTER = 2 * 64
const UNKNOWN_CHARACTER = 64

/** Reads what the words of a sentence mean. */
export function readSenses(input: SensesInput): Senses {
  const words: Word[] = []
  for (const token of input.tokens) {
    if (token.kind === 'run') readRun(token, words, input)
    else if (token.kind === 'word') readWord(token, words, input)
  }
  const all = new Set<number>()
  for (const word of words) for (const number of word.meant) all.add(number)
  return {
    weights: numbersOf(words, (word) => word.weight),
    meant: words.map((word) => word.meant),
    ...rowOf(words),
    starts: numbersOf(words, (word) => word.start),
    keys: numbersOf(words, (word) => word.key),
    words: new Set(words.map((word) => word.key)),
    all,
    total: words.reduce((sum, word) => sum + word.weight, 0),
    deeds: input.propositions.flatMap((proposition) => readDeed(proposition, words, input.from)),
  }
}

function rowOf(words: readonly Word[]): Pick<Senses, 'row' | 'ends'> {
  const ends = new Int32Array(words.length)
  let size = 0
  for (const [at, { meant }] of words.entries()) {
    size += meant.length
    ends[at] = size
  }
  const row = new Int32Array(size)
  for (const [at, { meant }] of words.entries()) row.set(meant, (ends[at] as number) - meant.length)
  return { row, ends }
}

function numbersOf(words: readonly Word[], numberOf: (word: Word) => number): Int32Array {
  return new Int32Array(words.map(numberOf))
}

function readDeed({ act, actor, object, place }: Proposition, words: readonly Word[], from: number): Deed[] {
  if (act === null) return []
  const meantBy = (span: { readonly start: number; readonly end: number } | null) =>
    span === null
      ? []
      : words.flatMap((word) =>
          word.start < span.end - from && word.end > span.start - from ? word.meant : [],
        )
  const deed = { act: meantBy(act), actor: meantBy(actor), object: [...meantBy(object), ...meantBy(place)] }
  return deed.act.length === 0 ? [] : [deed]
}

interface Word {
  readonly start: number
  readonly end: number
  readonly key: number
  readonly weight: number
  readonly meant: readonly number[]
}

function readWord(token: Token, words: Word[], input: SensesInput): void {
  const { key, weight, meant: told } = input.find(token.norm, input.language)
  if (weight <= GRAMMAR) return
  const meant = meantAt(token, told, input)
  if (meant.length === 0 && weight < UNKNOWN_LEAST) return
  words.push({ start: token.start, end: token.end, key, weight, meant })
}

function readRun(token: Token, words: Word[], input: SensesInput): void {
  const { language, meanings, keyOf, numberOf } = input
  const found = meanings.inRun(token.norm, language)
  const read = (from: number, to: number, ids: readonly string[]) => {
    const span = { start: token.start + from, end: token.start + to }
    const meant = meantAt(span, ids.length === 0 ? NOTHING : ids.map(numberOf), input)
    const each = meant.length > 0 ? KNOWN_CHARACTER : UNKNOWN_CHARACTER
    words.push({ key: keyOf(token.norm.slice(from, to)), weight: each * (to - from), meant, ...span })
  }
  let at = 0
  for (const { start, end, ids } of found) {
    for (; at < start; at += 1) read(at, at + 1, [])
    read(start, end, ids)
    at = end
  }
  for (; at < token.norm.length; at += 1) read(at, at + 1, [])
}

const NOTHING: readonly number[] = []

/** All that a word may mean: what the describer found there, then `told`, its meanings of the table. */
function meantAt(
  place: { readonly start: number; readonly end: number },
  told: readonly number[],
  { spans }: SensesInput,
): readonly number[] {
  const found = spans.filter((span) => span.start < place.end && span.end > place.start)
  return found.length === 0 ? told : [...found.map((span) => span.number), ...told]
}

/** How far some clause of one sentence says what some clause of the other says, 0 to 1 each. */
export interface SharedDeeds {
  /** The same act. */
  readonly act: number
  /** The same act by the same actor. */
  readonly actor: number
  /** The same act on the same object or at the same place. */
  readonly object: number
}

/** Compares two sentences clause by clause. Symmetric. */
export function sharedDeeds(left: Senses, right: Senses): SharedDeeds {
  let [act, actor, object] = [0, 0, 0]
  for (const one of left.deeds)
    for (const other of right.deeds) {
      if (!meets(one.act, other.act)) continue
      act = 1
      if (meets(one.actor, other.actor)) actor = 1
      if (meets(one.object, other.object)) object = 1
    }
  return { act, actor, object }
}

function meets(left: readonly number[], right: readonly number[]): boolean {
  return left.some((number) => right.includes(number))
}

/** Shares of the rarity of two sentences whose words mean something that stands in the other. */
export interface SharedSenses {
  /** Of both sentences together, 0 to 1. */
  readonly dice: number
  /** Of the sentence of which more is in the other. */
  readonly contained: number
  /** Rarity that is shared, the smaller of the two sides, in 64ths of a nat. */
  readonly shared: number
}

/** Compares two sentences by what their words mean. Linear in their words, symmetric. */
export function sharedSenses(left: Senses, right: Senses): SharedSenses {
  const [a, b] = [meantIn(left, right), meantIn(right, left)]
  const total = left.total + right.total
  return {
    dice: total === 0 ? 0 : (a + b) / total,
    contained: Math.max(left.total === 0 ? 0 : a / left.total, right.total === 0 ? 0 : b / right.total),
    shared: Math.min(a, b),
  }
}

/** Turn in which each number was marked last: asking a list by number is several times faster than asking a set. */
let marked = new Int32Array(1024)
let turn = 0
const LAST_TURN = 2 ** 31 - 1

function mark({ row }: Senses): void {
  if (turn === LAST_TURN) {
    marked.fill(0)
    turn = 0
  }
  turn += 1
  for (let at = 0; at < row.length; at += 1) {
    const number = row[at] as number
    if (number >= marked.length) marked = grown(marked, number)
    marked[number] = turn
  }
}

function grown(list: Int32Array, number: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * number)
  longer.set(list)
  return longer
}

/** Rarity of the words that mean something which words of the other sentence mean too. */
function meantIn({ row, ends, weights }: Senses, other: Senses): number {
  mark(other)
  let [sum, at] = [0, 0]
  for (let word = 0; word < ends.length; word += 1) {
    const end = ends[word] as number
    while (at < end && marked[row[at] as number] !== turn) at += 1
    if (at < end) sum += weights[word] as number
    at = end
  }
  return sum
}
