import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from './index.ts'

async function run(rows: readonly unknown[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runCli(['compare', '-'], {
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

/** Invented reports about invented places. */
const VOLCANO = {
  title: 'Volcano Kestrelgor erupts on Marlowia, 340 people evacuated',
  text: 'The volcano Kestrelgor erupted on Tuesday. Rescuers evacuated 340 people from Marlowia by boat.',
  lang: 'en',
}
const VULKAN = {
  title: 'Vulkan Kestrelgor auf Marlowia ausgebrochen, 340 Menschen evakuiert',
  text: 'Der Vulkan Kestrelgor ist am Dienstag ausgebrochen. 340 Menschen wurden von Marlowia evakuiert.',
  lang: 'de',
}
const BANK = {
  title: 'Central bank of Dunland raises its interest rate to nine percent',
  text: 'The bank wants to slow inflation and expects the economy to grow.',
  lang: 'en',
}
const ROWS = [
  {
    id: 'same',
    left: VOLCANO,
    right: { ...VOLCANO, title: 'Thousands flee as Kestrelgor erupts on Marlowia' },
  },
  { id: 'translated', left: VOLCANO, right: VULKAN },
  { id: 'other', left: VOLCANO, right: BANK },
  { id: 'other, translated', left: BANK, right: VULKAN },
]

function answers(out: string): { id: string; score: number; features: Record<string, number> }[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('parallax compare', () => {
  it('scores a story told twice above two stories, inside and across languages', async () => {
    const { code, out } = await run(ROWS)
    const scores = Object.fromEntries(answers(out).map(({ id, score }) => [id, score]))
    expect(code).toBe(0)
    expect(answers(out).map(({ id }) => id)).toEqual(ROWS.map(({ id }) => id))
    expect(scores.same).toBeGreaterThan(0.7)
    expect(scores.translated).toBeGreaterThan(0.5)
    expect(scores.other).toBeLessThan(0.3)
    expect(scores['other, translated']).toBeLessThan(0.3)
    expect(answers(out)[1]?.features).toMatchObject({ numbers: 1, words: 0, 'same language': 0 })
  })

  it('scores a pair the same from both ends', async () => {
    const turned = ROWS.map(({ id, left, right }) => ({ id, left: right, right: left }))
    expect((await run(turned)).out).toBe((await run(ROWS)).out)
  })

  it('reads texts without titles and names a row without an id by its line', async () => {
    const { code, out } = await run([
      { text1: `${VOLCANO.title} ${VOLCANO.text}`, text2: VULKAN.title, lang1: 'en', lang2: 'de' },
    ])
    expect(code).toBe(0)
    expect(answers(out)[0]?.id).toBe('row-1')
    expect(answers(out)[0]?.features.cognates).toBeGreaterThan(0)
  })

  it.each([
    [{ id: 'x' }, 'line 5, field "text1": is missing'],
    [{ id: 'x', text1: 'a', text2: ' ' }, 'line 5, field "text2": is empty'],
    [{ id: 'x', left: VOLCANO }, 'line 5, field "right"'],
    [{ id: 'x', left: VOLCANO, right: { title: '' } }, 'line 5, field "right.title"'],
    [{ id: 'x', left: VOLCANO, right: { title: 7 } }, 'line 5, field "right.title"'],
    [{ id: 'x', left: { ...BANK, publishedAt: 'soon' }, right: BANK }, 'line 5, field "left.publishedAt"'],
    [{ id: ['x'], left: BANK, right: BANK }, 'line 5, field "id"'],
  ])('refuses %j, naming line and field, and writes nothing', async (row, place) => {
    const { code, out, err } = await run([...ROWS, row])
    expect(code).toBe(2)
    expect(err).toContain(place)
    expect(out).toBe('')
  })
})
