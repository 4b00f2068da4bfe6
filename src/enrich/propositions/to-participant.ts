import type { EntityMention, Participant } from '../../domain/index.ts'
import { isNoun, type Phrase } from './find-phrases.ts'
import { doerOf } from './name-doer.ts'
import type { RunContext } from './read-run.ts'
import { has } from './read-words.ts'

/** A phrase as it is published: its words without what only joins it to others, and the entity at its head. */
export function toParticipant(
  phrase: Phrase,
  { mentions, sentence, grammar, isPeople }: RunContext,
): Participant {
  const { field } = sentence
  const start = phrase.words[0]!.start
  const end = phrase.words.at(-1)!.end
  const text = sentence.text.slice(start - sentence.start, end - sentence.start)
  const concept = mentions.concepts.find((mention) => mention.start >= start && mention.end <= end)
  return {
    field,
    start,
    end,
    surface: text,
    entity:
      (phrase.words.some(isNoun) ? doerOf(phrase, grammar, isPeople) : headOf(phrase, grammar.head))?.id ??
      null,
    concept: concept?.id ?? null,
  }
}

/** The entity a phrase is about: two parties joined by "and" have none; a person stands before a country. */
function headOf(phrase: Phrase, head: 'first' | 'last'): EntityMention | null {
  const mentions = phrase.words.flatMap((word) => (word.entity === null ? [] : [word.entity]))
  const ids = new Set(mentions.map((mention) => mention.id))
  if (ids.size > 1 && phrase.words.some((word) => has(word, 'and'))) return null
  const persons = mentions.filter((mention) => mention.kind === 'person')
  const heads = persons.length > 0 ? persons : mentions
  return (head === 'first' ? heads[0] : heads.at(-1)) ?? null
}
