import type { EntityMention } from '../../domain/index.ts'
import { normalise } from '../../text/normalise.ts'
import { sameName } from '../../text/skeleton.ts'
import { findBlockNames } from '../gates/block-names.ts'
import { type EventWords, overlaps } from '../gates/gate.ts'
import type { Reading } from '../reading.ts'

/** Letters of a word whose sound says enough. */
const TELLING = 4

/**
 * The first name of the sentence that its translation does not hold, as the same entity, as a longer name of it, or by its sound;
 * null when it holds all. Names of blocks are looked after by the block gate.
 */
export function findLostName(source: Reading, translated: Reading, event: EventWords): string | null {
  const blocks = source.language === 'en' ? findBlockNames(source.text, event.blocks) : []
  const named = new Set(translated.entities.flatMap((one) => [one.id, event.actor(one.id)]))
  const heard = translated.text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length >= TELLING)
  const isHeld = (mention: EntityMention) =>
    named.has(mention.id) ||
    (!ACTORS.has(mention.kind) && named.has(event.actor(mention.id))) ||
    soundsIn(mention.surface, heard) ||
    translated.entities.some((one) => holdsWord(event.aliases(one.id, source.language), mention.surface))
  const own = source.entities.filter((one) => !blocks.some((name) => overlaps(name, one)))
  const lost = own.find((one) => !isHeld(one))
  return lost?.surface ?? findMiscounted(own, translated)
}

/** Kinds that act: a state, or what stands for it. */
const ACTORS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])

/**
 * A state that the translation names less often than the sentence, although it names another more often: where two states are
 * spoken of, one stands in the other's place, and whoever did it is exchanged with whoever suffered it.
 */
function findMiscounted(own: readonly EntityMention[], translated: Reading): string | null {
  const count = (mentions: readonly EntityMention[], id: string) =>
    mentions.filter((one) => one.id === id).length
  const states = own.filter((one) => ACTORS.has(one.kind))
  const others = translated.entities.filter((one) => ACTORS.has(one.kind))
  const fewer = states.find((one) => count(translated.entities, one.id) < count(own, one.id))
  const more = others.some((one) => count(translated.entities, one.id) > count(own, one.id))
  if (fewer !== undefined && more) return fewer.surface
  const order = (mentions: readonly EntityMention[]) =>
    [...mentions].sort((a, b) => a.start - b.start).map((one) => one.id)
  const [left, right] = [order(states), order(others)]
  const at = left.findIndex((id, index) => right[index] !== id)
  return left.length === right.length && at >= 0 ? (states[at]?.surface ?? '') : null
}

function soundsIn(surface: string, heard: readonly string[]): boolean {
  const last = surface.split(/\s+/u).at(-1) ?? surface
  return last.length >= TELLING && heard.some((word) => sameName(last, word))
}

function holdsWord(aliases: readonly string[], surface: string): boolean {
  const word = normalise(surface)
  return aliases.some((alias) => ` ${alias} `.includes(` ${word} `))
}
