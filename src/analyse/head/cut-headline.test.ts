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
  it('takes no full stop along with who said it', () => {
    expect(
      cut('Nine people died in explosions across Lebanon, according to the health ministry in Beirut.')
        .speaker,
    ).toBe('the health ministry in Beirut')
  })
  it('leaves no word hanging that led to what was cut', () => {
    expect(
      cut(
        'The navy detected a sound that may be an implosion of the lost submersible in deep water shortly after contact ended.',
      ).words,
    ).toBe('The navy detected a sound that may be an implosion of the lost submersible in deep water')
  })
  it('opens with the news and not with what led to it', () => {
    expect(
      cut('After a long night of talks in Geneva, Arcadia and Ruritania have agreed to a full ceasefire.')
        .words,
    ).toBe('Arcadia and Ruritania have agreed to a full ceasefire')
  })
  it('ends before a second speaker begins', () => {
    expect(
      cut('France attacked two towns in Ruritania on Monday and Ruritania said it had shot down five jets.')
        .words,
    ).toBe('France attacked two towns in Ruritania')
  })
  it('keeps who says it where that stands in front', () => {
    const text = 'Rebels said they had taken the capital of Ruritania on Sunday, ending ten years of rule.'
    const coverage = sketchCoverage([{ id: 'a', block: 'western', text }], (article) =>
      describer.describe(article),
    )
    const lead = prepareCoverage(coverage, catalogue).sentences.find((each) => each.sentence.index === 1)
    if (lead === undefined) throw new Error('a sentence is needed')
    const headline = cutHeadline(lead)
    expect(headline.text).toBe('Rebels said they had taken the capital of Ruritania')
    expect(headline.text.slice(0, headline.saidBefore)).toBe('Rebels said')
  })
  it('leaves the toll to the figures', () => {
    expect(
      cut('About 200 people were killed in a fire at a textile factory in the port of Karachi on Monday.')
        .words,
    ).toBe('Fire at a textile factory in the port of Karachi')
  })
})
