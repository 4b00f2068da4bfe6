import type { FigureSlot } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import type { FoundStatement } from './find-figures.ts'

/** What a figure counts, in words that fit behind "the number of" and in a table. */
export interface FigureLabel {
  /** "people killed". */
  readonly label: string
  /** "the number of people killed"; subject of a sentence, singular. */
  readonly subject: string
}

/** Slots whose figures can be compared across articles; figures of the others only inside one claim. */
const COMPARABLE: ReadonlySet<FigureSlot> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'evacuated',
  'detained',
  'captured',
  'rescued',
  'magnitude',
])

const PEOPLE: Partial<Record<FigureSlot, string>> = {
  killed: 'people killed',
  injured: 'people injured',
  missing: 'people missing',
  displaced: 'people displaced',
  evacuated: 'people evacuated',
  detained: 'people detained',
  captured: 'people captured',
  rescued: 'people rescued',
  affected: 'people affected',
  troops: 'troops',
  votes: 'votes',
}
/** Past participle behind a counted thing: "drones launched". */
const THINGS: Partial<Record<FigureSlot, string>> = {
  damaged: 'damaged',
  destroyed: 'destroyed',
  intercepted: 'intercepted',
  launched: 'launched',
}

export function isComparableSlot(slot: FigureSlot): boolean {
  return COMPARABLE.has(slot)
}

/** Words for the quantity, or null when they would not tell a reader what is counted. */
export function labelFigure(_prepared: Prepared, found: FoundStatement): FigureLabel | null {
  const { slot, unit } = found.mention
  if (slot === null) return null
  if (slot === 'magnitude') return { label: 'magnitude', subject: 'the magnitude' }
  const people = PEOPLE[slot]
  if (people !== undefined && (unit === null || unit === 'person' || slot === 'troops' || slot === 'votes')) {
    return { label: people, subject: `the number of ${people}` }
  }
  const thing = THINGS[slot]
  if (thing !== undefined && unit !== null && /^[a-z]+$/u.test(unit) && unit !== 'person') {
    const label = `${plural(unit)} ${thing}`
    return { label, subject: `the number of ${label}` }
  }
  return null
}

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/u.test(noun)) return `${noun}es`
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
