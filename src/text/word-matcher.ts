import type { LanguageCode } from '../domain/index.ts'
import { folded, HANGUL, IDEOGRAPH, isUpper, letterClass, NO_LETTER, SPACED, UNSPACED } from './letters.ts'
import { createTrie, PATTERN_END, STAR, type Trie } from './trie.ts'

/**
 * A word or phrase to find. A `*` at the end of a word matches any ending of that word ("invad*", "attaque* aérienne*").
 */
export interface WordPattern<Value> {
  readonly text: string
  readonly value: Value
  /** Texts of this language only; 'mul' for all. */
  readonly language: LanguageCode | 'mul'
  /** any (default); capital: the first letter is a capital, as in names; exact: letter for letter, as in acronyms. */
  readonly letterCase?: 'any' | 'capital' | 'exact'
  /** Patterns of one group compete, the longest wins; groups do not see each other. 0 (default) to 7. */
  readonly group?: number
}

/** Half-open span in UTF-16 units. Equal spans of one group with different values are all reported. */
export interface WordMatch<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
  readonly pattern: WordPattern<Value>
}

export interface WordMatcher<Value> {
  /** Matches in order of start; within a group no two overlap, unless they are the same span. */
  find(text: string, languages: readonly LanguageCode[]): WordMatch<Value>[]
}

const GROUPS = 8
/** Languages with a bit of their own; the rest share the last bit. */
const LANGUAGE_BITS = 30
/** Shortest pattern that may stand behind an Arabic or Hebrew one-letter word, in letters: shorter ones misfire. */
const MIN_LENGTH_BEHIND_PREFIX = 4

const ARABIC_PREFIXES = 'و ف ب ل ك ال وال فال بال كال وب ول لل ولل وبال'.split(' ')
const HEBREW_PREFIXES = 'ו ה ב ל מ ש כ וה וב ול ומ וש שה מה כש שב של'.split(' ')
const PREFIX_LETTERS = new Set([...'وفبلكاהבלמשכו'].map((letter) => letter.charCodeAt(0)))
const CLITICS: Readonly<Record<string, readonly string[]>> = { ar: ARABIC_PREFIXES, he: HEBREW_PREFIXES }
/** Particles that may follow a Korean word without a space. Anything else behind it makes another word. */
const KOREAN_PARTICLES = new Set(
  '은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 까지 부터 보다 측 군 산 인 식 제 행 발 계 내 서 선 형 간 이나 나 라 이라 라고 에도 에는 에선 에서는 에서도 으로부터 로부터 에게서 과의 와의 으로의 로의 인들 이며 이자 이란 처럼 만의 대통령 총리 정부 외무 국방'.split(
    ' ',
  ),
)
const LONGEST_PARTICLE = 4

function startsWord(before: number, own: number): boolean {
  if (own === NO_LETTER || own === IDEOGRAPH || own === UNSPACED) return true
  return before !== own
}

/** First position at or after `from` where the word that ends there for now really ends. */
function wordEnd(text: string, from: number): number {
  const kind = letterClass[text.charCodeAt(from - 1)]!
  if (kind !== SPACED && kind !== HANGUL) return from
  let end = from
  while (end < text.length && letterClass[text.charCodeAt(end)] === kind) end++
  return end
}

function isParticleBehind(text: string, end: number): boolean {
  let stop = end
  while (stop < text.length && letterClass[text.charCodeAt(stop)] === HANGUL) stop++
  return stop - end <= LONGEST_PARTICLE && KOREAN_PARTICLES.has(text.slice(end, stop))
}

function endsWord(text: string, end: number): boolean {
  const last = letterClass[text.charCodeAt(end - 1)]!
  const next = end < text.length ? letterClass[text.charCodeAt(end)]! : NO_LETTER
  if (last === NO_LETTER || last !== next) return true
  if (last === HANGUL) return isParticleBehind(text, end)
  return last === IDEOGRAPH || last === UNSPACED
}

/** Best match of each group at one start. */
interface Best {
  offered: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly depth: Int32Array
  readonly patterns: number[][]
}

function newBest(): Best {
  const start = new Int32Array(GROUPS)
  return {
    offered: 0,
    start,
    end: new Int32Array(GROUPS),
    depth: new Int32Array(GROUPS),
    patterns: Array.from({ length: GROUPS }, () => []),
  }
}

interface Scan<Value> {
  readonly text: string
  readonly mask: number
  readonly trie: Trie
  readonly patterns: readonly WordPattern<Value>[]
  readonly masks: Int32Array
  readonly groups: Uint8Array
  readonly cases: Uint8Array
  readonly lengths: Uint8Array
  readonly best: Best
}

const ANY_CASE = 0
const CAPITAL = 1
const EXACT = 2

function caseFits<Value>(scan: Scan<Value>, pattern: number, start: number, end: number): boolean {
  const rule = scan.cases[pattern]
  if (rule === ANY_CASE) return true
  if (rule === CAPITAL) return isUpper(scan.text.charCodeAt(start))
  return scan.text.slice(start, end) === scan.patterns[pattern]!.text
}

