import { readFileSync } from 'node:fs'

/**
 * The half of a statement. Whole events fall into one half, so that no name or word of the test half is met on dev. Gates
 * are tuned on dev; of the test half nobody reads more than its sums.
 */
export type Half = 'dev' | 'test'

/** A statement written by hand, true to the sentences of the article it cites. */
export interface TrueStatement {
  readonly article: string
  /** Sentences of the article it rests on. */
  readonly sentences: readonly number[]
  readonly language: string
  readonly text: string
}

/** Statements of one half as they lie in `true/`. */
export function readTrueStatements(half: Half): TrueStatement[] {
  return readFileSync(new URL(`./true/${half}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TrueStatement)
}
