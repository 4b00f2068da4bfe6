import type { ServerResponse } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { carefulScript, readPrompt, readRecorded } from '../eval/model/scripted-model.ts'
import type { ClosableDb } from '../src/db/index.ts'
import { createDescriber } from '../src/enrich/index.ts'
import { connectModel, listWaiting, readModelUse, type TextModel } from '../src/llm/index.ts'
import { analyseEvent } from '../src/pipeline/analyse-event.ts'
import { rebuildView } from '../src/pipeline/rebuild-view.ts'
import { writeEvent } from '../src/pipeline/writing/write-event.ts'
import { canonicalJson } from '../src/publish/index.ts'
import { freshDb } from './support/database.ts'
import { type ChatRequest, complete, modelServer } from './support/model-server.ts'
import {
  catalogue,
  NO_LIMITS,
  pageOf,
  pipelineWith,
  publishRows,
  rowsOf,
  sentencesOf,
} from './support/written-event.ts'

const rows = rowsOf('makiivka')
const describer = createDescriber(catalogue)
const recorded = readRecorded((article, index) => {
  const row = rows.find((one) => one.id === article)
  return row && describer.describe({ ...row, language: row.lang ?? '' }).sentences[index]?.text
})
const careful = carefulScript(recorded)

/** The answer of a careful desk to a request. */
function answerTo(body: ChatRequest): string {
  const { evidence, slots } = readPrompt(body.messages.at(-1)?.content ?? '')
  const answers = slots.flatMap((slot) => {
    const said = careful(slot, evidence)
    return said === null ? [] : [{ slot: slot.id, ...said }]
  })
  return JSON.stringify({ answers })
}

type Behave = (body: ChatRequest, response: ServerResponse, calls: number) => void
const well: Behave = (body, response) => complete(response, answerTo(body))

/** A model on this machine whose behaviour may change while it runs. */
async function changingModel(): Promise<{
  model: TextModel
  become: (behave: Behave) => void
  calls: () => number
}> {
  let behave: Behave = well
  let calls = 0
  const url = await modelServer((body, response) => {
    calls += 1
    behave(body, response, calls)
  })
  const settings = {
    provider: 'compatible' as const,
    name: 'scripted',
    url,
    key: 'k',
    keyFile: null,
    timeout: 500,
  }
  return {
    // Each call with a pause of its own: what a pause does is tested where it is made.
    model: { id: 'compatible/scripted', ask: (request) => connectModel(settings, now).ask(request) },
    become: (next) => {
      behave = next
    },
    calls: () => calls,
  }
}

const START = Date.parse('2023-06-20T12:00:00Z')
let clock = START
const now = () => new Date(clock)
const written = (view: unknown) => sentencesOf(view).filter((sentence) => sentence.made === 'model')

let computed: string
beforeAll(async () => {
  const db = await freshDb()
  const pipeline = pipelineWith(db, null, { now })
  computed = canonicalJson(contentOf(await pageOf(db, await publishRows(pipeline, rows))))
}, 120_000)

/** A page without what a database numbers and the notes at its foot. */
function contentOf(view: Awaited<ReturnType<typeof pageOf>>): unknown {
  const { event, version, hash, notes, times, ...content } = view
  return content
}

async function published(model: TextModel, limits = NO_LIMITS) {
  const db: ClosableDb = await freshDb()
  const pipeline = pipelineWith(db, model, { now, limits })
  const started = performance.now()
  const event = await publishRows(pipeline, rows)
  return { db, pipeline, event, milliseconds: performance.now() - started }
}

