import { describe, expect, it } from 'vitest'
import { coverageOf } from '../eval/model/attacked-page.ts'
import { analyseCoverage, JOIN_CHECKS } from '../src/analyse/index.ts'
import type { ClaimProposal, Coverage, JoinNote } from '../src/domain/index.ts'
import type { ModelRequest, TextModel } from '../src/llm/index.ts'
import { analyseEvent } from '../src/pipeline/analyse-event.ts'
import { rebuildView } from '../src/pipeline/rebuild-view.ts'
import { writeEvent } from '../src/pipeline/writing/write-event.ts'
import { canonicalJson } from '../src/publish/index.ts'
import { freshDb } from './support/database.ts'
import { catalogue, pageOf, pipelineWith, publishRows, rowsOf } from './support/written-event.ts'

/** A pair of a prompt with its sentences. */
interface AskedPair {
  readonly pair: string
  readonly left: string
  readonly right: string
}

function readPairs({ prompt }: Pick<ModelRequest, 'prompt'>): AskedPair[] {
  const sentences = new Map(
    [...prompt.matchAll(/^([a-z]{3}) \w+, [\w-]+: (.*)$/gmu)].map((match) => [match[1], match[2] ?? '']),
  )
  return [...prompt.matchAll(/^(p\d+) ([a-z]{3}) ([a-z]{3})$/gmu)].map((match) => ({
    pair: match[1] ?? '',
    left: sentences.get(match[2]) ?? '',
    right: sentences.get(match[3]) ?? '',
  }))
}

/** A model that answers about claims as told, and words nothing. */
function matcher(say: (pairs: readonly AskedPair[]) => unknown): TextModel & { requests: ModelRequest[] } {
  const requests: ModelRequest[] = []
  return {
    id: 'scripted',
    requests,
    ask: async (request) => {
      const isGrouping = request.prompt.startsWith('SENTENCES')
      if (isGrouping) requests.push(request)
      const value = isGrouping ? { pairs: say(readPairs(request)) } : { answers: [] }
      return { ok: true, value: { value, used: { input: 1, output: 1 }, milliseconds: 1 } }
    },
  }
}

const EVENT = 'fukushima'
const BAN = /China bans all Japanese seafood|全面暂停进口日本水产品/u
const careful = (pairs: readonly AskedPair[]) =>
  pairs
    .filter(({ left, right }) => BAN.test(left.replaceAll('ˆ', ' ')) && BAN.test(right.replaceAll('ˆ', ' ')))
    .map(({ pair }) => ({ pair, are: 'same' }))

const joinedOf = (claims: readonly { readonly joined?: readonly JoinNote[] | undefined }[]): JoinNote[] =>
  claims.flatMap((claim) => claim.joined ?? [])

describe('what a model proposes about claims of two languages', () => {
  it('joins claims where every check holds, is asked once, and is made again byte for byte', async () => {
    const db = await freshDb()
    const model = matcher(careful)
    const pipeline = pipelineWith(db, model)
    const event = await publishRows(pipeline, rowsOf(EVENT))
    const before = await pageOf(db, event)
    expect(joinedOf(before.claims)).toEqual([])
    await writeEvent(pipeline, event)
    const page = await pageOf(db, event)
    const [note] = joinedOf(page.claims)
    expect(note).toMatchObject({ are: 'same', model: 'scripted', checks: JOIN_CHECKS.map(({ id }) => id) })
    const claim = page.claims.find((one) => one.joined !== undefined)
    const articles = claim?.cells.flatMap((cell) => cell.outlets.map((outlet) => outlet.article)) ?? []
    expect(articles).toContain(note?.left.article)
    expect(articles).toContain(note?.right.article)

    const asked = model.requests.length
    const [again] = model.requests
    await writeEvent(pipeline, event)
    const pairsOf = (requests: readonly ModelRequest[]) =>
      requests.flatMap(readPairs).map(({ left, right }) => [left, right].sort().join('\n'))
    const first = new Set(pairsOf([again as ModelRequest]))
    const later = pairsOf(model.requests.slice(asked))
    expect(later.filter((pair) => first.has(pair)).length).toBeLessThan(first.size)

    for (let version = 1; version <= page.version; version += 1) {
      const rebuilt = await rebuildView(pipeline, event, version)
      expect(rebuilt).toMatchObject({ ok: true, value: { identical: true } })
    }
  }, 120_000)

  it('is left out of a page that is made without the model', async () => {
    const db = await freshDb()
    const pipeline = pipelineWith(db, matcher(careful))
    const event = await publishRows(pipeline, rowsOf(EVENT))
    await writeEvent(pipeline, event)
    expect(joinedOf((await pageOf(db, event)).claims)).not.toEqual([])
    await analyseEvent(pipelineWith(db, null), event)
    expect(joinedOf((await pageOf(db, event)).claims)).toEqual([])
  }, 120_000)

  it.each<[string, (pairs: readonly AskedPair[]) => unknown]>([
    ['joins everything', (pairs) => pairs.map(({ pair }) => ({ pair, are: 'same' }))],
    ['opposes everything', (pairs) => pairs.map(({ pair }) => ({ pair, are: 'opposed' }))],
    [
      'names pairs of its own',
      () => [
        { pair: 'p999', are: 'same' },
        { pair: 'constructor', are: 'same' },
      ],
    ],
    [
      'says both of a pair',
      (pairs) =>
        pairs.flatMap(({ pair }) => [
          { pair, are: 'same' },
          { pair, are: 'opposed' },
        ]),
    ],
    ['answers in another shape', () => ({ all: 'same' })],
    [
      'adds fields and other words',
      (pairs) => pairs.map(({ pair }) => ({ pair, are: 'identical', merge: true })),
    ],
  ])(
    'a model that %s joins nothing',
    async (_, say) => {
      const db = await freshDb()
      const pipeline = pipelineWith(db, matcher(say))
      const event = await publishRows(pipeline, rowsOf(EVENT))
      const before = await pageOf(db, event)
      await writeEvent(pipeline, event)
      const after = await pageOf(db, event)
      expect(joinedOf(after.claims)).toEqual([])
      expect(canonicalJson(after.claims)).toBe(canonicalJson(before.claims))
    },
    120_000,
  )
})

