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
