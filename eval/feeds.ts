import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from '../src/ingest/parse-feed.ts'
import type { ParsedEntry, ParsedFeed } from '../src/ingest/parsed-feed.ts'
import { plainText } from '../src/text/markup.ts'

export interface FeedScore {
  readonly facts: number
  readonly right: number
  readonly byField: Readonly<Record<string, { readonly facts: number; readonly right: number }>>
  /** What was read instead, for whoever repairs the parser. */
  readonly wrong: readonly {
    readonly id: string
    readonly field: string
    readonly wanted: unknown
    readonly got: unknown
  }[]
}

interface Fact {
  readonly field: string
  readonly value: unknown
  /** `value` without its markup. */
  readonly text?: string
  readonly entry?: number
}

interface FeedCase {
  readonly id: string
  readonly file: string
  readonly url?: string
  readonly headers?: Record<string, string>
  readonly facts: readonly Fact[]
}

/**
 * Counts how many facts of a folder of feeds the parser reads right. The folder holds `cases.jsonl` and the files it
 * names. Text is compared with white space single and, where the fact has markup, without markup; dates as instants.
 */
export function scoreFeeds(folder: string): FeedScore {
  const cases = readFileSync(join(folder, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean)
  const byField: Record<string, { facts: number; right: number }> = {}
  const wrong: { id: string; field: string; wanted: unknown; got: unknown }[] = []
  for (const line of cases) {
    const feedCase: FeedCase = JSON.parse(line)
    const parsed = parseFeed(readFileSync(join(folder, feedCase.file)), {
      url: feedCase.url ?? null,
      headers: feedCase.headers ?? {},
    })
    for (const fact of feedCase.facts) {
      const got = parsed.ok ? readFact(parsed.value, fact) : undefined
      byField[fact.field] ??= { facts: 0, right: 0 }
      const count = byField[fact.field]!
      count.facts += 1
      if (agrees(got, fact)) count.right += 1
      else wrong.push({ id: feedCase.id, field: fact.field, wanted: fact.value, got })
    }
  }
  const counts = Object.values(byField)
  const sum = (key: 'facts' | 'right') => counts.reduce((total, count) => total + count[key], 0)
  return { facts: sum('facts'), right: sum('right'), byField, wrong }
}

function readFact(feed: ParsedFeed, fact: Fact): unknown {
  if (fact.field === 'entry_count') return feed.entries.length
  const [owner, name] = fact.field.split('.') as ['feed' | 'entry', string]
  if (owner === 'feed') return feed[name as keyof ParsedFeed]
  return feed.entries[fact.entry ?? 0]?.[name as keyof ParsedEntry]
}

function agrees(got: unknown, fact: Fact): boolean {
  if (got === undefined || got === null) return false
  if (typeof fact.value === 'number') return got === fact.value
  if (typeof got !== 'string') return JSON.stringify(got) === JSON.stringify(fact.value)
  const wanted = [String(fact.value), fact.text ?? ''].filter(Boolean).map(squeeze)
  if (/published|updated/.test(fact.field)) return Date.parse(got) === Date.parse(String(fact.value))
  if (wanted.includes(squeeze(got))) return true
  return fact.text !== undefined && squeeze(plainText(got)) === squeeze(fact.text)
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

if (process.argv[1]?.endsWith('feeds.ts')) {
  const score = scoreFeeds(process.argv[2] ?? '../shared/data/feeds/gofeed')
  console.log(JSON.stringify(score, null, 1))
}
