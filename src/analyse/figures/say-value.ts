import type { FigureStatement } from '../../domain/index.ts'

/** What is needed to print a value. `unit` as in `Figure.unit`. */
export type Value = Pick<FigureStatement, 'low' | 'high' | 'approximate'>

const VAGUE: readonly (readonly [low: number, high: number, word: string])[] = [
  [3, 9, 'several'],
  [3, 99, 'many'],
  [24, 60, 'a few dozen'],
  [30, 90, 'several dozen'],
  [36, 96, 'several dozen'],
  [200, 500, 'a few hundred'],
  [300, 900, 'several hundred'],
  [2000, 5000, 'a few thousand'],
  [3000, 9000, 'several thousand'],
  [20, 99, 'dozens'],
  [24, 99, 'dozens'],
  [40, 199, 'scores'],
  [200, 999, 'hundreds'],
  [2000, 9999, 'thousands'],
  [20_000, 99_999, 'tens of thousands'],
  [200_000, 999_999, 'hundreds of thousands'],
  [2_000_000, 9_999_999, 'millions'],
  [2_000_000_000, 9_999_999_999, 'billions'],
]
/** "about n" is kept as .9 n to 1.1 n, "nearly n" as .9 n to n. */
const ABOUT = 11 / 9
const NEARLY = 1 / 0.9
const CLOSE = 0.002

/** A value as a newspaper prints it: "12", "at least 12", "about 400", "dozens", "1.28 million", "€150 billion", "52.14%". */
export function sayValue(value: Value, unit: string | null): string {
  const { low, high, approximate } = value
  if (high === null) return `${approximate ? 'about ' : 'at least '}${withUnit(low, unit)}`
  const vague = VAGUE.find((row) => row[0] === low && row[1] === high)?.[2]
  if (vague !== undefined) return ofUnit(vague, unit)
  if (high === low) return `${approximate ? 'about ' : ''}${withUnit(low, unit)}`
  if (low === 0) return `up to ${withUnit(high, unit)}`
  if (approximate && isNear(high / low, ABOUT)) return `about ${withUnit(trim((low + high) / 2), unit)}`
  if (approximate && isNear(high / low, NEARLY)) return `nearly ${withUnit(high, unit)}`
  return `${spell(low)} to ${withUnit(high, unit)}`
}

const CURRENCIES: Readonly<Record<string, string>> = {
  usd: 'dollars',
  eur: 'euros',
  gbp: 'pounds',
  jpy: 'yen',
  inr: 'rupees',
}

/** "tens of thousands of dollars", "millions of tonnes". */
function ofUnit(vague: string, unit: string | null): string {
  const name = unit === null ? undefined : (CURRENCIES[unit] ?? NAMES[unit])
  if (name === undefined) return vague
  return /(?:s|dozen)$/u.test(vague) && vague !== 'several' && vague !== 'dozens'
    ? `${vague} of ${name}`
    : `${vague} ${name}`
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < CLOSE
}

function trim(value: number): number {
  return Number(value.toPrecision(6))
}

const SIGNS: Readonly<Record<string, string>> = { usd: '$', eur: '€', gbp: '£', jpy: '¥', inr: '₹' }
/** Units behind a number, in the plural. */
const NAMES: Readonly<Record<string, string>> = {
  rub: 'roubles',
  cny: 'yuan',
  uah: 'hryvnias',
  try: 'lira',
  krw: 'won',
  ils: 'shekels',
  irr: 'rials',
  ngn: 'naira',
  zar: 'rand',
  brl: 'reais',
  chf: 'Swiss francs',
  aud: 'Australian dollars',
  cad: 'Canadian dollars',
  peso: 'pesos',
  sqkm: 'square kilometres',
  hectare: 'hectares',
  acre: 'acres',
  ton: 'tonnes',
  barrel: 'barrels a day',
  gw: 'gigawatts',
  mw: 'megawatts',
  celsius: 'degrees Celsius',
  fahrenheit: 'degrees Fahrenheit',
  kmh: 'kilometres an hour',
  mph: 'miles an hour',
  km: 'kilometres',
  mile: 'miles',
  m: 'metres',
  day: 'days',
  week: 'weeks',
  month: 'months',
  years: 'years',
  hour: 'hours',
  minute: 'minutes',
  second: 'seconds',
  points: 'percentage points',
  bp: 'basis points',
}

function withUnit(value: number, unit: string | null): string {
  if (unit === null) return spell(value)
  if (unit === 'percent') return `${spell(value)}%`
  const sign = SIGNS[unit]
  if (sign !== undefined) return `${sign}${spell(value)}`
  const name = NAMES[unit]
  if (name === undefined) return spell(value)
  return `${spell(value)} ${value === 1 ? name.replace(/(?<=[a-z])s$/u, '') : name}`
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** "1,541", "1.28 million"; exact millions that need more than three places stay in digits. */
export function spell(value: number): string {
  for (const [scale, word] of SCALES) {
    if (value < scale) continue
    const scaled = Number((value / scale).toPrecision(12))
    if (Number(scaled.toFixed(3)) === scaled) return `${scaled} ${word}`
  }
  if (Number.isInteger(value) && value >= 1000) return value.toLocaleString('en-US')
  return String(value)
}
