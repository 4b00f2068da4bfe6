import type { LanguageCode } from '../domain/index.ts'
import { type NumberWords, numberWordsOf } from './number-words/index.ts'
import { createWordMatcher, type WordMatch, type WordMatcher, type WordPattern } from './word-matcher.ts'

export type Bound = 'atLeast' | 'atMost' | 'nearly' | 'about'

/** One word about numbers; a word can have several of the meanings ("mil" is 1000 and times 1000). */
type Meaning =
  | { readonly role: 'value'; readonly value: number }
  | { readonly role: 'weak'; readonly value: number }
  | { readonly role: 'times'; readonly value: number }
  | { readonly role: 'vague'; readonly low: number; readonly high: number }
  | { readonly role: 'bound'; readonly bound: Bound }
  | { readonly role: 'boundAfter'; readonly bound: Bound }
  | { readonly role: 'unit'; readonly unit: string }
  | { readonly role: 'unitBefore'; readonly unit: string }
  | { readonly role: 'to' | 'and' | 'between' | 'designation' }

export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly weak: number | null
  readonly times: number | null
  readonly vague: readonly [low: number, high: number] | null
}

interface Placed<Kind> {
  readonly start: number
  readonly end: number
  readonly kind: Kind
}

/** Words about numbers of one text, reachable by the place they touch. */
export interface NumberLexemes {
  readonly numerals: readonly Numeral[]
  readonly boundsByEnd: ReadonlyMap<number, Placed<Bound>>
  readonly boundsAfterByStart: ReadonlyMap<number, Placed<Bound>>
  readonly unitsByStart: ReadonlyMap<number, Placed<string>>
  readonly unitsBeforeByEnd: ReadonlyMap<number, Placed<string>>
  readonly joinsByStart: ReadonlyMap<number, Placed<'to' | 'and'>>
  readonly betweensByEnd: ReadonlySet<number>
  readonly designationsByEnd: ReadonlySet<number>
}

const NUMERALS = 0
const BOUNDS = 1
const BOUNDS_AFTER = 2
const UNITS = 3
const UNITS_BEFORE = 4
const JOINS = 5
const BETWEENS = 6
const DESIGNATIONS = 7

function split(list: string | undefined): string[] {
  return (list ?? '').split('|').filter((word) => word !== '')
}

function withNumber(list: string, meaning: (value: string) => Meaning): { text: string; value: Meaning }[] {
  return split(list).map((entry) => {
    const at = entry.lastIndexOf('=')
    return { text: entry.slice(0, at), value: meaning(entry.slice(at + 1)) }
  })
}

function vagueMeaning(range: string): Meaning {
  const [low, high] = range.split('-').map(Number)
  return { role: 'vague', low: low!, high: high ?? low! }
}

function patternsOf(words: NumberWords): WordPattern<Meaning>[] {
  const group = (number: number, entries: { text: string; value: Meaning }[]): WordPattern<Meaning>[] =>
    entries.map(({ text, value }) => ({ text, value, group: number, language: 'mul' }))
  const plain = (list: string | undefined, value: Meaning): { text: string; value: Meaning }[] =>
    split(list).map((text) => ({ text, value }))
  const bounds = ['atLeast', 'atMost', 'nearly', 'about'] as const
  return [
    ...group(
      NUMERALS,
      withNumber(words.values, (value) => ({ role: 'value', value: Number(value) })),
    ),
    ...group(
      NUMERALS,
      withNumber(words.weak, (value) => ({ role: 'weak', value: Number(value) })),
    ),
    ...group(
      NUMERALS,
      withNumber(words.multipliers, (value) => ({ role: 'times', value: Number(value) })),
    ),
    ...group(NUMERALS, withNumber(words.vague, vagueMeaning)),
    ...bounds.flatMap((bound) => group(BOUNDS, plain(words[bound], { role: 'bound', bound }))),
    ...bounds.flatMap((bound) =>
      group(BOUNDS_AFTER, plain(words.after[bound], { role: 'boundAfter', bound })),
    ),
    ...Object.entries(words.units).flatMap(([unit, list]) =>
      group(UNITS, plain(list, { role: 'unit', unit })),
    ),
    ...Object.entries(words.unitsBefore).flatMap(([unit, list]) =>
      group(UNITS_BEFORE, plain(list, { role: 'unitBefore', unit })),
    ),
    ...group(JOINS, plain(words.to, { role: 'to' })),
    ...group(JOINS, plain(words.and, { role: 'and' })),
    ...group(BETWEENS, plain(words.between, { role: 'between' })),
    ...group(DESIGNATIONS, plain(words.designations, { role: 'designation' })),
  ]
}

