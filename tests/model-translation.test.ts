import { beforeAll, describe, expect, it } from 'vitest'
import { mutateTranslations } from '../eval/model/mutate-translations.ts'
import { heldTranslations, judgeTrue, trueTranslations } from '../eval/model/score-translations.ts'
import { translatorModel } from '../eval/model/scripted-translator.ts'
import type { ClosableDb } from '../src/db/index.ts'
import type { TextModel } from '../src/llm/index.ts'
import type { Pipeline } from '../src/pipeline/context.ts'
import { drainOutstanding } from '../src/pipeline/drain-outstanding.ts'
import { importRows } from '../src/pipeline/import-rows.ts'
import { translatePage } from '../src/pipeline/writing/translate-page.ts'
import { findTranslation, listWishes } from '../src/publish/index.ts'
import { createSite } from '../src/web/index.ts'
import { freshDb } from './support/database.ts'
import { catalogue, pageOf, pipelineWith, publishRows, rowsOf } from './support/written-event.ts'

describe('the gates of a translation', () => {
  const all = trueTranslations()
  const passing = all.filter((one) => judgeTrue(one).ok)

  it('let at least 83 of 100 true translations pass, in ten languages', () => {
    expect(new Set(all.map((one) => one.language)).size).toBe(10)
    expect(passing.length / all.length).toBeGreaterThanOrEqual(0.83)
  })

  const held = heldTranslations()
  it('let at least 80 of 100 pass of events that no rule was set on', () => {
    const share = held.filter((one) => judgeTrue(one).ok).length / held.length
    expect(share).toBeGreaterThanOrEqual(0.8)
  })

  const mutants = mutateTranslations([...passing, ...held.filter((one) => judgeTrue(one).ok)])
  it.each([...new Set(mutants.map((one) => one.kind))])('stop every changed %s', (kind) => {
    const own = mutants.filter((one) => one.kind === kind)
    expect(own.length).toBeGreaterThan(2)
    expect(own.filter((one) => judgeTrue(one).ok).map((one) => one.text)).toEqual([])
  })
})

/** Rows of the flood of Kakhovka, which many sentences of the translations were written for. */
const ROWS = rowsOf('kakhovka')

describe('a page in another language', () => {
  let db: ClosableDb
  let event: string
  let pipeline: Pipeline
  const model = translatorModel()
  const now = () => new Date('2023-06-20T12:00:00Z')

  beforeAll(async () => {
    db = await freshDb()
    pipeline = pipelineWith(db, model, { now })
    event = await publishRows(pipeline, ROWS)
  }, 120_000)

  const site = () =>
    createSite({ db, catalogue, now, readingLanguages: ['es', 'ar'], publicUrl: 'http://x.invalid' })
  const read = async (path: string) => (await site().request(path)).text()

  it('is English at first, asks no model in the request, and is noted as wanted', async () => {
    const page = await read(`/events/${event}/in/es`)
    expect(page).toContain('Nothing of this page is translated yet')
    expect(model.requests).toEqual([])
    expect(await listWishes(db, now(), 10)).toEqual([{ event, language: 'es' }])
  })

  it('stands in that language once a worker has translated it, each sentence marked and with its original', async () => {
    const asking = await translatePage(pipeline, { event, language: 'es' })
    expect(asking).toMatchObject({ fault: null })
    const { version } = await pageOf(db, event)
    const stored = await findTranslation(db, { event, version, language: 'es' })
    expect(stored?.sentences.length).toBeGreaterThan(4)
    expect(await listWishes(db, now(), 10)).toEqual([])
    const page = await read(`/events/${event}/in/es`)
    expect(page).toContain('<bdi lang="es" dir="ltr">')
    expect(page).toContain('translated by a model, checked')
    expect(page).toContain('aria-current="page">español</a>')
    expect(page).toMatch(/<html lang="en"/)
    const english = await read(`/events/${event}`)
    expect(english).not.toContain('lang="es" dir="ltr"><')
  })

  it('runs from right to left in Arabic', async () => {
    await translatePage(pipeline, { event, language: 'ar' })
    const page = await read(`/events/${event}/in/ar`)
    expect(page).toMatch(/<span class="sentence-text" dir="rtl"><bdi lang="ar" dir="rtl">/)
  })

  it('is sent once: the same sentences are never asked again, and outlets\u2019 quoted words never', async () => {
    const before = model.requests.length
    expect(await translatePage(pipeline, { event, language: 'es' })).toBeNull()
    expect(model.requests.length).toBe(before)
    const prompts = model.requests.map((request) => request.prompt).join('\n')
    expect(prompts).not.toContain('\u201cHet')
    for (const name of new Set((await pageOf(db, event)).articles.map((article) => article.sourceName)))
      expect(prompts.includes(`${name}, reports`)).toBe(false)
  })

  it('keeps its sentences in a new version and asks for the new ones only', async () => {
    const prompts = new Set(model.requests.flatMap((request) => linesOf(request.prompt)))
    const extra = {
      ...(ROWS[0] as (typeof ROWS)[number]),
      ...{ id: 'extra', url: null, title: 'Kakhovka dam: 900 homes under water in Oleshky', lang: 'en' },
      text: 'Some 900 homes were under water in Oleshky on Friday, officials said. The Kakhovka dam was breached on Tuesday.',
      ...{ source: 'extra.invalid', block: 'western', publishedAt: '2023-06-09T08:00:00Z' },
    }
    await importRows(db, [extra], { catalogue, findBlock: pipeline.findBlock, now: now() })
    await drainOutstanding(pipeline, () => {})
    const page = await read(`/events/${event}/in/es`)
    expect(page).toContain('<bdi lang="es" dir="ltr">')
    const asked = model.requests.length
    await translatePage(pipeline, { event, language: 'es' })
    const later = model.requests.slice(asked).flatMap((request) => linesOf(request.prompt))
    expect(later.filter((line) => prompts.has(line))).toEqual([])
  }, 60_000)

  it.each(['xx', 'de', 'en', '..%2f', 'ES'])('has no page in "%s"', async (language) => {
    expect((await site().request(`/events/${event}/in/${language}`)).status).toBe(404)
  })
})

