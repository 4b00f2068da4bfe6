import { type NumberMention, PEOPLE_SLOTS } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import { isStatedPart } from './part-of.ts'
import type { ScopedStatement } from './settle-scopes.ts'

/** "11 detained, among them four gunmen": four is a part of what the event counts. */
interface StatedPart {
  readonly slot: string
  readonly value: number
  readonly whole: number
  readonly asOf: string
}

/**
 * Leaves out counts of people that the event gives as a part of another count, from the time on when it does: "four
 * detained" beside "eleven" is then no other account of how many there are. An earlier count of the same size stays.
 */
export function withoutParts(prepared: Prepared, entries: readonly ScopedStatement[]): ScopedStatement[] {
  const parts = statedParts(prepared)
  if (parts.length === 0) return [...entries]
  const wholes = new Set(entries.map(({ quantity, found }) => `${quantity.slot} ${found.statement.low}`))
  return entries.filter(({ quantity, part, found }) => {
    const { low, high, asOf } = found.statement
    if (part !== null || low !== high) return true
    return !parts.some(
      ({ slot, value, whole, asOf: from }) =>
        slot === quantity.slot && value === low && (asOf ?? '') >= from && wholes.has(`${slot} ${whole}`),
    )
  })
}

function statedParts(prepared: Prepared): StatedPart[] {
  return prepared.sentences.flatMap((sentence) => {
    const parts: StatedPart[] = []
    const asOf = sentence.in.article.publishedAt ?? ''
    let before: NumberMention | null = null
    // One walk: a hostile sentence holds tens of thousands of numbers.
    for (const mention of sentence.numbers) {
      const whole: NumberMention | null = before !== null && before.end <= mention.start ? before : null
      if (mention.slot !== null) before = mention
      if (whole?.slot == null || !PEOPLE_SLOTS.has(whole.slot)) continue
      if (mention.slot !== null && mention.slot !== whole.slot) continue
      if (mention.low !== mention.high || mention.low >= whole.low) continue
      if (isStatedPart(sentence, mention))
        parts.push({ slot: whole.slot, value: mention.low, whole: whole.low, asOf })
    }
    return parts
  })
}
