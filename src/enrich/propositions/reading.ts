import type { Phrase } from './find-phrases.ts'
import type { ReadyGrammar } from './grammar.ts'
import type { IsPeople } from './name-doer.ts'
import type { Clause } from './split-clauses.ts'

/** Who does what to whom in a clause, in its words. */
export interface Parties {
  readonly actor: Phrase | null
  readonly object: Phrase | null
  readonly isPassive: boolean
}

/** What the readers of the word orders share. */
export interface Reading {
  readonly clause: Clause
  readonly phrases: readonly Phrase[]
  readonly grammar: ReadyGrammar
  readonly isPeople: IsPeople
  /** The phrase in front of a relative clause. */
  readonly antecedent: Phrase | null
}
