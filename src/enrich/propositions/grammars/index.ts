import type { LanguageCode } from '../../../domain/index.ts'
import { type Grammar, type ReadyGrammar, readyGrammar } from '../grammar.ts'
import { ARABIC } from './ar.ts'
import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import { PORTUGUESE } from './pt.ts'
import { RUSSIAN } from './ru.ts'
import { TURKISH } from './tr.ts'
import { UKRAINIAN } from './uk.ts'
import { CHINESE } from './zh.ts'

const GRAMMARS: Readonly<Record<LanguageCode, Grammar>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  tr: TURKISH,
  uk: UKRAINIAN,
  zh: CHINESE,
}

/** Languages whose sentences are read for propositions; texts of others get none. */
export const PROPOSITION_LANGUAGES: readonly LanguageCode[] = Object.keys(GRAMMARS)

const ready = new Map<LanguageCode, ReadyGrammar>()

/** The grammar of a language, made when first asked for; null where there is none. */
export function grammarOf(language: LanguageCode): ReadyGrammar | null {
  const known = ready.get(language)
  if (known !== undefined) return known
  const grammar = GRAMMARS[language]
  if (grammar === undefined) return null
  const made = readyGrammar(language, grammar)
  ready.set(language, made)
  return made
}
