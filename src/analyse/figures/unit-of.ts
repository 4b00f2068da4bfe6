import {
  type FigureSlot,
  type NumberMention,
  PEOPLE_SLOTS,
  THING_SLOTS,
  WEAPON_UNITS,
} from '../../domain/index.ts'
import type { PreparedSentence } from '../claims/prepared.ts'

/** Units of what a war launches, hits and destroys. */
const UNITS: ReadonlySet<string> = new Set([...WEAPON_UNITS, 'building', 'strike'])
/** Things that are seized. */
const SEIZED: ReadonlySet<string> = new Set(['weapon', 'vehicle', 'ship', 'drone'])
/** Gigawatts and megawatts behind a number. */
export const SCALE_WORDS =
  /^[\s\u00a0-]?(?:gigawatts?|mégawatts?|gigavat\p{L}*|megavat\p{L}*|gigavatios?|megavatios?|ГВт|МВт|гігават\p{L}*|мегават\p{L}*)(?!\p{L})/iu
/** Percentage points and basis points behind a number. */
export const POINTS =
  /^[\s\u00a0-]*(?:percentage[- ]points?|basis points?|bps?(?!\p{L})|points?(?: de pourcentage)?(?!\p{L})|Prozentpunkte?n?|punt\p{L}+ porcentual\p{L}*|pontos? percentua\p{L}*|п\. ?п|процентн\p{L}+ пункт\p{L}*|відсотков\p{L}+ пункт\p{L}*|个百分点|puan|نقطة مئوية|نقطة أساس)/iu

/** Unit of a number of a slot: "person", "drone", "points"; null when nothing tells. */
export function unitOf(
  slot: FigureSlot,
  mention: NumberMention,
  sentence: PreparedSentence,
  at: { start: number; end: number },
): string | null {
  const { unit } = mention
  const { text } = sentence.sentence
  if (slot === 'captured' && unit !== null && SEIZED.has(unit)) return unit
  const scale = scaleOf(text.slice(at.end, at.end + 24))
  if (scale !== null) return scale
  if (unit === 'cny' && isYen(sentence, at)) return 'jpy'
  if (slot === 'share' && unit === 'bp') return 'bp'
  if (slot === 'share') return POINTS.test(text.slice(at.end, at.end + 24)) ? 'points' : 'percent'
  if (PEOPLE_SLOTS.has(slot) || slot === 'troops' || slot === 'votes') return 'person'
  if (slot === 'affected') return unit ?? 'person'
  if (!THING_SLOTS.has(slot)) return unit
  if (BOTH_WEAPONS.test(text.slice(at.end, at.end + 60))) return 'drone and missile'
  if (unit !== null && UNITS.has(unit)) return unit
  if (NOUN_BEHIND.test(text.slice(at.end, at.end + 24))) return null
  const beside = sentence.numbers.find(
    (other) => other !== mention && other.unit !== null && UNITS.has(other.unit),
  )
  if (beside === undefined) return unit === 'ton' ? unit : null
  return unitOf(slot, beside, sentence, {
    start: beside.start - sentence.sentence.start,
    end: beside.end - sentence.sentence.start,
  })
}

/** A noun behind a bare number is what it counts, and no weapon that the unit lists know: "at 36 locations". */
const NOUN_BEHIND =
  /^[\s\u00a0](?!(?:were|was|are|had|have|has|been|more|others?|of|and|in|on|by|at|while|were|been|dont|et|ont|en|de|y|fueron|han|por|wurden|davon|und|e|foram|de|из|и|были|в|над|з|і|та|було|над|ve|من|و|في)(?!\p{L}))\p{Ll}{4,}/u

/** "gw" or "mw" as they stand behind a number. */
export function scaleOf(behind: string): 'gw' | 'mw' | null {
  const scale = SCALE_WORDS.exec(behind)?.[0]
  if (scale === undefined) return null
  return /^[\s\u00a0-]?[gгГ]/iu.test(scale) ? 'gw' : 'mw'
}

/** The sign ¥ is the yen's in an outlet of Japan or an article about it. */
function isYen(sentence: PreparedSentence, at: { start: number; end: number }): boolean {
  const { text } = sentence.sentence
  if (!/[¥￥]/u.test(text.slice(Math.max(0, at.start - 2), at.end))) return false
  const { article, features } = sentence.in
  return article.country === 'JP' || features.entities.some((entity) => entity.id === 'country_jp')
}

/** "158 missiles and drones": one count of both. */
const BOTH_WEAPONS =
  /^[\s\u00a0-]*(?:\p{L}+ ){0,2}(?:missiles?|rockets?|drones?|uavs?|ракет\p{L}*|беспилотник\p{L}*|дрон\p{L}*|misiles|cohetes|drones|missiles?|raketen|drohnen|mísseis|füze\p{L}*|insansız hava arac\p{L}*|صاروخ\p{L}*|مسيرة)(?: \p{L}+){0,1} (?:and|y|et|und|e|и|та|і|й|ve|و) ?(?:\p{L}+ )?(?:missiles?|rockets?|drones?|uavs?|ракет\p{L}*|беспилотник\p{L}*|дрон\p{L}*|misiles|cohetes|drones|raketen|drohnen|mísseis|füze\p{L}*|insansız hava arac\p{L}*|صاروخ\p{L}*|مسيرة)/iu
