import type { Evidence } from '../../../domain/index.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { cite } from '../../prose/cite.ts'
import { type Blame, focalIds } from './read-blames.ts'

/** What two accusations are about, as an indirect question: "who was behind the explosion". */
export interface Matter {
  readonly text: string
  readonly evidence: Evidence[]
}

/** The act that both sides' accusations speak of most, as a question; without one, who bears the responsibility. */
export function sayMatter(prepared: Prepared, left: readonly Blame[], right: readonly Blame[]): Matter {
  const [here, there] = [left, right].map((side) => countActs(prepared, side))
  const act = [...(here ?? [])]
    .filter(([id]) => there?.has(id))
    .map(([id, count]) => ({ id, backed: Math.min(count, there?.get(id) ?? 0) }))
    .sort((a, b) => b.backed - a.backed || a.id.localeCompare(b.id))[0]
  const speaking = (blame: Blame) => act === undefined || blame.sentence.conceptIds.has(act.id)
  const evidence = [left.find(speaking), right.find(speaking)].flatMap((blame) =>
    blame === undefined ? [] : [cite(blame.sentence)],
  )
  const phrase = act === undefined ? null : prepared.names.act(act.id)
  return phrase === null
    ? { text: 'who bears the responsibility', evidence }
    : { text: `who was behind ${phrase}`, evidence }
}

/** True when two accusations speak of one act of harm that the event is about. */
export function sharesAct(prepared: Prepared, a: Blame, b: Blame): boolean {
  const acts = countActs(prepared, [a])
  const about = focalIds(prepared)
  return [...countActs(prepared, [b]).keys()].some((id) => acts.has(id) && about.has(id))
}

/** Sentences by act of harm they speak of. To accuse or to warn is no act that somebody is behind. */
function countActs(prepared: Prepared, blames: readonly Blame[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { sentence } of blames) {
    for (const id of sentence.conceptIds) {
      if (prepared.names.act(id) === null || SPEECH_ACTS.has(id)) continue
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

const SPEECH_ACTS: ReadonlySet<string> = new Set([
  'accusation',
  'blame',
  'condemn',
  'criticism',
  'control',
  'denied',
  'launch',
  'reject',
  'stop',
  'support-aid',
  'threat',
  'visit',
  'warning',
])
