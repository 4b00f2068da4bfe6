import type { Alias, EntityKind } from '../../domain/index.ts'
import { arabicForms, behindTo } from './arabic.ts'
import { russianForms, ukrainianForms } from './east-slavic.ts'
import { germanForms } from './german.ts'
import { turkishForms } from './turkish.ts'

/** Plural of a people in English: "Russians", not "Chineses". */
function englishPlural(name: string): string[] {
  return /(?:s|x|z|sh|ch|ese|i)$/iu.test(name) ? [] : [`${name}s`]
}

/** Gender and number of a people in French, as noun and as adjective. */
function frenchPeople(name: string): string[] {
  const feminine = name.endsWith('e') ? name : name.endsWith('ien') ? `${name}ne` : `${name}e`
  return [feminine, `${name.replace(/s$/u, '')}s`, `${feminine}s`]
}

function formsOf({ language, text, type }: Alias, kind: EntityKind): string[] {
  const isPeople = type === 'demonym'
  if (language === 'ru') return russianForms(text, kind === 'person')
  if (language === 'uk') return ukrainianForms(text, kind === 'person')
  if (language === 'de')
    return germanForms(text, kind === 'capital' || kind === 'metonym' || kind === 'place')
  if (language === 'tr') return turkishForms(text, isPeople)
  if (language === 'ar') return arabicForms(text, isPeople)
  if (language === 'en') return isPeople ? englishPlural(text) : []
  return language === 'fr' && isPeople ? frenchPeople(text) : []
}

/**
 * Written forms of an alias in running text that differ from it: cases in Russian, Ukrainian, Turkish and German,
 * gender and number of peoples, Arabic forms behind a preposition. The alias itself is not among them.
 */
export function wordForms(alias: Alias, kind: EntityKind): string[] {
  if (alias.type === 'acronym') return []
  const made = formsOf(alias, kind)
  return [...new Set(made)].filter((form) => form !== alias.text && form.length > 1)
}

/** Endings that change have two letters at most, so that words of five keep three. */
const CHANGING = 2
const STEADY_LENGTH = 5
/** Languages whose names change inside their first word. */
const DECLINED: ReadonlySet<string> = new Set(['ru', 'uk'])

/**
 * Beginnings, which may end with a star, of which each written form of an alias has one, so that a matcher can wait with
 * the forms until a text begins so. Much cheaper than the forms.
 */
export function beginningsOf(alias: Alias, kind: EntityKind): string[] {
  const { text, language } = alias
  const space = text.indexOf(' ')
  const first = space < 0 ? text : text.slice(0, space)
  if (first.length >= STEADY_LENGTH && !(language === 'ar' && alias.type === 'demonym')) {
    const starts = language === 'ar' ? [first, ...behindTo(first)] : [first]
    return starts.map((start) => `${start.slice(0, -CHANGING)}*`)
  }
  if (!DECLINED.has(language)) return [text, ...wordForms(alias, kind)]
  const forms = language === 'ru' ? russianForms(first, true) : ukrainianForms(first, true)
  return [first, ...forms].map((form) => (space < 0 ? form : `${form} *`))
}
