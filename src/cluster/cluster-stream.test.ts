import { describe, expect, it } from 'vitest'
import { clusterStream, StreamRun } from './cluster-stream.ts'
import { Clusterer } from './clusterer.ts'
import { type PlacementInput, plainPlacementInput } from './placement-input.ts'
import { DAY, HOUR, STEPS_PER_PLACEMENT } from './thresholds.ts'

const START = Date.parse('2026-03-04T00:00:00Z')

/** An article of an invented outlet; `hours` after the start. */
function article(id: string, title: string, hours = 0, language = 'en'): PlacementInput {
  return plainPlacementInput({
    id,
    language,
    source: `outlet-${id}`,
    url: null,
    at: START + hours * HOUR,
    title,
    text: '',
  })
}

function eventsOf(inputs: readonly PlacementInput[]): Map<string, string> {
  return new Map(clusterStream(inputs).map((placed) => [placed.id, placed.finalEvent]))
}

const ERUPTION = [
  article('a', 'Volcano Kestrel erupts on Marlow island, 4700 flee', 0),
  article('b', 'Thousands flee Marlow island as volcano Kestrel erupts', 1),
  article('c', 'Kestrel eruption: Marlow island airport closed, thousands flee volcano', 2),
]
const OTHERS = [
  article('d', 'Dunland central bank raises interest rates to nine percent', 1),
  article('e', 'Striker Bellamy Orr signs record contract in Dunland league', 2),
]

describe('clusterStream', () => {
  it('joins reports of one event and keeps others apart', () => {
    const events = eventsOf([...ERUPTION, ...OTHERS])
    expect(new Set([events.get('a'), events.get('b'), events.get('c')]).size).toBe(1)
    expect(new Set(events.values()).size).toBe(3)
  })

  it('asks more of a headline days later, and most of one without a lead', () => {
    const requiredAfter = (hours: number, text: string) => {
      const clusterer = new Clusterer()
      for (const input of ERUPTION) clusterer.place(input)
      const late = {
        ...article('z', 'Volcano Kestrel on Marlow island erupts, thousands flee', hours),
        lead: text,
      }
      return clusterer.place(late).required
    }
    const lead = 'Thousands flee as the volcano Kestrel erupts on Marlow island.'
    expect(requiredAfter(50, lead)).toBeGreaterThan(requiredAfter(2, lead))
    expect(requiredAfter(50, '')).toBeGreaterThan(requiredAfter(50, lead))
    expect(requiredAfter(2, '')).toBeCloseTo(requiredAfter(2, lead), 1)
  })

  it('gives the same events whatever the order of the input', () => {
    const inputs = [...ERUPTION, ...OTHERS].map((input) => ({ ...input, at: START }))
    expect(eventsOf([...inputs].reverse())).toEqual(eventsOf(inputs))
  })

  it('gives byte-identical output for the same input', () => {
    const once = JSON.stringify(clusterStream([...ERUPTION, ...OTHERS]))
    expect(JSON.stringify(clusterStream([...ERUPTION, ...OTHERS]))).toBe(once)
  })

  it('names an event after the article that founded it', () => {
    const alone = eventsOf([ERUPTION[0] as PlacementInput])
    expect(eventsOf([...ERUPTION, ...OTHERS]).get('b')).toBe(alone.get('a'))
  })

  it('links stories of two languages by names that no gazetteer knows', () => {
    const russian = article(
      'r',
      'На острове Марлоу началось извержение вулкана Кестрел, бегут 4700 человек',
      2,
      'ru',
    )
    const events = eventsOf([...ERUPTION, ...OTHERS, russian])
    expect(events.get('r')).toBe(events.get('a'))
  })

  it('keeps the parts of a series apart', () => {
    const draws = ['3', '4', '5'].map((day, at) => ({
      ...article(`s${day}`, `Dunland lottery results for day ${day} announced`, at * 24),
      source: 'lottery',
    }))
    expect(new Set(eventsOf(draws).values()).size).toBe(3)
  })

  it('founds a new event when a like one happens after the window', () => {
    const later = ERUPTION.map((input) => ({ ...input, id: `${input.id}2`, at: input.at + 30 * DAY }))
    const events = eventsOf([...ERUPTION, ...later])
    expect(events.get('a2')).not.toBe(events.get('a'))
  })

  it('places titles without words and languages without any table', () => {
    const inputs = [article('x', '', 0), article('y', '!!!', 0, 'und'), article('z', 'kuku', 0, 'sw')]
    expect(clusterStream(inputs)).toHaveLength(3)
  })
})

