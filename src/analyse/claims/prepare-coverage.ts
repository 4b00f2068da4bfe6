import { createMeanings } from '../../catalog/index.ts'
import {
  type Article,
  type BlockCoverage,
  type BlockId,
  type Catalogue,
  type Coverage,
  UNASSIGNED,
} from '../../domain/index.ts'
import { type ClaimMemory, createClaimMemory } from './claim-memory.ts'
import { nameThings } from './name-things.ts'
import type { Column, Prepared, PreparedArticle, PreparedSentence } from './prepared.ts'
import type { ArticleReading, ReadSentence } from './read-article.ts'
import { findRepeated } from './usable-sentence.ts'

/**
 * Brings a coverage into the shape every step reads: sentences with words, ids, numbers, dates, quotes and marks,
 * columns with their origins, and rarity weights. Linear in the number of sentences; what `memory` has read before is
 * not read again.
 */
export function prepareCoverage(
  coverage: Coverage,
  catalogue: Catalogue,
  memory: ClaimMemory = createClaimMemory(),
): Prepared {
  const names = nameThings(coverage, catalogue)
  const readings = memory.readAll(coverage, catalogue, names)
  const articles = prepareArticles(coverage, readings)
  const repeated = findRepeated(readings)
  const sentences = articles.flatMap((article, index) =>
    (readings[index] as ArticleReading).sentences.map((read) => ({ article, read })),
  )
  const prepared = sentences.map(({ article, read }, key) => place(article, read, { key, repeated }))
  return {
    coverage,
    memory,
    meanings: createMeanings(catalogue.lexicon.meanings),
    articles,
    byId: new Map(articles.map((entry) => [entry.article.id, entry])),
    sentences: prepared,
    columns: prepareColumns(coverage, articles),
    origins: new Set(articles.map((entry) => entry.origin)).size,
    idWeight: weighIds(prepared),
    names,
    commonConcepts: findCommonConcepts(prepared),
    lowerCase: collectLowerCase(readings),
  }
}

function place(
  article: PreparedArticle,
  read: ReadSentence,
  { key, repeated }: { readonly key: number; readonly repeated: ReadonlySet<string> },
): PreparedSentence {
  return {
    key,
    in: article,
    profile: read.profile,
    parts: read.parts,
    wordCount: read.reading.words.length,
    usable: read.usable && !repeated.has(`${article.article.source} ${read.reading.sentence.text}`),
    ...read.reading,
  }
}

function prepareArticles(coverage: Coverage, readings: readonly ArticleReading[]): PreparedArticle[] {
  const originOf = new Map<string, string>()
  for (const origin of coverage.origins)
    for (const member of origin.members) originOf.set(member.article, origin.id)
  const columns = new Set(coverage.blocks.map((block) => block.id))
  return readings.map(({ article, features }) => ({
    article,
    features,
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

/**
 * Square of the inverse document frequency ln(1 + N / n) over sentences. The square, because one event has too few
 * sentences to set what is everywhere apart from what is telling by the logarithm alone.
 */
function weighIds(sentences: readonly PreparedSentence[]): (id: string) => number {
  const counts = new Map<string, number>()
  for (const sentence of sentences) for (const id of sentence.ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const rarity = (count: number) => Math.log(1 + sentences.length / count) ** 2
  const weights = new Map([...counts].map(([id, count]) => [id, rarity(count)] as const))
  const unseen = rarity(1)
  return (id) => weights.get(id) ?? unseen
}

function collectLowerCase(readings: readonly ArticleReading[]): Map<string, Set<string>> {
  const byLanguage = new Map<string, Set<string>>()
  for (const { features, lowerCase } of readings) {
    let known = byLanguage.get(features.language)
    if (known === undefined) {
      known = new Set()
      byLanguage.set(features.language, known)
    }
    for (const word of lowerCase) known.add(word)
  }
  return byLanguage
}
