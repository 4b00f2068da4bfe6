import { nameEntities } from '../catalog/index.ts'
import type { Catalogue, Coverage } from '../domain/index.ts'
import type { EventWords } from './gates/gate.ts'
import { contentWords } from './read-clauses.ts'

/** What the gates know of an event: names of its blocks and outlets, and in how many origins a word stands. */
export function createEventWords(coverage: Coverage, catalogue: Catalogue): EventWords {
  const outlets = new Map(coverage.articles.map((article) => [article.source, article.sourceName]))
  const origins = new Map(
    coverage.origins.flatMap((origin) =>
      origin.members.map((member) => [member.article, origin.id] as const),
    ),
  )
  const byUnit = new Map<string, Set<string>>()
  coverage.articles.forEach((article, at) => {
    const language = coverage.features[at]?.language ?? article.language
    const origin = origins.get(article.id) ?? article.id
    for (const { unit } of contentWords(`${article.title}\n${article.text}`, language)) {
      const known = byUnit.get(unit)
      if (known === undefined) byUnit.set(unit, new Set([origin]))
      else known.add(origin)
    }
  })
  return {
    blocks: new Map(coverage.blocks.map((block) => [block.id, block.name])),
    outlet: (source) => outlets.get(source) ?? source,
    actor: nameEntities(catalogue).actor,
    originsWith: (word, language) => {
      const [unit] = contentWords(word, language)
      return unit === undefined ? 0 : (byUnit.get(unit.unit)?.size ?? 0)
    },
  }
}