describe('a model in the pipeline', () => {
  it('is not waited for: the page stands computed first, and in its words after', async () => {
    clock = START
    const { model, calls } = await changingModel()
    const { db, pipeline, event } = await published(model)
    expect(calls()).toBe(0)
    const first = await pageOf(db, event)
    expect(canonicalJson(contentOf(first))).toBe(computed)
    expect(first.notes.join(' ')).toContain('may word them in a later version')
    expect(await listWaiting(db, now(), 10)).toContain(event)

    const asking = await writeEvent(pipeline, event)
    expect(asking).toMatchObject({ fault: null })
    const second = await pageOf(db, event)
    expect(second.version).toBe(first.version + 1)
    expect(written(second).length).toBeGreaterThan(3)
    expect(second.notes.join(' ')).toContain('written by the language model compatible/scripted')
    expect(await listWaiting(db, now(), 10)).not.toContain(event)

    // Unchanged evidence is never sent twice, and the words stay when the event is analysed again.
    const before = calls()
    await analyseEvent(pipeline, event)
    expect(await writeEvent(pipeline, event)).toBeNull()
    expect(calls()).toBe(before)
    expect((await pageOf(db, event)).version).toBe(second.version)

    const rebuilt = await rebuildView(pipeline, event, second.version)
    expect(rebuilt).toMatchObject({ ok: true, value: { identical: true } })
    const rebuiltFirst = await rebuildView(pipeline, event, first.version)
    expect(rebuiltFirst).toMatchObject({ ok: true, value: { identical: true } })
  }, 120_000)

  it.each<[string, string, Behave]>([
    ['refuses', 'refused', (_, response) => void response.writeHead(500).end('{}')],
    ['hangs', 'timeout', () => {}],
    [
      'asks to wait',
      'busy',
      (_, response) => void response.writeHead(429, { 'retry-after': '120' }).end('{}'),
    ],
    ['answers half', 'malformed', (body, response) => complete(response, answerTo(body).slice(0, 200))],
    ['answers 10 MB', 'too-long', (_, response) => void response.end('x'.repeat(10_000_000))],
    [
      'answers in another shape',
      'malformed',
      (_, response) => complete(response, '{"sentences":["a"],"answers":[{"slot":7}]}'),
    ],
    ['has its key revoked', 'key', (_, response) => void response.writeHead(401).end('{}')],
  ])(
    'that %s changes nothing, is marked and caught up with',
    async (_name, reason, behave) => {
      clock = START
      const { model, become } = await changingModel()
      become(behave)
      const { db, pipeline, event } = await published(model)
      const started = performance.now()
      expect(await writeEvent(pipeline, event)).toMatchObject({ fault: { reason } })
      expect(performance.now() - started).toBeLessThan(20_000)
      const view = await pageOf(db, event)
      expect(canonicalJson(contentOf(view))).toBe(computed)
      expect(view.notes.join(' ')).toContain('may word them in a later version')
      // Left alone until its next try, longer each time.
      expect(await listWaiting(db, now(), 10)).not.toContain(event)
      clock += 61_000
      expect(await listWaiting(db, now(), 10)).toContain(event)
      become(well)
      expect(await writeEvent(pipeline, event)).toMatchObject({ fault: null })
      expect(written(await pageOf(db, event)).length).toBeGreaterThan(3)
      expect(await listWaiting(db, now(), 10)).not.toContain(event)
    },
    120_000,
  )

  it('that answers in another language has nothing of it published', async () => {
    clock = START
    const { model, become } = await changingModel()
    become((body, response) => {
      const { evidence, slots } = readPrompt(body.messages.at(-1)?.content ?? '')
      const answers = slots.map(({ id, ids }) => ({
        slot: id,
        text: 'Плотина разрушена, и тысячи жителей покинули свои дома в Херсонской области.',
        evidence: ids.filter((one) => evidence.has(one)),
      }))
      complete(response, JSON.stringify({ answers }))
    })
    const { db, pipeline, event } = await published(model)
    await writeEvent(pipeline, event)
    const view = await pageOf(db, event)
    expect(canonicalJson(contentOf(view))).toBe(computed)
  }, 120_000)

  it('that fails in the middle keeps what it had answered, and is asked for the rest only', async () => {
    clock = START
    const { model, become, calls } = await changingModel()
    become((body, response, call) =>
      call === 1 ? well(body, response, call) : void response.writeHead(401).end('{}'),
    )
    const { db, pipeline, event } = await published(model)
    expect(await writeEvent(pipeline, event)).toMatchObject({ fault: { reason: 'key' } })
    const half = written(await pageOf(db, event)).length
    const asked = calls()
    become(well)
    clock += 61_000
    await writeEvent(pipeline, event)
    expect(written(await pageOf(db, event)).length).toBeGreaterThanOrEqual(half)
    expect(calls()).toBeGreaterThan(asked)
  }, 120_000)

  it('is not called beyond the budget of the day, and again the next day', async () => {
    clock = START
    const { model, calls } = await changingModel()
    const limits = { ...NO_LIMITS, tokensPerDay: 500 }
    const { db, pipeline, event } = await published(model, limits)
    expect(await writeEvent(pipeline, event)).toMatchObject({ fault: { reason: 'budget' } })
    expect(calls()).toBe(0)
    expect((await readModelUse(db, '2023-06-20')).tokens).toBeLessThanOrEqual(500)
    expect(canonicalJson(contentOf(await pageOf(db, event)))).toBe(computed)
    clock += 3_600_000
    expect(await listWaiting(db, now(), 10)).not.toContain(event)
    clock = Date.parse('2023-06-21T00:00:01Z')
    expect(await listWaiting(db, now(), 10)).toContain(event)
    await writeEvent(pipelineWith(db, model, { now, limits: { ...limits, tokensPerDay: 100_000 } }), event)
    expect(written(await pageOf(db, event)).length).toBeGreaterThan(3)
  }, 120_000)
})
