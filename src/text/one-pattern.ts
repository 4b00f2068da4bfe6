import type { PatternSource, WordPattern } from './word-matcher.ts'

/** A source of one pattern. A class, because a lexicon has tens of thousands, and closures of their own weigh more. */
export class OnePattern<Value> implements PatternSource<Value> {
  readonly rank: number
  private readonly pattern: WordPattern<Value>

  constructor(pattern: WordPattern<Value>, rank: number) {
    this.pattern = pattern
    this.rank = rank
  }

  get beginnings(): readonly string[] {
    return [this.pattern.text]
  }

  patterns(): WordPattern<Value>[] {
    return [this.pattern]
  }
}
