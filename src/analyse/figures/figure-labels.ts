import type { Prepared } from '../claims/prepared.ts'
import { sayDay } from './say-day.ts'
import { withArticle } from './say-source.ts'
import type { ScopedStatement } from './settle-scopes.ts'

/** What a figure counts, in words for a table and for a sentence. */
export interface FigureLabel {
  /** "people killed". */
  readonly label: string
  /** "the number of people killed"; subject of a sentence, singular. */
  readonly subject: string
}

const ACTS: Readonly<Record<string, string>> = {
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  displaced: 'displaced',
  evacuated: 'evacuated',
  detained: 'detained',
  captured: 'captured',
  rescued: 'rescued',
  damaged: 'damaged',
  destroyed: 'destroyed',
  intercepted: 'intercepted or shot down',
  launched: 'launched',
}
const THINGS: Readonly<Record<string, string>> = {
  'drone and missile': 'drones and missiles',
  drone: 'drones',
  missile: 'missiles',
  ballistic: 'ballistic missiles',
  cruise: 'cruise missiles',
  aircraft: 'aircraft',
  ship: 'ships',
  vehicle: 'vehicles',
  building: 'buildings',
  strike: 'strikes',
  weapon: 'weapons',
}
/** Measures that are counted ("the number of seats"); all others have a value ("the key rate"). */
const COUNTED_SLOTS: ReadonlySet<string> = new Set(['votes', 'other', 'rescued', 'destroyed', 'affected'])
/** Measures that English names without an article. */
const NO_ARTICLE: ReadonlySet<string> = new Set(
  'inflation turnout abstention unemployment growth supply defence-share aid damage trade debt spending investment funding revenue remittances'.split(
    ' ',
  ),
)
const VALUES: ReadonlySet<string> = new Set([
  'temperature',
  'wind-speed',
  'area-held',
  'area-burned',
  'power-lost',
  'oil-output',
  'output-cut',
])

/** Words for a set of figures of one quantity, or null when they would not tell a reader what is counted. */
export function labelFigure(prepared: Prepared, statements: readonly ScopedStatement[]): FigureLabel | null {
  const first = statements[0] as ScopedStatement
  const tail = scopeWords(prepared, first.scope)
  const base = baseOf(prepared, statements)
  if (tail === null || base === null) return null
  return {
    label: `${base.label}${tail}`,
    subject: `${base.isCount ? 'the number of ' : base.article}${base.label}${tail}`,
  }
}

interface Base {
  readonly label: string
  readonly isCount: boolean
  readonly article: string
}

function baseOf(prepared: Prepared, statements: readonly ScopedStatement[]): Base | null {
  const { quantity } = statements[0] as ScopedStatement
  const { slot, measure, unit } = quantity
  if (slot === 'magnitude') return { label: 'magnitude', isCount: false, article: 'the ' }
  if (slot === 'troops') return troops(prepared, statements)
  if (measure !== null) return measured(prepared, statements)
  const act = ACTS[slot]
  if (act === undefined) return null
  if (unit !== 'person') {
    const things = THINGS[unit ?? '']
    if (things === undefined) return null
    const done = unit === 'strike' ? 'carried out' : slot === 'captured' ? 'seized' : act
    return { label: `${things} ${done}`, isCount: true, article: '' }
  }
  return { label: `${peopleOf(prepared, statements)} ${act}`, isCount: true, article: '' }
}

/** "people", "children", "soldiers of Russia": the part most of the statements name. */
function peopleOf(prepared: Prepared, statements: readonly ScopedStatement[]): string {
  const label = common(statements.map((entry) => entry.part?.label ?? 'people')) ?? 'people'
  const state = common(statements.map((entry) => entry.part?.state ?? ''))
  const name = state === null || state === '' ? null : prepared.names.entity(state)
  if (name === null) return label
  return label === 'people' ? `people from ${withArticle(name)}` : `${label} from ${withArticle(name)}`
}

function common(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return count * 2 > values.length ? best : null
}

function troops(prepared: Prepared, statements: readonly ScopedStatement[]): Base | null {
  const { quantity } = statements[0] as ScopedStatement
  const name = quantity.of === null ? null : prepared.names.entity(quantity.of)
  if (name === null && quantity.measure === null) return null
  const label = quantity.measure?.label ?? 'troops'
  return { label: name === null ? label : `${label} of ${withArticle(name)}`, isCount: true, article: '' }
}

function measured(prepared: Prepared, statements: readonly ScopedStatement[]): Base | null {
  const { quantity } = statements[0] as ScopedStatement
  const { measure, slot, unit, of } = quantity
  if (measure === null) return null
  let label = measure.label
  if (slot === 'share' && unit !== 'percent') label = `the change in ${label}`
  if (measure.of === 'person') {
    const holder = of === null ? null : holderName(prepared, statements, of)
    if (of !== null && holder === null) return null
    if (holder !== null) label = `${label} for ${holder}`
  }
  if (of === 'monthly') label = `monthly ${label}`
  if (measure.id.startsWith('tonnage-')) return { label, isCount: false, article: 'the amount of ' }
  const isCount = COUNTED_SLOTS.has(slot) && !VALUES.has(measure.id)
  return {
    label: label.replace(/^the /u, ''),
    isCount,
    article: NO_ARTICLE.has(measure.id) && of !== 'monthly' ? '' : 'the ',
  }
}

function holderName(prepared: Prepared, statements: readonly ScopedStatement[], of: string): string | null {
  if (!of.startsWith('name ')) return prepared.names.entity(of)
  const skeleton = of.slice('name '.length)
  for (const { found } of statements) {
    const name = found.sentence.names.find((known) => known.skeleton.split(' ').at(-1) === skeleton)
    if (name !== undefined && /^[\p{sc=Latin}\s.'’-]+$/u.test(name.surface)) return name.surface
  }
  return null
}

/** Parts of a country as they stand behind a count. */
const PARTS: Readonly<Record<string, string>> = {
  together: 'in the countries together',
  government: 'in government-held areas',
  rebels: 'in rebel-held areas',
  'left bank': 'on the left bank',
  'right bank': 'on the right bank',
}

/** What limits the count, behind its label; null for a limit that cannot be said in a few words. */
function scopeWords(prepared: Prepared, scope: string): string | null {
  let words = ''
  for (const part of scope.split('+')) {
    if (part === '') continue
    if (part === 'day') words += ' within a day'
    else if (part.startsWith('since ')) words += ` since ${sayDay(part.slice('since '.length))}`
    else if (part in PARTS) words += ` ${PARTS[part]}`
    else if (part.startsWith('held '))
      words += ` in areas held by ${withArticle(prepared.names.entity(part.slice(5)) ?? '')}`
    else if (part.startsWith('in ')) words += ` in ${withArticle(prepared.names.entity(part.slice(3)) ?? '')}`
    else return null
  }
  return words
}
