import { createMeanings } from '../../catalog/index.ts'
import { type Catalogue, type Coverage, RULES_VERSION } from '../../domain/index.ts'
import { createMarkFinder } from '../../text/find-marks.ts'
import { createVocabulary, type Vocabulary } from './pairs/vocabulary.ts'
import type { Labels } from './prepared.ts'
import { type ArticleReading, readArticle } from './read-article.ts'

/** Pairs remembered; an event of 1,000 articles compares about 300,000. */
const MOST_PAIRS = 2_000_000
/** Words remembered before the memory starts anew. */
const MOST_WORDS = 1_000_000
/** Sentences numbered before the memory starts anew. */
const MOST_SENTENCES = 2 ** 25

/**
 * What the analyses of one event read and compared before: articles by id, kept while their text and the rules are the
 * same, and pair scores by sentence. Only saves work: every answer is the same without it. Bounded: articles that left
 * the event are forgotten, and a memory that grows too large starts anew.
 */
export interface ClaimMemory {
  /** The readings of the coverage's articles, in its order. */
  readAll(coverage: Coverage, catalogue: Catalogue, names: Labels): ArticleReading[]
  /** Score of two sentences by uid, computed once. */
  pair(left: number, right: number, compute: () => number): number
  readonly vocabulary: Vocabulary
}

/** An empty memory. Give the same one to every analysis of one event. */
export function createClaimMemory(): ClaimMemory {
  let vocabulary = createVocabulary()
  let articles = new Map<string, ArticleReading>()
  let boundTo: Catalogue | null = null
  let pairs = new Map<number, Map<number, number>>()
  let pairCount = 0
  let uids = 0
  const forget = () => {
    vocabulary = createVocabulary()
    articles = new Map()
    pairs = new Map()
    pairCount = 0
    uids = 0
  }
  return {
    readAll(coverage, catalogue, names) {
      if (boundTo !== catalogue || vocabulary.size > MOST_WORDS || uids > MOST_SENTENCES) forget()
      boundTo = catalogue
      const nextUid = () => uids++
      const meanings = createMeanings(catalogue.lexicon.meanings)
      const tools = { marks: createMarkFinder(catalogue.lexicon), names, vocabulary, meanings, nextUid }
      const readings = coverage.articles.map((article, index) => {
        const features = coverage.features[index] as ArticleReading['features']
        const known = articles.get(article.id)
        if (known !== undefined && isSame(known, { article, features })) return { ...known, article }
        return readArticle(article, features, tools)
      })
      articles = new Map(readings.map((reading) => [reading.article.id, reading]))
      return readings
    },
    pair(left, right, compute) {
      const [first, second] = left < right ? [left, right] : [right, left]
      const known = pairs.get(first)?.get(second)
      if (known !== undefined) return known
      if (pairCount >= MOST_PAIRS) {
        pairs = new Map()
        pairCount = 0
      }
      const made = compute()
      const row = pairs.get(first)
      if (row === undefined) pairs.set(first, new Map([[second, made]]))
      else row.set(second, made)
      pairCount += 1
      return made
    },
    get vocabulary() {
      return vocabulary
    },
  }
}

/** The same text read by the same rules at the same time of publication. */
function isSame(known: ArticleReading, now: Pick<ArticleReading, 'article' | 'features'>): boolean {
  return (
    known.features.version === now.features.version &&
    known.features.method === now.features.method &&
    known.features.version <= RULES_VERSION &&
    known.article.title === now.article.title &&
    known.article.text === now.article.text &&
    known.article.sourceName === now.article.sourceName &&
    known.article.publishedAt === now.article.publishedAt &&
    known.article.country === now.article.country &&
    known.features.language === now.features.language
  )
}
