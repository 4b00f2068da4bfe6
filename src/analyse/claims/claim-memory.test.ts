import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { analyseCoverage } from '../analyse-coverage.ts'
import { catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { readSegments } from '../sections/responsibility/read-segments.ts'
import { createClaimMemory } from './claim-memory.ts'
import { prepareCoverage } from './prepare-coverage.ts'

const describer = createDescriber(catalogue)
const DAM = 'The Kakhovka dam in southern Ukraine was breached on Tuesday.'
const sketches = [
  { id: 'a', block: 'western', text: `${DAM} At least 16,000 people have lost their homes.` },
  { id: 'b', block: 'russian', text: 'Плотина Каховской ГЭС на юге Украины разрушена во вторник.' },
  { id: 'c', block: 'chinese', text: '乌克兰南部的卡霍夫卡水电站大坝6日被毁。' },
]
const coverageOf = (count: number) =>
  sketchCoverage(sketches.slice(0, count), (article) => describer.describe(article))

describe('claim memory', () => {
  it('changes no byte of an analysis that grows by an article', () => {
    const memory = createClaimMemory()
    analyseCoverage(coverageOf(2), catalogue, memory)
    const remembered = analyseCoverage(coverageOf(3), catalogue, memory)
    expect(JSON.stringify(remembered)).toBe(JSON.stringify(analyseCoverage(coverageOf(3), catalogue)))
  })

  it('compares a pair of sentences once', () => {
    const memory = createClaimMemory()
    let computed = 0
    const compute = () => {
      computed += 1
      return 0.5
    }
    expect([memory.pair(1, 2, compute), memory.pair(2, 1, compute)]).toEqual([0.5, 0.5])
    expect(computed).toBe(1)
  })

  it('reads an article anew when its text changes', () => {
    const memory = createClaimMemory()
    analyseCoverage(coverageOf(2), catalogue, memory)
    const changed = sketchCoverage(
      [{ ...(sketches[0] as (typeof sketches)[0]), text: `${DAM} Nobody was hurt.` }, ...sketches.slice(1)],
      (article) => describer.describe(article),
    )
    const remembered = analyseCoverage(changed, catalogue, memory)
    expect(JSON.stringify(remembered)).toBe(JSON.stringify(analyseCoverage(changed, catalogue)))
  })
})

describe('what is read of a sentence once', () => {
  const quotable = (text: string) =>
    sketchCoverage([{ id: 'a', block: 'western', text }], (article) => describer.describe(article))

  it('is read anew when the text of its article changes', () => {
    const memory = createClaimMemory()
    const sentences = (text: string) => prepareCoverage(quotable(text), catalogue, memory).sentences
    const whole = sentences('The dam in southern Ukraine was breached on Tuesday morning.')
    const again = sentences('The dam in southern Ukraine was breached on Tuesday morning.')
    const leaning = sentences('It was breached on Tuesday morning while Kyiv slept, but Moscow denies this.')
    // The empty title is one of them.
    expect([whole, again, leaning].map((list) => list.filter(isSelfContained).length)).toEqual([2, 2, 1])
    expect(
      [whole, leaning].map((list) => list.flatMap(readSegments).filter((part) => part.partial).length),
    ).toEqual([0, 3])
  })
})
