import type { Readable } from 'node:stream'

/** What a command may touch of the world. Tests pass their own. */
export interface CliContext {
  readonly stdin: Readable
  /** Results: JSON or text, nothing else. */
  readonly stdout: (text: string) => void
  /** Progress and messages. */
  readonly stderr: (text: string) => void
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Folder of the package: holds `catalog/`, `migrations/` and `sample/`. */
  readonly checkout: string
  readonly now: () => Date
}

/** Bad input: the message names file, line and field and says what to do. Ends the command with exit code 2. */
export class UsageError extends Error {}

/** A command that could not do its work although its input was right. Ends it with exit code 1. */
export class CommandFailure extends Error {}
