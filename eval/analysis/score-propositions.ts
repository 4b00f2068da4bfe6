// What the clauses of the gold are read to say: npx tsx eval/analysis/score-propositions.ts [--split=dev] [--missing] [--lang=tr]
import { fileURLToPath } from 'node:url'
import type { Modality, Proposition } from '../../src/domain/index.ts'
import type { Measurement } from '../floors.ts'
import { describeGold } from './describe-gold.ts'
import { readLines } from './gold-figures.ts'

interface GoldSpan {
  readonly start: number
  readonly end: number
  readonly surface: string
}

/** One clause of a sentence: the words of its act and parties, null where the sentence names none. */
export interface GoldProposition {
  readonly id: string
  readonly lang: string
  readonly split: 'dev' | 'test'
  readonly text: string
  readonly actor: GoldSpan | null
  readonly act: GoldSpan
  readonly object: GoldSpan | null
  readonly polarity: 1 | -1
  readonly modality: Modality
  readonly voice: 'outlet' | 'quoted'
}

const GOLD = fileURLToPath(new URL('gold/propositions.jsonl', import.meta.url))

type Party = 'actor' | 'object'

interface ReadProposition {
  readonly gold: GoldProposition
  readonly found: Proposition | null
}

type Place = Pick<GoldSpan, 'start' | 'end'>

function overlap(a: Place, b: Place): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export function readPropositions(split: 'dev' | 'test', lang?: string): ReadProposition[] {
  return readLines<GoldProposition>(GOLD)
    .filter((gold) => gold.split === split && (lang === undefined || gold.lang === lang))
    .map((gold) => {
      const clauses = describeGold(gold).propositions
      const found = clauses.find((clause) => clause.act !== null && overlap(clause.act, gold.act) > 0)
      return { gold, found: found ?? null }
    })
}

/** A party is right when it covers half of the gold words and is not more than twice as long. */
function isSame(gold: GoldSpan, found: Place): boolean {
  const shared = overlap(gold, found)
  return shared * 2 >= gold.end - gold.start && shared * 2 >= found.end - found.start
}

/** Precision and recall of one party over all clauses. */
function scoreParty(
  read: readonly ReadProposition[],
  party: Party,
): { precision: number; recall: number; f1: number } {
  const wanted = read.filter(({ gold }) => gold[party] !== null).length
  const named = read.filter(({ found }) => found?.[party] != null).length
  const right = read.filter(({ gold, found }) => {
    const [want, have] = [gold[party], found?.[party] ?? null]
    return want !== null && have !== null && isSame(want, have)
  }).length
  const precision = named === 0 ? 0 : right / named
  const recall = wanted === 0 ? 0 : right / wanted
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function share(read: readonly ReadProposition[], fits: (row: ReadProposition) => boolean): number {
  return read.length === 0 ? 0 : read.filter(fits).length / read.length
}

function sumPropositions(read: readonly ReadProposition[]) {
  const met = read.filter(({ found }) => found !== null)
  return {
    act: met.length / Math.max(1, read.length),
    actor: scoreParty(read, 'actor'),
    object: scoreParty(read, 'object'),
    polarity: share(met, ({ gold, found }) => gold.polarity === found?.polarity),
    modality: share(met, ({ gold, found }) => gold.modality === found?.modality),
    voice: share(met, ({ gold, found }) => gold.voice === found?.voice),
  }
}

/** The figures of the test half: no rule is written by it. */
export function scorePropositions(): Measurement[] {
  const read = readPropositions('test')
  const { act, actor, object, polarity, modality, voice } = sumPropositions(read)
  return [
    {
      name: 'analysis.propositions.act',
      value: act,
      note: `${read.length} clauses in ten languages, held back`,
    },
    { name: 'analysis.propositions.actorPrecision', value: actor.precision },
    { name: 'analysis.propositions.actorRecall', value: actor.recall },
    { name: 'analysis.propositions.objectPrecision', value: object.precision },
    { name: 'analysis.propositions.objectRecall', value: object.recall },
    { name: 'analysis.propositions.polarity', value: polarity },
    { name: 'analysis.propositions.modality', value: modality },
    { name: 'analysis.propositions.voice', value: voice },
  ]
}

function isWrong({ gold, found }: ReadProposition): boolean {
  if (found === null || found.polarity !== gold.polarity || found.modality !== gold.modality) return true
  return (
    found.voice !== gold.voice ||
    (['actor', 'object'] as const).some((party) => {
      const [want, have] = [gold[party], found[party]]
      return want === null || have === null ? want !== have : !isSame(want, have)
    })
  )
}

function main(args: readonly string[]): void {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  const split = option('split') === 'test' ? 'test' : 'dev'
  const read = readPropositions(split, option('lang'))
  process.stdout.write(`${JSON.stringify(sumPropositions(read), null, 1)}\n`)
  // Texts of the test half are read by nobody who writes rules.
  if (split === 'test' || !args.includes('--missing')) return
  for (const { gold, found } of read.filter(isWrong)) {
    const parties = (clause: { actor: GoldSpan | null; object: GoldSpan | null } | null) =>
      clause === null ? '(no act)' : `${clause.actor?.surface ?? '-'} > ${clause.object?.surface ?? '-'}`
    process.stdout.write(
      `\n${gold.id} ${gold.text}\n   wanted ${parties(gold)} ${gold.polarity} ${gold.modality} ${gold.voice}\n   found  ${parties(found)} ${found?.polarity} ${found?.modality} ${found?.voice}\n`,
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
