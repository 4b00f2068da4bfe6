import { existsSync } from 'node:fs'
import { readRows } from './rows.ts'
import type { Assignment } from './score.ts'

/** What a reader said of one article: a line of `parallax reports labels`. */
export interface Judgement {
  readonly article: string
  readonly others: readonly string[]
  readonly same: boolean
  readonly action: 'merge' | 'split' | 'move'
  /** When it was said, ISO 8601. */
  readonly at: string
}

/** Judgements of a JSON Lines file; none where there is no file. */
export function readJudgements(file: string): Judgement[] {
  return existsSync(file) ? readRows<Judgement>(file) : []
}

export interface JudgementScore {
  /** Judgements whose article and at least one other were placed. */
  readonly judged: number
  /** Share of them that the placement agrees with; 1 where there are none. */
  readonly agreed: number
}

/**
 * Share of judgements a placement agrees with. "The same" is agreed with when the article stands with more than half of
 * the others that were placed, "not the same" when it does not.
 */
export function scoreJudgements(judgements: readonly Judgement[], system: Assignment): JudgementScore {
  const verdicts = judgements.flatMap(({ article, others, same }) => {
    const cluster = system.get(article)
    const placed = others.filter((other) => system.has(other))
    if (cluster === undefined || placed.length === 0) return []
    const together = placed.filter((other) => system.get(other) === cluster).length
    return [together * 2 > placed.length === same]
  })
  const agreed = verdicts.filter((verdict) => verdict).length
  return { judged: verdicts.length, agreed: verdicts.length === 0 ? 1 : agreed / verdicts.length }
}
