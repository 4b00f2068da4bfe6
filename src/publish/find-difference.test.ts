import { describe, expect, it } from 'vitest'
import { findDifference } from './find-difference.ts'

describe('findDifference', () => {
  it('finds nothing between equal values, whatever the order of keys', () => {
    expect(findDifference({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBeNull()
  })
  it('names the place of the first difference', () => {
    expect(
      findDifference({ facts: [{ text: 'a' }, { text: 'b' }] }, { facts: [{ text: 'a' }, { text: 'c' }] }),
    ).toBe('facts[1].text')
  })
  it('sees a member that only one side has', () => {
    expect(findDifference({ a: 1 }, { a: 1, b: 2 })).toBe('b')
    expect(findDifference([1], [1, 2])).toBe('[1]')
  })
  it('tells a list from an object', () => {
    expect(findDifference({ a: [] }, { a: {} })).toBe('a')
  })
})
