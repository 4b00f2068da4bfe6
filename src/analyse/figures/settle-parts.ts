import { overlaps } from './compare-figures.ts'
import type { ScopedStatement } from './settle-scopes.ts'

/**
 * Keeps parts of a toll apart only where the event is counted by parts: when two different groups or peoples are
 * counted, or a sentence says "including". Otherwise "400 soldiers" and "63 people" are one count, and the part is
 * only a way to name it.
 */
export function settleParts(statements: readonly ScopedStatement[]): ScopedStatement[] {
  const kinds = new Map<string, ScopedStatement[]>()
  for (const entry of statements) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry])
  return [...kinds.values()].flatMap(settleKind)
}

function settleKind(statements: readonly ScopedStatement[]): ScopedStatement[] {
  const whole = statements.map((entry) => ({ ...entry, part: completed(entry.part, statements) }))
  const parts = whole.flatMap((entry) => entry.part ?? [])
  const isDivided = new Set(parts.map((part) => part.key)).size > 1 || stand(whole)
  return whole.map((entry) => {
    const isApart = entry.part !== null && (isDivided || entry.part.isStated || isInstance(entry, statements))
    return isApart ? { ...entry, kind: `${entry.kind} | ${entry.part?.key}` } : entry
  })
}

/** Those of a whole from which on a single one of a group is one of them, not another count of all. */
const MANY = 5

/** "Officials speak of one soldier killed" where others count eleven people. */
function isInstance(entry: ScopedStatement, all: readonly ScopedStatement[]): boolean {
  const { low, high } = entry.found.statement
  return (
    low === 1 && high === 1 && all.some((other) => other.part === null && other.found.statement.low >= MANY)
  )
}

/** One source gives, in one article, a count of the part and another of all; two sources may only disagree. */
function stand(statements: readonly ScopedStatement[]): boolean {
  return statements.some(
    (entry) =>
      entry.part !== null &&
      statements.some(
        (other) =>
          other.part === null &&
          other.found.statement.article === entry.found.statement.article &&
          other.found.source === entry.found.source &&
          !overlaps(other.found.statement, entry.found.statement),
      ),
  )
}

/** "Soldiers" are those of the one state whose soldiers the event counts, and the people of that state are they. */
function completed(part: Part | null, statements: readonly ScopedStatement[]): Part | null {
  if (part === null) return null
  const fuller = statements
    .flatMap((entry) => entry.part ?? [])
    .filter((other) => other.state !== null && other.label === part.label)
  const states = new Set(fuller.map((other) => other.state))
  const only = part.state === null && states.size === 1 ? fuller[0] : undefined
  return only === undefined ? part : { ...part, key: only.key, state: only.state }
}

type Part = NonNullable<ScopedStatement['part']>
