import type {
  Article,
  ArticleFeatures,
  Catalogue,
  ConceptMention,
  LanguageCode,
  Sentence,
} from '../domain/index.ts'
import { RULES_VERSION } from '../domain/index.ts'
import type { Vantage } from '../text/dates.ts'
import { detectLanguage } from '../text/language.ts'
import { splitSentences } from '../text/sentences.ts'
import type { WordMatch } from '../text/word-matcher.ts'
import { findCredits } from './find-credits.ts'
import { resolveEntities, sightings } from './find-entities.ts'
import { datesOf, findFigures } from './find-figures.ts'
import { findNames } from './find-names.ts'
import { fingerprint } from './fingerprint.ts'
import { createPeopleTest } from './propositions/people.ts'
import { readSpeech } from './read-speech.ts'
import { sentenceAt } from './sentence-at.ts'
import { utcOffsetOf } from './utc-offset.ts'
import { createVocabulary, type Term, type Vocabulary } from './vocabulary.ts'

/** Names the rules that made a row of features. */
export const METHOD = 'rules'

/** Longest text that is read, in UTF-16 units: a page that is longer is no article. */
const LONGEST_TEXT = 200_000

/** What an article must have to be described. */
export type Describable = Pick<Article, 'id' | 'language' | 'title' | 'text' | 'publishedAt'> & {
  /** Country of the outlet: gives the time zone that "today" is meant in. */
  readonly country?: Article['country']
}

/** What placement asks of an article; its mentions name no sentence. */
export type PlacementFeatures = Pick<
  ArticleFeatures,
  'article' | 'language' | 'entities' | 'concepts' | 'dates' | 'names'
>

export interface Describer {
  /** Everything enrich says about an article. Pure. */
  describe(article: Describable): ArticleFeatures
  /** The same without quotes, credits and fingerprint: what two articles are compared by. */
  describeWords(article: Describable): ArticleFeatures
  /** Only what placement needs. */
  describeForPlacement(article: Describable): PlacementFeatures
}

function sentencesOf({ title, text }: Describable, language: LanguageCode): Sentence[] {
  const sentences: Sentence[] = [{ field: 'title', start: 0, end: title.length, index: 0, text: title }]
  if (text === '') return sentences
  for (const { start, end } of splitSentences(text, language))
    sentences.push({ field: 'text', start, end, index: sentences.length, text: text.slice(start, end) })
  return sentences
}

function addConcepts(
  concepts: ConceptMention[],
  field: 'title' | 'text',
  matches: readonly WordMatch<Term>[],
  sentences: readonly Sentence[],
): void {
  for (const { start, end, value } of matches) {
    if (value.kind === 'concept')
      concepts.push({ field, start, end, id: value.id, sentence: sentenceAt(sentences, field, start) })
  }
}

/** What the words of an article mean, before anything is made of them. */
interface Reading extends Pick<ArticleFeatures, 'language' | 'entities' | 'concepts' | 'names'> {
  readonly inTitle: readonly WordMatch<Term>[]
  readonly inText: readonly WordMatch<Term>[]
}

function readWords(
  article: Describable,
  language: LanguageCode,
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): Reading {
  const { title, text } = article
  const inTitle = vocabulary.find(title, language)
  const inText = text === '' ? [] : vocabulary.find(text, language)
  const concepts: ConceptMention[] = []
  addConcepts(concepts, 'title', inTitle, sentences)
  addConcepts(concepts, 'text', inText, sentences)
  const entities = resolveEntities(
    article,
    [...sightings('title', inTitle), ...sightings('text', inText)],
    sentences,
    concepts.length > 0,
  )
  const parts = [
    { field: 'title', text: title, language },
    { field: 'text', text, language },
  ] as const
  const names = findNames(parts, entities, sentences)
  return { language, entities, concepts, names, inTitle, inText }
}

function languageOf({ title, text, language }: Describable): LanguageCode {
  return detectLanguage(`${title}\n${text}`, language)
}

function vantageOf({ publishedAt, country }: Describable): Vantage {
  return { publishedAt, utcOffset: utcOffsetOf(country) }
}

function describeForPlacement(article: Describable, vocabulary: Vocabulary): PlacementFeatures {
  const language = languageOf(article)
  const { entities, concepts, names } = readWords(article, language, [], vocabulary)
  const vantage = vantageOf(article)
  const fields = ['title', 'text'] as const
  const dates = fields.flatMap((field) => datesOf({ field, text: article[field], language }, vantage))
  return { article: article.id, language, entities, concepts, dates, names }
}

function describeWords(article: Describable, vocabulary: Vocabulary): ArticleFeatures {
  return describeRead(article, vocabulary).features
}

interface ReadArticle {
  readonly features: ArticleFeatures
  readonly matches: { readonly title: readonly WordMatch<Term>[]; readonly text: readonly WordMatch<Term>[] }
}

/** Features without speech, and the matches they were read from. */
function describeRead(article: Describable, vocabulary: Vocabulary): ReadArticle {
  const { title, text } = article
  const language = languageOf(article)
  const sentences = sentencesOf(article, language)
  const { inTitle, inText, entities, concepts, names } = readWords(article, language, sentences, vocabulary)
  const vantage = vantageOf(article)
  const inTitleFigures = findFigures(
    { field: 'title', text: title, language, sentences, matches: inTitle },
    vantage,
  )
  const inTextFigures = findFigures({ field: 'text', text, language, sentences, matches: inText }, vantage)
  const features = {
    article: article.id,
    method: METHOD,
    version: RULES_VERSION,
    language,
    sentences,
    entities,
    concepts,
    numbers: [...inTitleFigures.numbers, ...inTextFigures.numbers],
    dates: [...inTitleFigures.dates, ...inTextFigures.dates],
    quotes: [],
    propositions: [],
    names,
    credits: [],
    fingerprint: { minhash: [], lead: [], size: 0 },
  }
  return { features, matches: { title: inTitle, text: inText } }
}

/** Builds a describer over a catalogue; it costs some 100 ms, so make one per process. */
export function createDescriber(catalogue: Catalogue): Describer {
  const vocabulary = createVocabulary(catalogue)
  const isPeople = createPeopleTest(vocabulary.entries)
  const capped = (article: Describable): Describable =>
    article.text.length > LONGEST_TEXT ? { ...article, text: article.text.slice(0, LONGEST_TEXT) } : article
  return {
    describeForPlacement: (article) => describeForPlacement(capped(article), vocabulary),
    describeWords: (article) => describeWords(capped(article), vocabulary),
    describe: (article) => {
      const short = capped(article)
      const { features, matches } = describeRead(short, vocabulary)
      return {
        ...features,
        ...readSpeech({ article: short, features, matches, isPeople }),
        credits: findCredits(article),
        fingerprint: fingerprint(article),
      }
    },
  }
}
