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
export function labelFigure(prepared: Prepared, found: FoundStatement, scope: string): FigureLabel | null {
  const label = labelSlot(found, scope)
  const tail = label === null ? null : scopeWords(prepared, scope)
  if (label === null || tail === null) return null
  return {
    label: `${label}${tail}`,
    subject: `the ${label === 'magnitude' ? '' : 'number of '}${label}${tail}`,
  }
}

function labelSlot(found: FoundStatement, scope: string): string | null {
  const { slot, unit } = found.mention
  if (slot === null) return null
  if (slot === 'magnitude') return 'magnitude'
  const people = PEOPLE[slot]
  if (people !== undefined && (unit === null || unit === 'person' || slot === 'troops' || slot === 'votes')) {
    return scope.includes('casualty-civilian') ? people.replace('people', 'civilians') : people
  }
  const thing = THINGS[slot]
  const named = unit !== null && /^[a-z]+$/u.test(unit) && unit !== 'person'
  return thing !== undefined && named ? `${plural(unit)} ${thing}` : null
}

/** What limits the count, behind its label; null for a limit that cannot be said in a few words. */
function scopeWords(prepared: Prepared, scope: string): string | null {
  let words = ''
  for (const part of scope.split('+')) {
    if (part === '' || part === 'casualty-civilian') continue
    if (part === 'day') words += ' within a day'
    else if (part in PARTS) words += ` ${PARTS[part]}`
    else if (part.startsWith('held '))
      words += ` in areas held by ${prepared.names.entity(part.slice(5)) ?? ''}`
    else if (part.startsWith('in ')) words += ` in ${prepared.names.entity(part.slice(3)) ?? ''}`
    else return null
  }
  return words
}

/** Parts of a country as they stand behind a count. */
const PARTS: Readonly<Record<string, string>> = {
  together: 'in the countries together',
  government: 'in government-held areas',
  rebels: 'in rebel-held areas',
  'left bank': 'on the left bank',
  'right bank': 'on the right bank',
}

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/u.test(noun)) return `${noun}es`
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
