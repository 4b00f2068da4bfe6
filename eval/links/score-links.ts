import { readFileSync } from 'node:fs'
import { loadCatalogue } from '../../src/catalog/index.ts'
import { createDescriber } from '../../src/enrich/index.ts'

/** Links of entities judged by hand: 200 mentions drawn by chance from the replayed day (en 130, es 45, it 18, ja 7), equal ones once. */
const LABELS = new URL('./judged-2025-05-28.jsonl', import.meta.url)

interface JudgedLink {
  readonly article: string
  readonly entity: string
  readonly surface: string
  readonly right: boolean
}

/** What has become of the judged links. */
export interface LinkScore {
  readonly judged: number
  /** Links judged right that are still made. */
  readonly kept: number
  readonly right: number
  /** Links judged wrong that are still made. */
  readonly wrong: number
}

/** Describes the judged articles anew and looks for each judged link. */
export function scoreLinks(streamFile: string): LinkScore {
  const links = readFileSync(LABELS, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JudgedLink)
  const wanted = new Set(links.map((link) => link.article))
  const describer = createDescriber(loadCatalogue(new URL('../../catalog', import.meta.url).pathname))
  const made = new Set<string>()
  for (const line of readFileSync(streamFile, 'utf8').trimEnd().split('\n')) {
    const { id, lang, title, text, publishedAt } = JSON.parse(line)
    if (!wanted.has(id)) continue
    const { entities } = describer.describeForPlacement({ id, language: lang, title, text, publishedAt })
    for (const entity of entities) made.add(`${id} ${entity.id} ${entity.surface}`)
  }
  const isMade = (link: JudgedLink): boolean => made.has(`${link.article} ${link.entity} ${link.surface}`)
  const right = links.filter((link) => link.right)
  return {
    judged: links.length,
    kept: right.filter(isMade).length,
    right: right.length,
    wrong: links.filter((link) => !link.right && isMade(link)).length,
  }
}
