import { wordRates } from '../../text/frequency.ts'
import { type ContentWord, contentWords } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'

/** Share of content that cited sentences must hold (method section 7). */
export const LEAST_COVERED = 0.55
/** Origins of the event that must know a rare word: one article alone cannot bring a word onto a page. */
const RARE_ORIGINS = 2

/**
 * Cited sentences hold most of the content: words by their stems inside a language, entities, concepts, numbers and days
 * across languages. A rare word that they do not hold, or that one article alone brings, is refused whatever the share.
 */
export const coverage: Gate = {
  id: 'coverage',
  says: `At least ${LEAST_COVERED * 100} % of its content stands in the cited sentences, and no rare word comes from elsewhere.`,
  find: (input) => {
    const words = ownContent(input)
    const known = unitsOf(input.cited)
    const isCovered = (word: ContentWord) => known.has(word.unit) || standsForKnown(input, word, known)
    const rare = words.find((word) => isRare(input, word) && !isCovered(word))
    if (rare !== undefined) return { word: rare.norm, why: 'this rare word stands in no cited sentence' }
    const single = words.find((word) => isRare(input, word) && isFromOneOrigin(input, word))
    if (single !== undefined)
      return { word: single.norm, why: 'only one report of the event knows this rare word' }
    return findThinness(input, words, isCovered)
  },
}

/** Content of the statement without names of blocks and the words for outlets. */
function ownContent({ statement, event }: GateInput): ContentWord[] {
  const blocks = findBlockNames(statement.text, event.blocks)
  return contentWords(statement.text, statement.language).filter(
    (word) => !blocks.some((name) => overlaps(name, word)) && !/^(?:outlets?|media|block)$/.test(word.norm),
  )
}

function unitsOf(readings: readonly Reading[]): Set<string> {
  return new Set([
    ...readings.flatMap((one) => one.clauses.flatMap((clause) => [...clause.units])),
    ...readings.flatMap((one) => one.dates.map((date) => `d:${date.from}`)),
  ])
}

/** The word is part of a mention whose id a cited sentence holds too. */
function standsForKnown(
  { statement, event, cited }: GateInput,
  word: ContentWord,
  known: ReadonlySet<string>,
): boolean {
  const actors = new Set(cited.flatMap((one) => one.entities.map((mention) => event.actor(mention.id))))
  return (
    statement.entities.some(
      (one) => overlaps(one, word) && (known.has(`e:${one.id}`) || actors.has(one.id)),
    ) ||
    statement.concepts.some((one) => overlaps(one, word) && known.has(`c:${one.id}`)) ||
    statement.numbers.some((one) => overlaps(one, word) && known.has(`n:${one.low}`)) ||
    statement.dates.some((one) => overlaps(one, word) && known.has(`d:${one.from}`)) ||
    statement.names.some((one) => overlaps(one, word))
  )
}

/** Not among the frequent stems of news in its language, and nothing the lexicon knows. */
function isRare({ statement }: GateInput, word: ContentWord): boolean {
  const rates = wordRates(statement.language)
  if (rates.size === 0 || /[\p{sc=Han}\p{sc=Kana}]/u.test(word.norm)) return false
  const stemmed = word.unit.slice(word.unit.lastIndexOf(':') + 1)
  if (rates.has(stemmed)) return false
  return ![
    ...statement.entities,
    ...statement.concepts,
    ...statement.numbers,
    ...statement.dates,
    ...statement.marks,
  ].some((mention) => overlaps(mention, word))
}

function isFromOneOrigin({ statement, event }: GateInput, word: ContentWord): boolean {
  return event.originsWith(word.norm, statement.language) < RARE_ORIGINS
}

function findThinness(
  input: GateInput,
  words: readonly ContentWord[],
  isCovered: (word: ContentWord) => boolean,
) {
  const { statement, cited } = input
  const sameLanguage = cited.some((one) => one.language === statement.language)
  const counted = sameLanguage ? words : words.filter((word) => isMention(statement, word))
  const uncovered = counted.filter((word) => !isCovered(word))
  if (!sameLanguage && counted.length < LEAST_MENTIONS)
    return {
      word: statement.text.slice(0, 40),
      why: 'nothing in it can be compared with the cited sentences',
    }
  if (counted.length === 0) return null
  const share = 1 - uncovered.length / counted.length
  if (share >= LEAST_COVERED) return null
  const listed = uncovered
    .slice(0, 4)
    .map((word) => word.norm)
    .join(', ')
  return {
    word: listed,
    why: `only ${Math.round(share * 100)} % of its content stands in the cited sentences`,
  }
}

/** Words across languages that must be comparable at all. */
const LEAST_MENTIONS = 2

function isMention(statement: Reading, word: ContentWord): boolean {
  return [
    ...statement.entities,
    ...statement.concepts,
    ...statement.numbers,
    ...statement.dates,
    ...statement.names,
  ].some((mention) => overlaps(mention, word))
}
