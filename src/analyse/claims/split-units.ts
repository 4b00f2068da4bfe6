import type { Proposition } from '../../domain/index.ts'
import type { Labels, SentenceReading } from './prepared.ts'

/** A stretch of a field, in UTF-16 units. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Clauses of one sentence that put an act on one party. */
export interface Part extends Stretch {
  readonly propositions: readonly Proposition[]
}

/**
 * Parts of a sentence that tells two sides: "Kyiv says Russia blew up the dam; Moscow blames Ukrainian strikes" states
 * two claims. A sentence is cut when its clauses put acts of harm or blame on two parties and their spans lie apart.
 * @returns nothing for any other sentence.
 */
export function splitTwoSided(sentence: SentenceReading, names: Labels): Part[] {
  const byDoer = new Map<string, Proposition[]>()
  for (const proposition of sentence.propositions) {
    const { act, actor } = proposition
    if (act?.kind == null || actor?.entity == null) continue
    const doer = names.actor(actor.entity)
    byDoer.set(doer, [...(byDoer.get(doer) ?? []), proposition])
  }
  if (byDoer.size < 2) return []
  const parts = [...byDoer.values()]
    .map((propositions) => ({
      propositions,
      start: Math.min(...propositions.map((each) => each.start)),
      end: Math.max(...propositions.map((each) => each.end)),
    }))
    .sort((a, b) => a.start - b.start)
  const apart = parts.every((part, at) => at === 0 || part.start >= (parts[at - 1] as Part).end)
  return apart ? parts : []
}

/** What is known of a sentence, inside one part of it only. */
export function clip(sentence: SentenceReading, part: Part): SentenceReading {
  const inside = (span: Stretch) => span.start >= part.start && span.end <= part.end
  const entities = sentence.entities.filter(inside)
  const concepts = sentence.concepts.filter(inside)
  return {
    ...sentence,
    extent: part,
    entities,
    entityIds: new Set(entities.map((mention) => mention.id)),
    concepts,
    conceptIds: new Set(concepts.map((mention) => mention.id)),
    ids: new Set([...entities, ...concepts].map((mention) => mention.id)),
    names: sentence.names.filter(inside),
    numbers: sentence.numbers.filter(inside),
    dates: sentence.dates.filter(inside),
    propositions: part.propositions,
    marks: sentence.marks.filter(inside),
  }
}
