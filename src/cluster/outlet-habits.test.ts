import { describe, expect, it } from 'vitest'
import { NeutralCounts } from './neutral.ts'
import { plainPlacementInput } from './placement-input.ts'
import { Vocabulary } from './vocabulary.ts'

const TITLES = [
  'Flood in valley',
  'Court frees editor',
  'Bank cuts rate',
  'Team wins final',
  'Storm nears coast',
]

function article(id: string, source: string, title: string) {
  const text = 'Continue on our portal'
  return plainPlacementInput({ id, language: 'en', source, url: null, at: 0, title, text })
}

function weightOf(vocabulary: Vocabulary, source: string, word: string): number | undefined {
  const item = vocabulary.describe(article('new', source, 'Flood recedes slowly'), new NeutralCounts())
  const at = [...item.terms].findIndex((term) => vocabulary.text[term] === word)
  return item.weights[at]
}

describe('habits of an outlet', () => {
  const vocabulary = new Vocabulary('en')
  const counts = new NeutralCounts()
  TITLES.forEach((title, at) => {
    vocabulary.add(vocabulary.describe(article(`a${at}`, 'portal', title), counts))
  })

  it('weigh nothing in its own articles', () => {
    expect(weightOf(vocabulary, 'portal', 'portal')).toBe(0)
  })

  it('leave its other words alone', () => {
    expect(weightOf(vocabulary, 'portal', 'flood')).toBe(1)
  })

  it('count in the articles of other outlets', () => {
    expect(weightOf(vocabulary, 'gazette', 'portal')).toBeGreaterThan(0)
  })
})
