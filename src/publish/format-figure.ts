import type { Figure, FigureStatement } from '../domain/index.ts'

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

const MILLION = 1_000_000
const LARGE: readonly [size: number, word: string][] = [
  [1_000_000_000_000, 'trillion'],
  [1_000_000_000, 'billion'],
  [MILLION, 'million'],
]

/** A number as a newspaper prints it: "1,500", "1.2 million"; one with more digits than a word can carry keeps them all. */
export function formatAmount(value: number): string {
  const [size, word] = LARGE.find(([least]) => Math.abs(value) >= least) ?? [1, '']
  const share = value / size
  return word !== '' && Number(share.toFixed(2)) === share
    ? `${NUMBER.format(share)} ${word}`
    : NUMBER.format(value)
}

type Interval = Pick<FigureStatement, 'low' | 'high' | 'approximate'>

/** Intervals that `text/number-words/` reads from words, back in words; the ones by tens follow a rule of their own. */
const WORDS: Readonly<Record<string, string>> = {
  '3-6': 'a handful',
  '3-9': 'several',
  '20-99': 'dozens',
  '24-60': 'a few dozen',
  '24-99': 'dozens',
  '36-96': 'several dozen',
  '40-199': 'scores',
  '200-500': 'a few hundred',
  '300-900': 'several hundred',
  '2000-5000': 'a few thousand',
  '3000-9000': 'several thousand',
}
/** By the power of ten of "2 to 9.99 times". */
const TENS: Readonly<Record<number, string>> = {
  2: 'hundreds',
  3: 'thousands',
  4: 'tens of thousands',
  5: 'hundreds of thousands',
  6: 'millions',
  7: 'tens of millions',
  8: 'hundreds of millions',
  9: 'billions',
}

function vagueWord(low: number, high: number): string | null {
  const power = Math.floor(Math.log10(low))
  const isTens = low === 2 * 10 ** power && high === 10 ** (power + 1) - 1
  return WORDS[`${low}-${high}`] ?? (isTens ? (TENS[power] ?? null) : null)
}

/** Shares by which "about" and "nearly" are widened when they are read (`text/numbers.ts`). */
const ABOUT = { low: 0.9, high: 1.1 }
const NEARLY = 0.9

/** One statement in words: "12", "12–15", "at least 12", "up to 12", "about 90", "thousands"; never the ends of a rounding as if somebody had named them. */
export function formatStatement({ low, high, approximate }: Interval): string {
  if (high === null) return `at least ${formatAmount(low)}`
  if (low === high) return `${approximate ? 'about ' : ''}${formatAmount(low)}`
  if (low === 0 && high > 0 && !approximate) return `up to ${formatAmount(high)}`
  return (approximate ? formatRounded(low, high) : null) ?? `${formatAmount(low)}–${formatAmount(high)}`
}

function formatRounded(low: number, high: number): string {
  const word = low > 0 ? vagueWord(low, high) : null
  if (word !== null) return word
  const middle = tidy(low / ABOUT.low)
  if (isNear(middle * ABOUT.high, high)) return `about ${formatAmount(middle)}`
  if (isNear(high * NEARLY, low)) return `nearly ${formatAmount(high)}`
  const step = 10 ** Math.round(Math.log10(high - low + 1))
  return high === low + step - 1 && low % step === 0
    ? `over ${formatAmount(low)}`
    : `about ${formatAmount(low)}–${formatAmount(high)}`
}

/** Dividing by .9 leaves dust in binary. */
function tidy(value: number): number {
  return Number(value.toPrecision(9))
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))
}

/** Range over all statements: lowest low to highest high, open upwards when only "at least" was said. */
export function formatFigure(figure: Figure): string {
  const [first, ...others] = new Set(figure.statements.map(formatStatement))
  if (first !== undefined && others.length === 0) return first
  const low = Math.min(...figure.statements.map((statement) => statement.low))
  const high = Math.max(...figure.statements.map((statement) => statement.high ?? statement.low))
  const open = figure.statements.some((statement) => statement.high === null && statement.low === high)
  if (low === high) return open ? `at least ${formatAmount(low)}` : formatAmount(low)
  return `${formatAmount(low)}–${formatAmount(high)}${open ? ' or more' : ''}`
}
