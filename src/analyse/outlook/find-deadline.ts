import type { DateMention, NumberMention } from '../../domain/index.ts'
import type { PreparedSentence } from '../claims/prepared.ts'
import { readAhead } from './looks-ahead.ts'
import { knowsFuture, putsAhead } from './read-future.ts'

const DAY = 86_400_000
/** Farthest day that still is a test; later ones are programmes. */
const FARTHEST_DAYS = 400
/** Longest span of days that can be a deadline: a month. */
const LONGEST_SPAN = 45
/** A day named without a year lies behind as often as ahead from here on. */
const DOUBTFUL_DAYS = 90
/** "in 11 days": a stretch of time as often as a day to come. */
const COUNTED =
  /(?:days?|weeks?|Tagen?|Wochen?|jours?|semaines?|días?|semanas?|dias?|дн\p{L}+|недел\p{L}+|gün\p{L}*|hafta\p{L}*|天|周|أيام|روز)/iu
const WEEK = 7

/** Until when an act counts. */
export interface Deadline {
  /** First and last day, ISO dates. */
  readonly from: string
  readonly to: string
  /** on: a day is named; by: a last day. */
  readonly kind: 'on' | 'by'
  /** Counted from publication ("within 30 days"): no cited words name the day. */
  readonly counted: boolean
  /** Where the sentence names it. */
  readonly span: { readonly start: number; readonly end: number }
}

