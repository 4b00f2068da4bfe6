import {
  type Article,
  type ArticleFeatures,
  type BlockCoverage,
  type BlockId,
  type Catalogue,
  type Coverage,
  type NumberMention,
  type Sentence,
  UNASSIGNED,
} from '../../domain/index.ts'
import { createMarkFinder, type MarkFinder } from '../../text/find-marks.ts'
import { stem } from '../../text/stem.ts'
import { words } from '../../text/tokenise.ts'
import { nameThings } from './name-things.ts'
import type { Column, Mark, Prepared, PreparedArticle, PreparedSentence } from './prepared.ts'
import { findRepeated, isUsable } from './usable-sentence.ts'

/**
 * Brings a coverage into the shape every step reads: sentences with stems, ids, numbers, dates, quotes and marks,
 * columns with their origins, and rarity weights. Linear in the number of sentences.
 */
export function prepareCoverage(coverage: Coverage, catalogue: Catalogue): Prepared {
  const articles = prepareArticles(coverage)
  const marks = createMarkFinder(catalogue.lexicon)
  const repeated = findRepeated(coverage.articles, coverage.features)
  const sentences: PreparedSentence[] = []
  for (const article of articles) {
    const perSentence = groupBySentence(article.features)
    for (const sentence of article.features.sentences) {
      sentences.push(
        prepareSentence({ article, sentence, perSentence, marks, repeated, key: sentences.length }),
      )
    }
  }
  return {
    coverage,
    articles,
    byId: new Map(articles.map((entry) => [entry.article.id, entry])),
    sentences,
    columns: prepareColumns(coverage, articles),
    origins: new Set(articles.map((entry) => entry.origin)).size,
    stemWeight: weigh(sentences, (entry) => entry.stems),
    idWeight: weigh(sentences, (entry) => entry.ids),
    names: nameThings(coverage, catalogue),
    commonConcepts: findCommonConcepts(sentences),
    lowerCase: collectLowerCase(coverage.features),
  }
}

function prepareArticles(coverage: Coverage): PreparedArticle[] {
  const originOf = new Map<string, string>()
  for (const origin of coverage.origins)
    for (const member of origin.members) originOf.set(member.article, origin.id)
  const columns = new Set(coverage.blocks.map((block) => block.id))
  return coverage.articles.map((article, index) => ({
    article,
    features: coverage.features[index] as ArticleFeatures,
    column: columnOf(article, columns),
    origin: originOf.get(article.id) ?? article.id,
    at: article.publishedAt === null ? null : Date.parse(article.publishedAt),
  }))
}

/** A sub-block that has a column of its own takes the article; otherwise the block does. */
function columnOf(article: Article, columns: ReadonlySet<BlockId>): BlockId {
  return article.subBlock !== null && columns.has(article.subBlock) ? article.subBlock : article.block
}

function prepareColumns(coverage: Coverage, articles: readonly PreparedArticle[]): Map<BlockId, Column> {
  const columns = new Map<BlockId, Column>()
  for (const block of coverage.blocks) {
    const own = articles.filter((entry) => entry.column === block.id)
    columns.set(block.id, columnFrom(block, own))
  }
  for (const id of new Set(articles.map((entry) => entry.column))) {
    if (columns.has(id)) continue
    const own = articles.filter((entry) => entry.column === id)
    columns.set(id, columnFrom(unknownColumn(id, own), own))
  }
  return columns
}

function columnFrom(coverage: BlockCoverage, articles: readonly PreparedArticle[]): Column {
  const origins = new Set(articles.map((entry) => entry.origin))
  return { id: coverage.id, coverage, articles, origins, speaks: coverage.id !== UNASSIGNED }
}

function unknownColumn(id: BlockId, articles: readonly PreparedArticle[]): BlockCoverage {
  return {
    id,
    name: id,
    parent: null,
    articles: articles.length,
    origins: new Set(articles.map((entry) => entry.origin)).size,
    sources: new Set(articles.map((entry) => entry.article.source)).size,
    readable: articles.length,
    listening: null,
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
  readonly article: PreparedArticle
  readonly sentence: Sentence
  readonly perSentence: BySentence
  readonly marks: MarkFinder
  readonly repeated: ReadonlySet<string>
  readonly key: number
}

function prepareSentence(input: SentenceInput): PreparedSentence {
  const { article, sentence, perSentence } = input
  const language = article.features.language
  const tokens = words(sentence.text)
  const entities = perSentence.entities.get(sentence.index) ?? []
  const concepts = perSentence.concepts.get(sentence.index) ?? []
  const numbers = perSentence.numbers.get(sentence.index) ?? []
  const marks = input.marks(sentence, language)
  const quotes = overlapping(article.features, sentence)
  return {
    key: input.key,
    in: article,
    sentence,
    language,
    wordCount: tokens.length,
    stems: new Set(tokens.map((token) => `${language}:${stem(token, language)}`)),
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
    usable:
      isUsable(sentence, tokens.length, language) &&
      !input.repeated.has(`${article.article.source} ${sentence.text}`),
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
  if (length === 0) return 0
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

/** Origins that must speak of a concept before it is named to a reader. */
const COMMON_ORIGINS = 3

function findCommonConcepts(sentences: readonly PreparedSentence[]): Set<string> {
  const origins = new Map<string, Set<string>>()
  for (const sentence of sentences) {
    for (const id of sentence.conceptIds) {
      origins.set(id, (origins.get(id) ?? new Set()).add(sentence.in.origin))
    }
  }
  return new Set([...origins].filter(([, set]) => set.size >= COMMON_ORIGINS).map(([id]) => id))
}

/** Words this short are mostly grammar in the scripts that have them; a day's stream would tell, one event cannot. */
const SHORT_WORD = /:[\p{Ll}']{1,3}$/u
const SHORT_WEIGHT = 0.2

/**
 * Square of the inverse document frequency ln(1 + N / n) over sentences. The square, because one event has too few
 * sentences to set grammar apart from content by the logarithm alone.
 */
function weigh(
  sentences: readonly PreparedSentence[],
  keysOf: (sentence: PreparedSentence) => ReadonlySet<string>,
): (key: string) => number {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (const key of keysOf(sentence)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const weights = new Map<string, number>()
  for (const [key, count] of counts) {
    const rarity = Math.log(1 + sentences.length / count) ** 2
    weights.set(key, SHORT_WORD.test(key) ? rarity * SHORT_WEIGHT : rarity)
  }
  const unseen = Math.log(1 + sentences.length) ** 2
  return (key) => weights.get(key) ?? unseen
}

const LOWER_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}'’]*/gu

function collectLowerCase(features: readonly ArticleFeatures[]): Map<string, Set<string>> {
  const byLanguage = new Map<string, Set<string>>()
  for (const entry of features) {
    let known = byLanguage.get(entry.language)
    if (known === undefined) {
      known = new Set()
      byLanguage.set(entry.language, known)
    }
    for (const sentence of entry.sentences)
      for (const match of sentence.text.matchAll(LOWER_WORD)) known.add(match[0])
  }
  return byLanguage
}
