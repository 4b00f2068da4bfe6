/** Failures in a row before an endpoint is left alone. */
const FAILURES = 3
/** First pause in milliseconds; each further failure doubles it. */
const FIRST_PAUSE = 30_000
/** Longest pause in milliseconds. */
const LONGEST_PAUSE = 15 * 60_000

/** Leaves an endpoint alone after it has failed several times in a row, longer each time; one success ends it. */
export class FailurePause {
  #failures = 0
  #until = Number.NEGATIVE_INFINITY

  /** Whether the endpoint is to be left alone now. */
  isOn(now: Date): boolean {
    return now.getTime() < this.#until
  }

  /** Leaves it alone for as long as it asked for. */
  hold(seconds: number, now: Date): void {
    this.#until = Math.max(this.#until, now.getTime() + seconds * 1000)
  }

  record(ok: boolean, now: Date): void {
    if (ok) {
      this.#failures = 0
      return
    }
    this.#failures += 1
    if (this.#failures < FAILURES) return
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - FAILURES))
    this.#until = Math.max(this.#until, now.getTime() + pause)
  }
}
