import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import type { CliContext } from './context.ts'
import { openInput } from './reread-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'parallax-reread-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Opens the same bytes as a file and as standard input. */
async function bothWays(text: string) {
  const file = join(folder, 'input.jsonl')
  writeFileSync(file, text)
  const context = { stdin: Readable.from([Buffer.from(text)]) } as unknown as CliContext
  return [await openInput(file, context), await openInput('-', context)]
}

/** Longer than a block of the reader, with letters of two and three bytes. */
const LONG = 'жé語'.repeat(300_000)

describe('openInput', () => {
  it.each([
    ['lines with and without a carriage return', 'a\r\nb\n', ['a', 'b']],
    ['a last line that no line feed ends', 'a\nb', ['a', 'b']],
    ['blank lines', '\n a \n\n\nb\n\n', [' a ', 'b']],
    ['a byte order mark', '\uFEFFa\nb\n', ['a', 'b']],
    ['a line separator inside a line', 'a\u2028b\nc', ['a\u2028b', 'c']],
    ['lines longer than a block', `${LONG}\nb\n${LONG}`, [LONG, 'b', LONG]],
    ['nothing', '', []],
  ])('reads %s', async (_, text, wanted) => {
    for (const input of await bothWays(text)) {
      expect([...input.lines()].map((line) => line.text)).toEqual(wanted)
      input.close()
    }
  })

  it('reads every line again in any order', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `${at} ${'é'.repeat((at * 37) % 900)}`)
    for (const input of await bothWays(lines.join('\n'))) {
      const places = [...input.lines()].reverse()
      expect(places.map(({ start, end }) => input.read(start, end))).toEqual([...lines].reverse())
      input.close()
    }
  })

  it('numbers lines from 1, blank ones counted', async () => {
    for (const input of await bothWays('a\n\nb')) {
      expect([...input.lines()].map((line) => line.number)).toEqual([1, 3])
      input.close()
    }
  })
})
