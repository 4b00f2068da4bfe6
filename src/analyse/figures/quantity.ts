import {
  type FigureMeasure,
  type FigureSlot,
  type NumberMention,
  PEOPLE_SLOTS,
  THING_SLOTS,
} from '../../domain/index.ts'
import { isQuantity } from '../../text/numbers.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { scopeOf } from './figure-scope.ts'
import { type MeasureFinder, type MeasureWords, measureAt } from './find-measure.ts'
import { asShare, elliptical, isFraction } from './left-out.ts'
import { isComparedWith, isDifference, isOfOtherNumber } from './measure-guards.ts'
import { type Part, partOf, stateBeside } from './part-of.ts'
import { troopsOf } from './troops-of.ts'
import { POINTS, SCALE_WORDS, scaleOf, unitOf } from './unit-of.ts'
import { MANY_VOTES, nearestHolder } from './whose-share.ts'

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

/** Slots that say nothing without a measure. */
const MEASURED: ReadonlySet<FigureSlot> = new Set([
  'money',
  'share',
  'price',
  'votes',
  'affected',
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
const AREAS: ReadonlySet<string> = new Set(['sqkm', 'hectare', 'acre', 'mu'])

/** What a number stands for; null when a reader could not tell. */
export function quantityOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  finder: MeasureFinder,
): Quantity | null {
  if (!isQuantity(mention.unit)) return null
  return quantityAs(prepared, sentence, asShare(sentence, mention), finder)
}

function quantityAs(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  finder: MeasureFinder,
): Quantity | null {
  const scope = scopeOf(prepared, sentence, mention)
  if (scope === null) return null
  const { text, start } = sentence.sentence
  const at = { start: mention.start - start, end: mention.end - start }
  const words = finder(sentence)
  const counted = elliptical(prepared, sentence, mention)
  if (counted.slot !== null && COUNTED.has(counted.slot) && isFraction(counted)) return null
  const slot =
    isWholeOf(sentence, mention) && !isOfThings(counted)
      ? 'other'
      : isAircraftLost(counted, text)
        ? 'destroyed'
        : slotOf(counted, text.slice(at.end, at.end + 48), freedAt(words, text, at))
  if (slot === null) return null
  const isElection = slot === 'votes' && mention.low >= MANY_VOTES
  const against =
    slot === 'votes' && !isElection && isBehindVotes(sentence, mention) ? finder.byId('votes-against') : null
  const scale = scaleOf(text.slice(at.end, at.end + 24))
  const possible = words.measures.filter(
    (word) =>
      isPossible(word.value, mention, scale) &&
      !isComparedWith(text, word) &&
      !isOfOtherNumber(sentence, mention, word),
  )
  const measure =
    against ??
    (isElection
      ? finder.byId('candidate-votes')
      : fitting(measureAt(possible, slot, text, at) ?? inherited(sentence, mention, words, slot), text))
  const needs = MEASURED.has(slot) || (slot === 'rescued' && measure !== null)
  if (MEASURED.has(slot) && measure === null) return null
  if (measure !== null && HELD_BY_ONE.has(measure.id) && nearestHolder(prepared, sentence, mention) === null)
    return null
  if (mention.low === 0 && mention.high === 0 && slot !== 'share') return null
  const unit = unitOf(slot, mention, sentence, at)
  if (THING_SLOTS.has(slot) && unit === null) return null
  if (slot === 'damaged' && unit !== null && LAUNCHED.has(unit)) return null
  if (slot === 'launched' && unit !== null && !FLIES.has(unit)) return null
  if (slot === 'troops' && mention.high < FEW_TROOPS) return null
  if ((MEASURED.has(slot) || slot === 'troops') && isVagueWord(mention)) return null
  if (measure?.id === 'range' && !isFromCapital(sentence, mention)) return null
  if ((slot === 'price' || slot === 'money') && isDifference(text, at)) return null
  const of = ofWhom(prepared, sentence, { mention, measure, slot })
  // Whose they are says more than that they were sent.
  const isSentAlone = measure?.id === TROOPS_SENT && of !== null
  return {
    slot: slot === 'money' && measure?.slots[0] === 'price' ? 'price' : slot,
    unit,
    measure: (needs || slot === 'troops') && !isSentAlone ? measure : null,
    of,
    scope: scopeFor(slot, measure, scope),
    part: PEOPLE_SLOTS.has(slot) ? partOf(prepared, sentence, mention, words.groups) : null,
  }
}

/** Soldiers of whom only that somebody sent them is told. */
export const TROOPS_SENT = 'troops-sent'
/** "Of some 170 drones that were fired": the whole of them is what was fired. */
function isOfThings({ slot }: NumberMention): boolean {
  return slot === 'launched' || slot === 'destroyed' || slot === 'damaged'
}

/** Aircraft that were shot down are lost; "intercepted" ones were met in the air. */
function isAircraftLost({ slot, unit }: NumberMention, text: string): boolean {
  return slot === 'intercepted' && unit === 'aircraft' && !ONLY_MET.test(text)
}

const ONLY_MET = /intercept|abgefangen|перехва|перехоп|拦截|اعترض|رهگیری|önle/iu
/** What is launched; "nine buildings were attacked" counts targets. */
const FLIES: ReadonlySet<string> = new Set([
  'drone',
  'missile',
  'ballistic',
  'cruise',
  'drone and missile',
  'strike',
])
/** Fewer soldiers are persons of a story, no strength of an army. */
const FEW_TROOPS = 10
/** "Several hours": no value of anything measured. */
function isVagueWord({ low, high, approximate }: NumberMention): boolean {
  return approximate && Number.isFinite(high) && low > 0 && high >= low * 3
}

/** What strikes is not what is damaged. */
const LAUNCHED: ReadonlySet<string> = new Set([
  'drone',
  'missile',
  'ballistic',
  'cruise',
  'drone and missile',
])
/** "40 kilometres from the capital": from nowhere else is a distance of the event known to be meant. */
function isFromCapital(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start: offset } = sentence.sentence
  const behind = text.slice(mention.end - offset, mention.end - offset + CAPITAL_NEAR)
  return (
    THE_CAPITAL.test(behind) ||
    sentence.entities.some(
      ({ kind, start, end }) =>
        kind === 'capital' && start - mention.end < CAPITAL_NEAR && mention.start - end < CAPITAL_NEAR,
    )
  )
}

