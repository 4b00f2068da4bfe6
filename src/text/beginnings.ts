import { folded, letterClass, NO_LETTER, SPACED } from './letters.ts'

/**
 * First units of words, hashed into the slots of a small table: tells without a look at any pattern that none begins at
 * a place of a text. A beginning counts up to six units; a shorter pattern is entered with what must follow it.
 */

/** Slots of a table: 128 KB stay near the processor, and 10,000 patterns with their growing beginnings fill a third. */
export const SLOTS = 1 << 17
const SHIFT = 15
/** Units after which a beginning is long enough: few words share six and differ. */
export const LONGEST_BEGINNING = 6
/** Any sign, and the end of the text. */
export const BOUNDARY = 32
export const NO_HASH = 0x2c1b3c6d

/** Hash of a beginning that is one unit longer. */
export function longer(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** Slot of the beginning with a hash. */
export function slotOf(hash: number): number {
  return hash >>> SHIFT
}

/** Unit as beginnings see it behind the first: every sign is a boundary. */
export function unitBehind(unit: number): number {
  return letterClass[unit] === NO_LETTER ? BOUNDARY : folded[unit]!
}

/** Slots of the growing beginnings of a pattern, which may hold a star; the last is the slot that tells of it. */
export function slotsOfPattern(pattern: string): number[] {
  const slots: number[] = []
  let hash = NO_HASH
  let last = NO_LETTER
  for (let i = 0; i < pattern.length && slots.length < LONGEST_BEGINNING; i++) {
    const unit = pattern.charCodeAt(i)
    if (folded[unit] === 0) continue
    if (pattern[i] === '*' && slots.length > 0) return slots
    hash = longer(hash, slots.length === 0 ? folded[unit]! : unitBehind(unit))
    last = letterClass[unit]!
    slots.push(slotOf(hash))
  }
  if (slots.length < LONGEST_BEGINNING && last === SPACED) slots.push(slotOf(longer(hash, BOUNDARY)))
  return slots
}
