/**
 * Level 3: from the articles of one event to everything its page says. `analyseCoverage` is pure; every section is
 * derived from the claim matrix, and no sentence leaves without passing the evidence gate.
 */
export { analyseCoverage } from './analyse-coverage.ts'
export { type ClaimMemory, createClaimMemory } from './claims/claim-memory.ts'
export { createEvidenceGate, type EvidenceGate } from './create-evidence-gate.ts'
export { findEvidenceDefect } from './prose/check-evidence.ts'
export {
  type AnalysisInputs,
  type ArticleRecord,
  findAnalysis,
  type StoredAnalysis,
  saveAnalysis,
} from './store.ts'
export { THRESHOLDS, type Threshold } from './thresholds.ts'
