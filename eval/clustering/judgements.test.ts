import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Judgement, readJudgements, scoreJudgements } from './judgements.ts'

const SYSTEM = new Map([
  ['a', 'x'],
  ['b', 'x'],
  ['c', 'x'],
  ['d', 'y'],
])

const judgement = (article: string, others: string[], same: boolean): Judgement => ({
  article,
  others,
  same,
  action: same ? 'merge' : 'split',
  at: '2026-01-02T03:04:05.000Z',
})

describe('scoreJudgements', () => {
  it('agrees with what stands together and with what stands apart', () => {
    const score = scoreJudgements(
      [judgement('a', ['b', 'c', 'd'], true), judgement('d', ['a'], false)],
      SYSTEM,
    )
    expect(score).toEqual({ judged: 2, agreed: 1 })
  })

  it('disagrees where the placement does otherwise, half of the others being too few for the same', () => {
    const score = scoreJudgements([judgement('a', ['b', 'd'], true), judgement('a', ['b'], false)], SYSTEM)
    expect(score).toEqual({ judged: 2, agreed: 0 })
  })

  it('leaves out judgements about articles that were not placed', () => {
    const judgements = [judgement('unknown', ['a'], true), judgement('a', ['unknown'], true)]
    expect(scoreJudgements(judgements, SYSTEM)).toEqual({ judged: 0, agreed: 1 })
    expect(scoreJudgements([judgement('a', ['unknown', 'b'], true)], SYSTEM)).toEqual({
      judged: 1,
      agreed: 1,
    })
  })
})

describe('readJudgements', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'judgements-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('reads a judgement a line', () => {
    const lines = [judgement('a', ['b'], true), judgement('c', ['d'], false)]
    const file = join(folder, 'judgements.jsonl')
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    expect(readJudgements(file)).toEqual(lines)
  })

  it('finds none in an empty or absent file', () => {
    writeFileSync(join(folder, 'empty.jsonl'), '')
    expect(readJudgements(join(folder, 'empty.jsonl'))).toEqual([])
    expect(readJudgements(join(folder, 'absent.jsonl'))).toEqual([])
  })
})
