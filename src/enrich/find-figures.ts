import type { DateMention, LanguageCode, NumberMention, Sentence } from '../domain/index.ts'
import { findDates, type Vantage } from '../text/dates.ts'
import { type FoundNumber, findNumbers } from '../text/numbers.ts'
import type { WordMatch } from '../text/word-matcher.ts'
import { type SlotWord, slotOf } from './assign-slots.ts'
import { sentenceAt } from './sentence-at.ts'
import { shareInLists } from './share-in-lists.ts'
import type { Term } from './vocabulary.ts'

/** Everything about one field of an article that figures are read from. */
export interface FieldText {
  readonly field: 'title' | 'text'
  readonly text: string
  readonly language: LanguageCode
  readonly sentences: readonly Sentence[]
  readonly matches: readonly WordMatch<Term>[]
}

/** Dates of one field, without their sentence. */
export function datesOf(
  part: Pick<FieldText, 'field' | 'text' | 'language'>,
  vantage: Vantage,
): DateMention[] {
  const { field, text, language } = part
  if (text === '') return []
  return findDates(text, language, vantage).map(({ start, end, from, to }): DateMention => {
    return { field, start, end, surface: text.slice(start, end), sentence: 0, from, to }
  })
}

/** Dates and numbers of one field; digits that belong to a date are no numbers. */
export function findFigures(
  part: FieldText,
  vantage: Vantage,
): { dates: DateMention[]; numbers: NumberMention[] } {
  const { text, language } = part
  if (text === '') return { dates: [], numbers: [] }
  const dates = findDates(text, language, vantage)
  const numbers = findNumbers(text, language, dates)
  return {
    dates: dates.map((date): DateMention => {
      const { field, start, end, surface, sentence } = placed(part, date)
      return { field, start, end, surface, sentence, from: date.from, to: date.to }
    }),
    numbers: numbers.length === 0 ? [] : withSlots(part, numbers),
  }
}

function placed({ field, text, sentences }: FieldText, { start, end }: { start: number; end: number }) {
  return {
    field,
    start,
    end,
    surface: text.slice(start, end),
    sentence: sentenceAt(sentences, field, start),
  }
}

function withSlots(part: FieldText, numbers: readonly FoundNumber[]): NumberMention[] {
  const windows = [windowOver(listedWords(part.matches))]
  if (part.language === 'de') windows.push(windowOver(compoundsIn(part.text)))
  const slots: NumberMention['slot'][] = []
  for (const [at, number] of numbers.entries()) {
    const words = windows.flatMap((window) => near(window, number))
    const others = numbers.slice(Math.max(0, at - 3), at)
    const before = numbers[at - 1]
    const joined = before === undefined ? null : joinedSlot(part.text, before, number, words, slots[at - 1])
    slots.push(joined ?? slotOf(part.text, number, words, others))
  }
  return shareInLists(part.text, numbers, slots).map(({ number, unit, slot }): NumberMention => {
    const { low, high, approximate } = number
    const { field, start, end, surface, sentence } = placed(part, number)
    return { field, start, end, surface, sentence, low, high, approximate, unit, slot }
  })
}

/** "launched 40 missiles and 60 drones": a noun and "and" between two numbers of one verb that stands before both. */
const COORDINATED = /^\s?\p{L}+(?:\s\p{L}+)?,?\s(?:and|y|et|und|e|и|та|і|й|ve|و)\s?$|^[\p{sc=Han}]{1,5}和$/u
const COORDINATED_SLOTS: ReadonlySet<string> = new Set(['launched', 'intercepted', 'destroyed', 'damaged'])

function joinedSlot(
  text: string,
  before: FoundNumber,
  number: FoundNumber,
  words: readonly SlotWord[],
  slot: NumberMention['slot'] | undefined,
): NumberMention['slot'] {
  if (slot == null || !COORDINATED_SLOTS.has(slot)) return null
  if (!COORDINATED.test(text.slice(before.end, number.start))) return null
  return words.some((word) => word.slot === slot && word.end <= before.start) ? slot : null
}

function listedWords(matches: readonly WordMatch<Term>[]): SlotWord[] {
  const words: SlotWord[] = []
  for (const { start, end, value } of matches) {
    if (value.kind === 'slot') words.push({ start, end, slot: value.slot })
  }
  return words
}

/** German joins the cause to the victims: "Erdbebentote", "Bombenverletzte", "Flutvermisste". */
const COMPOUND = /(?<!\p{L})\p{Lu}\p{Ll}{3,24}?(tote|verletzte|vermisste)[nr]?(?!\p{L})/gu
const OF_COMPOUND: Readonly<Record<string, SlotWord['slot']>> = {
  tote: 'killed',
  verletzte: 'injured',
  vermisste: 'missing',
}

function compoundsIn(text: string): SlotWord[] {
  return [...text.matchAll(COMPOUND)].flatMap((match) => {
    const slot = OF_COMPOUND[match[1] as string]
    return slot === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, slot }]
  })
}

/** Words farther than this from a number are not looked at, in UTF-16 units. */
const NEAR = 150
/** Longest word or phrase that tells what is counted, in UTF-16 units. */
const LONGEST_WORD = 100

/** Words in order of their start, read beside numbers in order: `first` is the first that may still be near. */
interface Window {
  readonly words: readonly SlotWord[]
  first: number
}

function windowOver(words: readonly SlotWord[]): Window {
  return { words, first: 0 }
}

function near(window: Window, at: { start: number; end: number }): SlotWord[] {
  const { words } = window
  while (window.first < words.length && words[window.first]!.start < at.start - NEAR - LONGEST_WORD)
    window.first++
  const found: SlotWord[] = []
  for (let index = window.first; index < words.length && words[index]!.start < at.end + NEAR; index++) {
    if (words[index]!.end > at.start - NEAR) found.push(words[index]!)
  }
  return found
}
