import type { Alias, EntityKind, GazetteerEntry, LanguageCode } from '../domain/index.ts'

/**
 * How much must stand beside an alias before it means its entity.
 * none: nothing; company: any other sure entity or concept of the article; kin: another alias of the entity, or an
 * entity of the same country.
 */
export type NeededContext = 'none' | 'company' | 'kin'

export interface AliasRule {
  readonly context: NeededContext
  readonly letterCase: 'any' | 'capital' | 'exact'
  /** A surname that a given name in front of it may give to somebody else. */
  readonly isSurname: boolean
  /** Begins with an article, so that the word behind it must have a capital too ("El País" is no "El país"). */
  readonly isArticleFirst: boolean
}

const CASED_START = /^[\p{Lu}\p{Lt}]/u
const ARTICLE_FIRST = /^(?:The|El|La|Los|Las|Le|Les|Il|Lo|I|Gli|Die|Der|Das|De|Het|O|A|Os|As)\s\p{Lu}/u
const LATIN = /^\p{sc=Latin}/u
/** Acronyms of this many letters are hardly ever another word or body. */
const SURE_ACRONYM_LENGTH = 4
/** Names of countries that are given names of people too, in English. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(['Jordan', 'Chad', 'Georgia'])
/** Kinds whose English names are written the same in most languages with Latin letters. */
const TRAVELLING: ReadonlySet<EntityKind> = new Set(['person', 'org', 'place', 'metonym'])

function letterCase(entry: GazetteerEntry, alias: Alias): AliasRule['letterCase'] {
  if (!CASED_START.test(alias.text)) return 'any'
  if (/^[\p{Lu}\p{Nd}./+&-]+$/u.test(alias.text) && alias.text.length <= 6) return 'exact'
  if (entry.kind === 'financial') return 'any'
  // Peoples are written small in French, Russian and others, where the word is an adjective.
  return alias.type === 'demonym' && alias.language !== 'en' && alias.language !== 'de' ? 'any' : 'capital'
}

function neededContext(entry: GazetteerEntry, alias: Alias): NeededContext {
  if (alias.type === 'risky') return entry.kind === 'country' || entry.kind === 'metonym' ? 'company' : 'kin'
  if (alias.type === 'acronym') {
    const isShort = [...alias.text].length < SURE_ACRONYM_LENGTH
    return isShort && entry.kind !== 'financial' && !/^(?:UN|EU|ООН|ЕС|ЄС|欧盟)$/u.test(alias.text)
      ? 'company'
      : 'none'
  }
  if (GIVEN_NAMES.has(alias.text)) return 'company'
  return 'none'
}

/**
 * Under which conditions an alias is believed. The catalogue's "short" are surnames and everyday names of countries: a
 * surname needs no company, but must not stand behind a given name that is not its own.
 */
export function aliasRule(entry: GazetteerEntry, alias: Alias): AliasRule {
  return {
    context: neededContext(entry, alias),
    letterCase: letterCase(entry, alias),
    isSurname: entry.kind === 'person' && !/[\s·.]/u.test(alias.text) && CASED_START.test(alias.text),
    isArticleFirst: ARTICLE_FIRST.test(alias.text),
  }
}

/** Language a text must have for the alias: names in Latin letters travel to every language. */
export function aliasLanguage(entry: GazetteerEntry, alias: Alias): LanguageCode | 'mul' {
  const travels = alias.language === 'en' && TRAVELLING.has(entry.kind) && alias.type !== 'risky'
  return travels && LATIN.test(alias.text) && CASED_START.test(alias.text) ? 'mul' : alias.language
}
