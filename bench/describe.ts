/**
 * What it costs to describe an article: start-up and memory of the describer, microseconds a headline and for each 1,000
 * characters of full text, in all and by step. Processor time, after a warm-up: the machine may be shared.
 * Run: npx tsx bench/describe.ts ../shared
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readRows } from '../eval/clustering/rows.ts'
import { loadCatalogue } from '../src/catalog/index.ts'
import type { Catalogue } from '../src/domain/index.ts'
import { createDescriber, type Describable } from '../src/enrich/describe-article.ts'
import { findNames } from '../src/enrich/find-names.ts'
import { createVocabulary } from '../src/enrich/vocabulary.ts'
import { findDates } from '../src/text/dates.ts'
import { detectLanguage } from '../src/text/language.ts'
import { findNumbers } from '../src/text/numbers.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { stem } from '../src/text/stem.ts'
import { words } from '../src/text/tokenise.ts'

export interface DescribeBench {
  /** Milliseconds to read the catalogue, to build the describer, and for the first article of English. */
  readonly catalogue: number
  readonly describer: number
  readonly firstArticle: number
  /** Resident megabytes that catalogue, describer and the words of six languages take. */
  readonly megabytes: number
  /** Microseconds a headline, by step; `placement` and `describe` are whole. */
  readonly headline: Readonly<Record<string, number>>
  /** Microseconds for 1,000 characters of full text. */
  readonly text: Readonly<Record<string, number>>
}

const HEADLINES = 10_000
/** Each figure is the least of so many rounds. */
const ROUNDS = 3

type Step = (article: Describable) => unknown

/** Microseconds of processor time. */
function spent(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function stepsOf(catalogue: Catalogue): Readonly<Record<string, Step>> {
  const vocabulary = createVocabulary(catalogue)
  const describer = createDescriber(catalogue)
  const whole = ({ title, text }: Describable) => (text === '' ? title : `${title}\n${text}`)
  return {
    language: (article) => detectLanguage(whole(article), article.language),
    sentences: (article) => splitSentences(article.text, article.language),
    vocabulary: (article) => vocabulary.find(whole(article), article.language),
    numbers: (article) => findNumbers(whole(article), article.language),
    dates: (article) =>
      findDates(whole(article), article.language, { publishedAt: article.publishedAt, utcOffset: 0 }),
    names: (article) =>
      findNames([{ field: 'title', text: whole(article), language: article.language }], [], []),
    stems: (article) => words(whole(article)).map((word) => stem(word, article.language)),
    placement: (article) => describer.describeForPlacement(article),
    describe: (article) => describer.describe(article),
  }
}

/** Cost of each step over the articles, divided by `units`. */
function measure(
  steps: Readonly<Record<string, Step>>,
  articles: readonly Describable[],
  units: number,
): Record<string, number> {
  const figures = Object.entries(steps).map(([name, step]) => {
    const rounds = Array.from({ length: ROUNDS + 1 }, () => spent(() => articles.forEach(step)))
    return [name, Math.min(...rounds.slice(1)) / units] as const
  })
  return Object.fromEntries(figures)
}

function readArticles(file: string): Describable[] {
  return readRows(file).map((row) => ({ ...row, language: row.lang ?? '', text: row.text ?? '' }))
}

/** Measures over the headlines of 2023, and over the full texts of three labelled sets. */
export function benchDescribe(shared: string): DescribeBench {
  const data = join(shared, 'data/eval')
  const headlines = readArticles(join(data, 'headlines-2023.jsonl.gz')).slice(0, HEADLINES)
  const texts = ['ecbplus-train', 'meantime', 'rss-2025-05-28'].flatMap((name) =>
    readArticles(join(data, `${name}.jsonl`)),
  )
  const memory = process.memoryUsage().rss
  const folder = fileURLToPath(new URL('../catalog', import.meta.url))
  let catalogue = undefined as Catalogue | undefined
  const loading = spent(() => {
    catalogue = loadCatalogue(folder)
  })
  let describe: Step = () => null
  const building = spent(() => {
    describe = createDescriber(catalogue as Catalogue).describeForPlacement
  })
  const first = spent(() => describe(headlines.find(({ language }) => language === 'en') as Describable))
  headlines.slice(0, 2000).forEach(describe)
  const megabytes = (process.memoryUsage().rss - memory) / 2 ** 20
  const steps = stepsOf(catalogue as Catalogue)
  const characters = texts.reduce((sum, { title, text }) => sum + title.length + text.length, 0)
  return {
    catalogue: loading / 1000,
    describer: building / 1000,
    firstArticle: first / 1000,
    megabytes,
    headline: measure(steps, headlines, headlines.length),
    text: measure(steps, texts, characters / 1000),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(benchDescribe(process.argv[2] ?? '../shared'), null, 2))
