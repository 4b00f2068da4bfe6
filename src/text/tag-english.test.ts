import { describe, expect, it } from 'vitest'
import { tagEnglish } from './tag-english.ts'

const tagsOf = (text: string) =>
  Object.fromEntries(tagEnglish(text).map((word) => [text.slice(word.start, word.end), word.tag]))

describe('words of an English sentence', () => {
  it('stand at their places in the original', () => {
    const text = 'The U.S. official said: “No,” and left at 4:17 a.m. on Monday.'
    expect(tagEnglish(text).map((word) => text.slice(word.start, word.end))).toContain('U.S.')
    expect(tagEnglish(text).every((word) => word.end <= text.length && word.start <= word.end)).toBe(true)
  })

  it('are finite verbs where they carry the sentence', () => {
    const tags = tagsOf('An airline jet carrying 67 people crashed near the city.')
    expect(tags.crashed).toBe('finite')
    expect(tags.carrying).toBe('nonfinite')
    expect(tags.jet).not.toBe('finite')
  })

  it('take a form that is its own past for finite, but not behind a helping verb', () => {
    expect(tagsOf('Gunmen burst into a hall.').burst).toBe('finite')
    expect(tagsOf('Gunmen tried to burst into a hall.').burst).toBe('nonfinite')
  })
})
