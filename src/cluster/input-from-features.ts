import type { Article, ArticleFeatures, GazetteerEntry } from '../domain/index.ts'
import { LEAD_LENGTH, type PlacementInput, plainPlacementInput } from './placement-input.ts'

/** The parts of an article that placement needs. */
export type PlaceableArticle = Pick<Article, 'id' | 'source' | 'url' | 'title' | 'text'>

/** Turns what enrich says of an article into what placement looks at. */
export type InputFromFeatures = (
  article: PlaceableArticle,
  features: Pick<ArticleFeatures, 'language' | 'entities' | 'concepts' | 'dates' | 'names'>,
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
      unknownText: unknownText(article.title, plain.lead, entities),
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

/** Title and lead, one line each, with what the gazetteer knows left out: the words that may be other names. */
function unknownText(title: string, lead: string, known: readonly KnownSpan[]): string {
  return `${without(title, known, 'title')}\n${without(lead, known, 'text')}`
}

type KnownSpan = { readonly field: string; readonly start: number; readonly end: number }

function without(text: string, known: readonly KnownSpan[], field: string): string {
  let rest = ''
  let from = 0
  for (const span of known) {
    if (span.field !== field || span.start < from) continue
    rest += `${text.slice(from, span.start)}|`
    from = span.end
  }
  return rest + text.slice(from)
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
