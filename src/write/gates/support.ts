import { wordRates } from '../../text/frequency.ts'
import { normalise } from '../../text/normalise.ts'
import { jaroWinkler } from '../../text/similarity.ts'
import { transliterate } from '../../text/skeleton.ts'
import { stem } from '../../text/stem.ts'
import { meantWords } from '../meant-words.ts'
import { type ContentWord, contentWords } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { type GateInput, overlaps } from './gate.ts'
import { nameAround, standsBySound } from './hear-names.ts'

/**
 * What cited sentences know of a word: held (it stands there, or another word of the same meaning), told (a verb of saying,
 * which the gate of speakers looks after, or a word of every second text), foreign (what it means is known, and nothing there means it), unknown (nobody can
 * compare it).
 */
export type Support = 'held' | 'told' | 'foreign' | 'unknown'

/** A content word of a statement with its support. */
export interface SupportedWord extends ContentWord {
  readonly support: Support
  /** Part of a name, a number or a day: what it stands for is compared by other gates too. */
  readonly isNamed: boolean
}

const read = new WeakMap<GateInput, readonly SupportedWord[]>()

/** Content of a statement without names of blocks and words for outlets, each with its support. Read once for each input. */
export function supportOf(input: GateInput): readonly SupportedWord[] {
  const known = read.get(input)
  if (known !== undefined) return known
  const theirs = readCited(input)
  const found = ownContent(input).map((word) => ({
    ...word,
    support: weigh(input, word, theirs),
    isNamed: isNamed(input.statement, word),
  }))
  read.set(input, found)
  return found
}

function ownContent({ statement, event }: GateInput): ContentWord[] {
  const blocks = findBlockNames(statement.text, event.blocks)
  return contentWords(statement.text, statement.language).filter(
    (word) => !blocks.some((name) => overlaps(name, word)) && !/^(?:outlets?|media|block)$/.test(word.norm),
  )
}

interface Cited {
  /** Words, entities, concepts, numbers and days. */
  readonly units: ReadonlySet<string>
  /** Ids of the table of meanings. */
  readonly meant: ReadonlySet<string>
}

function readCited({ cited, event }: GateInput): Cited {
  return {
    units: new Set([
      ...cited.flatMap((one) => one.clauses.flatMap((clause) => [...clause.units])),
      ...cited.flatMap((one) => one.dates.map((date) => `d:${date.from}`)),
    ]),
    meant: new Set(cited.flatMap((one) => meantWords(one, event.meanings).flatMap((word) => [...word.ids]))),
  }
}

function weigh(input: GateInput, word: ContentWord, theirs: Cited): Support {
  const { statement, event } = input
  const ids = meantWords(statement, event.meanings)
    .filter((one) => overlaps(one, word))
    .flatMap((one) => one.ids)
  if (theirs.units.has(word.unit) || ids.some((id) => theirs.meant.has(id))) return 'held'
  if (standsForKnown(input, word, theirs.units) || isHeardName(input, word)) return 'held'
  if (hasCognate(input, word)) return 'held'
  if (statement.marks.some((mark) => mark.list === 'speech' && overlaps(mark, word))) return 'told'
  if ((wordRates(statement.language).get(stem(word.norm, statement.language)) ?? 0) >= COMMON) return 'told'
  const isKnown = ids.length > 0 || statement.concepts.some((one) => overlaps(one, word))
  return isKnown || isNamed(statement, word) ? 'foreign' : 'unknown'
}

/** Share of titles from which a word tells nothing of its own: "people", "days", "back". */
const COMMON = 0.01

/** Letters from which a word can be told by its letters in another language, and their Jaro-Winkler. */
const LEAST_COGNATE = 6
const COGNATE = 0.85

/** Words of common origin across languages: "hydrologists" and "гидрологи", "becquerels" and "becquerelios". */
function hasCognate({ statement, cited }: GateInput, word: ContentWord): boolean {
  if (word.norm.length < LEAST_COGNATE) return false
  const own = transliterate(word.norm).replace(/^h/, 'g')
  return cited
    .filter((one) => one.language !== statement.language && /[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(one.text))
    .some((one) =>
      contentWords(one.text, one.language).some(
        (other) =>
          other.norm.length >= LEAST_COGNATE &&
          jaroWinkler(own, transliterate(other.norm).replace(/^h/, 'g')) >= COGNATE,
      ),
    )
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
      (one) => overlaps(one, word) && (known.has(`e:${one.id}`) || actors.has(event.actor(one.id))),
    ) ||
    statement.concepts.some((one) => overlaps(one, word) && known.has(`c:${one.id}`)) ||
    statement.numbers.some((one) => overlaps(one, word) && known.has(`n:${one.low}`)) ||
    statement.dates.some((one) => overlaps(one, word) && known.has(`d:${one.from}`)) ||
    // Names are compared letter by letter and sound by sound by the gate of names.
    statement.names.some((one) => overlaps(one, word) && !isOrdinaryName(event, statement, one.surface))
  )
}

function isOrdinaryName(event: GateInput['event'], { language }: Reading, surface: string): boolean {
  return surface.split(/[\s-]+/u).every((part) => event.knows(normalise(part), language))
}

/** A word with a capital that is a name of a cited sentence in other letters. */
function isHeardName(input: GateInput, word: ContentWord): boolean {
  const name = nameAround(input.statement.text, word)
  return name !== null && (standsBySound(input, name) || standsBySound(input, name.split(' ').at(-1) ?? name))
}

function isNamed(statement: Reading, word: ContentWord): boolean {
  return [...statement.entities, ...statement.numbers, ...statement.dates, ...statement.names].some(
    (mention) => overlaps(mention, word),
  )
}
