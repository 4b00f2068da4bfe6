import type { FigureMeasure, FigureSlot, NumberMention } from '../../domain/index.ts'
import { isQuantity } from '../../text/numbers.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { scopeOf } from './figure-scope.ts'
import { type MeasureFinder, measureAt } from './find-measure.ts'
import { type Part, partOf } from './part-of.ts'
import { nearestHolder } from './whose-share.ts'

/** What a number in a sentence counts or measures, as far as words beside it tell. */
export interface Quantity {
  readonly slot: FigureSlot
  /** "drone", "points", "usd": only figures of one unit are ever compared. */
  readonly unit: string | null
  readonly measure: FigureMeasure | null
  /** Whose votes, which state's troops, "monthly"; null when nothing tells. */
  readonly of: string | null
  /** Where or when the count holds. */
  readonly scope: string
  /** Those counted, when they are a part of all: civilians, soldiers, people of one state. */
  readonly part: Part | null
}

const PEOPLE: ReadonlySet<FigureSlot> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'evacuated',
  'detained',
  'captured',
  'rescued',
])
const THINGS: ReadonlySet<FigureSlot> = new Set(['damaged', 'destroyed', 'intercepted', 'launched'])
/** Slots that say nothing without a measure. */
const MEASURED: ReadonlySet<FigureSlot> = new Set([
  'money',
  'share',
  'price',
  'votes',
  'duration',
  'distance',
  'other',
])
/** Units that are measured whether or not a word near them fills a slot. */
const SCALES: ReadonlySet<string> = new Set([
  'sqkm',
  'hectare',
  'acre',
  'mu',
  'ton',
  'barrel',
  'gw',
  'mw',
  'kw',
  'celsius',
  'fahrenheit',
  'kmh',
  'mph',
])
const WEAPONS: ReadonlySet<string> = new Set(['drone', 'missile', 'aircraft', 'ship', 'vehicle', 'building'])

/** True for slots that count people to whom one thing happened. */
export function countsPeople(slot: FigureSlot): boolean {
  return PEOPLE.has(slot)
}

/** What a number stands for; null when a reader could not tell. */
export function quantityOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  finder: MeasureFinder,
): Quantity | null {
  if (!isQuantity(mention.unit)) return null
  const scope = scopeOf(prepared, sentence, mention)
  if (scope === null) return null
  const { text, start } = sentence.sentence
  const at = { start: mention.start - start, end: mention.end - start }
  const words = finder(sentence)
  const slot = slotOf(
    mention,
    text.slice(at.end, at.end + 40),
    measureAt(words.measures, 'rescued', text, at),
  )
  if (slot === null) return null
  const measure = measureAt(words.measures, slot, text, at)
  const needs = MEASURED.has(slot) || (slot === 'rescued' && measure !== null)
  if (MEASURED.has(slot) && measure === null) return null
  if (mention.low === 0 && mention.high === 0 && slot !== 'share') return null
  const unit = unitOf(slot, mention, sentence, at)
  if (THINGS.has(slot) && unit === null) return null
  return {
    slot,
    unit,
    measure: needs || slot === 'troops' ? measure : null,
    of: ofWhom(prepared, sentence, { mention, measure, slot }),
    scope: MEASURED.has(slot) || slot === 'magnitude' ? placeOnly(scope) : scope,
    part: PEOPLE.has(slot) ? partOf(prepared, sentence, mention, words.groups) : null,
  }
}

/** What is measured says itself for what time: "inflation in June". */
function placeOnly(scope: string): string {
  return scope
    .split('+')
    .filter((part) => part !== 'day' && part !== 'period')
    .join('+')
}

/** Slots of people who may also be those set free. */
const HELD: ReadonlySet<FigureSlot | null> = new Set([null, 'captured', 'detained', 'rescued'])

