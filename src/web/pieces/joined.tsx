import type { Claim } from '../../domain/index.ts'
import type { PageContext } from '../page-context.ts'
import { Quotation } from './evidence.tsx'

/** Where a language model's proposal brought sentences of two languages into one claim, with both of them and what was checked. */
export function Joined({ claim, page }: { claim: Pick<Claim, 'joined'>; page: PageContext }) {
  const notes = claim.joined ?? []
  if (notes.length === 0) return null
  return (
    <details class="evidence joined">
      <summary>Joined on a model’s proposal, checked by rules</summary>
      <div class="evidence-list">
        {notes.map(({ are, left, right, model, checks }) => (
          <>
            <p class="how-made">
              The language model {model} proposed that{' '}
              {are === 'same'
                ? 'these two sentences state one claim.'
                : 'one of these two sentences denies what the other states.'}{' '}
              Checked by: {checks.join(', ')}.
            </p>
            <Quotation evidence={left} page={page} />
            <Quotation evidence={right} page={page} />
          </>
        ))}
      </div>
    </details>
  )
}
