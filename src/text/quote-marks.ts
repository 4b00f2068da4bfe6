/** One quotation in a text: `start` and `end` take the marks in, `open` and `close` are the words between them. */
export interface QuotedSpan {
  readonly start: number
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
}

/** Opening marks and what may close each; “ opens in English and closes in German. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"',
  '״': '״',
  '‘': '’',
  '‚': '‘’',
  '”': '”',
  '＂': '＂',
}

/** Longest quotation looked for, in UTF-16 units: a longer one is more likely a mark that nobody closed. */
export const MAX_QUOTATION_LENGTH = 1200

const WORD = /[\p{L}\p{N}]/u

/** An apostrophe inside or at the end of a word is no mark. */
function isApostrophe(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '')
}

/** Straight and single marks must touch the word they open; this keeps inches, minutes and apostrophes out. */
function mayOpen(text: string, at: number): boolean {
  const mark = text[at]!
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === '"' || mark === '‘' || mark === '‚' || mark === '”' || mark === '»' || mark === '״') {
    return !WORD.test(before) && !/\s/u.test(after) && after !== ''
  }
  return true
}

function mayClose(text: string, at: number): boolean {
  const mark = text[at]!
  if (mark === '’' || mark === '‘') return !isApostrophe(text, at) && !WORD.test(text[at + 1] ?? '')
  if (mark === '"' || mark === '״') return !WORD.test(text[at + 1] ?? '') && !/\s/u.test(text[at - 1] ?? '')
  return true
}

/** 《》 stand around titles of works; they keep sentences together and are no speech. */
export function isTitleMark(mark: string): boolean {
  return mark === '《'
}

/**
 * Outermost quotations of one paragraph, in order. A mark that is never closed opens nothing. Linear: each opening
 * mark looks ahead at most `MAX_QUOTATION_LENGTH`, and a kind of mark that once failed to close is not tried again
 * before that end.
 */
export function findQuotations(text: string, from = 0, to = text.length): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  const deadUntil = new Map<string, number>()
  let at = from
  while (at < to) {
    const closers = CLOSERS[text[at]!]
    if (closers === undefined || !mayOpen(text, at) || (deadUntil.get(text[at]!) ?? 0) > at) {
      at++
      continue
    }
    const close = findClose(text, at, closers, to)
    if (close < 0) {
      deadUntil.set(text[at]!, Math.min(to, at + MAX_QUOTATION_LENGTH))
      at++
      continue
    }
    if (!isTitleMark(text[at]!))
      spans.push({ start: at, end: close + 1, innerStart: at + 1, innerEnd: close })
    at = close + 1
  }
  return spans
}

function findClose(text: string, open: number, closers: string, to: number): number {
  const limit = Math.min(to, open + MAX_QUOTATION_LENGTH)
  const mark = text[open]!
  let depth = 0
  for (let i = open + 1; i < limit; i++) {
    const unit = text[i]!
    if (closers.includes(unit) && mayClose(text, i)) {
      if (depth === 0) return i > open + 1 ? i : -1
      depth--
    } else if (unit === mark && !closers.includes(mark)) depth++
    else if (unit === '\n') return -1
  }
  return -1
}
