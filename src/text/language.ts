import type { LanguageCode } from '../domain/index.ts'
import { letterScores } from './letter-statistics.ts'

/** Text looked at, in UTF-16 units; more does not change the answer. */
const LOOKED_AT = 600
/** A script decides when it holds this share of the letters. */
const SCRIPT_SHARE = 0.5
/** Kana among Han and kana from which a text is Japanese: titles of news may hold few. */
const KANA_SHARE = 0.04
/**
 * The source's language is believed while its score is at least this share of the best score. Swept on the dated
 * headlines of six languages and the undated ones of ten, whose rows name a language.
 */
const HINT_SHARE = 0.85
/** Without a hint English, the most frequent language of feeds, is taken at this share: rare languages misfire on names. */
const ENGLISH_SHARE = 0.95

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{sc=Latin}/u],
  ['cyrillic', /\p{sc=Cyrillic}/u],
  ['arabic', /\p{sc=Arabic}/u],
  ['han', /\p{sc=Han}/u],
  ['kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['ko', /\p{sc=Hangul}/u],
  ['he', /\p{sc=Hebrew}/u],
  ['hi', /\p{sc=Devanagari}/u],
  ['th', /\p{sc=Thai}/u],
  ['el', /\p{sc=Greek}/u],
  ['bn', /\p{sc=Bengali}/u],
  ['ta', /\p{sc=Tamil}/u],
  ['te', /\p{sc=Telugu}/u],
  ['gu', /\p{sc=Gujarati}/u],
  ['pa', /\p{sc=Gurmukhi}/u],
  ['kn', /\p{sc=Kannada}/u],
  ['ml', /\p{sc=Malayalam}/u],
  ['si', /\p{sc=Sinhala}/u],
  ['my', /\p{sc=Myanmar}/u],
  ['km', /\p{sc=Khmer}/u],
  ['lo', /\p{sc=Lao}/u],
  ['ka', /\p{sc=Georgian}/u],
  ['hy', /\p{sc=Armenian}/u],
  ['am', /\p{sc=Ethiopic}/u],
]

const HAN = SCRIPTS.findIndex(([name]) => name === 'han')
const KANA = SCRIPTS.findIndex(([name]) => name === 'kana')

/** Other languages of a script that a source may name. */
const SAME_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  hi: ['mr', 'ne'],
  he: ['yi'],
  am: ['ti'],
  bn: ['as'],
}

/** Letters that only these languages of the Arabic script write. */
const ARABIC_LETTERS: readonly (readonly [LanguageCode, RegExp])[] = [
  ['ur', /[ٹڈڑںےھہ]/gu],
  ['ps', /[ښځۍټډړږېګ]/gu],
  ['ckb', /[ێۆڵڕە]/gu],
  ['fa', /[پچژگیک]/gu],
  ['ar', /[ةىأإؤكيئ]/gu],
]

const CYRILLIC_LETTERS: readonly (readonly [LanguageCode, RegExp])[] = [
  ['uk', /[їєґ]|і(?![ўы])/giu],
  ['be', /ў/giu],
  ['kk', /[қғңұһ]/giu],
  ['mk', /[ѓќѕ]/giu],
  ['sr', /[јљњђћџ]/giu],
  ['ru', /[ыэё]/giu],
]
const BULGARIAN_WORDS =
  /(?:^|[^\p{L}])(?:на|за|от|се|и|да|е|са|в|със|ще|при|след|като|този|които|или|че)(?=[^\p{L}]|$)/giu
const RUSSIAN_WORDS =
  /(?:^|[^\p{L}])(?:и|в|не|на|что|с|из|по|о|об|для|это|как|его|к|у|или|при|после|ещё|уже|со|во|до)(?=[^\p{L}]|$)/giu
/** Anything beyond Latin letters and common signs. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\ua71f\ua800-\ufdff\ufe70-\uffff]/u
const CYRILLIC = ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk']

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** 0 not asked yet, 1 no letter of these scripts, else two more than the place in `SCRIPTS`; by UTF-16 unit. */
const scriptOfUnit = new Uint8Array(65536)

function scriptOf(character: string): number {
  return SCRIPTS.findIndex(([, pattern]) => pattern.test(character))
}

