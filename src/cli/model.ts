import type { Command } from 'commander'
import type { ModelConfig } from '../config/index.ts'
import type { TextModel } from '../llm/index.ts'
import { type CliContext, CommandFailure, UsageError } from './context.ts'

const CHECK_EXAMPLE = `
Example:
  $ PARALLAX_MODEL_URL=http://127.0.0.1:11434/v1 PARALLAX_MODEL=llama3.1:8b parallax model check`

const EXAMPLES = `
Examples:
  $ parallax model check
  $ parallax model write
  $ parallax model translate es
  $ parallax model use`

/** `parallax model`: what the configured language model can do, and what it has cost. */
export function addModelCommand(program: Command, context: CliContext): void {
  const model = program
    .command('model')
    .description('try the configured language model, or tell what it has cost')
    .addHelpText('after', EXAMPLES)
  model
    .command('check')
    .description('ask the model three small things: what works, what it costs, how fast it is')
    .addHelpText('after', CHECK_EXAMPLE)
    .action(() => check(context))
  model
    .command('write')
    .argument('[EVENT]', 'one event; left out: every page that waits')
    .description('word pages that wait for the model, now; one JSON object for each')
    .addHelpText('after', '\nExample:\n  $ parallax model write')
    .action((event: string | undefined) => write(context, event))
  model
    .command('translate')
    .argument('<LANGUAGE>', 'language to read pages in, such as es')
    .argument('[EVENT]', 'one event; left out: every page that readers asked for in this language')
    .description('translate pages now, sentence by sentence, each checked; one JSON object for each')
    .addHelpText('after', '\nExample:\n  $ parallax model translate es')
    .action((language: string, event: string | undefined) => translate(context, language, event))
  model
    .command('use')
    .description('calls, tokens and money of today, and events that wait for the model, as one JSON object')
    .addHelpText('after', '\nExample:\n  $ parallax model use')
    .action(async () => {
      const { readModelUse } = await import('../llm/index.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db, config }) => {
        const day = context.now().toISOString().slice(0, 10)
        const limits = config.model?.limits ?? null
        context.stdout(`${JSON.stringify({ day, ...(await readModelUse(db, day)), limits })}\n`)
      })
    })
}

/** Pages worded by one call of `model write`. */
const MOST_PAGES = 200

/** Words what waits now, page by page, as a worker does in the background. */
async function write(context: CliContext, event: string | undefined): Promise<void> {
  const { listWaiting } = await import('../llm/index.ts')
  const { writeEvent } = await import('../pipeline/writing/write-event.ts')
  const { withPipeline } = await import('./with-pipeline.ts')
  await modelOf(context)
  await withPipeline(context, async (pipeline) => {
    const waiting = await listWaiting(pipeline.db, context.now(), MOST_PAGES)
    for (const one of event === undefined ? waiting : [event]) {
      const asking = await writeEvent(pipeline, one)
      context.stdout(`${JSON.stringify({ event: one, ...asking })}\n`)
      if (asking?.fault != null) throw new CommandFailure(asking.fault.message)
    }
  })
}

/** Translates what readers asked for, page by page, as a worker does in the background. */
async function translate(context: CliContext, named: string, event: string | undefined): Promise<void> {
  const { READING_LANGUAGES } = await import('../domain/index.ts')
  const language = READING_LANGUAGES.find((one) => one === named.toLowerCase())
  if (language === undefined)
    throw new UsageError(`"${named}" is no reading language; give one of: ${READING_LANGUAGES.join(', ')}.`)
  const { listWishes } = await import('../publish/index.ts')
  const { translatePage } = await import('../pipeline/writing/translate-page.ts')
  const { withPipeline } = await import('./with-pipeline.ts')
  await modelOf(context)
  await withPipeline(context, async (pipeline) => {
    const wishes = await listWishes(pipeline.db, context.now(), MOST_PAGES)
    const wanted = wishes.filter((wish) => wish.language === language).map((wish) => wish.event)
    for (const one of event === undefined ? wanted : [event]) {
      const asking = await translatePage(pipeline, { event: one, language })
      context.stdout(`${JSON.stringify({ event: one, language, ...asking })}\n`)
      if (asking?.fault != null) throw new CommandFailure(asking.fault.message)
    }
  })
}

/** The model of the settings, for a command that cannot do without one. */
export async function modelOf(context: CliContext): Promise<{ model: TextModel; config: ModelConfig }> {
  const { connectModel } = await import('../llm/index.ts')
  const { configOf } = await import('./open.ts')
  const config = configOf(context).model
  if (config === null)
    throw new UsageError('PARALLAX_MODEL is empty; name a model first (docs/connect-a-model.md tells how).')
  return { model: connectModel(config, context.now), config }
}

async function check(context: CliContext): Promise<void> {
  const { checkModel } = await import('../llm/index.ts')
  const { model, config } = await modelOf(context)
  const probes = await checkModel(model, config.prices)
  context.stdout(`${model.id}\n`)
  for (const probe of probes) {
    context.stdout(`${probe.works ? 'yes' : 'no '}  ${probe.name}: ${probe.says}\n`)
  }
  const tokens = probes.flatMap((probe) => probe.tokens ?? [])
  const sum = (of: 'input' | 'output') => tokens.reduce((total, used) => total + used[of], 0)
  const money = probes.reduce((total, probe) => total + (probe.money ?? 0), 0)
  const price = config.prices === null ? 'no prices are set' : `cost ${money.toFixed(6)}`
  context.stdout(`tokens in ${sum('input')}, out ${sum('output')}; ${price}\n`)
  if (probes.some((probe) => !probe.works))
    throw new CommandFailure('The model is not fit as it is: the lines marked "no" tell why.')
}
