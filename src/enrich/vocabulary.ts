import type {
  Alias,
  Catalogue,
  FigureSlot,
  GazetteerEntry,
  LanguageCode,
  SpeechVerbClass,
  TermsByLanguage,
} from '../domain/index.ts'
import {
  createLazyMatcher,
  type PatternSource,
  type WordMatch,
  type WordMatcher,
  type WordPattern,
} from '../text/word-matcher.ts'
import { type AliasRule, aliasLanguage, aliasRule } from './alias-rules.ts'
import { beginningsOf, wordForms } from './word-forms/index.ts'

/** What a matched word stands for. */
export type Term =
  | { readonly kind: 'entity'; readonly entry: GazetteerEntry; readonly rule: AliasRule }
  | { readonly kind: 'concept'; readonly id: string }
  | { readonly kind: 'verb'; readonly class: SpeechVerbClass }
  | { readonly kind: 'slot'; readonly slot: FigureSlot }

/** One matcher for all the words a stage of enriching looks for, so that a text is read once. */
export interface Vocabulary {
  /** Finds entities, concepts, speech verbs and words of figures in a text of a language. */
  find(text: string, language: LanguageCode): WordMatch<Term>[]
  readonly entries: ReadonlyMap<string, GazetteerEntry>
}

const ENTITIES = 0
const CONCEPTS = 1
const VERBS = 2
const SLOTS = 3

/** Languages whose words may stand in a text of a language that the lexicon does not know: same script, near kin. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  be: ['ru', 'uk'],
  bg: ['ru'],
  sr: ['ru', 'en'],
  mk: ['ru'],
  kk: ['ru'],
  ur: ['fa', 'ar'],
  ps: ['fa', 'ar'],
  ckb: ['ar', 'fa'],
  it: ['es', 'pt', 'en'],
  ca: ['es', 'fr', 'en'],
  gl: ['pt', 'es', 'en'],
  ro: ['fr', 'en'],
  nl: ['en', 'de'],
  sv: ['en', 'de'],
  no: ['en', 'de'],
  nb: ['en', 'de'],
  da: ['en', 'de'],
  az: ['tr', 'en'],
  ne: ['hi'],
  mr: ['hi'],
}

function readLanguages(language: LanguageCode, known: ReadonlySet<string>): string[] {
  if (known.has(language)) return [language]
  return [language, ...(KIN[language] ?? ['en'])]
}

type Source = PatternSource<Term>

/** Aliases of one entity, or terms of one entry, that keep ranks of their own below the next one's. */
const RANKS_OF_ENTRY = 4096

function aliasPatterns(entry: GazetteerEntry, alias: Alias): WordPattern<Term>[] {
  const rule = aliasRule(entry, alias)
  const language = aliasLanguage(entry, alias)
  const value: Term = { kind: 'entity', entry, rule }
  const { letterCase } = rule
  return [alias.text, ...wordForms(alias, entry.kind)].map((text) => {
    return { text, language, letterCase, group: ENTITIES, value }
  })
}

interface Name {
  readonly entry: GazetteerEntry
  readonly alias: Alias
  readonly rank: number
}

/** Names by the language that texts must have for them. */
function namesByLanguage(gazetteer: readonly GazetteerEntry[]): Map<string, Name[]> {
  const byLanguage = new Map<string, Name[]>()
  gazetteer.forEach((entry, index) => {
    entry.aliases.forEach((alias, at) => {
      const name: Name = { entry, alias, rank: index * RANKS_OF_ENTRY + at }
      const language = aliasLanguage(entry, alias)
      const known = byLanguage.get(language)
      if (known === undefined) byLanguage.set(language, [name])
      else known.push(name)
    })
  })
  return byLanguage
}

function nameSource({ entry, alias, rank }: Name): Source {
  return {
    beginnings: beginningsOf(alias, entry.kind),
    rank,
    patterns: () => aliasPatterns(entry, alias),
  }
}

interface TermEntry {
  readonly terms: TermsByLanguage
  readonly value: Term
  readonly group: number
}

/** Every list of words but the names. */
function termEntries({ lexicon }: Catalogue): TermEntry[] {
  return [
    ...lexicon.concepts.map(({ id, terms }): TermEntry => {
      return { terms, value: { kind: 'concept', id }, group: CONCEPTS }
    }),
    ...lexicon.speechVerbs.map((verb): TermEntry => {
      return { terms: verb.terms, value: { kind: 'verb', class: verb.class }, group: VERBS }
    }),
    ...lexicon.figureSlots.map(({ slot, terms }): TermEntry => {
      return { terms, value: { kind: 'slot', slot }, group: SLOTS }
    }),
  ]
}

function termSources(entries: readonly TermEntry[], language: string): Source[] {
  return entries.flatMap(({ terms, value, group }, index) =>
    (terms[language] ?? []).map((text, at): Source => {
      return {
        beginnings: [text],
        rank: index * RANKS_OF_ENTRY + at,
        patterns: () => [{ text, value, group, language, letterCase: isAcronym(text) ? 'exact' : 'any' }],
      }
    }),
  )
}

function isAcronym(term: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(term)
}

/** Builds the vocabulary of a catalogue; words of a language are read in when its first text comes. */
export function createVocabulary(catalogue: Catalogue): Vocabulary {
  const names = namesByLanguage(catalogue.gazetteer)
  const entries = termEntries(catalogue)
  const known = new Set([...names.keys(), ...entries.flatMap(({ terms }) => Object.keys(terms))])
  const matcher: WordMatcher<Term> = createLazyMatcher((language) => [
    ...(names.get(language) ?? []).map(nameSource),
    ...termSources(entries, language),
  ])
  const languages = new Map<LanguageCode, string[]>()
  return {
    find: (text, language) => {
      let read = languages.get(language)
      if (read === undefined) {
        read = readLanguages(language, known)
        languages.set(language, read)
      }
      return matcher.find(text, read)
    },
    entries: new Map(catalogue.gazetteer.map((entry) => [entry.id, entry])),
  }
}
