import nlp from 'compromise/two'
import { describe, expect, it } from 'vitest'
import { matchTagRules } from './match-tag-rules.ts'

const SENTENCES = [
  'An airline jet carrying 67 people crashed near the city on Monday, killing everybody on board.',
  'The minister, who had been asked about it twice, said: "We will not let this stand."',
  "It's not known whether they'd have been told, and the court didn't set a date.",
  'Up to 30 percent of the troops are being moved; the rest might stay until next spring.',
  'Oil prices rose, shares fell and the central bank cut its rate by half a point.',
  'The well-known U.S. judge ordered a halt to the burning of records at 4:17 a.m.',
]

/** Tags of all words, with the rules found by the library's own search or by ours. */
function tagsBy(bulkMatch: object): string[] {
  nlp.plugin({ methods: { one: { bulkMatch } } })
  return SENTENCES.flatMap((text) =>
    nlp(text)
      .document.flat()
      .map((term) => `${term.text} ${[...(term.tags ?? [])].join(' ')}`),
  )
}

describe('rules of tags found through an index', () => {
  it('give every word the tags that the search of the library gives', () => {
    const own = (nlp as unknown as { methods(): { one: { bulkMatch: object } } }).methods().one.bulkMatch
    expect(own).not.toBe(matchTagRules)
    const expected = tagsBy(own)
    expect(tagsBy(matchTagRules)).toEqual(expected)
    expect(tagsBy(() => [])).not.toEqual(expected)
    nlp.plugin({ methods: { one: { bulkMatch: own } } })
  })
})
