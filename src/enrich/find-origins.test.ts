import { describe, expect, it } from 'vitest'
import type { Article } from '../domain/index.ts'
import { findOrigins } from './find-origins.ts'
import { sampleArticles, testArticle, testDescriber } from './test-articles.ts'

const STORY =
  'The old bridge over the Marn fell into the river early on Tuesday after a night of rain, the town of Velden said. ' +
  'Nobody was on it. Engineers had asked for repairs in March, and the council had put off the vote twice. Two ferries will run until autumn.'
const OTHER =
  'Villagers along the Marn woke to the noise of falling stone. For years they had warned that the crossing was unsafe, and now the ' +
  'market has no road. Shops will close for weeks, traders fear, while the region argues about who should have paid for new pillars.'

function origins(parts: Partial<Article>[]): [string, string, string][] {
  const articles = parts.map((part, at) => testArticle({ id: `a${at}`, source: `s${at}`, ...part }))
  const features = articles.map((article) => testDescriber().describe(article))
  return findOrigins(articles, features).flatMap((o) =>
    o.members.map((m): [string, string, string] => [o.id, m.article, m.relation]),
  )
}

describe('origins', () => {
  it('joins a copy with small changes to its first publication', () => {
    const copy = STORY.replace('Nobody was on it.', 'Nobody was on it, luckily.')
    expect(
      origins([
        { text: STORY, publishedAt: '2023-06-06T08:00:00Z' },
        { text: copy, publishedAt: '2023-06-06T09:00:00Z' },
      ]),
    ).toEqual([
      ['a0', 'a0', 'first'],
      ['a0', 'a1', 'copy'],
    ])
  })

  it('joins a text that begins with the lead of another and goes on by itself', () => {
    const derived = `${STORY} ${OTHER} ${OTHER.replace(/the/g, 'that')}`
    expect(
      origins([
        { text: STORY, publishedAt: '2023-06-06T08:00:00Z' },
        { text: derived, publishedAt: '2023-06-06T09:00:00Z' },
      ])[1],
    ).toEqual(['a0', 'a1', 'derived'])
  })

  it('keeps two reports of one event apart', () => {
    expect(origins([{ text: STORY }, { text: OTHER }]).every(([, , relation]) => relation === 'first')).toBe(
      true,
    )
  })

  it('joins texts that credit one agency, and not those that credit two', () => {
    const found = origins([
      { text: `VELDEN (Reuters) - ${STORY}`, publishedAt: '2023-06-06T08:00:00Z' },
      { text: `VELDEN (Reuters) - ${OTHER}`, publishedAt: '2023-06-06T09:00:00Z' },
      {
        text: `VELDEN (AFP) - ${OTHER.split('').reverse().join('')}\n(Reuters)`,
        publishedAt: '2023-06-06T10:00:00Z',
      },
    ])
    expect(found).toEqual([
      ['a0', 'a0', 'first'],
      ['a0', 'a1', 'credit'],
      ['a2', 'a2', 'first'],
    ])
  })

  it('does not depend on the order of the input', () => {
    const articles = sampleArticles('kakhovka')
    const features = articles.map((article) => testDescriber().describe(article))
    expect(findOrigins([...articles].reverse(), [...features].reverse())).toEqual(
      findOrigins(articles, features),
    )
  })

  it('finds the copy and the translation in the sample, and no other', () => {
    const articles = sampleArticles('kakhovka')
    const features = articles.map((article) => testDescriber().describe(article))
    const joined = findOrigins(articles, features).filter((origin) => origin.members.length > 1)
    expect(
      joined.map((origin) => origin.members.map(({ article, relation }) => [article, relation])),
    ).toEqual([
      [
        ['sample-kakhovka-03', 'first'],
        ['sample-kakhovka-04', 'copy'],
        ['sample-kakhovka-05', 'translated'],
      ],
    ])
  })
})
