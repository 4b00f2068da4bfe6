import { describe, expect, it } from 'vitest'
import { READING_LANGUAGES } from '../domain/index.ts'
import { readConfig } from './index.ts'
import { CONFIGURABLE_LANGUAGES } from './read-languages.ts'

const MODEL = { PARALLAX_MODEL: 'openai/small' }

describe('PARALLAX_READING_LANGUAGES', () => {
  it('knows the languages that pages can be read in', () => {
    expect([...CONFIGURABLE_LANGUAGES]).toEqual([...READING_LANGUAGES])
  })

  it('is read in the order given, each once, without English', () => {
    const read = readConfig({ ...MODEL, PARALLAX_READING_LANGUAGES: 'en, es,AR ,es' }, '/x')
    expect(read).toMatchObject({ ok: true, value: { readingLanguages: ['es', 'ar'] } })
  })

  it('is empty without a word', () => {
    expect(readConfig({}, '/x')).toMatchObject({ ok: true, value: { readingLanguages: [] } })
  })

  it.each([
    [
      'a language whose denials no gate can read',
      { ...MODEL, PARALLAX_READING_LANGUAGES: 'es,xx' },
      'names "xx"',
    ],
    ['no model', { PARALLAX_READING_LANGUAGES: 'es' }, 'needs a language model'],
  ])('is refused with %s', (_, environment, message) => {
    const read = readConfig(environment, '/x')
    expect(read.ok ? [] : read.errors.join()).toContain(message)
  })
})
