import { analyseCoverage, proposeJoins } from '../../src/analyse/index.ts'
import type { Coverage, ReadingLanguage } from '../../src/domain/index.ts'
import type { ModelRequest, TextModel } from '../../src/llm/index.ts'
import { buildEventView } from '../../src/publish/index.ts'
import {
  buildGrouping,
  buildTranslation,
  createEventWords,
  groupingKey,
  mayAsk,
  planTranslation,
  readGrouping,
  readTranslation,
  splitTranslation,
  type TranslationSlot,
  translateView,
} from '../../src/write/index.ts'
import { catalogue, gates, reader } from './cases.ts'

/** What one round of a task over one event came to. */
export interface TaskRound {
  readonly articles: number
  /** Pairs of claims or sentences that were asked about, and those that came back and passed. */
  readonly asked: number
  readonly passed: number
  readonly calls: number
  readonly tokensIn: number
  readonly tokensOut: number
}

let seed = 5
function seeded(): number {
  seed = (seed * 16_807) % 2_147_483_647
  return seed / 2_147_483_647
}

interface Meter {
  ask(request: ModelRequest): Promise<unknown>
  readonly sum: { calls: number; tokensIn: number; tokensOut: number }
}

function meter(model: TextModel): Meter {
  const sum = { calls: 0, tokensIn: 0, tokensOut: 0 }
  return {
    sum,
    ask: async (request) => {
      const answered = await model.ask(request)
      sum.calls += 1
      const used = answered.ok ? answered.value.used : answered.used
      sum.tokensIn += used?.input ?? 0
      sum.tokensOut += used?.output ?? 0
      return answered.ok ? answered.value.value : null
    },
  }
}

/** Asks which claims of different languages are one; `kept` holds the pairs of earlier rounds. */
export async function groupOnce(coverage: Coverage, model: TextModel, kept: Set<string>): Promise<TaskRound> {
  const { ask, sum } = meter(model)
  const pairs = proposeJoins(coverage, catalogue)
    .filter(mayAsk)
    .filter((pair) => !kept.has(groupingKey(pair, model.id)))
  const articles = coverage.articles.length
  if (pairs.length === 0) return { articles, asked: 0, passed: 0, ...sum }
  const built = buildGrouping(coverage, pairs, seeded)
  const found = readGrouping(await ask({ ...built, maxOutputTokens: 60 + pairs.length * 24 }), built)
  for (const pair of pairs) kept.add(groupingKey(pair, model.id))
  const proposals = [...(found ?? [])].flatMap(([at, are]) => {
    const [left, right] = pairs[at]?.spans ?? []
    return left === undefined || right === undefined ? [] : [{ left, right, are, model: model.id }]
  })
  const { claims } = analyseCoverage({ ...coverage, proposals }, catalogue)
  const passed = claims.reduce((count, claim) => count + (claim.joined?.length ?? 0), 0)
  return { articles, asked: pairs.length, passed, ...sum }
}

/** Translates the page of an event once; `kept` holds the answers of earlier rounds. */
export async function translateOnce(
  coverage: Coverage,
  language: ReadingLanguage,
  model: TextModel,
  kept: Map<string, string | null>,
): Promise<TaskRound> {
  const { ask, sum } = meter(model)
  const analysis = analyseCoverage(coverage, catalogue)
  const view = buildEventView({
    ...{ event: coverage.event, version: 1, coverage, analysis, catalogue },
    ...{ placements: [], notes: [] },
  })
  const planned = planTranslation(view, language, model.id)
  const court = { reader, gates, language, event: createEventWords(view, catalogue) }
  const { waiting } = translateView(court, planned, kept, model.id)
  for (const batch of splitTranslation(waiting)) {
    const built = buildTranslation(language, batch, seeded)
    const letters = batch.reduce((all, slot: TranslationSlot) => all + slot.masked.text.length, 0)
    const texts = readTranslation(await ask({ ...built, maxOutputTokens: 700 + letters }), built)
    for (const slot of batch) kept.set(slot.key, texts.get(slot) ?? null)
  }
  const { translation } = translateView(court, planned, kept, model.id)
  const passed = translation.sentences.length
  return { articles: coverage.articles.length, asked: waiting.length, passed, ...sum }
}

/** Both tasks over an event, then over the same with one more article. */
export async function measureTasks(
  before: Coverage,
  all: Coverage,
  { model, language }: { readonly model: TextModel; readonly language: ReadingLanguage },
): Promise<{ readonly grouping: readonly TaskRound[]; readonly translation: readonly TaskRound[] }> {
  const pairs = new Set<string>()
  const texts = new Map<string, string | null>()
  const grouping: TaskRound[] = []
  const translation: TaskRound[] = []
  for (const coverage of [before, all]) {
    grouping.push(await groupOnce(coverage, model, pairs))
    translation.push(await translateOnce(coverage, language, model, texts))
  }
  return { grouping, translation }
}

/** One round as a line of the report. */
export function tellTask(round: TaskRound): string {
  const { articles, asked, passed, calls, tokensIn, tokensOut } = round
  return `${articles} articles, ${asked} asked in ${calls} calls, ${passed} stand; tokens in ${tokensIn}, out ${tokensOut}`
}
