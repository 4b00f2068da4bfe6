import { describe, expect, it } from 'vitest'
import { clusterStream } from './cluster-stream.ts'
import { Events, spanTogether } from './events.ts'
import { plainPlacementInput } from './placement-input.ts'
import { tellsRepetition } from './repetition.ts'
import { createStory } from './story.ts'
import { DAY, HOUR } from './thresholds.ts'

const START = Date.parse('2026-03-04T00:00:00Z')

function eventsOf(later: string, hours: number): number {
  const article = (id: string, title: string, at: number) =>
    plainPlacementInput({ id, language: 'en', source: id, url: null, at, title, text: title })
  const placed = clusterStream([
    article('a', 'Drones hit Kestrel tower in Marlow harbour', START),
    article('b', later, START + hours * HOUR),
  ])
  return new Set(placed.map((placement) => placement.finalEvent)).size
}

describe('repetition', () => {
  it.each([
    ['en', ['tower', 'hit', 'for', 'second', 'time'], true],
    ['en', ['tower', 'hit', 'for', 'a', 'time'], false],
    ['fr', ['une', 'tour', 'à', 'nouveau', 'touchée'], true],
    ['fr', ['un', 'nouveau', 'pont'], false],
    ['pl', ['most', 'znów', 'zamknięty'], true],
    ['ru', ['в', 'башню', 'снова', 'попал'], true],
    ['zh', ['次', '再次', '遭'], true],
    ['xx', ['again'], false],
  ] as const)('reads in %s whether %j tells it', (language, words, tells) => {
    expect(tellsRepetition(words, language)).toBe(tells)
  })

  it('keeps what happens again two days later apart, but not what is told within hours', () => {
    expect(eventsOf('Drone hits Kestrel tower again, workers sent home', 48)).toBe(2)
    expect(eventsOf('Drone hits Kestrel tower again, workers sent home', 3)).toBe(1)
    expect(eventsOf('Drone hits Kestrel tower, workers sent home', 48)).toBe(1)
  })
})

describe('spanTogether', () => {
  it('counts articles that have left the window', () => {
    const events = new Events()
    const at = (id: string, event: string, oldest: number, newest: number) => {
      const story = { ...createStory(id, 'en', 0), oldest, newest }
      events.assign(story, event)
      return story
    }
    const first = at('1', 'e1', 0, DAY)
    const second = at('2', 'e1', 6 * DAY, 7 * DAY)
    const other = at('3', 'e2', 8 * DAY, 9 * DAY)
    const [group, later] = [events.of(second), events.of(other)]
    events.drop(first)
    expect(spanTogether(group, later)).toBe(9 * DAY)
  })
})