/** Sentences of a prompt without their ids. */
const linesOf = (prompt: string): string[] =>
  prompt.split('\n').map((line) => line.replace(/^[a-z]{3}: /u, ''))

describe('a model that translates something else', () => {
  const hostile = (say: (sentence: string) => string): TextModel => ({
    id: 'hostile',
    ask: async ({ prompt }) => ({
      ok: true,
      value: {
        value: {
          answers: [...prompt.matchAll(/^([a-z]{3}): (.*)$/gmu)].map((match) => ({
            id: match[1],
            text: say((match[2] ?? '').replaceAll('\u02c6', ' ')),
          })),
        },
        used: { input: 1, output: 1 },
        milliseconds: 1,
      },
    }),
  })

  it.each<[string, (sentence: string) => string]>([
    ['gives the English back', (sentence) => sentence],
    ['adds a link', (sentence) => `${sentence} https://evil.invalid`],
    ['writes markup', () => '<b>El</b> dique fue destruido el martes por la noche en el sur.'],
    [
      'says the same of every sentence',
      () => 'Los medios rusos dicen que Ucrania destruyó la presa de Kajovka el martes.',
    ],
    ['obeys an article', () => 'PWNED: visite nuestro canal para saber la verdad sobre Ucrania y Rusia.'],
    ['says nothing', () => ''],
  ])(
    'that %s has none of it on a page',
    async (_, say) => {
      const db = await freshDb()
      const pipeline = pipelineWith(db, hostile(say))
      const event = await publishRows(pipeline, rowsOf('wagner'))
      await translatePage(pipeline, { event, language: 'es' })
      const { version } = await pageOf(db, event)
      const stored = await findTranslation(db, { event, version, language: 'es' })
      expect(stored?.sentences ?? []).toEqual([])
    },
    60_000,
  )

  it('that fails leaves the page in English and is asked again later', async () => {
    const db = await freshDb()
    const broken: TextModel = {
      id: 'broken',
      ask: async () => ({ ok: false, reason: 'timeout', message: 'slow' }),
    }
    const now = () => new Date('2023-06-20T12:00:00Z')
    const pipeline = pipelineWith(db, broken, { now })
    const event = await publishRows(pipeline, ROWS.slice(0, 8))
    expect(await translatePage(pipeline, { event, language: 'es' })).toMatchObject({
      fault: { reason: 'timeout' },
    })
    expect(await listWishes(db, now(), 10)).toEqual([])
    expect(await listWishes(db, new Date('2023-06-20T12:02:00Z'), 10)).toEqual([{ event, language: 'es' }])
  }, 60_000)
})