/** UTF-16 units between a distance and the capital it is from. */
const CAPITAL_NEAR = 40
const THE_CAPITAL =
  /(?:of|from) the capital|от столицы|від столиці|de la capitale?|von der Hauptstadt|vor der Hauptstadt|da capital|首都|العاصمة|başkent|پایتخت/iu

/** Measures that say nothing without the one they belong to. */
const HELD_BY_ONE: ReadonlySet<string> = new Set(['vote-share', 'candidate-votes'])
/** What is counted in whole numbers. */
const COUNTED: ReadonlySet<FigureSlot> = new Set<FigureSlot>([...PEOPLE_SLOTS, 'votes', 'troops'])

/** Units that a measure can have; a measure that is not listed takes any. */
const UNITS_OF: Readonly<Record<string, readonly (string | null)[]>> = {
  'area-held': ['sqkm', 'hectare', 'acre', 'mu', 'mile'],
  'area-burned': ['sqkm', 'hectare', 'acre', 'mu'],
  'tonnage-aid': ['ton'],
  'tonnage-ammonium': ['ton'],
  'tonnage-grain': ['ton'],
  'tonnage-water': ['ton'],
  'oil-output': ['barrel'],
  'output-cut': ['barrel'],
  'power-lost': ['gw', 'mw', 'kw'],
  temperature: ['celsius', 'fahrenheit'],
  'wind-speed': ['kmh', 'mph'],
  'countries-invited': ['country'],
  flights: ['aircraft'],
  aboard: [null, 'person'],
  attendance: [null, 'person'],
  'at-work': [null, 'person'],
  settlements: [null, 'building'],
}
/** Fewer people than these are no crowd. */
const CROWD = 100
/** Sums under this are prices of single things. */
const LEAST_SUM = 1000
/** From here on a sum is no price of one thing. */
const NO_PRICE = 1_000_000
/** Measures that are told by country. */
const BY_COUNTRY: ReadonlySet<string> = new Set([
  'inflation',
  'unemployment',
  'growth',
  'turnout',
  'supply',
  'key-rate',
])

