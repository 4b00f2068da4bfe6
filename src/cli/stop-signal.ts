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