describe('articles without dates', () => {
  const undated = [...ERUPTION, ...OTHERS].map((input) => ({ ...input, at: 0, undated: true }))

  it('are grouped by what they say', () => {
    const events = eventsOf(undated)
    expect(new Set([events.get('a'), events.get('b'), events.get('c')]).size).toBe(1)
    expect(new Set(events.values()).size).toBe(3)
  })

  it('get the same events whatever the order of the input', () => {
    expect(eventsOf([...undated].reverse())).toEqual(eventsOf(undated))
  })
})

describe('StreamRun', () => {
  it('tells the last event of every article once, of old ones long before the end', () => {
    const heard: number[] = []
    const run = new StreamRun((article) => heard.push(article))
    for (let day = 0; day < 60; day += 1)
      run.place(article(`d${day}`, `Report ${day} about matter ${day * 7} in town ${day * 13}`, day * 24))
    expect(heard.length).toBeGreaterThan(40)
    run.finish()
    expect([...heard].sort((left, right) => left - right)).toEqual([...Array(60).keys()])
  })

  it('tells the event that later merges came to', () => {
    const finals = new Map<number, string>()
    const run = new StreamRun((number, _story, event) => finals.set(number, event))
    for (const input of ERUPTION) run.place(input)
    run.finish()
    expect(new Set(finals.values()).size).toBe(1)
  })
})

describe('Clusterer', () => {
  it('keeps only the articles of the window', () => {
    const clusterer = new Clusterer()
    for (let day = 0; day < 200; day += 1) {
      clusterer.place(
        article(`w${day}`, `Report number ${day} about matter ${day * 7} in town ${day * 13}`, day * 24),
      )
    }
    expect(clusterer.liveArticles).toBeLessThan(30)
  })

  it('never joins again what was taken apart', () => {
    const clusterer = new Clusterer()
    const inputs = ERUPTION.map((input) => ({ ...input, at: START }))
    for (const [at, input] of inputs.entries()) clusterer.restore(input, `en-${at}`, `event-${at}`)
    clusterer.keepApart('event-0', 'event-1')
    clusterer.runPasses()
    const joined = clusterer
      .takeChanges()
      .flatMap((change) => (change.action === 'merge' ? [[change.fromEvent, change.event].sort()] : []))
    expect(joined).not.toContainEqual(['event-0', 'event-1'])
    expect(joined.length).toBeGreaterThan(0)
  })

  it('runs its passes piece by piece while articles come in', () => {
    const clusterer = new Clusterer()
    for (const [at, input] of ERUPTION.entries()) clusterer.restore(input, `en-${at}`, `event-${at}`)
    const merges: number[] = []
    for (let hour = 0; hour < 40; hour += 1) {
      clusterer.place(
        article(`h${hour}`, `Report ${hour} about matter ${hour * 7} in town ${hour * 13}`, hour),
      )
      merges.push(clusterer.takeChanges().filter(({ action }) => action === 'merge').length)
    }
    expect(merges.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
    expect(Math.max(...merges)).toBeLessThanOrEqual(STEPS_PER_PLACEMENT)
  })

  it('says why: the score, what was required and the best story not chosen', () => {
    const [, second] = clusterStream(ERUPTION)
    expect(second).toMatchObject({ decision: 'join' })
    expect(second?.score).toBeGreaterThan(second?.required as number)
  })
})
