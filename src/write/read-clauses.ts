import type { Meanings } from '../catalog/index.ts'
import type { Mark } from '../text/find-marks.ts'
import { functionWords } from '../text/function-words.ts'
import { stem } from '../text/stem.ts'
import { tokenise } from '../text/tokenise.ts'
import { meantWords } from './meant-words.ts'
import type { Reading } from './reading.ts'

/**
 * A stretch between marks of punctuation and joining words, with what it speaks of: "w:en:strike", "e:country_ru",
 * "c:dam", "n:12". Units of entities, concepts and numbers are comparable across languages, words inside one only.
 */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly units: ReadonlySet<string>
  /** What is told, without the names of who and where and without the verb of speech. */
  readonly deeds: ReadonlySet<string>
  /** What each of its words may stand for in any language: meanings, concepts, entities, numbers. Words without any are left out. */
  readonly senses: readonly (readonly string[])[]
  readonly marks: readonly Mark[]
}

/** Words that join clauses, by language; punctuation parts clauses everywhere. */
const JOINTS: Readonly<Record<string, RegExp>> = {
  en: / (?=(?:and|but|while|whereas|although|though|after|because|that|which|who|as(?! an? )|if|unless) )/giu,
  ru: / (?=(?:и|но|а|что|чтобы|хотя|однако|тогда|пока|если|который|которая|которые) )/giu,
  uk: / (?=(?:і|й|та|але|а|що|щоб|хоча|однак|якщо|який|яка|які) )/giu,
  es: / (?=(?:y|e|pero|mientras|aunque|que|si|porque) )/giu,
  fr: / (?=(?:et|mais|tandis|que|qu'|si|alors|car|qui) )/giu,
  ar: / (?=(?:لكن|بينما|فيما|إن|أن|أنه|أنها) )/giu,
}
const STOPS = /[,;:—–()،؛，；：。.!?！？「」]/gu

/** Clauses of a text with their units and marks. */
export function readClauses(reading: Omit<Reading, 'clauses'>, meanings: Meanings): Clause[] {
  const cuts = cutPoints(reading.text, reading.language)
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] as number
    const inside = (span: { readonly start: number; readonly end: number }) =>
      span.start >= start && span.start < end
    const units = unitsOf(reading, inside)
    const senses = sensesOf(reading, meanings, inside)
    return { start, end, units, deeds: deedsOf(reading, inside), senses, marks: reading.marks.filter(inside) }
  })
}

function cutPoints(text: string, language: string): number[] {
  const cuts = new Set([0, text.length])
  for (const match of text.matchAll(STOPS)) {
    // "1.5", "3,000" and "No. 4" are no ends of clauses.
    if (/\d/u.test(text[match.index + 1] ?? '') && /\d/u.test(text[match.index - 1] ?? '')) continue
    cuts.add(match.index + 1)
  }
  const joints = JOINTS[language]
  if (joints !== undefined) for (const match of text.matchAll(joints)) cuts.add(match.index + 1)
  return [...cuts].sort((a, b) => a - b)
}

function unitsOf(
  reading: Omit<Reading, 'clauses'>,
  inside: (span: { readonly start: number; readonly end: number }) => boolean,
): Set<string> {
  return new Set([
    ...reading.entities.filter(inside).map((mention) => `e:${mention.id}`),
    ...reading.concepts.filter(inside).map((mention) => `c:${mention.id}`),
    ...reading.numbers.filter(inside).map((mention) => `n:${mention.low}`),
    ...contentWords(reading.text, reading.language)
      .filter(inside)
      .map((word) => word.unit),
  ])
}

function deedsOf(
  reading: Omit<Reading, 'clauses'>,
  inside: (span: { readonly start: number; readonly end: number }) => boolean,
): Set<string> {
  const named = [
    ...reading.entities,
    ...reading.names,
    ...reading.marks.filter((mark) => mark.list === 'speech'),
  ]
  const isNamed = (word: ContentWord) => named.some((one) => one.start < word.end && word.start < one.end)
  return new Set([
    ...reading.concepts.filter(inside).map((mention) => `c:${mention.id}`),
    ...contentWords(reading.text, reading.language)
      .filter((word) => inside(word) && !isNamed(word))
      .map((word) => word.unit),
  ])
}

function sensesOf(
  reading: Omit<Reading, 'clauses'>,
  meanings: Meanings,
  inside: (span: { readonly start: number; readonly end: number }) => boolean,
): string[][] {
  const mentions = [
    ...reading.entities.map(({ start, end, id }) => ({ start, end, id: `e:${id}` })),
    ...reading.concepts.map(({ start, end, id }) => ({ start, end, id: `c:${id}` })),
    ...reading.numbers.map(({ start, end, low }) => ({ start, end, id: `n:${low}` })),
  ].filter(inside)
  const words = meantWords(reading, meanings).filter(inside)
  const isOver = (left: Span, right: Span) => left.start < right.end && right.start < left.end
  const bare = mentions.filter((mention) => !words.some((word) => isOver(word, mention)))
  return [
    ...words.map((word) => [
      ...word.ids,
      ...mentions.flatMap((mention) => (isOver(word, mention) ? [mention.id] : [])),
    ]),
    ...bare.map((mention) => [mention.id]),
  ]
}

type Span = { readonly start: number; readonly end: number }

/** A word that carries content, with its unit. Scripts without spaces give pairs of characters. */
export interface ContentWord {
  readonly start: number
  readonly end: number
  readonly norm: string
  readonly unit: string
}

/** Content words of a text in order. */
export function contentWords(text: string, language: string): ContentWord[] {
  const without = functionWords(language)
  return tokenise(text).flatMap((token) => {
    if (token.kind === 'number') return []
    if (token.kind === 'run') return pairs(token.norm, token.start, language)
    if (token.norm.length < 2 || without.has(token.norm)) return []
    return {
      start: token.start,
      end: token.end,
      norm: token.norm,
      unit: `w:${language}:${stem(token.norm, language)}`,
    }
  })
}

/** Characters of Chinese and Japanese that carry grammar. */
const PARTICLES = /[的了在是和与及于对也就都而并将被把为以等之其该此这那年月日の]/u

function pairs(run: string, start: number, language: string): ContentWord[] {
  const found: ContentWord[] = []
  for (let at = 0; at + 1 < run.length; at += 1) {
    const norm = run.slice(at, at + 2)
    if (PARTICLES.test(norm)) continue
    found.push({ start: start + at, end: start + at + 2, norm, unit: `w:${language}:${norm}` })
  }
  return found
}
