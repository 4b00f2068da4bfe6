import type { LanguageCode } from '../domain/index.ts'
import {
  BOUNDARY,
  LONGEST_BEGINNING,
  longer,
  NO_HASH,
  SLOTS,
  slotOf,
  slotsOfPattern,
  unitBehind,
} from './beginnings.ts'
import {
  folded,
  HANGUL,
  IDEOGRAPH,
  isUpper,
  letterClass,
  NO_LETTER,
  passMarks,
  SPACED,
  UNSPACED,
} from './letters.ts'
import { OnePattern } from './one-pattern.ts'
import { PATTERN_END, STAR, Trie } from './trie.ts'

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

/** Patterns that are made when a text first begins as they do: a large vocabulary costs only what texts ask of it. */
export interface PatternSource<Value> {
  /** Each of the patterns begins as one of these does, which may end with a star. */
  readonly beginnings: readonly string[]
  /** Rank among sources of one group: of equal spans the highest is reported first. */
  readonly rank: number
  patterns(): WordPattern<Value>[]
}

/** Gives the sources of a language, or of 'mul'; asked once for each, when a text first needs them. */
export type SourcesOf<Value> = (language: LanguageCode | 'mul') => readonly PatternSource<Value>[]

/** Patterns of one source have ranks of their own below the next source's. */
const RANKS_OF_SOURCE = 4096
const ANY_CASE = 0
const CAPITAL = 1
const EXACT = 2
/** What a slot says: a longer beginning goes on from here; sources wait here; patterns begin so. */
const GOES_ON = 1
const WAITING = 2
const READY = 4

function caseRule(rule: 'any' | 'capital' | 'exact' | undefined): number {
  if (rule === 'capital') return CAPITAL
  return rule === 'exact' ? EXACT : ANY_CASE
}

/** Sources of one language by the slot of their beginnings, and the slots of all shorter beginnings. */
interface Waiting<Value> {
  readonly bySlot: Map<number, PatternSource<Value>[]>
  readonly shorter: Set<number>
}

/** What a text of certain languages is read with. */
interface Reading<Value> {
  readonly mask: number
  readonly prefixes: readonly string[] | undefined
  readonly slots: Uint8Array
  readonly waiting: readonly { readonly bit: number; readonly sources: Waiting<Value> }[]
}

/** Every language has a bit; patterns of 'mul' carry them all. */
const EVERY_LANGUAGE = 0x7fffffff
const MUL_BIT = 1 << LANGUAGE_BITS

function enter<Value>(waiting: Waiting<Value>, source: PatternSource<Value>, beginning: string): void {
  const slots = slotsOfPattern(beginning)
  const slot = slots.pop()
  if (slot === undefined) return
  for (const shorter of slots) waiting.shorter.add(shorter)
  const here = waiting.bySlot.get(slot)
  if (here === undefined) waiting.bySlot.set(slot, [source])
  else here.push(source)
}

class LazyMatcher<Value> implements WordMatcher<Value> {
  private readonly sourcesOf: SourcesOf<Value>
  private readonly trie = new Trie()
  private readonly patterns: WordPattern<Value>[] = []
  private readonly ranks: number[] = []
  private readonly masks: number[] = []
  private readonly groups: number[] = []
  private readonly cases: number[] = []
  private readonly waiting = new Map<string, Waiting<Value>>()
  private readonly bits = new Map<string, number>([['mul', MUL_BIT]])
  private readonly readings = new Map<string, Reading<Value>>()
  private readonly made = new WeakSet<PatternSource<Value>>()
  /** Best match of each group at one start; a bit of `offered` for each group that has one. */
  private offered = 0
  private readonly starts = new Int32Array(GROUPS)
  private readonly ends = new Int32Array(GROUPS)
  private readonly depths = new Int32Array(GROUPS)
  private readonly best: number[][] = Array.from({ length: GROUPS }, () => [])
  private readonly busyUntil = new Int32Array(GROUPS)
  private text = ''
  private mask = 0

  constructor(sourcesOf: SourcesOf<Value>) {
    this.sourcesOf = sourcesOf
  }

