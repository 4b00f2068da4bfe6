import { describe, expect, it } from 'vitest'
import { measureCoherence } from './index.ts'
import { type PlacementInput, plainPlacementInput } from './placement-input.ts'

const input = (id: string, language: string, title: string): PlacementInput => ({
  ...plainPlacementInput({ id, language, source: id, url: null, at: 0, title, text: '' }),
})
const ERUPTION = [
  input('a', 'en', 'Volcano Kestrel erupts on Marrow island, thousands flee'),
  input('b', 'en', 'Thousands flee Marrow island as volcano Kestrel erupts'),
  input('c', 'en', 'Marrow island volcano Kestrel erupts, airport closed'),
]
const STRANGER = input('x', 'en', 'Central bank of Dunland raises interest rates to nine percent')

describe('the coherence of an event', () => {
  it('is high for reports of one thing, and falls with a stranger, who is named first', () => {
    const one = measureCoherence(ERUPTION)
    const mixed = measureCoherence([...ERUPTION, STRANGER])
    expect(one.mean).toBeGreaterThan(0.6)
    expect(mixed.mean).toBeLessThan(one.mean)
    expect(mixed.loosest[0]?.article).toBe('x')
    expect(mixed.loosest[0]?.score).toBeLessThan(0.3)
  })

  it('holds an article that is alone in its language against the others by the link', () => {
    const spanish = input('s', 'es', 'El volcán Kestrel entra en erupción en la isla Marrow')
    const stranger = input('z', 'es', 'El banco central sube los tipos de interés')
    const scores = new Map(
      [spanish, stranger].map((foreign) => {
        const found = measureCoherence([...ERUPTION, foreign]).loosest.find(
          ({ article }) => article === foreign.id,
        )
        return [foreign.id, found?.score ?? 1] as const
      }),
    )
    expect(scores.get('s')).toBeGreaterThan(scores.get('z') as number)
  })

  it('is whole for one article, and does not depend on the order of the others', () => {
    expect(measureCoherence([STRANGER])).toEqual({ mean: 1, loosest: [] })
    const all = [...ERUPTION, STRANGER]
    const turned = measureCoherence([...all].reverse())
    expect(turned.mean).toBeCloseTo(measureCoherence(all).mean, 9)
  })
})
