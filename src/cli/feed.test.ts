import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'parallax-feed-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

async function run(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runCli(['feed', ...args], {
    stdin: Readable.from([Buffer.from(input)]),
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

const RSS =
  '<rss><channel><title>A</title><link>/</link><item><title>T</title><link>/1</link></item></channel></rss>'

describe('parallax feed', () => {
  it('prints feed and entries of a file, with links resolved', async () => {
    const { code, out } = await run([write('a.xml', RSS), '--url', 'https://a.example/rss'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      feed: {
        title: 'A',
        link: 'https://a.example/',
        id: null,
        description: null,
        language: null,
        updated: null,
      },
      entries: [
        {
          title: 'T',
          link: 'https://a.example/1',
          id: null,
          summary: null,
          content: null,
          author: null,
          categories: [],
        },
      ],
    })
  })

  it('reads standard input and headers', async () => {
    const { out } = await run(['-', '--headers', '{"Content-Language":"fr"}'], RSS)
    expect(JSON.parse(out).feed.language).toBe('fr')
  })

  it('answers, and exits with 1, when the file is no feed', async () => {
    const { code, out, err } = await run([write('b.xml', '<html></html>')])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      error: 'The document is a web page, not a feed.',
      entries: [],
    })
    expect(err).toContain('b.xml')
  })

  it.each([
    [['missing.xml'], 'missing.xml: cannot be read (ENOENT).'],
    [[folder], `${folder}: is not a file.`],
    [['-', '--url', 'nonsense'], '--url: "nonsense" is not an address'],
    [['-', '--headers', '[1]'], '--headers: give a JSON object'],
    [['-', '--headers', '{'], '--headers: give a JSON object'],
  ])('exits with 2 and says why: %j', async (args, message) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('answers each line of a batch, whatever one of them holds', async () => {
    const file = write('c.xml', RSS)
    const lines = [
      JSON.stringify({ id: 1, file, url: 'https://a.example/rss', headers: { 'content-type': 'text/xml' } }),
      'not json',
      '[]',
      '{"id":2}',
      JSON.stringify({ id: 3, file: join(folder, 'none.xml') }),
      '',
      JSON.stringify({ id: 4, file: write('d.xml', '{') }),
      JSON.stringify({ id: 5, file }),
    ]
    const { code, out } = await run(['--batch'], lines.join('\n'))
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(answers.map((answer) => [answer.id, answer.ok])).toEqual([
      [1, true],
      [null, false],
      [null, false],
      [2, false],
      [3, false],
      [4, false],
      [5, true],
    ])
    for (const answer of answers) expect(answer.ms).toBeTypeOf('number')
  })

  it('shows an example in its help', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('parallax feed news.xml')
  })
})
