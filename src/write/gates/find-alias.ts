import { normalise } from '../../text/normalise.ts'
import { stem } from '../../text/stem.ts'
import { words } from '../../text/tokenise.ts'
import type { Reading } from '../reading.ts'

/** Letters of a name that a word must share, letters of it that may bend, letters that may follow. */
const LEAST_BEGINNING = 4
const ENDING = 2
const LONGEST_ENDING = 6

/**
 * Whether a text names what an alias names, in its own letters, in another case, or as an adjective: "Северных потоков" for
 * "Северный поток", "черноморский" for "Черное море", "ومصر" for "مصر". Words of other entities do not count.
 */
export function holdsAlias(reading: Reading, alias: string): boolean {
  if (holdsWord(normalise(reading.text), alias)) return true
  if (reading.language === 'zh' && holdsShortHan(reading, alias)) return true
  const taken = reading.entities.map((mention) => normalise(mention.surface)).join(' ')
  const free = words(reading.text)
    .map(normalise)
    .filter((word) => !taken.includes(word))
  if (alias.includes(' ')) return holdsPhrase(free, alias, reading.language)
  if (reading.language === 'ar') return free.some((word) => withoutClitics(word).includes(alias))
  const beginning = unmarked(alias).slice(0, Math.max(LEAST_BEGINNING, alias.length - ENDING))
  if (alias.length < LEAST_BEGINNING) return false
  if (reading.language === 'de' && holdsDweller(free, alias)) return true
  return free
    .map((word) => unmarked(word).replace(AROUND_PLACE, ''))
    .some((word) => word.startsWith(beginning) && word.length - beginning.length <= LONGEST_ENDING)
}

/** Russian and Ukrainian speak of the land around a city with a prefix: "подмосковный". */
const AROUND_PLACE = /^(?:под|пид|підо?)(?=[\p{sc=Cyrillic}]{5})/u

/** German names the people of "Syrien" and "Belgien" without its last syllable: "Syrer", "Belgiern". */
function holdsDweller(free: readonly string[], alias: string): boolean {
  const root = /^(\p{L}{3,})ien$/u.exec(alias)?.[1]
  return (
    root !== undefined && free.some((word) => word.startsWith(root) && DWELLERS.test(word.slice(root.length)))
  )
}

const DWELLERS = /^i?er(?:n|s|in|innen)?$/u

/** "danesa" and "danés": marks on Latin letters come and go with endings. */
function unmarked(word: string): string {
  return word.normalize('NFD').replace(/(?<=\p{sc=Latin})\p{M}/gu, '')
}

/**
 * Chinese shortens a state to its first character before "side", "army" and "both": "阿方", "乌俄双方". Not where another name
 * of the sentence begins with it.
 */
function holdsShortHan({ text, entities }: Reading, alias: string): boolean {
  const [first = ''] = alias
  if (alias.length < 2 || !/\p{sc=Han}/u.test(first) || DIRECTIONS.test(first)) return false
  if (entities.some(({ surface }) => surface.startsWith(first) && surface.slice(0, 2) !== alias.slice(0, 2)))
    return false
  return [...text.matchAll(SHORT_STATES)].some(([states]) => states.includes(first))
}

/** One character for a state before a word for a side, two before a word for both. */
const SHORT_STATES =
  /\p{sc=Han}(?=[方军媒]|联邦|外交部|外长|国防部|防长|交通部|内政部|财政部|财长|总统|总理|首相|政府|议会|当局|官员|官方|海关|卫生部|大使|使馆)|\p{sc=Han}{2}(?=双方|两[国军])/gu
const DIRECTIONS = /[南北东西地对双多各我官警校军中大小]/u

/** A name of several words, each by its stem, or two of them grown into one adjective. */
function holdsPhrase(free: readonly string[], alias: string, language: string): boolean {
  const stems = alias.split(' ').map((word) => stem(word, language))
  const theirs = free.map((word) => stem(word, language))
  if (theirs.some((_, at) => stems.every((one, offset) => theirs[at + offset] === one))) return true
  const [first = '', second = ''] = stems
  return (
    stems.length === 2 &&
    first.length > 2 &&
    second.length > 2 &&
    free.some((word) => isGrown(word, first, second))
  )
}

/** "черн" and "мор" in "черноморский": a vowel joins them. */
function isGrown(word: string, first: string, second: string): boolean {
  return word.startsWith(first) && word.slice(first.length + 1).startsWith(second)
}

/** "and", "for", "in" and the article are written together with an Arabic name. */
function withoutClitics(word: string): string[] {
  const bare = word.replace(/^[وف]/u, '')
  const without = [word, bare, bare.replace(/^[بلك]/u, '')]
  return [...without, ...without.map((one) => one.replace(/^(?:ال|ل)/u, ''))]
}

/** Whether a text holds a word or phrase by its letters; an ending may follow, nothing may stand before. */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const behind = text[at + word.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/\p{N}/u.test(behind)) return true
    if (/[\p{sc=Han}]/u.test(word)) return true
  }
  return false
}
