import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { columnOf, loadCatalogue } from '../../src/catalog/index.ts'
import { SourceLine } from '../../src/catalog/schema.ts'
import { AGENCIES } from '../../src/enrich/agencies.ts'
import { leadOf, shingleContainment, shingleJaccard, shingles } from '../../src/text/shingles.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(checkout, 'eval', 'analysis', 'bundles')
const catalogue = loadCatalogue(join(checkout, 'catalog'))

const Row = z.strictObject({
  id: z.string().regex(/^bundle-[a-z0-9-]+$/),
  url: z.string(),
  source: z.string(),
  country: z.string().length(2),
  lang: z.string().length(2),
  publishedAt: z.iso.datetime(),
  title: z.string().min(10).max(200),
  text: z.string().min(20),
  event: z.string(),
})
const Quoted = z.object({ article: z.string(), field: z.enum(['title', 'text']), quote: z.string().min(1) })
const Pair = z.tuple([z.string(), z.string()])
const Kind = z.enum(['facts', 'responsibility', 'motive', 'meaning', 'outcome', 'omission'])
const FRAMES: string[] = JSON.parse(
  readFileSync(join(checkout, 'catalog', 'lexicon', 'frames.json'), 'utf8'),
).map((frame: { readonly id: string }) => frame.id)

