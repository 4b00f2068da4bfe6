import type { Claim, Disagreement, EventView } from '../domain/index.ts'
import { UNASSIGNED } from '../domain/index.ts'
import type { BadgeSignal } from './decide-badges.ts'

/** Origins each side needs before a conflict is called one (product section 3). */
export const CONFLICT_ORIGINS_PER_SIDE = 2
/** Blocks that must have been listened to before "All blocks" means anything. Start value. */
export const ALL_BLOCKS_AT_LEAST = 4
/** Share of all origins in one block from which coverage is one-sided, and origins needed to say so. Start values. */
export const ONE_SIDED_SHARE = 0.8
export const ONE_SIDED_ORIGINS = 4
/** A block under-reports an event that this many others carry with this many origins while it was listened to. Start values. */
export const UNDERREPORTED_BLOCKS = 3
export const UNDERREPORTED_ORIGINS = 8
/** Outlets of a silent block whose feeds must have been healthy. Same as the texts a blind spot needs (method section 4). */
export const UNDERREPORTED_HEALTHY = 3

/** Badges that follow from one version of a page alone, with the value each was decided on. */
export function contentBadges(view: EventView): BadgeSignal[] {
  return [conflicting(view), allBlocks(view), oneSided(view), ...underreported(view), updated(view)].filter(
    (signal) => signal.value >= signal.threshold,
  )
}

/** Every content signal, also those under their threshold, for hysteresis. */
export function contentSignals(view: EventView): BadgeSignal[] {
  return [conflicting(view), allBlocks(view), oneSided(view), ...underreported(view), updated(view)]
}

function conflicting(view: EventView): BadgeSignal {
  const strongest = Math.max(0, ...view.claims.map(weakerSide), ...view.disagreements.map(blamedApart))
  return {
    id: 'conflicting',
    label: 'Conflicting',
    value: strongest,
    threshold: CONFLICT_ORIGINS_PER_SIDE,
    trigger: `One claim is asserted by one block and denied, or attributed otherwise, by another: at least ${strongest} origins on each side.`,
  }
}

/** Origins on the weaker side of a claim that one block asserts and another denies. */
export function weakerSide(claim: Claim): number {
  const best = (stance: string): number =>
    Math.max(0, ...claim.cells.filter((cell) => cell.stance === stance).map((cell) => cell.origins))
  return Math.min(best('asserts'), best('denies'))
}

function blamedApart(disagreement: Disagreement): number {
  if (disagreement.kind !== 'facts' && disagreement.kind !== 'responsibility') return 0
  return Math.min(...disagreement.sides.map((side) => side.origins))
}

function allBlocks(view: EventView): BadgeSignal {
  const heard = view.blocks.filter((block) => block.id !== UNASSIGNED)
  const covered = heard.filter((block) => block.articles > 0).length
  const listened = heard.some((block) => block.listening !== null)
  return {
    id: 'all-blocks',
    label: 'All blocks',
    value: listened && heard.length >= ALL_BLOCKS_AT_LEAST ? covered / heard.length : 0,
    threshold: 1,
    trigger: `All ${heard.length} blocks we listen to carry it.`,
  }
}

function oneSided(view: EventView): BadgeSignal {
  const [first] = [...view.blocks].sort((a, b) => b.origins - a.origins)
  const total = view.counts.origins
  const share = total >= ONE_SIDED_ORIGINS && first !== undefined ? first.origins / total : 0
  return {
    id: 'one-sided',
    label: 'One-sided',
    value: share,
    threshold: ONE_SIDED_SHARE,
    trigger: `${first?.origins ?? 0} of ${total} origins are ${first?.name ?? ''} outlets.`,
  }
}

function underreported(view: EventView): BadgeSignal[] {
  if (view.counts.blocks < UNDERREPORTED_BLOCKS || view.counts.origins < UNDERREPORTED_ORIGINS) return []
  return view.blocks
    .filter((block) => block.articles === 0 && block.id !== UNASSIGNED)
    .map((block) => ({
      id: `underreported-${block.id}`,
      label: `Underreported by ${block.name} outlets`,
      value: block.listening?.healthy ?? 0,
      threshold: UNDERREPORTED_HEALTHY,
      trigger: `No article in the ${block.listening?.healthy ?? 0} ${block.name} outlets whose feeds answered, while ${view.counts.blocks} blocks carry it.`,
    }))
}

function updated(view: EventView): BadgeSignal {
  const times = view.version - 1
  return {
    id: 'updated',
    label: `Updated ${times}×`,
    value: times,
    threshold: 1,
    trigger: `${times} ${times === 1 ? 'version was' : 'versions were'} published since the first.`,
  }
}
