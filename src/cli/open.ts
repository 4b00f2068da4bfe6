import { type OpenDatabase, openDatabase, prepare } from '../app.ts'
import { type Config, readConfig } from '../config/index.ts'
import type { Catalogue } from '../domain/index.ts'
import { type CliContext, CommandFailure, UsageError } from './context.ts'

/** The settings of the environment, or a `UsageError` that lists what cannot be read. */
export function configOf(context: CliContext): Config {
  const read = readConfig(context.environment, context.checkout)
  if (!read.ok) throw new UsageError(read.errors.join('\n'))
  return read.value
}

/** What a command with a database works on. */
export interface Installation extends OpenDatabase {
  readonly config: Config
  readonly catalogue: Catalogue
  /** Migrations that this opening applied. */
  readonly applied: readonly string[]
}

/** Opens the database of this installation, migrated, with the catalogue read. A service owns it; a guest may stand beside one. */
export async function openInstallation(
  context: CliContext,
  options: { guest: boolean },
): Promise<Installation> {
  const config = configOf(context)
  const say = (message: string): void => context.stderr(`${message}\n`)
  const opened = await openDatabase(config, { guest: options.guest, say })
  if (!opened.ok) throw new CommandFailure(opened.message)
  try {
    const { applied, catalogue } = await prepare(opened.value.db, context.checkout, context.now())
    return { ...opened.value, config, catalogue, applied }
  } catch (error) {
    await opened.value.close()
    throw error
  }
}

/** Runs one command on the installation, beside a running service if there is one, and always lets the database go. */
export async function withInstallation<Value>(
  context: CliContext,
  work: (installation: Installation) => Promise<Value>,
): Promise<Value> {
  const installation = await openInstallation(context, { guest: true })
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}
