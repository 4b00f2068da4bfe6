import type { EntityMention } from '../../domain/index.ts'
import { normalise } from '../../text/normalise.ts'
import { sameName } from '../../text/skeleton.ts'
import { words } from '../../text/tokenise.ts'
import type { Reading } from '../reading.ts'
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
    (mention) =>
      !known.has(mention.id) &&
      !isOwn(mention) &&
      !standsLiterally(input, mention.surface) &&
      !standsByAlias(input, mention.id) &&
      !(mention.kind === 'person' && standsBySound(input, mention.surface)) &&
      !isBodyOfKnown(input, mention),
  )
  return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence names this' }
}

function findName(input: GateInput) {
  const { isOwn } = masked(input)
  const wrong = input.statement.names.find(
    (mention) =>
      !isOwn(mention) &&
      !standsLiterally(input, mention.surface) &&
      !standsBySound(input, mention.surface) &&
      !isOrdinaryName(input, mention.surface),
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
    if (isOrdinary(input, match[0], match.index)) continue
    return { word: match[0], why: 'no cited sentence holds this word with a capital' }
  }
  return null
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?:]\s)["“«'(]?$/u.test(text.slice(Math.max(0, at - 4), at)) || at === 0
}

/** An ordinary word; across languages also inside a sentence, because offices and bodies are written with capitals. */
function isOrdinary({ statement, cited, event }: GateInput, word: string, at: number): boolean {
  const isSameLanguage = cited.some((one) => one.language === statement.language)
  if (isSameLanguage && !isSentenceStart(statement.text, at)) return false
  return word.split('-').every((part) => event.knows(normalise(part), statement.language))
}

function standsLiterally({ cited }: GateInput, surface: string): boolean {
  const word = normalise(surface).replace(/['’]s$/u, '')
  return cited.some((one) => holdsWord(normalise(one.text), word))
}

/**
 * An adjective or case of a name that the gazetteer lacks: a word of a cited sentence begins as a name of the entity does,
 * and is part of no other entity.
 */
function standsByAlias({ cited, event }: GateInput, entity: string): boolean {
  return cited.some((one) => {
    const taken = one.entities.map((mention) => normalise(mention.surface)).join(' ')
    const free = words(one.text).filter((word) => !taken.includes(word))
    return event.aliases(entity, one.language).some((alias) => {
      if (holdsWord(normalise(one.text), alias)) return true
      const beginning = alias.slice(0, Math.max(LEAST_BEGINNING, alias.length - ENDING))
      if (alias.length < LEAST_BEGINNING || alias.includes(' ')) return false
      return free.some(
        (word) => word.startsWith(beginning) && word.length - beginning.length <= LONGEST_ENDING,
      )
    })
  })
}

/** Letters of a name that a word must share, letters of it that may bend, letters that may follow. */
const LEAST_BEGINNING = 4
const ENDING = 2
const LONGEST_ENDING = 6

/** A body named in ordinary words ("Federal Security Service"), across languages only: the coverage gate still weighs it. */
function isOrdinaryName({ statement, cited, event }: GateInput, surface: string): boolean {
  if (cited.some((one) => one.language === statement.language)) return false
  return surface.split(/[\s-]+/u).every((word) => event.knows(normalise(word), statement.language))
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

/** "Russian Defence Ministry" for "le ministère russe de la Défense": the state is cited, and so is what the body is for. */
function isBodyOfKnown(input: GateInput, mention: EntityMention): boolean {
  const { statement, cited, event } = input
  const state = event.actor(mention.id)
  if (mention.kind !== 'org' || state === mention.id) return false
  const states = new Set(cited.flatMap((one) => one.entities.map(({ id }) => event.actor(id))))
  if (!states.has(state) && !standsByAlias(input, state)) return false
  const concepts = new Set(cited.flatMap((one) => one.concepts.map(({ id }) => id)))
  return statement.concepts.some((concept) => overlaps(concept, mention) && concepts.has(concept.id))
}

/** The same name in another script or spelling, word by word; offices before it and words too short to tell are left out. */
function standsBySound({ statement, cited }: GateInput, surface: string): boolean {
  const offices = statement.marks
    .filter((mark) => mark.list === 'cue' && mark.id === 'official-titles')
    .flatMap((mark) => mark.surface.split(/[\s-]+/u))
  const heard = cited.flatMap(namesHeard)
  const parts = surface.split(/[\s-]+/u).filter((word) => word.length > 2 && !offices.includes(word))
  const found = parts.filter((word) => heard.some((other) => sameName(word, other)))
  return found.length > 0 && parts.every((word) => found.includes(word) || word.length <= SHORT)
}

/** Letters of a word whose consonants tell too little. */
const SHORT = 3

/** Words that may be names: with a capital where the script has them, any elsewhere. */
function namesHeard(one: Reading): string[] {
  const cased = /\p{Lu}/u.test(one.text)
  const marked = [...one.names, ...one.entities].flatMap((mention) => mention.surface.split(/[\s-]+/u))
  const all = one.text.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word.length > 2)
  return [...marked, ...all.filter((word) => !cased || /^\p{Lu}/u.test(word))]
}
