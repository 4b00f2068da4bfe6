import { type Gate, type GateInput, overlaps } from './gate.ts'
import { isFormOfKnown } from './known-forms.ts'
import { type SupportedWord, supportOf } from './support.ts'

/** Share of content that cited sentences must hold (method section 7). */
export const LEAST_COVERED = 0.55

/**
 * Cited sentences hold most of the content: words by their stems and meanings, entities, concepts, numbers and days. A word
 * that is neither ordinary nor cited is refused whatever the share, and so are words in a row that mean what nothing cited means.
 */
export const coverage: Gate = {
  id: 'coverage',
  says: `At least ${LEAST_COVERED * 100} % of its content stands in the cited sentences, no unusual word comes from elsewhere, and no part of it tells something else.`,
  find: (input) => {
    const words = supportOf(input)
    const rare = words.find((word) => word.support === 'unknown' && isRare(input, word))
    if (rare !== undefined) return { word: rare.norm, why: 'this unusual word stands in no cited sentence' }
    return findForeign(words) ?? findStray(input, words) ?? findThinness(input, words)
  },
}

/** Words in a row that mean what no cited sentence means: more than a paraphrase needs, at the end fewer. */
const MOST_FOREIGN = 2
const MOST_FOREIGN_AT_END = 1

/** A part of the statement, or its end, that tells what no cited sentence tells. */
function findForeign(words: readonly SupportedWord[]) {
  let run: SupportedWord[] = []
  for (const word of words) {
    if (word.support === 'held') run = []
    else if (word.support === 'foreign' && !word.isNamed && !overlapsLast(run, word)) run.push(word)
    if (run.length > MOST_FOREIGN) return saysElse(run)
  }
  return run.length > MOST_FOREIGN_AT_END ? saysElse(run) : null
}

/** Pairs of Chinese characters overlap: one word, not two. */
function overlapsLast(run: readonly SupportedWord[], word: SupportedWord): boolean {
  const last = run.at(-1)
  return last !== undefined && overlaps(last, word)
}

function saysElse(run: readonly SupportedWord[]) {
  return { word: run.map((word) => word.norm).join(' '), why: 'no cited sentence tells this part' }
}

/** Two words in a row that no cited sentence holds and that news seldom use: nobody needs them to tell what is cited. */
function findStray({ statement, cited, event }: GateInput, words: readonly SupportedWord[]) {
  const isLoose = (word: SupportedWord) => word.support !== 'held' && !word.isNamed
  // Words of known meaning are counted above.
  const isSeldom = (word: SupportedWord) =>
    word.support === 'unknown' && !event.isCommon(word.norm, statement.language)
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

/** No ordinary word of its language, nor a form of one. */
function isRare({ statement, event }: GateInput, word: SupportedWord): boolean {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word.norm)) return false
  // A capital inside the sentence: a name, and no form of an ordinary word.
  const isName = /\p{Lu}/u.test(statement.text[word.start] ?? '') && word.start > 0
  return (
    !event.knows(word.norm, statement.language) &&
    (isName || !isFormOfKnown(event, word.norm, statement.language))
  )
}

/** Share of what can be compared: all words inside a language, across languages those that either side knows the meaning of. */
function findThinness({ statement, cited }: GateInput, words: readonly SupportedWord[]) {
  const isSame = cited.some((one) => one.language === statement.language)
  const counted = isSame
    ? words.filter((word) => word.support !== 'told')
    : words.filter((word) => word.support === 'held' || word.support === 'foreign')
  if (!isSame && counted.length < LEAST_COMPARED)
    return {
      word: statement.text.slice(0, 40),
      why: 'nothing in it can be compared with the cited sentences',
    }
  const uncovered = counted.filter((word) => word.support !== 'held')
  const share = 1 - uncovered.length / Math.max(1, counted.length)
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
const LEAST_COMPARED = 2
