import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Row {
  readonly lang: string
  readonly split: 'dev' | 'test'
  readonly text: string
}

function rowsOf<Kind extends Row>(name: string): Kind[] {
  const text = readFileSync(new URL(`gold/${name}`, import.meta.url), 'utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Kind]))
}

interface SpeakerRow extends Row {
  readonly quote: string
  readonly speaker: string | null
  readonly speakerStart: number | null
}

interface ClauseRow extends Row {
  readonly actor: Part | null
  readonly act: Part
  readonly object: Part | null
}

interface Part {
  readonly start: number
  readonly end: number
  readonly surface: string
}

describe('gold of speakers and clauses', () => {
  const speakers = rowsOf<SpeakerRow>('speakers.jsonl')
  const clauses = rowsOf<ClauseRow>('propositions.jsonl')

  it('quotes words that stand in its texts', () => {
    expect(speakers.filter(({ text, quote }) => !text.includes(quote))).toEqual([])
    const wrong = speakers.filter(
      ({ text, speaker, speakerStart }) =>
        speaker !== null && text.slice(speakerStart ?? 0).indexOf(speaker) !== 0,
    )
    expect(wrong).toEqual([])
  })
  it('marks parts of clauses that hold the words noted', () => {
    const wrong = clauses.filter(({ text, actor, act, object }) =>
      [actor, act, object].some((part) => part !== null && text.slice(part.start, part.end) !== part.surface),
    )
    expect(wrong).toEqual([])
  })
  it('holds 300 quotations and 150 clauses in ten languages, half for each split', () => {
    for (const [rows, count] of [
      [speakers, 300],
      [clauses, 150],
    ] as const) {
      expect(rows).toHaveLength(count)
      expect(new Set(rows.map((row) => row.lang)).size).toBe(10)
      expect(rows.filter((row) => row.split === 'dev')).toHaveLength(count / 2)
    }
  })
})
