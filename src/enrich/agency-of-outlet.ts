import type { Article } from '../domain/index.ts'
import { AGENCIES } from './agencies.ts'

const byName = new Map<string, string>(
  AGENCIES.flatMap(({ id, names }) => names.map((name) => [name.toLowerCase(), id] as const)),
)

/** Id of the agency that an outlet is, by its name; null for every other outlet. */
export function agencyOfOutlet(article: Pick<Article, 'sourceName'>): string | null {
  return byName.get(article.sourceName.trim().toLowerCase()) ?? null
}
