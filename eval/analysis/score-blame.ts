// Who is held responsible, against gold/blame.jsonl: sentences in ten languages and sets of sentences of one block, our own words.
// Even rows are the test half; rules are written looking at the other half only. npm run eval -- --only=analysis.blame
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareCoverage } from '../../src/analyse/claims/prepare-coverage.ts'
import type { Prepared } from '../../src/analyse/claims/prepared.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../../src/analyse/fixtures/coverage-fixture.ts'
import { findBlame, sumBlame } from '../../src/analyse/sections/find-blame.ts'
import { createDescriber } from '../../src/enrich/index.ts'
import type { Measurement } from '../floors.ts'

interface GoldBlame {
  readonly actor: string
  readonly accuser: string | null
  readonly voice: 'outlet' | 'quoted'
}

type Gold = { readonly id: string; readonly split: 'dev' | 'test' } & (
  | {
      readonly kind: 'sentence'
      readonly language: string
      readonly text: string
      readonly blames: readonly GoldBlame[]
      readonly cause: boolean
    }
  | {
      readonly kind: 'block'
      /** Id of the actor this block holds responsible, "nobody" or "both". */
      readonly responsible: string
      readonly articles: readonly { readonly language: string; readonly text: string }[]
    }
)

export interface Judgement {
  readonly id: string
  readonly split: 'dev' | 'test'
  readonly wanted: string
  readonly found: string
  readonly right: boolean
}

/** Reads every row of the gold and says what was found beside what was wanted. */
export function judgeBlame(): Judgement[] {
  const describer = createDescriber(catalogue)
  const prepare = (sketches: readonly ArticleSketch[]) =>
    prepareCoverage(
      sketchCoverage(sketches, (article) => describer.describe(article)),
      catalogue,
    )
  return readGold().map((gold) =>
    gold.kind === 'sentence'
      ? compare(gold, sayAll(gold.blames), sayAll(blamesOf(prepare([sketch(gold.id, gold)]))))
      : compare(
          gold,
          gold.responsible,
          responsibleIn(prepare(gold.articles.map((each, at) => sketch(`${gold.id}-${at}`, each)))),
        ),
  )
}

function readGold(): Gold[] {
  const lines = readFileSync(join(import.meta.dirname, 'gold', 'blame.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Gold)
}

function sketch(id: string, from: { readonly language: string; readonly text: string }): ArticleSketch {
  return { id, block: 'western', language: from.language, text: from.text }
}

function blamesOf(prepared: Prepared): GoldBlame[] {
  return findBlame(prepared).map((blame) => ({
    actor: blame.actor,
    accuser: blame.accuser,
    voice: blame.weight === 1 ? 'outlet' : 'quoted',
  }))
}

function sayAll(blames: readonly GoldBlame[]): string {
  return blames
    .map((blame) => `${blame.actor}/${blame.voice}/${blame.accuser ?? '-'}`)
    .sort()
    .join(' ')
}

function responsibleIn(prepared: Prepared): string {
  const column = sumBlame(prepared, findBlame(prepared))[0]
  if (column === undefined) return 'nobody'
  return column.stance === 'relays' ? 'both' : column.actor
}

function compare(gold: Gold, wanted: string, found: string): Judgement {
  return { id: gold.id, split: gold.split, wanted, found, right: wanted === found }
}

/** Precision and recall over actors, share of right voices and accusers among found actors, share of right blocks. */
export function scoreBlame(): Measurement[] {
  const judgements = judgeBlame()
  return (['dev', 'test'] as const).flatMap((split) => {
    const own = judgements.filter((each) => each.split === split)
    const sentences = own.filter((each) => !each.id.startsWith('block'))
    const blocks = own.filter((each) => each.id.startsWith('block'))
    const part = (list: string, at: number) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((each) => each.split('/')[at] ?? '')
    let held = 0
    let found = 0
    let wanted = 0
    let voices = 0
    for (const each of sentences) {
      const [ours, gold] = [part(each.found, 0), part(each.wanted, 0)]
      const same = ours.filter((actor) => gold.includes(actor)).length
      held += same
      found += ours.length
      wanted += gold.length
      if (same > 0 && part(each.found, 1)[0] === part(each.wanted, 1)[0]) voices += 1
    }
    const name = split === 'dev' ? 'analysis.blame' : 'analysis.blame.heldOut'
    return [
      { name: `${name}.actorPrecision`, value: found === 0 ? 0 : held / found },
      { name: `${name}.actorRecall`, value: held / wanted },
      { name: `${name}.voice`, value: held === 0 ? 0 : voices / held },
      { name: `${name}.exact`, value: share(sentences), note: `${sentences.length} sentences` },
      { name: `${name}.blocks`, value: share(blocks), note: `${blocks.length} blocks` },
    ]
  })
}

function share(judgements: readonly Judgement[]): number {
  return judgements.filter((each) => each.right).length / judgements.length
}

if (process.argv[1] === import.meta.filename) {
  for (const each of judgeBlame())
    if (each.split === 'dev' && !each.right)
      process.stdout.write(`${each.id}: wanted ${each.wanted || 'none'}, found ${each.found || 'none'}\n`)
  for (const { name, value } of scoreBlame()) process.stdout.write(`${name} ${value.toFixed(3)}\n`)
}
