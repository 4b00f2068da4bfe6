/** Enrich says what an article holds: language, sentences, entities, concepts, numbers, dates, quotes, names, origins. */
export { detectLanguage } from '../text/language.ts'
export { createDescriber, type Describable, type Describer } from './describe-article.ts'
export { findOrigins } from './find-origins.ts'
export { type Coverage, CoverageCount } from './measure-coverage.ts'
export { type DescribedArticle, listDescribed, loadFeatures, saveFeatures } from './store.ts'
export { dropOldEmbeddings, findUnembedded, saveEmbeddings, type Unembedded } from './store-embedding.ts'
export { NameMiner, type NameProposal, type SeenArticle, toEntry } from './suggest-names/index.ts'
