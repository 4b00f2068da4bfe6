import type { Article } from '../../src/domain/index.ts'
import { createGates, createReader, type EventWords, type GateInput } from '../../src/write/index.ts'
import type { CitedReading, Reading } from '../../src/write/reading.ts'
import {
  catalogue,
  checkout,
  type Described,
  describeBundles,
  describer,
  describeSample,
} from './describe-events.ts'
import { turnedSentences } from './role-sentences.ts'
import { HALVES, type Half, readTrueStatements } from './true-statements.ts'

export const LANGUAGES = ['en', 'ru', 'zh', 'ar', 'es', 'fr'] as const

/** A true statement with the sentences it rests on. */
export interface TrueCase {
  readonly text: string
  readonly language: string
  readonly cited: readonly CitedReading[]
  readonly article: Article
  readonly event: EventWords
  /** written: by hand, from sentences of any language. taken: the sentence itself. varied: by a rule. built: of two parties. */
  readonly how: 'written' | 'taken' | 'varied' | 'built'
  /** The same with the parties changed, for what is built. */
  readonly turned?: string
  readonly half: Half
}

export { catalogue, checkout }
export const reader = createReader((text) => describer.describe(text), catalogue)
export const gates = createGates(catalogue)

/** Reads one sentence of an article as evidence. */
function cite({ article, features }: Described, index: number, id = 'e1'): CitedReading | null {
  const sentence = features.sentences[index]
  if (sentence === undefined) return null
  const { field, start, end, text: quote } = sentence
  const reading = reader.evidence(features, { article: article.id, field, start, end, quote })
  return {
    ...reading,
    id,
    article: article.id,
    block: 'western',
    source: article.source,
    origin: article.id,
    country: article.country,
  }
}

/** Letters of a sentence that is worth mutating. */
const SHORTEST = 45
const LONGEST = 280
/** Sentences of one language that are taken. */
const PER_LANGUAGE = 90

/** True statements: those written by hand, and sentences of the sample in six languages with varied forms of them. */
export function trueCases(): TrueCase[] {
  const sample = describeSample()
  return [
    ...HALVES.flatMap((half) => writtenCases(half, sample)),
    ...takenCases(sample),
    ...builtCases(sample),
  ]
}

function writtenCases(half: Half, sample: ReadonlyMap<string, Described>): TrueCase[] {
  const statements = readTrueStatements(half)
  const others = new Set(statements.map((one) => one.article).filter((id) => !sample.has(id)))
  const bundles = others.size === 0 ? new Map<string, Described>() : describeBundles(others)
  return statements.map(({ article: id, sentences, language, text }) => {
    const described = sample.get(id) ?? bundles.get(id)
    const cited = sentences.flatMap((index, at) => (described && cite(described, index, `e${at + 1}`)) ?? [])
    if (!described || cited.length < sentences.length) throw new Error(`${id} lacks sentence ${sentences}`)
    const { article, event } = described
    return { text, language, cited, article, event, how: 'written', half }
  })
}

function takenCases(sample: ReadonlyMap<string, Described>): TrueCase[] {
  const counts = new Map<string, number>()
  const cases: TrueCase[] = []
  for (const described of sample.values()) {
    const { article, features, event } = described
    const of = { article, event, half: 'dev' as const }
    if (!(LANGUAGES as readonly string[]).includes(features.language)) continue
    for (const sentence of features.sentences.slice(1)) {
      const count = counts.get(features.language) ?? 0
      if (count >= PER_LANGUAGE) break
      if (sentence.text.length < SHORTEST || sentence.text.length > LONGEST || !isWhole(sentence.text))
        continue
      const cited = cite(described, sentence.index)
      if (cited === null) continue
      counts.set(features.language, count + 1)
      cases.push({ text: sentence.text, language: features.language, cited: [cited], ...of, how: 'taken' })
      const varied = vary(sentence.text, features.language)
      if (varied !== null)
        cases.push({ text: varied, language: features.language, cited: [cited], ...of, how: 'varied' })
    }
  }
  return cases
}

