import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventView } from '../src/domain/index.ts'
import { freshDatabase } from './support/database.ts'
import { checkout, runCommand } from './support/run-command.ts'

const folder = await mkdtemp(join(tmpdir(), 'parallax-cli-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

const ROWS = [
  {
    id: 'a',
    source: 'first.invalid',
    block: 'western',
    lang: 'en',
    publishedAt: '2023-06-06T05:00:00Z',
    title: 'Dam near Kherson breached, thousands leave',
    text: 'The Kakhovka dam was breached on Tuesday. Officials in Kherson said 16,000 people were at risk. Ukraine blamed Russia for the breach.',
  },
  {
    id: 'b',
    source: 'second.invalid',
    block: 'russian',
    lang: 'en',
    publishedAt: '2023-06-06T07:00:00Z',
    title: 'Kakhovka dam damaged after strikes',
    text: 'The Kakhovka dam was damaged on Tuesday. Moscow denied that Russia was behind the breach and blamed Ukraine. Officials said 22,000 people were at risk.',
  },
]
const jsonl = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n')

describe('every command', () => {
  it('ends with 2 and a hint when it is unknown or given an unknown option', async () => {
    for (const args of [['nonsense'], ['show'], ['events', '--nonsense'], ['events', '--limit', 'many']]) {
      const { code, stdout, stderr } = await runCommand(args)
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr).toContain('--help')
    }
  })

  it.each(['feed', 'extract', 'sanitize', 'cluster', 'analyse', 'import'])(
    '"%s" names a file that is not there',
    async (command) => {
      const { code, stdout, stderr } = await runCommand([command, '/nowhere/rows.jsonl'])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('/nowhere/rows.jsonl')
    },
  )

  it.each(['cluster', 'analyse', 'import'])(
    '"%s" names file, line and field of a bad row and writes nothing',
    async (command) => {
      const bad = [
        ['{"id":"1","title":"x"}\nnot json', 'line 2', 'JSON'],
        ['{"id":"1","title":"x"}\n[1,2]', 'line 2', 'object'],
        ['{"id":"1","title":7}', 'line 1', '"title"'],
        ['{"id":"1","title":"x","publishedAt":"soon"}', 'line 1', '"publishedAt"'],
        ['{"id":"1","title":"x"}\n\n{"id":"1","title":"y"}', 'line 3', '"id"'],
      ] as const
      for (const [text, line, field] of bad) {
        const file = await fileOf('bad.jsonl', text)
        const { code, stdout, stderr } = await runCommand([command, file])
        expect({ text, code, stdout }).toEqual({ text, code: 2, stdout: '' })
        expect(stderr).toContain(file)
        expect(stderr).toContain(line)
        expect(stderr).toContain(field)
      }
    },
  )
})

describe('without a database', () => {
  it('"sanitize" takes harm out of HTML, one piece or many', async () => {
    const one = await runCommand(['sanitize'], {
      stdin: '<p onclick="x()">Hello <script>x()</script><a href="javascript:x()">there</a></p>',
    })
    expect(one).toMatchObject({ code: 0, stdout: '<p>Hello <a>there</a></p>' })
    const many = await runCommand(['sanitize', '--batch'], {
      stdin: '{"id":1,"html":"<b>a</b>"}\n{"id":2,"html":"<iframe src=x></iframe>b"}',
    })
    expect(many.json()).toEqual([
      { id: 1, html: '<b>a</b>' },
      { id: 2, html: 'b' },
    ])
  })

  it('"extract --batch" goes on after a page that is not there', async () => {
    const page = await fileOf(
      'page.html',
      `<html><body><article>${'<p>The river rose by two metres in one night, and the town moved its archive.</p>'.repeat(4)}</article></body></html>`,
    )
    const { code, json } = await runCommand(['extract', '--batch'], {
      stdin: `{"id":"x","file":"/nowhere.html"}\n${JSON.stringify({ id: 'y', file: page, url: 'https://a.invalid/' })}`,
    })
    expect(code).toBe(0)
    expect(json()).toMatchObject([
      { id: 'x', ok: false },
      { id: 'y', ok: true, how: 'readability' },
    ])
  })

  it('"cluster" answers each row in order with event, score and reason', async () => {
    const { code, json, stderr } = await runCommand(['cluster'], { stdin: jsonl(ROWS) })
    expect(code).toBe(0)
    expect(json().map((row) => row.id)).toEqual(['a', 'b'])
    for (const row of json())
      expect(row).toMatchObject({
        event: expect.any(String),
        score: expect.any(Number),
        reason: expect.any(Object),
      })
    expect(stderr).toMatch(/articles\/s.*peak memory/)
  })

  it('"analyse --one-event" writes one page that keeps the schema and cites exact spans', async () => {
    const { code, json } = await runCommand(['analyse', '--one-event'], { stdin: jsonl(ROWS) })
    expect(code).toBe(0)
    expect(json()).toHaveLength(1)
    const view = EventView.parse(json()[0])
    expect(view.blocks.map((block) => block.id).sort()).toEqual(['russian', 'western'])
    const texts = new Map(ROWS.map((row) => [row.id, row] as const))
    for (const { evidence } of [view.headline, ...view.summary, ...view.facts.map((fact) => fact.sentence)]) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const span of evidence)
        expect(texts.get(span.article)?.[span.field].slice(span.start, span.end)).toBe(span.quote)
    }
  })

  it('"analyse" takes rows with nothing but a title, and says which outlets it does not know', async () => {
    const { code, json } = await runCommand(['analyse', '--one-event'], {
      stdin: '{"title":"A bridge is closed"}',
    })
    expect(code).toBe(0)
    const view = EventView.parse(json()[0])
    expect(view.articles[0]).toMatchObject({ block: 'unassigned', blockBasis: 'none' })
    expect(view.labels.map((label) => label.id)).toContain('insufficient-data')
    expect(view.notes.join(' ')).toContain('whose side nothing tells us')
  })

  it('bin/parallax runs from the checkout without a build step', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(checkout, 'bin', 'parallax'),
      '--help',
    ])
    expect(stdout).toContain('Usage: parallax')
  })
})