describe('proposals that are in the tables, however they came there', () => {
  const coverage = coverageOf(rowsOf('kakhovka'))
  const proposals = everyPair(coverage)
  const computed = analyseCoverage(coverage, catalogue)
  const hostile = analyseCoverage({ ...coverage, proposals }, catalogue)
  const joined = joinedOf(hostile.claims)

  it('are thousands, and few pass', () => {
    expect(proposals.length).toBeGreaterThan(5_000)
    expect(joined.length).toBeLessThan(20)
  })

  it('change no fact, figure or collision of the page', () => {
    const facts = (analysis: typeof computed) => analysis.facts.map((fact) => fact.sentence.text)
    expect(facts(hostile)).toEqual(facts(computed))
    expect(hostile.figures).toEqual(computed.figures)
    expect(hostile.contention?.sentence).toEqual(computed.contention?.sentence)
  })

  it('join no sentences of one language or one article', () => {
    const languageOf = new Map(coverage.features.map((one) => [one.article, one.language]))
    for (const { left, right } of joined) {
      expect(left.article).not.toBe(right.article)
      expect(languageOf.get(left.article)).not.toBe(languageOf.get(right.article))
    }
  })

  it('join no different figures', () => {
    const figures = (text: string) =>
      [...text.matchAll(/(?<![\p{L}\d-])\d{1,3}(?![\d-])/gu)].map((match) => match[0]).sort()
    for (const { left, right } of joined) {
      const [a, b] = [figures(left.quote), figures(right.quote)]
      if (a.length > 0 && b.length > 0) expect(a.some((one) => b.includes(one))).toBe(true)
    }
  })

  it('of sentences that are gone or moved do nothing', () => {
    const moved = proposals.map((one) => ({ ...one, left: { ...one.left, end: one.left.end + 1 } }))
    const gone = proposals.map((one) => ({ ...one, right: { ...one.right, article: 'gone' } }))
    const plain = canonicalJson(analyseCoverage(coverage, catalogue))
    expect(canonicalJson(analyseCoverage({ ...coverage, proposals: [...moved, ...gone] }, catalogue))).toBe(
      plain,
    )
  })

  it('give the same page in any order', () => {
    const turned = analyseCoverage({ ...coverage, proposals: [...proposals].reverse() }, catalogue)
    expect(canonicalJson(turned)).toBe(canonicalJson(analyseCoverage({ ...coverage, proposals }, catalogue)))
  })
})

/** Every pair of sentences, proposed as the same and as opposed. */
function everyPair({ articles, features }: Coverage): ClaimProposal[] {
  const spans = articles.flatMap(({ id: article }, at) =>
    (features[at]?.sentences ?? [])
      .slice(0, 4)
      .map(({ field, start, end }) => ({ article, field, start, end })),
  )
  return spans.flatMap((left, at) =>
    spans.slice(at + 1).flatMap((right): ClaimProposal[] => [
      { left, right, are: 'same', model: 'm' },
      { left, right, are: 'opposed', model: 'm' },
    ]),
  )
}
