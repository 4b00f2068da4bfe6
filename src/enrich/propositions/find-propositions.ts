import type { ArticleFeatures, Proposition, QuoteMention, Sentence } from '../../domain/index.ts'
import type { ReadyGrammar } from './grammar.ts'
import { grammarOf } from './grammars/index.ts'
import type { IsPeople } from './name-doer.ts'
import { readRun } from './read-run.ts'
import type { Word } from './read-words.ts'
import { mentionsBySentence, type SentenceMentions } from './sentence-mentions.ts'
import { splitVoices } from './split-voices.ts'

/** Longest sentence read for clauses, in UTF-16 units: what is longer was never split. */
const LONGEST_SENTENCE = 2000

/** Features of an article without its clauses, and the words of its fields with their roles. */
export interface PropositionSource {
  readonly features: Omit<ArticleFeatures, 'propositions'>
  readonly words: { readonly title: readonly Word[]; readonly text: readonly Word[] }
  readonly isPeople: IsPeople
}

/**
 * What the clauses of an article say: who does what to whom, in whose voice, and whether it happened. Read by the grammar
 * table of the language; articles in languages without one have none (`PROPOSITION_LANGUAGES`). Linear in the text.
 */
export function findPropositions(source: PropositionSource): Proposition[] {
  const grammar = grammarOf(source.features.language)
  if (grammar === null) return []
  const mentions = mentionsBySentence(source.features)
  return (['title', 'text'] as const).flatMap((field) => readField(source, field, { grammar, mentions }))
}

interface Tools {
  readonly grammar: ReadyGrammar
  readonly mentions: readonly SentenceMentions[]
}

function readField(source: PropositionSource, field: 'title' | 'text', tools: Tools): Proposition[] {
  const { features } = source
  const inField = <Kind extends { readonly field: string }>(spans: readonly Kind[]): Kind[] =>
    spans.filter((span) => span.field === field)
  const words = source.words[field]
  if (words.length === 0) return []
  const bySentence = groupBySentence(inField(features.quotes))
  let at = 0
  return inField(features.sentences).flatMap((sentence) => {
    while (at < words.length && words[at]!.start < sentence.start) at++
    const from = at
    while (at < words.length && words[at]!.end <= sentence.end) at++
    return readSentence(source, sentence, words.slice(from, at), { quotes: bySentence, ...tools })
  })
}

function groupBySentence(quotes: readonly QuoteMention[]): Map<number, QuoteMention[]> {
  const grouped = new Map<number, QuoteMention[]>()
  for (const quote of quotes) {
    const known = grouped.get(quote.sentence)
    if (known === undefined) grouped.set(quote.sentence, [quote])
    else known.push(quote)
  }
  return grouped
}

interface Surroundings extends Tools {
  readonly quotes: ReadonlyMap<number, readonly QuoteMention[]>
}

function readSentence(
  { isPeople }: PropositionSource,
  sentence: Sentence,
  words: readonly Word[],
  { quotes, grammar, mentions }: Surroundings,
): Proposition[] {
  if (words.length === 0 || sentence.end - sentence.start > LONGEST_SENTENCE) return []
  // A quotation that began in the sentence before may reach into this one.
  const near = [sentence.index - 1, sentence.index].flatMap((index) => quotes.get(index) ?? [])
  const runs = splitVoices(words, near)
  const here = mentions[sentence.index]
  if (here === undefined) return []
  const context = { mentions: here, sentence, grammar, isPeople, hasVoices: runs.length > 1 }
  const found: Proposition[] = []
  for (const run of runs) found.push(...readRun(run, found, context))
  return found
}
