import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadCatalogue } from '../src/catalog/index.ts'
import { type Coverage, CoverageCount, createDescriber } from '../src/enrich/index.ts'

/** Streams and how many lines of each are left out between two that are read. */
const STREAMS = {
  'rss-2025-05-28.jsonl': 1,
  'headlines-2020.jsonl.gz': 40,
  'headlines-2023.jsonl.gz': 60,
  'headlines-2025-en.jsonl.gz': 40,
  'cctv-zh.jsonl.gz': 20,
} as const
/** Languages with fewer articles in a stream say nothing. */
const ENOUGH_ARTICLES = 50
/** Characters of a text that are read, as in `parallax cluster`. */
const LEAD = 600

/** Share of articles with two known ids, by stream and language. */
export interface StreamCoverage extends Coverage {
  readonly stream: string
}

/** Measures the coverage of every stream beside the checkout; a sample of each but the replayed day, which is read whole. */
export function measureStreams(folder: string): StreamCoverage[] {
  const describer = createDescriber(loadCatalogue(new URL('../catalog', import.meta.url).pathname))
  return Object.entries(STREAMS).flatMap(([file, step]) => {
    const count = new CoverageCount()
    linesOf(`${folder}/${file}`).forEach((line, index) => {
      if (index % step !== 0) return
      const row = JSON.parse(line)
      const article = { id: row.id, language: row.lang, title: row.title, publishedAt: row.publishedAt }
      count.add(
        row.lang,
        describer.describeForPlacement({ ...article, text: (row.text ?? '').slice(0, LEAD) }),
      )
    })
    const stream = file.replace(/\.jsonl(?:\.gz)?$/, '')
    return count
      .rows()
      .filter((row) => row.articles >= ENOUGH_ARTICLES)
      .map((row) => ({ stream, ...row }))
  })
}

function linesOf(file: string): string[] {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n')
}
