import type { LanguageCode } from '../../domain/index.ts'
import { createWordMatcher, type WordMatcher, type WordPattern } from '../../text/word-matcher.ts'

/**
 * finite: a verb with its subject. either: finite or participle, as English "killed" and French "détruit". participle:
 * active or passive by the auxiliary beside it. nonfinite: infinitive, gerund, verbal noun in a complement. passive: by
 * its form alone. dies: an act only where a noun with its doer stands beside it. noun: an act with a doer beside it ("strikes"). nounOrFinite: the words around it decide.
 */
export type ActForm =
  | 'finite'
  | 'either'
  | 'participle'
  | 'nonfinite'
  | 'passive'
  | 'dies'
  | 'noun'
  | 'nounOrFinite'

/**
 * What a function word does to a clause. agent: in front of the doer of a passive; agentBehind: behind it. onto: in front
 * of whom an act hits. join: binds two nouns into one phrase. opens: begins a clause; relative: begins one about the
 * phrase before it; condition: begins an "if". be, have: auxiliaries that tell passive from active. verb: a verb without
 * harm or blame, which ends a phrase. plain: an ordinary word that only looks as if it held one of the others. force: a body that acts, as "troops", or a weapon.
 */
export type Role =
  | 'agent'
  | 'agentBehind'
  | 'onto'
  | 'about'
  | 'locative'
  | 'preposition'
  | 'join'
  | 'and'
  | 'article'
  | 'opens'
  | 'relative'
  | 'condition'
  | 'be'
  | 'have'
  | 'to'
  | 'verb'
  | 'adverb'
  | 'negation'
  | 'future'
  | 'possible'
  | 'demanded'
  | 'hedge'
  | 'pronoun'
  | 'plain'

export type ActKind = 'harm' | 'blame'

/** Alternatives separated by "|". "warf…vor/an" wants one of the second parts later in the clause. A star matches any ending. */
type Words = string

/**
 * How clauses of one language are read: a table, not a program. `cases` gives the cases an ending may stand for, longest
 * ending first: n(ominative), g(enitive), d(ative), a(ccusative), i(nstrumental), l(ocative).
 */
export interface Grammar {
  readonly order: 'subject-verb' | 'verb-subject' | 'verb-last'
  /** Where the head of a phrase stands: decides which of two names in it is meant. */
  readonly head: 'first' | 'last'
  readonly harm: Partial<Record<ActForm, Words>>
  readonly blame: Partial<Record<ActForm, Words>>
  readonly words: Partial<Record<Role, Words>>
  /** Bodies and weapons that act. */
  readonly forces: Words
  readonly cases?: readonly (readonly [ending: string, cases: string])[]
  /** A bare instrumental is the doer of a passive. */
  readonly instrumentalAgent?: boolean
  /** Beginnings of nouns of acts whose genitive names the doer. */
  readonly agentive?: readonly string[]
  /** Function words written as one with the word behind them. */
  readonly clitics?: Readonly<Record<string, Role>>
}

export interface ActWord {
  readonly kind: ActKind
  readonly form: ActForm
  /** Words of which one must stand later in the clause, lower-cased; null when none. */
  readonly needs: readonly string[] | null
}

export type MarkValue =
  | { readonly type: 'act'; readonly act: ActWord }
  | { readonly type: 'role'; readonly role: Role }
  | { readonly type: 'force' }

/** A grammar with its words ready to be found in a text. */
export interface ReadyGrammar extends Grammar {
  readonly language: LanguageCode
  readonly matcher: WordMatcher<MarkValue>
}

/** Groups of the matcher: acts and function words compete, forces are found beside them. */
const MARKS = 0
const FORCES = 1

export function readyGrammar(language: LanguageCode, grammar: Grammar): ReadyGrammar {
  return { language, matcher: createWordMatcher(patternsOf(language, grammar)), ...grammar }
}

function patternsOf(language: LanguageCode, grammar: Grammar): WordPattern<MarkValue>[] {
  return [
    ...Object.entries(grammar.words).flatMap(([role, words]) =>
      split(words).map((text): WordPattern<MarkValue> => {
        return { text, language, group: MARKS, value: { type: 'role', role: role as Role } }
      }),
    ),
    ...actPatterns(language, 'harm', grammar.harm),
    ...actPatterns(language, 'blame', grammar.blame),
    ...split(grammar.forces).map((text): WordPattern<MarkValue> => {
      return { text, language, group: FORCES, value: { type: 'force' } }
    }),
  ]
}

function actPatterns(
  language: LanguageCode,
  kind: ActKind,
  forms: Partial<Record<ActForm, Words>>,
): WordPattern<MarkValue>[] {
  return Object.entries(forms).flatMap(([form, words]) =>
    withConjunction(language, split(words)).map((entry): WordPattern<MarkValue> => {
      const [text = '', needs] = entry.split('…')
      const act: ActWord = { kind, form: form as ActForm, needs: needs?.split('/') ?? null }
      return { text, language, group: MARKS, value: { type: 'act', act } }
    }),
  )
}

/** The matcher finds short Arabic words only bare; verbs of three letters are listed with "and" in front as well. */
function withConjunction(language: LanguageCode, words: readonly string[]): readonly string[] {
  return language === 'ar' ? words.flatMap((word) => (word.length <= 3 ? [word, `و${word}`] : [word])) : words
}

function split(words: Words): string[] {
  return words.split('|').filter((word) => word !== '')
}
