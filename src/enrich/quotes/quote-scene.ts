import type {
  EntityMention,
  LanguageCode,
  NameMention,
  Sentence,
  SpeechVerbClass,
} from '../../domain/index.ts'
import { findQuotations, type QuotedSpan } from '../../text/quote-marks.ts'
import type { WordMatch } from '../../text/word-matcher.ts'
import type { ReadyGrammar } from '../propositions/grammar.ts'
import type { Word } from '../propositions/read-words.ts'
import type { Term } from '../vocabulary.ts'
import { type Cue, findCue } from './according.ts'
import { type Candidate, candidatesIn } from './choose-speaker.ts'
import { mergeSubjects } from './merge-subjects.ts'
import type { CompiledQuoteWords } from './quote-words.ts'
import { splitFrames } from './split-frames.ts'
import { type SpeechPlace, subjectPhrases } from './subject-phrases.ts'

/** One field of an article with what was found in it. */
export interface QuoteField {
  readonly field: 'title' | 'text'
  readonly text: string
  readonly language: LanguageCode
  readonly sentences: readonly Sentence[]
  readonly matches: readonly WordMatch<Term>[]
  readonly entities: readonly EntityMention[]
  readonly names: readonly NameMention[]
  /** Words of the field with their roles; none in languages without a grammar. */
  readonly clauses: readonly Word[]
  readonly grammar: ReadyGrammar | null
}

/** A verb of speech where it stands. */
export interface Verb {
  readonly start: number
  readonly end: number
  readonly class: SpeechVerbClass
}

/** Spans that touch no quotation. */
export function outside<Kind extends { start: number; end: number }>(
  spans: readonly Kind[],
  quotes: readonly QuotedSpan[],
): Kind[] {
  if (quotes.length === 0) return [...spans]
  return spans.filter((span) => !quotes.some((quote) => span.start < quote.end && quote.start < span.end))
}

/** One sentence with what may be said in it and by whom. */
export interface Scene {
  readonly part: QuoteField
  readonly words: CompiledQuoteWords
  readonly sentence: Sentence
  readonly quotes: readonly QuotedSpan[]
  readonly verbs: readonly Verb[]
  readonly candidates: readonly Candidate[]
  /** "according to" in the sentence, outside quotations. */
  readonly cue: Cue | null
}

/** What stands in one field, each kind in order of start, so that a sentence takes its part by halving. */
export interface Material {
  readonly quotes: readonly QuotedSpan[]
  readonly verbs: readonly Verb[]
  readonly entities: readonly EntityMention[]
  readonly names: readonly NameMention[]
}

/** The part of a field's material that stands in one sentence; quotations that reach into it are taken in. */
export function sceneOf(
  part: QuoteField,
  words: CompiledQuoteWords,
  sentence: Sentence,
  all: Material,
): Scene {
  const { field, text } = part
  const { start, end } = sentence
  const here = touching(all.quotes, start, end)
  const verbs = within(all.verbs, start, end)
  const speakers = candidatesIn(
    { field, text, start, end },
    within(all.entities, start, end),
    within(all.names, start, end),
    words,
  )
  const spoken = outside(verbs, here)
  const cue = findCue(text, sentence, words, here)
  const places = [
    ...spoken.filter((verb) => cue === null || !touches(verb, cue)).map(besideVerb),
    ...besideCue(cue),
  ]
  const phrases =
    part.grammar === null
      ? []
      : subjectPhrases(outside(within(part.clauses, start, end), here), places, part.grammar)
  const candidates = mergeSubjects(text, outside(speakers, here), outside(phrases, here), words)
  return { part, words, sentence, quotes: here, verbs: spoken, candidates, cue }
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function besideVerb({ start, end }: Verb): SpeechPlace {
  return { start, end, sides: 'subject' }
}

function besideCue(cue: Cue | null): SpeechPlace[] {
  return cue === null ? [] : [{ sides: cue.isBehind ? 'before' : 'behind', ...cue }]
}

/** First place in a sorted list whose span starts at or behind `at`. */
function firstFrom(spans: readonly { readonly start: number }[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

type Span = { readonly start: number; readonly end: number }

function within<Kind extends Span>(spans: readonly Kind[], start: number, end: number): Kind[] {
  return spans.slice(firstFrom(spans, start), firstFrom(spans, end)).filter((span) => span.end <= end)
}

/** Quotations stand apart, so that at most one begins in front of the sentence and reaches into it. */
function touching(quotes: readonly QuotedSpan[], start: number, end: number): QuotedSpan[] {
  const from = Math.max(0, firstFrom(quotes, start) - 1)
  return quotes.slice(from, firstFrom(quotes, end)).filter((quote) => start < quote.end)
}

/** Sorts once what all scenes of a field take their parts from. */
export function materialOf(part: QuoteField): Material {
  const inField = (mention: { readonly field: string }): boolean => mention.field === part.field
  const verbs = part.matches.flatMap(({ start, end, value }): Verb[] =>
    value.kind === 'verb' ? [{ start, end, class: value.class }] : [],
  )
  return {
    quotes: splitFrames(part.text, paragraphQuotations(part.text), verbs).quotes,
    verbs,
    entities: part.entities.filter(inField),
    names: part.names.filter(inField).sort((a, b) => a.start - b.start),
  }
}

function paragraphQuotations(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  let start = 0
  while (start < text.length) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    spans.push(...findQuotations(text, start, end))
    start = end + 1
  }
  return spans
}
