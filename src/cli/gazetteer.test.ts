import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from './index.ts'

async function run(args: readonly string[], lines: readonly string[] = []) {
  let [out, err] = ['', '']
  const code = await runCli(['gazetteer', ...args], {
    stdin: Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))]),
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
    environment: {},
    checkout: '.',
    now: () => new Date(0),
  })
  return { code, out, err }
}

const ROWS = [
  { id: 'a', lang: 'en', title: 'France asks Brandolin Tavarek about the strike' },
  { id: 'b', lang: 'en', title: 'In France the strike of Brandolin Tavarek goes on' },
  { id: 'c', lang: 'es', title: 'Francia dice que Brandolin Tavarek pone fin a la huelga' },
  { id: 'd', lang: 'es', title: 'Una huelga contra Brandolin Tavarek en Francia' },
  { id: 'e', lang: 'en', title: 'A kestrel was seen' },
].map((row) => JSON.stringify(row))

describe('parallax gazetteer suggest', () => {
  it('prints one proposal a line for names the gazetteer lacks', async () => {
    const { code, out, err } = await run(['suggest', '-', '--min', '2'], ROWS)
    const proposals = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(proposals[0]).toMatchObject({ id: 'person_brandolin_tavarek', kind: 'person', articles: 4 })
    expect(err).toBe(`${proposals.length} proposals from 5 articles\n`)
  })

  it('reads only the languages asked for', async () => {
    const { out } = await run(['suggest', '-', '--min', '2', '--languages', 'es'], ROWS)
    expect(Object.keys(JSON.parse(out.split('\n')[0] as string).aliases)).toEqual(['es'])
  })

  it('prints lines in the shape of the catalogue on request', async () => {
    const { out } = await run(['suggest', '-', '--min', '2', '--limit', '1', '--format', 'entry'], ROWS)
    expect(Object.keys(JSON.parse(out))).toEqual(['id', 'kind', 'wikidata', 'country', 'aliases'])
  })

  it.each([
    [['suggest', '-', '--min', 'few'], [], 'Give a whole number'],
    [['suggest', '-', '--languages', 'English'], [], 'Give codes of languages'],
    [['suggest', '-', '--format', 'csv'], [], 'Give "proposal" or "entry"'],
    [['suggest', '-'], ['{"title":7}'], 'standard input, line 1, field "title"'],
    [['coverage', '-'], ['no json'], 'standard input, line 1: not valid JSON'],
    [['coverage', 'nowhere.jsonl'], [], 'there is no such file'],
  ])('names what is wrong with %j', async (args, lines, message) => {
    const { code, err } = await run(args, lines)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('parallax gazetteer coverage', () => {
  it('gives the share of articles with two known ids for each language', async () => {
    const { code, out } = await run(['coverage', '-'], ROWS)
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(rows.map((row) => [row.language, row.articles])).toEqual([
      ['en', 3],
      ['es', 2],
    ])
    expect(rows[0]).toMatchObject({ entities: 0, ids: 0.333 })
    expect(rows[1]).toMatchObject({ ids: 1 })
  })
})
