import { describe, expect, it } from 'vitest'
import { NeutralCounts } from './neutral.ts'
import { plainPlacementInput } from './placement-input.ts'
import { addItems, createStory, type Story } from './story.ts'
import { DAY, HOUR, MAX_POSTINGS } from './thresholds.ts'
import { LanguageWindow } from './window.ts'

const counts = new NeutralCounts()

function itemOf(window: LanguageWindow, id: string, title: string, at: number) {
  const input = { id, language: 'en', source: id, url: null, at, title, text: '' }
  return window.vocabulary.describe(plainPlacementInput(input), counts)
}

function found(window: LanguageWindow, number: number, title: string, at: number): Story {
  const item = itemOf(window, `a${number}`, title, at)
  const story = createStory(`s${number}`, 'en', number)
  window.byId.set(story.id, story)
  window.vocabulary.add(item)
  addItems(story, [item], window.vocabulary)
  window.index(story)
  return story
}

describe('LanguageWindow', () => {
  it('finds the story that shares most, however many stories its columns have seen', () => {
    const window = new LanguageWindow('en')
    for (let number = 0; number < 1500; number += 1)
      found(window, number, `Town council of Place${number} votes on budget`, 0)
    const wanted = found(window, 1500, 'Kestrel volcano erupts on Marlow island', 0)
    const [best] = window.candidates(itemOf(window, 'q', 'Volcano Kestrel erupts', HOUR))
    expect(best).toBe(wanted)
  })

  it('finds no story that has left, though other stories stand in its place', () => {
    const window = new LanguageWindow('en')
    const old = found(window, 0, 'Kestrel volcano erupts on Marlow island', 0)
    for (let number = 1; number < 1500; number += 1)
      found(window, number, `Kestrel league match ${number} in Town${number}`, 20 * DAY)
    expect(window.expire(20 * DAY)).toEqual([old])
    const later = window.candidates(itemOf(window, 'q', 'Kestrel volcano erupts on Marlow island', 20 * DAY))
    expect(later).not.toContain(old)
  })

  it('passes over stories whose last news is more than four days old', () => {
    const window = new LanguageWindow('en')
    const story = found(window, 0, 'Kestrel volcano erupts on Marlow island', 0)
    const query = (days: number) => itemOf(window, 'q', 'Kestrel volcano erupts', days * DAY)
    expect(window.candidates(query(3))).toEqual([story])
    expect(window.candidates(query(5))).toEqual([])
  })

  it('looks past the dead stories of a word at the live ones', () => {
    const window = new LanguageWindow('en')
    const live = found(window, 0, 'Kestrel volcano erupts', 0)
    const dead = Array.from({ length: MAX_POSTINGS }, (_, at) =>
      found(window, at + 1, `Kestrel volcano erupts ${at + 10}`, 0),
    )
    for (const story of dead) window.remove(story)
    expect(window.candidates(itemOf(window, 'q', 'Kestrel volcano erupts', HOUR))).toEqual([live])
  })

  it('tells which stories changed since it was asked last, those that are gone left out', () => {
    const window = new LanguageWindow('en')
    const [first, second] = [
      found(window, 0, 'Kestrel volcano erupts', 0),
      found(window, 1, 'Bank raises rates', 0),
    ]
    window.forget(first)
    expect(window.takeChanged()).toEqual([second])
    expect(window.takeChanged()).toEqual([])
  })
})
