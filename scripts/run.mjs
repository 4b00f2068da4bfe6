// Runs one TypeScript file of the checkout: node scripts/run.mjs eval/run.ts [arguments]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const installed = spawnSync(process.execPath, [fileURLToPath(new URL('./install.mjs', import.meta.url))], {
  stdio: 'inherit',
})
if (installed.status !== 0) process.exit(installed.status ?? 1)
const [file, ...args] = process.argv.slice(2)
const result = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
  cwd: checkout,
  stdio: 'inherit',
})
process.exitCode = result.status ?? 1
