import type { Db } from '../db/index.ts'
import { hideSample } from './store-cards.ts'
import { addCorrection } from './store-log.ts'

/**
 * Takes the sample edition off every page, list and feed, and says so in the public log. Its rows stay, so that a
 * restart does not load it again. Returns the number of events that left; 0 when it was gone already.
 */
export async function removeSample(db: Db, now: string): Promise<number> {
  return db.transaction(async (tx) => {
    const removed = await hideSample(tx)
    if (removed > 0) {
      await addCorrection(tx, {
        at: now,
        event: null,
        text: `The sample edition left: ${removed} events.`,
        actor: 'operator',
      })
    }
    return removed
  })
}
