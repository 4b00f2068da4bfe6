import type { NumberMention } from '../../domain/index.ts'
import { asciiDigits } from '../../text/normalise.ts'
import { findNumbers } from '../../text/numbers.ts'
import { isBoundAlike, isBoundOtherwise } from './bounds.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'
import { supportOf } from './support.ts'
import { isVague } from './vague-counts.ts'

const DIGITS = /\d+(?:[.,]\d+)*/gu

/** Every figure stands in a cited sentence with its bounds ("at least 12" is not 12), its unit and what it counts. */
export const numbers: Gate = {
  id: 'numbers',
  says: 'Every number stands in a cited sentence, with its unit and what it counts.',
  find: (input) => {
    const { statement } = input
    for (const number of statement.numbers) {
      if (isInDate(input, number) || isInName(input, number) || isListed(input, number)) continue
      if (isDefinite(input, number) || isVague(input, number) || isSpanOfDays(input, number)) continue
      const why = findNumberDefect(input, number)
      if (why !== null) return { word: number.surface, why }
    }
    return findLooseDigits(input)
  },
}

function findNumberDefect(input: GateInput, number: NumberMention): string | null {
  const { cited } = input
  const all = cited.flatMap((one) => one.numbers)
  const sameValue = all.filter(
    (other) => isSameValue(input, number, other) || isSaidAlike(input, number, other),
  )
  if (sameValue.length === 0) {
    if (isSpanOfCited(number, all)) return null
    const near = all.some((other) => other.low === number.low || other.high === number.high)
    if (near) return 'the cited number is bounded otherwise ("at least", "up to", "about")'
    return citedYears(cited).has(number.low) ? null : 'no cited sentence holds this number'
  }
  // Where the value has a unit in the evidence, it has that one: 6,000 metres are no 6,000 kilometres.
  const isToldApart = number.unit !== null && sameValue.some((other) => isMeasure(other.unit))
  const sameUnit = sameValue.filter(
    (other) =>
      agree(number.unit, other.unit) && !(isToldApart && other.unit === null && isMeasure(number.unit)),
  )
  if (sameUnit.length === 0 || countsForeign(input, number, sameUnit))
    return 'the cited number has another unit'
  return sameUnit.some((other) => countsAlike(number, other))
    ? null
    : 'the cited number counts something else'
}

function isSameValue({ statement, cited }: GateInput, own: NumberMention, other: NumberMention): boolean {
  const one = cited.find((reading) => reading.numbers.includes(other))
  if (other.low !== own.low || other.high !== own.high) return false
  return one === undefined || !isBoundOtherwise(statement, own, one, other)
}

function isSaidAlike({ statement, cited }: GateInput, own: NumberMention, other: NumberMention): boolean {
  const one = cited.find((reading) => reading.numbers.includes(other))
  return one !== undefined && isBoundAlike(statement, own, one, other)
}

/** "7,800 litres" for 7,800 tons: a word for a unit that no list knows, where the cited figure has one that is known. */
function countsForeign(input: GateInput, number: NumberMention, cited: readonly NumberMention[]): boolean {
  if (number.unit !== null || !cited.every((other) => isMeasure(other.unit))) return false
  const next = supportOf(input).find((word) => word.start >= number.end && word.start - number.end <= 1)
  return next !== undefined && next.support !== 'held'
}

/** Units of things that are measured; people and other things are counted. */
function isMeasure(unit: string | null): boolean {
  return unit !== null && unit !== 'person' && unit !== 'other'
}

/** Words of number up to this may count a list of names: "six states" for six that are named. */
const LONGEST_LIST = 12

/** "the two governments", "both banks", "one drone": a word that points to what is told, and counts nothing. */
function isDefinite({ statement, cited }: GateInput, number: NumberMention): boolean {
  if (/\d/u.test(number.surface) || number.low !== number.high) return false
  const before = statement.text.slice(Math.max(0, number.start - ARTICLE), number.start)
  if (number.low === 2) return BOTH.test(number.surface) || THE.test(before)
  return number.low === 1 && cited.some((one) => ONE[one.language]?.test(one.text) === true)
}

/** UTF-16 units before a number in which an article stands. */
const ARTICLE = 6
const THE = /(?<!\p{L})(?:the|los|las|les) $/iu
const BOTH = /^(?:both|ambos|ambas|оба|обе|обоих|обеих|обидва|обидві|كلا|كلتا|双)$/iu
/** Words for one thing, which number readers leave to grammar. */
const ONE: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:an?|one)(?!\p{L})/iu,
  ru: /(?<!\p{L})од(?:ин|на|но|ного|ной|ном|ну|ним)(?!\p{L})/iu,
  uk: /(?<!\p{L})од(?:ин|на|не|ного|ній)(?!\p{L})/iu,
  fr: /(?<!\p{L})une?(?!\p{L})/iu,
  es: /(?<!\p{L})un[oa]?(?!\p{L})/iu,
  ar: /(?<!\p{L})(?:واحدة?|إحدى|أحد)(?!\p{L})/u,
  zh: /一/u,
  pt: /(?<!\p{L})uma?(?!\p{L})/iu,
  de: /(?<!\p{L})eine?[nrsm]?(?!\p{L})/iu,
  tr: /(?<!\p{L})bir(?!\p{L})/iu,
  fa: /(?<!\p{L})یک(?!\p{L})/u,
}

function isListed({ statement, cited }: GateInput, number: NumberMention): boolean {
  if (number.low !== number.high || number.low < 2 || number.low > LONGEST_LIST || /\d/u.test(number.surface))
    return false
  if (!agree(number.unit, null) || TOLLS.has(number.slot ?? '')) return false
  return statement.text.length > 0 && cited.some((one) => listsOf(one).includes(number.low))
}

