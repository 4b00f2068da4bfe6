import type { AbstentionLabel } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared } from '../claims/prepared.ts'
import { isReadable } from '../silence/find-blind-spots.ts'
import { threshold } from '../thresholds.ts'

const NARRATIVE_ORIGINS = threshold('narrativeOrigins')
const UNSTABLE_AGE = threshold('unstableAge')
const UNSTABLE_CHANGE = threshold('unstableChange')
const HOUR = 3_600_000

/** What the page does not claim, each with what triggered it. */
export function labelAbstentions(
  prepared: Prepared,
  matrix: Matrix,
  disagreements: number,
): AbstentionLabel[] {
  return [
    labelInsufficient(prepared),
    labelUnclear(matrix, disagreements),
    labelUnstable(prepared, matrix),
  ].filter((label) => label !== null)
}

function labelInsufficient(prepared: Prepared): AbstentionLabel | null {
  const label = { id: 'insufficient-data', label: 'Insufficient data' } as const
  if (prepared.origins < NARRATIVE_ORIGINS) {
    return { ...label, trigger: `${prepared.origins} independent origin, ${NARRATIVE_ORIGINS} are needed` }
  }
  const most = Math.max(
    0,
    ...[...prepared.columns.values()].map((column) => column.articles.filter(isReadable).length),
  )
  if (most < NARRATIVE_ORIGINS) {
    return { ...label, trigger: `no block has ${NARRATIVE_ORIGINS} articles with enough text to read` }
  }
  return null
}

function labelUnclear(matrix: Matrix, disagreements: number): AbstentionLabel | null {
  if (disagreements > 0 || matrix.rows.some((row) => row.claim.opposed)) return null
  return {
    id: 'divergence-unclear',
    label: 'Narrative divergence unclear',
    trigger: 'no claim has opposed stances from two origins on each side',
  }
}

function labelUnstable(prepared: Prepared, matrix: Matrix): AbstentionLabel | null {
  const label = { id: 'not-stable', label: 'Event not yet stable' } as const
  const times = prepared.articles.flatMap((entry) => entry.at ?? [])
  const age = (Date.parse(prepared.coverage.now) - Math.min(...times)) / HOUR
  if (times.length > 0 && age < UNSTABLE_AGE) {
    return {
      ...label,
      trigger: `first article ${Math.max(0, Math.round(age * 10) / 10)} h ago, under ${UNSTABLE_AGE} h`,
    }
  }
  const change = shareChanged(prepared, matrix)
  if (change > UNSTABLE_CHANGE) {
    return { ...label, trigger: `${Math.round(change * 100)} % of the claims changed at the last update` }
  }
  return null
}

/** Share of the leading claims of the version before that are gone or have another direction now. */
function shareChanged(prepared: Prepared, matrix: Matrix): number {
  const before = (prepared.coverage.previous?.claims ?? []).filter((claim) => claim.origins > 1)
  if (before.length === 0) return 0
  const now = new Map(matrix.rows.map((row) => [row.claim.id, row.claim]))
  const changed = before.filter((claim) => now.get(claim.id)?.opposed !== claim.opposed)
  return changed.length / before.length
}
