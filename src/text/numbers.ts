import type { LanguageCode } from '../domain/index.ts'
import { type Amount, mayHoldDigits, readAmounts } from './number-amounts.ts'
import { type Bound, lexNumbers, type NumberLexemes } from './number-lexer.ts'
import { gluedUnit, roleOf } from './number-roles.ts'
import { numberWordsOf } from './number-words/index.ts'

/**
 * A number in a text as an interval. `start` and `end` hold the words that bound it ("at least 12") and no unit. Units
 * that are no quantity: see `isQuantity`.
 */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  readonly unit: string | null
}

/** Half-open span. */
interface Span {
  readonly start: number
  readonly end: number
}

/** Units of numbers that count nothing: names, ranks, results and points in time. */
const NO_QUANTITIES: ReadonlySet<string> = new Set([
  'year',
  'age',
  'ordinal',
  'designation',
  'score',
  'clock',
])

/** True when a unit, or its absence, belongs to something counted or measured. */
export function isQuantity(unit: string | null): boolean {
  return unit === null || !NO_QUANTITIES.has(unit)
}

/** No counter of the news goes beyond it (the money of the world is some 5e14 dollars): longer numbers are codes. */
const LARGEST = 1e15
/** "nearly 100" is at least this share of 100; "about" is within the other two. */
const NEARLY = 0.9
const ABOUT_LOW = 0.9
const ABOUT_HIGH = 1.1
/** Words that may stand between a number and the people it counts ("12 Ukrainian soldiers"). */
const WORDS_BEFORE_PEOPLE = 2
const LONGEST_GAP = 28

