import type { CliContext } from './context.ts'

/** npm passes Ctrl-C on to a child that the terminal has told already; two signals within this many milliseconds are one. */
const SAME_SIGNAL = 1_000

/**
 * Waits for Ctrl-C, SIGTERM, or the end of the parent that forked this process. A second Ctrl-C after the drain has
 * begun ends the process at once.
 */
export function waitForStop(context: CliContext): Promise<string> {
  return new Promise((done) => {
    let first = 0
    const onSignal = (signal: string): void => {
      const now = performance.now()
      if (first === 0) {
        first = now
        done(signal)
      } else if (now - first > SAME_SIGNAL) {
        context.stderr('Stopping at once.\n')
        process.exit(1)
      }
    }
    process.on('SIGINT', () => onSignal('SIGINT'))
    process.on('SIGTERM', () => onSignal('SIGTERM'))
    if (process.channel) process.once('disconnect', () => onSignal('disconnect'))
  })
}

/** Time after its last work in which a process may end by itself, in milliseconds. */
const LAST_WAIT = 250

/**
 * Ends the process soon even when something still waits, such as a fetch held back by its host's pace: what a cut job
 * had to do stands in the tables. A process that has nothing left to wait for ends by itself before.
 */
export function endSoon(): void {
  setTimeout(() => process.exit(), LAST_WAIT).unref()
}
