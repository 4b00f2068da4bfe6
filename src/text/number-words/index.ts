import type { LanguageCode } from '../../domain/index.ts'
import { ARABIC } from './ar.ts'
import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { PERSIAN } from './fa.ts'
import { FRENCH } from './fr.ts'
import { DUTCH, HEBREW, HINDI, ITALIAN, JAPANESE, KOREAN, POLISH, UNKNOWN_LANGUAGE } from './others.ts'
import { PORTUGUESE } from './pt.ts'
import { RUSSIAN } from './ru.ts'
import { TURKISH } from './tr.ts'
import type { NumberWords } from './types.ts'
import { UKRAINIAN } from './uk.ts'
import { CHINESE } from './zh.ts'

export type { NumberWords } from './types.ts'

const WORDS: Readonly<Record<LanguageCode, NumberWords>> = {
  ar: ARABIC,
  be: RUSSIAN,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fa: PERSIAN,
  fr: FRENCH,
  he: HEBREW,
  hi: HINDI,
  it: ITALIAN,
  ja: JAPANESE,
  ko: KOREAN,
  nl: DUTCH,
  pl: POLISH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  tr: TURKISH,
  uk: UKRAINIAN,
  zh: CHINESE,
}

/** Words about numbers of a language; for an unknown one only signs. */
export function numberWordsOf(language: LanguageCode): NumberWords {
  return WORDS[language] ?? UNKNOWN_LANGUAGE
}
