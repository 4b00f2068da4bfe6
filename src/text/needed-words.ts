import { isLetterOrNumber } from './letters.ts'

/**
 * Tells cheaply that a regular expression of words cannot match a text: each distinct word of the texts is asked once
 * whether a match could hold it, and remembered.
 */

/** Words remembered for one set of expressions; a day of headlines has about 40,000 in its largest language. */
const MOST_WORDS = 50_000
const TOKEN = /\\[pP]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\.|\[(?:\\.|[^\]])*\]|./suy
const QUANTIFIER = /[?*+]|\{\d+(?:,\d*)?\}/uy
const LETTER = /^(?:\p{L}|\\p\{(?:L|Ll|Lu)\})$/u
const LETTERS_IN_CLASS = /^\[[\p{L}]+\]$/u
const ONLY_WORDS = /^(?:[\p{L}|()?*+[\]]|\(\?:|\\p\{(?:L|Ll|Lu)\}|\{\d+(?:,\d*)?\})*$/u

/** Alternatives of a regular expression that stand at its top, without those of inner groups. */
export function alternativesOf(source: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < source.length; ) {
    const token = tokenAt(source, at)
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (token === '|' && depth === 0) {
      found.push(source.slice(start, at))
      start = at + 1
    }
    at += token.length
  }
  return [...found, source.slice(start)]
}

function tokenAt(source: string, at: number): string {
  TOKEN.lastIndex = at
  return TOKEN.exec(source)![0]
}

function groupEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; ) {
    const token = tokenAt(source, at)
    at += token.length
    if (token === '(') depth++
    else if (token === ')' && --depth === 0) return at
  }
  return source.length
}

/** Shortest run of plain letters that tells more than the first word, in letters: shorter ones are "the" and "last". */
const TELLING_RUN = 4

/** What is known of the words of an alternative, in pieces of its source. */
interface Pieces {
  /** Its beginning, as far as that stays within one word. */
  readonly first: string
  readonly isWhole: boolean
  /** Longest run of letters that every match holds. */
  readonly longest: string
}

function piecesOf(alternative: string): Pieces {
  let firstEnd = -1
  let run = ''
  let longest = ''
  let at = 0
  while (at < alternative.length) {
    const token = tokenAt(alternative, at)
    const end = token === '(' ? groupEnd(alternative, at) : at + token.length
    QUANTIFIER.lastIndex = end
    const quantifier = QUANTIFIER.exec(alternative)?.[0] ?? ''
    const isPlain = token.length === 1 && LETTER.test(token) && quantifier === ''
    run = isPlain ? run + token : ''
    if (run.length > longest.length) longest = run
    if (firstEnd < 0 && !staysInWord(token, alternative.slice(at, end))) firstEnd = at
    at = end + quantifier.length
  }
  const first = firstEnd < 0 ? alternative : alternative.slice(0, firstEnd)
  return { first, isWhole: firstEnd < 0, longest }
}

function staysInWord(token: string, piece: string): boolean {
  return token === '(' ? ONLY_WORDS.test(piece) : LETTER.test(token) || LETTERS_IN_CLASS.test(token)
}

/**
 * An expression that accepts a word of every text in which `source` matches, and other words where the source says too
 * little. With `isInside` a match may begin inside a word.
 */
export function neededWordTest(source: string, flags: string, isInside = false): RegExp {
  const words = alternativesOf(source).map((alternative) => {
    const { first, isWhole, longest } = piecesOf(alternative)
    if (isWhole && !isInside) return `^(?:${alternative})$`
    if (!isWhole && longest.length >= TELLING_RUN) return longest
    return isInside ? first : `^${first}`
  })
  return new RegExp(words.join('|'), flags)
}

/** Alternatives of the last group of an expression that every match goes through; the whole of it when there is none. */
export function lastNeededGroup(source: string): string {
  let found = source
  for (let at = 0; at < source.length; ) {
    const token = tokenAt(source, at)
    const end = token === '(' ? groupEnd(source, at) : at + token.length
    QUANTIFIER.lastIndex = end
    const quantifier = QUANTIFIER.exec(source)?.[0] ?? ''
    const isGroup = token === '(' && source.startsWith('(?:', at)
    if (isGroup && quantifier === '') found = source.slice(at + 3, end - 1)
    at = end + quantifier.length
  }
  return found
}

/** Halves of pairs are parts of words. */
function isWordUnit(unit: number): boolean {
  return isLetterOrNumber(unit) || (unit >= 0xd800 && unit <= 0xdfff)
}

let lastText = ''
let lastWords: string[] = []

/** Runs of letters and digits of a text. Kept until another text is asked: several steps read each text in turn. */
function runsOf(text: string): readonly string[] {
  if (text === lastText) return lastWords
  const runs: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isWordUnit(text.charCodeAt(at))) continue
    const start = at
    while (++at < text.length && isWordUnit(text.charCodeAt(at)));
    runs.push(text.slice(start, at))
  }
  lastText = text
  lastWords = runs
  return runs
}

/** Remembers which of up to 30 expressions could hold each word. */
export class NeededWords {
  private readonly tests: readonly RegExp[]
  private readonly known = new Map<string, number>()

  /** @param tests made by `neededWordTest`, one for each bit of the answers */
  constructor(tests: readonly RegExp[]) {
    this.tests = tests
  }

  /** A bit for each expression that may hold a word of the text; without its bit it certainly matches nowhere. */
  in(text: string): number {
    let bits = 0
    for (const word of runsOf(text)) bits |= this.known.get(word) ?? this.ask(word)
    return bits
  }

  private ask(word: string): number {
    let bits = 0
    this.tests.forEach((test, at) => {
      if (test.test(word)) bits |= 1 << at
    })
    if (this.known.size >= MOST_WORDS) this.known.clear()
    this.known.set(word, bits)
    return bits
  }
}
