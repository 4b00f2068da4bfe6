import type { ReadingLanguage } from '../../domain/index.ts'
import { normalise } from '../../text/normalise.ts'
import { findBlockNames } from '../gates/block-names.ts'
import type { EventWords } from '../gates/gate.ts'
import type { Reading } from '../reading.ts'
import { BLOCK_WORDS, OUTLET_WORDS } from './block-words.ts'

/** Letters from a word for outlets within which the name of a block belongs to it. */
const REACH = 45

interface Place {
  readonly at: number
  readonly end: number
  /** Word of a block's name, or the state of an entity. */
  readonly of: string
}

/**
 * Blocks are named in a translation as they are in the sentence: each of them stands beside a word for outlets, and what
 * stands nearest to a word for outlets is one of them. The first word that is not so, or null.
 */
export function findBlockDefect(
  source: Reading,
  translated: Reading,
  language: ReadingLanguage,
  event: EventWords,
): string | null {
  const wanted = source.language === 'en' ? wordsOfBlocks(source, event) : []
  if (wanted.length === 0) return null
  const outlets = placesOf(translated.text, OUTLET_WORDS[language], '')
  if (outlets.length === 0) return 'outlets'
  const places = [...blockPlaces(translated.text, language), ...statePlaces(translated, event)]
  const near = (word: Place, other: Place) => distance(word, other) <= REACH
  const missing = wanted.find(
    (word) => !places.some((place) => place.of === word && outlets.some((one) => near(one, place))),
  )
  if (missing !== undefined) return missing.replace(/^.*_/u, '')
  const stray = outlets.find((one) => {
    const [nearest] = places
      .filter((place) => near(one, place))
      .sort((a, b) => distance(one, a) - distance(one, b))
    return nearest !== undefined && !wanted.includes(nearest.of)
  })
  return stray === undefined ? null : translated.text.slice(stray.at, stray.end)
}

function distance(left: Place, right: Place): number {
  return Math.max(0, left.at - right.end, right.at - left.end)
}

/** "Russian and Gulf outlets": the state of the one, the word of the other. */
function wordsOfBlocks(source: Reading, event: EventWords): string[] {
  return findBlockNames(source.text, event.blocks).flatMap((name) => {
    const states = source.entities.filter((one) => one.start < name.end && name.start < one.end)
    const words = normalise(name.text)
      .split(/[\s,]+/u)
      .filter((word) => Object.hasOwn(BLOCK_WORDS, word))
    return [...states.map((one) => event.actor(one.id)), ...words]
  })
}

/** Words of block names that stand beside a word for outlets. */
export function findBlockPlaces(
  text: string,
  language: ReadingLanguage,
): { readonly start: number; readonly end: number }[] {
  const outlets = placesOf(text, OUTLET_WORDS[language], '')
  return blockPlaces(text, language)
    .filter((place) => outlets.some((one) => distance(one, place) <= REACH))
    .map(({ at, end }) => ({ start: at, end }))
}

function blockPlaces(text: string, language: ReadingLanguage): Place[] {
  return Object.entries(BLOCK_WORDS).flatMap(([word, terms]) => placesOf(text, terms[language], word))
}

function statePlaces({ entities }: Reading, event: EventWords): Place[] {
  return entities.map((one) => ({ at: one.start, end: one.end, of: event.actor(one.id) }))
}

/** Where words begin with a term; where a script has no spaces, where it stands at all. */
function placesOf(text: string, terms: readonly string[], of: string): Place[] {
  const lower = text.toLowerCase()
  const found: Place[] = []
  for (const term of terms) {
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) {
      const isInside = /[\p{L}\p{M}]/u.test(lower[at - 1] ?? '') && !/\p{sc=Han}/u.test(term)
      if (!isInside) found.push({ at, end: at + term.length, of })
    }
  }
  return found
}
