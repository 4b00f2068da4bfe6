import type { Pipeline } from '../pipeline/context.ts'
import type { CliContext } from './context.ts'

/** Runs work on the installation's tables with the steps of the pipeline at hand; nothing is fetched. */
export async function withPipeline<Value>(
  context: CliContext,
  work: (pipeline: Pipeline) => Promise<Value>,
): Promise<Value> {
  const { createPipeline } = await import('../pipeline/create-pipeline.ts')
  const { createEmbeddings } = await import('../llm/index.ts')
  const { modelParts } = await import('../app.ts')
  const { silentLogger } = await import('../log/index.ts')
  const { withInstallation } = await import('./open.ts')
  return withInstallation(context, ({ db, catalogue, config }) =>
    work(
      createPipeline({
        db,
        catalogue,
        fetchPage: null,
        embeddings: config.embeddings && createEmbeddings({ ...config.embeddings, now: context.now }),
        writing: modelParts(config, context.now),
        textDays: config.textDays,
        now: context.now,
        log: silentLogger,
      }),
    ),
  )
}
