import anyAscii from 'any-ascii'
import { jaroWinkler } from './similarity.ts'

/** Letters whose sound any-ascii drops with their mark. */
const BEFORE_ASCII: Readonly<Record<string, string>> = {
  č: 'ch',
  ć: 'ch',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  ž: 'zh',
  ż: 'zh',
  ğ: 'gh',
  ñ: 'n',
  ț: 'ts',
  х: 'kh',
  ش: 'sh',
  چ: 'ch',
  ژ: 'zh',
  ق: 'k',
  ע: '',
}
const MARKED = /[čćšşșžżğñțхشچژقע]/gu
/** Arabic article in front of a name of at least three letters; Latin writings stand as a word of their own. */
const ARABIC_ARTICLE = /^[وب]?ال(?=\p{sc=Arabic}{3})/u
const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'al el ad as ash ar at an bin ben ibn de da do dos van von der den del della di la le'.split(' '),
)

/** A word that is Latin letters already. */
const PLAIN = /^[A-Za-z]+$/

/** Latin letters of a name in any script, in lower case, words apart; vowels are missing where the script has none. */
export function transliterate(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase()
  const parts = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\u200c'’\-–·・=]+/u)
    .map((word) =>
      word.replace(ARABIC_ARTICLE, '').replace(MARKED, (letter) => BEFORE_ASCII[letter] ?? letter),
    )
    .map((word) =>
      anyAscii(word)
        .toLowerCase()
        .replace(/[^a-z ]/g, ''),
    )
  return parts.filter((word) => word !== '').join(' ')
}

/** Spellings of one sound, in the order they are replaced: longest first. Capitals mark a finished class. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|tsch|dzh|tch|tsh|sch|sz/g, 'X'],
  [/vic\b|vits\b/g, 'vX'],
  [/sh|ch|zh|cz|dj|j/g, 'X'],
  [/tz|ts/g, 'S'],
  [/kh/g, 'h'],
  [/ph/g, 'F'],
  [/gh|ck|qu|gu(?=[ei])/g, 'K'],
  [/th/g, 't'],
  [/x/g, 'KS'],
  [/c(?=[eiy])/g, 'S'],
  [/[ckqg]/g, 'K'],
  [/[sz]/g, 'S'],
  [/[bp]/g, 'P'],
  [/[vf]|\bw/g, 'F'],
  [/d/g, 'D'],
  [/t/g, 'T'],
]

/**
 * Consonants of one transliterated word in classes that survive the way between scripts: b and p, v and f, g and k,
 * s and z fall together, and so do sh, ch, zh and j; vowels, y, inner w and inner h fall out; doubles become one.
 */
function skeletonOfWord(word: string): string {
  let shape = word
  for (const [pattern, sound] of SOUNDS) shape = shape.replace(pattern, sound)
  shape = shape
    .replace(/(?!^)h/g, '')
    .replace(/[aeiouyw]/g, '')
    .toUpperCase()
  return shape.replace(/(.)\1+/g, '$1')
}

/**
 * Consonant skeleton of a name in any script ("Зеленский" and "Zelensky" both give "SLNSK"), words apart, without
 * particles such as "al" or "von". Empty when no consonant is left.
 */
export function skeleton(name: string): string {
  const known = skeletons.get(name)
  if (known !== undefined) return known
  if (skeletons.size >= MOST_SKELETONS) skeletons.clear()
  const made = makeSkeleton(name)
  skeletons.set(name, made)
  return made
}

/** Skeletons kept; the names of some days of a large stream. */
const MOST_SKELETONS = 50_000
const skeletons = new Map<string, string>()

function makeSkeleton(name: string): string {
  const letters = transliterate(name)
  if (!letters.includes(' ')) return skeletonOfWord(letters)
  const words = letters.split(' ')
  const bearing = words.filter((word) => !NAME_PARTICLES.has(word))
  return (bearing.length > 0 ? bearing : words)
    .map(skeletonOfWord)
    .filter((word) => word !== '')
    .join(' ')
}

/** Consonants that a skeleton needs before equality says anything: two-letter skeletons meet by chance. */
export const MIN_SKELETON = 3
/** Jaro-Winkler of two skeletons from which they may stand for one name. */
const ALIKE_SKELETONS = 0.93
/** Jaro-Winkler of the transliterations that must agree as well when both scripts write vowels. */
const ALIKE_LETTERS = 0.78
/** The same for names with fewer consonants, whose skeletons meet by chance. */
const ALIKE_SHORT_LETTERS = 0.9

/** Whether two single names in any scripts can be writings of one name: skeletons alike, letters not against it. */
export function sameName(left: string, right: string): boolean {
  const leftShape = skeleton(left).replace(/X/g, 'S')
  const rightShape = skeleton(right).replace(/X/g, 'S')
  const leftLetters = transliterate(left)
  const rightLetters = transliterate(right)
  const vowels = hasVowels(leftLetters) && hasVowels(rightLetters)
  if (leftShape.length < MIN_SKELETON || rightShape.length < MIN_SKELETON) {
    return vowels && leftShape === rightShape && jaroWinkler(leftLetters, rightLetters) >= ALIKE_SHORT_LETTERS
  }
  if (leftShape[0] !== rightShape[0]) return false
  if (leftShape !== rightShape && jaroWinkler(leftShape, rightShape) < ALIKE_SKELETONS) return false
  return vowels ? jaroWinkler(leftLetters, rightLetters) >= ALIKE_LETTERS : leftShape === rightShape
}

/** Arabic and Hebrew give consonants only: under a quarter of vowels means that they were not written. */
function hasVowels(letters: string): boolean {
  return letters.replace(/[^aeiou]/g, '').length * 4 >= letters.length
}
