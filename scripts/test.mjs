// Everything that must hold, in one command: types, lint, unused code, and every test. Closes with "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const only = process.argv.slice(2)
const environment = { ...process.env, PARALLAX_CHROMIUM: findChromium() ?? '' }
let passed = 0
let failed = 0

/** Runs one tool of node_modules with its output shown; counts as one test. */
function check(name, module, args) {
  const started = Date.now()
  const result = spawnSync(process.execPath, [join(checkout, 'node_modules', module), ...args], {
    cwd: checkout,
    stdio: ['ignore', 1, 2],
    env: environment,
  })
  const ok = result.status === 0
  if (ok) passed += 1
  else failed += 1
  process.stdout.write(`${ok ? 'ok' : 'FAILED'}: ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
}

if (only.length === 0) {
  check('types', 'typescript/bin/tsc', ['--noEmit'])
  check('lint and format', '@biomejs/biome/bin/biome', ['check', '.'])
}
const folder = mkdtempSync(join(tmpdir(), 'parallax-results-'))
const report = join(folder, 'results.json')
const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs')
spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only],
  {
    cwd: checkout,
    stdio: ['ignore', 1, 2],
    env: environment,
  },
)
try {
  const results = JSON.parse(readFileSync(report, 'utf8'))
  passed += results.numPassedTests
  failed += results.numFailedTests
  // A file that could not even be loaded has no tests of its own to fail.
  failed += results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  if (results.numTotalTests === 0) failed += 1
} catch {
  failed += 1
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
