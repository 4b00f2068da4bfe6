import { createMeanings } from '../catalog/index.ts'
import type { Article, ArticleFeatures, Catalogue, Evidence, Sentence } from '../domain/index.ts'
import { createMarkFinder, type Mark, type MarkFinder } from '../text/find-marks.ts'
import { readClauses } from './read-clauses.ts'
import type { Describe, Reading } from './reading.ts'

/** Reads texts for the gates. */
export interface Reader {
  /** A sentence that a model wrote. `publishedAt` and `country` of what it cites tell what "Tuesday" means. */
  statement(text: string, language: string, vantage: Pick<Article, 'publishedAt' | 'country'>): Reading
  /** A span of an article, as enrich has described it. */
  evidence(features: ArticleFeatures, evidence: Evidence): Reading
}

/** "and" and "so" are written together with the next word; without them short words of the lists are seen too. */
function findArabicMarks(findMarks: MarkFinder, sentence: Sentence): Mark[] {
  const bare = sentence.text.replace(/(?<![\p{L}\p{M}])[وف](?=\p{L}{2})/gu, ' ')
  const known = findMarks(sentence, 'ar')
  const more = findMarks({ ...sentence, text: bare }, 'ar')
  return [
    ...known,
    ...more.filter((mark) => !known.some((other) => other.id === mark.id && other.end === mark.end)),
  ]
}

/** Makes a reader; the matcher of the lexicon is built once. */
export function createReader(describe: Describe, catalogue: Catalogue): Reader {
  const findMarks = createMarkFinder(catalogue.lexicon)
  const meanings = createMeanings(catalogue.lexicon.meanings)
  const read = (features: ArticleFeatures, evidence: Omit<Evidence, 'article'>): Reading => {
    const { field, start, end, quote: text } = evidence
    const language = features.language
    const cut = <Span extends { field: string; start: number; end: number }>(
      spans: readonly Span[],
    ): Span[] =>
      spans
        .filter((span) => span.field === field && span.start >= start && span.end <= end)
        .map((span) => ({ ...span, start: span.start - start, end: span.end - start }))
    const sentence = { field: 'text' as const, start: 0, end: text.length, index: 0, text }
    const reading = {
      text,
      language,
      entities: cut(features.entities),
      concepts: cut(features.concepts),
      numbers: cut(features.numbers),
      dates: cut(features.dates),
      names: cut(features.names),
      quotes: cut(features.quotes),
      propositions: cut(features.propositions),
      marks: language === 'ar' ? findArabicMarks(findMarks, sentence) : findMarks(sentence, language),
    }
    return { ...reading, clauses: readClauses(reading, meanings) }
  }
  return {
    statement: (text, language, { publishedAt, country }) => {
      const features = describe({ id: 'statement', language, title: '', text, publishedAt, country })
      // A short sentence may be taken for a neighbouring language; it was asked for in this one.
      const asAsked = { ...features, language }
      return read(asAsked, { field: 'text', start: 0, end: text.length, quote: text })
    },
    evidence: read,
  }
}
