import type { EventView, Figure, FigureStatement } from '../../src/domain/index.ts'
import { normalise } from '../../src/text/normalise.ts'
import type { GoldEvent, GoldFigure, Relation } from './gold-figures.ts'

/** Letters two words must share from the start to be forms of one word ("Кличко", "Кличка"). */
const SAME_WORD = 4

/** A published figure of one article, with the row of the page it stands in. */
export interface Published {
  readonly figure: Figure
  readonly statement: FigureStatement
}

export interface FigureMatches {
  readonly right: readonly (readonly [GoldFigure, Published])[]
  readonly missed: readonly { readonly article: string; readonly gold: GoldFigure }[]
  readonly extra: readonly Published[]
}

/**
 * Ties the figures of a page to those a reader notes: same article, slot, interval and speaker. A count told twice in
 * one article is one figure.
 */
export function matchFigures(view: EventView, event: GoldEvent): FigureMatches {
  const left = new Map<string, Published>()
  for (const figure of view.figures) {
    for (const statement of figure.statements) {
      const key = [statement.article, figure.slot, statement.low, statement.high].join(' ')
      const known = left.get(key)
      if (known === undefined || (known.statement.speaker === null && statement.speaker !== null))
        left.set(key, { figure, statement })
    }
  }
  const right: [GoldFigure, Published][] = []
  const missed: { article: string; gold: GoldFigure }[] = []
  for (const { id, figures } of event.articles) {
    for (const gold of figures) {
      const found = [...left].find(([, entry]) => entry.statement.article === id && isSame(gold, entry))
      if (found === undefined) {
        missed.push({ article: id, gold })
        continue
      }
      left.delete(found[0])
      right.push([gold, found[1]])
    }
  }
  return { right, missed, extra: [...left.values()] }
}

function isSame(gold: GoldFigure, { figure, statement }: Published): boolean {
  return (
    figure.slot === gold.slot && sameInterval(gold, statement) && sameSpeaker(gold.speaker, statement.speaker)
  )
}

function sameInterval(gold: GoldFigure, { low, high, approximate }: FigureStatement): boolean {
  if (low === gold.low && high === gold.high) return true
  // "dozens" is no exact interval, and neither is "about 400".
  const isVague = gold.low !== gold.high && gold.high !== null && gold.low > 0
  return approximate && isVague && low <= (gold.high ?? low) && (high ?? low) >= gold.low
}

/** Speakers are the same when all words of the shorter name stand in the longer one, in any case. */
export function sameSpeaker(gold: string | null, found: string | null): boolean {
  if (gold === null || found === null) return gold === found
  const [a, b] = [normalise(gold), normalise(found)]
  if (a.includes(b) || b.includes(a)) return true
  const [few, many] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  return few.length > 0 && few.every((word) => many.some((other) => startsAlike(word, other)))
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length >= SAME_WORD)
}

function startsAlike(a: string, b: string): boolean {
  const length = Math.max(SAME_WORD, Math.min(a.length, b.length) - 3)
  return a.slice(0, length) === b.slice(0, length)
}

export interface PairJudgement {
  readonly first: Published
  readonly second: Published
  readonly wanted: Relation
  readonly found: Relation | 'none'
}

/** For each pair of figures a reader relates, what the page makes of them; pairs with a missing figure are left out. */
export function judgePairs(matches: FigureMatches, event: GoldEvent): PairJudgement[] {
  const byId = new Map(matches.right.map(([gold, published]) => [gold.id ?? '', published] as const))
  return event.pairs.flatMap(([a, b, wanted]) => {
    const [first, second] = [byId.get(a), byId.get(b)]
    if (first === undefined || second === undefined) return []
    return [{ first, second, wanted, found: relate(first, second) }]
  })
}

function areOpposed(a: Published, b: Published): boolean {
  const [one, other] = [a.statement.side, b.statement.side]
  return one !== null && other !== null && one !== other
}

function relate(a: Published, b: Published): Relation | 'none' {
  if (a.figure.id !== b.figure.id) return 'unrelated'
  const meet =
    a.statement.low <= (b.statement.high ?? Infinity) && b.statement.low <= (a.statement.high ?? Infinity)
  if (meet) return 'agreed'
  if (a.figure.status === 'contested') return areOpposed(a, b) ? 'contested' : 'none'
  return a.figure.status === 'updated' ? 'update' : 'none'
}
