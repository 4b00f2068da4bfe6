import { describe, expect, it } from 'vitest'
import { findNumbers } from '../text/numbers.ts'
import { formatAmount, formatStatement } from './format-figure.ts'

/** A number as it is read from a sentence and printed again. */
function again(sentence: string, language = 'en'): string {
  const [found] = findNumbers(sentence, language)
  if (found === undefined) throw new Error(`no number in "${sentence}"`)
  const { low, high, approximate } = found
  return formatStatement({ low, high: Number.isFinite(high) ? high : null, approximate })
}

describe('a figure in words', () => {
  it.each([
    ['Thousands of people fled.', 'thousands'],
    ['Dozens of people were hurt.', 'dozens'],
    ['Hundreds of thousands of people fled.', 'hundreds of thousands'],
    ['A few hundred people fled.', 'a few hundred'],
    ['About 900 people fled.', 'about 900'],
    ['Around 1,500 people fled.', 'about 1,500'],
    ['Nearly 2,000 people fled.', 'nearly 2,000'],
    ['At least 17,000 people fled.', 'at least 17,000'],
    ['Up to 40 people fled.', 'up to 40'],
    ['Between 12 and 15 people fled.', '12–15'],
    ['Some 1.2 million people fled.', 'about 1.2 million'],
    ['1234 people fled.', '1,234'],
  ])('%s is told as %s', (sentence, told) => {
    expect(again(sentence)).toBe(told)
  })

  it('tells a remainder after a round Chinese number as more than it', () => {
    expect(again('1300余人撤离。', 'zh')).toBe('over 1,300')
  })
})

it('prints amounts as a newspaper does and drops no digit', () => {
  expect([1500, 1_200_000, 1_234_567, 3_000_000_000, 7.8, 0].map(formatAmount)).toEqual([
    '1,500',
    '1.2 million',
    '1,234,567',
    '3 billion',
    '7.8',
    '0',
  ])
})
