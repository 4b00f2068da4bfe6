import { normalise } from '../../text/normalise.ts'
import { findBlockNames } from './block-names.ts'
import { holdsAlias, holdsWord } from './find-alias.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'
import { hasNameCognate, nameAround, standsBySound } from './hear-names.ts'
import { isFormOfKnown } from './known-forms.ts'
import { standsIn } from './stand-ins.ts'

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
      !(
        HEARD.has(mention.kind) &&
        (standsBySound(input, mention.surface) || isHalfHeard(input, mention.surface))
      ) &&
      !standsIn(input, mention),
  )
  return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence names this' }
}

/** Names of states are told by their ids: by sound "Niger" is "Nigeria". */
const HEARD: ReadonlySet<string> = new Set(['person', 'place'])

/** "Second Thomas Shoal" for "İkinci Thomas Sığlığı": one part is heard, the others are ordinary words of another language. */
function isHalfHeard(input: GateInput, surface: string): boolean {
  const parts = surface.split(/[\s-]+/u)
  const heard = parts.filter((part) => part.length >= LEAST_HEARD && standsBySound(input, part))
  return (
    heard.length > 0 &&
    parts.length > 1 &&
    parts.every((part) => heard.includes(part) || isOrdinaryName(input, part))
  )
}

/** Letters of a part of a name that is heard alone. */
const LEAST_HEARD = 5

function findName(input: GateInput) {
  const { isOwn } = masked(input)
  const stands = (surface: string) =>
    standsLiterally(input, surface) ||
    standsLiterally(input, surface.replace(LEAD, '')) ||
    standsBySound(input, surface) ||
    hasNameCognate(input, surface) ||
    isOrdinaryName(input, surface)
  const wrong = input.statement.names.find(
    // "Elvis Amoroso of the National Electoral Council": a person and his body, each by itself.
    ({ surface, ...span }) => !isOwn(span) && !stands(surface) && !surface.split(OF).every(stands),
  )
  return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence holds this name' }
}

const OF = / (?:of|from|at) (?:the )?/u

/** "Data of the " in front of a name is no part of it. */
const LEAD = /^\p{Lu}\p{Ll}+ (?:of|from|by|at) (?:the )?/u

/** A word with a capital that no rule took for a name: at the start any common word may have one. */
function findCapital(input: GateInput) {
  const { statement } = input
  const { isOwn } = masked(input)
  const named = [...statement.entities, ...statement.names, ...statement.dates, ...statement.concepts]
  for (const match of statement.text.matchAll(CAPITALISED)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (isOwn(span) || named.some((mention) => overlaps(mention, span))) continue
    if (standsLiterally(input, match[0]) || standsBySound(input, match[0])) continue
    if (hasNameCognate(input, match[0])) continue
    const run = nameAround(statement.text, span)
    // Too short to be heard alone: "Ali" in "Ali Moselhi".
    if (match[0].length <= 3 && run !== null && run !== match[0] && standsBySound(input, run)) continue
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
  // German writes every noun with a capital: there it tells no name.
  if (statement.language === 'de' && isFormOfKnown(event, normalise(word), 'de')) return true
  if (isSameLanguage && !isSentenceStart(statement.text, at)) return false
  return word.split('-').every((part) => event.knows(normalise(part), statement.language))
}

function standsLiterally({ cited }: GateInput, surface: string): boolean {
  const word = normalise(surface).replace(/['’]s$/u, '')
  return cited.some((one) => holdsWord(normalise(one.text), word))
}

/** Another name of the same entity in the language of a cited sentence. */
function standsByAlias({ cited, event }: GateInput, entity: string): boolean {
  return cited.some((one) => event.aliases(entity, one.language).some((alias) => holdsAlias(one, alias)))
}

/** A body named in ordinary words ("Federal Security Service"), across languages only: the coverage gate still weighs it. */
function isOrdinaryName({ statement, cited, event }: GateInput, surface: string): boolean {
  if (cited.some((one) => one.language === statement.language)) return false
  return surface.split(/[\s-]+/u).every((word) => event.knows(normalise(word), statement.language))
}
