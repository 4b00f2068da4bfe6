import { describe, expect, it } from 'vitest'
import { createMeanings } from '../../../catalog/index.ts'
import { wordsOfVocabulary } from './known-words.ts'
import { createVocabulary } from './vocabulary.ts'

const meaning = (id: string, en: readonly string[]) => ({ id, terms: { en } })
const BOATS = createMeanings([meaning('boat', ['ship', 'vessel'])])
const SENDING = createMeanings([meaning('send', ['ship'])])

describe('words of a vocabulary', () => {
  it('are read once, and alike for two words of one stem', () => {
    const find = wordsOfVocabulary(createVocabulary(), BOATS)
    expect(find('vessel', 'en')).toBe(find('vessel', 'en'))
    expect(find('vessels', 'en').key).toBe(find('vessel', 'en').key)
    expect(find('vessel', 'en').meant).toEqual(find('ship', 'en').meant)
    expect(find('vessel', 'en').key).not.toBe(find('vessel', 'fr').key)
  })

  it('are read anew by another table of meanings and by another vocabulary', () => {
    const vocabulary = createVocabulary()
    const boat = wordsOfVocabulary(vocabulary, BOATS)('ship', 'en').meant[0] as number
    const send = wordsOfVocabulary(vocabulary, SENDING)('ship', 'en').meant[0] as number
    expect([vocabulary.meaningOf(boat), vocabulary.meaningOf(send)]).toEqual(['boat', 'send'])
    const other = createVocabulary()
    const there = wordsOfVocabulary(other, SENDING)('ship', 'en').meant[0] as number
    expect(other.meaningOf(there)).toBe('send')
  })
})
