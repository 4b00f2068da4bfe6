import type { FoundBlock } from '../catalog/index.ts'
import type { Source } from '../domain/index.ts'

/** An outlet that no catalogue knows, with what its rows or feed list say; nothing is claimed about its owner or state. */
export function importedOutlet(
  found: Pick<FoundBlock, 'block' | 'subBlock' | 'country'>,
  said: Pick<Source, 'id' | 'name' | 'homepage' | 'feeds'> & { readonly language: string | null },
): Source {
  return {
    ...said,
    language: said.language ?? 'und',
    country: found.country ?? 'ZZ',
    block: found.block,
    subBlock: found.subBlock ?? found.block,
    ownership: 'not recorded',
    owner: null,
    stateAffiliated: null,
    stateBasis: '',
    kind: 'imported',
    tier: 3,
    notes: '',
    sample: false,
  }
}
