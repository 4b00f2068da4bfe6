// Writes docs/reference/commands.md and settings.md from the program itself: npm run docs
import { writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { runCli } from '../src/cli/index.ts'
import { SETTINGS } from '../src/config/index.ts'

const checkout = fileURLToPath(new URL('..', import.meta.url))

async function help(...args: string[]): Promise<string> {
  let text = ''
  const say = (part: string): void => {
    text += part
  }
  const world = {
    stdin: Readable.from([]),
    stdout: say,
    stderr: say,
    environment: {},
    checkout,
    now: () => new Date(0),
  }
  await runCli([...args, '--help'], world)
  return text.trim()
}

function namesIn(overview: string): string[] {
  return (overview.split('Commands:')[1] ?? '')
    .split('\n')
    .flatMap((line) => /^ {2}([a-z]+)(?:\s|$)/.exec(line)?.[1] ?? [])
    .filter((name) => name !== 'help')
}

/** The page of a command, then those of the commands under it. */
async function pageOf(path: readonly string[]): Promise<string> {
  const text = await help(...path)
  const own = `${'#'.repeat(path.length + 1)} ${path.join(' ')}\n\n\`\`\`\n${text}\n\`\`\`\n`
  const below = await Promise.all(namesIn(text).map((name) => pageOf([...path, name])))
  return [own, ...below].join('\n')
}

const pages = await Promise.all(namesIn(await help()).map((name) => pageOf([name])))
const rules = `Results go to standard output (JSON where nothing else is said), progress and messages to standard error.
Exit codes: 0 done; 1 the command could not do its work; 2 bad input, with a message that names file, line and field.
FILE may be "-" or left out for standard input.`
writeFileSync(
  `${checkout}docs/reference/commands.md`,
  `# What can the command line do?\n\nWritten by \`npm run docs\` from the program's own help.\n\n${rules}\n\n${pages.join('\n')}`,
)
const rows = Object.entries(SETTINGS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)
writeFileSync(
  `${checkout}docs/reference/settings.md`,
  `# Which settings are there?\n\nWritten by \`npm run docs\` from the one list in \`src/config/\`. Settings are environment variables; none is needed.\n\n| name | meaning |\n|---|---|\n${rows.join('\n')}\n`,
)
