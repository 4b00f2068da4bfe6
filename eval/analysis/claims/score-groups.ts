import { findClaims } from '../../../src/analyse/claims/find-claims.ts'
import { prepareCoverage } from '../../../src/analyse/claims/prepare-coverage.ts'
import type { Prepared } from '../../../src/analyse/claims/prepared.ts'
import { coverageOfEvent, evaluationCatalogue } from './coverage-of.ts'
import { eventsOf, type GroupRow, readGroups, type Split } from './gold.ts'
import { type Groups, overlappingBcubed } from './overlapping-bcubed.ts'

export interface GroupScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** The same over sentences that share their claim with another article. */
  readonly shared: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly sentences: number
}

/** BCubed of the claims of one event against its gold groups. */
export function scoreEvent(prepared: Prepared, rows: readonly GroupRow[]): GroupScore {
  const gold = goldGroups(prepared, rows)
  const system = systemGroups(prepared)
  return { ...overlappingBcubed(gold, system), shared: scoreShared(gold, system), sentences: gold.size }
}

/** Recall over sentences with mates in gold, precision over sentences with mates in the system. */
function scoreShared(gold: Groups, system: Groups): GroupScore['shared'] {
  const precision = overlappingBcubed(withMates(system, gold), system).precision
  const own = overlappingBcubed(withMates(gold, gold), system)
  const only = overlappingBcubed(restrict(gold, withMates(system, gold)), system).precision
  const p = Number.isNaN(only) ? precision : only
  return { precision: p, recall: own.recall, f1: (2 * p * own.recall) / Math.max(1e-9, p + own.recall) }
}

/** The items of `gold` that have company in `groups`. */
function withMates(groups: Groups, gold: Groups): Groups {
  const sizes = new Map<string, number>()
  for (const set of groups.values()) for (const group of set) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const kept = [...gold].filter(([item]) =>
    [...(groups.get(item) ?? [])].some((group) => (sizes.get(group) ?? 0) > 1),
  )
  return new Map(kept)
}

function restrict(gold: Groups, kept: Groups): Groups {
  return new Map([...gold].filter(([item]) => kept.has(item)))
}

/** Gold groups by sentence; a sentence without a row is a group of its own. */
export function goldGroups(prepared: Prepared, rows: readonly GroupRow[]): Groups {
  const groups = new Map<string, Set<string>>()
  for (const sentence of prepared.sentences) {
    const { field, start, end } = sentence.sentence
    const own = rows.filter(
      (row) =>
        row.article === sentence.in.article.id &&
        row.field === field &&
        row.start >= start &&
        (row.start < end || (start === row.start && end === start)),
    )
    const names = own.length > 0 ? own.map((row) => row.group) : [`alone:${sentence.key}`]
    groups.set(String(sentence.key), new Set(names))
  }
  return groups
}

function systemGroups(prepared: Prepared): Groups {
  const groups = new Map<string, Set<string>>()
  findClaims(prepared).forEach((claim, index) => {
    for (const member of claim.members) {
      const key = String(member.sentence.key)
      const set = groups.get(key) ?? new Set<string>()
      set.add(String(index))
      groups.set(key, set)
    }
  })
  return groups
}

/** Scores of all events of a split, by event. */
export function scoreGroups(split: Split): Map<string, GroupScore> {
  const rows = readGroups()
  return new Map(
    eventsOf(rows, split).map((event) => {
      const prepared = prepareCoverage(coverageOfEvent(event), evaluationCatalogue())
      return [
        event,
        scoreEvent(
          prepared,
          rows.filter((row) => row.event === event),
        ),
      ]
    }),
  )
}
