import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { columnOf, loadCatalogue } from '../src/catalog/index.ts'
import { SourceLine } from '../src/catalog/schema.ts'
import { AGENCIES } from '../src/enrich/agencies.ts'
import { leadOf, shingleContainment, shingleJaccard, shingles } from '../src/text/shingles.ts'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const sample = join(checkout, 'sample')
const catalogue = loadCatalogue(join(checkout, 'catalog'))

const Row = z.strictObject({
  id: z.string().regex(/^sample-[a-z0-9-]+$/),
  url: z.string(),
  source: z.string(),
  country: z.string().length(2),
  lang: z.string().length(2),
  publishedAt: z.iso.datetime(),
  title: z.string().min(10).max(200),
  text: z.string(),
  event: z.string().regex(/^[a-z0-9-]+$/),
})
type Row = z.infer<typeof Row>

const Quoted = z.object({ article: z.string(), field: z.enum(['title', 'text']), quote: z.string().min(1) })
const Expected = z.record(
  z.string(),
  z.object({
    facts: z.array(z.object({ fact: z.string(), evidence: z.array(Quoted).min(1) })),
    figures: z.array(
      z.object({
        slot: z.string(),
        label: z.string(),
        status: z.enum(['agreed', 'updated', 'contested', 'single']),
        statements: z
          .array(
            Quoted.extend({ low: z.number(), high: z.number().nullable(), speaker: z.string().nullable() }),
          )
          .min(1),
      }),
    ),
    contested: z.array(
      z.object({
        claim: z.string(),
        kind: z.enum(['facts', 'responsibility', 'motive', 'meaning', 'outcome', 'omission']),
        opposed: z.boolean(),
        sides: z
          .array(
            z.object({
              block: z.string(),
              stance: z.enum(['asserts', 'denies', 'reports']),
              evidence: z.array(Quoted).min(1),
            }),
          )
          .min(2),
      }),
    ),
    silent: z.array(
      z.object({
        claim: z.string(),
        block: z.string(),
        absentWords: z.array(z.string()).min(1),
        carriedBy: z.array(Quoted).min(3),
      }),
    ),
    naming: z.array(
      z.object({
        referent: z.string(),
        variants: z.array(
          z.object({ block: z.string(), surface: z.string(), article: z.string(), field: z.string() }),
        ),
      }),
    ),
    dissent: z.array(z.object({ block: z.string(), claim: z.string(), evidence: Quoted })),
    watch: z.array(
      z.object({
        trigger: z.string(),
        deadline: z.iso.date().nullable(),
        evidence: Quoted,
        status: z.enum(['open', 'happened', 'did-not']),
        resolvedBy: Quoted.nullable(),
      }),
    ),
    markets: z.array(
      z.object({
        instrument: z.string(),
        direction: z.enum(['up', 'down', 'both', 'unclear']),
        evidence: Quoted,
      }),
    ),
    traps: z.array(z.object({ kind: z.string(), why: z.string(), evidence: Quoted })),
    copies: z.array(z.tuple([z.string(), z.string()])),
    translated: z.array(z.tuple([z.string(), z.string()])),
    derived: z.array(z.tuple([z.string(), z.string()])),
    labels: z.array(z.enum(['insufficient-data', 'divergence-unclear', 'not-stable'])),
    apartFrom: z.array(z.string()).optional(),
  }),
)

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const sources = lines(join(sample, 'sources.jsonl')).map((line) => SourceLine.parse(line))
const sourceById = new Map(sources.map((source) => [source.id, source]))
const files = readdirSync(join(sample, 'articles')).filter((name) => name.endsWith('.jsonl'))
const rowsByFile = new Map(
  files.map((name) => [name, lines(join(sample, 'articles', name)).map((line) => Row.parse(line))]),
)
const rows = [...rowsByFile.values()].flat()
const rowById = new Map(rows.map((row) => [row.id, row]))
const expected = Expected.parse(JSON.parse(readFileSync(join(sample, 'expected.json'), 'utf8')))

const row = (id: string): Row => {
  const found = rowById.get(id)
  if (!found) throw new Error(`No article ${id} in the sample edition.`)
  return found
}

const columnOfRow = (id: string): string => {
  const source = sourceById.get(row(id).source)
  return source ? columnOf(source, catalogue.blocks) : 'none'
}

const textOf = (id: string): string => `${row(id).title}\n${row(id).text}`

