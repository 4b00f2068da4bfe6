import { normalise } from '../../text/normalise.ts'
import { type ContentWord, contentWords } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'
import { nameAround, standsBySound } from './hear-names.ts'

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
    const isCovered = (word: ContentWord) =>
      known.has(word.unit) || standsForKnown(input, word, known) || isHeardName(input, word)
    const rare = words.find((word) => isRare(input, word) && !isCovered(word))
    if (rare !== undefined) return { word: rare.norm, why: 'this unusual word stands in no cited sentence' }
    return findStray(input, words, isCovered) ?? findThinness(input, words, isCovered)
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

/** A word with a capital that is a name of a cited sentence in other letters. */
function isHeardName(input: GateInput, word: ContentWord): boolean {
  const name = nameAround(input.statement.text, word)
  return name !== null && (standsBySound(input, name) || standsBySound(input, name.split(' ').at(-1) ?? name))
}

function isOrdinaryName(event: GateInput['event'], statement: Reading, surface: string): boolean {
  return surface.split(/[\s-]+/u).every((part) => event.knows(normalise(part), statement.language))
}

/** Two words in a row that no cited sentence holds and that news seldom use: nobody needs them to tell what is cited. */
function findStray(
  { statement, cited, event }: GateInput,
  words: readonly ContentWord[],
  isCovered: (word: ContentWord) => boolean,
) {
  // A concept of its own excuses no word here: an uncited one says something else.
  const isLoose = (word: ContentWord) =>
    !isCovered(word) && (!isMention(statement, word) || isConceptOnly(statement, word))
  const isSeldom = (word: ContentWord) => !event.isCommon(word.norm, statement.language)
  const isSame = cited.some((one) => one.language === statement.language)
  const at = words.findIndex((word, index) => {
    const next = words[index + 1]
    if (next === undefined || next.start - word.end > BESIDE || !isLoose(word) || !isLoose(next)) return false
    // Inside a language one of the two is enough: a paraphrase keeps the words around it.
    return isSame ? isSeldom(word) || isSeldom(next) : isSeldom(word) && isSeldom(next)
  })
  const [first, second] = [words[at], words[at + 1]]
  if (first === undefined || second === undefined || /\p{sc=Han}/u.test(first.norm)) return null
  return { word: `${first.norm} ${second.norm}`, why: 'these unusual words stand in no cited sentence' }
}

/** UTF-16 units between two words in a row: a space, an article, "and", "are". */
const BESIDE = 6

/** No ordinary word of its language, and nothing that the rules took for a name. */
function isRare({ statement, event }: GateInput, word: ContentWord): boolean {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word.norm)) return false
  if (isMention(statement, word)) return false
  // A capital inside the sentence: a name, and no form of an ordinary word.
  const isName = /\p{Lu}/u.test(statement.text[word.start] ?? '') && word.start > 0
  return (
    !event.knows(word.norm, statement.language) &&
    (isName || !isFormOfKnown(event, word.norm, statement.language))
  )
}

/** Letters of an ordinary word that others are built on, and letters that may follow: "forbid", "forbidden". */
const LEAST_ROOT = 5
const LONGEST_FORM = 5

function isFormOfKnown(event: GateInput['event'], word: string, language: string): boolean {
  const roots = word.replace(/^(?:un|in|im|dis|re|не|без|des?|ins?)(?=\p{L}{5})/u, '')
  for (let length = Math.max(LEAST_ROOT, roots.length - LONGEST_FORM); length <= roots.length; length += 1)
    if (event.knows(roots.slice(0, length), language)) return true
  return false
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
