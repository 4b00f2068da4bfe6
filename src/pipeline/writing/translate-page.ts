import type { EventView, ReadingLanguage } from '../../domain/index.ts'
import { findAnswers, keepAnswers, type ModelRequest } from '../../llm/index.ts'
import {
  clearWish,
  countWishTries,
  findEventView,
  postponeWish,
  saveTranslation,
} from '../../publish/index.ts'
import {
  buildTranslation,
  createEventWords,
  judgeTranslation,
  planTranslation,
  readTranslation,
  splitTranslation,
  type TranslationCourt,
  type TranslationRefusal,
  type TranslationSlot,
  translateView,
} from '../../write/index.ts'
import type { Pipeline } from '../context.ts'
import type { Asking } from './ask-model.ts'
import { nextTry } from './next-try.ts'
import type { Writing } from './writing.ts'

/** Tokens of answer for each letter of a sentence, in the languages that cost most, and for what is around them. */
const OUTPUT_PER_LETTER = 0.8
const OUTPUT_PER_SENTENCE = 25
const OUTPUT_ENVELOPE = 60

/** What one page in one language is translated with. */
interface Desk {
  readonly writing: Writing
  readonly court: TranslationCourt
  readonly event: string
}

/**
 * Translates what of a page's newest version is not translated yet, and keeps the result. Whatever the model does, the page is
 * read: what is missing stands in English. null when there is nothing to do.
 */
export async function translatePage(
  pipeline: Pipeline,
  { event, language }: { readonly event: string; readonly language: ReadingLanguage },
): Promise<Asking | null> {
  const { writing, db } = pipeline
  if (writing === null) return null
  const stored = await findEventView(db, event)
  if (stored === null || stored.view.sample) {
    await clearWish(db, { event, language })
    return null
  }
  const { view } = stored
  const desk = { writing, event, court: courtOf(pipeline, writing, view, language) }
  const planned = planTranslation(view, language, writing.model.id)
  const apply = async () => {
    const kept = await findAnswers(
      db,
      planned.map(({ slot }) => slot.key),
    )
    const answers = new Map([...kept].map(([key, value]) => [key, readKept(value)]))
    return translateView(desk.court, planned, answers, writing.model.id)
  }
  const before = await apply()
  const asking = before.waiting.length === 0 ? null : await askForAll(pipeline, desk, before.waiting)
  const after = asking === null ? before : await apply()
  await saveTranslation(db, view, after.translation, pipeline.now())
  await noteWish(pipeline, { event, language }, asking)
  return asking
}

function courtOf(
  { catalogue }: Pipeline,
  { reader, gates }: Writing,
  view: EventView,
  language: ReadingLanguage,
): TranslationCourt {
  return { reader, gates, language, event: createEventWords(view, catalogue) }
}

async function askForAll(pipeline: Pipeline, desk: Desk, slots: readonly TranslationSlot[]): Promise<Asking> {
  const total = { calls: 0, repairs: 0, input: 0, output: 0 }
  const ended = (fault: Asking['fault']): Asking => {
    const { calls, repairs, input, output } = total
    return { calls, repairs, used: { input, output }, fault }
  }
  const ask = async (batch: readonly TranslationSlot[], refusals: readonly TranslationRefusal[] = []) => {
    const built = buildTranslation(desk.court.language, batch, desk.writing.random, refusals)
    const answered = await desk.writing.model.ask(requestOf(built, batch), desk.event)
    const used = answered.ok ? answered.value.used : answered.used
    if (answered.ok || used !== undefined) total.calls += 1
    total.input += used?.input ?? 0
    total.output += used?.output ?? 0
    return answered.ok
      ? { ok: true as const, texts: readTranslation(answered.value.value, built) }
      : { ok: false as const, fault: answered }
  }
  for (const batch of splitTranslation(slots)) {
    const answered = await ask(batch)
    if (!answered.ok) return ended(answered.fault)
    if (answered.texts.size === 0)
      return ended({ reason: 'malformed', message: 'The answer has no sentence in the shape asked for.' })
    const texts = new Map([...answered.texts].map(([slot, text]) => [slot.key, text]))
    const refusals = refusalsOf(desk.court, batch, texts)
    if (refusals.length > 0) {
      total.repairs += 1
      const repaired = await ask(
        refusals.map((one) => one.slot),
        refusals,
      )
      // A repair that fails costs nothing but itself: the refused sentence is read in English.
      for (const [slot, text] of repaired.ok ? repaired.texts : [])
        if (judgeTranslation(desk.court, slot, text).ok) texts.set(slot.key, text)
    }
    await keep(pipeline, desk.writing, batch, texts)
  }
  return ended(null)
}

function requestOf(
  { system, prompt, schema }: ReturnType<typeof buildTranslation>,
  batch: readonly TranslationSlot[],
): ModelRequest {
  const letters = batch.reduce((sum, slot) => sum + slot.masked.text.length, 0)
  const most = OUTPUT_ENVELOPE + batch.length * OUTPUT_PER_SENTENCE + Math.ceil(letters * OUTPUT_PER_LETTER)
  return { system, prompt, schema, maxOutputTokens: most }
}

function refusalsOf(
  court: TranslationCourt,
  batch: readonly TranslationSlot[],
  texts: ReadonlyMap<string, string>,
): TranslationRefusal[] {
  return batch.flatMap((slot) => {
    const text = texts.get(slot.key)
    if (text === undefined) return []
    const verdict = judgeTranslation(court, slot, text)
    return verdict.ok ? [] : [{ slot, text, why: `"${verdict.word}": ${verdict.why}` }]
  })
}

/** Keeps what was answered; a sentence that was asked and not answered is kept as empty, so that it is not asked again. */
async function keep(
  { db, now }: Pipeline,
  { model }: Writing,
  batch: readonly TranslationSlot[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = batch.map(({ key }) => ({
    key,
    task: 'translation',
    answer: { text: texts.get(key) ?? null },
  }))
  await keepAnswers(db, model.id, rows, now())
}

function readKept(value: unknown): string | null {
  const text = (value as { text?: unknown } | null)?.text
  return typeof text === 'string' ? text : null
}

async function noteWish(
  pipeline: Pipeline,
  wish: { readonly event: string; readonly language: string },
  asking: Asking | null,
): Promise<void> {
  const fault = asking?.fault ?? null
  if (fault === null) return clearWish(pipeline.db, wish)
  pipeline.log.warn({ ...wish, reason: fault.reason }, fault.message)
  const at = pipeline.now()
  const nextAt = nextTry(at, fault.reason, await countWishTries(pipeline.db, wish))
  await postponeWish(pipeline.db, wish, { at, nextAt, reason: fault.reason })
}