const Expected = z.strictObject({
  facts: z.array(z.strictObject({ fact: z.string(), evidence: z.array(Quoted).min(2) })).min(2),
  figures: z.array(
    z.strictObject({
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
    z.strictObject({
      claim: z.string(),
      kind: Kind,
      opposed: z.boolean(),
      sides: z
        .array(
          z.strictObject({
            block: z.string(),
            stance: z.enum(['asserts', 'denies', 'reports']),
            evidence: z.array(Quoted).min(1),
          }),
        )
        .min(2),
    }),
  ),
  silent: z.array(
    z.strictObject({
      claim: z.string(),
      block: z.string(),
      absentWords: z.array(z.string()).min(1),
      carriedBy: z.array(Quoted).min(3),
    }),
  ),
  naming: z.array(
    z.strictObject({
      referent: z.string(),
      variants: z
        .array(
          z.strictObject({
            block: z.string(),
            surface: z.string(),
            article: z.string(),
            field: z.enum(['title', 'text']),
          }),
        )
        .min(2),
    }),
  ),
  dissent: z.array(z.strictObject({ block: z.string(), claim: z.string(), evidence: Quoted })),
  watch: z.array(
    z.strictObject({
      trigger: z.string(),
      deadline: z.iso.date().nullable(),
      evidence: Quoted,
      status: z.enum(['open', 'happened', 'did-not']),
      resolvedBy: Quoted.nullable(),
    }),
  ),
  markets: z.array(
    z.strictObject({
      instrument: z.string(),
      direction: z.enum(['up', 'down', 'both', 'unclear']),
      evidence: Quoted,
    }),
  ),
  traps: z
    .array(
      z.strictObject({
        kind: z.enum([
          'background-figure',
          'other-event',
          'old-figure',
          'daily-total',
          'different-definition',
          'number-in-name',
          'denial',
          'two-sided',
          'scare-quotes',
        ]),
        why: z.string(),
        evidence: Quoted,
        low: z.number().optional(),
      }),
    )
    .min(3),
  copies: z.array(Pair),
  translated: z.array(Pair),
  derived: z.array(Pair),
  labels: z.array(z.enum(['insufficient-data', 'divergence-unclear', 'not-stable'])),
  narratives: z
    .array(
      z.strictObject({
        block: z.string(),
        frame: z.enum(FRAMES).nullable(),
        responsible: z.string().nullable(),
        voice: z.enum(['own', 'quoted']).nullable(),
        outlook: z.string().nullable(),
        evidence: z
          .array(Quoted.extend({ role: z.enum(['frame', 'responsible', 'outlook']).optional() }))
          .min(1),
      }),
    )
    .min(3),
  disagreements: z
    .array(
      z.strictObject({
        kind: Kind,
        about: z.string(),
        sides: z
          .array(
            z.strictObject({
              blocks: z.array(z.string()).min(1),
              says: z.string(),
              evidence: z.array(Quoted).min(1),
            }),
          )
          .min(2),
      }),
    )
    .min(1),
  headline: z.strictObject({ mentions: z.array(z.string()).min(1), avoids: z.array(z.string()).min(1) }),
})
type Expected = z.infer<typeof Expected>

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const sourceById = new Map(
  lines(join(checkout, 'sample', 'sources.jsonl'))
    .map((line) => SourceLine.parse(line))
    .map((source) => [source.id, source]),
)
const bundles = ['dev', 'second', 'third', 'test']
  .map((split) => join(folder, split))
  .filter((split) => existsSync(split))
  .flatMap((split) =>
    readdirSync(split)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => ({
        event: name.slice(0, -'.jsonl'.length),
        rows: lines(join(split, name)).map((line) => Row.parse(line)),
        expected: Expected.parse(
          JSON.parse(readFileSync(join(split, name.replace('.jsonl', '.expected.json')), 'utf8')),
        ),
      })),
  )
type Bundle = (typeof bundles)[number]
const rows = bundles.flatMap((bundle) => bundle.rows)
const rowById = new Map(rows.map((row) => [row.id, row]))

function rowOf(id: string) {
  const found = rowById.get(id)
  if (!found) throw new Error(`No article ${id} in the bundles.`)
  return found
}

function columnOfArticle(id: string): string {
  const source = sourceById.get(rowOf(id).source)
  return source ? columnOf(source, catalogue.blocks) : 'none'
}

const textOf = (id: string): string => `${rowOf(id).title}\n${rowOf(id).text}`

function quotedIn(expected: Expected): z.infer<typeof Quoted>[] {
  return [
    ...expected.facts.flatMap((fact) => fact.evidence),
    ...expected.figures.flatMap((figure) => figure.statements),
    ...expected.contested.flatMap((claim) => claim.sides.flatMap((side) => side.evidence)),
    ...expected.silent.flatMap((spot) => spot.carriedBy),
    ...expected.naming.flatMap((naming) => naming.variants.map((each) => ({ ...each, quote: each.surface }))),
    ...expected.dissent.map((each) => each.evidence),
    ...expected.watch.flatMap((item) => [item.evidence, ...(item.resolvedBy ? [item.resolvedBy] : [])]),
    ...expected.markets.map((mention) => mention.evidence),
    ...expected.traps.map((trap) => trap.evidence),
    ...expected.narratives.flatMap((narrative) => narrative.evidence),
    ...expected.disagreements.flatMap((each) => each.sides.flatMap((side) => side.evidence)),
  ]
}

describe.each(bundles)('bundle $event', ({ event, rows: own, expected }: Bundle) => {
  it('holds 15 to 28 articles of at least six blocks and three languages, in order of time', () => {
    expect(own.length).toBeGreaterThanOrEqual(15)
    expect(own.length).toBeLessThanOrEqual(28)
    expect(new Set(own.map((row) => columnOfArticle(row.id))).size).toBeGreaterThanOrEqual(6)
    expect(new Set(own.map((row) => row.lang)).size).toBeGreaterThanOrEqual(3)
    const times = own.map((row) => row.publishedAt)
    expect(times).toEqual([...times].sort())
    expect(new Set(own.map((row) => row.event))).toEqual(new Set([event]))
  })

  it('stands under placeholder outlets, at addresses of theirs', () => {
    for (const row of own) {
      const source = sourceById.get(row.source)
      expect(source, row.source).toBeDefined()
      expect(row.url.startsWith(`${source?.homepage}/`), row.id).toBe(true)
      expect(row.country, row.id).toBe(source?.country)
    }
  })

  it('names no real agency', () => {
    // Short and common words ("AP", "Fars") are left out: they occur inside other words and in other senses.
    const names = AGENCIES.flatMap((agency) => agency.names).filter((name) => /^[\p{L} -]{6,}$/u.test(name))
    for (const row of own) {
      expect(
        names.filter((name) => textOf(row.id).includes(name)),
        row.id,
      ).toEqual([])
    }
  })

  it('quotes its evidence word by word, out of its own articles', () => {
    const ids = new Set(own.map((row) => row.id))
    for (const each of quotedIn(expected)) {
      expect(ids.has(each.article), each.article).toBe(true)
      expect(rowOf(each.article)[each.field], each.article).toContain(each.quote)
    }
  })

  it('puts every side into the column of its outlets', () => {
    for (const side of expected.contested.flatMap((claim) => claim.sides)) {
      for (const each of side.evidence) expect(columnOfArticle(each.article), each.quote).toBe(side.block)
    }
    for (const side of expected.disagreements.flatMap((each) => each.sides)) {
      for (const each of side.evidence)
        expect(side.blocks, each.quote).toContain(columnOfArticle(each.article))
    }
    for (const narrative of expected.narratives) {
      for (const each of narrative.evidence)
        expect(columnOfArticle(each.article), each.quote).toBe(narrative.block)
    }
    for (const each of expected.naming.flatMap((naming) => naming.variants)) {
      expect(columnOfArticle(each.article), each.surface).toBe(each.block)
    }
    for (const each of expected.dissent) expect(columnOfArticle(each.evidence.article)).toBe(each.block)
  })

  it('calls a block silent only where it has three texts and none of them has the words', () => {
    for (const spot of expected.silent) {
      const texts = own.filter((row) => columnOfArticle(row.id) === spot.block).map((row) => textOf(row.id))
      expect(texts.length, spot.claim).toBeGreaterThanOrEqual(3)
      for (const text of texts) expect(spot.absentWords.filter((word) => text.includes(word))).toEqual([])
      const carriers = new Set(spot.carriedBy.map((each) => columnOfArticle(each.article)))
      expect(carriers.size, spot.claim).toBeGreaterThanOrEqual(2)
    }
  })

  it('resolves a watch item only by a later article', () => {
    for (const item of expected.watch) {
      expect(item.resolvedBy === null, item.trigger).toBe(item.status === 'open')
      if (item.resolvedBy === null) continue
      const [then, later] = [rowOf(item.evidence.article), rowOf(item.resolvedBy.article)]
      expect(later.publishedAt > then.publishedAt, item.trigger).toBe(true)
    }
  })

  it('calls pairs copies that are near by the measure of the origins', () => {
    const jaccard = (pair: readonly [string, string]) =>
      shingleJaccard(shingles(textOf(pair[0])), shingles(textOf(pair[1])))
    for (const pair of expected.copies) expect(jaccard(pair), pair[1]).toBeGreaterThanOrEqual(0.7)
    for (const pair of expected.derived) {
      const shared = shingleContainment(shingles(leadOf(rowOf(pair[1]).text)), shingles(textOf(pair[0])))
      expect(shared, pair[1]).toBeGreaterThanOrEqual(0.6)
      expect(jaccard(pair), pair[1]).toBeLessThan(0.7)
    }
    for (const [first, second] of expected.translated) {
      expect(rowOf(first).lang, second).not.toBe(rowOf(second).lang)
    }
  })
})

it('no two articles of all bundles share an id or an address', () => {
  expect(rowById.size).toBe(rows.length)
  expect(new Set(rows.map((row) => row.url)).size).toBe(rows.length)
})
