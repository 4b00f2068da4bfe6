import { existsSync, readFileSync } from 'node:fs'

/**
 * The part of a statement. Whole events fall into one part, so that no name or word of the test part is met elsewhere.
 * Gates are tuned on dev, second and third (tests once, until their sums had been looked at too often); of test nobody reads more than sums.
 */
export const HALVES = ['dev', 'second', 'third', 'test'] as const
export type Half = (typeof HALVES)[number]

/** Parts whose statements and rejects may be read. */
export const READABLE: ReadonlySet<Half> = new Set(['dev', 'second', 'third'])

/** A statement written by hand, true to the sentences of the article it cites. */
export interface TrueStatement {
  readonly article: string
  /** Sentences of the article it rests on. */
  readonly sentences: readonly number[]
  readonly language: string
  readonly text: string
}

/** Statements of one part as they lie in `true/`. */
export function readTrueStatements(half: Half): TrueStatement[] {
  const file = new URL(`./true/${half}.jsonl`, import.meta.url)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TrueStatement)
}
