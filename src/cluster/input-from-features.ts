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
    const plain = plainPlacementInput({
      id: article.id,
      language: features.language,
      source: article.source,
      url: article.url,
      at,
      title: article.title,
      text: article.text,
    })
    const entities = features.entities.filter(isNear)
    const ids = idsOf(entities)
    const { id, language, source, url, title, lead, numbers } = plain
    // Each field by its name: behind a spread, new fields would give every input a shape of its own.
    return {
      id,
      language,
      source,
      url,
      at,
      title,
      lead,
      numbers,
      unknownText: entities.length === 0 ? undefined : unknownText(title, lead, entities),
      entities: ids,
      titleEntities: idsOf(entities.filter(isInTitle)),
      countries: distinct(ids.flatMap((id) => countryOf.get(id) ?? [])),
      concepts: idsOf(features.concepts.filter(isNear)),
      dates: distinct(
        features.dates.filter((day) => isNear(day) && day.from === day.to).map((day) => day.from),
      ),
      names: distinct([...plain.names, ...features.names.filter(isNear).map((name) => name.skeleton)]),
    }
  }
}

interface Place {
  readonly field: string
  readonly start: number
}

function isNear({ field, start }: Place): boolean {
  return field === 'title' || start < LEAD_LENGTH
}

function isInTitle({ field }: Place): boolean {
  return field === 'title'
}

function idsOf(mentions: readonly { readonly id: string }[]): string[] {
  return distinct(mentions.map((mention) => mention.id))
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

function distinct(values: string[]): string[] {
  return values.length < 2 ? values : [...new Set(values)]
}
