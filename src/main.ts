import { fileURLToPath } from 'node:url'
import { runCli } from './cli/index.ts'

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  environment: process.env,
  checkout: fileURLToPath(new URL('..', import.meta.url)),
  now: () => new Date(),
})
