import { readdirSync, readFileSync } from 'node:fs'

/** Half of the gold: rules and weights are set on dev; test is only measured. */
export type Split = 'dev' | 'test'

/** A sentence, told by a place inside it, states the claim of a group. Sentences of an event without a row state one of their own. */
export interface GroupRow {
  readonly event: string
  readonly article: string
  readonly field: 'title' | 'text'
  readonly start: number
  readonly group: string
}

/** Two groups of one event that cannot both hold; one group twice: it is asserted and denied. */
export interface OppositionRow {
  readonly event: string
  readonly left: string
  readonly right: string
}

export interface PairRow {
  readonly id: string
  readonly topic: string
  readonly split: Split
  readonly label: 'same' | 'opposed' | 'unrelated'
  readonly left: PairSentence
  readonly right: PairSentence
}

export interface PairSentence {
  readonly language: string
  readonly text: string
}

export const readGroups = (): GroupRow[] => readLines('claim-groups.jsonl')
export const readOppositions = (): OppositionRow[] => readLines('claim-oppositions.jsonl')
export const readPairs = (): PairRow[] => readLines('claim-pairs.jsonl')

/** Events in order of their names; every second one is for test. */
export function eventsOf(rows: readonly GroupRow[], split: Split): string[] {
  const events = [...new Set(rows.map((row) => row.event))].sort()
  return events.filter((_, index) => (index % 2 === 0) === (split === 'dev'))
}

function readLines<Row>(name: string): Row[] {
  const text = readFileSync(new URL(`../gold/${name}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

interface Quoted {
  readonly article: string
  readonly field: 'title' | 'text'
  readonly quote: string
}

interface BundleGold {
  readonly facts: readonly { readonly evidence: readonly Quoted[] }[]
  readonly contested: readonly {
    readonly sides: readonly { readonly evidence: readonly Quoted[] }[]
  }[]
}

const BUNDLES = new URL('../bundles/dev/', import.meta.url)

/**
 * Groups told by the development bundles: the spans of one fact, and of all sides of one contested claim, state one
 * claim. Other sentences of these articles are not judged.
 */
export function readBundleGroups(): GroupRow[] {
  const names = readdirSync(BUNDLES).filter((name) => name.endsWith('.expected.json'))
  return names.sort().flatMap((name) => {
    const event = name.replace('.expected.json', '')
    const gold = JSON.parse(readFileSync(new URL(name, BUNDLES), 'utf8')) as BundleGold
    const texts = new Map(
      readFileSync(new URL(`${event}.jsonl`, BUNDLES), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { id: string; title: string; text: string })
        .map((row) => [row.id, row] as const),
    )
    const rowsOf = (group: string, evidence: readonly Quoted[]) =>
      evidence.flatMap(({ article, field, quote }) => {
        const start = texts.get(article)?.[field].indexOf(quote) ?? -1
        return start < 0 ? [] : [{ event, article, field, start, group }]
      })
    return [
      ...gold.facts.flatMap((fact, at) => rowsOf(`fact-${at}`, fact.evidence)),
      ...gold.contested.flatMap((claim, at) =>
        rowsOf(
          `contested-${at}`,
          claim.sides.flatMap((side) => side.evidence),
        ),
      ),
    ]
  })
}
