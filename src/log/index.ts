import { destination, type Logger, pino } from 'pino'

export type { Logger }

/** One line of JSON per event on stderr, so that stdout stays free for results. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ dest: 2, sync: false }),
  )
}

/** A logger that says nothing, for tests and pure commands. */
export const silentLogger: Logger = pino({ level: 'silent' })
