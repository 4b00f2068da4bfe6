import type { Evidence } from '../domain/index.ts'
import type { Reader } from './create-reader.ts'
import type { CitedReading } from './reading.ts'
import type { WriteInput } from './slot.ts'

/** Column of an article: the sub-block where it speaks alone on this page, else the block. */
export function columnOfArticle({ coverage }: Pick<WriteInput, 'coverage'>, id: string): string | null {
  const article = coverage.articles.find((one) => one.id === id)
  if (article === undefined) return null
  const columns = new Set(coverage.blocks.map((block) => block.id))
  return article.subBlock !== null && columns.has(article.subBlock) ? article.subBlock : article.block
}

/** Reads evidence of a coverage; null when its article is gone or its words moved. */
export function readEvidence(
  input: Pick<WriteInput, 'coverage'>,
  reader: Reader,
  evidence: Evidence,
): Omit<CitedReading, 'id'> | null {
  const { coverage } = input
  const at = coverage.articles.findIndex((one) => one.id === evidence.article)
  const article = coverage.articles[at]
  const features = coverage.features[at]
  if (article === undefined || features === undefined) return null
  if (article[evidence.field].slice(evidence.start, evidence.end) !== evidence.quote) return null
  const origin = coverage.origins.find((one) => one.members.some((member) => member.article === article.id))
  return {
    ...reader.evidence(features, evidence),
    article: article.id,
    block: columnOfArticle(input, article.id) ?? article.block,
    source: article.source,
    origin: origin?.id ?? article.id,
    country: article.country,
  }
}
