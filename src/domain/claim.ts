import { z } from 'zod'
import { Evidence, PublishedSentence } from './sentence.ts'

export const Stance = z.enum(['asserts', 'denies', 'reports', 'silent'])
export type Stance = z.infer<typeof Stance>

/** Who is said to have said it; null `speaker` is the outlet's own voice. */
export const Attribution = z.object({
  speaker: z.string(),
  entity: z.string().nullable(),
})
export type Attribution = z.infer<typeof Attribution>

/** One outlet's position on one claim. */
export const OutletStance = z.object({
  source: z.string(),
  article: z.string(),
  origin: z.string(),
  stance: Stance.exclude(['silent']),
  attribution: Attribution.nullable(),
  at: z.string().nullable(),
  evidence: Evidence,
})
export type OutletStance = z.infer<typeof OutletStance>

/** One block's position on one claim. One vote per origin. */
export const ClaimCell = z.object({
  block: z.string(),
  stance: Stance,
  /** Origins of the block behind the stance. */
  origins: z.int().nonnegative(),
  /** True when under 70 % of the block's voting origins agree. */
  divided: z.boolean(),
  outlets: z.array(OutletStance),
})
export type ClaimCell = z.infer<typeof ClaimCell>

/** Two sentences of one claim that rules alone had kept apart: a language model proposed them, and every check let them pass. */
export const JoinNote = z.object({
  /** same: both state it. opposed: one denies what the other states. */
  are: z.enum(['same', 'opposed']),
  left: Evidence,
  right: Evidence,
  /** Model that proposed it. */
  model: z.string(),
  /** Checks that it passed, in the order in which they were asked. */
  checks: z.array(z.string()),
})
export type JoinNote = z.infer<typeof JoinNote>

/** A row of the matrix. */
export const Claim = z.object({
  id: z.string(),
  /** Extracted wording, from the article `sentence.evidence[0].article`. */
  sentence: PublishedSentence,
  language: z.string(),
  entities: z.array(z.string()),
  concepts: z.array(z.string()),
  /** Share of the event's origins that carry the claim in any stance, 0 to 1. */
  salience: z.number(),
  /** Independent origins that carry it. */
  origins: z.int(),
  /** Blocks that assert, deny or report it. */
  blocks: z.int(),
  firstAt: z.string().nullable(),
  /** Opposed stances from at least two origins a side, or a contested figure. */
  opposed: z.boolean(),
  cells: z.array(ClaimCell),
  /** Where a language model's proposal joined sentences of two languages; absent: nowhere. */
  joined: z.array(JoinNote).optional(),
})
export type Claim = z.infer<typeof Claim>
