import { expect, it } from 'vitest'
import { readConfig, SETTINGS } from './index.ts'

it('needs no setting at all', () => {
  const read = readConfig({}, '/checkout')
  expect(read).toMatchObject({
    ok: true,
    value: { databaseUrl: null, dataFolder: '/checkout/.parallax', port: 0, pages: true, textDays: 30 },
  })
})

it('names every setting that it cannot read, all at once', () => {
  const read = readConfig(
    { PARALLAX_PORT: 'eighty', PARALLAX_PAGES: 'maybe', DATABASE_URL: 'mysql://x', PARALLAX_TEXT_DAYS: '0' },
    '/checkout',
  )
  expect(read.ok).toBe(false)
  const errors = read.ok ? [] : read.errors
  expect(errors.map((error) => error.split(' ')[0])).toEqual([
    'DATABASE_URL',
    'PARALLAX_PORT',
    'PARALLAX_PAGES',
    'PARALLAX_TEXT_DAYS',
  ])
  expect(errors.join()).toContain('whole number from 0 to 65535')
})

it('reads lists and strips the slash of an address', () => {
  const read = readConfig(
    { PARALLAX_ALLOW_ADDRESSES: '127.0.0.1:1, ::1', PARALLAX_PUBLIC_URL: 'https://news.invalid/' },
    '/checkout',
  )
  expect(read).toMatchObject({
    ok: true,
    value: { allowedAddresses: ['127.0.0.1:1', '::1'], publicUrl: 'https://news.invalid' },
  })
})

it('takes an empty value as not given', () => {
  for (const name of Object.keys(SETTINGS))
    expect(readConfig({ [name]: ' ' }, '/checkout')).toEqual(readConfig({}, '/checkout'))
})

it('takes an embedding endpoint only with the name of its model', () => {
  const endpoint = { PARALLAX_EMBEDDINGS: 'http://127.0.0.1:11434/v1' }
  const read = readConfig(endpoint, '/checkout')
  expect(read.ok ? [] : read.errors).toEqual([expect.stringContaining('PARALLAX_EMBEDDINGS_MODEL')])
  expect(readConfig({ ...endpoint, PARALLAX_EMBEDDINGS_MODEL: 'small' }, '/checkout')).toMatchObject({
    value: { embeddings: { url: endpoint.PARALLAX_EMBEDDINGS, model: 'small', key: null } },
  })
})

it('takes a model by provider and name, or any name with an address', () => {
  const modelOf = (environment: Record<string, string>) => {
    const read = readConfig(environment, '/checkout')
    return read.ok ? read.value.model : read.errors
  }
  expect(modelOf({ PARALLAX_MODEL: 'anthropic/claude', PARALLAX_MODEL_KEY: 'k' })).toMatchObject({
    ...{ provider: 'anthropic', name: 'claude', key: 'k', url: null, prices: null },
    limits: { tokensPerDay: 500_000, tokensPerEvent: 100_000, moneyPerDay: null, moneyPerEvent: null },
  })
  const local = { PARALLAX_MODEL_URL: 'http://127.0.0.1:11434/v1' }
  expect(modelOf({ ...local, PARALLAX_MODEL: 'org/model:8b' })).toMatchObject({
    ...{ provider: 'compatible', name: 'org/model:8b' },
  })
  expect(modelOf({ PARALLAX_MODEL: 'claude' })).toEqual([expect.stringContaining('anthropic/NAME')])
  expect(modelOf(local)).toEqual([expect.stringContaining('PARALLAX_MODEL is empty')])
  const priced = { ...local, PARALLAX_MODEL: 'm', PARALLAX_MODEL_MONEY_DAY: '2.5' }
  expect(modelOf(priced)).toEqual([expect.stringContaining('needs the prices')])
  expect(modelOf({ ...priced, PARALLAX_MODEL_PRICES: '0.15/0.6' })).toMatchObject({
    ...{ prices: { input: 0.15, output: 0.6 }, limits: { moneyPerDay: 2.5 } },
  })
})
