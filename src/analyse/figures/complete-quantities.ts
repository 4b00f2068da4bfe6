import { skeleton } from '../../text/skeleton.ts'
import type { Prepared } from '../claims/prepared.ts'
import { type Quantity, TROOPS_SENT } from './quantity.ts'
import type { ScopedStatement } from './settle-scopes.ts'

/** What the whole event tells of a figure that its own sentence names in short: whose it is, and who says it. */
export function completeQuantities(
  prepared: Prepared,
  entries: readonly ScopedStatement[],
): ScopedStatement[] {
  return withWholeHolders(prepared, withWholeKeys(withAcronyms(withOneArmy(entries))))
}

/** Key of what a quantity counts: figures with two keys are never put into one series. */
export function kindOf({ slot, unit, measure, of }: Quantity): string {
  return [slot, unit, measure?.id, of].map((part) => part ?? '').join(' ')
}

/** "About 1,000 soldiers broke through" are of the one state whose soldiers the event counts. */
function withOneArmy(entries: readonly ScopedStatement[]): ScopedStatement[] {
  const armies = new Set(
    entries.flatMap(({ quantity }) => (quantity.slot === 'troops' ? (quantity.of ?? []) : [])),
  )
  if (armies.size !== 1) return [...entries]
  return entries.map((entry) => {
    if (entry.quantity.slot !== 'troops' || entry.quantity.of !== null) return entry
    const measure = entry.quantity.measure?.id === TROOPS_SENT ? null : entry.quantity.measure
    const quantity = { ...entry.quantity, of: [...armies][0] as string, measure }
    return { ...entry, quantity, kind: kindOf(quantity) }
  })
}

/** "Gonzalez" is the one known by that last name whose share the event counts. */
function withWholeHolders(prepared: Prepared, entries: readonly ScopedStatement[]): ScopedStatement[] {
  const known = new Map<string, string>()
  for (const { quantity } of entries) {
    const label = quantity.of === null ? null : prepared.names.entity(quantity.of)
    const last = label === null ? undefined : skeleton(label).split(' ').at(-1)
    if (last !== undefined && quantity.of !== null) known.set(`name ${last}`, quantity.of)
  }
  return entries.map((entry) => {
    const of = known.get(entry.quantity.of ?? '')
    if (of === undefined) return entry
    const quantity = { ...entry.quantity, of }
    return { ...entry, quantity, kind: kindOf(quantity) }
  })
}

/** "CNE" is the body whose full name the event also quotes as a source: Consejo Nacional Electoral. */
function withAcronyms(entries: readonly ScopedStatement[]): ScopedStatement[] {
  const whole = new Map<string, string>()
  for (const { found } of entries) {
    const words = found.statement.speaker?.match(/(?<!\p{L})\p{Lu}\p{Ll}+/gu) ?? []
    const capitals = words.map((word) => word.charAt(0)).join('')
    for (const letters of [capitals, capitals.slice(1)])
      if (letters.length > 2 && found.source !== null) whole.set(letters, found.source)
  }
  return entries.map((entry) => {
    const letters = /^(?:\p{Ll}+ |\p{Lu}\p{Ll}? )?(\p{Lu}{3,6})$/u.exec(
      entry.found.statement.speaker ?? '',
    )?.[1]
    const source = letters === undefined ? undefined : whole.get(letters)
    return source === undefined ? entry : { ...entry, found: { ...entry.found, source } }
  })
}

/** "The defence ministry" is that of the one state whose defence ministry the event quotes. */
function withWholeKeys(entries: readonly ScopedStatement[]): ScopedStatement[] {
  const whole = new Map<string, Set<string>>()
  for (const { found } of entries) {
    const [, office, state] = /^(.+) (country_\w+)$/u.exec(found.source ?? '') ?? []
    if (office !== undefined && state !== undefined)
      whole.set(office, (whole.get(office) ?? new Set()).add(`${office} ${state}`))
  }
  return entries.map((entry) => {
    const keys = whole.get(entry.found.source ?? '')
    return keys?.size === 1 ? { ...entry, found: { ...entry.found, source: [...keys][0] as string } } : entry
  })
}
