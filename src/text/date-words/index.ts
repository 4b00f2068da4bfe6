import type { LanguageCode } from '../../domain/index.ts'
import { ARABIC, HEBREW, HINDI, PERSIAN } from './eastern.ts'
import { POLISH, RUSSIAN, UKRAINIAN } from './slavic.ts'
import type { DateWords } from './types.ts'
import { DUTCH, ENGLISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH, TURKISH } from './western.ts'

export type { DateWords } from './types.ts'

const WORDS: Readonly<Record<LanguageCode, DateWords>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fa: PERSIAN,
  fr: FRENCH,
  he: HEBREW,
  hi: HINDI,
  it: ITALIAN,
  nl: DUTCH,
  pl: POLISH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  tr: TURKISH,
  uk: UKRAINIAN,
}

/** Words about dates of a language; undefined where only dates in digits are read. */
export function dateWordsOf(language: LanguageCode): DateWords | undefined {
  return WORDS[language]
}
