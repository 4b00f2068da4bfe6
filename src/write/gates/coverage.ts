import { normalise } from '../../text/normalise.ts'
import { type ContentWord, contentWords } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'

/** Share of content that cited sentences must hold (method section 7). */
export const LEAST_COVERED = 0.55
/**
 * Cited sentences hold most of the content: words by their stems inside a language, entities, concepts, numbers and days
 * across languages. A word that is neither ordinary nor cited is refused whatever the share.
 */
export const coverage: Gate = {
  id: 'coverage',
  says: `At least ${LEAST_COVERED * 100} % of its content stands in the cited sentences, and no unusual word comes from elsewhere.`,
  find: (input) => {
    const words = ownContent(input)
    const known = unitsOf(input.cited)
    const isCovered = (word: ContentWord) => known.has(word.unit) || standsForKnown(input, word, known)
    const rare = words.find((word) => isRare(input, word) && !isCovered(word))
    if (rare !== undefined) return { word: rare.norm, why: 'this unusual word stands in no cited sentence' }
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
    statement.names.some((one) => overlaps(one, word) && !isOrdinaryName(event, statement, one.surface))
  )
}

function isOrdinaryName(event: GateInput['event'], statement: Reading, surface: string): boolean {
  return surface.split(/[\s-]+/u).every((part) => event.knows(normalise(part), statement.language))
}

/** No ordinary word of its language, and nothing that the rules took for a name. */
function isRare({ statement, event }: GateInput, word: ContentWord): boolean {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word.norm)) return false
  return !event.knows(word.norm, statement.language) && !isMention(statement, word)
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
  const weigh = (all: readonly ContentWord[]) =>
    all.reduce((sum, word) => sum + (sameLanguage || !isConceptOnly(statement, word) ? 1 : CONCEPT), 0)
  const share = 1 - weigh(uncovered) / weigh(counted)
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

/** Weight of a concept across languages: the lexicon knows more words of one language than of another. */
const CONCEPT = 0.4

function isConceptOnly(statement: Reading, word: ContentWord): boolean {
  return ![...statement.entities, ...statement.numbers, ...statement.dates, ...statement.names].some(
    (mention) => overlaps(mention, word),
  )
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
