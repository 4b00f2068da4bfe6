import type { ModelFault } from '../../llm/index.ts'

/** Longest wait between two tries, in minutes; the first is one minute, each further one doubles it. */
const LONGEST_WAIT = 60
const MINUTE = 60_000
const DAY = 86_400_000
/** Tries whose wait still doubles. */
const DOUBLINGS = 6

/** When to ask a model again after a fault: later each time; after the day's budget is spent, the next day. */
export function nextTry(now: Date, reason: ModelFault, tries: number): Date {
  if (reason === 'budget') return new Date((Math.floor(now.getTime() / DAY) + 1) * DAY)
  const minutes = Math.min(LONGEST_WAIT, 2 ** Math.min(tries, DOUBLINGS))
  return new Date(now.getTime() + minutes * MINUTE)
}
