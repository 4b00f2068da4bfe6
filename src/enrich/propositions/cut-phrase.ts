import type { Phrase } from './find-phrases.ts'
import type { IsPeople } from './name-doer.ts'
import { isActor } from './name-doer.ts'

/** Words [from, to) of a phrase as a phrase; null when none are left. */
export function partOf(phrase: Phrase, from: number, to: number): Phrase | null {
  if (to <= from) return null
  return {
    ...phrase,
    words: phrase.words.slice(from, to),
    from: phrase.from + from,
    to: phrase.from + to,
    lead: from === 0 ? phrase.lead : null,
  }
}

/** A phrase in which nothing marks where the first party ends, cut behind its first name; null when it names nobody. */
export function cutBehindName(
  phrase: Phrase,
  isPeople: IsPeople,
): [first: Phrase, rest: Phrase | null] | null {
  const { words } = phrase
  const at = words.findIndex(isActor)
  if (at < 0) return null
  let end = at + 1
  while (end < words.length && words[end]!.entity === words[at]!.entity) end++
  const mention = words[at]!.entity
  if (mention !== null && isPeople(mention) && words[end]?.entity?.kind === 'person') {
    const person = words[end]!.entity
    while (end < words.length && words[end]!.entity === person) end++
  }
  while (end < words.length && words[end]!.isForce) end++
  const first = partOf(phrase, 0, end)
  return first === null ? null : [first, partOf(phrase, end, words.length)]
}