describe('placeholder outlets', () => {
  it('are sorted, marked as sample and live under a name that can never exist', () => {
    expect(sources.map((source) => source.id)).toEqual(sources.map((source) => source.id).sort())
    for (const source of sources) {
      expect(source.sample).toBe(true)
      expect(source.feeds).toEqual([])
      expect(source.name).toMatch(/^Sample /)
      expect(source.homepage).toMatch(/^https:\/\/[a-z-]+\.sample\.invalid$/)
    }
  })

  it('stand in blocks and sub-blocks of the catalogue', () => {
    const parts = new Map(catalogue.blocks.map((block) => [block.id, block.subBlocks.map((part) => part.id)]))
    for (const source of sources) expect(parts.get(source.block), source.id).toContain(source.subBlock)
  })

  it('share no name and no address with an outlet of the catalogue', () => {
    const names = new Set(catalogue.sources.map((source) => source.name.toLowerCase()))
    const hosts = new Set(catalogue.sources.flatMap((source) => source.domains))
    for (const source of sources) {
      expect(names.has(source.name.toLowerCase())).toBe(false)
      expect(source.domains.some((domain) => hosts.has(domain))).toBe(false)
    }
  })
})

describe('articles', () => {
  it('are at least 150, of at least 10 events, in at least 6 languages, from at least 10 blocks', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(new Set(rows.map((each) => each.event)).size).toBeGreaterThanOrEqual(10)
    const perLanguage = new Map<string, number>()
    for (const each of rows) perLanguage.set(each.lang, (perLanguage.get(each.lang) ?? 0) + 1)
    for (const language of ['en', 'ru', 'zh', 'ar', 'es', 'fr']) {
      expect(perLanguage.get(language) ?? 0, language).toBeGreaterThanOrEqual(5)
    }
    expect(new Set(rows.map((each) => sourceById.get(each.source)?.block)).size).toBeGreaterThanOrEqual(10)
  })

  it('have unique ids and addresses under the homepage of their outlet', () => {
    expect(rowById.size).toBe(rows.length)
    expect(new Set(rows.map((each) => each.url)).size).toBe(rows.length)
    for (const each of rows) {
      const source = sourceById.get(each.source)
      expect(source, each.source).toBeDefined()
      expect(each.url.startsWith(`${source?.homepage}/`), each.id).toBe(true)
      expect(each.country).toBe(source?.country)
    }
  })

  it('stand in time order inside each file', () => {
    for (const [name, all] of rowsByFile) {
      const times = all.map((each) => each.publishedAt)
      expect(times, name).toEqual([...times].sort())
    }
  })

  it('have 3 to 8 sentences and 60 to 180 words or their like', () => {
    for (const each of rows) {
      const ideographs = each.lang === 'zh' || each.lang === 'ja'
      // A Chinese or Japanese word is about 1.7 characters long.
      const words = ideographs ? each.text.length / 1.7 : each.text.split(/\s+/).length
      expect(words, each.id).toBeGreaterThanOrEqual(58)
      expect(words, each.id).toBeLessThanOrEqual(182)
      expect(
        each.text.split(/[.!?。।؟](?:\s|$|(?=[\p{Script=Han}\p{Script=Hiragana}]))/u).length,
        each.id,
      ).toBeGreaterThan(3)
    }
  })

  it('never name a real agency as their source', () => {
    // Short and common words ("AP", "Fars") are left out: they occur inside other words and in other senses.
    const names = AGENCIES.flatMap((agency) => agency.names).filter((name) => /^[\p{L} -]{6,}$/u.test(name))
    for (const each of rows) {
      const found = names.filter((name) => `${each.title} ${each.text}`.includes(name))
      expect(found, each.id).toEqual([])
    }
  })
})

