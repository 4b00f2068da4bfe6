import { describe, expect, it } from 'vitest'
import { bareInput } from './fixtures/bare-input.ts'
import { isVague } from './vague-counts.ts'

const number = (surface: string) => ({ surface }) as Parameters<typeof isVague>[1]

describe('a vague count', () => {
  it('stands for a vague count of another language', () => {
    const of = bareInput('It fell in several places.', ['ar', 'سقوط شظايا في أماكن متعددة'])
    expect(isVague(of, number('several'))).toBe(true)
  })

  it('stands for no figure, and no figure stands for it', () => {
    expect(isVague(bareInput('Several fell.', ['ru', 'Упали три обломка.']), number('Several'))).toBe(false)
    expect(isVague(bareInput('Three fell.', ['ru', 'Упал ряд обломков.']), number('3'))).toBe(false)
  })
})
