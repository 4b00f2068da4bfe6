import { describe, expect, it } from 'vitest'
import type { GateInput } from './gate.ts'
import { isVague } from './vague-counts.ts'

/** A statement and one cited sentence of which only words are read. */
function input(text: string, cited: readonly [language: string, text: string], language = 'en'): GateInput {
  const bare = { entities: [], names: [], marks: [], numbers: [] }
  const [theirs, words] = cited
  return {
    statement: { ...bare, text, language },
    cited: [{ ...bare, text: words, language: theirs }],
  } as unknown as GateInput
}

const number = (surface: string) => ({ surface }) as Parameters<typeof isVague>[1]

describe('a vague count', () => {
  it('stands for a vague count of another language', () => {
    const of = input('It fell in several places.', ['ar', 'سقوط شظايا في أماكن متعددة'])
    expect(isVague(of, number('several'))).toBe(true)
  })

  it('stands for no figure, and no figure stands for it', () => {
    expect(isVague(input('Several fell.', ['ru', 'Упали три обломка.']), number('Several'))).toBe(false)
    expect(isVague(input('Three fell.', ['ru', 'Упал ряд обломков.']), number('3'))).toBe(false)
  })
})
