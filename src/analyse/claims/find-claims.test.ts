import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { findClaims } from './find-claims.ts'
import { prepareCoverage } from './prepare-coverage.ts'

const describer = createDescriber(catalogue)
const groupsOf = (sketches: Parameters<typeof sketchCoverage>[0]) =>
  findClaims(
    prepareCoverage(
      sketchCoverage(sketches, (article) => describer.describe(article)),
      catalogue,
    ),
  ).map((group) => new Set(group.members.map((member) => member.sentence.in.article.id)))

const quake = 'An earthquake of magnitude 7.8 killed 284 people in Turkey on Monday.'

describe('claims across languages', () => {
  it('brings a short statement together with the foreign sentence that contains it', () => {
    const groups = groupsOf([
      { id: 'a', block: 'western', text: quake },
      {
        id: 'b',
        block: 'russian',
        text: 'В понедельник в Турции произошло землетрясение магнитудой 7,8, погибли 284 человека, разрушены дома.',
      },
    ])
    expect(groups.some((group) => group.has('a') && group.has('b'))).toBe(true)
  })

  it('keeps a statement apart from a plan to do the same', () => {
    const groups = groupsOf([
      { id: 'a', block: 'western', text: 'Iran launched 12 missiles at Israel on Monday.' },
      {
        id: 'b',
        block: 'chinese',
        text: 'Iran would launch 12 missiles at Israel on Monday, a minister warned.',
      },
      { id: 'c', block: 'russian', text: 'В понедельник Иран выпустил 12 ракет по Израилю.' },
    ])
    expect(groups.some((group) => group.has('b') && group.has('c'))).toBe(false)
  })
})