function offer<Value>(
  scan: Scan<Value>,
  node: number,
  start: number,
  end: number,
  depth: number,
  shortest: number,
): void {
  for (
    let entry = scan.trie.firstPattern(node);
    entry !== PATTERN_END;
    entry = scan.trie.nextPattern(entry)
  ) {
    if ((scan.masks[entry]! & scan.mask) === 0 || scan.lengths[entry]! < shortest) continue
    if (!caseFits(scan, entry, start, end)) continue
    const group = scan.groups[entry]!
    const { best } = scan
    if (end < best.end[group]! || (end === best.end[group] && depth < best.depth[group]!)) continue
    if (end > best.end[group]! || depth > best.depth[group]!) best.patterns[group]!.length = 0
    best.offered++
    best.start[group] = start
    best.end[group] = end
    best.depth[group] = depth
    best.patterns[group]!.push(entry)
  }
}

/** Walks the trie from `from`; a match is said to begin at `start`. */
function walk<Value>(scan: Scan<Value>, start: number, from: number, first: number, shortest: number): void {
  const { text, trie } = scan
  let node = first
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const unit = folded[text.charCodeAt(i)]!
    if (unit === 0) continue
    node = trie.child(node, unit)
    if (node === 0) return
    depth++
    if (!trie.isMarked(node)) continue
    if (trie.firstPattern(node) !== PATTERN_END && endsWord(text, i + 1))
      offer(scan, node, start, i + 1, depth, shortest)
    const star = trie.child(node, STAR)
    if (star === 0) continue
    const end = wordEnd(text, i + 1)
    offer(scan, star, start, end, depth, shortest)
    walk(scan, start, end, star, shortest)
  }
}

function walkBehindPrefixes<Value>(scan: Scan<Value>, start: number, prefixes: readonly string[]): void {
  for (const prefix of prefixes) {
    if (!scan.text.startsWith(prefix, start)) continue
    const from = start + prefix.length
    if (letterClass[scan.text.charCodeAt(from)] !== SPACED || !scan.trie.mayBegin(scan.text, from)) continue
    walk(scan, from, from, 0, MIN_LENGTH_BEHIND_PREFIX)
  }
}

function languageBits(patterns: readonly WordPattern<unknown>[]): Map<string, number> {
  const bits = new Map<string, number>()
  for (const { language } of patterns) {
    if (language !== 'mul' && !bits.has(language))
      bits.set(language, 1 << Math.min(bits.size, LANGUAGE_BITS - 1))
  }
  return bits
}

function caseRule(rule: 'any' | 'capital' | 'exact' | undefined): number {
  if (rule === 'capital') return CAPITAL
  return rule === 'exact' ? EXACT : ANY_CASE
}

/**
 * Builds a matcher over all patterns at once. Words are bounded by anything that is no letter or digit; Han, kana and
 * Thai need no boundary; Korean particles, Arabic clitics and Hebrew prefixes may touch a word, and are not part of the
 * match. Letters are compared as `letters.ts` folds them. Time is linear in the text, bounded by the longest pattern.
 */
export function createWordMatcher<Value>(patterns: readonly WordPattern<Value>[]): WordMatcher<Value> {
  const bits = languageBits(patterns)
  const every = 0x7fffffff
  const trie = createTrie(patterns.map((pattern) => pattern.text))
  const shared = {
    trie,
    patterns,
    masks: Int32Array.from(patterns, (p) => (p.language === 'mul' ? every : bits.get(p.language)!)),
    groups: Uint8Array.from(patterns, (p) => p.group ?? 0),
    cases: Uint8Array.from(patterns, (p) => caseRule(p.letterCase)),
    lengths: Uint8Array.from(patterns, (p) => Math.min(255, p.text.length)),
    best: newBest(),
  }
  const find = (text: string, languages: readonly LanguageCode[]): WordMatch<Value>[] => {
    let mask = 1 << LANGUAGE_BITS
    for (const language of languages) mask |= bits.get(language) ?? 0
    const prefixes = CLITICS[languages[0] ?? '']
    return scanText({ ...shared, text, mask }, prefixes)
  }
  return { find }
}

function scanText<Value>(scan: Scan<Value>, prefixes: readonly string[] | undefined): WordMatch<Value>[] {
  const { text, best } = scan
  const found: WordMatch<Value>[] = []
  const busyUntil = new Int32Array(GROUPS)
  let before = NO_LETTER
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const own = letterClass[unit]!
    const begins = startsWord(before, own) && folded[unit] !== 0
    before = own
    if (!begins) continue
    if (scan.trie.mayBegin(text, i)) walk(scan, i, i, 0, 0)
    if (prefixes !== undefined && PREFIX_LETTERS.has(unit)) walkBehindPrefixes(scan, i, prefixes)
    if (best.offered > 0) take(scan, i, busyUntil, found)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Moves the best matches found at `start` into `found`, unless a longer match of the group still covers the place. */
function take<Value>(
  scan: Scan<Value>,
  start: number,
  busyUntil: Int32Array,
  found: WordMatch<Value>[],
): void {
  const { best } = scan
  best.offered = 0
  for (let group = 0; group < GROUPS; group++) {
    const end = best.end[group]!
    if (end === 0) continue
    if (start >= busyUntil[group]!) {
      for (const entry of best.patterns[group]!) {
        const pattern = scan.patterns[entry]!
        found.push({ start: best.start[group]!, end, value: pattern.value, pattern })
      }
      busyUntil[group] = end
    }
    best.end[group] = 0
    best.depth[group] = 0
    best.patterns[group]!.length = 0
  }
}
