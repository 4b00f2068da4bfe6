import type { ArticleFeatures } from '../domain/index.ts'
import type { WordMatch } from '../text/word-matcher.ts'
import { findPropositions } from './propositions/find-propositions.ts'
import { grammarOf } from './propositions/grammars/index.ts'
import type { IsPeople } from './propositions/name-doer.ts'
import { readWords, type Word } from './propositions/read-words.ts'
import { findQuotes } from './quotes/find-quotes.ts'
import type { Term } from './vocabulary.ts'

/** An article whose words are described, and what was found in its fields. */
export interface SpeechSource {
  readonly article: { readonly title: string; readonly text: string }
  readonly features: ArticleFeatures
  readonly matches: { readonly title: readonly WordMatch<Term>[]; readonly text: readonly WordMatch<Term>[] }
  readonly isPeople: IsPeople
}

/** Who says what, and what each clause says. Words are given their roles once for both. */
export function readSpeech(source: SpeechSource): Pick<ArticleFeatures, 'quotes' | 'propositions'> {
  const { features, article, matches, isPeople } = source
  const { language, sentences, entities, names } = features
  const words = { title: wordsOf(source, 'title'), text: wordsOf(source, 'text') }
  const quotes = (['title', 'text'] as const).flatMap((field) =>
    findQuotes({
      field,
      text: article[field],
      language,
      sentences,
      entities,
      names,
      matches: matches[field],
      clauses: words[field],
      grammar: grammarOf(language),
    }),
  )
  return { quotes, propositions: findPropositions({ features: { ...features, quotes }, words, isPeople }) }
}

function wordsOf({ article, features, matches }: SpeechSource, field: 'title' | 'text'): Word[] {
  const grammar = grammarOf(features.language)
  const text = article[field]
  if (grammar === null || text === '') return []
  const inField = <Kind extends { readonly field: string }>(spans: readonly Kind[]): Kind[] =>
    spans.filter((span) => span.field === field)
  const speech = matches[field].filter(({ value }) => value.kind === 'verb')
  return readWords(
    {
      text,
      language: features.language,
      entities: inField(features.entities),
      dates: inField(features.dates),
      speech,
      numbers: inField(features.numbers),
    },
    grammar,
  )
}
