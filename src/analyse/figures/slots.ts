import type { FigureSlot } from '../../domain/index.ts'

/** Slots that count people to whom one thing happened. */
export const PEOPLE: ReadonlySet<FigureSlot> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'evacuated',
  'detained',
  'captured',
  'rescued',
])

/** True for slots that count people to whom one thing happened. */
export function countsPeople(slot: FigureSlot): boolean {
  return PEOPLE.has(slot)
}
