import type { Attribution } from '../../domain/index.ts'
import type { PreparedSentence } from './prepared.ts'

/** One sentence's position on the claim of its group. */
export interface ClaimMember {
  readonly sentence: PreparedSentence
  readonly stance: 'asserts' | 'denies' | 'reports'
  /**
   * What a reader of this sentence alone would take away: 1 the claim holds, -1 it does not, 0 open. A quoted denial
   * leans -1 although the outlet only reports it, so that "carries only the denial" can be told from "denies".
   */
  readonly lean: -1 | 0 | 1
  /** Who is said to have said it; null is the outlet's own voice. */
  readonly attribution: Attribution | null
}

/** A claim before it becomes a row of the matrix. */
export interface ClaimGroup {
  readonly members: readonly ClaimMember[]
  /** Sentence whose words the claim is shown in. */
  readonly wording: PreparedSentence
  /** Direction of the wording: -1 it is a denial, 0 it tells two sides at once. */
  readonly direction: -1 | 0 | 1
}
