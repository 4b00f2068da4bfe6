import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { checkout, runCommand } from './support/run-command.ts'

const folder = await mkdtemp(join(tmpdir(), 'parallax-start-'))
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

function start(): Started {
  const environment = { ...process.env, PARALLAX_DATA: folder, PARALLAX_POLLING: 'off' }
  const child = spawn(process.execPath, [join(checkout, 'bin', 'parallax'), 'start'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, output: () => output, ended: new Promise((done) => child.once('exit', done)) }
}

async function until(started: Started, pattern: RegExp, seconds: number): Promise<string> {
  for (let waited = 0; waited < seconds * 10; waited += 1) {
    const found = pattern.exec(started.output())
    if (found) return found[1] ?? found[0]
    await sleep(100)
  }
  throw new Error(`"${pattern.source}" did not come in ${seconds} s; so far:\n${started.output()}`)
}

it('"parallax start" brings the sample edition, is owned by one process, and stops whole', async () => {
  const first = start()
  const address = await until(first, /Parallax is at (http:\S+)/, 90)
  await until(first, /The sample edition is there/, 180)
  const page = await (await fetch(`${address}/`)).text()
  expect(page).toContain('Sample edition')
  expect(page).toMatch(/href="\/events\/e[0-9a-f]{16}"/)

  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('Another Parallax is using')
  expect(second.output()).toContain('PARALLAX_DATA')

  const listed = await runCommand(['events', '--limit', '3'], { environment: { PARALLAX_DATA: folder } })
  expect(listed).toMatchObject({ code: 0 })
  expect(listed.json()).toHaveLength(3)

  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  await expect(readFile(join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT')
}, 400_000)
