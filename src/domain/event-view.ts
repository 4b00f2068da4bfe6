import { z } from 'zod'
import { Claim } from './claim.ts'
import { Evidence, PublishedSentence } from './sentence.ts'
import { Timeline } from './timeline.ts'

export const Fact = z.object({
  sentence: PublishedSentence,
  claim: z.string(),
  origins: z.int(),
  blocks: z.int(),
})
export type Fact = z.infer<typeof Fact>

/** One figure as one speaker states it in one article. */
export const FigureStatement = z.object({
  low: z.number(),
  /** null: open upwards ("at least 12"). */
  high: z.number().nullable(),
  approximate: z.boolean(),
  /** As the article names it, with its office; null: the outlet itself, or a source that no rule can name. */
  speaker: z.string().nullable(),
  /** quoted: somebody is said to state it. Versions stored before this was told say "outlet". */
  voice: z.enum(['outlet', 'quoted']).default('outlet'),
  /** "may have", "reportedly", "feared". */
  hedged: z.boolean().default(false),
  /** In a contested figure: which of the two values that exclude each other it supports; null for neither. */
  side: z.enum(['low', 'high']).nullable().default(null),
  block: z.string(),
  source: z.string(),
  article: z.string(),
  origin: z.string(),
  /** Time the figure speaks for: the article's time unless the sentence says otherwise. */
  asOf: z.string().nullable(),
  evidence: Evidence,
})
export type FigureStatement = z.infer<typeof FigureStatement>

/** Statements about one and the same quantity. */
export const Figure = z.object({
  id: z.string(),
  slot: z.string(),
  unit: z.string().nullable(),
  /** What is counted, in words a reader understands: "people killed". */
  label: z.string(),
  status: z.enum(['agreed', 'updated', 'contested', 'single']),
  sentence: PublishedSentence,
  statements: z.array(FigureStatement).min(1),
})
export type Figure = z.infer<typeof Figure>

/** "According to A, ... However, B sources see it as ...": one proposition, two opposed stances. */
export const Contention = z.object({
  claim: z.string(),
  sentence: PublishedSentence,
  left: z.object({ block: z.string(), origins: z.int() }),
  right: z.object({ block: z.string(), origins: z.int() }),
})
export type Contention = z.infer<typeof Contention>

export const NarrativeSentence = PublishedSentence.extend({
  role: z.enum(['frame', 'responsibility', 'evidence', 'outcome']),
})
export type NarrativeSentence = z.infer<typeof NarrativeSentence>

export const Narrative = z.object({
  block: z.string(),
  sentences: z.array(NarrativeSentence).min(1),
  /** `distinct`: the block stands apart from the others in it, beyond what shuffled labels give. */
  frames: z.array(z.object({ id: z.string(), label: z.string(), z: z.number(), distinct: z.boolean() })),
  /** Outlets of the block whose articles support the narrative, and outlets of the block in this event. */
  outlets: z.object({ using: z.int(), of: z.int() }),
  origins: z.int(),
  divided: z.boolean(),
  /** The best dissenting outlet inside the block. */
  dissent: z.object({ source: z.string(), sentence: PublishedSentence }).nullable(),
})
export type Narrative = z.infer<typeof Narrative>

/** What each block kept of what one speaker is quoted with. */
export const QuoteDifferential = z.object({
  id: z.string(),
  speaker: z.object({ name: z.string(), entity: z.string() }),
  /** The speaker's points in this event: claims attributed to that speaker, most carried first. */
  points: z.array(z.object({ claim: z.string(), sentence: PublishedSentence })).min(2),
  /** Blocks that quote the speaker at all, most origins first. */
  blocks: z
    .array(
      z.object({
        block: z.string(),
        origins: z.int(),
        kept: z.array(
          z.object({
            claim: z.string(),
            source: z.string(),
            language: z.string(),
            /** True: between quotation marks; false: told in the outlet's words. */
            direct: z.boolean(),
            /** Class of the word that leads it in: neutral, assert, doubt, accuse, deny, promise, warn. */
            verb: z.string(),
            evidence: Evidence,
          }),
        ),
        /** Claims that others attribute to the speaker and this block does not carry. */
        cut: z.array(z.string()),
      }),
    )
    .min(2),
  sentence: PublishedSentence,
})
export type QuoteDifferential = z.infer<typeof QuoteDifferential>

