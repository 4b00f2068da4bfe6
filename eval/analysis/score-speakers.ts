// Who is found to say the quotations of the gold: npx tsx eval/analysis/score-speakers.ts [--split=dev] [--missing] [--lang=tr]
import { fileURLToPath } from 'node:url'
import type { QuoteMention, SpeechVerbClass } from '../../src/domain/index.ts'
import type { Measurement } from '../floors.ts'
import { describeGold } from './describe-gold.ts'
import { readLines } from './gold-figures.ts'

/** One quotation, direct or reported, in one to three sentences; `speaker` null: the sentences name nobody. */
export interface GoldSpeaker {
  readonly id: string
  readonly lang: string
  readonly split: 'dev' | 'test'
  readonly text: string
  readonly quote: string
  readonly speaker: string | null
  readonly speakerStart: number | null
  readonly entity: string | null
  readonly voice: 'direct' | 'indirect'
  readonly verb: SpeechVerbClass
}

const GOLD = fileURLToPath(new URL('gold/speakers.jsonl', import.meta.url))
/** A found quotation is the gold one when it covers this share of its letters. */
const COVERED = 0.5

interface ReadSpeaker {
  readonly gold: GoldSpeaker
  readonly found: QuoteMention | null
  readonly right: boolean
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The found quotation that fits the gold one best: the most of it covered, the least around it. */
function bestQuote(gold: GoldSpeaker, quotes: readonly QuoteMention[]): QuoteMention | null {
  const start = gold.text.indexOf(gold.quote)
  const span = { start, end: start + gold.quote.length }
  const closeness = (quote: QuoteMention) =>
    overlap(quote, span) / Math.max(quote.end - quote.start, gold.quote.length)
  const near = quotes.filter((quote) => overlap(quote, span) >= COVERED * gold.quote.length)
  return near.sort((a, b) => closeness(b) - closeness(a))[0] ?? null
}

function isRight(gold: GoldSpeaker, found: QuoteMention | null): boolean {
  const speaker = found?.speaker ?? null
  if (gold.speaker === null || gold.speakerStart === null) return speaker === null
  if (speaker === null) return false
  if (gold.entity !== null && speaker.entity === gold.entity) return true
  const span = { start: gold.speakerStart, end: gold.speakerStart + gold.speaker.length }
  const shared = overlap(speaker, span)
  // A name inside the words for somebody else ("a resident of Kherson") is not the speaker.
  const isPart = gold.entity === null && speaker.entity !== null && shared * 2 < gold.speaker.length
  return shared > 0 && !isPart
}

export function readSpeakers(split: 'dev' | 'test', lang?: string): ReadSpeaker[] {
  return readLines<GoldSpeaker>(GOLD)
    .filter((gold) => gold.split === split && (lang === undefined || gold.lang === lang))
    .map((gold) => {
      const found = bestQuote(gold, describeGold(gold).quotes)
      return { gold, found, right: isRight(gold, found) }
    })
}

export interface SpeakerScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly voice: number
  readonly verb: number
  readonly rows: number
}

export function sumSpeakers(read: readonly ReadSpeaker[]): SpeakerScore {
  const named = read.filter(({ gold }) => gold.speaker !== null)
  const answered = read.filter(({ found }) => found?.speaker != null)
  const right = named.filter((row) => row.right).length
  const precision = answered.length === 0 ? 0 : right / answered.length
  const recall = named.length === 0 ? 0 : right / named.length
  const found = named.filter((row) => row.found !== null)
  const share = (rows: readonly ReadSpeaker[]) => (found.length === 0 ? 0 : rows.length / found.length)
  return {
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    voice: share(found.filter((row) => row.found?.direct === (row.gold.voice === 'direct'))),
    verb: share(found.filter((row) => row.found?.verb === row.gold.verb)),
    rows: read.length,
  }
}

/** The figures of the test half: no rule is written by it. */
export function scoreSpeakers(): Measurement[] {
  const score = sumSpeakers(readSpeakers('test'))
  return [
    {
      name: 'analysis.speakers.f1',
      value: score.f1,
      note: `${score.rows} quotations in ten languages, held back; precision ${score.precision.toFixed(2)}, recall ${score.recall.toFixed(2)}`,
    },
    { name: 'analysis.speakers.voice', value: score.voice, note: 'direct or reported told apart' },
    { name: 'analysis.speakers.verb', value: score.verb, note: 'class of the verb that introduces it' },
  ]
}

function main(args: readonly string[]): void {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  const split = option('split') === 'test' ? 'test' : 'dev'
  const read = readSpeakers(split, option('lang'))
  for (const lang of new Set(read.map(({ gold }) => gold.lang))) {
    const { f1, precision, recall, voice, verb, rows } = sumSpeakers(
      read.filter(({ gold }) => gold.lang === lang),
    )
    const figures = [f1, precision, recall, voice, verb].map((value) => value.toFixed(2)).join('  ')
    process.stdout.write(`${lang}  ${String(rows).padStart(3)}  ${figures}\n`)
  }
  process.stdout.write(`${JSON.stringify(sumSpeakers(read))}\n`)
  // Texts of the test half are read by nobody who writes rules.
  if (split === 'test' || !args.includes('--missing')) return
  for (const { gold, found } of read.filter((row) => !row.right)) {
    const said = found === null ? '(no quotation)' : gold.text.slice(found.start, found.end)
    process.stdout.write(
      `\n${gold.id} ${gold.text}\n   wanted ${gold.speaker ?? '-'}\n   found  ${found?.speaker?.surface ?? '-'} for ${said}\n`,
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
