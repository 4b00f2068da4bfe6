import { describe, expect, it } from 'vitest'
import { Clusterer } from './clusterer.ts'
import { EmbeddingChannel } from './embedding-channel.ts'
import { type CosineStatistics, NO_STATISTICS, observe } from './embedding-weight.ts'
import { plainPlacementInput } from './placement-input.ts'

const HOUR = 3_600_000
const NEAR = Int8Array.of(127, 0, 0)
const FAR = Int8Array.of(0, 127, 0)

/** A model whose cosines tell sharply what belongs. */
function learnt(): CosineStatistics {
  let statistics = NO_STATISTICS
  for (let at = 0; at < 400; at += 1) {
    const spread = ((at % 21) - 10) / 12
    statistics = observe(observe(statistics, 'same', 0.8 + spread), 'other', 0.2 + spread)
  }
  return statistics
}

const SHARP = () => new EmbeddingChannel('small', { place: learnt(), link: learnt() })
const input = (id: string, at: number, title: string, vector?: Int8Array) => ({
  ...plainPlacementInput({ id, language: 'en', source: id, url: null, at: at * HOUR, title, text: '' }),
  ...(vector === undefined ? {} : { vector }),
})
const STORY = [
  'Volcano Kestrel erupts on Marrow island',
  'Marrow island volcano Kestrel erupts again',
] as const
const LOOSE = 'Ash of Kestrel closes the airport of Dunland'

function scoreOf(channel: EmbeddingChannel | null, vector: Int8Array | undefined): number {
  const clusterer = new Clusterer(undefined, channel)
  const [first, second] = STORY
  clusterer.place(input('a', 0, first, NEAR))
  clusterer.place(input('b', 1, second, NEAR))
  const placed = clusterer.place(input('c', 2, LOOSE, vector))
  return placed.decision === 'join' ? placed.score : (placed.nearest?.score ?? 0)
}

describe('the embedding channel', () => {
  it('raises what lies near and lowers what lies far', () => {
    const rules = scoreOf(null, undefined)
    expect(rules).toBeGreaterThan(0)
    expect(scoreOf(SHARP(), NEAR)).toBeGreaterThan(rules)
    expect(scoreOf(SHARP(), FAR)).toBeLessThan(rules)
  })

  it('changes nothing without a vector, or before it has learnt', () => {
    const rules = scoreOf(null, undefined)
    expect(scoreOf(SHARP(), undefined)).toBe(rules)
    expect(scoreOf(new EmbeddingChannel('new', { place: NO_STATISTICS, link: NO_STATISTICS }), NEAR)).toBe(
      rules,
    )
  })

  it('learns from what the rules are sure of', () => {
    const channel = new EmbeddingChannel('new', { place: NO_STATISTICS, link: NO_STATISTICS })
    expect(channel.placed({}, { items: [] }, 0.95)).toBe(0.95)
    const item = {}
    channel.remember(item, NEAR)
    channel.placed(item, { items: [item] }, 0.95)
    channel.placed(item, { items: [item] }, 0.5)
    channel.linked({ items: [item] }, { items: [item] }, 0.1)
    expect([channel.place.same.count, channel.place.other.count]).toEqual([1, 0])
    expect([channel.link.same.count, channel.link.other.count]).toEqual([0, 1])
  })

  it('sees a story that has grown', () => {
    const channel = SHARP()
    const [near, far] = [{}, {}]
    channel.remember(near, NEAR)
    channel.remember(far, FAR)
    const story = { items: [near] as object[] }
    const before = channel.placed(near, story, 0.5)
    story.items.push(far)
    expect(channel.placed(near, story, 0.5)).toBeLessThan(before)
  })
})
