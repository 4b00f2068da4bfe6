// What a model of yours writes and what the gates let pass: npm run eval:model -- --model NAME [--url ADDRESS] [--events kakhovka,wagner] [--language es] [--out FOLDER]
// Without --model a scripted model answers, so that tokens, calls and the gate pass rate can be measured by anybody.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseCoverage } from '../../src/analyse/index.ts'
import { readConfig } from '../../src/config/index.ts'
import {
  type Analysis,
  type Coverage,
  READING_LANGUAGES,
  type ReadingLanguage,
} from '../../src/domain/index.ts'
import { connectModel, moneyOf, type TextModel } from '../../src/llm/index.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import {
  applyAnswers,
  buildPrompt,
  createEventWords,
  type Draft,
  judgeDraft,
  type KeptDraft,
  planSlots,
  type Refusal,
  readAnswer,
  type Slot,
  slotKey,
  splitBatches,
  type Worded,
} from '../../src/write/index.ts'
import { coverageOf } from './attacked-page.ts'
import { catalogue, checkout, gates, reader } from './cases.ts'
import { groupOnce, measureTasks, tellTask, translateOnce } from './measure-tasks.ts'
import { renderComparison } from './render-comparison.ts'
import { carefulScript, readRecorded, scriptedModel } from './scripted-model.ts'
import { translatorModel } from './scripted-translator.ts'

/** What one round over one event came to. */
export interface Round {
  readonly articles: number
  readonly slots: number
  readonly asked: number
  readonly calls: number
  readonly repairs: number
  readonly tokensIn: number
  readonly tokensOut: number
  readonly milliseconds: number
  readonly money: number
  readonly drafted: number
  /** Drafts whose every cited id was offered to them: support by citations before any other gate. */
  readonly supported: number
  readonly worded: Worded
}

const OUTPUT_PER_SLOT = 110

/** Words one event as the pipeline does, with one repair for each call; `kept` holds answers of earlier rounds. */
export async function wordOnce(
  coverage: Coverage,
  analysis: Analysis,
  model: TextModel,
  kept: Map<string, KeptDraft>,
  prices: { readonly input: number; readonly output: number } | null = null,
): Promise<Round> {
  const court = {
    input: { analysis, coverage, language: 'en' },
    ...{ reader, gates },
    event: createEventWords(coverage, catalogue),
  }
  const slots = planSlots(court.input)
  const waiting = slots.filter((slot) => !kept.has(slotKey(slot, model.id)))
  const sum = {
    calls: 0,
    repairs: 0,
    tokensIn: 0,
    tokensOut: 0,
    milliseconds: 0,
    money: 0,
    drafted: 0,
    supported: 0,
  }
  const ask = async (
    batch: readonly Slot[],
    refusals: readonly Refusal[] = [],
  ): Promise<Map<Slot, Draft>> => {
    const built = buildPrompt(court.input, batch, seeded, refusals)
    const answered = await model.ask({ ...built, maxOutputTokens: 120 + batch.length * OUTPUT_PER_SLOT })
    sum.calls += 1
    if (!answered.ok) {
      process.stderr.write(`${answered.message}\n`)
      return new Map()
    }
    const { used, milliseconds, value } = answered.value
    sum.tokensIn += used.input
    sum.tokensOut += used.output
    sum.milliseconds += milliseconds
    sum.money += moneyOf(used, prices)
    return readAnswer(value, built)
  }
  for (const batch of splitBatches(waiting)) {
    const drafts = await ask(batch)
    sum.drafted += drafts.size
    sum.supported += [...drafts.values()].filter(
      (draft) => draft.cites.length > 0 && draft.foreign.length === 0,
    ).length
    const refusals = [...drafts].flatMap(([slot, draft]): Refusal[] => {
      const verdict = judgeDraft(court, slot, draft)
      return verdict.ok
        ? []
        : [{ slot, text: draft.text, why: `"${verdict.defect.word}": ${verdict.defect.why}` }]
    })
    // A scripted model says the same again; only a real one is asked to repair.
    if (refusals.length > 0 && model.id !== 'scripted') {
      sum.repairs += 1
      const repaired = await ask(
        refusals.map((one) => one.slot),
        refusals,
      )
      for (const [slot, draft] of repaired) if (judgeDraft(court, slot, draft).ok) drafts.set(slot, draft)
    }
    const byPath = new Map([...drafts].map(([slot, draft]) => [slot.path, draft]))
    for (const slot of batch) kept.set(slotKey(slot, model.id), byPath.get(slot.path) ?? null)
  }
  const worded = applyAnswers(court, slots, kept, model.id)
  return { articles: coverage.articles.length, slots: slots.length, asked: waiting.length, ...sum, worded }
}

let seed = 3
function seeded(): number {
  seed = (seed * 16_807) % 2_147_483_647
  return seed / 2_147_483_647
}

