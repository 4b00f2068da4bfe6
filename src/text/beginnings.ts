import { folded, letterClass, NO_LETTER, SPACED } from './letters.ts'

/**
 * First units of words, hashed into the slots of a small table: tells without a look at any pattern that none begins at
 * a place of a text. A beginning counts up to three units; a shorter pattern is entered with what must follow it.
 */

/** Slots of a table; 64 KB stay near the processor, and some 10,000 beginnings leave five of six slots free. */
export const SLOTS = 1 << 16
const SHIFT = 16
/** Any sign, and the end of the text. */
const BOUNDARY = 32
/** Nothing is said about this unit. */
const ANY = 0

function slotOf(first: number, second: number, third: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> SHIFT
}

/** Unit as beginnings see it behind the first: every sign is a boundary. */
function unitBehind(unit: number): number {
  return letterClass[unit] === NO_LETTER ? BOUNDARY : folded[unit]!
}

/** Slot of the texts that begin as `pattern` does, which may hold a star. */
export function slotOfPattern(pattern: string): number {
  const units = [ANY, ANY, ANY]
  let count = 0
  let last = NO_LETTER
  let isOpen = false
  for (let i = 0; i < pattern.length && count < 3 && !isOpen; i++) {
    const unit = pattern.charCodeAt(i)
    if (folded[unit] === 0) continue
    if (pattern[i] === '*' && count > 0) isOpen = true
    else {
      units[count] = count === 0 ? folded[unit]! : unitBehind(unit)
      last = letterClass[unit]!
      count++
    }
  }
  if (count < 3 && !isOpen && last === SPACED) units[count] = BOUNDARY
  return slotOf(units[0]!, units[1]!, units[2]!)
}

/**
 * Writes the slots in which patterns that match at `start` of `text` may stand into `slots`, and returns how many
 * there are: at most six.
 */
export function slotsAt(text: string, start: number, slots: Int32Array): number {
  const { length } = text
  let at = start + 1
  while (at < length && folded[text.charCodeAt(at)] === 0) at++
  const own = text.charCodeAt(start)
  const first = folded[own]!
  const next = at < length ? text.charCodeAt(at) : BOUNDARY
  const second = unitBehind(next)
  slots[0] = slotOf(first, ANY, ANY)
  slots[1] = slotOf(first, second, ANY)
  let count = 2
  // A short word may also end at a mark that is passed over, or where another script begins.
  const endsFirst = at > start + 1 || letterClass[next] !== letterClass[own]
  if (endsFirst && second !== BOUNDARY) slots[count++] = slotOf(first, BOUNDARY, ANY)
  const behind = at + 1
  while (++at < length && folded[text.charCodeAt(at)] === 0);
  const last = at < length ? text.charCodeAt(at) : BOUNDARY
  const third = unitBehind(last)
  slots[count++] = slotOf(first, second, third)
  const endsSecond = at > behind || letterClass[last] !== letterClass[next]
  if (endsSecond && third !== BOUNDARY) slots[count++] = slotOf(first, second, BOUNDARY)
  return count
}
