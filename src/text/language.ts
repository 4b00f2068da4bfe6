import { eld } from 'eld/medium'
import type { LanguageCode } from '../domain/index.ts'

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
  ['latin', /\p{sc=Latin}/gu],
  ['cyrillic', /\p{sc=Cyrillic}/gu],
  ['arabic', /\p{sc=Arabic}/gu],
  ['han', /\p{sc=Han}/gu],
  ['kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['bn', /\p{sc=Bengali}/gu],
  ['ta', /\p{sc=Tamil}/gu],
  ['te', /\p{sc=Telugu}/gu],
  ['gu', /\p{sc=Gujarati}/gu],
  ['pa', /\p{sc=Gurmukhi}/gu],
  ['kn', /\p{sc=Kannada}/gu],
  ['ml', /\p{sc=Malayalam}/gu],
  ['si', /\p{sc=Sinhala}/gu],
  ['my', /\p{sc=Myanmar}/gu],
  ['km', /\p{sc=Khmer}/gu],
  ['lo', /\p{sc=Lao}/gu],
  ['ka', /\p{sc=Georgian}/gu],
  ['hy', /\p{sc=Armenian}/gu],
  ['am', /\p{sc=Ethiopic}/gu],
]

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

function scriptCounts(text: string): { readonly name: string; readonly letters: number }[] {
  return SCRIPTS.map(([name, pattern]) => ({ name, letters: count(text, pattern) }))
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

/** eld without letters of other scripts; the hint wins when it is nearly as likely as the best guess. */
function latinLanguage(text: string, hint: string): LanguageCode {
  const result = eld.detect(sentenceCase(text))
  if (result.language === '') return hint || 'und'
  if (result.language === hint) return hint
  const scores = result.getScores()
  const best = scores[result.language] ?? 0
  if ((scores[hint] ?? 0) >= best * HINT_SHARE) return hint
  if ((scores.en ?? 0) >= best * ENGLISH_SHARE) return 'en'
  return result.language
}

/** Headlines in capitals mislead n-grams of small letters. */
function sentenceCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text
}

/**
 * Language of a text or headline as a BCP 47 primary subtag, "und" when nothing tells. The script decides first, then
 * letters of their own, then letter statistics (eld); `hint` is the language the source usually writes in, and wins
 * among languages that are nearly as likely.
 */
export function detectLanguage(text: string, hint: LanguageCode = ''): LanguageCode {
  const head = text.slice(0, LOOKED_AT)
  const expected = hint.toLowerCase().split('-')[0]!
  if (!BEYOND_LATIN.test(head)) return /\p{L}/u.test(head) ? latinLanguage(head, expected) : expected || 'und'
  const scripts = scriptCounts(head)
  const letters = scripts.reduce((sum, script) => sum + script.letters, 0)
  if (letters === 0) return expected || 'und'
  const lettersOf = (name: string): number => scripts.find((script) => script.name === name)?.letters ?? 0
  const [han, kana] = [lettersOf('han'), lettersOf('kana')]
  // A Chinese headline may be half Latin: "OpenAI CEO...": each Han character is about two letters' worth.
  if ((han + kana) * 2 >= letters * SCRIPT_SHARE) return hanLanguage(han, kana, expected)
  const main = scripts.reduce((best, script) => (script.letters > best.letters ? script : best))
  if (main.name === 'latin') return latinLanguage(head, expected)
  if (main.name === 'arabic') return arabicLanguage(head, expected)
  if (main.name === 'cyrillic') return cyrillicLanguage(head, expected)
  return SAME_SCRIPT[main.name]?.includes(expected) ? expected : main.name
}
