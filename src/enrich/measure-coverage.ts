import type { ArticleFeatures, LanguageCode } from '../domain/index.ts'

/** Known ids without which an article can hardly be linked to others across languages. */
export const ENOUGH_IDS = 2

/** Articles of one language and how many of them hold enough known ids. */
export interface Coverage {
  readonly language: LanguageCode
  readonly articles: number
  /** With at least two different entities. */
  readonly entities: number
  /** With at least two different entities or concepts. */
  readonly ids: number
}

/** Distinct ids of entities and concepts of an article. */
export function knownIds(features: Pick<ArticleFeatures, 'entities' | 'concepts'>): Set<string> {
  return new Set([...features.entities.map((e) => e.id), ...features.concepts.map((c) => c.id)])
}

/** Counts how many articles of each language the gazetteer and the lexicon know enough of. */
export class CoverageCount {
  readonly #rows = new Map<LanguageCode, { articles: number; entities: number; ids: number }>()

  /** Counts one article under its language. */
  add(language: LanguageCode, features: Pick<ArticleFeatures, 'entities' | 'concepts'>): void {
    const row = this.#rows.get(language) ?? { articles: 0, entities: 0, ids: 0 }
    row.articles += 1
    if (new Set(features.entities.map((e) => e.id)).size >= ENOUGH_IDS) row.entities += 1
    if (knownIds(features).size >= ENOUGH_IDS) row.ids += 1
    this.#rows.set(language, row)
  }

  /** One row a language, the language with most articles first. */
  rows(): Coverage[] {
    return [...this.#rows]
      .map(([language, counts]): Coverage => ({ language, ...counts }))
      .sort((a, b) => b.articles - a.articles || (a.language < b.language ? -1 : 1))
  }
}
