import type { LanguageCode } from '../domain/index.ts'
import type { Amount } from './number-amounts.ts'
import type { NumberLexemes } from './number-lexer.ts'

/** Calendar years that news speaks of without a sign that they are years. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Letters written onto a number that are its unit, in any language of Latin letters, and those of Chinese and Japanese clocks. */
const GLUED: readonly (readonly [RegExp, string])[] = [
  [/^\s?(?:%|％|٪)/u, 'percent'],
  [/^(?:km\/h|kmh|kph|км\/ч)(?!\p{L})/iu, 'kmh'],
  [/^(?:km²|km2|sq km)(?!\p{L})/iu, 'sqkm'],
  [/^(?:km|км|كم|كلم)(?!\p{L})/iu, 'km'],
  [/^(?:kg|кг)(?!\p{L})/iu, 'kg'],
  [/^(?:MW|МВт)(?!\p{L})/u, 'mw'],
  [/^(?:GW|ГВт)(?!\p{L})/u, 'gw'],
  [/^(?:mph)(?!\p{L})/iu, 'mph'],
  [/^(?:mm|cm)(?!\p{L})/iu, 'm'],
  [/^(?:ft)(?!\p{L})/iu, 'ft'],
  [/^(?:ha)(?!\p{L})/iu, 'hectare'],
  [/^(?:bps|bp)(?!\p{L})/iu, 'bp'],
  [/^\s?°\s?C?(?!\p{L})/u, 'celsius'],
  [/^\s?(?:a\.m\.|p\.m\.|am|pm|AM|PM)(?!\p{L})/u, 'clock'],
  [/^\s?(?:Uhr)(?!\p{L})/u, 'clock'],
  [/^h(?:\d{2})?(?![\p{L}\p{N}])/u, 'clock'],
  [/^[点點时時](?!间|間)/u, 'clock'],
  [/^-?(?:year|yr|month)s?-?olds?(?!\p{L})/iu, 'age'],
  [/^\s?€/u, 'eur'],
  [/^\s?\$/u, 'usd'],
  [/^\s?₽/u, 'rub'],
  [/^\s?₴/u, 'uah'],
  [/^\s?₺/u, 'try'],
  [/^m(?![\p{L}\p{N}])/u, 'm'],
]

/** What mostly stands behind a number, and begins none of the above: spares nearly all of them. */
const NOTHING_GLUED = /^(?:$|[,.)\n]|\s(?![aApPU])\p{L})/u

