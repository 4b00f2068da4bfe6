/** The one door to the reviewed data of the top folder `catalog/`. */
export { blockName, parentBlock } from './block-index.ts'
export {
  type BlockFinder,
  columnOf,
  createBlockFinder,
  type FoundBlock,
  type OutletRow,
} from './find-block.ts'
export { createMeanings, type Meanings } from './find-meanings.ts'
export { fingerprintCatalogue } from './fingerprint-catalogue.ts'
export { loadCatalogue } from './load-catalogue.ts'
export { type EntityNames, nameEntities } from './name-entities.ts'
export { CatalogueError } from './read-checked.ts'
