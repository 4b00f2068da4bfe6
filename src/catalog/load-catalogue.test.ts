import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CatalogueError, loadCatalogue } from './index.ts'

const ours = join(import.meta.dirname, '../../catalog')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Loads a copy of our catalogue with one file changed, and gives the message it fails with. */
function failureAfter(file: string, change: (text: string) => string): string {
  cpSync(ours, folder, { recursive: true, force: true })
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  try {
    loadCatalogue(folder)
  } catch (error) {
    expect(error).toBeInstanceOf(CatalogueError)
    return (error as Error).message.replaceAll(folder, 'catalog')
  }
  return 'no failure'
}

/** Replaces line `number` (counted from 1) of a text. */
function changeLine(number: number, change: (line: string) => string) {
  return (text: string) =>
    text
      .split('\n')
      .map((line, index) => (index === number - 1 ? change(line) : line))
      .join('\n')
}

describe('loadCatalogue', () => {
  it('names file and line of a line that is no JSON', () => {
    expect(
      failureAfter(
        'sources.jsonl',
        changeLine(3, (line) => line.slice(0, -5)),
      ),
    ).toMatch(/^catalog\/sources\.jsonl, line 3: not JSON/)
  })

  it('names file, line and field of a value that does not fit', () => {
    expect(
      failureAfter(
        'sources.jsonl',
        changeLine(2, (line) => line.replace(/"tier": \d/, '"tier": 9')),
      ),
    ).toMatch(/^catalog\/sources\.jsonl, line 2, field tier: /)
    expect(
      failureAfter(
        'gazetteer/persons.jsonl',
        changeLine(4, (line) => line.replace('"language": "ru"', '"language": "xx"')),
      ),
    ).toMatch(/^catalog\/gazetteer\/persons\.jsonl, line 4, field aliases\.\d+\.language: /)
    expect(failureAfter('blocks.json', (text) => text.replace('"speaksAlone"', '"speakAlone"'))).toMatch(
      /^catalog\/blocks\.json, field 0\.subBlocks\.0/,
    )
  })

  it('refuses a state affiliation without a basis', () => {
    const message = failureAfter('sources.jsonl', (text) =>
      text.replace(/"stateBasis": "[^"]+"/, '"stateBasis": ""'),
    )
    expect(message).toMatch(/line \d+, field stateBasis: must be given exactly/)
  })

  it('refuses duplicates, wrong order, and blocks nobody knows', () => {
    const twice = failureAfter('sources.jsonl', (text) => `${text.split('\n')[0]}\n${text}`)
    expect(twice).toMatch(/line 2, field id: id \S+ stands twice/)
    const order = failureAfter('gazetteer/places.jsonl', (text) => {
      const [first, second, ...rest] = text.split('\n')
      return [second, first, ...rest].join('\n')
    })
    expect(order).toMatch(/places\.jsonl, line 2, field id: must come before/)
    expect(
      failureAfter(
        'sources.jsonl',
        changeLine(1, (line) => line.replace(/"subBlock": "[^"]+"/, '"subBlock": "martian"')),
      ),
    ).toMatch(/line 1, field subBlock: "martian" is no part of block/)
    expect(failureAfter('blocks.json', (text) => text.replace('"SO"', '"US"'))).toMatch(/"US"/)
  })

  it('refuses an entity in the file of another kind', () => {
    expect(
      failureAfter('gazetteer/places.jsonl', (text) => text.replace('"kind": "place"', '"kind": "org"')),
    ).toMatch(/places\.jsonl, line 1, field kind: must be "place"/)
  })

  it('misses a file aloud, but lives without a lexicon', () => {
    cpSync(ours, folder, { recursive: true, force: true })
    rmSync(join(folder, 'lexicon'), { recursive: true, force: true })
    expect(loadCatalogue(folder).lexicon.concepts).toEqual([])
    rmSync(join(folder, 'gazetteer/places.jsonl'))
    expect(() => loadCatalogue(folder)).toThrow(/places\.jsonl: is missing/)
  })
})
