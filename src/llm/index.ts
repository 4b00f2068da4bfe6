/** Models that an operator may connect. Everything works without them. */
export {
  type CreateEmbeddings,
  createEmbeddings,
  type EmbeddingFault,
  type Embeddings,
} from './embeddings.ts'
