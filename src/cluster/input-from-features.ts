import type { Article, ArticleFeatures, GazetteerEntry } from '../domain/index.ts'
import { LEAD_LENGTH, type PlacementInput, plainPlacementInput } from './placement-input.ts'

/** The parts of an article that placement needs. */
export type PlaceableArticle = Pick<Article, 'id' | 'source' | 'url' | 'title' | 'text'>

/** Turns what enrich says of an article into what placement looks at. */
export type InputFromFeatures = (
  article: PlaceableArticle,
  features: ArticleFeatures,
  at: number,
) => PlacementInput

/** Makes the adapter for one gazetteer, whose entities tell their country. */
export function createInputFromFeatures(gazetteer: readonly GazetteerEntry[]): InputFromFeatures {
  const countryOf = new Map(
    gazetteer.flatMap((entry) => (entry.country === null ? [] : [[entry.id, entry.country]])),
  )
  return (article, features, at) => {
    const plain = plainPlacementInput({ ...article, language: features.language, at })
    const near = <Mention extends { readonly field: string; readonly start: number }>(
      mentions: readonly Mention[],
    ) => mentions.filter((mention) => mention.field === 'title' || mention.start < LEAD_LENGTH)
    const entities = near(features.entities)
    const ids = distinct(entities.map((mention) => mention.id))
    return {
      ...plain,
      entities: ids,
      titleEntities: distinct(
        entities.filter((mention) => mention.field === 'title').map((mention) => mention.id),
      ),
      countries: distinct(ids.flatMap((id) => countryOf.get(id) ?? [])),
      concepts: distinct(near(features.concepts).map((mention) => mention.id)),
      dates: distinct(
        near(features.dates)
          .filter((day) => day.from === day.to)
          .map((day) => day.from),
      ),
      names: distinct([...plain.names, ...near(features.names).map((name) => name.skeleton)]),
    }
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
