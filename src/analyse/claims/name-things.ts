import { nameEntities } from '../../catalog/index.ts'
import type { BlockId, Catalogue, Coverage } from '../../domain/index.ts'
import type { Labels } from './prepared.ts'

const EMPTY: ReadonlySet<string> = new Set()

interface ConceptName {
  readonly label: string
  readonly opposes: ReadonlySet<string>
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, ConceptName>>()

/** English names for ids, from catalogue and coverage. */
export function nameThings(coverage: Coverage, catalogue: Catalogue): Labels {
  const entities = nameEntities(catalogue)
  let concepts = known.get(catalogue)
  if (concepts === undefined) {
    concepts = conceptNames(catalogue)
    known.set(catalogue, concepts)
  }
  const names = concepts
  const charged = chargedNamings(catalogue)
  const homes = homesOf(catalogue)
  const blocks = new Map(coverage.blocks.map((block) => [block.id, block.name]))
  const outlets = new Map(coverage.articles.map((article) => [article.source, article.sourceName]))
  return {
    entity: entities.label,
    concept: (id) => names.get(id)?.label ?? null,
    block: (id) => blocks.get(id) ?? nameOfBlock(catalogue, id),
    outlet: (source) => outlets.get(source) ?? source,
    isAdjective: entities.isAdjective,
    actor: entities.actor,
    country: entities.country,
    home: (id) => homes.get(id) ?? EMPTY,
    opposes: (concept) => names.get(concept)?.opposes ?? EMPTY,
    loadedContext: (naming) => charged.get(naming) ?? null,
    act: (concept) => catalogue.lexicon.actPhrases[concept] ?? null,
  }
}

/**
 * Variants of the naming table that judge what they name, with what must stand in an article for them to mean it. Words
 * that condemn or praise do so anywhere; those that soften ("incident", "treated water") are plain words elsewhere.
 */
function chargedNamings(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  return new Map(
    catalogue.lexicon.namings.flatMap((set) =>
      set.variants
        .filter((variant) => variant.charge !== 0)
        .map((variant) => [`${set.id}/${variant.id}`, variant.charge === 1 ? [] : set.context] as const),
    ),
  )
}

/** Opposition holds both ways even when only one of the two concepts names it. */
function conceptNames(catalogue: Catalogue): Map<string, { label: string; opposes: Set<string> }> {
  const names = new Map(
    catalogue.lexicon.concepts.map((concept) => [
      concept.id,
      { label: concept.label, opposes: new Set(concept.opposes) },
    ]),
  )
  for (const concept of catalogue.lexicon.concepts) {
    for (const other of concept.opposes) names.get(other)?.opposes.add(concept.id)
  }
  return names
}

/** Countries of each block without those of its parts that speak alone, and of these parts. */
function homesOf(catalogue: Catalogue): ReadonlyMap<BlockId, ReadonlySet<string>> {
  return new Map(
    catalogue.blocks.flatMap((block) => {
      const alone = block.subBlocks.filter((part) => part.speaksAlone)
      const apart = new Set(alone.flatMap((part) => part.countries))
      const rest = block.countries.filter((country) => !apart.has(country))
      return [
        [block.id, new Set(rest)] as const,
        ...alone.map((part) => [part.id, new Set(part.countries)] as const),
      ]
    }),
  )
}

function nameOfBlock(catalogue: Catalogue, id: BlockId): string {
  for (const block of catalogue.blocks) {
    if (block.id === id) return block.name
    const part = block.subBlocks.find((sub) => sub.id === id)
    if (part !== undefined) return part.name
  }
  return id
}
