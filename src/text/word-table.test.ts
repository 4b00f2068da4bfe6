import { describe, expect, it } from 'vitest'
import { mayHoldDigit } from './token-scan.ts'
import { readWords } from './word-table.ts'

describe('words of a text', () => {
  it('are analysed once for each surface of a language', () => {
    const [first] = readWords('Elections in Spain', 'en')
    expect(readWords('New Elections', 'en')[1]).toBe(first)
    expect(readWords('New elections', 'en')[1]).not.toBe(first)
    expect(readWords('Elections', 'fr')[0]).not.toBe(first)
  })

  it('know their stem, their skeleton and the capital they begin with', () => {
    const [name, word] = readWords('Zelensky elections', 'en')
    expect(name).toMatchObject({ norm: 'zelensky', skeleton: 'SLNSK', isCapitalised: true })
    expect(word).toMatchObject({ stem: 'elect', isCapitalised: false, isNumber: false })
    expect(readWords('Зеленский', 'ru')[0]?.skeleton).toBe('SLNSK')
  })

  it('that may be names have one shape in every script, and other words have none', () => {
    expect(readWords('Tarkovin', 'en')[0]?.nameShape).toBe('TLKPN')
    expect(readWords('Тарковин', 'ru')[0]?.nameShape).toBe('TLKPN')
    expect(readWords('tarkovin', 'en')[0]?.nameShape).toBe('')
    expect(readWords('1200', 'en')[0]?.nameShape).toBe('')
  })

  it('count by their parts where a script writes no spaces, and in Korean by both', () => {
    expect(readWords('会见', 'zh')[0]).toMatchObject({ isRun: true, parts: ['会', '见', '会见'] })
    expect(readWords('김정은이', 'ko')[0]?.parts).toEqual(['김정', '정은', '은이'])
  })

  it('stay right when there are more of them than a table keeps', () => {
    const many = Array.from({ length: 45_000 }, (_, at) => `w${at}`).join(' ')
    const read = readWords(many, 'xx')
    expect(read).toHaveLength(45_000)
    expect(read[44_999]?.norm).toBe('w44999')
    expect(readWords('w0 w44999', 'xx').map(({ norm }) => norm)).toEqual(['w0', 'w44999'])
  })
})

it('tells texts without digits of any script', () => {
  expect(['none at all', 'нет', '没有'].map(mayHoldDigit)).toEqual([false, false, false])
  expect(['7 dead', '٣ قتلى', '𝟏'].map(mayHoldDigit)).toEqual([true, true, true])
})