/** Sentences of two parties, each its own article, told as they stand. */
function builtCases(sample: ReadonlyMap<string, Described>): TrueCase[] {
  const [first] = sample.values()
  if (first === undefined) return []
  return LANGUAGES.flatMap((language) =>
    turnedSentences(language).flatMap(({ text, turned }): TrueCase[] => {
      const built = buildCase(first, language, text)
      return built === null ? [] : [{ ...built, turned }]
    }),
  )
}

/** A sentence of our own as the last one of an article of its own, in the event of another article. */
export function buildCase(of: Described, language: string, text: string): TrueCase | null {
  const article = { ...of.article, id: 'built', language, title: '', text }
  const described = { ...of, article, features: { ...describer.describe(article), language } }
  const cited = cite(described, described.features.sentences.at(-1)?.index ?? 0)
  if (cited === null) return null
  return { text, language, cited: [cited], article, event: of.event, how: 'built', half: 'dev' }
}

/** A sentence with its end and paired marks, without the dateline of a wire. */
function isWhole(text: string): boolean {
  if (!/[.。！？؟]$/u.test(text) || /Sample|^\p{Lu}{3,}/u.test(text)) return false
  const count = (mark: string) => text.split(mark).length - 1
  return (
    count('“') === count('”') &&
    count('«') === count('»') &&
    count('"') % 2 === 0 &&
    count('(') === count(')')
  )
}

/** The same said in another order or with another neutral verb; null where no rule fits. */
function vary(text: string, language: string): string | null {
  const attribution = ATTRIBUTIONS[language]
  const match = attribution === undefined ? null : attribution.pattern.exec(text)
  if (match === null || attribution === undefined) return null
  const [, clause = '', verb = '', speaker = ''] = match
  return attribution.build(clause, verb, speaker.replace(/[.。]$/u, ''))
}

interface Variation {
  readonly pattern: RegExp
  readonly build: (clause: string, verb: string, speaker: string) => string
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "X, Y said." as "Y said that X." and the like: the words stay, their order changes. */
const ATTRIBUTIONS: Readonly<Record<string, Variation>> = {
  en: {
    pattern: /^(The [^"“]+), ([^",]{4,60}) said(?: on \p{Lu}\p{L}+)?\.$/u,
    build: (clause, speaker) => `${upperFirst(speaker)} said that ${lowerFirst(clause)}.`,
  },
  ru: {
    pattern: /^([^«»]+), (заявил[аи]?|сообщил[аи]?) ([^,]+)$/u,
    build: (clause, verb, speaker) => `${upperFirst(speaker)} ${verb}: ${clause}.`,
  },
  fr: {
    pattern: /^([^«»]+), (a déclaré|a affirmé|a annoncé|selon) ([^,]+)$/u,
    build: (clause, verb, speaker) =>
      verb === 'selon'
        ? `Selon ${speaker}, ${lowerFirst(clause)}.`
        : `${upperFirst(speaker)} ${verb} : ${clause}.`,
  },
  es: {
    pattern: /^([^«»]+), (informó|dijo|según) ([^,]+)$/u,
    build: (clause, verb, speaker) =>
      verb === 'según'
        ? `Según ${speaker}, ${lowerFirst(clause)}.`
        : `${upperFirst(speaker)} ${verb}: ${clause}.`,
  },
  zh: {
    pattern: /^([^,，:：“”]{2,14})(说|表示|宣布),(.+)$/u,
    build: (clause, verb, rest) => `${clause}${verb}:${rest}。`,
  },
}

/** The input of the gates for a statement on a case's evidence. */
export function inputOf(
  of: TrueCase,
  text: string,
  more: Partial<Pick<GateInput, 'foreignIds' | 'place'>> = {},
): GateInput {
  const statement: Reading = reader.statement(text, of.language, of.article)
  return {
    statement,
    cited: of.cited,
    foreignIds: [],
    place: { block: 'western', language: of.language, shape: 'sentence' },
    event: of.event,
    ...more,
  }
}