/** Lengths of the lists of names in a text: names with nothing but commas and "and" between them. */
function listsOf(one: GateInput['statement']): number[] {
  const named = [...one.entities, ...one.names].sort((a, b) => a.start - b.start)
  const lengths: number[] = []
  let run = 1
  named.forEach((mention, at) => {
    const before = named[at - 1]
    if (before !== undefined && mention.start < before.end) return
    const between = before === undefined ? 'x' : one.text.slice(before.end, mention.start)
    run = JOINED.test(between) ? run + 1 : 1
    lengths.push(run)
  })
  return lengths.filter((length, at) => length > 1 && (lengths[at + 1] ?? 1) <= 1)
}

const JOINED = /^[,、،;]? ?(?:and|и|y|et|و|和|以及)? ?(?:the )?$/iu

/** null is unknown and contradicts nothing; "other" says no more. */
function agree(left: string | null, right: string | null): boolean {
  if (left === null || right === null || left === 'other' || right === 'other' || left === right) return true
  return ALIKE.some((units) => units.has(left) && units.has(right))
}

/** Units that one thing may be told in: a machine of 45 years, votes of so many states. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['age', 'years', 'year']),
  new Set(['vote', 'country', 'person']),
]

/** What happens to people: a figure of one is none of another. Other slots overlap (a price is money). */
const TOLLS: ReadonlySet<string> = new Set(
  'killed injured missing displaced evacuated detained captured rescued'.split(' '),
)

/** Who is taken prisoner is held. */
const HELD: ReadonlySet<string> = new Set(['detained', 'captured'])

function countsAlike(left: NumberMention, right: NumberMention): boolean {
  // Nobody is killed by the ton.
  if (isMeasure(left.unit) && right.unit === null && TOLLS.has(right.slot ?? '')) return false
  if (left.slot === null || right.slot === null || left.slot === right.slot) return true
  if (HELD.has(left.slot) && HELD.has(right.slot)) return true
  return !(TOLLS.has(left.slot) && TOLLS.has(right.slot))
}

/** "from 63 to 89" of two cited figures. */
function isSpanOfCited(number: NumberMention, all: readonly NumberMention[]): boolean {
  const isExact = (value: number) => all.some((other) => other.low === value && other.high === value)
  return number.low < number.high && isExact(number.low) && isExact(number.high)
}

function citedYears(cited: GateInput['cited']): Set<number> {
  return new Set(cited.flatMap((one) => one.dates.map((date) => Number(date.from.slice(0, 4)))))
}

function isInDate({ statement, cited }: GateInput, number: NumberMention): boolean {
  if (statement.dates.some((date) => overlaps(date, number))) return true
  // "on the 20th": a day of a month that the sentence leaves out.
  if (!/^\d{0,2}(?:st|nd|rd|th)(?!\p{L})/u.test(statement.text.slice(number.start).replace(/^\d{1,2}/u, '')))
    return false
  return cited.some((one) =>
    one.dates.some(({ from, to }) => from === to && Number(from.slice(8)) === number.low),
  )
}

/** "warned for three months" where "three months ago" is cited: the number stands in what is read as a day. */
function isSpanOfDays({ cited }: GateInput, number: NumberMention): boolean {
  return cited.some((one) =>
    one.dates.some(({ surface }) =>
      findNumbers(surface, one.language).some(
        ({ low, high, unit }) =>
          unit !== null && low === number.low && high === number.high && agree(number.unit, unit),
      ),
    ),
  )
}

/** "G7", "Luna-25" and "Su-35" are names. */
function isInName({ statement, cited }: GateInput, number: NumberMention): boolean {
  const name = [...statement.entities, ...statement.names].find((mention) => overlaps(mention, number))
  const model = MODEL.exec(statement.text.slice(0, number.start))?.[0]
  if (model !== undefined && cited.some((one) => one.text.includes(model + number.surface))) return true
  const tied = /(\p{L}+)-$/u.exec(statement.text.slice(0, number.start))?.[1]
  if (tied !== undefined) {
    // Where the same letters are cited, it is with these digits: "Luna-25" is no "Luna-26".
    const same = cited
      .flatMap((one) => [...one.text.matchAll(/(\p{L}+)-(\d+)/gu)])
      .filter(([, name]) => name === tied)
    if (same.length > 0) return same.some(([, , digits]) => digits === asciiDigits(number.surface))
  }
  if (tied !== undefined) return cited.some((one) => digitsOf(one.text).has(asciiDigits(number.surface)))
  return name !== undefined && cited.some((one) => one.text.includes(name.surface))
}

/** "Embraer 190": a word with a capital right before digits, not at the start of the sentence. */
const MODEL = /(?<=\p{L}[,;]? )\p{Lu}[\p{L}-]+ $/u

/** Digits that no rule took for a number must stand in a cited sentence as they are. */
function findLooseDigits({ statement, cited }: GateInput) {
  const text = asciiDigits(statement.text)
  const taken = [...statement.numbers, ...statement.dates]
  for (const match of text.matchAll(DIGITS)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (taken.some((mention) => overlaps(mention, span))) continue
    const stands = cited.some((one) => digitsOf(one.text).has(match[0]))
    if (!stands) return { word: match[0], why: 'no cited sentence holds these digits' }
  }
  return null
}

function digitsOf(text: string): Set<string> {
  return new Set([...asciiDigits(text).matchAll(DIGITS)].map((match) => match[0]))
}
