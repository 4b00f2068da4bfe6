import { fileURLToPath } from 'node:url'
import { readRows } from '../clustering/rows.ts'
import { type LabelledEvent, measureAgreement } from './agreement.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))

/** Sets of which about a fifth of the events was read a second time. See GUIDELINES.md. */
const READ_TWICE = [
  'events-2025-05-28',
  'womens-world-cup-2023',
  'wimbledon-2023',
  'sport-2020',
  'world-2020',
] as const

/** How far the second reading agrees with the first: one set after the other, and all of them together. */
export function measureLabels() {
  const second = readRows<LabelledEvent>(`${folder}second-reading.jsonl`)
  const everyFirst: LabelledEvent[] = []
  const sets = READ_TWICE.map((set) => {
    const first = readRows<LabelledEvent>(`${folder}${set}.jsonl`)
    everyFirst.push(...first.map(({ event, ids }) => ({ event: `${set}/${event}`, ids })))
    const again = second.filter(({ event }) => event.startsWith(`${set}/`))
    return { set, ...measureAgreement(first, again) }
  })
  return [...sets, { set: 'all', ...measureAgreement(everyFirst, second) }]
}
