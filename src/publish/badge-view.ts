import type { EventView } from '../domain/index.ts'
import { contentSignals } from './content-badges.ts'
import { decideBadges, type StoredBadge } from './decide-badges.ts'
import { TIME_BADGES } from './time-badges.ts'

/**
 * Gives a view its badges: those that follow from the page, with hysteresis against the badges that stood before, and
 * those of the clock as they stand. Pure.
 */
export function badgeView(
  view: EventView,
  before: readonly StoredBadge[],
): { view: EventView; stored: StoredBadge[] } {
  const ofClock = before.filter((badge) => TIME_BADGES.includes(badge.id))
  const content = decideBadges(
    before.filter((badge) => !TIME_BADGES.includes(badge.id)),
    contentSignals(view),
  )
  const stored = [...content, ...ofClock]
  return {
    view: { ...view, badges: stored.map(({ id, label, trigger }) => ({ id, label, trigger })) },
    stored,
  }
}
