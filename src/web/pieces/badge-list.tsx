import type { Badge } from '../../domain/index.ts'

/** Badges, each opening what triggered it. */
export function BadgeList({ badges }: { badges: readonly Badge[] }) {
  if (badges.length === 0) return null
  return (
    <ul class="badges" aria-label="Badges">
      {badges.map((badge) => (
        <li>
          <details class={`badge badge-${badge.id.replaceAll(/[^a-z-]/g, '')}`}>
            <summary>{badge.label}</summary>
            <p>{badge.trigger}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}
