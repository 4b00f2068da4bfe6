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
  createWordMatcher,
  type WordMatch,
  type WordMatcher,
  type WordPattern,
} from '../text/word-matcher.ts'
import { type AliasRule, aliasLanguage, aliasRule } from './alias-rules.ts'
import { wordForms } from './word-forms/index.ts'

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

function entityPatterns(entry: GazetteerEntry): WordPattern<Term>[] {
  return entry.aliases.flatMap((alias) => aliasPatterns(entry, alias))
}

function aliasPatterns(entry: GazetteerEntry, alias: Alias): WordPattern<Term>[] {
  const rule = aliasRule(entry, alias)
  const language = aliasLanguage(entry, alias)
  const pattern = (text: string): WordPattern<Term> => ({
    text,
    language,
    letterCase: rule.letterCase,
    group: ENTITIES,
    value: { kind: 'entity', entry, rule },
  })
  return [alias.text, ...wordForms(alias, entry.kind)].map(pattern)
}

function termPatterns(terms: TermsByLanguage, value: Term, group: number): WordPattern<Term>[] {
  return Object.entries(terms).flatMap(([language, words]) =>
    words.map((text) => ({
      text,
      value,
      group,
      language,
      letterCase: isAcronym(text) ? ('exact' as const) : 'any',
    })),
  )
}

function isAcronym(term: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(term)
}

function allPatterns({ gazetteer, lexicon }: Catalogue): WordPattern<Term>[] {
  return [
    ...gazetteer.flatMap(entityPatterns),
    ...lexicon.concepts.flatMap((c) => termPatterns(c.terms, { kind: 'concept', id: c.id }, CONCEPTS)),
    ...lexicon.speechVerbs.flatMap((v) => termPatterns(v.terms, { kind: 'verb', class: v.class }, VERBS)),
    ...lexicon.figureSlots.flatMap((s) => termPatterns(s.terms, { kind: 'slot', slot: s.slot }, SLOTS)),
  ]
}

/** Builds the vocabulary of a catalogue. Costs some 100 ms: once per process. */
export function createVocabulary(catalogue: Catalogue): Vocabulary {
  const patterns = allPatterns(catalogue)
  const known = new Set(patterns.map((pattern) => pattern.language))
  const matcher: WordMatcher<Term> = createWordMatcher(patterns)
  return {
    find: (text, language) => matcher.find(text, readLanguages(language, known)),
    entries: new Map(catalogue.gazetteer.map((entry) => [entry.id, entry])),
  }
}
