import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGoldEvents } from './gold-figures.ts'
import { sameSpeaker } from './match-figures.ts'

interface Spanned {
  readonly start: number
  readonly end: number
  readonly surface: string
}

function lines(name: string): Record<string, unknown>[] {
  const text = readFileSync(new URL(`gold/${name}`, import.meta.url), 'utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

describe('gold of figures and dates', () => {
  it('marks spans that hold the words noted', () => {
    const articles = lines('figures.jsonl').flatMap(
      (event) => event.articles as { text: string; figures: Spanned[] }[],
    )
    const wrong = articles.flatMap(({ text, figures }) =>
      figures.filter((figure) => text.slice(figure.start, figure.end) !== figure.surface),
    )
    const dates = lines('dates.jsonl') as unknown as (Spanned & { text: string })[]
    expect(wrong).toEqual([])
    expect(dates.filter(({ text, start, end, surface }) => text.slice(start, end) !== surface)).toEqual([])
  })
  it('holds at least 40 events of at least three articles in ten languages, half for each split', () => {
    const events = readGoldEvents()
    expect(events.length).toBeGreaterThanOrEqual(40)
    expect(Math.min(...events.map((event) => event.rows.length))).toBeGreaterThanOrEqual(3)
    expect(new Set(events.flatMap((event) => event.rows.map((row) => row.lang))).size).toBe(10)
    const dev = events.filter((event) => event.split === 'dev').length
    expect(Math.abs(dev - (events.length - dev))).toBeLessThanOrEqual(1)
  })
})

describe('sameSpeaker', () => {
  it('takes cases and titles of one name for one speaker', () => {
    expect(sameSpeaker('Віталія Кличка', 'міський голова Віталій Кличко')).toBe(true)
    expect(sameSpeaker('officials', 'police')).toBe(false)
    expect(sameSpeaker(null, 'police')).toBe(false)
  })
})

describe('gold of silences', () => {
  it('holds 100 judgements in turn for either split, each with the texts read and why', () => {
    const gold = lines('blind-spots.jsonl') as unknown as {
      texts: string[]
      why: string
      split: string
      silent: boolean
    }[]
    expect(gold).toHaveLength(100)
    expect(gold.filter(({ split }) => split === 'dev')).toHaveLength(50)
    expect(gold.filter(({ silent }) => silent).length).toBeGreaterThan(40)
    expect(gold.filter(({ texts, why }) => texts.length === 0 || why === '')).toEqual([])
  })
})
