import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A row of the evaluation data, as ../shared/data/README.md describes it. */
export interface EvaluationRow {
  readonly id: string
  readonly url: string | null
  readonly source: string | null
  readonly country: string | null
  readonly lang: string | null
  readonly publishedAt: string | null
  readonly title: string
  readonly text: string
  readonly event: string | null
}

/** Rows of a JSON Lines file, gzipped or not. */
export function readRows<Row = EvaluationRow>(file: string): Row[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}
