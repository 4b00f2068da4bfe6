/** Models that an operator may connect. Everything works without them. */
export { type BudgetLimits, type ModelPrices, moneyOf } from './budget.ts'
export { checkModel, type ModelProbe } from './check-model.ts'
export { connectModel, type ModelProvider, type ModelSettings } from './connect-model.ts'
export {
  type CreateEmbeddings,
  createEmbeddings,
  type EmbeddingFault,
  type Embeddings,
} from './embeddings.ts'
export { boundTokens, estimateTokens } from './estimate-tokens.ts'
export { type MeteredModel, meterModel } from './metered-model.ts'
export {
  clearWaiting,
  countTries,
  findAnswers,
  type KeptAnswer,
  keepAnswers,
  listWaiting,
  type ModelUse,
  markNew,
  markWaiting,
  readModelUse,
} from './store.ts'
export {
  type ModelAnswer,
  type ModelFault,
  type ModelRequest,
  noModel,
  type TextModel,
  type TokenUse,
} from './text-model.ts'
