import { describe, expect, it } from 'vitest'
import type { GateInput } from './gate.ts'
import { standsBySound } from './hear-names.ts'

/** A statement and one cited sentence of which only words are read. */
function input(text: string, cited: readonly [language: string, text: string], language = 'en'): GateInput {
  const bare = { entities: [], names: [], marks: [], numbers: [] }
  const [theirs, words] = cited
  return {
    statement: { ...bare, text, language },
    cited: [{ ...bare, text: words, language: theirs }],
  } as unknown as GateInput
}

describe('a name heard in another script', () => {
  it('is known by the spelling habits of its language', () => {
    expect(standsBySound(input('', ['ru', 'Нападавшие на «Крокус» бежали.']), 'Crocus')).toBe(true)
    expect(standsBySound(input('', ['en', 'a call with Ilham Aliyev'], 'de'), 'Alijew')).toBe(true)
    expect(standsBySound(input('', ['tr', "Menbic'in tamamını"]), 'Manbij')).toBe(true)
  })

  it('is not known by a name that only begins alike', () => {
    expect(standsBySound(input('', ['ru', 'Нападавшие на «Кросно» бежали.']), 'Crocus')).toBe(false)
  })
})
