import type { Badge } from '../domain/index.ts'

/** One badge with the value it is decided on. It comes on at `threshold`. */
export interface BadgeSignal extends Badge {
  readonly value: number
  readonly threshold: number
}

/** A badge as a card keeps it: `misses` in a row under the lower threshold. */
export interface StoredBadge extends Badge {
  readonly misses: number
}

/** A badge that is on stays on above this share of its threshold (product section 3). */
export const BADGE_KEEP_SHARE = 0.8
/** Evaluations in a row under the lower threshold after which a badge goes off (product section 3). */
export const BADGE_MISSES_TO_GO = 2

/**
 * Badges after one evaluation. A badge comes on at its threshold; it goes off only after two misses in a row under
 * 80 % of it. A badge whose signal was not evaluated at all counts as missed.
 */
export function decideBadges(before: readonly StoredBadge[], signals: readonly BadgeSignal[]): StoredBadge[] {
  const signalOf = new Map(signals.map((signal) => [signal.id, signal] as const))
  const kept = before.flatMap((badge): StoredBadge[] => {
    const signal = signalOf.get(badge.id)
    if (signal !== undefined && signal.value >= signal.threshold * BADGE_KEEP_SHARE) {
      return [{ id: badge.id, label: signal.label, trigger: signal.trigger, misses: 0 }]
    }
    const misses = badge.misses + 1
    return misses >= BADGE_MISSES_TO_GO ? [] : [{ ...badge, misses }]
  })
  const on = new Set(before.map((badge) => badge.id))
  const fresh = signals
    .filter((signal) => !on.has(signal.id) && signal.value >= signal.threshold)
    .map(({ id, label, trigger }) => ({ id, label, trigger, misses: 0 }))
  return [...kept, ...fresh]
}