function slotOf(mention: NumberMention, behind: string, freed: FigureMeasure | null): FigureSlot | null {
  const { slot, unit } = mention
  if (freed !== null && HELD.has(slot) && (unit === null || unit === 'person')) return 'rescued'
  if (unit !== null && SCALES.has(unit)) return slot === 'destroyed' || slot === 'damaged' ? slot : 'other'
  if (unit === 'bp') return 'share'
  if (unit === 'country' && slot !== 'votes') return 'other'
  if (slot === 'affected') return null
  if (slot !== null) return slot
  return unit === null || unit === 'person' || unit === 'building' || !/^\s?%/u.test(behind) ? 'other' : null
}

const POINTS =
  /^[\s\u00a0-]*(?:percentage[- ]points?|basis points?|bps?(?!\p{L})|points?(?: de pourcentage)?(?!\p{L})|Prozentpunkte?n?|punt\p{L}+ porcentual\p{L}*|pontos? percentua\p{L}*|п\. ?п|процентн\p{L}+ пункт\p{L}*|відсотков\p{L}+ пункт\p{L}*|个百分点|puan|نقطة مئوية|نقطة أساس)/iu

function unitOf(
  slot: FigureSlot,
  mention: NumberMention,
  sentence: PreparedSentence,
  at: { start: number; end: number },
): string | null {
  const { unit } = mention
  const { text } = sentence.sentence
  if (slot === 'share' && unit === 'bp') return 'bp'
  if (slot === 'share') return POINTS.test(text.slice(at.end, at.end + 24)) ? 'points' : 'percent'
  if (PEOPLE.has(slot) || slot === 'troops' || slot === 'votes') return 'person'
  if (!THINGS.has(slot)) return unit
  if (BOTH_WEAPONS.test(text.slice(at.end, at.end + 60))) return 'drone and missile'
  if (unit !== null && WEAPONS.has(unit)) return unit
  const beside = sentence.numbers.find(
    (other) => other !== mention && other.unit !== null && WEAPONS.has(other.unit),
  )
  if (beside === undefined) return unit === 'ton' ? unit : null
  return unitOf(slot, beside, sentence, {
    start: beside.start - sentence.sentence.start,
    end: beside.end - sentence.sentence.start,
  })
}

/** "158 missiles and drones": one count of both. */
const BOTH_WEAPONS =
  /^[\s\u00a0-]*(?:\p{L}+ ){0,2}(?:missiles?|rockets?|drones?|uavs?|ракет\p{L}*|беспилотник\p{L}*|дрон\p{L}*|misiles|cohetes|drones|missiles?|raketen|drohnen|mísseis|füze\p{L}*|insansız hava arac\p{L}*|صاروخ\p{L}*|مسيرة)(?: \p{L}+){0,1} (?:and|y|et|und|e|и|та|і|й|ve|و) ?(?:\p{L}+ )?(?:missiles?|rockets?|drones?|uavs?|ракет\p{L}*|беспилотник\p{L}*|дрон\p{L}*|misiles|cohetes|drones|raketen|drohnen|mísseis|füze\p{L}*|insansız hava arac\p{L}*|صاروخ\p{L}*|مسيرة)/iu

const MONTHLY =
  /(?:month-on-month|monthly|month on month|в месячном|за месяц|месячн\p{L}+|环比|شهري\p{L}*|mensual|mensuel\p{L}*|monatlich\p{L}*|zum Vormonat|mensal|aylık|за місяць|місячн\p{L}+)/iu

function ofWhom(
  prepared: Prepared,
  sentence: PreparedSentence,
  { mention, measure, slot }: { mention: NumberMention; measure: FigureMeasure | null; slot: FigureSlot },
): string | null {
  if (measure?.of === 'person') return nearestHolder(prepared, sentence, mention)
  if (measure?.of === 'state' || slot === 'troops') return nearestHolder(prepared, sentence, mention, 'state')
  if (measure?.of !== 'period') return null
  const { text, start } = sentence.sentence
  const before = text.slice(Math.max(0, mention.start - start - 36), mention.start - start)
  return MONTHLY.test(before) ? 'monthly' : null
}
