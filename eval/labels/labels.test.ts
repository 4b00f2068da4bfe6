import { describe, expect, it } from 'vitest'
import { type Judgement, readJudgements } from '../clustering/judgements.ts'
import { readRows } from '../clustering/rows.ts'
import { assignmentOf, type LabelledEvent } from './agreement.ts'

const folder = new URL('./', import.meta.url).pathname
const files = [
  'events-2025-05-28.jsonl',
  'womens-world-cup-2023.jsonl',
  'wimbledon-2023.jsonl',
  'sport-2020.jsonl',
  'world-2020.jsonl',
  'second-reading.jsonl',
]

/** An id of the evaluation data: a name of its file, sometimes a country, and a hash, never words of a title. */
const ID = /^[a-z]{2,3}(-[a-z]{2,3})?-[0-9a-f]{12}$/
const EVENT = /^[a-z0-9/-]+$/

describe.each(files)('%s', (file) => {
  const events = readRows<LabelledEvent>(`${folder}${file}`)

  it('puts no article into two events and names no event twice', () => {
    expect(assignmentOf(events).size).toBeGreaterThan(0)
    expect(new Set(events.map(({ event }) => event)).size).toBe(events.length)
  })

  it('holds ids and names of events only', () => {
    for (const row of events) {
      expect(Object.keys(row)).toEqual(['event', 'ids'])
      expect(row.event).toMatch(EVENT)
      for (const id of row.ids) expect(id).toMatch(ID)
    }
  })
})

it('judges articles against others than themselves', () => {
  const judgements: Judgement[] = readJudgements(`${folder}judgements.jsonl`)
  for (const { article, others, same, action } of judgements) {
    expect([article, ...others].every((id) => ID.test(id))).toBe(true)
    expect(others).not.toContain(article)
    expect(others.length).toBeGreaterThan(0)
    if (action !== 'move') expect(same).toBe(action === 'merge')
  }
})
