import { describe, expect, it } from 'vitest'
import type { Block, Source } from '../domain/index.ts'
import { blockName, columnOf, createBlockFinder, parentBlock } from './index.ts'

const blocks: Block[] = [
  {
    id: 'western',
    name: 'Western',
    rule: 'Edited in the west.',
    countries: ['GB', 'NL'],
    subBlocks: [
      { id: 'british', name: 'British', rule: 'Edited in Britain.', countries: ['GB'], speaksAlone: false },
      {
        id: 'abroad',
        name: 'Services abroad',
        rule: 'For audiences abroad.',
        countries: [],
        speaksAlone: false,
      },
    ],
  },
  {
    id: 'middle-eastern',
    name: 'Middle Eastern',
    rule: 'Edited there.',
    countries: ['IR', 'IL', 'JO'],
    subBlocks: [
      {
        id: 'iranian',
        name: 'Iranian',
        rule: 'Edited in Iran.',
        countries: ['IR'],
        speaksAlone: true,
        alsoCalled: ['iranian-state'],
      },
      { id: 'israeli', name: 'Israeli', rule: 'Edited in Israel.', countries: ['IL'], speaksAlone: true },
    ],
  },
]

function source(id: string, parts: Partial<Source>): Source {
  return {
    id,
    name: id,
    homepage: 'https://example.org',
    domains: [],
    country: 'GB',
    language: 'en',
    block: 'western',
    subBlock: 'british',
    ownership: 'private',
    stateAffiliated: null,
    stateBasis: '',
    kind: 'newspaper',
    owner: null,
    tier: 1,
    notes: '',
    sample: false,
    feeds: [],
    ...parts,
  }
}

const sources = [
  source('herald', {
    name: 'The Herald',
    domains: ['herald.example', 'herald-news.example'],
    owner: 'Herald Group',
  }),
  source('herald-ru', { domains: ['herald.example/russian'], subBlock: 'abroad', language: 'ru' }),
  source('agency-en', {
    name: 'Agency (English)',
    domains: ['agency.example'],
    block: 'middle-eastern',
    subBlock: 'iranian',
    country: 'IR',
    stateAffiliated: true,
    stateBasis: 'a record',
  }),
  source('agency-fa', {
    domains: ['fa.agency.example'],
    block: 'middle-eastern',
    subBlock: 'iranian',
    country: 'IR',
  }),
]
const find = createBlockFinder({ blocks, sources })

describe('createBlockFinder', () => {
  it.each([
    ['Middle Eastern', 'middle-eastern'],
    ['middle_eastern', 'middle-eastern'],
    ['MIDDLE-EASTERN', 'middle-eastern'],
    [' Western outlets ', 'western'],
    ['iranian', 'iranian'],
    ['Iranian State', 'iranian'],
  ])('reads the word "%s" of a row as block %s', (block, expected) => {
    expect(find({ block })).toMatchObject({ block: expected, blockBasis: 'row' })
  })

  it('lets the word of a row win over the catalogue and keeps the finer part where it fits', () => {
    expect(find({ block: 'middle eastern', source: 'agency.example' })).toMatchObject({
      block: 'middle-eastern',
      subBlock: 'iranian',
      sourceId: 'agency-en',
    })
    expect(find({ block: 'western', source: 'agency.example' })).toMatchObject({
      block: 'western',
      subBlock: null,
    })
  })

  it('takes an unknown word as a block of its own', () => {
    expect(find({ block: 'Martian Press', country: 'IR' })).toMatchObject({
      block: 'martian-press',
      subBlock: null,
      blockBasis: 'row',
    })
  })

  it.each(['', '  ', 'unassigned', null, '---'])('asks the catalogue when a row says %j', (block) => {
    expect(find({ block, source: 'herald' })).toMatchObject({ block: 'western', blockBasis: 'catalogue' })
  })

  it.each([
    ['herald', 'herald'],
    ['The Herald', 'herald'],
    ['Herald', 'herald'],
    ['herald.example', 'herald'],
    ['www.herald.example', 'herald'],
    ['sport.herald-news.example', 'herald'],
    ['agency_en', 'agency-en'],
    ['Agency', 'agency-en'],
    ['fa.agency.example', 'agency-fa'],
    ['news.agency.example', 'agency-en'],
  ])('finds the outlet that a row calls "%s"', (name, expected) => {
    expect(find({ source: name }).sourceId).toBe(expected)
  })

  it('lets a part that speaks alone be the column', () => {
    expect(find({ source: 'agency.example' })).toMatchObject({
      block: 'iranian',
      subBlock: 'iranian',
      blockBasis: 'catalogue',
      stateAffiliated: true,
      country: 'IR',
    })
  })

  it('tells the editions of one site apart by the address', () => {
    const url = 'https://www.herald.example/russian/articles/1'
    expect(find({ source: 'herald.example', url }).sourceId).toBe('herald-ru')
    expect(find({ url }).sourceId).toBe('herald-ru')
    expect(find({ url: 'https://www.herald.example/russia' }).sourceId).toBe('herald')
    expect(find({ source: 'herald', url: 'https://agency.example/a' }).sourceId).toBe('herald')
  })

  it('falls back to the country, then to the national ending, then to unassigned', () => {
    expect(find({ source: 'new.example', country: 'il' })).toMatchObject({
      block: 'israeli',
      blockBasis: 'country',
    })
    expect(find({ source: 'x.example', country: 'UK' })).toMatchObject({
      block: 'western',
      subBlock: 'british',
    })
    expect(find({ source: 'x.example', country: 'JO' })).toMatchObject({
      block: 'middle-eastern',
      subBlock: null,
    })
    expect(find({ source: 'dagblad.nl' })).toMatchObject({
      block: 'western',
      country: 'NL',
      blockBasis: 'country',
    })
    expect(find({ source: 'video.tv' })).toMatchObject({
      block: 'unassigned',
      country: null,
      blockBasis: 'none',
    })
    expect(find({ country: 'ZZ' })).toMatchObject({ block: 'unassigned', blockBasis: 'none' })
  })

  it('names an outlet it does not know by what the row gives', () => {
    expect(find({ url: 'https://www.daily.example/a' })).toMatchObject({
      sourceId: 'daily.example',
      sourceName: 'daily.example',
      owner: null,
      stateAffiliated: null,
    })
    expect(find({})).toMatchObject({ sourceId: 'unknown', sourceName: 'Unknown outlet', block: 'unassigned' })
  })

  it('survives addresses that are none', () => {
    for (const url of [
      '',
      'http://',
      'javascript:alert(1)',
      'not a url',
      `https://${'a.'.repeat(5000)}example`,
    ]) {
      expect(find({ url, country: 'IR' }).block).toBe('iranian')
    }
  })
})

describe('names of blocks', () => {
  it('come from the catalogue, and are made readable for a word of a row', () => {
    expect(blockName('iranian', blocks)).toBe('Iranian')
    expect(blockName('martian-press', blocks)).toBe('Martian press')
    expect(blockName('unassigned', blocks)).toBe('Unassigned')
  })

  it('know the block of a part, and no block of a block', () => {
    expect(parentBlock('iranian', blocks)).toBe('middle-eastern')
    expect(parentBlock('western', blocks)).toBeNull()
    expect(parentBlock('martian-press', blocks)).toBeNull()
  })

  it('tell the column of a source', () => {
    expect(columnOf({ block: 'middle-eastern', subBlock: 'iranian' }, blocks)).toBe('iranian')
    expect(columnOf({ block: 'western', subBlock: 'british' }, blocks)).toBe('western')
  })
})
