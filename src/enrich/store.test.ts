import { describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import { loadFeatures, saveFeatures } from './store.ts'
import { testArticle, testDescriber } from './test-articles.ts'

const NOW = new Date('2023-06-08T12:00:00Z')

describe('features store', () => {
  it('gives back what was saved, open intervals too, and replaces on a second run', async () => {
    const db = await freshDb()
    await db.query(
      `insert into source (id, name, homepage, country, language, block, sub_block, ownership, state_basis, kind, tier, notes, updated_at)
       values ('s', 'S', 'https://s.invalid', 'FR', 'en', 'western', 'western', '', '', '', 1, '', now())`,
    )
    await db.query(
      `insert into article (id, source_id, url, title, summary, language, first_seen_at)
       values ('a', 's', 'https://s.invalid/a', 't', '', 'en', now())`,
    )
    const features = testDescriber().describe(
      testArticle({ text: 'At least 12 people were killed in Iran.' }),
    )
    await saveFeatures(db, [features], NOW)
    await saveFeatures(db, [features], NOW)
    expect((await loadFeatures(db, ['a', 'missing'])).get('a')).toEqual(features)
    expect(await db.query('select count(*)::int as rows from article_features')).toEqual([{ rows: 1 }])
  })
})
