import { readFileSync } from 'node:fs'
import { wordRates } from '../../../text/frequency.ts'

/**
 * How common entities and concepts are in the titles of the public headline streams, ten languages with the same
 * weight, counted by `eval/analysis/claims/id-rates.ts`: `id titles-per-100,000`, from the most frequent down.
 */
const TABLE = new URL('./id-rates.txt', import.meta.url)
const PER = 100_000
/** Weight of what no table knows, in nats: one title in about 8,000. */
const RAREST = 9
/** Weights are whole numbers of this part of a nat, so that sums do not depend on the order of adding. */
const PARTS = 64
/** Words of up to so many letters are mostly grammar where no table tells. */
const SHORT_WORD = 3
const SHORT_WEIGHT = 1.5
/** Weight of any longer word of a language without a table. */
const UNKNOWN_WORD = 6
/** A single character of a script without spaces is half a word. */
const ONE_CHARACTER = 0.4
const HAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u

/** "was" is rare in headlines and "war" is not: a short word tells at most this much. */
const SHORT_ALPHABETIC = /^[\p{sc=Latin}\p{sc=Cyrillic}]{1,3}$/u
const SHORT_MOST = 2 * PARTS

let rates: ReadonlyMap<string, number> | undefined

/** Rarity of an entity or concept in the news at large, in 64ths of a nat. */
export function idRarity(id: string): number {
  rates ??= readRates()
  return toParts(rates.get(id))
}

/** Rarity of a stem in the news of its language, in 64ths of a nat. */
export function stemRarity(stem: string, language: string): number {
  const table = wordRates(language)
  if (table.size === 0)
    return Math.round(PARTS * (stem.length <= SHORT_WORD ? SHORT_WEIGHT : UNKNOWN_WORD) * factor(stem))
  const rarity = Math.round(toParts(table.get(stem)) * factor(stem))
  return SHORT_ALPHABETIC.test(stem) ? Math.min(rarity, SHORT_MOST) : rarity
}

function factor(stem: string): number {
  return HAN.test(stem) ? ONE_CHARACTER : 1
}

/** Rarity of what is always rare: a figure, a day, a name that no gazetteer knows. */
export const RARE = PARTS * RAREST

function toParts(rate: number | undefined): number {
  return rate === undefined ? RARE : Math.round(PARTS * Math.min(RAREST, -Math.log(rate)))
}

function readRates(): Map<string, number> {
  const read = new Map<string, number>()
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    const space = line.indexOf(' ')
    if (space > 0) read.set(line.slice(0, space), Number(line.slice(space + 1)) / PER)
  }
  return read
}
