import type { LanguageCode } from '../domain/index.ts'
import { type DateWords, dateWordsOf } from './date-words/index.ts'
import { atWords, type WordExpression } from './match-at-words.ts'
import { NeededWords, neededWordTest } from './needed-words.ts'
import { findNumbers } from './numbers.ts'

/** Words that a text may hold, in the order of `wordLists`, and digits. */
const MONTHS = 1
const DAYS = 2
const WEEKDAYS = 4
const UNITS = 8
const SHIFTS = 16
const SHIFTS_BEHIND = 32
const AGO_BEHIND = 64
const AGO_BEFORE = 128
const IN_BEFORE = 256
const DIGITS = 512
const EVERYTHING = 1023
/** Every rule asks for one of these. */
const KINDS = MONTHS + DAYS + WEEKDAYS + UNITS
const ANY_DIGIT = /\p{Nd}/u

type Groups = Readonly<Record<string, string | undefined>>

/** One way to write a date, with the readings of its words. All patterns are global and linear. */
export type DateRule = {
  readonly pattern: RegExp
  /** What the pattern cannot match without: bits of what `DateRules.present` answers. */
  readonly needs: number
  /** The pattern tried at words only, null where words do not tell where it can match. */
  readonly atWords: WordExpression | null
} & (
  | { readonly kind: 'day-month'; readonly monthOf: (word: string) => number }
  | { readonly kind: 'month'; readonly monthOf: (word: string) => number }
  | { readonly kind: 'day'; readonly shiftOf: (match: string) => number }
  | {
      readonly kind: 'weekday'
      readonly weekdayOf: (word: string) => number
      readonly shiftOf: (match: string, groups: Groups) => number
      readonly speaksOfFuture: (text: string, at: number) => boolean
    }
  | {
      readonly kind: 'period'
      readonly unitOf: (word: string) => string
      readonly shiftOf: (match: string, groups: Groups) => number
    }
  | {
      readonly kind: 'distance'
      readonly direction: 1 | -1
      readonly unitOf: (word: string) => string
      readonly countOf: (word: string) => number | null
    }
)

const START = '(?<![\\p{L}\\p{N}])'
/** Arabic and Hebrew write prepositions onto the word. */
const CLITIC_START = '(?<![\\p{N}])(?<!\\p{L}\\p{L}\\p{L})(?<![^\\s\\p{P}بولفכבלהומ]\\p{L})'
const END = '(?![\\p{L}\\p{N}])'
const SPACE = '(?:[\\s\\u00a0\\u202f]{1,2})'
const YEAR = '(?<year>(?:\\p{Nd}){4})'
/** Clause looked at for signs of the future, in UTF-16 units before the weekday. */
const CLAUSE = 70

function any(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('|')
}

/** Finds which alternative a word is; -1 when none. */
function indexer(alternatives: readonly string[]): (word: string) => number {
  const patterns = alternatives.map((alternative) => new RegExp(`^(?:${alternative})$`, 'iu'))
  return (word) => patterns.findIndex((pattern) => pattern.test(word))
}

/** A rule whose `needs` are those of its kind, and these more; how it is tried is for its language to say. */
type RuleOf = DateRule extends infer Rule
  ? Rule extends DateRule
    ? Omit<Rule, 'needs' | 'atWords'> & { readonly alsoNeeds?: number }
    : never
  : never

function needing(needs: number, rules: readonly RuleOf[], isSteady: boolean): DateRule[] {
  return rules.map(({ alsoNeeds = 0, ...rule }) => {
    const expression = isSteady ? atWords(rule.pattern) : null
    return { needs: needs | alsoNeeds, atWords: expression, ...rule } as DateRule
  })
}

function dayMonthRules(words: DateWords, language: LanguageCode): RuleOf[] {
  const indexOf = indexer(words.months)
  const monthOf = (word: string): number => indexOf(word.trim()) + 1
  const month = `(?<month>${any(words.months)})`
  const ordinal = '(?:st|nd|rd|th|er|\\.|º|°|-го|-е)?'
  const day = `(?<day>\\p{Nd}{1,2})${ordinal}`
  const lastDay = `(?:${SPACE}?(?:[-–—]|(?:${any([words.to, '-'])}))${SPACE}?(?<lastDay>\\p{Nd}{1,2})${ordinal})?`
  const of = words.of === '' ? '' : `(?:(?:${words.of})${SPACE})?(?:(?:${words.of})${SPACE})?`
  const behindYear = `(?:,?${SPACE}(?:de |del |do |of |ל)?${YEAR}${END}(?!${SPACE}?(?:%|euros?|people|personas)))?`
  const flags = language === 'en' ? 'gu' : 'giu'
  const rules: RuleOf[] = [
    {
      kind: 'day-month',
      alsoNeeds: DIGITS,
      pattern: new RegExp(
        `${START}${day}${lastDay}[\\s\\u00a0-]{1,2}${of}${month}${END}(?:'\\p{L}{1,3})?${behindYear}`,
        flags,
      ),
      monthOf,
    },
  ]
  if (language === 'en') {
    const dayBehind = `(?<day>\\p{Nd}{1,2})(?:st|nd|rd|th)?(?![\\p{N}:%]|[.,]\\p{Nd})(?!${SPACE}(?:percent|people|million|billion))`
    const last = `(?:${SPACE}?(?:[-–—]|to|and)${SPACE}?(?<lastDay>\\p{Nd}{1,2})(?![\\p{N}]))?`
    rules.push({
      kind: 'day-month',
      alsoNeeds: DIGITS,
      pattern: new RegExp(
        `${START}${month}${SPACE}(?:the )?${dayBehind}${last}(?:,?${SPACE}${YEAR}${END})?`,
        flags,
      ),
      monthOf,
    })
  }
  return rules
}

