import { createHash } from 'node:crypto'
import type { MatrixRow } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { isNamed, readVoice } from '../claims/read-stance.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import type { Outlook } from './find-outlooks.ts'

/** What several articles expect or announce alike. */
export interface SharedOutlook {
  /** The member whose words are shown. */
  readonly lead: Outlook
  readonly members: readonly Outlook[]
  /** Columns that carry it and speak for a side. */
  readonly blocks: readonly string[]
  readonly origins: number
}

/** Ids, as actors, that two conditions without a day share at least; a day and one matter in common are enough. */
const SHARED_IDS = 2

/** One entry for each thing to come: of one claim, or of one day and the same matters. */
export function mergeOutlooks(
  prepared: Prepared,
  outlooks: readonly Outlook[],
  rows: ReadonlyMap<PreparedSentence, MatrixRow>,
): SharedOutlook[] {
  const groups: Outlook[][] = []
  for (const outlook of outlooks) {
    const group = groups.find((members) => members.some((member) => isSame(prepared, member, outlook, rows)))
    if (group === undefined) groups.push([outlook])
    else group.push(outlook)
  }
  return groups.flatMap((members) => toShared(prepared, members) ?? [])
}

function isSame(
  prepared: Prepared,
  left: Outlook,
  right: Outlook,
  rows: ReadonlyMap<PreparedSentence, MatrixRow>,
): boolean {
  if (left.kind !== right.kind || left.condition?.negated !== right.condition?.negated) return false
  if ((left.deadline?.to ?? null) !== (right.deadline?.to ?? null)) return false
  const row = rows.get(left.sentence)
  if (row !== undefined && row === rows.get(right.sentence)) return true
  const ids = actorIds(prepared, left)
  const shared = [...actorIds(prepared, right)].filter((id) => ids.has(id))
  if (left.deadline === null) return shared.length >= SHARED_IDS && shared.length === ids.size
  return shared.some((id) => left.sentence.conceptIds.has(id))
}

/** Ids with states for their capitals and seats. */
export function actorIds(prepared: Prepared, outlook: Outlook): Set<string> {
  return new Set([...outlook.ids].map((id) => prepared.names.actor(id)))
}

function toShared(prepared: Prepared, members: readonly Outlook[]): SharedOutlook | null {
  const shown = members.filter((member) => isSelfContained(member.sentence) || member.condition !== null)
  const lead = [...shown].sort((a, b) => points(b) - points(a) || a.sentence.key - b.sentence.key)[0]
  const blocks = [...new Set(members.map((member) => member.sentence.in.column))].filter(
    (id) => prepared.columns.get(id)?.speaks,
  )
  if (lead === undefined || blocks.length === 0) return null
  return { lead, members, blocks, origins: new Set(members.map((member) => member.sentence.in.origin)).size }
}

/** Words of the reading language first, then those with a speaker, then the shorter. */
function points(outlook: Outlook): number {
  const english = outlook.sentence.language === 'en' ? 2 : 0
  const named = isNamed(readVoice(outlook.sentence).attribution) ? 0.5 : 0
  return english + named - outlook.sentence.wordCount / 100
}

/** Address of a watch item: its first sentence, so that later articles that repeat it do not make another. */
export function idOf(event: string, outlook: Outlook): string {
  const { article } = outlook.sentence.in
  const hash = createHash('sha256').update(`${event}\n${article.id}\n${outlook.sentence.sentence.start}`)
  return `watch-${hash.digest('hex').slice(0, 12)}`
}
