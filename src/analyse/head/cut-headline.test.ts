import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { prepareCoverage } from '../claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { cutHeadline } from './cut-headline.ts'

const describer = createDescriber(catalogue)

function cut(text: string) {
  const coverage = sketchCoverage([{ id: 'a', block: 'western', text }], (article) =>
    describer.describe(article),
  )
  const sentence = prepareCoverage(coverage, catalogue).sentences.find((each) => each.sentence.index === 1)
  if (sentence === undefined) throw new Error('a sentence is needed')
  const { text: words, speaker } = cutHeadline(sentence)
  return { words, speaker }
}

describe('cutHeadline', () => {
  it('leaves out day and hour', () => {
    expect(cut('A magnitude 7.1 earthquake hit eastern Fiji at 4:17 a.m. on Monday.').words).toBe(
      'A magnitude 7.1 earthquake hit eastern Fiji',
    )
    expect(
      cut("The electoral council declared Ana Lopez the winner of Sunday's election in Ruritania.").words,
    ).toBe('The electoral council declared Ana Lopez the winner of the election in Ruritania')
  })
  it('leaves no measure of time hanging that an "after" was cut from', () => {
    expect(
      cut(
        'The space agency called off the launch of a rocket carrying a lander and a telescope less than half an hour before liftoff.',
      ).words,
    ).toBe('The space agency called off the launch of a rocket carrying a lander and a telescope')
  })
  it('keeps apart who is said to have said it', () => {
    expect(
      cut('The probe crashed into the Moon on Sunday, the space agency said, hours after an alarm.'),
    ).toEqual({
      words: 'The probe crashed into the Moon',
      speaker: 'the space agency',
    })
    expect(
      cut('The bridge over the river Arda collapsed, and said to be old, it was closed.').speaker,
    ).toBeNull()
  })
  it('leaves the toll to the figures', () => {
    expect(
      cut('About 200 people were killed in a fire at a textile factory in the port of Karachi on Monday.')
        .words,
    ).toBe('Fire at a textile factory in the port of Karachi')
  })
})
