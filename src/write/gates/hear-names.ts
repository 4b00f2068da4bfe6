import { holdsHanName } from '../../text/han-names.ts'
import { jaroWinkler } from '../../text/similarity.ts'
import { MIN_SKELETON, sameName, skeleton, transliterate } from '../../text/skeleton.ts'
import type { Reading } from '../reading.ts'
import type { GateInput } from './gate.ts'

/** Letters of a word whose consonants tell too little. */
const SHORT = 3

/** The same name in another script or spelling, word by word; offices before it and words too short to tell are left out. */
export function standsBySound({ statement, cited }: GateInput, surface: string): boolean {
  const offices = statement.marks
    .filter((mark) => mark.list === 'cue' && mark.id === 'official-titles')
    .flatMap((mark) => mark.surface.split(/[\s-]+/u))
  const heard = cited.flatMap(namesHeard)
  const parts = surface
    .replace(/['’]s$/u, '')
    .split(/[\s-]+/u)
    .filter((word) => (word.length > 2 || /\d/u.test(surface)) && !offices.includes(word))
  const isHeard = (word: string) =>
    heard.some(
      (other) =>
        isAdjective(word, other) ||
        spellings(word).some((own) => sameName(own, other) || soundsAlike(own, other)),
    ) || isModel(word, surface, cited)
  const found = parts.filter(isHeard)
  // Beside a name that is heard a short one may be: "John" in "جون موغر".
  const isShort = (word: string) =>
    word.length <= SHORT ||
    heard.some((other) =>
      spellings(word).some((own) => skeleton(own) !== '' && skeleton(own) === skeleton(other)),
    )
  if (found.length > 0 && parts.every((word) => found.includes(word) || isShort(word))) return true
  const joined = parts.join('')
  if (parts.length > 1 && heard.some((other) => sameName(joined, other) || soundsAlike(joined, other)))
    return true
  const last = parts.at(-1) ?? ''
  return cited.some(
    (one) =>
      one.language === 'zh' &&
      parts.length > 0 &&
      (holdsHanName(one.text, parts.join(' ')) || (last.length >= TELLING && holdsHanName(one.text, last))),
  )
}

/** Letters from which the last part of a name tells it alone. */
const TELLING = 8

/**
 * Other spellings of a name by the habits of languages: "Alijew" for "Aliyev", "Hola" for "Гола", "Gilberto" for
 * "جيلبرتو". The first is the name as it stands.
 */
function spellings(word: string): string[] {
  const german = word.replace(/j/giu, 'y').replace(/w/giu, 'v')
  const swaps = [
    [/h/giu, 'g'],
    [/g/giu, 'j'],
    [/ج/gu, 'غ'],
  ] as const
  return [word, german, ...swaps.map(([from, to]) => word.replace(from, to))]
}

/** A long name of common origin in another language, written small there: "anglosajones" for "Anglo-Saxons". */
export function hasNameCognate({ statement, cited }: GateInput, surface: string): boolean {
  const own = transliterate(surface.replace(/-/gu, ''))
  if (own.length < TELLING || own.includes(' ')) return false
  return cited
    .filter((one) => one.language !== statement.language)
    .some((one) => one.text.split(/[^\p{L}\p{M}]+/u).some((word) => isCognate(own, word)))
}

function isCognate(own: string, word: string): boolean {
  return word.length >= TELLING && jaroWinkler(own, transliterate(word)) >= COGNATE
}

/** Jaro-Winkler from which two long names are one. */
const COGNATE = 0.92

/** The same consonants, with or without an ending: "Jableh" and "Джебле", "Saxons" and "Саксам". */
function soundsAlike(word: string, other: string): boolean {
  const whole = skeleton(word).replace(/X/g, 'S')
  if (whole.length > MIN_SKELETON && whole === skeleton(other).replace(/X/g, 'S')) return true
  const [own, theirs] = [word, other].map((name) => skeleton(name.replace(ENDING, '')).replace(/X/g, 'S'))
  if (own === undefined || theirs === undefined) return false
  if (own === theirs) return own.length >= MIN_SKELETON
  // A long name may end otherwise: "Anglo-Saxon" and "англосакс".
  const [short, long] = own.length < theirs.length ? [own, theirs] : [theirs, own]
  return short.length >= LONG && long.length - short.length === 1 && long.startsWith(short)
}

/** Consonants of a name that is long. */
const LONG = 5

/** Endings of case and number. */
const ENDING = /(?<=\p{L}{4})(?:e?s|[аяоеуюыиь]|ам|ям|ами|ями|ов|ев|ах|ях|ом|ем|ой|ей)$/iu

/** The run of words with capitals that a word stands in: "Ali" in "Minister Ali Moselhi". Null where it has none itself. */
export function nameAround(
  text: string,
  word: { readonly start: number; readonly end: number },
): string | null {
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length
    // From the word on: an office may stand before it.
    if (match.index <= word.start && word.end <= end) return text.slice(word.start, end)
  }
  return null
}

/** Words with capitals in a row, at most five. */
const RUN = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}'’-]*){0,4}/gu

/** Adjectives of places in languages of the east: "Самарской" speaks of Samara. */
const ADJECTIVE = /(?:ск|цьк)(?:ий|ая|ое|ие|ого|ой|им|их|ими|ом|ую)$/u

function isAdjective(word: string, other: string): boolean {
  const bare = other.replace(ADJECTIVE, '')
  return bare !== other && bare.length > SHORT && sameName(word, bare)
}

/** "Il-22" for "Ил-22": the letters before a number, written over. */
function isModel(word: string, surface: string, cited: readonly Reading[]): boolean {
  const number = /^\p{L}{1,3}-(\d+)$/u.exec(surface)?.[1]
  if (number === undefined) return false
  return cited.some((one) =>
    [...one.text.matchAll(/(?<!\p{L})(\p{L}{1,3})-(\d+)/gu)].some(
      ([, letters = '', digits]) => digits === number && transliterate(letters) === transliterate(word),
    ),
  )
}

/** Words that may be names: with a capital where the script has them, any elsewhere. */
function namesHeard(one: Reading): string[] {
  const cased = /\p{Lu}/u.test(one.text)
  const marked = [...one.names, ...one.entities].flatMap((mention) => mention.surface.split(/[\s-]+/u))
  const all = one.text.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word.length > 2)
  const found = [...marked, ...all.filter((word) => !cased || /^\p{Lu}/u.test(word))]
  // Turkish parts a name from its ending by an apostrophe: "Kursk'ta".
  const bare = [...found, ...found.flatMap((word) => /^(\p{L}{3,})['’]\p{L}/u.exec(word)?.[1] ?? [])]
  // Turkish writes "c" where others write "j": "Menbic".
  return one.language === 'tr' ? [...bare, ...bare.map((word) => word.replace(/c/gu, 'j'))] : bare
}
