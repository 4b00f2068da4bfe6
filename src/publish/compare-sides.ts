import type { Claim, EventView, FigureStatement, OutletStance, Stance } from '../domain/index.ts'

/** A block or one outlet of an event, as the reader chose it. */
export interface Side {
  readonly kind: 'block' | 'outlet'
  /** Id of the block or of the source. */
  readonly id: string
}

/** What one side says to one claim; no outlets when it is silent. */
export interface SideStance {
  readonly stance: Stance
  readonly outlets: readonly OutletStance[]
}

export interface ComparedClaim {
  readonly claim: Claim
  readonly left: SideStance
  readonly right: SideStance
}

/** One event between two sides: where they meet, where they part, and what only one of them carries. */
export interface SidesComparison {
  /** One asserts what the other denies. */
  readonly opposed: readonly ComparedClaim[]
  readonly both: readonly ComparedClaim[]
  readonly onlyLeft: readonly ComparedClaim[]
  readonly onlyRight: readonly ComparedClaim[]
  /** Figures that at least one side states. */
  readonly figures: readonly {
    readonly label: string
    readonly left: readonly FigureStatement[]
    readonly right: readonly FigureStatement[]
  }[]
}

/** Sorts the claims and figures of a page by who of two sides carries them; order inside each list is the page's own. */
export function compareSides(view: EventView, left: Side, right: Side): SidesComparison {
  const compared = view.claims.map((claim) => ({
    claim,
    left: stanceOf(claim, left),
    right: stanceOf(claim, right),
  }))
  const speaks = (side: SideStance): boolean => side.stance !== 'silent'
  const shared = compared.filter((one) => speaks(one.left) && speaks(one.right))
  return {
    opposed: shared.filter(isOpposed),
    both: shared.filter((one) => !isOpposed(one)),
    onlyLeft: compared.filter((one) => speaks(one.left) && !speaks(one.right)),
    onlyRight: compared.filter((one) => !speaks(one.left) && speaks(one.right)),
    figures: view.figures
      .map((figure) => ({
        label: figure.label,
        left: figure.statements.filter((statement) => states(statement, left)),
        right: figure.statements.filter((statement) => states(statement, right)),
      }))
      .filter((figure) => figure.left.length + figure.right.length > 0),
  }
}

function isOpposed({ left, right }: ComparedClaim): boolean {
  return (
    (left.stance === 'asserts' && right.stance === 'denies') ||
    (left.stance === 'denies' && right.stance === 'asserts')
  )
}

function stanceOf(claim: Claim, side: Side): SideStance {
  if (side.kind === 'block') {
    const cell = claim.cells.find((one) => one.block === side.id)
    return { stance: cell?.stance ?? 'silent', outlets: cell?.outlets ?? [] }
  }
  const outlets = claim.cells.flatMap((cell) => cell.outlets).filter((one) => one.source === side.id)
  return { stance: outlets[0]?.stance ?? 'silent', outlets }
}

function states(statement: FigureStatement, side: Side): boolean {
  return side.kind === 'block' ? statement.block === side.id : statement.source === side.id
}
