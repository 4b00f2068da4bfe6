import type { FoundStatement } from './find-figures.ts'
import type { Part } from './part-of.ts'
import type { Quantity } from './quantity.ts'

/** A figure with what it counts ("killed") and the scope its own sentence gives it. */
export interface ScopedStatement {
  readonly found: FoundStatement
  /** Slot, unit, measure and part: only figures of one kind are ever put into one series. */
  readonly kind: string
  readonly quantity: Quantity
  readonly part: Part | null
  readonly scope: string
  /** The one state its sentence names in any form, as an actor id; null when it names none or several. */
  readonly state: string | null
}

/** From here on two outlets giving the very same count are taken to speak of one quantity. */
const TELLING = 20

/**
 * Gives figures without a scope of their own the scope they surely have: that of the same count in the same article, of
 * the same telling count elsewhere, of the same speaker, or of the one part of the event that their block's outlets
 * count. Scopes that share a telling count are one; a scope that says nothing the general series does not is part of it.
 */
export function settleScopes(statements: readonly ScopedStatement[]): ScopedStatement[] {
  const kinds = new Map<string, ScopedStatement[]>()
  for (const entry of statements) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry])
  return [...kinds.values()].flatMap(settleKind)
}

function settleKind(counted: readonly ScopedStatement[]): ScopedStatement[] {
  // "Rwandan civilians" are not counted twice as those in Rwanda.
  const statements = counted.map((entry) =>
    entry.part?.state != null && entry.scope === `in ${entry.part.state}` ? { ...entry, scope: '' } : entry,
  )
  let settled = joinScopes(statements)
  for (const key of [sameArticle, sameCount, sameSpeaker]) settled = spread(settled, key)
  if (new Set(settled.map((entry) => entry.scope).filter(isPlace)).size > 1) {
    settled = spread(placeByState(settled), sameParty, articlesWithPlace(settled))
  }
  return fold(settled)
}

const countOf = ({ statement }: FoundStatement) => `${statement.low} ${statement.high ?? ''}`
const sameArticle = ({ found }: ScopedStatement) => `${found.statement.article} ${found.statement.low}`
const sameCount = ({ found }: ScopedStatement) => (found.statement.low >= TELLING ? countOf(found) : null)
const sameSpeaker = ({ found }: ScopedStatement) => found.source
/** A block's outlets count on the side of one country; a part of a country ("government-held") is nobody's own. */
const sameParty = ({ found, scope }: ScopedStatement) =>
  scope === '' || /^(?:in |held )/u.test(scope) ? found.statement.block : null

/** A scope that says where, and nothing else: "in country_tr", "held country_ua", "left bank". */
function isPlace(scope: string): boolean {
  return /^(?:in |held |left bank|right bank|government|rebels)[^+]*$/u.test(scope)
}

/** In an event that is counted by country, a sentence that names one country alone counts there. */
function placeByState(statements: readonly ScopedStatement[]): ScopedStatement[] {
  const known = new Set(statements.map((entry) => entry.scope))
  return statements.map((entry) => {
    if (entry.scope !== '' || entry.state === null) return entry
    const scope = [`held ${entry.state}`, `in ${entry.state}`].find((name) => known.has(name))
    return scope === undefined ? entry : { ...entry, scope }
  })
}

/** Articles that say of another count where it holds, so that what they leave open stays open. */
function articlesWithPlace(statements: readonly ScopedStatement[]): Set<string> {
  return new Set(
    statements.filter((entry) => entry.scope !== '').map((entry) => entry.found.statement.article),
  )
}

/** Gives a figure without scope the one that all figures with the same key have. */
function spread(
  statements: readonly ScopedStatement[],
  keyOf: (entry: ScopedStatement) => string | null,
  except: ReadonlySet<string> = new Set(),
): ScopedStatement[] {
  const scopes = new Map<string, Set<string>>()
  for (const entry of statements) {
    const key = keyOf(entry)
    if (key !== null && isPlace(entry.scope)) scopes.set(key, (scopes.get(key) ?? new Set()).add(entry.scope))
  }
  return statements.map((entry) => {
    const known = except.has(entry.found.statement.article) ? undefined : scopes.get(keyOf(entry) ?? '')
    return entry.scope === '' && known?.size === 1 ? { ...entry, scope: [...known][0] as string } : entry
  })
}

/** Two places that are given one telling count are one place under two names ("left bank", "Russian-held"). */
function joinScopes(statements: readonly ScopedStatement[]): ScopedStatement[] {
  const names = new Map<string, string>()
  const byCount = new Map<string, string>()
  for (const entry of statements) {
    const key = sameCount(entry)
    if (key === null || !isPlace(entry.scope)) continue
    const scope = names.get(entry.scope) ?? entry.scope
    const other = byCount.get(key)
    if (other === undefined) byCount.set(key, scope)
    else if (other !== scope) names.set(...orderNames(scope, names.get(other) ?? other))
  }
  return statements.map((entry) => ({ ...entry, scope: follow(names, entry.scope) }))
}

/** The name that says who holds a part is the clearer one. */
function orderNames(a: string, b: string): [from: string, to: string] {
  const rank = (scope: string) => (scope.startsWith('held ') ? 0 : scope.startsWith('in ') ? 2 : 1)
  return rank(a) < rank(b) || (rank(a) === rank(b) && a < b) ? [b, a] : [a, b]
}

function follow(names: ReadonlyMap<string, string>, scope: string): string {
  let at = scope
  for (let steps = 0; steps < names.size && names.has(at); steps++) at = names.get(at) as string
  return at
}

/** A place all of whose counts stand in the larger general series too adds nothing: it is the event's own place. */
function fold(statements: readonly ScopedStatement[]): ScopedStatement[] {
  const general = statements.filter((entry) => entry.scope === '')
  const values = new Set(general.map((entry) => countOf(entry.found)))
  const isPart = (scope: string) => {
    const own = statements.filter((entry) => entry.scope === scope)
    return own.length <= general.length && own.every((entry) => values.has(countOf(entry.found)))
  }
  const folded = new Set(
    [...new Set(statements.map((entry) => entry.scope))].filter((scope) => isPlace(scope) && isPart(scope)),
  )
  return statements.map((entry) => (folded.has(entry.scope) ? { ...entry, scope: '' } : entry))
}

/** True when a kind of figure is counted by place, so that what is left without a place is a mixture, not a series. */
export function isCountedByPlace(kind: string, statements: readonly ScopedStatement[]): boolean {
  const places = statements.filter((entry) => entry.kind === kind && isPlace(entry.scope))
  return new Set(places.map((entry) => entry.scope)).size > 1
}
