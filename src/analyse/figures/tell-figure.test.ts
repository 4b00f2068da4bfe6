import { describe, expect, it } from 'vitest'
import type { Prepared } from '../claims/prepared.ts'
import type { FoundStatement } from './find-figures.ts'
import { tellFigure } from './tell-figure.ts'

const telling = {
  prepared: {} as Prepared,
  namesSources: false,
  label: { subject: 'the number of settlements held' },
  unit: null,
} as unknown as Parameters<typeof tellFigure>[0]

function counted(value: number, block: string, day: string): FoundStatement {
  return {
    statement: { low: value, high: value, block, speaker: null, asOf: `${day}T10:00:00.000Z`, evidence: {} },
    source: null,
  } as unknown as FoundStatement
}

function tell(...course: FoundStatement[]): string | undefined {
  return tellFigure(telling, course, { status: 'updated', sides: [course] })?.text
}

describe('tellFigure', () => {
  it('lets a count of one block rise or fall', () => {
    const early = counted(28, 'russian', '2024-08-12')
    expect(tell(early, counted(35, 'russian', '2024-08-15'))).toBe(
      'The number of settlements held rose from 28 on 12 August to 35 on 15 August.',
    )
    expect(tell(early, counted(20, 'russian', '2024-08-15'))).toMatch(/fell from 28/u)
  })

  it('sets counts of two blocks side by side, for nothing need have grown between them', () => {
    expect(tell(counted(28, 'russian', '2024-08-12'), counted(82, 'ukrainian', '2024-08-15'))).toBe(
      'The number of settlements held was put at 28 on 12 August and at 82 on 15 August.',
    )
  })
})