function isPossible(measure: FigureMeasure, mention: NumberMention, scale: string | null): boolean {
  if (measure.id === 'candidate-votes' && mention.low < MANY_VOTES) return false
  if (
    measure.slots[0] === 'price' &&
    Math.max(mention.low, Number.isFinite(mention.high) ? mention.high : 0) >= NO_PRICE
  )
    return false
  const units = UNITS_OF[measure.id]
  if (units !== undefined && !units.includes(scale ?? mention.unit)) return false
  if (measure.id === 'attendance' && mention.low < CROWD) return false
  return !(mention.slot === 'money' && mention.low < LEAST_SUM && !measure.slots.includes('price'))
}

/** Without one of these a "for" or "against" is no vote. */
const VOTING =
  /vot(?:e|ed|es|ing|o|os|aron|ó|aram|ou|é)(?!\p{L})|voix|suffrage|stimm|голос|票|表决|صوت|أصوات|(?<!\p{L})oy|ballot|seats?(?!\p{L})|mandat|escaño|siège|议席|席位|مقاعد|мандат|sandalye|abst/iu

/** A measure that the number surely has: votes only where somebody votes, villages only when they are what is counted. */
function fitting(measure: FigureMeasure | null, text: string): FigureMeasure | null {
  if (measure === null) return null
  if (measure.slots.includes('votes') && !VOTING.test(text)) return null
  return measure
}

/** "by 52 votes to 48": the second number is of those against. */
function isBehindVotes(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  return sentence.numbers.some(
    (other) =>
      other.end <= mention.start &&
      other.slot === 'votes' &&
      /^(?: votes?| Stimmen| votos| voix| голос\p{L}*)? ?(?:to|a|contra|contre|gegen|against|[-–:])\s?$/iu.test(
        text.slice(other.end - start, mention.start - start),
      ),
  )
}

/** "51.2% of the votes and Gonzalez 44.2%": the second number measures what the first does. */
function inherited(
  sentence: PreparedSentence,
  mention: NumberMention,
  words: MeasureWords,
  slot: FigureSlot,
): FigureMeasure | null {
  if (slot !== 'share' && slot !== 'votes') return null
  const { text, start } = sentence.sentence
  const before = sentence.numbers.findLast(
    (other) => other.end <= mention.start && other.unit === mention.unit,
  )
  if (before === undefined || mention.start - before.end > INHERITED) return null
  return measureAt(words.measures, slot, text, { start: before.start - start, end: before.end - start })
}

const INHERITED = 60

