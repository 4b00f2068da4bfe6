import { describe, expect, it } from 'vitest'
import { speaker } from '../../src/write/gates/speaker.ts'
import { buildCase, inputOf } from './cases.ts'
import { describeSample } from './describe-events.ts'

const [event] = describeSample().values()

/** What the gate of speakers finds in a statement on one cited sentence of the same language; null: it passes. */
function find(language: string, cited: string, statement: string): string | null {
  const of = event === undefined ? null : buildCase(event, language, cited)
  if (of === null) throw new Error('no sentence to cite')
  return speaker.find(inputOf(of, statement))?.word ?? null
}

describe('states that speak', () => {
  const cited = "Turkey's foreign minister said on Monday that Qatar had sent two aircraft to the region."

  it('pass where a body of theirs speaks in the cited sentence', () => {
    expect(find('en', cited, 'Turkey said that Qatar had sent two aircraft.')).toBeNull()
  })

  it('are refused where the cited sentence only speaks of them', () => {
    expect(find('en', cited, 'Qatar said that it had sent two aircraft to the region.')).toBe('Qatar')
  })

  it('are read behind their verb in languages that put it first', () => {
    const russian = 'Глава МИД Турции заявил в понедельник, что Катар направил в регион два самолёта.'
    expect(find('ru', russian, 'Катар направил в регион два самолёта, заявил Катар.')).toBe('Катар')
  })

  it('do not speak as the place of somebody else', () => {
    expect(find('en', cited, "Turkey's foreign minister said that aircraft went to the region.")).toBeNull()
  })
})
