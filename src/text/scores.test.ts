import { describe, expect, it } from 'vitest'
import { findScores } from './scores.ts'

const read = (text: string) => findScores(text).map(({ high, low }) => `${high}-${low}`)

describe('findScores', () => {
  it('reads a result in the writings of many languages as one', () => {
    for (const text of [
      'France win 2-1',
      'Сборная победила 2:1',
      '法国队2比1获胜',
      'perdió 1 a 2',
      'فوز ٢-١',
      'スペインが2-1で',
      '2대1 승리',
    ])
      expect(read(text), text).toEqual(['2-1'])
  })

  it('reads the sets of a tennis match one by one', () => {
    expect(read('Varillas battuto 6-3, 6-1, 7-5')).toEqual(['6-3', '6-1', '7-5'])
  })

  it('takes no time, date, season, share or price for a result', () => {
    for (const text of [
      'at 20:45',
      '18-2-2020',
      '2022-23 season',
      'U-19',
      'COVID-19',
      '10-15%',
      '$3-4',
      '2023-08-20',
      'MH-17',
    ])
      expect(read(text), text).toEqual([])
  })

  it('stays linear on long hostile input', () => {
    expect(read('1-'.repeat(50_000))).toEqual([])
  })
})
