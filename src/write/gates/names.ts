import { wordRates } from '../../text/frequency.ts'
import { functionWords } from '../../text/function-words.ts'
import { normalise } from '../../text/normalise.ts'
import { sameName } from '../../text/skeleton.ts'
import { stem } from '../../text/stem.ts'
import { findBlockNames } from './block-names.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'

const CAPITALISED = /(?<![\p{L}\p{M}\p{N}'’-])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu

/**
 * Every name is one that a cited sentence names: the same entity in whatever language, or the same letters, or the same
 * sounds. A country may stand for its capital or its seat of government, not the other way round.
 */
export const names: Gate = {
  id: 'names',
  says: 'Every name stands in a cited sentence, in its own letters or as another name of the same.',
  find: (input) => findEntity(input) ?? findName(input) ?? findCapital(input),
}

interface Masked {
  readonly isOwn: (span: { readonly start: number; readonly end: number }) => boolean
}

/** Names of blocks and of cited outlets are ours. */
function masked({ statement, cited, event }: GateInput): Masked {
  const spans = findBlockNames(statement.text, event.blocks)
  const outlets = cited.map((one) => event.outlet(one.source)).filter((name) => statement.text.includes(name))
  const own = [
    ...spans,
    ...outlets.map((name) => {
      const start = statement.text.indexOf(name)
      return { start, end: start + name.length }
    }),
  ]
  return { isOwn: (span) => own.some((other) => overlaps(other, span)) }
}

function findEntity(input: GateInput) {
  const { statement, cited, event } = input
  const { isOwn } = masked(input)
  const known = new Set(cited.flatMap((one) => one.entities.flatMap(({ id }) => [id, event.actor(id)])))
  const wrong = statement.entities.find(
    (mention) => !known.has(mention.id) && !isOwn(mention) && !standsLiterally(input, mention.surface),
  )
  return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence names this' }
}

function findName(input: GateInput) {
  const { isOwn } = masked(input)
  const wrong = input.statement.names.find(
    (mention) =>
      !isOwn(mention) && !standsLiterally(input, mention.surface) && !standsBySound(input, mention.surface),
  )
  return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence holds this name' }
}

/** A word with a capital that no rule took for a name: at the start any common word may have one. */
function findCapital(input: GateInput) {
  const { statement } = input
  const { isOwn } = masked(input)
  const named = [...statement.entities, ...statement.names, ...statement.dates, ...statement.concepts]
  for (const match of statement.text.matchAll(CAPITALISED)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (isOwn(span) || named.some((mention) => overlaps(mention, span))) continue
    if (standsLiterally(input, match[0]) || standsBySound(input, match[0])) continue
    if (isSentenceStart(statement.text, match.index) && isCommon(match[0], statement.language)) continue
    return { word: match[0], why: 'no cited sentence holds this word with a capital' }
  }
  return null
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?:]\s)["“«'(]?$/u.test(text.slice(Math.max(0, at - 4), at)) || at === 0
}

function isCommon(word: string, language: string): boolean {
  const norm = normalise(word)
  return functionWords(language).has(norm) || wordRates(language).has(stem(norm, language))
}

function standsLiterally({ cited }: GateInput, surface: string): boolean {
  const word = normalise(surface).replace(/['’]s$/u, '')
  return cited.some((one) => holdsWord(normalise(one.text), word))
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const behind = text[at + word.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/\p{N}/u.test(behind)) return true
    if (/[\p{sc=Han}]/u.test(word)) return true
  }
  return false
}

/** The same name in another script or spelling, word by word. */
function standsBySound({ cited }: GateInput, surface: string): boolean {
  const heard = cited.flatMap((one) =>
    [...one.names, ...one.entities].flatMap((mention) => mention.surface.split(/[\s-]+/u)),
  )
  return surface
    .split(/[\s-]+/u)
    .filter((word) => word.length > 2)
    .every((word) => heard.some((other) => sameName(word, other)))
}
