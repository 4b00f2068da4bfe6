import type { Article, ArticleFeatures, NumberMention, Sentence } from '../../domain/index.ts'
import type { MarkFinder } from '../../text/find-marks.ts'
import { words } from '../../text/tokenise.ts'
import { type ProfileTools, profileSentence, type SentenceProfile } from './pairs/profile.ts'
import type { Mark, SentencePart, SentenceReading } from './prepared.ts'
import { clip, type Part, splitTwoSided } from './split-units.ts'
import { isUsable } from './usable-sentence.ts'

/** One article as every step of the analysis reads it, whatever event it stands in. */
export interface ArticleReading {
  readonly article: Article
  readonly features: ArticleFeatures
  readonly sentences: readonly ReadSentence[]
  /** Words that stand in lower case somewhere in the article: they are no names. */
  readonly lowerCase: readonly string[]
}

export interface ReadSentence {
  readonly reading: SentenceReading
  readonly profile: SentenceProfile
  readonly parts: readonly SentencePart[]
  /** Long enough, no navigation, no credit line; the event may still find that an outlet repeats it. */
  readonly usable: boolean
}

/** What reading needs besides the article: the same for all articles of one catalogue. */
export interface ReadingTools extends ProfileTools {
  readonly marks: MarkFinder
  /** Gives each sentence its number. */
  readonly nextUid: () => number
}

/** Reads one article. Linear in its sentences and independent of every other article. */
export function readArticle(
  article: Article,
  features: ArticleFeatures,
  tools: ReadingTools,
): ArticleReading {
  const perSentence = groupBySentence(features)
  return {
    article,
    features,
    sentences: features.sentences.map((sentence) =>
      readSentence({ article, features, sentence, perSentence }, tools),
    ),
    lowerCase: lowerCaseWords(features),
  }
}

interface BySentence {
  readonly entities: ReadonlyMap<number, ArticleFeatures['entities']>
  readonly concepts: ReadonlyMap<number, ArticleFeatures['concepts']>
  readonly names: ReadonlyMap<number, ArticleFeatures['names']>
  readonly numbers: ReadonlyMap<number, ArticleFeatures['numbers']>
  readonly dates: ReadonlyMap<number, ArticleFeatures['dates']>
  readonly propositions: ReadonlyMap<number, ArticleFeatures['propositions']>
}

function groupBySentence(features: ArticleFeatures): BySentence {
  return {
    entities: group(features.entities),
    concepts: group(features.concepts),
    names: group(features.names),
    numbers: group(features.numbers),
    dates: group(features.dates),
    propositions: group(features.propositions),
  }
}

function group<Item extends { readonly sentence: number }>(items: readonly Item[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const list = groups.get(item.sentence)
    if (list === undefined) groups.set(item.sentence, [item])
    else list.push(item)
  }
  return groups
}

interface SentenceInput {
  readonly article: Article
  readonly features: ArticleFeatures
  readonly sentence: Sentence
  readonly perSentence: BySentence
}

function readSentence(input: SentenceInput, tools: ReadingTools): ReadSentence {
  const { article, features, sentence, perSentence } = input
  const language = features.language
  const entities = perSentence.entities.get(sentence.index) ?? []
  const concepts = perSentence.concepts.get(sentence.index) ?? []
  const numbers = perSentence.numbers.get(sentence.index) ?? []
  const marks = tools.marks(sentence, language)
  const quotes = overlapping(features, sentence)
  const reading: SentenceReading = {
    uid: tools.nextUid(),
    article,
    sentence,
    extent: sentence,
    language,
    words: words(sentence.text),
    entities,
    entityIds: new Set(entities.map((mention) => mention.id)),
    concepts,
    conceptIds: new Set(concepts.map((mention) => mention.id)),
    ids: new Set([...entities, ...concepts].map((mention) => mention.id)),
    names: perSentence.names.get(sentence.index) ?? [],
    numbers,
    numberKeys: new Set(numbers.filter((mention) => mention.unit !== 'year').map(numberKey)),
    dates: perSentence.dates.get(sentence.index) ?? [],
    quotes,
    propositions: perSentence.propositions.get(sentence.index) ?? [],
    marks,
    cues: cuesOf(marks),
    quoted: quotedShare(quotes, sentence),
  }
  return {
    reading,
    profile: profileSentence(reading, tools),
    parts: splitTwoSided(reading, tools.names).map((part) => readPart(reading, part, tools)),
    usable: isUsable(sentence, reading.words.length, language),
  }
}

function readPart(reading: SentenceReading, part: Part, tools: ReadingTools): SentencePart {
  const { start, end, propositions } = part
  return {
    uid: tools.nextUid(),
    start,
    end,
    propositions,
    profile: profileSentence(clip(reading, part), tools),
  }
}

function cuesOf(marks: readonly Mark[]): Set<string> {
  return new Set(marks.filter((mark) => mark.list === 'cue').map((mark) => mark.id))
}

/** Key under which equal figures are equal. */
export function numberKey(mention: NumberMention): string {
  if (mention.low === mention.high) return String(mention.low)
  return `${mention.low}-${Number.isFinite(mention.high) ? mention.high : ''}`
}

function overlapping(features: ArticleFeatures, sentence: Sentence): ArticleFeatures['quotes'] {
  return features.quotes.filter(
    (quote) => quote.field === sentence.field && quote.start < sentence.end && quote.end > sentence.start,
  )
}

function quotedShare(quotes: ArticleFeatures['quotes'], sentence: Sentence): number {
  const length = sentence.end - sentence.start
  if (length === 0 || quotes.length === 0) return 0
  const covered = new Uint8Array(length)
  for (const quote of quotes) {
    covered.fill(
      1,
      Math.max(0, quote.start - sentence.start),
      Math.max(0, Math.min(length, quote.end - sentence.start)),
    )
  }
  return covered.reduce((sum, bit) => sum + bit, 0) / length
}

const LOWER_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}'’]*/gu

function lowerCaseWords(features: ArticleFeatures): string[] {
  const known = new Set<string>()
  for (const sentence of features.sentences)
    for (const match of sentence.text.matchAll(LOWER_WORD)) known.add(match[0])
  return [...known]
}
