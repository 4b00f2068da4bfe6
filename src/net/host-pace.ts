import PQueue from 'p-queue'

/** Fetches of one host that run at once (promise 12). */
const CONCURRENCY = 2
/** Hosts that are remembered at once; the longest idle are forgotten. */
const MAX_HOSTS = 2000

/** Lets at most two fetches of one host run at once, and starts one per `paceMs` at most. */
export function createHostPace(
  paceMs: (host: string) => number,
): <Value>(host: string, work: () => Promise<Value>) => Promise<Value> {
  const queues = new Map<string, PQueue>()
  const queueOf = (host: string): PQueue => {
    const pace = paceMs(host)
    const queue =
      queues.get(host) ??
      new PQueue({ concurrency: CONCURRENCY, ...(pace > 0 ? { interval: pace, intervalCap: 1 } : {}) })
    queues.delete(host)
    queues.set(host, queue)
    forgetIdle(queues)
    return queue
  }
  return (host, work) => queueOf(host).add(work)
}

function forgetIdle(queues: Map<string, PQueue>): void {
  if (queues.size <= MAX_HOSTS) return
  for (const [host, queue] of queues) {
    if (queue.size > 0 || queue.pending > 0) continue
    queues.delete(host)
    return
  }
}
