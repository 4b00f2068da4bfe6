/**
 * Level 3: from the articles of one event to everything its page says. `analyseCoverage` is pure; every section is
 * derived from the claim matrix, and no sentence leaves without passing the evidence gate.
 */
export { analyseCoverage, proposeJoins } from './analyse-coverage.ts'
export { type ClaimMemory, createClaimMemory } from './claims/claim-memory.ts'
export type { JoinCandidate } from './claims/proposals/find-candidates.ts'
export { JOIN_CHECKS } from './claims/proposals/judge-join.ts'
export { createEvidenceGate, type EvidenceGate } from './create-evidence-gate.ts'
export { findEvidenceDefect } from './prose/check-evidence.ts'
export {
  type AnalysisInputs,
  type ArticleRecord,
  findAnalysis,
  type StoredAnalysis,
  saveAnalysis,
} from './store.ts'
export { findProposals, saveProposals } from './store-proposals.ts'
export { THRESHOLDS, type Threshold } from './thresholds.ts'