  find(text: string, languages: readonly LanguageCode[]): WordMatch<Value>[] {
    const reading = this.readingOf(languages)
    const found: WordMatch<Value>[] = []
    this.text = text
    this.mask = reading.mask
    this.busyUntil.fill(0)
    let before = NO_LETTER
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const own = letterClass[unit]!
      const begins = startsWord(before, own)
      before = own
      const first = folded[unit]!
      if (!begins || first === 0 || first === SPACE) continue
      if (this.mayBegin(reading, i)) this.walk(i, i, 0, 0)
      if (reading.prefixes !== undefined && PREFIX_LETTERS.has(unit))
        this.walkBehindPrefixes(reading, i, reading.prefixes)
      if (this.offered !== 0) this.take(i, found)
    }
    return found.length < 2 ? found : found.sort(byPlace)
  }

  private readingOf(languages: readonly LanguageCode[]): Reading<Value> {
    const key = languages.length === 1 ? languages[0]! : languages.join()
    const known = this.readings.get(key)
    if (known !== undefined) return known
    const parts = ['mul', ...new Set(languages)].map((language) => {
      const sources = this.waitingOf(language)
      return { bit: this.bits.get(language)!, sources }
    })
    const slots = new Uint8Array(SLOTS)
    for (const { sources } of parts) {
      for (const slot of sources.shorter) slots[slot] = GOES_ON
    }
    for (const { sources } of parts) {
      for (const slot of sources.bySlot.keys()) slots[slot]! |= WAITING
    }
    const made: Reading<Value> = {
      mask: parts.reduce((mask, part) => mask | part.bit, 0),
      prefixes: CLITICS[languages[0] ?? ''],
      slots,
      waiting: parts,
    }
    this.readings.set(key, made)
    return made
  }

  /** Sources stay in the table of their language when they are made, so that later readings know their slots. */
  private waitingOf(language: string): Waiting<Value> {
    const known = this.waiting.get(language)
    if (known !== undefined) return known
    if (!this.bits.has(language))
      this.bits.set(language, 1 << Math.min(this.bits.size - 1, LANGUAGE_BITS - 1))
    const sources: Waiting<Value> = { bySlot: new Map(), shorter: new Set() }
    for (const source of this.sourcesOf(language)) {
      for (const beginning of source.beginnings) enter(sources, source, beginning)
    }
    this.waiting.set(language, sources)
    return sources
  }

  /** False when certainly no pattern begins here; patterns that may are in the trie afterwards. */
  private mayBegin(reading: Reading<Value>, start: number): boolean {
    const { text } = this
    let at = start
    let kind: number = letterClass[text.charCodeAt(at)]!
    let hash = longer(NO_HASH, folded[text.charCodeAt(at)]!)
    let isThere = false
    for (let length = 1; ; length++) {
      const state = reading.slots[slotOf(hash)]!
      if (state === 0) return isThere
      if (state > GOES_ON) isThere = this.look(reading, slotOf(hash)) || isThere
      if (length === LONGEST_BEGINNING || at >= text.length) return isThere
      const from = ++at
      while (at < text.length && folded[text.charCodeAt(at)] === 0) at++
      const next = at < text.length ? text.charCodeAt(at) : BOUNDARY
      const unit = unitBehind(next)
      // A short word may also end at a mark that is passed over, or where another script begins.
      if (unit !== BOUNDARY && (at > from || letterClass[next] !== kind))
        isThere = this.look(reading, slotOf(longer(hash, BOUNDARY))) || isThere
      kind = letterClass[next]!
      hash = longer(hash, unit)
    }
  }

  /** Makes what waits in a slot; false when no pattern has it. */
  private look(reading: Reading<Value>, slot: number): boolean {
    const state = reading.slots[slot]!
    if ((state & WAITING) !== 0) this.make(reading, slot)
    return (state & (WAITING | READY)) !== 0
  }

  private make(reading: Reading<Value>, slot: number): void {
    for (const { bit, sources } of reading.waiting) {
      for (const source of sources.bySlot.get(slot) ?? []) {
        if (this.made.has(source)) continue
        this.made.add(source)
        const mask = bit === MUL_BIT ? EVERY_LANGUAGE : bit
        source.patterns().forEach((pattern, at) => {
          this.add(pattern, mask, source.rank * RANKS_OF_SOURCE + at)
        })
      }
    }
    reading.slots[slot] = (reading.slots[slot]! & GOES_ON) | READY
  }

  private add(pattern: WordPattern<Value>, mask: number, rank: number): void {
    const number = this.patterns.push(pattern) - 1
    this.ranks.push(rank)
    this.masks.push(mask)
    this.groups.push(pattern.group ?? 0)
    this.cases.push(caseRule(pattern.letterCase))
    this.trie.add(pattern.text, number)
  }

  /** Walks the trie from `from`; a match is said to begin at `start`. */
  private walk(start: number, from: number, first: number, shortest: number): void {
    const { text, trie } = this
    let node = first
    let depth = 0
    for (let i = from; i < text.length; i++) {
      const unit = folded[text.charCodeAt(i)]!
      if (unit === 0) continue
      node = trie.child(node, unit)
      if (node === 0) return
      depth++
      if (!trie.isMarked(node)) continue
      const behind = passMarks(text, i + 1)
      if (trie.firstPattern(node) !== PATTERN_END && endsWord(text, behind))
        this.offer(node, start, behind, depth, shortest)
      const star = trie.child(node, STAR)
      if (star === 0) continue
      const end = wordEnd(text, i + 1)
      this.offer(star, start, end, depth, shortest)
      this.walk(start, end, star, shortest)
    }
  }

  private walkBehindPrefixes(reading: Reading<Value>, start: number, prefixes: readonly string[]): void {
    const { text } = this
    for (const prefix of prefixes) {
      const from = start + prefix.length
      if (from >= text.length || letterClass[text.charCodeAt(from)] !== SPACED) continue
      if (text.startsWith(prefix, start) && this.mayBegin(reading, from))
        this.walk(from, from, 0, MIN_LENGTH_BEHIND_PREFIX)
    }
  }

  private offer(node: number, start: number, end: number, depth: number, shortest: number): void {
    const { trie, ends, depths } = this
    for (let entry = trie.firstPattern(node); entry !== PATTERN_END; entry = trie.nextPattern(entry)) {
      if ((this.masks[entry]! & this.mask) === 0 || this.patterns[entry]!.text.length < shortest) continue
      if (!this.caseFits(entry, start, end)) continue
      const group = this.groups[entry]!
      if (end < ends[group]! || (end === ends[group] && depth < depths[group]!)) continue
      if (end > ends[group]! || depth > depths[group]!) this.best[group]!.length = 0
      this.offered |= 1 << group
      this.starts[group] = start
      ends[group] = end
      depths[group] = depth
      this.best[group]!.push(entry)
    }
  }

  private caseFits(pattern: number, start: number, end: number): boolean {
    const rule = this.cases[pattern]
    if (rule === ANY_CASE) return true
    if (rule === CAPITAL) return isUpper(this.text.charCodeAt(start))
    return this.text.slice(start, end) === this.patterns[pattern]!.text
  }

  /** Moves the best matches found at `start` into `found`, unless a longer match of the group still covers the place. */
  private take(start: number, found: WordMatch<Value>[]): void {
    const { ends, depths, busyUntil, ranks } = this
    for (let group = 0; group < GROUPS; group++) {
      if ((this.offered & (1 << group)) === 0) continue
      const end = ends[group]!
      const entries = this.best[group]!
      if (start >= busyUntil[group]!) {
        if (entries.length > 1) entries.sort((left, right) => ranks[right]! - ranks[left]!)
        for (const entry of entries) {
          const pattern = this.patterns[entry]!
          found.push({ start: this.starts[group]!, end, value: pattern.value, pattern })
        }
        busyUntil[group] = end
      }
      ends[group] = 0
      depths[group] = 0
      entries.length = 0
    }
    this.offered = 0
  }
}

const SPACE = 32

function byPlace(left: WordMatch<unknown>, right: WordMatch<unknown>): number {
  return left.start - right.start || right.end - left.end
}

/**
 * Builds a matcher over all patterns at once. Words are bounded by anything that is no letter or digit; Han, kana and
 * Thai need no boundary; Korean particles, Arabic clitics and Hebrew prefixes may touch a word, and are not part of the
 * match. Letters are compared as `letters.ts` folds them. Time is linear in the text, bounded by the longest pattern.
 */
export function createWordMatcher<Value>(patterns: readonly WordPattern<Value>[]): WordMatcher<Value> {
  const byLanguage = new Map<string, PatternSource<Value>[]>()
  patterns.forEach((pattern, rank) => {
    const source = new OnePattern(pattern, rank)
    const known = byLanguage.get(pattern.language)
    if (known === undefined) byLanguage.set(pattern.language, [source])
    else known.push(source)
  })
  return createLazyMatcher((language) => byLanguage.get(language) ?? [])
}

/** As `createWordMatcher`, over patterns that are made when a text first needs them. */
export function createLazyMatcher<Value>(sourcesOf: SourcesOf<Value>): WordMatcher<Value> {
  return new LazyMatcher(sourcesOf)
}
