import type { Catalogue, Coverage, PublishedSentence } from '../domain/index.ts'
import { prepareCoverage } from './claims/prepare-coverage.ts'
import { findEvidenceDefect } from './prose/check-evidence.ts'

/** Says why a sentence may not be published on a page of this coverage; null when it may. */
export type EvidenceGate = (sentence: PublishedSentence) => string | null

/** The gate every published sentence passes, for one event; audits and tests ask it again from outside. */
export function createEvidenceGate(coverage: Coverage, catalogue: Catalogue): EvidenceGate {
  const prepared = prepareCoverage(coverage, catalogue)
  return (sentence) => findEvidenceDefect(prepared, sentence)
}
