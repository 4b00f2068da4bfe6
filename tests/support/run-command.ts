import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { runCli } from '../../src/cli/index.ts'

export const checkout = fileURLToPath(new URL('../..', import.meta.url))

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Standard output as lines of JSON. */
  readonly json: () => Record<string, unknown>[]
}

const NOW = new Date('2025-05-28T21:00:00Z')

/** Runs one command line in this process. */
export async function runCommand(
  args: readonly string[],
  world: { stdin?: string; environment?: Record<string, string>; now?: Date } = {},
): Promise<CommandResult> {
  const out = { stdout: '', stderr: '' }
  const code = await runCli(args, {
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    stdout: (text) => {
      out.stdout += text
    },
    stderr: (text) => {
      out.stderr += text
    },
    environment: world.environment ?? {},
    checkout,
    now: () => world.now ?? NOW,
  })
  return {
    code,
    ...out,
    json: () =>
      out.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