/** Place of the script of the character at `at` in `SCRIPTS`, -1 for signs and other scripts. */
function scriptAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  // The second half of a pair is no script of its own.
  if (unit >= 0xd800 && unit <= 0xdfff) return scriptOf(String.fromCodePoint(text.codePointAt(at)!))
  const known = scriptOfUnit[unit]!
  if (known !== 0) return known - 2
  const script = scriptOf(String.fromCharCode(unit))
  scriptOfUnit[unit] = script + 2
  return script
}

/** Letters of each of `SCRIPTS`. */
function countScripts(text: string): Int32Array {
  const counts = new Int32Array(SCRIPTS.length)
  for (let at = 0; at < text.length; at++) {
    const script = scriptAt(text, at)
    if (script >= 0) counts[script]!++
  }
  return counts
}

function mostFrequent(
  text: string,
  table: readonly (readonly [LanguageCode, RegExp])[],
): LanguageCode | null {
  let best: LanguageCode | null = null
  let most = 0
  for (const [language, pattern] of table) {
    const letters = count(text, pattern)
    if (letters > most) {
      best = language
      most = letters
    }
  }
  return best
}

function arabicLanguage(text: string, hint: string): LanguageCode {
  const letters = mostFrequent(text, ARABIC_LETTERS.slice(0, 3))
  if (letters !== null && (count(text, /[ٹڈڑںے]/gu) > 0 || letters !== 'ur')) return letters
  const found = mostFrequent(text, ARABIC_LETTERS.slice(3))
  if (found === null) return ['ar', 'fa', 'ur'].includes(hint) ? hint : 'ar'
  return found
}

function cyrillicLanguage(text: string, hint: string): LanguageCode {
  const letters = mostFrequent(text, CYRILLIC_LETTERS)
  if (letters !== null) return letters
  if (CYRILLIC.includes(hint)) return hint
  // Between a prefix and a soft vowel the hard sign is Russian.
  if (/ъ(?![еёюя])/iu.test(text) || count(text, BULGARIAN_WORDS) > count(text, RUSSIAN_WORDS) + 1) return 'bg'
  return 'ru'
}

function hanLanguage(han: number, kana: number, hint: string): LanguageCode {
  if (kana / (han + kana) >= KANA_SHARE) return 'ja'
  return hint === 'ja' && kana > 0 ? 'ja' : 'zh'
}

/** Letter statistics; the hint wins when it is nearly as likely as the best guess. */
function latinLanguage(text: string, hint: string): LanguageCode {
  const { best, scoreOf } = letterScores(text)
  if (best === '') return hint || 'und'
  if (best === hint) return hint
  const most = scoreOf(best)
  if (scoreOf(hint) >= most * HINT_SHARE) return hint
  return scoreOf('en') >= most * ENGLISH_SHARE ? 'en' : best
}

/**
 * Language of a text or headline as a BCP 47 primary subtag, "und" when nothing tells. The script decides first, then
 * letters of their own, then letter statistics; `hint` is the language the source usually writes in, and wins
 * among languages that are nearly as likely.
 */
export function detectLanguage(text: string, hint: LanguageCode = ''): LanguageCode {
  const head = text.slice(0, LOOKED_AT)
  const expected = hint.toLowerCase().split('-')[0]!
  if (!BEYOND_LATIN.test(head)) return /\p{L}/u.test(head) ? latinLanguage(head, expected) : expected || 'und'
  const counts = countScripts(head)
  const letters = counts.reduce((sum, count) => sum + count, 0)
  if (letters === 0) return expected || 'und'
  const [han, kana] = [counts[HAN]!, counts[KANA]!]
  // A Chinese headline may be half Latin: "OpenAI CEO...": each Han character is about two letters' worth.
  if ((han + kana) * 2 >= letters * SCRIPT_SHARE) return hanLanguage(han, kana, expected)
  const main = SCRIPTS[counts.indexOf(Math.max(...counts))]![0]
  if (main === 'latin') return latinLanguage(head, expected)
  if (main === 'arabic') return arabicLanguage(head, expected)
  if (main === 'cyrillic') return cyrillicLanguage(head, expected)
  return SAME_SCRIPT[main]?.includes(expected) ? expected : main
}
