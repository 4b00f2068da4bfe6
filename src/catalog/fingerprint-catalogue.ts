import { createHash } from 'node:crypto'
import type { Catalogue } from '../domain/index.ts'

const known = new WeakMap<Catalogue, string>()

/**
 * SHA-256 over the whole catalogue, hexadecimal: two catalogues of one fingerprint give the same pages. Costs some 40 ms
 * the first time a catalogue is asked for; it never changes at run time.
 */
export function fingerprintCatalogue(catalogue: Catalogue): string {
  const before = known.get(catalogue)
  if (before !== undefined) return before
  const made = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex')
  known.set(catalogue, made)
  return made
}
