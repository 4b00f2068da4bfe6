// Installs what is missing, in plain Node, before anything else can run. With --browser a Chromium too.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const modules = join(checkout, 'node_modules')
const mark = join(modules, '.parallax-installed')

function say(message) {
  process.stderr.write(`${message}\n`)
}

/** Runs a program with its output on stderr; true when it ended well. */
function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: checkout, stdio: ['ignore', 2, 2], ...options }).status === 0
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** `npm start` and `npm test` at once in one checkout must not install over each other. */
function withLock(work) {
  const lock = join(checkout, '.parallax', 'install.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
      sleep(200)
    }
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return true // another process has just made the file and not yet written it
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Names the packages of this lock file on this platform. */
function fingerprint() {
  const lock = readFileSync(join(checkout, 'package-lock.json'))
  const platform = `${process.platform}-${process.arch}`
  return createHash('sha256').update(lock).update(platform).digest('hex')
}

function installPackages() {
  const wanted = fingerprint()
  const current = () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted
  if (current()) return
  withLock(() => {
    if (current()) return
    say('Installing packages (once) ...')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    if (!run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      say('npm could not install the packages. The lines above say why.')
      process.exit(1)
    }
    writeFileSync(mark, wanted)
  })
}

/** An existing Chromium, else the system's package manager as root on Debian or Ubuntu, else Playwright's own. */
function installBrowser() {
  if (findChromium() !== null) return
  say('Installing Chromium for the browser tests (once) ...')
  const isDebian = existsSync('/usr/bin/apt-get')
  if (isDebian && process.getuid?.() === 0) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], { env: environment })
    const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk']
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env: environment })
  }
  if (findChromium() === null)
    run(process.execPath, [join(modules, 'playwright-core', 'cli.js'), 'install', 'chromium'])
  if (findChromium() === null) {
    say('No Chromium could be installed. Install one, or name it with PARALLAX_CHROMIUM.')
    process.exit(1)
  }
}

installPackages()
if (process.argv.includes('--browser')) installBrowser()
