import type { Disagreement, EventView } from '../domain/index.ts'

/** What Spotlight shows of an event: the strongest disagreement, its kind in the reader's words, one sentence a side. */
export interface Collision {
  readonly kind: string
  readonly sides: readonly {
    readonly blocks: readonly string[]
    readonly origins: number
    readonly text: string
  }[]
  /** ln(1 + origins on the weaker side) x ln(1 + blocks involved); orders Spotlight. */
  readonly strength: number
}

/** Fewest origins a side may have to be shown on Spotlight (product section 2, row 5). */
export const COLLISION_ORIGINS_PER_SIDE = 2

/** The strongest disagreement of a page, or null when none has enough origins on two sides. Pure. */
export function findCollision(view: EventView): Collision | null {
  const contested = new Set(
    view.figures.filter((figure) => figure.status === 'contested').map((figure) => figure.id),
  )
  const found = view.disagreements
    .filter((disagreement) => disagreement.kind !== 'omission')
    .map((disagreement) =>
      toCollision(
        disagreement,
        disagreement.claims.some((id) => contested.has(id)),
      ),
    )
    .filter((collision) => collision !== null)
  return found.sort((a, b) => b.strength - a.strength)[0] ?? null
}

/** Sum of the strengths of all disagreements: the contestation of method section 8. */
export function contestationOf(view: EventView): number {
  return view.disagreements.reduce(
    (sum, disagreement) => sum + (toCollision(disagreement, false)?.strength ?? 0),
    0,
  )
}

function toCollision(disagreement: Disagreement, aboutFigure: boolean): Collision | null {
  const sides = [...disagreement.sides].sort((a, b) => b.origins - a.origins)
  const weaker = sides[1]?.origins ?? 0
  if (weaker < COLLISION_ORIGINS_PER_SIDE) return null
  const blocks = new Set(sides.flatMap((side) => side.blocks)).size
  return {
    kind: kindOf(disagreement, aboutFigure),
    sides: sides.map((side) => ({ blocks: side.blocks, origins: side.origins, text: side.sentence.text })),
    strength: Math.log1p(weaker) * Math.log1p(blocks),
  }
}

const KINDS = {
  facts: 'disputed facts',
  responsibility: 'disputed blame',
  motive: 'different explanations',
  meaning: 'different readings',
  outcome: 'different expectations',
  omission: 'left out',
} as const satisfies Record<Disagreement['kind'], string>

function kindOf(disagreement: Disagreement, aboutFigure: boolean): string {
  if (disagreement.kind !== 'facts') return KINDS[disagreement.kind]
  return aboutFigure || disagreement.id.includes('figure') ? 'disputed numbers' : KINDS.facts
}
