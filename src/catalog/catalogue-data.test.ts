import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Alias, GazetteerEntry } from '../domain/index.ts'
import { createBlockFinder, loadCatalogue } from './index.ts'

const catalogue = loadCatalogue(join(import.meta.dirname, '../../catalog'))
const { blocks, sources, gazetteer } = catalogue
const polled = sources.filter((source) => source.feeds.length > 0)

/** What the project promises its readers: see the issue of the main path. */
const LEAST_SOURCES = 220
const LEAST_SOURCES_A_BLOCK = 12

describe('blocks.json', () => {
  it('is sorted by id, blocks and parts', () => {
    expect(blocks.map((block) => block.id)).toEqual(blocks.map((block) => block.id).sort())
    for (const { subBlocks } of blocks) {
      expect(subBlocks.map((part) => part.id)).toEqual(subBlocks.map((part) => part.id).sort())
    }
  })

  it('states a rule of one or two sentences for every block and part', () => {
    for (const part of blocks.flatMap((block) => [block, ...block.subBlocks])) {
      expect(part.rule, part.id).toMatch(/^[A-Z].{20,260}\.$/)
      expect(part.name, part.id).not.toMatch(/outlets?$/i)
    }
  })

  it.each([
    ['IL', 'IR', 'PS', 'LB', 'TR', 'SA', 'AE', 'QA', 'EG', 'SY', 'IQ', 'MA', 'DZ'],
    ['IN', 'PK', 'AF', 'BD'],
    ['CN', 'TW', 'HK'],
    ['AM', 'AZ', 'GE'],
    ['KP', 'KR', 'JP'],
    ['RU', 'UA', 'BY', 'MD'],
    ['RS', 'XK'],
    ['TH', 'KH', 'VN'],
    ['RW', 'CD'],
    ['ET', 'SD', 'ER'],
    ['NE', 'NG'],
  ])('gives opposed neighbours columns of their own: %s %s', (...countries) => {
    const find = createBlockFinder(catalogue)
    const places = countries.map((country) => {
      const { block, subBlock } = find({ country })
      return subBlock ?? block
    })
    expect(new Set(places).size).toBe(countries.length)
  })
})

describe('sources.jsonl', () => {
  it('holds the promised number of outlets that can be polled, in all and in each block', () => {
    expect(polled.length).toBeGreaterThanOrEqual(LEAST_SOURCES)
    for (const block of blocks) {
      const here = polled.filter((source) => source.block === block.id)
      expect(here.length, block.id).toBeGreaterThanOrEqual(LEAST_SOURCES_A_BLOCK)
    }
  })

  it('listens to every block in more than English where its countries speak something else', () => {
    for (const block of blocks) {
      const languages = new Set(polled.filter((s) => s.block === block.id).map((s) => s.language))
      expect(languages.size, block.id).toBeGreaterThanOrEqual(2)
    }
  })

  it('takes feeds from publishers, not from aggregators', () => {
    const hosts = sources.flatMap((source) => source.feeds.map((feed) => new URL(feed.url).host))
    expect(hosts.filter((host) => /news\.google\.|feedx\.|rsshub/.test(host))).toEqual([])
  })

  it('names an owner only where several outlets share it', () => {
    const owners = sources.flatMap((source) => source.owner ?? [])
    for (const owner of new Set(owners))
      expect(owners.filter((o) => o === owner).length, owner).toBeGreaterThan(1)
  })

  it('calls no two outlets by one name', () => {
    expect(new Set(sources.map((source) => source.name)).size).toBe(sources.length)
  })

  it.each([
    'bbc.co.uk',
    'bbc.com',
    'rt.com',
    'tass.com',
    'aljazeera.com',
    'globaltimes.cn',
    'chinadaily.com.cn',
    'dw.com',
  ])('recognises %s', (domain) => {
    expect(createBlockFinder(catalogue)({ source: domain }).blockBasis).toBe('catalogue')
  })
})

/** Kinds whose English names are read in every language, because they are written the same. */
const TRAVELLING: ReadonlySet<string> = new Set(['person', 'org', 'place', 'metonym'])

/** Languages an alias is read in; null means all. */
function readIn(entry: GazetteerEntry, alias: Alias): string | null {
  const travels = alias.language === 'en' && TRAVELLING.has(entry.kind) && alias.type !== 'risky'
  return alias.language === 'mul' || travels ? null : alias.language
}

/** Aliases that two entities share in one language and that are not all typed risky. */
function sharedAliases(): string[] {
  const byText = new Map<string, { readonly entry: GazetteerEntry; readonly alias: Alias }[]>()
  for (const entry of gazetteer) {
    for (const alias of entry.aliases) {
      const key = alias.text.toLowerCase()
      byText.set(key, [...(byText.get(key) ?? []), { entry, alias }])
    }
  }
  return [...byText].flatMap(([text, holders]) =>
    holders.flatMap((left, index) =>
      holders.slice(index + 1).flatMap((right) => {
        if (left.entry.id === right.entry.id) return []
        if (left.alias.type === 'risky' && right.alias.type === 'risky') return []
        const [a, b] = [readIn(left.entry, left.alias), readIn(right.entry, right.alias)]
        return a === null || b === null || a === b ? [`${text}: ${left.entry.id}, ${right.entry.id}`] : []
      }),
    ),
  )
}

describe('gazetteer', () => {
  it('shares no alias between two entities unless context must decide', () => {
    expect(sharedAliases()).toEqual([])
  })

  it('repeats no alias inside an entity', () => {
    for (const entry of gazetteer) {
      const seen = entry.aliases.map((alias) => `${alias.language} ${alias.text}`)
      expect(new Set(seen).size, entry.id).toBe(seen.length)
    }
  })

  it('has an English name first for every entity, without brackets of a dictionary', () => {
    for (const entry of gazetteer) {
      const english = entry.aliases.filter((alias) => alias.language === 'en' || alias.language === 'mul')
      expect(english.length, entry.id).toBeGreaterThan(0)
    }
    const bracketed = gazetteer
      .filter((entry) => entry.kind === 'person' || entry.kind === 'place')
      .flatMap((entry) =>
        entry.aliases.filter((alias) => /[()«»]/.test(alias.text)).map((alias) => alias.text),
      )
    expect(bracketed).toEqual([])
  })

  // A language with any name of its own is read by itself, without the names of its neighbours.
  it('holds hundreds of names in each language it holds any in', () => {
    const counts = new Map<string, number>()
    for (const { language } of gazetteer.flatMap((entry) => entry.aliases)) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count < 200)).toEqual([])
  })

  it('knows the country of every country, capital and person', () => {
    const without = gazetteer.filter(
      (e) => ['country', 'capital', 'person'].includes(e.kind) && e.country === null,
    )
    expect(without.map((entry) => entry.id)).toEqual([])
  })

  it('holds the news agencies that articles credit', () => {
    const ids = new Set(gazetteer.map((entry) => entry.id))
    const agencies =
      'reuters ap afp tass ria interfax xinhua anadolu efe dpa ansa kyodo yonhap pti ians ukrinform interfaxukraine irna isna tasnim fars mehr wafa sana spa wam qna kuna mena petra bernama antara lusa agenciabrasil telam prensalatina notimex kcna jiji cna kazinform trend_az azertac armenpress'
    expect(agencies.split(' ').filter((name) => !ids.has(`org_${name}`))).toEqual([])
  })
})
