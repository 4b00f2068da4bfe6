import { describe, expect, it } from 'vitest'
import { markWords } from './mark-words.ts'

const shown = (before: string, after: string) =>
  markWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('markWords', () => {
  it('marks the words that changed and no others', () => {
    expect(shown('The count rose to 16 on Saturday.', 'The count rose to 17 on Saturday.')).toBe(
      'The count rose to [-16][+17] on Saturday.',
    )
  })
  it('cuts Chinese into words', () => {
    expect(shown('大坝6日凌晨受损', '大坝7日凌晨受损')).toBe('大坝[-6][+7]日凌晨受损')
  })
  it('shows texts with little in common whole', () => {
    expect(shown('Rain fell in Lima today', 'The dam broke at Kakhovka')).toBe(
      '[-Rain fell in Lima today][+The dam broke at Kakhovka]',
    )
  })
  it('gives both texts back when the marks are taken out', () => {
    const before = 'Выплаты начаты, сообщил губернатор.'
    const after = 'Выплаты уже начаты, сообщил глава региона.'
    const runs = markWords(before, after)
    const without = (kind: string) =>
      runs
        .filter((run) => run.kind !== kind)
        .map((run) => run.text)
        .join('')
    expect(without('added')).toBe(before)
    expect(without('removed')).toBe(after)
  })
  it('does not compare texts without bound', () => {
    expect(markWords('a '.repeat(9000), 'b '.repeat(9000))).toHaveLength(2)
  })
})