describe('with a database', () => {
  let environment: Record<string, string>
  beforeAll(async () => {
    const { url } = await freshDatabase()
    environment = { DATABASE_URL: url }
  })

  it('"import" takes rows through to a page that "events", "show" and "explain" tell about', async () => {
    const imported = await runCommand(['import'], { stdin: jsonl(ROWS), environment })
    expect(imported.json()[0]).toMatchObject({ rows: 2, created: 2, placed: 2 })
    const again = await runCommand(['import'], { stdin: jsonl(ROWS), environment })
    expect(again.json()[0]).toMatchObject({ rows: 2, created: 0, placed: 0, analysed: 0 })
    const explained = await runCommand(['explain', 'https://import.invalid/a'], { environment })
    expect(explained.stdout).toMatch(/1 ingested[\s\S]*2 read[\s\S]*3 described[\s\S]*4 placed/)
    const [card] = (await runCommand(['events'], { environment })).json()
    const event = String(card?.event)
    expect((await runCommand(['show', event], { environment })).stdout).toContain('2 articles')
    expect((await runCommand(['show', event, '--markdown'], { environment })).stdout).toMatch(/^# /)
    expect(
      EventView.parse((await runCommand(['show', event, '--json'], { environment })).json()[0]).event,
    ).toBe(event)
    expect((await runCommand(['explain', event], { environment })).stdout).toContain('2 articles, coherence')
    expect((await runCommand(['export'], { environment })).json()).toHaveLength(1)
  })

  it('"show" and "explain" say so when there is no such thing', async () => {
    for (const command of ['show', 'explain']) {
      const { code, stdout, stderr } = await runCommand([command, 'nothing'], { environment })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain('nothing')
    }
  })

  it('"opml" writes the followed feeds and follows those of a list that is not well-formed', async () => {
    const list =
      '<opml><body><outline text="A & B" xmlUrl="https://a-feed.invalid/rss"><outline xmlUrl=https://b-feed.invalid/rss></body>'
    const file = await fileOf('list.opml', list)
    expect((await runCommand(['opml', '--import', file], { environment })).json()[0]).toMatchObject({
      added: expect.any(Number),
    })
    const written = (await runCommand(['opml'], { environment })).stdout
    expect(written).toContain('<opml version="2.0">')
    expect(written).toContain('https://a-feed.invalid/rss')
  })

  it('"sources" and "health" tell who is followed', async () => {
    expect(
      (await runCommand(['sources', '--block', 'chinese'], { environment })).json().length,
    ).toBeGreaterThan(5)
    expect((await runCommand(['health'], { environment })).json()[0]).toMatchObject({
      work: { unread: 0 },
      blocks: expect.any(Array),
    })
  })

  it('"migrate" is done already, and "web" and "work" ask for a database of their own', async () => {
    expect((await runCommand(['migrate'], { environment })).json()[0]).toEqual({ applied: [] })
    for (const command of ['web', 'work']) {
      const { code, stderr } = await runCommand([command])
      expect(code).toBe(2)
      expect(stderr).toContain('DATABASE_URL')
    }
  })
})
