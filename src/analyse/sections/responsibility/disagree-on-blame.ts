import type { Disagreement } from '../../../domain/index.ts'
import { followsBlocks, votesOn } from '../../claims/permute-labels.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { threshold } from '../../thresholds.ts'
import { type ColumnBlame, isOwnVoice, pairBlames } from '../find-blame.ts'
import { makeDisagreement, outletsIn, type SideText } from '../make-disagreement.ts'
import { sayMatter } from './say-matter.ts'
import { tellBlame } from './tell-blame.ts'

const OPPOSED_ORIGINS = threshold('opposedOrigins')

/** Columns that put responsibility for one matter on different actors, two origins each: one disagreement for each pair of actors. */
export function disagreeOnBlame(prepared: Prepared, readings: readonly ColumnBlame[]): Disagreement[] {
  const blaming = readings.filter((entry) => entry.stance === 'blames' && !standsBetween(entry))
  const actors = [...new Set(blaming.map((entry) => entry.actor))]
  return actors.flatMap((first, index) =>
    actors.slice(index + 1).flatMap((second) => {
      const [left, right] = [first, second].map((actor) => blaming.filter((entry) => entry.actor === actor))
      if (left === undefined || right === undefined) return []
      return blameFollowsBlocks(prepared, readings, [first, second])
        ? (oppose(prepared, left, right) ?? [])
        : []
    }),
  )
}

/** True when who blames which of two actors follows the blocks, over all columns that blame either, beyond chance. */
export function blameFollowsBlocks(
  prepared: Prepared,
  readings: readonly ColumnBlame[],
  actors: readonly [string, string],
): boolean {
  const all = readings.flatMap((entry) => [...entry.blames, ...entry.others])
  const [left, right] = actors.map((actor) =>
    all.filter((blame) => blame.actor === actor).map((blame) => blame.sentence),
  )
  return followsBlocks(prepared, votesOn(left ?? [], right ?? []))
}

/** A column that passes on an accusation with its denial is on no side, unless it accuses in its own voice. */
function standsBetween(reading: ColumnBlame): boolean {
  return reading.answered && !isOwnVoice(reading.blames)
}

function oppose(
  prepared: Prepared,
  left: readonly ColumnBlame[],
  right: readonly ColumnBlame[],
): Disagreement | null {
  const [here, there] = [left, right].map((entries) => entries.flatMap((entry) => entry.blames))
  if (here === undefined || there === undefined || pairBlames(here, there) === null) return null
  const sides = [left, right].flatMap((entries) => blameSide(prepared, entries) ?? [])
  if (sides.length < 2) return null
  const matter = sayMatter(prepared, here, there)
  return makeDisagreement({
    kind: 'responsibility',
    claims: [],
    sides,
    unknown: `Readers cannot tell from these texts ${matter.text}`,
    evidence: matter.evidence,
  })
}

function blameSide(prepared: Prepared, entries: readonly ColumnBlame[]): SideText | null {
  const first = entries[0]
  if (first === undefined) return null
  const blocks = entries.map((entry) => entry.column)
  const origins = new Set(entries.flatMap((entry) => entry.blames.map((blame) => blame.sentence.in.origin)))
  if (origins.size < OPPOSED_ORIGINS) return null
  const all: ColumnBlame = {
    ...first,
    origins: origins.size,
    answered: entries.every((entry) => entry.answered),
    blames: entries.flatMap((entry) => entry.blames),
  }
  const told = tellBlame(prepared, outletsIn(prepared, blocks), all)
  if (told === null) return null
  return {
    blocks,
    origins: all.origins,
    sentence: told.sentence,
  }
}
