import { describe, expect, it } from 'vitest'
import { maskNames, unmaskNames } from './mask-names.ts'

const SENTENCE =
  'Sample Daily, reports that the minister called it “a grave mistake” (Sample Daily, in French).'

describe('what a translation holds back', () => {
  it('is quotations and names of outlets, which come back letter for letter', () => {
    const masked = maskNames(SENTENCE, ['Sample Daily'])
    expect(masked?.text).toBe('Qa, reports that the minister called it “Qb” (Qc, in French).')
    const back =
      masked && unmaskNames('Qa informa de que el ministro lo llamó «Qb» (Qc, en francés).', masked)
    expect(back).toBe(
      'Sample Daily informa de que el ministro lo llamó «a grave mistake» (Sample Daily, en francés).',
    )
  })

  it.each([
    ['loses a sign', 'Qa informa de que el ministro lo llamó un error (Qc, en francés).'],
    ['says a sign twice', 'Qa informa de que el ministro lo llamó «Qb», «Qb» (Qc, en francés).'],
    ['invents a sign', 'Qa informa de que Qd el ministro lo llamó «Qb» (Qc, en francés).'],
  ])('is not put into a translation that %s', (_, translated) => {
    const masked = maskNames(SENTENCE, ['Sample Daily'])
    expect(masked && unmaskNames(translated, masked)).toBeNull()
  })

  it('cannot be confused by a sentence that holds such a sign itself', () => {
    const masked = maskNames('Qa is what “the code” says.', [])
    expect(masked && unmaskNames('Qa es lo que dice «Qa».', masked)).toBeNull()
  })

  it('takes the longer of two names of outlets', () => {
    const masked = maskNames('Sample Daily News, reports that it rained.', [
      'Sample Daily News',
      'Sample Daily',
    ])
    expect(masked?.text).toBe('Qa, reports that it rained.')
  })

  it('is given up when there is too much of it', () => {
    expect(maskNames('“ab” '.repeat(30), [])).toBeNull()
  })
})
