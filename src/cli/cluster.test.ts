import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from './index.ts'

async function run(rows: readonly unknown[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runCli(['cluster', '-'], {
    stdin: Readable.from([Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))]),
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

/** Invented headlines about invented places, without dates and languages. */
const ROWS = [
  { id: 'a', title: 'Volcano Kestrel erupts on Marlow island, thousands flee' },
  { id: 'b', title: 'Thousands flee Marlow island as volcano Kestrel erupts' },
  { id: 'c', title: 'The central bank of Dunland raises its interest rate to nine percent' },
]

describe('parallax cluster', () => {
  it('answers one line for each row in the order of the rows, with event, score and reason', async () => {
    const { code, out, err } = await run(ROWS)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(answers.map((answer) => answer.id)).toEqual(['a', 'b', 'c'])
    expect(answers[0].event).toBe(answers[1].event)
    expect(answers[2].event).not.toBe(answers[0].event)
    expect(answers[1].reason.features.length).toBeGreaterThan(0)
    expect(err).toMatch(/3 articles .* articles\/s, .* peak memory \d+ MB/)
  })

  it('gives the same bytes for the same input', async () => {
    expect((await run(ROWS)).out).toBe((await run(ROWS)).out)
  })

  it.each([
    [{ id: 'x', title: 'T', publishedAt: 'yesterday' }, 'line 4, field "publishedAt"'],
    [{ id: 'x', title: 7 }, 'line 4, field "title"'],
    [{ id: 'x' }, 'line 4, field "title"'],
    [{ id: 'a', title: 'T' }, 'line 4, field "id"'],
  ])('refuses %j, naming line and field, and writes nothing', async (row, place) => {
    const { code, out, err } = await run([...ROWS, row])
    expect(code).toBe(2)
    expect(err).toContain(place)
    expect(out).toBe('')
  })
})
