import { describe, expect, it } from 'vitest'
import { isDifference } from './measure-guards.ts'

/** The place of the number in brackets, and the text without them. */
function read(marked: string): readonly [text: string, at: { start: number; end: number }] {
  const start = marked.indexOf('[')
  return [marked.replace(/[[\]]/gu, ''), { start, end: marked.indexOf(']') - 1 }]
}

describe('isDifference', () => {
  it.each([
    'The local grade trades some [$30] below Brent.',
    'Нефть продают на [$30] дешевле эталонного сорта.',
    'Le baril se vend [30 dollars] en dessous du cours.',
    'Oil closed up [$1.75] in London.',
  ])('knows the distance of two prices: %s', (marked) => {
    expect(isDifference(...read(marked))).toBe(true)
  })

  it.each(['Brent settled at [$79.35], its lowest close.', 'The cap is set at [$60] a barrel.'])(
    'takes a price for a price: %s',
    (marked) => {
      expect(isDifference(...read(marked))).toBe(false)
    },
  )
})