function monthRules(words: DateWords, language: LanguageCode): RuleOf[] {
  const indexOf = indexer(words.months)
  const monthOf = (word: string): number => indexOf(word.trim()) + 1
  const month = `(?<month>${any(words.months)})`
  const flags = language === 'en' ? 'gu' : 'giu'
  const rules: RuleOf[] = [
    {
      kind: 'month',
      alsoNeeds: DIGITS,
      pattern: new RegExp(
        `(?<!\\p{Nd}\\s)${START}${month}${SPACE}(?:de |del |do |of |عام |سنة |سال )?${YEAR}${END}`,
        flags,
      ),
      monthOf,
    },
  ]
  if (words.inMonth !== '') {
    // A sentence may open with it; in English months are told by their capitals, so the pattern minds them.
    const opening =
      language === 'en'
        ? `|${words.inMonth.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase())}`
        : ''
    const before = `(?<=(?:^|[\\s(])(?:${words.inMonth}${opening})[\\s\\u00a0'’-])`
    rules.push({
      kind: 'month',
      pattern: new RegExp(`${before}${month}${END}(?!${SPACE}?\\p{Nd})`, flags),
      monthOf,
    })
  }
  return rules
}

function dayRules(words: DateWords, start: string): RuleOf[] {
  return Object.entries(words.days).map(([shift, alternatives]) => ({
    kind: 'day',
    pattern: new RegExp(`${start}(?:${alternatives})${END}`, 'giu'),
    shiftOf: () => Number(shift),
  }))
}

function shiftReader(words: DateWords): (match: string, groups: Groups) => number {
  const past = any([words.last, words.lastBehind])
  const future = any([words.next, words.nextBehind])
  const isPast = past === '' ? null : new RegExp(`^(?:${past})$`, 'iu')
  const isFuture = future === '' ? null : new RegExp(`^(?:${future})$`, 'iu')
  return (_, groups) => {
    const word = groups.shift ?? groups.behind
    if (word === undefined) return 0
    if (isPast?.test(word)) return -1
    return isFuture?.test(word) ? 1 : 0
  }
}

function weekdayRule(words: DateWords, language: LanguageCode, start: string): RuleOf {
  const shifts = any([words.last, words.next])
  const behind = any([words.lastBehind, words.nextBehind])
  const before = shifts === '' ? '' : `(?:(?<shift>${shifts})${SPACE})?`
  const after = behind === '' ? '' : `(?:,?${SPACE}(?<behind>${behind})${END})?`
  const future = new RegExp(`(?:^|[^\\p{L}])(?:${words.future})(?=[^\\p{L}]|$)`, 'iu')
  const flags = language === 'en' || language === 'de' ? 'gu' : 'giu'
  return {
    kind: 'weekday',
    pattern: new RegExp(`${start}${before}(?<weekday>${any(words.weekdays)})${END}${after}`, flags),
    weekdayOf: indexer(words.weekdays),
    shiftOf: shiftReader(words),
    speaksOfFuture: (text, at) =>
      future.test(clauseBefore(text, at)) ||
      (VERB_CLOSES.has(language) && future.test(clauseBehind(text, at))),
  }
}

/** Languages whose verb, and with it the tense, may close the clause. */
const VERB_CLOSES: ReadonlySet<string> = new Set(['de', 'tr', 'fa', 'hi'])

function clauseBehind(text: string, at: number): string {
  return /^[^.,;:!?\n]*/u.exec(text.slice(at, at + CLAUSE))?.[0] ?? ''
}

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CLAUSE), at)
  return before.slice(
    Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('; '),
      before.lastIndexOf('\n'),
      before.lastIndexOf(', '),
    ) + 1,
  )
}

function periodRules(words: DateWords, start: string): RuleOf[] {
  const units = words.units
  const unit = `(?<unit>${any([units.weekend, units.week, units.month, units.year])})`
  const unitOf = unitReader(words)
  const shiftOf = shiftReader(words)
  const rules: RuleOf[] = []
  const before = any([words.last, words.next, words.current])
  if (before !== '') {
    rules.push({
      kind: 'period',
      alsoNeeds: SHIFTS,
      pattern: new RegExp(`${start}(?<shift>${before})${SPACE}${unit}${END}`, 'giu'),
      unitOf,
      shiftOf,
    })
  }
  const behind = any([words.lastBehind, words.nextBehind])
  if (behind !== '') {
    rules.push({
      kind: 'period',
      alsoNeeds: SHIFTS_BEHIND,
      pattern: new RegExp(`(?<!\\p{Nd}${SPACE})${start}${unit}${SPACE}(?<behind>${behind})${END}`, 'giu'),
      unitOf,
      shiftOf,
    })
  }
  return rules
}

