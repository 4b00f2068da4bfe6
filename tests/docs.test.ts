import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCli } from '../src/cli/index.ts'
import { SETTINGS } from '../src/config/index.ts'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(checkout, path), 'utf8')

async function help(...args: string[]): Promise<string> {
  let text = ''
  const say = (part: string): void => {
    text += part
  }
  const code = await runCli([...args, '--help'], {
    ...{
      stdin: Readable.from([]),
      stdout: say,
      stderr: say,
      environment: {},
      checkout,
      now: () => new Date(0),
    },
  })
  expect(code).toBe(0)
  return text
}

async function commandNames(): Promise<string[]> {
  const lines = (await help()).split('Commands:')[1]?.split('\n') ?? []
  return lines
    .flatMap((line) => /^ {2}([a-z]+)(?:\s|$)/.exec(line)?.[1] ?? [])
    .filter((name) => name !== 'help')
}

describe('the documentation', () => {
  it('names every setting with what it means', () => {
    const page = read('docs/reference/settings.md')
    for (const [name, meaning] of Object.entries(SETTINGS))
      expect(page).toContain(`| \`${name}\` | ${meaning} |`)
  })

  it('shows the help of every command as it is', async () => {
    const page = read('docs/reference/commands.md')
    const names = await commandNames()
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      expect(page, `run "npm run docs" after a change of "${name}"`).toContain((await help(name)).trim())
    }
  })

  it('gives every command an example', async () => {
    for (const name of await commandNames())
      expect(await help(name), name).toMatch(new RegExp(`Examples?:\\n[^]*parallax ${name}`))
  })

  it('has no link to a file that is not there', () => {
    const pages = [
      'README.md',
      'ARCHITECTURE.md',
      ...readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ]
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((match) => match[1] as string)
        .filter((target) => !existsSync(join(checkout, dirname(page), target)))
        .map((target) => `${page} -> ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('records a decision as a dated page that says why', () => {
    for (const name of readdirSync(join(checkout, 'docs/decisions'))) {
      expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/)
      expect(read(`docs/decisions/${name}`)).toMatch(/\*\*Why\.?\*\*/)
    }
  })
})