/** One referent, named differently. */
export const NamingRow = z.object({
  referent: z.string(),
  label: z.string(),
  variants: z.array(
    z.object({
      block: z.string(),
      surface: z.string(),
      /** English gloss of `surface` when it is in another language. */
      gloss: z.string().nullable(),
      language: z.string(),
      origins: z.int(),
      evidence: Evidence,
    }),
  ),
})
export type NamingRow = z.infer<typeof NamingRow>

export const DisagreementKind = z.enum([
  'facts',
  'responsibility',
  'motive',
  'meaning',
  'outcome',
  'omission',
])
export type DisagreementKind = z.infer<typeof DisagreementKind>

export const Disagreement = z.object({
  id: z.string(),
  kind: DisagreementKind,
  claims: z.array(z.string()),
  sides: z
    .array(z.object({ blocks: z.array(z.string()).min(1), origins: z.int(), sentence: PublishedSentence }))
    .min(2),
  /** What the reader cannot tell because of it. */
  unknown: PublishedSentence,
})
export type Disagreement = z.infer<typeof Disagreement>

export const BlindSpot = z.object({
  id: z.string(),
  /** block: one block is silent on what others carry; common: no article answers a question of this kind of event. */
  kind: z.enum(['block', 'common']),
  block: z.string().nullable(),
  claim: z.string().nullable(),
  /** For a block: what the others carry. For a question: the spans that raise it. */
  sentence: PublishedSentence,
  /** 1 minus the chance that the silence is coincidence; null for a question. */
  confidence: z.number().nullable(),
  /** Texts searched. */
  texts: z.int(),
})
export type BlindSpot = z.infer<typeof BlindSpot>

export const Indicator = z.object({
  id: z.string(),
  /** "If <observable act> by <date>, that would show <reading>." */
  sentence: PublishedSentence,
  /** plan: announced. condition: a source's own "if". Versions stored before this was told say "plan". */
  kind: z.enum(['plan', 'condition']).default('plan'),
  /** Of a condition, in the source's words: what is to be seen, and what it says would follow. */
  trigger: z.string().nullable().default(null),
  consequence: z.string().nullable().default(null),
  speaker: z.string().nullable(),
  blocks: z.array(z.string()),
  /** First day on which the act counts, ISO date; equal to `deadline` when one day is named. */
  from: z.string().nullable().default(null),
  /** Last day on which the act counts, ISO date; null when the sources name none (then it expires by rule). */
  deadline: z.string().nullable(),
  /** Ids and figures that a later article must carry to resolve it; `negated`: the condition is that it does not come about. */
  test: z.object({
    entities: z.array(z.string()),
    concepts: z.array(z.string()),
    numbers: z.array(z.string()).default([]),
    negated: z.boolean().default(false),
  }),
  status: z.enum(['open', 'due', 'happened', 'did-not', 'cannot-tell']),
  resolution: PublishedSentence.nullable(),
})
export type Indicator = z.infer<typeof Indicator>

export const MarketMention = z.object({
  instrument: z.string(),
  label: z.string(),
  direction: z.enum(['up', 'down', 'both', 'unclear']),
  origins: z.int(),
  sentence: PublishedSentence,
})
export type MarketMention = z.infer<typeof MarketMention>

/** Printed abstention: what the page does not claim, and what triggered that. */
export const AbstentionLabel = z.object({
  id: z.enum(['insufficient-data', 'divergence-unclear', 'not-stable']),
  label: z.string(),
  trigger: z.string(),
})
export type AbstentionLabel = z.infer<typeof AbstentionLabel>