const matchers = new Map<LanguageCode, WordMatcher<Meaning>>()

/** One matcher per language, built when first needed: the tables are constants. */
function matcherOf(language: LanguageCode): WordMatcher<Meaning> {
  const known = matchers.get(language)
  if (known) return known
  const made = createWordMatcher(patternsOf(numberWordsOf(language)))
  matchers.set(language, made)
  return made
}

function addNumeral(numerals: Map<number, Numeral>, start: number, end: number, meaning: Meaning): void {
  const known = numerals.get(start)
  const base: Numeral = known ?? { start, end, value: null, weak: null, times: null, vague: null }
  if (meaning.role === 'value') numerals.set(start, { ...base, value: meaning.value })
  if (meaning.role === 'weak') numerals.set(start, { ...base, weak: meaning.value })
  if (meaning.role === 'times') numerals.set(start, { ...base, times: meaning.value })
  if (meaning.role === 'vague') numerals.set(start, { ...base, vague: [meaning.low, meaning.high] })
}

const NO_LEXEMES: NumberLexemes = {
  numerals: [],
  boundsByEnd: new Map(),
  boundsAfterByStart: new Map(),
  unitsByStart: new Map(),
  unitsBeforeByEnd: new Map(),
  joinsByStart: new Map(),
  betweensByEnd: new Set(),
  designationsByEnd: new Set(),
}

/** Finds all words about numbers in one pass. */
export function lexNumbers(text: string, language: LanguageCode): NumberLexemes {
  const matches = matcherOf(language).find(text, [language])
  return matches.length === 0 ? NO_LEXEMES : placed(matches)
}

function placed(matches: readonly WordMatch<Meaning>[]): NumberLexemes {
  const numerals = new Map<number, Numeral>()
  const boundsByEnd = new Map<number, Placed<Bound>>()
  const boundsAfterByStart = new Map<number, Placed<Bound>>()
  const unitsByStart = new Map<number, Placed<string>>()
  const unitsBeforeByEnd = new Map<number, Placed<string>>()
  const joinsByStart = new Map<number, Placed<'to' | 'and'>>()
  const betweensByEnd = new Set<number>()
  const designationsByEnd = new Set<number>()
  for (const { start, end, value } of matches) {
    if (value.role === 'bound') boundsByEnd.set(end, { start, end, kind: value.bound })
    else if (value.role === 'boundAfter') boundsAfterByStart.set(start, { start, end, kind: value.bound })
    else if (value.role === 'unit') unitsByStart.set(start, { start, end, kind: value.unit })
    else if (value.role === 'unitBefore') unitsBeforeByEnd.set(end, { start, end, kind: value.unit })
    else if (value.role === 'to' || value.role === 'and')
      joinsByStart.set(start, { start, end, kind: value.role })
    else if (value.role === 'between') betweensByEnd.add(end)
    else if (value.role === 'designation') designationsByEnd.add(end)
    else addNumeral(numerals, start, end, value)
  }
  return {
    numerals: [...numerals.values()],
    boundsByEnd,
    boundsAfterByStart,
    unitsByStart,
    unitsBeforeByEnd,
    joinsByStart,
    betweensByEnd,
    designationsByEnd,
  }
}