/** Opens a sentence on a part: "Of the 67 people aboard 38 died". */
const OF_THE = /^["«“]?(?:of(?: the)?|из|з|із|de(?: los| las)?|des|sur(?: les)?|von(?: den)?|d[oa]s)\s$/iu

/** "241 of the 242 people": the second number counts the whole, not those of the first. */
function isWholeOf(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  if (
    sentence.numbers.some((other) => other.start > mention.end) &&
    OF_THE.test(text.slice(0, mention.start - start))
  )
    return true
  return sentence.numbers.some(
    (other) =>
      other.end < mention.start &&
      /^\s(?:of(?: the| its)?|des?|das|dos|de las?|de los|von(?: den)?|der|из|з|із)\s$/iu.test(
        text.slice(other.end - start, mention.start - start),
      ),
  )
}

function scopeFor(slot: FigureSlot, measure: FigureMeasure | null, scope: string): string {
  if (slot === 'magnitude') return ''
  if (!MEASURED.has(slot)) return scope
  return measure !== null && BY_COUNTRY.has(measure.id) ? placeOnly(scope) : ''
}

/** What is measured says itself for what time: "inflation in June". */
function placeOnly(scope: string): string {
  return scope
    .split('+')
    .filter((part) => part !== 'day' && part !== 'period')
    .join('+')
}

/** A verb of capture right behind those captured: a word for an exchange elsewhere does not set them free. */
const TAKEN =
  /captur|(?:were|been|was) (?:captured|taken|seized)|(?:взят|захвач|попал)\p{L}* в плен|захвач|полон|gefangen genommen|俘|أسر|esir|اسیر|اسارت/iu

/** Slots of people who may also be those set free. */
const HELD: ReadonlySet<FigureSlot | null> = new Set([null, 'captured', 'detained', 'rescued'])

function slotOf(mention: NumberMention, behind: string, freed: FigureMeasure | null): FigureSlot | null {
  const { slot, unit } = mention
  if (slot === 'rescued' && TEAMS.test(behind)) return null
  if (POINTS.test(behind)) return 'share'
  if (SCALE_WORDS.test(behind)) return 'other'
  if (
    freed !== null &&
    HELD.has(slot) &&
    !(slot === 'captured' && TAKEN.test(behind)) &&
    (unit === null || unit === 'person')
  )
    return 'rescued'
  if (unit !== null && AREAS.has(unit)) return 'other'
  if (unit !== null && SCALES.has(unit)) return slot === 'destroyed' || slot === 'damaged' ? slot : 'other'
  if (unit === 'bp') return 'share'
  if (unit === 'country' && slot !== 'votes') return 'other'
  if (slot !== null) return slot
  return unit === null || unit === 'person' || unit === 'building' || !/^\s?%/u.test(behind) ? 'other' : null
}

/** Behind a number of those who rescue: "forty rescue teams". */
const TEAMS =
  /^[\s\u00a0-]*(?:\p{L}+ )?(?:(?:rescue|search|emergency) (?:teams?|workers|crews?|personnel)|rescuers)|^ ?kişilik|^ ?(?:спасател|рятувальник|бригад|救援人员|救援队|救援力量|équipes|equipos|equipes|Rettungs|Helfer)/iu

/** A word for setting free at most two words in front of those set free: not "released pictures of the four men". */
function freedAt(
  words: MeasureWords,
  text: string,
  at: { start: number; end: number },
): FigureMeasure | null {
  const isNear = (word: { start: number; end: number }) =>
    word.end > at.start || !FAR.test(text.slice(word.end, at.start))
  return measureAt(words.measures.filter(isNear), 'rescued', text, at)
}

const FAR =
  /^\s(?:pictures?|photos?|images?|video|footage|names?|a list|фото|видео|кадры|fotos|imágenes|images|vídeos?|Bilder|Fotos)(?!\p{L})/iu

const MONTHLY =
  /(?:month-on-month|monthly|month on month|в месячном|за месяц|месячн\p{L}+|环比|شهري\p{L}*|mensual|mensuel\p{L}*|monatlich\p{L}*|zum Vormonat|mensal|aylık|за місяць|місячн\p{L}+)/iu

function ofWhom(
  prepared: Prepared,
  sentence: PreparedSentence,
  { mention, measure, slot }: { mention: NumberMention; measure: FigureMeasure | null; slot: FigureSlot },
): string | null {
  if (measure?.of === 'person') return nearestHolder(prepared, sentence, mention)
  if (slot === 'troops') return troopsOf(prepared, sentence, mention, measure?.id === TROOPS_SENT)
  if (measure?.of === 'state') return stateBeside(prepared, sentence, mention)
  if (measure?.of !== 'period') return null
  const { text, start } = sentence.sentence
  const before = text.slice(Math.max(0, mention.start - start - 36), mention.start - start)
  return MONTHLY.test(before) ? 'monthly' : null
}