describe('what a reader should find', () => {
  it('is written down for every event and for no other', () => {
    expect(Object.keys(expected).sort()).toEqual([...new Set(rows.map((each) => each.event))].sort())
  })

  it('quotes its evidence word by word', () => {
    const quoted: z.infer<typeof Quoted>[] = Object.values(expected).flatMap((event) => [
      ...event.facts.flatMap((fact) => fact.evidence),
      ...event.figures.flatMap((figure) => figure.statements),
      ...event.contested.flatMap((claim) => claim.sides.flatMap((side) => side.evidence)),
      ...event.silent.flatMap((spot) => spot.carriedBy),
      ...event.dissent.map((each) => each.evidence),
      ...event.watch.flatMap((item) => [item.evidence, ...(item.resolvedBy ? [item.resolvedBy] : [])]),
      ...event.markets.map((mention) => mention.evidence),
      ...event.traps.map((trap) => trap.evidence),
    ])
    expect(quoted.length).toBeGreaterThan(150)
    for (const each of quoted) expect(row(each.article)[each.field], each.article).toContain(each.quote)
  })

  it('puts every side into the column of its outlets', () => {
    for (const event of Object.values(expected)) {
      for (const side of event.contested.flatMap((claim) => claim.sides)) {
        for (const each of side.evidence) expect(columnOfRow(each.article), each.article).toBe(side.block)
      }
      for (const each of event.dissent) expect(columnOfRow(each.evidence.article)).toBe(each.block)
      for (const each of event.naming.flatMap((naming) => naming.variants)) {
        expect(columnOfRow(each.article), each.surface).toBe(each.block)
      }
    }
  })

  it('calls a block silent only where it has three texts and none of them has the words', () => {
    const spots = Object.entries(expected).flatMap(([event, each]) =>
      each.silent.map((spot) => ({ event, ...spot })),
    )
    expect(spots.length).toBeGreaterThanOrEqual(3)
    for (const spot of spots) {
      const own = rows.filter((each) => each.event === spot.event && columnOfRow(each.id) === spot.block)
      expect(new Set(own.map((each) => each.source)).size, spot.event).toBeGreaterThanOrEqual(3)
      for (const each of own) {
        for (const word of spot.absentWords) expect(textOf(each.id), each.id).not.toContain(word)
      }
      expect(new Set(spot.carriedBy.map((each) => columnOfRow(each.article))).size).toBeGreaterThanOrEqual(2)
    }
  })

  it('resolves a watch item only by a later article', () => {
    for (const item of Object.values(expected).flatMap((event) => event.watch)) {
      expect(item.resolvedBy === null).toBe(item.status === 'open')
      if (item.resolvedBy) {
        expect(
          row(item.resolvedBy.article).publishedAt > row(item.evidence.article).publishedAt,
          item.trigger,
        ).toBe(true)
      }
    }
  })

  it('holds at least one case of every kind', () => {
    const all = Object.values(expected)
    expect(
      all.filter((event) => event.contested.some((claim) => claim.opposed)).length,
    ).toBeGreaterThanOrEqual(5)
    expect(all.flatMap((event) => event.figures.map((figure) => figure.status))).toEqual(
      expect.arrayContaining(['agreed', 'updated', 'contested', 'single']),
    )
    expect(all.flatMap((event) => event.watch.map((item) => item.status))).toEqual(
      expect.arrayContaining(['open', 'happened', 'did-not']),
    )
    for (const label of ['insufficient-data', 'divergence-unclear']) {
      expect(all.some((event) => event.labels.some((each) => each === label))).toBe(true)
    }
  })
})

describe('copies', () => {
  const pairs = (kind: 'copies' | 'translated' | 'derived') =>
    Object.values(expected).flatMap((event) => event[kind])

  it('are near copies by the measure the origins use', () => {
    expect(pairs('copies').length).toBeGreaterThanOrEqual(3)
    for (const [first, second] of pairs('copies')) {
      expect(
        shingleJaccard(shingles(textOf(first)), shingles(textOf(second))),
        second,
      ).toBeGreaterThanOrEqual(0.7)
    }
  })

  it('of a part share the lead only', () => {
    expect(pairs('derived').length).toBeGreaterThanOrEqual(1)
    for (const [first, second] of pairs('derived')) {
      expect(
        shingleContainment(shingles(leadOf(row(second).text)), shingles(textOf(first))),
      ).toBeGreaterThanOrEqual(0.6)
      expect(shingleJaccard(shingles(textOf(first)), shingles(textOf(second)))).toBeLessThan(0.7)
    }
  })

  it('in another language keep every number in its order', () => {
    const numbers = (text: string) =>
      (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).map((number) => number.replace(/[.,:]/g, ''))
    expect(pairs('translated').length).toBeGreaterThanOrEqual(2)
    for (const [first, second] of pairs('translated')) {
      expect(row(first).lang).not.toBe(row(second).lang)
      expect(numbers(row(second).text)).toEqual(numbers(row(first).text))
    }
  })
})
