import type { Attribution, JoinNote } from '../../domain/index.ts'
import type { SentenceProfile } from './pairs/profile.ts'
import type { PreparedSentence, SentencePart } from './prepared.ts'

/** One sentence's position on the claim of its group. */
export interface ClaimMember {
  readonly sentence: PreparedSentence
  /** The part of a two-sided sentence that takes the position; null: the whole sentence. */
  readonly part: SentencePart | null
  readonly stance: 'asserts' | 'denies' | 'reports'
  /**
   * What a reader of this sentence alone would take away: 1 the claim holds, -1 it does not, 0 open. A quoted denial
   * leans -1 although the outlet only reports it, so that "carries only the denial" can be told from "denies".
   */
  readonly lean: -1 | 0 | 1
  /** Who is said to have said it; null is the outlet's own voice. */
  readonly attribution: Attribution | null
}

/** What is grouped: a sentence, or a part of one that tells two sides. */
export interface ClaimUnit {
  readonly sentence: PreparedSentence
  readonly part: SentencePart | null
}

/** The units of a sentence: its parts when it tells two sides, otherwise the whole. */
export function unitsOf(sentence: PreparedSentence): ClaimUnit[] {
  return sentence.parts.length === 0
    ? [{ sentence, part: null }]
    : sentence.parts.map((part) => ({ sentence, part }))
}

/** What a unit is compared by. */
export function profileOf({ sentence, part }: ClaimUnit): SentenceProfile {
  return part === null ? sentence.profile : part.profile
}

/** Number of a unit among all that one memory has read. */
export function uidOf({ sentence, part }: ClaimUnit): number {
  return part === null ? sentence.uid : part.uid
}

/** A claim before it becomes a row of the matrix. */
export interface ClaimGroup {
  readonly members: readonly ClaimMember[]
  /** Sentence whose words the claim is shown in. */
  readonly wording: PreparedSentence
  /** Direction of the wording: -1 it is a denial, 0 it tells two sides at once. */
  readonly direction: -1 | 0 | 1
  /** What a model's proposals joined; nothing in most claims. */
  readonly joined: readonly JoinNote[]
}
