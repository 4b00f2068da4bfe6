import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import type { PlacementInput } from '../cluster/index.ts'
import type { ArticleRow, readRow } from '../pipeline/read-row.ts'
import { type CliContext, UsageError } from './context.ts'
import { limitHeap } from './limit-heap.ts'
import { inputName, parseObject } from './read-input.ts'
import { openInput, type RereadableInput } from './reread-input.ts'

const EXAMPLES = `
Rows: {"id","url","source","country","lang","publishedAt","title","text"}, one a line. Only a title or a text is required.
Answers: {"id","event","score","reason"}, one a line, in the order of the rows.

Examples:
  parallax cluster articles.jsonl
  zcat headlines.jsonl.gz | parallax cluster - > events.jsonl`

/** Adds `parallax cluster`: groups the articles of a file into events, without a database. */
export function addClusterCommand(program: Command, context: CliContext): void {
  program
    .command('cluster')
    .description('Group articles into events, inside and across languages.')
    .argument('[file]', 'JSON Lines; "-" or nothing: standard input')
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined) => clusterFile(file, context))
}

/**
 * One thread collects what is young: several that wait for one another cost more processor time than they save (10,000
 * headlines 14.2 s with them and 13.6 s without).
 */
const ONE_COLLECTOR = '--no-parallel-scavenge'

async function clusterFile(file: string | undefined, context: CliContext): Promise<void> {
  const started = performance.now()
  limitHeap()
  setFlagsFromString(ONE_COLLECTOR)
  const { explainPlacement, LEAD_LENGTH, StreamRun } = await import('../cluster/index.ts')
  const { readRow } = await import('../pipeline/read-row.ts')
  const input = await openInput(file, context)
  try {
    const rows = checkRows(input, file, readRow)
    const describe = await createDescribe(context)
    const answers = new Answers(rows.ids, context.stdout)
    const order = streamOrder(rows)
    const times: number[] = []
    const run = new StreamRun((article, _story, event) => answers.finish(order[article] as number, event))
    for (const place of order) {
      const number = rows.numbers[place] as number
      const line = { number, text: input.read(rows.starts[place] as number, rows.ends[place] as number) }
      const read = readRow(parseObject(line, file), number)
      if (!read.ok) throw new UsageError(`${inputName(file)}, line ${number}: has changed meanwhile.`)
      const row = { ...read.value, text: read.value.text.slice(0, LEAD_LENGTH) }
      const described = describe(row, rows.times[place] as number)
      const begun = performance.now()
      const placement = run.place(described)
      times.push(performance.now() - begun)
      const reason = JSON.stringify(explainPlacement(placement))
      answers.begin(place, `"score":${round(placement.score)},"reason":${reason}`)
    }
    run.finish()
    answers.flush()
    report(context, times, (performance.now() - started) / 1000)
  } finally {
    input.close()
  }
}

type ReadRow = typeof readRow

/** What is kept of every row between checking and placing. */
interface CheckedRows {
  readonly ids: readonly string[]
  /** Milliseconds since 1970; rows without a date stand at the latest time. */
  readonly times: Float64Array
  /** Numbers of their lines, and the places of those in the input. */
  readonly numbers: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Every row is checked before anything is written. Rows are not kept: they are read again in the order of time. */
function checkRows(input: RereadableInput, file: string | undefined, readRow: ReadRow): CheckedRows {
  const ids: string[] = []
  const times: (number | null)[] = []
  const [numbers, starts, ends]: [number[], number[], number[]] = [[], [], []]
  const known = new Set<string>()
  let latest = 0
  for (const line of input.lines()) {
    const read = readRow(parseObject(line, file), line.number)
    const fail = (field: string, problem: string) =>
      new UsageError(`${inputName(file)}, line ${line.number}, field "${field}": ${problem}.`)
    if (!read.ok) throw fail(read.fault.field, read.fault.problem)
    const { id, publishedAt } = read.value
    if (known.has(id)) throw fail('id', `"${id}" stands twice`)
    known.add(id)
    ids.push(id)
    const time = publishedAt === null ? null : Date.parse(publishedAt)
    times.push(time)
    latest = Math.max(latest, time ?? 0)
    numbers.push(line.number)
    starts.push(line.start)
    ends.push(line.end)
  }
  return { ids, times: Float64Array.from(times, (time) => time ?? latest), numbers, starts, ends }
}

/** Places of the rows by time and id, so that their order in the file does not matter. */
function streamOrder({ ids, times }: CheckedRows): Uint32Array {
  return new Uint32Array(ids.keys()).sort(
    (left, right) =>
      (times[left] as number) - (times[right] as number) ||
      ((ids[left] as string) < (ids[right] as string) ? -1 : 1),
  )
}

/** Bytes of answers that are written at once, about. */
const WRITE_AT_ONCE = 1 << 16

/** Answers in the order of the rows, written as soon as no pass can change them any more. */
class Answers {
  readonly #ids: readonly string[]
  readonly #write: (text: string) => void
  readonly #begun = new Map<number, string>()
  readonly #done = new Map<number, string>()
  #next = 0
  #batch = ''

  constructor(ids: readonly string[], write: (text: string) => void) {
    this.#ids = ids
    this.#write = write
  }

  /** Keeps what is known of a row when it is placed. */
  begin(place: number, answer: string): void {
    this.#begun.set(place, answer)
  }

  /** Tells the last event of a row. */
  finish(place: number, event: string): void {
    const id = JSON.stringify(this.#ids[place])
    this.#done.set(place, `{"id":${id},"event":"${event}",${this.#begun.get(place)}}\n`)
    this.#begun.delete(place)
    for (let line = this.#done.get(this.#next); line !== undefined; line = this.#done.get(this.#next)) {
      this.#done.delete(this.#next)
      this.#next += 1
      this.#batch += line
    }
    if (this.#batch.length >= WRITE_AT_ONCE) this.flush()
  }

  flush(): void {
    if (this.#batch !== '') this.#write(this.#batch)
    this.#batch = ''
  }
}

/** Describes a row as enrich and cluster see it together; only this level may know both. */
async function createDescribe(context: CliContext): Promise<(row: ArticleRow, at: number) => PlacementInput> {
  const { createInputFromFeatures } = await import('../cluster/index.ts')
  const { createDescriber, detectLanguage } = await import('../enrich/index.ts')
  const { loadCatalogue } = await import('../catalog/index.ts')
  const catalogue = loadCatalogue(join(context.checkout, 'catalog'))
  const describer = createDescriber(catalogue)
  const toInput = createInputFromFeatures(catalogue.gazetteer)
  return (row, at) => {
    const language = row.lang ?? detectLanguage(`${row.title}\n${row.text}`, 'und')
    const { id, url, country, title, text, publishedAt } = row
    const article = { id, url, country, title, text, publishedAt, source: row.source ?? '', language }
    const input = toInput(article, describer.describeForPlacement(article), at)
    return row.publishedAt === null ? { ...input, undated: true } : input
  }
}

/** `times`: how long each placement took, in milliseconds. */
function report(context: CliContext, times: readonly number[], seconds: number): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const processor = (userCPUTime + systemCPUTime) / 1e6
  const pace = Math.round(times.length / Math.max(seconds, 0.001))
  const sorted = Float64Array.from(times).sort()
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
  context.stderr(
    `${times.length} articles in ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor time), ${pace} articles/s, ` +
      `99 % placed within ${p99.toFixed(2)} ms, peak memory ${Math.round(maxRSS / 1024)} MB\n`,
  )
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
