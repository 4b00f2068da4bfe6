/**
 * What a number of the news may count or measure: one list for the lexicon, for the stage that reads articles and for
 * the stage that compares them.
 */
export const FIGURE_SLOTS = [
  'killed',
  'injured',
  'missing',
  'displaced',
  'evacuated',
  'detained',
  'captured',
  'rescued',
  'affected',
  'damaged',
  'destroyed',
  'intercepted',
  'launched',
  'troops',
  'money',
  'share',
  'magnitude',
  'price',
  'distance',
  'duration',
  'votes',
  'other',
] as const

export type FigureSlot = (typeof FIGURE_SLOTS)[number]

/** Slots that count people to whom one thing happened. */
export const PEOPLE_SLOTS: ReadonlySet<FigureSlot> = new Set<FigureSlot>([
  'killed',
  'injured',
  'missing',
  'displaced',
  'evacuated',
  'detained',
  'captured',
  'rescued',
])

/** Slots that count things: weapons, vehicles, buildings. */
export const THING_SLOTS: ReadonlySet<FigureSlot> = new Set<FigureSlot>([
  'damaged',
  'destroyed',
  'intercepted',
  'launched',
])

/** Units of weapons and of what carries them, in which launched, intercepted, damaged and destroyed things are counted. */
export const WEAPON_UNITS: ReadonlySet<string> = new Set([
  'drone',
  'missile',
  'ballistic',
  'cruise',
  'aircraft',
  'ship',
  'vehicle',
])
