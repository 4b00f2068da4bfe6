import type { OutletStance } from '../../domain/index.ts'
import type { PageContext } from '../page-context.ts'
import { Quotation } from '../pieces/evidence.tsx'

export const STANCE_SIGNS = { asserts: '●', denies: '✕', reports: '○', silent: '–' } as const

/** Outlets of one cell, each with its stance, who is said to have said it, and the quotation. */
export function OutletStances({
  cell,
  page,
}: {
  cell: { readonly outlets: readonly OutletStance[] }
  page: PageContext
}) {
  return (
    <ul class="outlet-stances">
      {cell.outlets.map((outlet) => (
        <li>
          <p>
            <span class={`stance-${outlet.stance}`}>
              <span aria-hidden="true">{STANCE_SIGNS[outlet.stance]}</span> {outlet.stance}
            </span>
            {outlet.attribution === null ? (
              ', own voice'
            ) : (
              <>
                , says <bdi>{outlet.attribution.speaker}</bdi>
              </>
            )}
          </p>
          <Quotation evidence={outlet.evidence} page={page} />
        </li>
      ))}
    </ul>
  )
}