const DASH = /^ ?[-–—~～] ?$/u
const MODIFIER_GAP =
  /^[\s\u00a0\u202f'’]?(?:(?:the|a|los|las|les|die|den|mit|من|الـ?|~|US|的) ?)?[$€£¥₽₴₺₹₩₪]?$/u

interface Context {
  readonly text: string
  readonly language: LanguageCode
  readonly lexemes: NumberLexemes
}

function bounded(
  low: number,
  high: number,
  vague: boolean,
  bound: Bound | null,
): Pick<FoundNumber, 'low' | 'high' | 'approximate'> {
  if (bound === 'atLeast') return { low, high: Number.POSITIVE_INFINITY, approximate: vague }
  if (bound === 'atMost') return { low: 0, high, approximate: false }
  if (bound === 'nearly') return { low: round(low * NEARLY), high, approximate: true }
  if (bound === 'about')
    return { low: round(low * ABOUT_LOW), high: round(high * ABOUT_HIGH), approximate: true }
  return { low, high, approximate: vague }
}

/** "более тысячи" is more than one thousand; "plus d'une trentaine" more than thirty: a bound bounds one value. */
function boundedAmount({ text, language }: Context, amount: Amount, bound: Bound | null): Amount {
  if (!amount.vague || bound === null) return amount
  const word = text.slice(amount.start, amount.end).toLowerCase()
  const listed = `|${numberWordsOf(language).oneBehindBound ?? ''}|`
  const at = listed.indexOf(`|${word}=`)
  if (at >= 0) {
    const value = Number(listed.slice(at + word.length + 2, listed.indexOf('|', at + 1)))
    return { ...amount, low: value, high: value, vague: false }
  }
  const middle = (amount.low + amount.high) / 2
  const isAbout = amount.high <= amount.low * MOST_OF_ABOUT
  return isAbout ? { ...amount, low: middle, high: middle, vague: false } : amount
}

/** "une dizaine" is 8 to 12; what is wider is no "about". */
const MOST_OF_ABOUT = 1.6

/** Multiplying by .9 leaves dust in binary; nine digits are more than any newspaper prints. */
function round(value: number): number {
  return Number(value.toPrecision(9))
}

/** Verbs of change: what follows them is the value reached, not a bound ("выросло до 89", "с 8,5 до 12"). */
const GROWTH =
  /(?:вырос|возрос|подорож|дорож|подешев|укреп|ослаб|увелич|повы|подня|сниз|упал|сократ|достиг|зрос|збільш|підвищ|знизи|скорот|wzros|spad|podni|sub|aument|elev|dispar|alcanz|lleg|cai|cay|baj|pass|mont|grimp|bondi|stieg|fiel|sank)\p{L}*[^,.;]{0,26}$|(?:^|\s)(?:с|со|з|із)\s[\p{Nd}.,\s%]{1,12}\p{L}{0,10}\.?\s?$/iu
const CHANGE =
  /(?:rais|ros|ris|increas|climb|jump|grew|grow|fell|fall|drop|cut|lower|declin|hik|widen|doubl|subi|aument|redu|baj|elev|pass|augment|baiss|relev|steig|stieg|erhöh|senk|sank|gefallen)\p{L}*[^,.;]{0,40}$/iu

/** Word about a number that touches its left side. */
function boundBefore({ text, lexemes }: Context, start: number): { start: number; bound: Bound } | null {
  for (let gap = 0; gap <= 6 && gap <= start; gap++) {
    const found = lexemes.boundsByEnd.get(start - gap)
    if (!found || !MODIFIER_GAP.test(text.slice(start - gap, start))) continue
    if (found.kind === 'atMost' && GROWTH.test(text.slice(Math.max(0, found.start - 44), found.start)))
      return null
    return { start: found.start, bound: found.kind }
  }
  return null
}

function boundAfter({ text, lexemes }: Context, end: number): { end: number; bound: Bound } | null {
  for (let gap = 0; gap <= 1; gap++) {
    const found = lexemes.boundsAfterByStart.get(end + gap)
    if (found && text.slice(end, end + gap).trim() === '') return { end: found.end, bound: found.kind }
  }
  if (text[end] === '+' && !/\p{Nd}/u.test(text[end + 1] ?? '')) return { end: end + 1, bound: 'atLeast' }
  return null
}

/** Unit that touches the right side, or people up to two words further on. */
function unitAfter({ text, lexemes, language }: Context, end: number): { unit: string; end: number } | null {
  const glued = gluedUnit(text, end, language)
  if (glued !== null) return glued
  for (let gap = 0; gap <= 2; gap++) {
    const found = lexemes.unitsByStart.get(end + gap)
    if (found && /^[\s\u00a0\u202f-]*(?:d')?$/u.test(text.slice(end, end + gap)))
      return { unit: found.kind, end: found.end }
  }
  const of = /^\s(?:of|de|d[’']|des|di|der|van)\s?/u.exec(text.slice(end, end + 6))
  const behindOf = of ? lexemes.unitsByStart.get(end + of[0].length) : undefined
  if (behindOf) return { unit: behindOf.kind, end: behindOf.end }
  return peopleFurtherOn({ text, lexemes, language }, end)
}

function peopleFurtherOn({ text, lexemes }: Context, end: number): { unit: string; end: number } | null {
  const gap = /^(?:\s[\p{L}\p{M}'’-]{1,18}){1,2}\s/u.exec(text.slice(end, end + LONGEST_GAP))?.[0]
  if (gap === undefined) return null
  for (let length = 1, words = 0; length <= gap.length; length++) {
    if (/\s/u.test(gap[length - 1]!)) words++
    if (words > WORDS_BEFORE_PEOPLE + 1) return null
    const found = lexemes.unitsByStart.get(end + length)
    if (found && /\s/u.test(gap[length - 1]!)) {
      const isCounted = [
        'person',
        'drone',
        'missile',
        'ballistic',
        'cruise',
        'aircraft',
        'vehicle',
        'ship',
        'building',
        'country',
        'company',
        'strike',
        'weapon',
      ].includes(found.kind)
      return isCounted ? { unit: found.kind, end: found.end } : null
    }
  }
  return null
}

function unitBefore({ text, lexemes }: Context, start: number): { unit: string; start: number } | null {
  const sign = /(?:US|R|A|C|HK|NZ|NT|S|AU)?([$€£¥₽₴₺₹₩₪₦])\s?$/u.exec(
    text.slice(Math.max(0, start - 4), start),
  )
  if (sign) return { unit: currencyOf(sign[0].trim()), start: start - sign[0].length }
  for (let gap = 0; gap <= 1; gap++) {
    const found = lexemes.unitsBeforeByEnd.get(start - gap)
    if (found && text.slice(start - gap, start).trim() === '') return { unit: found.kind, start: found.start }
  }
  return null
}

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'usd',
  US$: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'cny',
  '₽': 'rub',
  '₴': 'uah',
  '₺': 'try',
  '₹': 'inr',
  '₩': 'krw',
  '₪': 'ils',
  '₦': 'ngn',
  R$: 'brl',
  A$: 'aud',
  AU$: 'aud',
  C$: 'cad',
  HK$: 'hkd',
  NZ$: 'nzd',
  NT$: 'twd',
  S$: 'sgd',
}

function currencyOf(sign: string): string {
  return CURRENCIES[sign] ?? CURRENCIES[sign.at(-1)!] ?? 'usd'
}

/** "raised from 8.5 to 12": two values, no range. */
function isChange(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  if (/(?:^|\s)(?:с|со|з|із)\s$/u.test(before)) return true
  const from = /(?:^|\s)(?:from|de|von|da)\s[$€£]?$/u.exec(before)
  return from !== null && CHANGE.test(before.slice(0, from.index))
}

/** "between 5 and 10", "5 to 10", "5-10": the second end, when the two amounts are joined. */
function isRange(context: Context, first: Amount, second: Amount): boolean {
  const { text, lexemes } = context
  if (first.vague || second.vague || first.low >= scaled(first, second)[1]) return false
  const gap = text.slice(first.end, second.start)
  if (DASH.test(gap)) {
    const spaces = /\s*$/u.exec(text.slice(Math.max(0, first.start - 2), first.start))?.[0].length ?? 0
    if (lexemes.designationsByEnd.has(first.start - spaces)) return false
    return !(first.isDigits && second.isDigits && isScore(context, first, second))
  }
  const join = joinIn(context, first.end, second.start)
  if (join === null) return false
  if (join === 'to') return !isChange(text, first.start)
  // "between 5 and 10 people", but "de 45 morts et 249 blessés": two counts.
  if (/\p{L}/u.test(gap) && unitAfter(context, first.end)?.unit === 'person') return false
  const before = text.slice(Math.max(0, first.start - 2), first.start)
  const spaces = before.length - before.trimEnd().length
  return lexemes.betweensByEnd.has(first.start - spaces) || hasBetweenBeforeSign(context, first.start)
}

function hasBetweenBeforeSign({ text, lexemes }: Context, start: number): boolean {
  return /[$€£]/u.test(text[start - 1] ?? '') && lexemes.betweensByEnd.has(start - 2)
}

/** The joining word, when nothing but it, a unit and currency signs stand between two places. */
function joinIn({ text, lexemes }: Context, from: number, to: number): 'to' | 'and' | null {
  if (to - from > LONGEST_GAP) return null
  if (/^\s?و\s?$/u.test(text.slice(from, to))) return 'and'
  for (let at = from; at < to; at++) {
    const join = lexemes.joinsByStart.get(at)
    if (!join || join.end > to) continue
    const unit = lexemes.unitsByStart.get(from + (text[from] === ' ' ? 1 : 0))
    const left = text.slice(unit && unit.end <= at ? unit.end : from, at)
    if (/^[\s\u00a0%$€£¥]*$/u.test(left) && /^[\s\u00a0%$€£¥]*$/u.test(text.slice(join.end, to)))
      return join.kind
  }
  return null
}

/** "2-1" is a result: no unit behind it, both ends small, and not rising by much. */
function isScore({ text, lexemes, language }: Context, first: Amount, second: Amount): boolean {
  if (unitAfter({ text, lexemes, language }, second.end) !== null) return false
  return first.low <= 20 && second.low <= 20 && second.low - first.low <= 3
}

/** "2-3 million": the first end takes the multiplier of the second. */
function scaled(first: Amount, second: Amount): readonly [low: number, high: number] {
  const isBare = first.scale === 1 && second.scale > 1 && first.low < second.low / second.scale
  return [isBare ? first.low * second.scale : first.low, second.high]
}

/** "100多", "三十余": more than the number, less than its last written place goes on: 100 to 199, 30 to 39. */
function withRemainder(context: Context, amount: Amount): Amount {
  const sign = /^[多余餘](?![\p{Nd}])/u.exec(context.text.slice(amount.end, amount.end + 2))
  if (sign === null || amount.low < 10 || !['zh', 'ja'].includes(context.language)) return amount
  let place = 1
  while (amount.low % (place * 10) === 0) place *= 10
  return { ...amount, end: amount.end + 1, high: amount.low + place - 1, vague: true, isWeak: false }
}

function makeNumber(context: Context, first: Amount, until: Amount | null): FoundNumber | null {
  const written = withRemainder(context, first)
  const before = unitBefore(context, written.start)
  const start = before?.start ?? written.start
  const modifier = boundBefore(context, start) ?? boundBefore(context, written.start)
  const ending = until ?? written
  const after = boundAfter(context, ending.end)
  const unit = unitAfter(context, after?.end ?? ending.end)
  const late = unit && !after ? boundAfter(context, unit.end) : null
  const amount = boundedAmount(context, written, modifier?.bound ?? after?.bound ?? late?.bound ?? null)
  const last = until ?? amount
  const from = Math.min(modifier?.start ?? start, start)
  const [low, high] = until === null ? [amount.low, amount.high] : scaled(amount, until)
  const bound = until === null ? (modifier?.bound ?? after?.bound ?? late?.bound ?? null) : null
  const role = until === null ? roleOf(context, amount, unit?.unit ?? null, bound !== null) : null
  const named =
    role ??
    asAge(context, amount, unit?.unit ?? null, before?.unit ?? null) ??
    unit?.unit ??
    before?.unit ??
    null
  if (
    role === 'drop' ||
    role === 'clock' ||
    (amount.isWeak && until === null && !isCountedWeak(amount, unit?.unit ?? null))
  )
    return null
  const end = after?.end ?? last.end
  const span = { start: role === null ? from : amount.start, end }
  if (role !== null) return { start: span.start, end: span.end, low, high, approximate: false, unit: role }
  const isMagnitude = before?.unit === 'magnitude'
  return {
    start: span.start,
    end: span.end,
    ...bounded(low, high, last.vague, bound),
    unit: isMagnitude ? 'magnitude' : priority(named, before?.unit ?? null),
  }
}

const PERSON_OF =
  /(?:,|hombre|mujer|joven|niñ[oa]|anciano|adolescente|homem|mulher|jovem|menin[oa]|idos[oa]) de $/u

/** Years are an age behind "aged", and in Spanish and Portuguese behind a person or a comma ("hombre de 34 años"). */
function asAge({ text }: Context, amount: Amount, unit: string | null, before: string | null): string | null {
  if (before === 'age') return 'age'
  if (unit !== 'years') return null
  return PERSON_OF.test(text.slice(Math.max(0, amount.start - 16), amount.start)) ? 'age' : null
}

/** A currency in front of a number is its unit, whatever stands behind ("$5 million people", "$20 a barrel"). */
function priority(named: string | null, before: string | null): string | null {
  return before !== null && before !== 'age' ? before : named
}

function isCountedWeak(amount: Amount, unit: string | null): boolean {
  if (unit === null) return false
  return amount.low > 1 || ['person', 'drone', 'missile', 'aircraft', 'ship'].includes(unit)
}

/** Spans that touch none of `others`; both stand in order of start, and `others` do not overlap. */
function outside<Kind extends Span>(spans: readonly Kind[], others: readonly Span[]): Kind[] {
  let at = 0
  return spans.filter((span) => {
    while (at < others.length && others[at]!.end <= span.start) at++
    return at === others.length || others[at]!.start >= span.end
  })
}

/**
 * Numbers of a text as intervals with their unit, in order. `skip` are spans that are known to be something else
 * (dates), in order and apart. Numbers in words, vague quantities ("dozens" is 24 to 99), bounds ("at least") and ranges are read in the
 * languages of `number-words/`; elsewhere digits alone.
 */
export function findNumbers(text: string, language: LanguageCode, skip: readonly Span[] = []): FoundNumber[] {
  if (text === '') return []
  const lexemes = lexNumbers(text, language)
  if (lexemes.numerals.length === 0 && !mayHoldDigits(text, language)) return []
  const context: Context = { text, language, lexemes }
  const countable = readAmounts(text, language, lexemes).filter((amount) => amount.high <= LARGEST)
  const amounts = outside(countable, skip)
  const found: FoundNumber[] = []
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!
    const next = amounts[i + 1]
    const until = next && isRange(context, amount, next) ? next : null
    const number = makeNumber(context, amount, until)
    if (number !== null) found.push(number)
    if (until !== null) i++
  }
  return found
}
