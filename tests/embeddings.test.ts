import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../src/catalog/index.ts'
import type { Db } from '../src/db/index.ts'
import type { Embeddings } from '../src/llm/index.ts'
import { silentLogger } from '../src/log/index.ts'
import { createPipeline } from '../src/pipeline/create-pipeline.ts'
import { drainOutstanding } from '../src/pipeline/drain-outstanding.ts'
import { importRows } from '../src/pipeline/import-rows.ts'
import { readRow } from '../src/pipeline/read-row.ts'
import { freshDb } from './support/database.ts'
import { checkout } from './support/run-command.ts'

const catalogue = loadCatalogue(`${checkout}catalog`)
const now = () => new Date('2023-06-06T12:00:00Z')
const ROWS = [
  ['a', 'en', 'Dam near Kherson breached, thousands leave'],
  ['b', 'en', 'Kakhovka dam near Kherson breached'],
  ['c', 'de', 'Staudamm bei Cherson gebrochen, Tausende fliehen'],
  ['d', 'en', 'Central bank of Australia raises rates'],
].map(([id, lang, title], at) => {
  const read = readRow({ id, lang, title, text: '', publishedAt: `2023-06-06T0${at}:00:00Z` }, at + 1)
  if (!read.ok) throw new Error(read.fault.problem)
  return read.value
})

async function run(db: Db, embeddings: Embeddings | null): Promise<Record<string, string>> {
  const pipeline = createPipeline({
    ...{ db, catalogue, embeddings, now },
    ...{ fetchPage: null, textDays: 30, log: silentLogger },
  })
  await importRows(db, ROWS, { catalogue, findBlock: pipeline.findBlock, now: now() })
  await drainOutstanding(pipeline, () => {})
  const rows = await db.query<{ article: string; event: string }>(
    'select article_id as article, event_id as event from placement order by 1',
  )
  return Object.fromEntries(rows.map(({ article, event }) => [article, event]))
}

const vector = (text: string, dimension: number) =>
  Float32Array.from({ length: dimension }, (_, at) => (at === text.length % dimension ? 1 : 0))
const answering = (dimension: number): Embeddings => ({
  model: 'small',
  embed: async (texts) => ({ ok: true, value: texts.map((text) => vector(text, dimension)) }),
})

describe('an embedding endpoint in the pipeline', () => {
  it('has its vectors kept with model and dimension, asked once for each article', async () => {
    const db = await freshDb()
    const asked: string[] = []
    const counting: Embeddings = {
      model: 'small',
      embed: (texts) => {
        asked.push(...texts)
        return answering(8).embed(texts)
      },
    }
    await run(db, counting)
    await run(db, counting)
    expect(asked.sort()).toEqual(ROWS.map((row) => row.title).sort())
    const kept = await db.query('select model, dimension, length(vector) as bytes from embedding')
    expect(kept).toEqual(ROWS.map(() => ({ model: 'small', dimension: 8, bytes: 8 })))
    expect(await db.query('select channel from embedding_weight order by 1')).toEqual([
      { channel: 'link' },
      { channel: 'place' },
    ])
  })

  it('changes no placement when it is absent, fails, or has learnt nothing yet', async () => {
    const failing: Embeddings = {
      model: 'small',
      embed: async () => ({ ok: false, reason: 'timeout', message: 'No answer.' }),
    }
    const without = await run(await freshDb(), null)
    expect(Object.keys(without)).toHaveLength(4)
    expect(await run(await freshDb(), failing)).toEqual(without)
    expect(await run(await freshDb(), answering(8))).toEqual(without)
  })

  it('is not believed when another model answers under its name', async () => {
    const db = await freshDb()
    await run(db, answering(8))
    await db.query('delete from embedding where article_id <> (select min(article_id) from embedding)')
    await db.query('delete from placement')
    await db.query('delete from article_features')
    await run(db, answering(9))
    expect(await db.query('select dimension from embedding')).toEqual([{ dimension: 8 }])
  })
})