const ORDINAL_SUFFIX = /^(?:st|nd|rd|th|er|ère|re|e|è|ème|ième|nde?|º|ª|°|\.º|\.ª|o|a)(?![\p{L}\p{N}])/u
const CYRILLIC_ORDINAL = /^-(?:й|я|е|го|му|ю|х|м|ой|ая|ое|ый|ий|ї|і|ої|ому|а|у|ма)(?![\p{L}\p{N}])/u
const DECADE = /^(?:s|-х|-і|'s|er(?=\s?Jahre))(?![\p{L}\p{N}])/u
const AFTER_YEAR = /^\s?(?:год|г\.|гг\.|года|году|рік|року|році|р\.|年|عام|م\b|yıl|ocak)/u
const CHINESE_NUMBER_NAME = /^(?:号|號|条|條|款|届|屆|世|次会议|路|中|国集团)/u
const LETTER_BEFORE = /(?:\p{L}-?|\p{L}\p{M}?[.]|[#№@])$/u
const CJK_OR_ARABIC_BEFORE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}ـ]-?$/u
const PREFIX_OF_YEAR = /(?:^|[\s(])(?:mid|pre|post|early|late|circa|ex|mid-)-$/iu
/** Languages that write an ordinal with a bare stop: "der 3. Mann". */
const STOP_ORDINALS: ReadonlySet<string> = new Set([
  'de',
  'tr',
  'da',
  'no',
  'nb',
  'cs',
  'pl',
  'fi',
  'hu',
  'sr',
  'hr',
])

/** Unit written onto the number, or a clock time. */
export function gluedUnit(
  text: string,
  end: number,
  language: LanguageCode,
): { unit: string; end: number } | null {
  const behind = text.slice(end, end + 14)
  if (NOTHING_GLUED.test(behind)) return null
  for (const [pattern, unit] of GLUED) {
    const found = pattern.exec(behind)
    if (found === null) continue
    // In English "5m" after a currency sign or before people is a million; `roleOf` callers see metres elsewhere.
    if (unit === 'clock' && /^[点點时時]/u.test(behind) && language !== 'zh' && language !== 'ja') continue
    return { unit, end: end + found[0].length }
  }
  return null
}

interface RoleContext {
  readonly text: string
  readonly language: LanguageCode
  readonly lexemes: NumberLexemes
}

function isClock(text: string, amount: Amount): boolean {
  const behind = text.slice(amount.end, amount.end + 4)
  const before = text.slice(Math.max(0, amount.start - 3), amount.start)
  return /^[:：]\p{Nd}{2}/u.test(behind) || /\p{Nd}[:：]$/u.test(before)
}

function isScoreLike(text: string, amount: Amount): boolean {
  const behind = text.slice(amount.end, amount.end + 5)
  const before = text.slice(Math.max(0, amount.start - 4), amount.start)
  const low = /^[-–—]\p{Nd}{1,3}(?!\p{Nd})/u.test(behind) || /\p{Nd}[-–—]$/u.test(before)
  return low && amount.low < 1000
}

function isDesignation({ text, lexemes }: RoleContext, amount: Amount, unit: string | null): boolean {
  const before = text.slice(Math.max(0, amount.start - 12), amount.start)
  if (LETTER_BEFORE.test(before) && !CJK_OR_ARABIC_BEFORE.test(before)) return true
  const behind = text.slice(amount.end, amount.end + 4)
  if (/^\p{sc=Latin}/u.test(behind) && unit === null) return true
  if (/^\/\p{Nd}/u.test(behind) || /\p{Nd}\/$/u.test(before)) return true
  if (CHINESE_NUMBER_NAME.test(behind)) return true
  const spaces = before.length - before.trimEnd().length
  const isNamed = lexemes.designationsByEnd.has(amount.start - spaces)
  return isNamed && (unit === null || unit === 'celsius')
}

function isOrdinal({ text, language }: RoleContext, amount: Amount): boolean {
  const behind = text.slice(amount.end, amount.end + 6)
  const before = text.slice(Math.max(0, amount.start - 2), amount.start)
  if (text[amount.start - 1] === '第') return true
  if (!amount.isPlain) return false
  if (ORDINAL_SUFFIX.test(behind) || CYRILLIC_ORDINAL.test(behind)) return true
  return (
    STOP_ORDINALS.has(language) &&
    amount.low < 100 &&
    /^\.\s\p{L}/u.test(behind) &&
    !/[.!?]\s*$/u.test(before)
  )
}

function isYear(
  { text, language }: RoleContext,
  amount: Amount,
  unit: string | null,
  hasBound: boolean,
): boolean {
  if (!amount.isPlain || amount.low < FIRST_YEAR || amount.low > LAST_YEAR || !Number.isInteger(amount.low))
    return false
  const behind = text.slice(amount.end, amount.end + 8)
  if (AFTER_YEAR.test(behind) || DECADE.test(behind)) return true
  if (language === 'zh' || language === 'ja') return unit === null
  return (unit === null || unit === 'years') && !hasBound
}

/**
 * What a number is when it counts nothing: "clock", "score", "year", "ordinal", "designation", or "drop" for digits
 * that form no number (dates with stops, versions, telephone numbers); null for a quantity.
 */
export function roleOf(
  context: RoleContext,
  amount: Amount,
  unit: string | null,
  hasBound: boolean,
): string | null {
  const { text } = context
  if (!amount.isNumber) return 'drop'
  if (!amount.isDigits) return text[amount.start - 1] === '第' ? 'ordinal' : null
  if (unit === 'clock' || isClock(text, amount)) return 'clock'
  const before = text.slice(Math.max(0, amount.start - 12), amount.start)
  const asYear = isYear(context, amount, unit, hasBound)
  if (asYear && PREFIX_OF_YEAR.test(before)) return 'year'
  if (isOrdinal(context, amount)) return 'ordinal'
  if (unit === null && isScoreLike(text, amount)) return 'score'
  if (isDesignation(context, amount, unit)) return 'designation'
  return asYear ? 'year' : null
}
