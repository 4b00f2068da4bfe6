import { readFileSync } from 'node:fs'
import { loadCatalogue } from '../catalog/index.ts'
import type { Article } from '../domain/index.ts'
import { createDescriber, type Describer } from './describe-article.ts'

let made: Describer | undefined

/** One describer over the real catalogue for all tests of a file. */
export function testDescriber(): Describer {
  made ??= createDescriber(loadCatalogue(new URL('../../catalog', import.meta.url).pathname))
  return made
}

/** An article with everything a test does not care about filled in. */
export function testArticle(parts: Partial<Article>): Article {
  return {
    id: 'a',
    url: null,
    source: 'outlet',
    sourceName: 'Outlet',
    country: null,
    language: 'en',
    block: 'unassigned',
    subBlock: null,
    blockBasis: 'none',
    owner: null,
    stateAffiliated: null,
    publishedAt: '2023-06-08T12:00:00Z',
    title: '',
    text: '',
    how: 'row',
    sample: false,
    ...parts,
  }
}

/** Articles of one event of the sample edition. */
export function sampleArticles(event: string): Article[] {
  const file = new URL(`../../sample/articles/${event}.jsonl`, import.meta.url)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line)
      return testArticle({ ...row, language: row.lang, sourceName: row.source })
    })
}
