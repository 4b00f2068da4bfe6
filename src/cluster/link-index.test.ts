import { describe, expect, it } from 'vitest'
import { LinkIndex } from './link-index.ts'
import { createStory, type Story } from './story.ts'
import { DAY } from './thresholds.ts'

const even = () => 1

function storyOf(id: string, language: string, day = 0): Story {
  const story = createStory(id, language, 0)
  story.oldest = story.newest = day * DAY
  return story
}

function indexOf(...entries: readonly (readonly [Story, readonly number[]])[]): LinkIndex {
  const index = new LinkIndex()
  for (const [story, keys] of entries) index.put(story, Int32Array.from(keys))
  return index
}

describe('a search for links', () => {
  const own = storyOf('a', 'en')

  it('gives stories of other languages, those that share most first', () => {
    const [far, near] = [storyOf('b', 'fr'), storyOf('c', 'de')]
    const index = indexOf([own, [1, 2, 3]], [far, [1]], [near, [2, 3]], [storyOf('d', 'en'), [1, 2, 3]])
    expect(index.search(own, Int32Array.of(1, 2, 3), even, 8)).toEqual([near, far])
    expect(index.search(own, Int32Array.of(1, 2, 3), even, 1)).toEqual([near])
  })

  it('weighs a key by what it counts', () => {
    const [one, two] = [storyOf('b', 'fr'), storyOf('c', 'de')]
    const index = indexOf([one, [1]], [two, [2, 3]])
    expect(index.search(own, Int32Array.of(1, 2, 3), (key) => (key === 1 ? 5 : 1), 8)).toEqual([one, two])
  })

  it('passes over what is out of reach in time, and what was taken out', () => {
    const [late, gone] = [storyOf('b', 'fr', 9), storyOf('c', 'fr')]
    const index = indexOf([late, [1]], [gone, [1]])
    index.remove(gone)
    const taken = storyOf('d', 'de')
    index.put(taken, Int32Array.of(2))
    expect(index.search(own, Int32Array.of(1), even, 8)).toEqual([])
    expect(index.search(own, Int32Array.of(2), even, 8)).toEqual([taken])
  })

  it('finds a story under keys that it took up later', () => {
    const other = storyOf('b', 'fr')
    const index = indexOf([other, [1]])
    index.put(other, Int32Array.of(7))
    expect(index.search(own, Int32Array.of(1, 7), even, 8)).toEqual([other])
  })
})