/** The scripted desk over the sample edition. */
export function scriptedDesk(coverage: Coverage): TextModel {
  const features = new Map(coverage.features.map((one) => [one.article, one]))
  return scriptedModel(
    carefulScript(readRecorded((article, index) => features.get(article)?.sentences[index]?.text)),
  )
}

/** Two related events of the sample put into one, because no single one has 40 articles. */
export const LARGE = ['kakhovka', 'makiivka']

/** First analysis of an event of 41 articles, then one more article: what each costs. */
export async function measureTokens(): Promise<{ first: Round; update: Round }> {
  const rows = readSampleRows(checkout).filter((row) => LARGE.includes(row.event ?? ''))
  const ordered = rows.sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))
  const all = coverageOf(ordered)
  const before = coverageOf(ordered.slice(0, -1))
  const model = scriptedDesk(all)
  const kept = new Map<string, KeptDraft>()
  const first = await wordOnce(before, analyseCoverage(before, catalogue), model, kept)
  const update = await wordOnce(all, analyseCoverage(all, catalogue), model, kept)
  return { first, update }
}

/** The same event and article for the tasks that do not word a place of the page. */
export async function measureLarge(): ReturnType<typeof measureTasks> {
  const rows = readSampleRows(checkout).filter((row) => LARGE.includes(row.event ?? ''))
  const ordered = rows.sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))
  const [before, all] = [coverageOf(ordered.slice(0, -1)), coverageOf(ordered)]
  return measureTasks(before, all, { model: translatorModel(), language: 'es' })
}

async function tellTasks(coverage: Coverage, model: TextModel, language: ReadingLanguage): Promise<void> {
  const grouping = await groupOnce(coverage, model, new Set())
  // The scripted desk words places of a page; what it would translate stands in a list of its own.
  const translator = model.id === 'scripted' ? translatorModel() : model
  const translation = await translateOnce(coverage, language, translator, new Map())
  process.stdout.write(`  claims of two languages: ${tellTask(grouping)}\n`)
  process.stdout.write(`  in another language (${language}): ${tellTask(translation)}\n`)
}

function option(args: readonly string[], name: string): string | null {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? null : (args[at + 1] ?? null)
}

async function main(args: readonly string[]): Promise<number> {
  const name = option(args, 'model')
  const url = option(args, 'url')
  const environment = {
    ...process.env,
    ...(name === null ? {} : { PARALLAX_MODEL: name }),
    ...(url === null ? {} : { PARALLAX_MODEL_URL: url }),
  }
  const read = readConfig(environment, checkout)
  if (!read.ok) {
    process.stderr.write(`${read.errors.join('\n')}\n`)
    return 2
  }
  const config = name === null ? null : read.value.model
  const out = option(args, 'out') ?? join(checkout, '.parallax', 'eval-model')
  mkdirSync(out, { recursive: true })
  const language = READING_LANGUAGES.find((one) => one === (option(args, 'language') ?? 'es')) ?? 'es'
  const events = (option(args, 'events') ?? 'kakhovka,wagner,niger').split(',')
  for (const event of events) {
    const coverage = coverageOf(readSampleRows(checkout).filter((row) => row.event === event))
    const analysis = analyseCoverage(coverage, catalogue)
    const model = config === null ? scriptedDesk(coverage) : connectModel(config, () => new Date())
    const round = await wordOnce(coverage, analysis, model, new Map(), config?.prices ?? null)
    process.stdout.write(`${event}: ${tell(round)}\n`)
    await tellTasks(coverage, model, language)
    writeFileSync(
      join(out, `${event}.html`),
      renderComparison(event, { analysis, coverage, worded: round.worded, model: model.id }),
    )
  }
  if (config === null) {
    const { first, update } = await measureTokens()
    process.stdout.write(`41 articles, first: ${tell(first)}\n42nd article: ${tell(update)}\n`)
    const { grouping, translation } = await measureLarge()
    process.stdout.write(`the same, claims of two languages: ${grouping.map(tellTask).join(' | ')}\n`)
    process.stdout.write(`the same, in Spanish: ${translation.map(tellTask).join(' | ')}\n`)
  }
  process.stdout.write(`Pages side by side: ${out}\n`)
  return 0
}

function tell(round: Round): string {
  const { passed, refused } = round.worded
  const rate = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`)
  return [
    `${round.articles} articles, ${round.asked} of ${round.slots} sentences asked in ${round.calls} calls (${round.repairs} repairs)`,
    `tokens in ${round.tokensIn}, out ${round.tokensOut}`,
    `support by citations ${rate(round.supported, round.drafted)}`,
    `passed ${passed.length} of ${passed.length + refused.length} (${rate(passed.length, passed.length + refused.length)})`,
    `${Math.round(round.milliseconds)} ms, cost ${round.money.toFixed(4)}`,
  ].join('; ')
}

if (process.argv[1]?.endsWith('eval/model/run.ts')) process.exitCode = await main(process.argv.slice(2))
