import { describe, expect, it } from 'vitest'
import { sayValue, spell } from './say-value.ts'

const exact = (value: number) => ({ low: value, high: value, approximate: false })

describe('sayValue', () => {
  it('prints bounds and vague quantities as a newspaper does', () => {
    expect(sayValue({ low: 12, high: null, approximate: false }, null)).toBe('at least 12')
    expect(sayValue({ low: 360, high: 440, approximate: true }, null)).toBe('about 400')
    expect(sayValue({ low: 90, high: 100, approximate: true }, null)).toBe('nearly 100')
    expect(sayValue({ low: 0, high: 96, approximate: false }, null)).toBe('up to 96')
    expect(sayValue({ low: 2000, high: 9999, approximate: true }, null)).toBe('thousands')
    expect(sayValue({ low: 100, high: 300, approximate: false }, null)).toBe('100 to 300')
  })
  it('prints units with their sign or name', () => {
    expect(sayValue(exact(60_800_000_000), 'usd')).toBe('$60.8 billion')
    expect(sayValue(exact(52.14), 'percent')).toBe('52.14%')
    expect(sayValue(exact(800), 'peso')).toBe('800 pesos')
    expect(sayValue({ low: 20_000, high: 99_999, approximate: true }, 'usd')).toBe(
      'tens of thousands of dollars',
    )
  })
})

describe('spell', () => {
  it('groups thousands and shortens round millions only', () => {
    expect(spell(31_643)).toBe('31,643')
    expect(spell(1_280_000)).toBe('1.28 million')
    expect(spell(1_234_567)).toBe('1,234,567')
  })
})