function unitReader({ units }: DateWords): (word: string) => string {
  const names = ['weekend', 'week', 'month', 'year', 'day'] as const
  const indexOf = indexer(names.map((name) => units[name]))
  return (word) => names[indexOf(word)] ?? ''
}

function countReader(language: LanguageCode): (word: string) => number | null {
  return (word) => {
    const found = findNumbers(`${word} `, language).find((n) => n.low === n.high)
    if (found) return found.low
    return /^(?:a|an|one|un|una|une|um|uma|eine[mnr]?|один|одну|одна|un['’]|bir|یک)$/iu.test(word) ? 1 : null
  }
}

function distanceRules(words: DateWords, language: LanguageCode, start: string): RuleOf[] {
  const count = '(?<count>\\p{Nd}{1,3}|\\p{L}{1,14})'
  const unit = `(?<unit>${any([words.units.day, words.units.week, words.units.month, words.units.year])})`
  const shared = { kind: 'distance', unitOf: unitReader(words), countOf: countReader(language) } as const
  const rules: RuleOf[] = []
  if (words.agoBehind !== '')
    rules.push({
      ...shared,
      direction: -1,
      alsoNeeds: AGO_BEHIND,
      pattern: new RegExp(`${start}${count}${SPACE}${unit}${SPACE}(?:${words.agoBehind})${END}`, 'giu'),
    })
  if (words.agoBefore !== '')
    rules.push({
      ...shared,
      direction: -1,
      alsoNeeds: AGO_BEFORE,
      pattern: new RegExp(`${start}(?:${words.agoBefore})${SPACE}${count}${SPACE}${unit}${END}`, 'giu'),
    })
  if (words.inBefore !== '' && language !== 'fr' && language !== 'en')
    rules.push({
      ...shared,
      direction: 1,
      alsoNeeds: IN_BEFORE,
      pattern: new RegExp(`${start}(?:${words.inBefore})${SPACE}${count}${SPACE}${unit}${END}`, 'giu'),
    })
  return rules
}

/** Scripts that write words onto words, or vowels as marks: their words are not told by their ends. */
const UNSTEADY: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'hi'])

function makeRules(language: LanguageCode): DateRules {
  const words = dateWordsOf(language)
  if (words === undefined) return { rules: [], present: () => 0 }
  const start = language === 'ar' || language === 'he' ? CLITIC_START : START
  const isSteady = !UNSTEADY.has(language)
  const rules = [
    ...needing(MONTHS, [...dayMonthRules(words, language), ...monthRules(words, language)], isSteady),
    ...needing(DAYS, dayRules(words, start), isSteady),
    ...needing(WEEKDAYS, [weekdayRule(words, language, start)], isSteady),
    ...needing(UNITS, [...periodRules(words, start), ...distanceRules(words, language, start)], isSteady),
  ]
  if (!isSteady) return { rules, present: () => EVERYTHING }
  const needed = new NeededWords(
    wordLists(words).map((list, at) => neededWordTest(list, isCased(language, at) ? 'u' : 'iu')),
  )
  const present = (text: string): number => {
    const bits = needed.in(text)
    if ((bits & KINDS) === 0) return 0
    return ANY_DIGIT.test(text) ? bits | DIGITS : bits
  }
  return { rules, present }
}

/** Months and weekdays are told by their capitals where other words are small: "may" is no month. */
function isCased(language: LanguageCode, list: number): boolean {
  return (list === 0 && language === 'en') || (list === 2 && (language === 'en' || language === 'de'))
}

/** The words of each bit, in the order of the bits. */
function wordLists(words: DateWords): string[] {
  const { day, week, month, year, weekend } = words.units
  return [
    words.months,
    Object.values(words.days),
    words.weekdays,
    [day, week, month, year, weekend],
    [words.last, words.next, words.current],
    [words.lastBehind, words.nextBehind],
    [words.agoBehind],
    [words.agoBefore],
    [words.inBefore],
  ].map((list) => any(list))
}

/** The rules of a language, and which of them a text can hold. */
export interface DateRules {
  readonly rules: readonly DateRule[]
  /** Bits of the words that may stand in the text; rules that need others match nowhere. */
  present(text: string): number
}

const made = new Map<LanguageCode, DateRules>()

/** The rules of a language, built when first needed: its tables are constants. */
export function dateRulesOf(language: LanguageCode): DateRules {
  const known = made.get(language)
  if (known) return known
  const rules = makeRules(language)
  made.set(language, rules)
  return rules
}
