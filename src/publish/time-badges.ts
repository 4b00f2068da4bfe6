import type { BadgeSignal } from './decide-badges.ts'
import { type RankInput, velocityOf } from './rank-events.ts'

/** Velocity from which an event surges: about the 98th percentile of chance. Start value. */
export const SURGING_VELOCITY = 2
/** Blocks that must surge before an event escalates (product section 3). */
export const ESCALATING_BLOCKS = 3
/** Hours in which an event counts as new. Start value. */
export const NEW_HOURS = 6
/** New origins in the last six hours from which an event that is not new is developing. Start values. */
export const DEVELOPING_ORIGINS = 2
export const DEVELOPING_HOURS = 6
/** Hours without an article after which an event cools. Start value. */
export const COOLING_HOURS = 12
/** Hours in which a turn of a market direction is shown (product section 3). */
export const MARKET_TURN_HOURS = 48

/** Ids of the badges decided here; the others on a card follow from its page. */
export const TIME_BADGES: readonly string[] = [
  'surging',
  'escalating',
  'new',
  'developing',
  'cooling',
  'market-turned',
]

const HOUR = 3_600_000

/** Signals that change with the clock, for one event. `marketTurns`: versions of the last 48 h in which a direction turned. Pure. */
export function timeSignals(input: RankInput, marketTurns: number): BadgeSignal[] {
  const age = (input.now - input.firstAt) / HOUR
  const silence = (input.now - input.latestAt) / HOUR
  const velocity = velocityOf(input.origins, input.now)
  const blocks = [...new Set(input.origins.map((origin) => origin.block))]
  const surging = blocks.filter(
    (block) =>
      velocityOf(
        input.origins.filter((origin) => origin.block === block),
        input.now,
      ) >= SURGING_VELOCITY,
  )
  const recent = input.origins.filter((origin) => input.now - origin.at < DEVELOPING_HOURS * HOUR).length
  const isNew = age < NEW_HOURS
  return [
    signal(
      'surging',
      'Surging',
      velocity,
      SURGING_VELOCITY,
      `New origins of the last hour stand ${velocity.toFixed(1)} deviations above the daily average.`,
    ),
    signal(
      'escalating',
      'Escalating',
      surging.length,
      ESCALATING_BLOCKS,
      `Coverage surges in ${surging.length} blocks at once.`,
    ),
    signal('new', 'New', isNew ? 1 : 0, 1, `First article less than ${NEW_HOURS} hours ago.`),
    signal(
      'developing',
      'Developing',
      isNew ? 0 : recent,
      DEVELOPING_ORIGINS,
      `${recent} new origins in the last ${DEVELOPING_HOURS} hours.`,
    ),
    signal(
      'cooling',
      'Cooling',
      silence >= COOLING_HOURS ? 1 : 0,
      1,
      `No new article for ${Math.floor(silence)} hours.`,
    ),
    signal(
      'market-turned',
      'Market direction changed',
      marketTurns,
      1,
      `The direction sources give for an instrument turned within ${MARKET_TURN_HOURS} hours.`,
    ),
  ]
}

function signal(id: string, label: string, value: number, threshold: number, trigger: string): BadgeSignal {
  return { id, label, value, threshold, trigger }
}
