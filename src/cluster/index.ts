/** Cluster puts articles into stories of one language, and stories into events across languages. */
export { clusterStream, type StreamPlacement, StreamRun } from './cluster-stream.ts'
export { Clusterer, type Placed } from './clusterer.ts'
export { type Edited, type Editing, mergeEvents, moveArticle, splitEvent } from './edit-events.ts'
export { explainPlacement } from './explain-placement.ts'
export { createInputFromFeatures, type InputFromFeatures } from './input-from-features.ts'
export { type Coherence, measureCoherence } from './measure-coherence.ts'
export {
  type ComparableArticle,
  type ComparedText,
  createComparedText,
  withTitle,
} from './pair/compared-text.ts'
export { Rarity } from './pair/rarity.ts'
export { type PairScore, scorePair } from './pair/score-pair.ts'
export type { Change } from './passes.ts'
export { createPlacer, type PlacementRun, type Placer } from './place-articles.ts'
export { LEAD_LENGTH, type PlacementInput, plainPlacementInput } from './placement-input.ts'
export {
  type EditorDecision,
  eventOfArticle,
  listEditorDecisions,
  loadEventInputs,
  resolveEvent,
} from './store.ts'
