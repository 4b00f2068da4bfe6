import type { DateMention, LanguageCode, NumberMention, Sentence } from '../domain/index.ts'
import { findDates, type Vantage } from '../text/dates.ts'
import { findNumbers } from '../text/numbers.ts'
import type { WordMatch } from '../text/word-matcher.ts'
import { type SlotWord, slotOf } from './assign-slots.ts'
import { sentenceAt } from './sentence-at.ts'
import type { Term } from './vocabulary.ts'

/** Everything about one field of an article that figures are read from. */
export interface FieldText {
  readonly field: 'title' | 'text'
  readonly text: string
  readonly language: LanguageCode
  readonly sentences: readonly Sentence[]
  readonly matches: readonly WordMatch<Term>[]
}

/** Dates and numbers of one field; digits that belong to a date are no numbers. */
export function findFigures(
  part: FieldText,
  vantage: Vantage,
): { dates: DateMention[]; numbers: NumberMention[] } {
  const { field, text, language, sentences } = part
  if (text === '') return { dates: [], numbers: [] }
  const found = findDates(text, language, vantage)
  const place = (span: { start: number; end: number }) => ({
    field,
    start: span.start,
    end: span.end,
    surface: text.slice(span.start, span.end),
    sentence: sentenceAt(sentences, field, span.start),
  })
  const listed = part.matches.flatMap(({ start, end, value }): SlotWord[] =>
    value.kind === 'slot' ? [{ start, end, slot: value.slot }] : [],
  )
  const words = language === 'de' ? [...listed, ...compoundsIn(text)] : listed
  const all = findNumbers(text, language, found)
  const numbers = all.map((number, at): NumberMention => {
    const others = all.slice(Math.max(0, at - 3), at)
    const { low, high, approximate, unit } = number
    return {
      ...place(number),
      low,
      high,
      approximate,
      unit,
      slot: slotOf(text, number, near(words, number), others),
    }
  })
  return { dates: found.map((date) => ({ ...place(date), from: date.from, to: date.to })), numbers }
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

function near(words: readonly SlotWord[], at: { start: number; end: number }): SlotWord[] {
  return words.filter((word) => word.end > at.start - NEAR && word.start < at.end + NEAR)
}
