import { describe, expect, it } from 'vitest'
import { bareInput } from './fixtures/bare-input.ts'
import { standsBySound } from './hear-names.ts'

describe('a name heard in another script', () => {
  it('is known by the spelling habits of its language', () => {
    expect(standsBySound(bareInput('', ['ru', 'Нападавшие на «Крокус» бежали.']), 'Crocus')).toBe(true)
    expect(standsBySound(bareInput('', ['en', 'a call with Ilham Aliyev'], 'de'), 'Alijew')).toBe(true)
    expect(standsBySound(bareInput('', ['tr', "Menbic'in tamamını"]), 'Manbij')).toBe(true)
  })

  it('is not known by a name that only begins alike', () => {
    expect(standsBySound(bareInput('', ['ru', 'Нападавшие на «Кросно» бежали.']), 'Crocus')).toBe(false)
  })
})
