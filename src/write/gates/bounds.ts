import type { NumberMention } from '../../domain/index.ts'
import { asciiDigits } from '../../text/normalise.ts'
import type { Reading } from '../reading.ts'

/** How a figure is bounded by the words around it: "at least 12", "up to 12", "about 12", or 12. */
export type Bound = 'lower' | 'upper' | 'rough' | 'none'

type Words = Readonly<Record<string, RegExp>>

/** Words right before a figure, by language; the same for every one, as far as the language has them. */
const LOWER: Words = {
  en: /(?<!\p{L})(?:at least|more than|over|above|no (?:fewer|less) than|not less than|upwards of|exceed\p{L}*|minimum of) (?:to )?$/iu,
  ru: /(?<!\p{L})(?:по меньшей мере|по крайней мере|не менее|не меньше|более|больше|свыше|минимум)(?: чем)? (?:в |на |с |из |до )?$/iu,
  uk: /(?<!\p{L})(?:не менше|щонайменше|понад|більше|більш)(?: як| ніж)? $/iu,
  fr: /(?<!\p{L})(?:au moins|plus de|plus d'|au minimum|dépass\p{L}*) ?(?:de |à |les? )?$/iu,
  es: /(?<!\p{L})(?:al menos|por lo menos|más de|no menos de|como mínimo|super\p{L}*) (?:de |a |los )?$/iu,
  de: /(?<!\p{L})(?:mindestens|mehr als|über|wenigstens|gut) $/iu,
  ar: /(?<!\p{L})(?:ما لا يقل عن|[بل]?أكثر من|يزيد (?:على|عن)|تجاوز\p{L}*|[يت]تجاوز) $/u,
  zh: /(?:至少|超过|逾|不少于|多于|高达|超) ?$/u,
  pt: /(?<!\p{L})(?:pelo menos|ao menos|mais de|no mínimo|não menos de) $/iu,
  tr: /(?<!\p{L})(?:en az|asgari) $/iu,
  fa: /(?<!\p{L})(?:دست‌?کم|حداقل|بیش از|بیشتر از|لااقل) $/u,
}
const UPPER: Words = {
  en: /(?<!\p{L})(?:up to|as (?:much|many) as|at most|no more than|not more than|less than|fewer than|under|below|maximum of|within) $/iu,
  ru: /(?<!\p{L})(?:не более|не больше|максимум|менее|меньше)(?: чем)? (?:в |на )?$/iu,
  fr: /(?<!\p{L})(?:jusqu'à|au plus|moins de|moins d'|au maximum) ?$/iu,
  es: /(?<!\p{L})(?:hasta|como máximo|menos de|no más de|a lo sumo)(?: en)?(?: un)? $/iu,
  ar: /(?<!\p{L})(?:ما يصل إلى|حتى|أقل من|لا يزيد (?:على|عن)|لا [يت]تجاوز) $/u,
  zh: /(?:最多|不超过|至多|不到|不足|最高|低于) ?$/u,
  pt: /(?<!\p{L})(?:até|no máximo|menos de) $/iu,
  de: /(?<!\p{L})(?:bis zu|höchstens|weniger als|maximal|unter) $/iu,
  tr: /(?<!\p{L})(?:en fazla|en çok) $/iu,
  fa: /(?<!\p{L})(?:حداکثر|کمتر از) $/u,
  uk: /(?<!\p{L})(?:не більше|щонайбільше|менше|менш)(?: ніж| як)? $/iu,
}
const ROUGH: Words = {
  en: /(?<!\p{L})(?:near(?:ly)?|almost|around|about|some|roughly|approximately|close to)(?: to)?(?: an?| the)? $/iu,
  ru: /(?<!\p{L})(?:примерно|около|почти|порядка|приблизительно)(?: (?:о|об|в|на|до|с|из|к))? $/iu,
  uk: /(?<!\p{L})(?:близько|майже|приблизно|орієнтовно) $/iu,
  fr: /(?<!\p{L})(?:environ|près d[e'’]|autour de|quelques?|une?|presque) ?$/iu,
  es: /(?<!\p{L})(?:cerca de|unos|unas|alrededor de|casi|aproximadamente|en torno a)(?: (?:a|un))? $/iu,
  de: /(?<!\p{L})(?:etwa|rund|ungefähr|fast|knapp) $/iu,
  ar: /(?<!\p{L})(?:حوالي|نحو|بنحو|قرابة|زهاء|[يت]قارب|[يت]قدر ب|ما يقرب من) $/u,
  zh: /(?:大?约|近|将近|大概|左右) ?$/u,
  pt: /(?<!\p{L})(?:cerca de|aproximadamente|quase|em torno de|perto de) $/iu,
  tr: /(?<!\p{L})(?:yaklaşık|aşağı yukarı|neredeyse|tahminen) $/iu,
  fa: /(?<!\p{L})(?:حدود|نزدیک به|تقریبا|قریب) $/u,
}
/** Words right behind one. */
const LOWER_BEHIND: Words = {
  zh: /^ ?(?:[万亿千百]?[人名天年个吨米元]?(?:多|余|以上))/u,
  ar: /^ (?:\p{L}+ )?على الأقل/u,
  ru: /^ (?:и более|и больше)/iu,
  tr: /^[’']?\p{L}* ?(?:\p{L}+ )?(?:fazla|aşkın|üzerinde)(?!\p{L})/iu,
}
const ROUGH_BEHIND: Words = {
  zh: /^ ?[万亿千百人名天年个吨米元公里平方%]{0,4}左右/u,
  ar: /^ (?:\p{L}+ )?تقريبا/u,
}

const FIGURE = /[\d٠-٩〇零一二两三四五六七八九十百千万亿]/u

/** UTF-16 units before a figure in which words of its bound stand. */
const REACH = 24

/** Bound of a figure by the words beside it. What the number's own words hold counts too. */
export function boundOf({ text, language }: Reading, number: NumberMention): Bound {
  const surface = text.slice(number.start, number.end)
  const digits = FIGURE.exec(surface)?.index ?? 0
  const before = text.slice(Math.max(0, number.start - REACH), number.start) + surface.slice(0, digits)
  const behind = text.slice(number.end, number.end + REACH)
  const holds = (words: Words, part: string) => words[language]?.test(part) === true
  if (holds(UPPER, before)) return 'upper'
  if (holds(LOWER, before) || holds(LOWER_BEHIND, behind) || /[多余]$/u.test(surface)) return 'lower'
  return holds(ROUGH, before) || holds(ROUGH_BEHIND, behind) ? 'rough' : 'none'
}

/** Digits of a figure, or the characters by which Chinese writes it. */
const digitsIn = (surface: string): string =>
  asciiDigits(surface).replace(/\D/g, '') || surface.replace(/[^零一二两三四五六七八九十百千]/gu, '')

/** The same value is read in both, and the words beside it say that one of them is only near it. */
export function isBoundOtherwise(
  statement: Reading,
  own: NumberMention,
  one: Reading,
  other: NumberMention,
): boolean {
  const isExact = own.low === own.high && other.low === other.high
  return isExact && boundOf(statement, own) !== boundOf(one, other)
}

/** Two figures with the same digits and the same bound, although the rules took one of them for another. */
export function isBoundAlike(
  statement: Reading,
  own: NumberMention,
  one: Reading,
  other: NumberMention,
): boolean {
  const digits = digitsIn(own.surface)
  if (digits === '' || digits !== digitsIn(other.surface)) return false
  const ratio = middleOf(own) / middleOf(other)
  return ratio > 1 / NEAR && ratio < NEAR && boundOf(statement, own) === boundOf(one, other)
}

/** Ratio under which two readings of the same digits have the same scale. */
const NEAR = 1.3

function middleOf({ low, high }: NumberMention): number {
  if (!Number.isFinite(high)) return low
  return !Number.isFinite(low) || low === 0 ? high : (low + high) / 2
}
