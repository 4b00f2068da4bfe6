import type { Prepared, PreparedSentence } from '../claims/prepared.ts'

/** Title and first sentence: an article's news stands there. */
const LEAD_SENTENCES = 1
/** Share of the origins under which a name or matter is one outlet's detail and speaks against a headline. Start value. */
const DETAIL = 0.2

/** How much of what the origins lead with stands in a sentence. */
export interface LeadShares {
  /** Share of the origins that name the id in title or first sentence; capitals count as their state. */
  readonly of: (id: string) => number
  /** The sum over the ids inside a span of their shares, less `DETAIL` for each. */
  readonly score: (sentence: PreparedSentence, start: number, end: number) => number
  /** Ids by share, largest first. */
  readonly ranked: readonly (readonly [string, number])[]
}

export function measureLeads(prepared: Prepared): LeadShares {
  const origins = new Map<string, Set<string>>()
  for (const sentence of prepared.sentences) {
    if (sentence.sentence.index > LEAD_SENTENCES) continue
    for (const id of idsIn(prepared, sentence, sentence.sentence.start, sentence.sentence.end))
      origins.set(id, (origins.get(id) ?? new Set()).add(sentence.in.origin))
  }
  const all = Math.max(1, prepared.origins)
  const shares = new Map([...origins].map(([id, set]) => [id, set.size / all] as const))
  const of = (id: string) => shares.get(id) ?? 0
  return {
    of,
    score: (sentence, start, end) =>
      [...idsIn(prepared, sentence, start, end)].reduce((sum, id) => sum + of(id) - DETAIL, 0),
    ranked: [...shares].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0])),
  }
}

function idsIn(prepared: Prepared, sentence: PreparedSentence, start: number, end: number): Set<string> {
  const mentions = [...sentence.entities, ...sentence.concepts].filter(
    (mention) => mention.start >= start && mention.end <= end,
  )
  return new Set(mentions.map((mention) => prepared.names.actor(mention.id)))
}
