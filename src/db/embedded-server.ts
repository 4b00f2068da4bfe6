import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '../domain/result.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { type ClosableDb, openDb, type ReservedDb } from './index.ts'
import { findServerAccount, reachableFolder, type ServerAccount } from './server-account.ts'

/** A PostgreSQL that this process owns. */
export interface EmbeddedServer {
  /** Connection string of the database `parallax` on it. */
  readonly url: string
  /** Lets the folder go and stops the server (fast shutdown: open transactions roll back). */
  stop(): Promise<void>
}

export interface EmbeddedServerOptions {
  readonly dataFolder: string
  /** false only for tests: commits are not forced to disk. */
  readonly durable: boolean
  /** True: when another Parallax owns the folder, use its server beside it instead of being refused. */
  readonly guest?: boolean
  readonly say: (message: string) => void
}

type Refusal = 'in-use' | 'no-binaries' | 'init-failed' | 'start-failed'

/** Held for as long as a process owns the data folder; any constant serves, if every process uses the same one. */
const OWNER_LOCK = 7_346_212
/** Time a start or stop may take before it counts as failed, in milliseconds. Crash recovery of a large folder takes seconds. */
const START_LIMIT = 60_000
const STOP_LIMIT = 20_000
const POLL_INTERVAL = 20

/**
 * Starts (or, after a killed process, takes over) the PostgreSQL of a data folder and owns it. One process at a time:
 * ownership is an advisory lock on the server itself, so it ends with the process that held it, however that ends.
 */
export async function startEmbeddedServer(
  options: EmbeddedServerOptions,
): Promise<Result<EmbeddedServer, Refusal>> {
  const account = await findServerAccount()
  const folder = await reachableFolder(resolve(options.dataFolder), account)
  const binaries = await findBinaries(account)
  if (binaries === null) {
    return refuse(
      'no-binaries',
      'There is no PostgreSQL for this platform in the npm package. Install PostgreSQL 15 or newer and set DATABASE_URL.',
    )
  }
  const cluster: Cluster = {
    folder,
    data: join(folder, 'postgres'),
    account,
    binaries,
    durable: options.durable,
  }
  const password = await readOrCreatePassword(folder)
  const initialised = await initialise(cluster, password, options.say)
  if (!initialised.ok) return initialised
  const running = await ensureRunning(cluster)
  if (!running.ok) return running
  return own(cluster, running.value, { password, guest: options.guest ?? false })
}

interface Cluster {
  readonly folder: string
  readonly data: string
  readonly account: ServerAccount
  readonly binaries: Binaries
  readonly durable: boolean
}

interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

function refuse<Reason extends Refusal>(
  reason: Reason,
  message: string,
): { ok: false; reason: Reason; message: string } {
  return { ok: false, reason, message }
}

async function readOrCreatePassword(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'password')
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}

/** Makes the cluster beside its final place and renames it there, so that a killed process never leaves half of one. */
async function initialise(
  cluster: Cluster,
  password: string,
  say: (message: string) => void,
): Promise<Result<void, Refusal>> {
  if (await exists(join(cluster.data, 'PG_VERSION'))) return { ok: true, value: undefined }
  say('Preparing the database (once).')
  const draft = `${cluster.data}.${process.pid}`
  const passwordFile = `${draft}.password`
  await mkdir(draft, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  const { uid, gid } = cluster.account
  if (uid !== null && gid !== null) await Promise.all([chown(draft, uid, gid), chown(passwordFile, uid, gid)])
  const flags = ['-D', draft, '--username=parallax', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const run = await runToEnd(cluster, cluster.binaries.initdb, [
    ...flags,
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ])
  await rm(passwordFile, { force: true })
  if (run.code !== 0) {
    await rm(draft, { recursive: true, force: true })
    return refuse('init-failed', `PostgreSQL could not prepare ${cluster.data}: ${run.output.trim()}`)
  }
  try {
    await rename(draft, cluster.data)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await exists(join(cluster.data, 'PG_VERSION')))) throw error
  }
  return { ok: true, value: undefined }
}

