import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalog/index.ts'
import type { GazetteerEntry } from '../../domain/index.ts'
import { createDescriber } from '../describe-article.ts'
import { NameMiner, type NameProposal, type SeenArticle, toEntry } from './index.ts'

const catalogue = loadCatalogue(join(import.meta.dirname, '../../../catalog'))
const describer = createDescriber(catalogue)

/** Invented news: language, day of June 2023, title. */
type Row = readonly [string, number, string]

function mine(
  rows: readonly Row[],
  least = 3,
  gazetteer: readonly GazetteerEntry[] = catalogue.gazetteer,
): NameProposal[] {
  const miner = new NameMiner(gazetteer)
  rows.forEach(([language, day, title], index) => {
    miner.add(article(`a${String(index).padStart(3, '0')}`, { language, day, title }))
  })
  return miner.proposals(least)
}

function article(id: string, row: { language: string; day: number; title: string }): SeenArticle {
  const { language, title } = row
  const day = `2023-06-${String(row.day).padStart(2, '0')}`
  const features = describer.describeForPlacement({
    id,
    language,
    title,
    text: '',
    publishedAt: `${day}T08:00:00.000Z`,
  })
  return { id, language, day, source: `outlet-${id}`, country: null, title, text: '', features }
}

function find(proposals: readonly NameProposal[], language: string, form: string): NameProposal | undefined {
  return proposals.find((proposal) => proposal.aliases[language]?.[form] !== undefined)
}

const QUARREL: readonly Row[] = [
  ['en', 6, 'France asks Brandolin Tavarek about the strike'],
  ['en', 6, 'In France the strike of Brandolin Tavarek goes on'],
  ['en', 7, 'In the end France gives way to Brandolin Tavarek and the strike'],
  ['ru', 6, 'Франция спросила Брандолина Таварека о забастовке'],
  ['ru', 6, 'Сегодня Брандолин Таварек начал забастовку во Франции'],
  ['ru', 7, 'Франция говорит, что Брандолин Таварек окончил забастовку'],
]

describe('names that the gazetteer does not know', () => {
  it('are proposed with their articles, days and the ids they stand with', () => {
    const tavarek = find(mine(QUARREL), 'en', 'Brandolin Tavarek')
    expect(tavarek).toMatchObject({ kind: 'person', country: 'FR', aliasOf: null })
    expect(tavarek?.days).toEqual({ first: '2023-06-06', last: '2023-06-07', count: 2 })
    expect(tavarek?.standsWith).toContain('country_fr')
    expect(tavarek?.samples).toContain('a000')
  })

  it('are one proposal over languages and their inflected forms', () => {
    const tavarek = find(mine(QUARREL), 'en', 'Brandolin Tavarek')
    expect(Object.keys(tavarek?.aliases ?? {})).toEqual(['en', 'ru'])
    expect(tavarek?.aliases.ru).toHaveProperty('Брандолин Таварек')
    expect(tavarek?.articles).toBe(6)
  })

  it('stay apart when they only sound alike and share neither company nor days', () => {
    const apart: readonly Row[] = [
      ['en', 1, 'France asks Tavarek about the strike'],
      ['en', 1, 'Why France fears Tavarek and the strike'],
      ['en', 2, 'In the end France gives way to Tavarek and the strike'],
      ['ru', 20, 'Япония: Таварек выиграл турнир'],
      ['ru', 20, 'Турнир в Японии: Таварек победил'],
      ['ru', 21, 'Турнир: в Японии Таварек снова первый'],
    ]
    expect(Object.keys(find(mine(apart), 'en', 'Tavarek')?.aliases ?? {})).toEqual(['en'])
  })

  it('are not proposed when the gazetteer knows them', () => {
    const known: readonly Row[] = [1, 2, 3].map(
      (day): Row => ['en', day, 'Today Vladimir Putin spoke about sports with young Brandolin Tavarek'],
    )
    const proposals = mine(known)
    expect(find(proposals, 'en', 'Brandolin Tavarek')).toBeDefined()
    expect(find(proposals, 'en', 'Vladimir Putin')).toBeUndefined()
  })

  it('point to the person of whom they are another spelling', () => {
    const rows: readonly Row[] = [1, 2, 3].map(
      (day): Row => ['en', day, 'A word about sports and rain with Wladimier Puttin in the morning'],
    )
    expect(find(mine(rows), 'en', 'Wladimier Puttin')?.aliasOf).toBe('person_putin')
  })

  it('are found in Chinese behind a title although no capital marks them', () => {
    const rows: readonly Row[] = [
      ['zh', 6, '外长塔瓦雷克访问法国'],
      ['zh', 6, '法国总统会见外长塔瓦雷克'],
      ['zh', 7, '德国：外长塔瓦雷克将辞职'],
      ['zh', 8, '塔瓦雷克谈法国罢工'],
    ]
    expect(find(mine(rows), 'zh', '塔瓦雷克')).toBeDefined()
  })

  it('are left out below the least number of articles', () => {
    expect(find(mine(QUARREL, 4), 'en', 'Brandolin Tavarek')).toBeUndefined()
  })

  it('come in one order whatever the order of the articles', () => {
    const ids = (rows: readonly Row[]) => mine(rows).map((proposal) => proposal.id)
    expect(ids([...QUARREL].reverse())).toEqual(ids(QUARREL))
  })
})

describe('an entry made of a proposal', () => {
  it('has a name in each language', () => {
    const proposal = find(mine(QUARREL), 'en', 'Brandolin Tavarek') as NameProposal
    expect(toEntry(proposal)).toEqual({
      id: 'person_brandolin_tavarek',
      kind: 'person',
      wikidata: null,
      country: 'FR',
      aliases: [
        { language: 'en', text: 'Brandolin Tavarek', type: 'name' },
        { language: 'ru', text: 'Брандолин Таварек', type: 'name' },
      ],
    })
  })
})
