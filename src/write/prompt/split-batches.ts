import type { Slot } from '../slot.ts'

/** Characters of evidence in one call: some 2,000 tokens, so that a model with a window of 8,000 has room to answer. */
const BATCH_LETTERS = 6_000
/** Slots in one call: more than this many sentences are answered carelessly. */
const BATCH_SLOTS = 24

/** Parts slots into calls, in their order; slots that share evidence stay together where they stand together. */
export function splitBatches(slots: readonly Slot[]): Slot[][] {
  const batches: Slot[][] = []
  let seen = new Set<string>()
  let letters = 0
  for (const slot of slots) {
    const fresh = slot.evidence.filter((one) => !seen.has(one.quote))
    const added = fresh.reduce((sum, one) => sum + one.quote.length, 0)
    const current = batches.at(-1)
    if (current === undefined || current.length >= BATCH_SLOTS || letters + added > BATCH_LETTERS) {
      batches.push([slot])
      seen = new Set()
      letters = 0
    } else current.push(slot)
    for (const one of slot.evidence) seen.add(one.quote)
    letters += added
  }
  return batches
}
