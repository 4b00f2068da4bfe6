import type { ChildProcess } from 'node:child_process'
import type { Command } from 'commander'
import type { CliContext } from './context.ts'

const EXAMPLE = `
Example:
  $ parallax start
  $ PARALLAX_PORT=9000 PARALLAX_POLLING=off parallax start`

/** Time a drain may take, in milliseconds, before what is left is cut (trust: SIGTERM drains within 10 s). */
const DRAIN_LIMIT = 9_000
/** Wait before a worker that ended by itself is started again. */
const RESTART_AFTER = 3_000

/** `parallax start`: database, worker and site of one machine, until Ctrl-C. */
export function addStartCommand(program: Command, context: CliContext): void {
  program
    .command('start')
    .description('run everything on this machine: database, worker and site')
    .addHelpText('after', EXAMPLE)
    .action(() => start(context))
}

async function start(context: CliContext): Promise<void> {
  const { composeSite } = await import('../app.ts')
  const { loadSampleEdition } = await import('../pipeline/load-sample.ts')
  const { openInstallation } = await import('./open.ts')
  const { serveSite } = await import('./serve-site.ts')
  const { waitForStop } = await import('./stop-signal.ts')
  const say = (message: string): void => context.stderr(`${message}\n`)

  say('Starting the database ...')
  const stopping = waitForStop(context)
  const installation = await openInstallation(context, { guest: false })
  try {
    const site = await serveSite(composeSite(installation, context), installation.config)
    context.stdout(`Parallax is at ${site.address}\n`)
    await loadSampleEdition({ ...installation, checkout: context.checkout, now: context.now }, say)
    const worker = installation.config.polling ? keepWorker(context, installation.url, say) : null
    say(worker === null ? 'Polling is off. Press Ctrl-C to stop.' : 'Polling feeds. Press Ctrl-C to stop.')
    await stopping
    say('Stopping ...')
    await Promise.all([worker?.stop(), site.close()])
  } finally {
    await installation.close()
  }
  say('Stopped.')
}

interface KeptWorker {
  stop(): Promise<void>
}

/** Runs the worker in a process of its own, and again if it ends by itself. */
function keepWorker(context: CliContext, databaseUrl: string, say: (message: string) => void): KeptWorker {
  let child: ChildProcess | null = null
  let stopped = false
  let restart: NodeJS.Timeout | undefined
  const launch = async (): Promise<void> => {
    const { fork } = await import('node:child_process')
    if (stopped) return
    child = fork(`${context.checkout}/bin/parallax`, ['work'], {
      env: { ...context.environment, DATABASE_URL: databaseUrl },
      // A terminal's Ctrl-C is for this process, which then tells the worker.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('exit', (code) => {
      child = null
      if (stopped) return
      say(`The worker ended with code ${code}; starting a new one.`)
      restart = setTimeout(() => void launch(), RESTART_AFTER)
    })
  }
  void launch()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(restart)
      const running = child
      if (running === null) return
      const ended = new Promise<void>((done) => running.once('exit', () => done()))
      running.kill('SIGTERM')
      const cut = setTimeout(() => running.kill('SIGKILL'), DRAIN_LIMIT)
      await ended
      clearTimeout(cut)
    },
  }
}