export const Badge = z.object({ id: z.string(), label: z.string(), trigger: z.string() })
export type Badge = z.infer<typeof Badge>

export const BlockCoverage = z.object({
  id: z.string(),
  /** Stands before "outlets": "Western", "Iranian state". */
  name: z.string(),
  /** Block it is a part of, when it speaks alone. */
  parent: z.string().nullable(),
  articles: z.int(),
  origins: z.int(),
  sources: z.int(),
  /** Articles with enough text to be read for claims. */
  readable: z.int(),
  /** Outlets of the block in the catalogue, and those with a feed that answered in the last 24 h; null without a catalogue. */
  listening: z.object({ sources: z.int(), healthy: z.int() }).nullable(),
})
export type BlockCoverage = z.infer<typeof BlockCoverage>

export const ArticleEntry = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  source: z.string(),
  sourceName: z.string(),
  country: z.string().nullable(),
  language: z.string(),
  block: z.string(),
  subBlock: z.string().nullable(),
  blockBasis: z.enum(['row', 'catalogue', 'country', 'none']),
  stateAffiliated: z.boolean().nullable(),
  publishedAt: z.string().nullable(),
  how: z.enum(['page', 'feed', 'row', 'none']),
  origin: z.string(),
  relation: z.enum(['first', 'copy', 'derived', 'translated', 'credit', 'owner']),
  /** Probability that it belongs here, with the largest shares named; null when the caller said it belongs. */
  placement: z.object({ score: z.number(), why: z.string() }).nullable(),
})
export type ArticleEntry = z.infer<typeof ArticleEntry>

export const OriginEntry = z.object({
  id: z.string(),
  agency: z.string().nullable(),
  articles: z.array(z.string()).min(1),
})
export type OriginEntry = z.infer<typeof OriginEntry>

/** What the analysis stage computes; everything in it is derived from matrix and coverage. */
export const Analysis = z.object({
  headline: PublishedSentence,
  summary: z.array(PublishedSentence),
  labels: z.array(AbstentionLabel),
  claims: z.array(Claim),
  facts: z.array(Fact),
  figures: z.array(Figure),
  contention: Contention.nullable(),
  narratives: z.array(Narrative),
  words: z.array(NamingRow),
  quotes: z.array(QuoteDifferential),
  disagreements: z.array(Disagreement),
  blindSpots: z.array(BlindSpot),
  indicators: z.array(Indicator),
  markets: z.array(MarketMention),
  timeline: Timeline,
  /** Entity ids by number of origins that name them, most first. */
  topics: z.array(z.object({ id: z.string(), label: z.string(), origins: z.int() })),
})
export type Analysis = z.infer<typeof Analysis>

/** One version of an event page: the only thing pages, JSON, Markdown and feeds are made from. */
export const EventView = Analysis.extend({
  schema: z.literal('parallax/event-view/1'),
  event: z.string(),
  /** 1 for the first published version of the event. */
  version: z.int().positive(),
  rulesVersion: z.int(),
  /** SHA-256 over inputs and rules, hexadecimal; equal hash, equal page. */
  hash: z.string(),
  sample: z.boolean(),
  counts: z.object({
    articles: z.int(),
    origins: z.int(),
    owners: z.int(),
    sources: z.int(),
    blocks: z.int(),
    languages: z.int(),
  }),
  times: z.object({
    firstArticle: z.string().nullable(),
    latestArticle: z.string().nullable(),
    analysed: z.string(),
  }),
  badges: z.array(Badge),
  blocks: z.array(BlockCoverage),
  origins: z.array(OriginEntry),
  articles: z.array(ArticleEntry).min(1),
  /** Sentences about the limits of this page: unknown outlets, languages read by entities and figures only, ... */
  notes: z.array(z.string()),
})
export type EventView = z.infer<typeof EventView>
