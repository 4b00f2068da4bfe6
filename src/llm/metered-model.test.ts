import { expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import type { Db } from '../db/index.ts'
import {
  clearWaiting,
  countTries,
  findAnswers,
  keepAnswers,
  listWaiting,
  markWaiting,
  meterModel,
  noModel,
  readModelUse,
  type TextModel,
} from './index.ts'

const request = { system: 's'.repeat(100), prompt: 'p'.repeat(300), schema: {}, maxOutputTokens: 100 }
const at = new Date('2026-03-01T10:00:00Z')
const none = { tokensPerDay: null, tokensPerEvent: null, moneyPerDay: null, moneyPerEvent: null }
const prices = { input: 1000, output: 2000 }

function countingModel(answer: Partial<Awaited<ReturnType<TextModel['ask']>>> = {}) {
  let asked = 0
  const model: TextModel = {
    id: 'scripted',
    ask: async () => {
      asked += 1
      await new Promise((done) => setTimeout(done, 5))
      return {
        ok: true,
        value: { value: {}, used: { input: 60, output: 40 }, milliseconds: 5 },
        ...answer,
      } as never
    },
  }
  return { model, asked: () => asked }
}
const meter = (db: Db, model: TextModel, limits = {}, now = at) =>
  meterModel({ db, model, prices, limits: { ...none, ...limits }, now: () => now })

it('counts what calls really cost, across workers, and never passes a stop', async () => {
  const db = await freshDb()
  const { model, asked } = countingModel()
  // A call reserves 400 bytes, the envelope and 100 tokens of answer; it costs 100 tokens.
  const workers = [1, 2, 3].map(() => meter(db, model, { tokensPerDay: 2000 }))
  const results = []
  for (let turn = 0; turn < 10; turn += 1)
    results.push(...(await Promise.all(workers.map((worker) => worker.ask(request, 'event')))))
  const use = await readModelUse(db, '2026-03-01')
  expect(asked()).toBeGreaterThan(5)
  expect(use.tokens).toBe(asked() * 100)
  expect(use.tokens).toBeLessThanOrEqual(2000)
  expect(use.money).toBeCloseTo(asked() * 0.14, 6)
  expect(results.filter((result) => !result.ok && result.reason === 'budget')).toHaveLength(30 - asked())
  const tomorrow = meter(db, model, { tokensPerDay: 2000 }, new Date('2026-03-02T00:00:00Z'))
  expect((await tomorrow.ask(request, 'event')).ok).toBe(true)
})

it('keeps the budgets of events apart, and stops in money too', async () => {
  const db = await freshDb()
  const { model } = countingModel()
  const metered = meter(db, model, { tokensPerEvent: 1000 })
  expect((await metered.ask(request, 'a')).ok).toBe(true)
  expect(await metered.ask(request, 'a')).toMatchObject({
    reason: 'budget',
    message: expect.stringContaining('tokens of the event'),
  })
  expect((await metered.ask(request, 'b')).ok).toBe(true)
  expect(await meter(db, model, { moneyPerDay: 0.5 }).ask(request, 'c')).toMatchObject({
    reason: 'budget',
    message: expect.stringContaining('money of the day'),
  })
})

it('keeps a reservation when the worker dies, and pays nothing for what was never sent', async () => {
  const db = await freshDb()
  const dying: TextModel = { id: 'scripted', ask: () => Promise.reject(new Error('killed')) }
  await expect(meter(db, dying).ask(request, 'a')).rejects.toThrow('killed')
  expect((await readModelUse(db, '2026-03-01')).tokens).toBeGreaterThan(500)
  const other = await freshDb()
  const { model } = countingModel({ ok: false, reason: 'busy', message: '' } as never)
  await meter(other, model).ask(request, 'a')
  expect(await readModelUse(other, '2026-03-01')).toMatchObject({
    calls: 1,
    answered: 0,
    tokens: 0,
    money: 0,
  })
})

it('costs nothing when no model is configured', async () => {
  const db = await freshDb()
  expect(await meter(db, noModel).ask(request, 'a')).toMatchObject({ reason: 'absent' })
  expect((await readModelUse(db, '2026-03-01')).calls).toBe(0)
})

it('keeps answers by key and events that wait by the time of their next try', async () => {
  const db = await freshDb()
  await keepAnswers(db, 'm', [{ key: 'k', task: 't', answer: { text: 'a' } }], at)
  await keepAnswers(db, 'm', [{ key: 'k', task: 't', answer: { text: 'b' } }], at)
  expect(await findAnswers(db, ['k', 'other'])).toEqual(new Map([['k', { text: 'b' }]]))
  const later = new Date(at.getTime() + 60_000)
  await markWaiting(db, 'e', { at, nextAt: later, reason: 'busy' })
  await markWaiting(db, 'e', { at: later, nextAt: later, reason: 'busy' })
  expect(await countTries(db, 'e')).toBe(2)
  expect(await listWaiting(db, at, 10)).toEqual([])
  expect(await listWaiting(db, later, 10)).toEqual(['e'])
  await clearWaiting(db, 'e')
  expect(await listWaiting(db, later, 10)).toEqual([])
})
