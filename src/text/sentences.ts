import type { LanguageCode } from '../domain/index.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { findQuotations } from './quote-marks.ts'

/** Half-open span in UTF-16 units of the text that was split. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A quotation or bracket up to this long stays in one sentence even when it holds stops (longest published quote). */
const KEPT_WHOLE = 300
/** Longest word in front of a stop that can be an abbreviation, in letters. */
const LONGEST_ABBREVIATION = 6

const ALWAYS_ENDS = '。！？｡؟۔।॥።‼⁇⁈'
const MAY_END = '.!?…'
const CLOSERS = '"”’»«“」』)]}）】〉》\'*'
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '【': '】' }
const SPACE = /\s/u
const LETTER = /\p{L}/u
const UPPER_OR_UNCASED = /[\p{Lu}\p{Lt}\p{Lo}]/u
const DIGIT = /\p{Nd}/u
const OPENER = /["“„«»「『‘'([（【¿¡—–•-]/u

/** End positions of places in [from, to) that must stay whole; 0 where nothing is kept. */
function keptUntil(text: string, from: number, to: number): Map<number, number> {
  const kept = new Map<number, number>()
  for (const { start, end } of findQuotations(text, from, to)) {
    if (end - start <= KEPT_WHOLE) kept.set(start, end - 1)
  }
  for (let i = from; i < to; i++) {
    const closer = BRACKETS[text[i]!]
    if (closer === undefined) continue
    const close = text.slice(i, Math.min(to, i + KEPT_WHOLE)).indexOf(closer)
    if (close > 0) {
      kept.set(i, i + close)
      i += close
    }
  }
  return kept
}

/** Word that touches `end` from the left, dots inside it included ("U.S", "e.g"). */
function wordBefore(text: string, end: number, floor: number): string {
  let start = end
  while (
    start > floor &&
    end - start <= LONGEST_ABBREVIATION + 2 &&
    /[\p{L}\p{N}.°-]/u.test(text[start - 1]!)
  )
    start--
  return text.slice(start, end)
}

/** One paragraph, with the last run that was passed over: each run is read once, however many stops stand in it. */
interface Paragraph extends TextSpan {
  readonly closers: { from: number; to: number }
  readonly spaces: { from: number; to: number }
}

/** End of the run of units that `belongs` from `from` on. */
function runEnd(
  text: string,
  from: number,
  until: number,
  known: { from: number; to: number },
  belongs: (unit: string) => boolean,
): number {
  if (from >= known.from && from < known.to) return known.to
  let to = from
  while (to < until && belongs(text[to]!)) to++
  known.from = from
  known.to = to
  return to
}

function isSpace(unit: string): boolean {
  return SPACE.test(unit)
}

function nextVisible(text: string, from: number, paragraph: Paragraph): number {
  return runEnd(text, from, paragraph.end, paragraph.spaces, isSpace)
}

/** What stands behind the stop speaks for a new sentence: end of text, a capital, an uncased letter, an opening sign. */
function beginsSentence(text: string, at: number, to: number): boolean {
  if (at >= to) return true
  const unit = text[at]!
  if (UPPER_OR_UNCASED.test(unit) || DIGIT.test(unit)) return true
  if (OPENER.test(unit)) return !LETTER.test(text[at + 1] ?? '') || UPPER_OR_UNCASED.test(text[at + 1]!)
  return !LETTER.test(unit)
}

function isAbbreviation(word: string, follows: string, language: LanguageCode): boolean {
  const bare = word.toLowerCase()
  if (/^\p{L}$/u.test(word)) return /\p{Lu}/u.test(word) || abbreviationsOf(language).has(bare)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !/^(?:The|In|On|He|She|It|But|They|A|Das|Der|Die|Le|La|El|Il)\b/.test(follows)
  if (language === 'de' && /^\d{1,3}$/.test(word)) return true
  return abbreviationsOf(language).has(bare)
}

/** Decides about the full stop at `at`. */
function stopEnds(text: string, at: number, paragraph: Paragraph, language: LanguageCode): boolean {
  const after = at + 1
  if (after < paragraph.end && !SPACE.test(text[after]!) && !CLOSERS.includes(text[after]!)) return false
  const next = nextVisible(text, skipClosers(text, after, paragraph), paragraph)
  if (!beginsSentence(text, next, paragraph.end)) return false
  if (next >= paragraph.end) return true
  const word = wordBefore(text, at, paragraph.start)
  return !isAbbreviation(word, text.slice(next, next + 6), language)
}

function mayStandBehindStop(unit: string): boolean {
  return CLOSERS.includes(unit) || MAY_END.includes(unit) || ALWAYS_ENDS.includes(unit)
}

function skipClosers(text: string, from: number, paragraph: Paragraph): number {
  return runEnd(text, from, paragraph.end, paragraph.closers, mayStandBehindStop)
}

function endsAt(text: string, at: number, paragraph: Paragraph, language: LanguageCode): boolean {
  const mark = text[at]!
  if (ALWAYS_ENDS.includes(mark)) return true
  if (mark === '.') return stopEnds(text, at, paragraph, language)
  if (!MAY_END.includes(mark)) return false
  const next = skipClosers(text, at + 1, paragraph)
  if (next < paragraph.end && !SPACE.test(text[next]!))
    return !LETTER.test(text[next]!) ? false : mark !== '…' && /\p{Lo}/u.test(text[next]!)
  return beginsSentence(text, nextVisible(text, next, paragraph), paragraph.end)
}

function trimmed(text: string, start: number, end: number): TextSpan | null {
  let from = start
  let to = end
  while (from < to && SPACE.test(text[from]!)) from++
  while (to > from && SPACE.test(text[to - 1]!)) to--
  return from < to ? { start: from, end: to } : null
}

/** A quotation that closes behind its own stop ends the sentence when a new one begins behind it. */
function quotationEnds(text: string, close: number, paragraph: Paragraph): boolean {
  const last = text[close - 1]!
  if (!MAY_END.includes(last) && !ALWAYS_ENDS.includes(last)) return false
  if (BRACKETS[text[close]!] !== undefined) return false
  const next = close + 1
  if (next < paragraph.end && !SPACE.test(text[next]!)) return false
  const visible = nextVisible(text, next, paragraph)
  return (
    visible >= paragraph.end ||
    (!/\p{Lo}/u.test(text[visible]!) && beginsSentence(text, visible, paragraph.end))
  )
}

function splitParagraph(text: string, paragraph: Paragraph, language: LanguageCode, out: TextSpan[]): void {
  const kept = keptUntil(text, paragraph.start, paragraph.end)
  let start = paragraph.start
  const cut = (end: number): void => {
    const span = trimmed(text, start, end)
    if (span) out.push(span)
    start = end
  }
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const close = kept.get(at)
    if (close !== undefined) {
      at = close
      if (quotationEnds(text, close, paragraph)) cut(close + 1)
    } else if (endsAt(text, at, paragraph, language)) {
      const end = skipClosers(text, at + 1, paragraph)
      cut(end)
      at = end - 1
    }
  }
  cut(paragraph.end)
}

/**
 * Sentences of a text, in order, without the white space around them; `text.slice(start, end)` is the sentence. A line
 * break always ends one. Quotations and brackets of up to 300 units stay whole. Linear in the text.
 */
export function splitSentences(text: string, language: LanguageCode): TextSpan[] {
  const spans: TextSpan[] = []
  let start = 0
  while (start < text.length) {
    const breakAt = text.indexOf('\n', start)
    const end = breakAt < 0 ? text.length : breakAt
    splitParagraph(
      text,
      { start, end, closers: { from: 0, to: 0 }, spaces: { from: 0, to: 0 } },
      language,
      spans,
    )
    start = end + 1
  }
  return spans
}