/** Stands before a last day or a stretch of time. */
const UNTIL_BEFORE =
  /(?:(?<!\p{L})(?:by|until|till|before|within|no later than|up to|in the next|over the next|the next|до|к|в течение|не позднее|протягом|упродовж|впродовж|bis(?: zum)?|binnen|innerhalb(?: von)?|vor(?: dem)?|avant(?: le)?|d['’]ici(?: le| au| à)?|jusqu['’]au|sous|dans les|dans un délai de|hasta(?: el)?|antes del?|dentro de|en un plazo de|de hasta|até(?: o| a)?|antes de|em até|dentro de|حتى|قبل(?: موعد)?|خلال|بحلول|في غضون|تا|ظرف|پیش از|de aquí a)|在|于)[\s«“"]*(?:about|around|около|etwa|environ|unos|cerca de|نحو)?\s*$/iu
const UNTIL_AFTER = /^\s*(?:['’]?\p{L}{0,4} kadar|içinde|içerisinde|前|之前|以前|内|之内|以内)/iu
/** A weekday or another day named without a number lies behind as often as ahead: its clause says which. */
const NAMES_NUMBER = /\p{N}/u
/** "Sunday's election": the day belongs to what it names. */
const OWNED = /^['’]s(?!\p{L})/u
const YEAR = /\p{N}{4}/u
/** Ends a clause, and with it the reach of its tense. */
const CLAUSE = /[,;:،；，。–—]/u
/** "3 days before": in front of a stretch of time it looks back. */
const AGO_BEFORE = /(?:before|vor|avant|antes de|قبل|پیش از)[\s«“"]*$/iu
/** A day that only dates the saying: "said on Friday". */
const SAID =
  /(?<!\p{L})(?:(?:said|told|wrote|announced|warned|reported|added|stated)(?: \p{L}+){0,2} (?:on )?|(?!scheduled|expected|planned|postponed|slated|adjourned)\p{L}{3,}ed on )$/iu
const DAYS_IN: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: WEEK, month: 30 }

/** The latest day ahead of publication that a sentence names, in `within` when given; null for none. */
export function findDeadline(
  sentence: PreparedSentence,
  within: { readonly start: number; readonly end: number } = sentence.sentence,
): Deadline | null {
  const published = sentence.in.article.publishedAt
  if (published === null) return null
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= within.start && span.end <= within.end
  const today = published.slice(0, 10)
  const days = sentence.dates.filter(inside).flatMap((date) => readDay(sentence, date, today) ?? [])
  const stretches = sentence.numbers
    .filter(inside)
    .flatMap((number) => readStretch(sentence, number, today) ?? [])
  return [...days, ...stretches].sort((a, b) => b.to.localeCompare(a.to))[0] ?? null
}

function readDay(sentence: PreparedSentence, date: DateMention, today: string): Deadline | null {
  const { text, start } = sentence.sentence
  const before = text.slice(0, date.start - start)
  const isLast = UNTIL_BEFORE.test(before) || UNTIL_AFTER.test(text.slice(date.end - start))
  const span = { start: date.start, end: date.end }
  const kind = isLast || date.from !== date.to ? 'by' : 'on'
  if (sentence.cues.has('postponed') && !isPutOffTo(sentence, date)) return null
  const isNamed = !NAMES_NUMBER.test(date.surface) && date.from === date.to
  if (isNamed && (SAID.test(before) || !isPutAhead(sentence, date))) return null
  if (isNamed && OWNED.test(text.slice(date.end - start))) return null
  if (isNamed && date.from < today) {
    if (daysBetween(date.from, today) >= WEEK) return null
    const moved = addDays(date.from, WEEK)
    return { from: moved, to: moved, kind, counted: false, span }
  }
  const length = daysBetween(date.from, date.to)
  const isAhead = date.from > today || (date.to >= today && (isLast || sentence.cues.has('postponed')))
  const distance = daysBetween(today, date.to)
  if (!isAhead || length > LONGEST_SPAN || distance > FARTHEST_DAYS) return null
  // "February 7" in September, "in 11 days" after a toll: only a sentence that looks ahead means the day to come.
  if (distance > DOUBTFUL_DAYS && !YEAR.test(date.surface) && !isPutAhead(sentence, date)) return null
  if (COUNTED.test(date.surface) && !isLast && !looksForward(sentence)) return null
  return { from: date.from, to: date.to, kind, counted: false, span }
}

/** "postponed to the 18th": the day stands right behind the word, with at most a preposition between. */
function isPutOffTo(sentence: PreparedSentence, date: DateMention): boolean {
  return sentence.marks.some(
    (mark) =>
      mark.list === 'cue' &&
      mark.id === 'postponed' &&
      date.start - mark.end >= 0 &&
      date.start - mark.end <= 6,
  )
}

/** The clause that names the day puts it ahead: "would cross on Friday"; "killed on Friday, he will be buried" does not. */
function isPutAhead(sentence: PreparedSentence, date: DateMention): boolean {
  const { text, start } = sentence.sentence
  if (!knowsFuture(sentence.language)) return looksForward(sentence)
  const before =
    text
      .slice(0, date.start - start)
      .split(CLAUSE)
      .at(-1) ?? ''
  const behind = text.slice(date.end - start).split(CLAUSE)[0] ?? ''
  return putsAhead(`${before}${date.surface}${behind}`, sentence.language)
}

/** "within 30 days", counted from publication. */
function readStretch(sentence: PreparedSentence, number: NumberMention, today: string): Deadline | null {
  const days = DAYS_IN[number.unit ?? '']
  if (days === undefined || !Number.isFinite(number.high)) return null
  const { text, start } = sentence.sentence
  const before = text.slice(0, number.start - start)
  if (AGO_BEFORE.test(before)) return null
  if (!UNTIL_BEFORE.test(before) && !UNTIL_AFTER.test(text.slice(number.end - start))) {
    if (!UNTIL_BEFORE.test(number.surface.replace(NAMES_NUMBER, ''))) return null
  }
  if (!looksForward(sentence)) return null
  const to = addDays(today, Math.ceil(number.high * days))
  if (daysBetween(today, to) > FARTHEST_DAYS || to === today) return null
  return { from: today, to, kind: 'by', counted: true, span: { start: number.start, end: number.end } }
}

const DEMANDED =
  /(?<!\p{L})(?:must|has to|have to|expects?|долж\p{L}+|обязан\p{L}*|повин\p{L}+|мусить|muss|müssen|soll(?:en)?|doit|doivent|debe(?:n|rá|rán)?|deve(?:m|rá|rão)?|يجب|باید)(?!\p{L})|应|须|必须/iu

/** A sentence of what is to come: by a word of the future or of duty. */
export function looksForward(sentence: PreparedSentence): boolean {
  const { cues } = sentence
  if (readAhead(sentence) !== null || cues.has('planned') || cues.has('conditional')) return true
  return (
    DEMANDED.test(sentence.sentence.text) ||
    sentence.propositions.some((entry) => entry.modality === 'future' || entry.modality === 'demanded')
  )
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
