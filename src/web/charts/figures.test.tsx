import { describe, expect, it } from 'vitest'
import { BLOCKS } from '../../publish/fixtures/blocks.ts'
import { damView } from '../../publish/fixtures/dam-view.ts'
import { createBlockNaming } from '../block-naming.ts'
import { createPageContext } from '../page-context.ts'
import { foldRepeats } from '../sections/figures.tsx'
import { createFigureScale, IntervalPlot } from './interval-plot.tsx'
import { datedStatements, RevisionSteps } from './revision-steps.tsx'

const page = createPageContext(damView(), createBlockNaming(BLOCKS))
const [sample] = damView().figures[0]!.statements
const state = (low: number, high: number | null, asOf: string | null = null) => ({
  ...sample!,
  low,
  high,
  approximate: false,
  asOf,
})

describe('the scale of a figure', () => {
  it('leaves room beyond the largest figure when a statement is open upwards', () => {
    const closed = createFigureScale([state(10, 10), state(40, 40)])
    const open = createFigureScale([state(10, 10), state(40, null)])
    expect(closed.place(40)).toBe(192)
    expect(open.place(40)).toBeLessThan(170)
    expect(open.highLabel).toBe('40 or more')
  })

  it('says so when it is logarithmic or does not start at nought', () => {
    expect(createFigureScale([state(9, 9), state(90_000, 90_000)]).kind).toBe('logarithmic scale')
    expect(createFigureScale([state(7.5, 7.5), state(7.8, 7.8)]).kind).toBe('scale not from 0')
    expect(createFigureScale([state(10, 10), state(40, 40)]).kind).toBe('linear scale')
  })

  it('draws an arrow for an open end and none for a closed one', () => {
    const draw = (high: number | null) => {
      const statement = state(10, high)
      const scale = createFigureScale([statement, state(40, 40)])
      return String(<IntervalPlot statement={statement} scale={scale} colour="block-1" />)
    }
    expect(draw(null)).toContain('<path')
    expect(draw(30)).not.toContain('<path')
  })
})

describe('revisions of a figure', () => {
  const later = [
    state(900, null, '2023-06-08T00:00:00Z'),
    state(20, 20, '2023-06-06T00:00:00Z'),
    state(400, 500, '2023-06-07T00:00:00Z'),
    state(1, 1),
  ]

  it('are told to a reader who hears them, earliest first and dated only', () => {
    expect(datedStatements(later).map(({ low }) => low)).toEqual([20, 400, 900])
    expect(String(<RevisionSteps statements={later} page={page} />)).toContain(
      'aria-label="Revisions over time: 20, 6 Jun 2023, 00:00 UTC; 400–500, 7 Jun 2023, 00:00 UTC; at least 900, 8 Jun 2023, 00:00 UTC"',
    )
  })

  it('climb from left to right, each in its place in time', () => {
    const html = String(<RevisionSteps statements={later} page={page} />)
    const [, path] = /class="step-line" d="([^"]+)"/.exec(html) ?? []
    expect(path).toMatch(/^M8 \d+ H210 V\d+ H412 V\d+$/)
    const heights = [...(path ?? '').matchAll(/(?:M8 |V)(\d+)/g)].map((match) => Number(match[1]))
    expect(heights).toEqual([...heights].sort((a, b) => b - a))
  })

  it('are not drawn when all speak for one moment', () => {
    expect(String(<RevisionSteps statements={[later[0]!, later[3]!]} page={page} />)).toBe('')
  })
})

describe('a long list of statements', () => {
  const list = Array.from({ length: 12 }, (_, at) => ({
    ...state(at % 2 === 0 ? 63 : 400, at % 2 === 0 ? 63 : 400, `2023-01-02T${10 + at}:00:00Z`),
    block: at < 8 ? 'russian' : 'ukrainian',
    speaker: at % 4 === 2 ? 'the ministry' : null,
  }))

  it('shows one statement of each figure and block, a named speaker first, and folds the rest', () => {
    const [shown, folded] = foldRepeats(list)
    expect(shown.map(({ low, block, speaker }) => `${low} ${block} ${speaker}`)).toEqual([
      '400 russian null',
      '63 russian the ministry',
      '400 ukrainian null',
      '63 ukrainian the ministry',
    ])
    expect(shown.length + folded.length).toBe(list.length)
  })

  it('shows all of a short one', () => {
    expect(foldRepeats(list.slice(0, 8))[1]).toEqual([])
  })
})
