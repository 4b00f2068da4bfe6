/** Cluster puts articles into stories of one language, and stories into events across languages. */
export { clusterStream, type StreamPlacement } from './cluster-stream.ts'
export { type Change, Clusterer, type Placed } from './clusterer.ts'
export { explainPlacement } from './explain-placement.ts'
export { createInputFromFeatures, type InputFromFeatures } from './input-from-features.ts'
export { LEAD_LENGTH, type PlacementInput, plainPlacementInput } from './placement-input.ts'
