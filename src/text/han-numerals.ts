/** Signs of Chinese and Japanese numbers, with their value; multipliers of four digits close a section. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
}
const SIGN = '(?:[〇零一二两兩三四五六七八九十百千万萬亿億]|兆(?![瓦赫]))'
/** Digits in front count from where they begin only: otherwise a long list of them is tried from each of its places. */
const DIGITS_BEFORE = '(?:(?<!\\p{Nd}|\\p{Nd}[.,，])\\p{Nd}+(?:[.,，]\\p{Nd}+)*)?'
const RUN = new RegExp(`${DIGITS_BEFORE}${SIGN}(?:\\p{Nd}+(?:[.,]\\p{Nd}+)*|${SIGN})*`, 'gu')
const PIECE = new RegExp(`\\p{Nd}+(?:[.,，]\\p{Nd}+)*|${SIGN}`, 'gu')

export interface HanNumber {
  readonly start: number
  readonly end: number
  readonly value: number
  /** One sign alone ("一", "万"): often part of another word, so believed only in front of a counted thing. */
  readonly isSingle: boolean
}

/** Value of a run of signs and digits: 3.5万, 一百二十, 1亿2000万; 二〇二三 is read digit by digit. */
function runValue(run: string): number {
  const pieces = run.match(PIECE) ?? []
  if (pieces.length > 1 && pieces.every((piece) => DIGITS[piece] !== undefined)) {
    return Number(pieces.map((piece) => DIGITS[piece]).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const piece of pieces) {
    const small = SMALL[piece]
    const large = LARGE[piece]
    if (small !== undefined) {
      section += (digit ?? 1) * small
      digit = null
    } else if (large !== undefined) {
      section += digit ?? 0
      if (section === 0) section = 1
      // 万亿: a section of ten thousand is itself multiplied.
      if (total > 0 && total < large) total = (total + section) * large
      else total += section * large
      section = 0
      digit = null
    } else digit = DIGITS[piece] ?? Number(piece.replace(/[,，]/g, ''))
  }
  return total + section + (digit ?? 0)
}

/** Numbers that hold at least one Han numeral sign. `digitsOf` turns digits of other scripts into ASCII. */
export function findHanNumbers(text: string): HanNumber[] {
  const found: HanNumber[] = []
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    found.push({
      start: match.index,
      end: match.index + run.length,
      value: runValue(run.normalize('NFKC')),
      isSingle: run.length === 1,
    })
  }
  return found
}