async function ensureRunning(cluster: Cluster): Promise<Result<Postmaster, Refusal>> {
  const deadline = Date.now() + START_LIMIT
  for (;;) {
    const found = await readPostmaster(cluster)
    if (found?.ready && isAlive(found.pid)) return { ok: true, value: found }
    if (found === null || !isAlive(found.pid)) {
      const launched = await launch(cluster, deadline)
      if (launched !== null) return { ok: true, value: launched }
    }
    if (Date.now() > deadline) {
      const log = await readFile(join(cluster.folder, 'postgres.log'), 'utf8').catch(() => '')
      return refuse(
        'start-failed',
        `PostgreSQL did not start in ${START_LIMIT / 1000} s. The end of its log:\n${log.slice(-2000)}`,
      )
    }
    await sleep(POLL_INTERVAL)
  }
}

/** Launches a postmaster and waits until it is ready; null when it ended first (port taken, or another launcher won). */
async function launch(cluster: Cluster, deadline: number): Promise<Postmaster | null> {
  const port = await freePort()
  const log = await open(join(cluster.folder, 'postgres.log'), 'a', 0o600)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=128MB',
    ...(cluster.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const flags = ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  // Detached: Ctrl-C in a terminal must reach Parallax only, which then drains before it stops the server.
  const child = spawn(cluster.binaries.postgres, flags, {
    ...spawnAccount(cluster.account),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    cwd: cluster.data,
  })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  child.unref()
  await log.close()
  while (!ended && Date.now() < deadline) {
    const found = await readPostmaster(cluster)
    if (found?.ready && found.pid === child.pid) return found
    await sleep(POLL_INTERVAL)
  }
  return null
}

async function own(
  cluster: Cluster,
  postmaster: Postmaster,
  as: { password: string; guest: boolean },
): Promise<Result<EmbeddedServer, Refusal>> {
  const address = (database: string): string =>
    `postgres://parallax:${as.password}@127.0.0.1:${postmaster.port}/${database}`
  const admin: ClosableDb = openDb(address('postgres'), 1)
  const lock: ReservedDb = await admin.reserve()
  const [row] = await lock.query<{ owned: boolean }>('select pg_try_advisory_lock($1) as owned', [OWNER_LOCK])
  if (!row?.owned) {
    lock.release()
    await admin.close()
    if (as.guest) return { ok: true, value: { url: address('parallax'), stop: async () => {} } }
    return refuse(
      'in-use',
      `Another Parallax is using ${cluster.folder}. Stop it, or give this one a folder of its own with PARALLAX_DATA.`,
    )
  }
  const [database] = await lock.query("select 1 from pg_database where datname = 'parallax'")
  if (database === undefined) await lock.query('create database parallax')
  return {
    ok: true,
    value: {
      url: address('parallax'),
      stop: async () => {
        lock.release()
        await admin.close()
        await stopPostmaster(postmaster.pid)
      },
    },
  }
}

async function stopPostmaster(pid: number): Promise<void> {
  const deadline = Date.now() + STOP_LIMIT
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  while (isAlive(pid)) {
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL (process ${pid}) did not stop in ${STOP_LIMIT / 1000} s.`)
    await sleep(POLL_INTERVAL)
  }
}

/** The lines of postmaster.pid: https://www.postgresql.org/docs/current/storage-file-layout.html and miscadmin.h. */
async function readPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}

function spawnAccount(account: ServerAccount): { uid?: number; gid?: number } {
  return account.uid === null || account.gid === null ? {} : { uid: account.uid, gid: account.gid }
}

function runToEnd(
  cluster: Cluster,
  program: string,
  flags: readonly string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, flags, {
      ...spawnAccount(cluster.account),
      cwd: cluster.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.once('error', (error) => done({ code: null, output: error.message }))
    child.once('close', (code) => done({ code, output }))
  })
}

async function exists(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => null)
  await handle?.close()
  return handle !== null
}
