import { HOUR, SERIES_GAP } from './thresholds.ts'
import type { Item } from './vocabulary.ts'

/** Words a title needs before "equal but for one" is a template and not chance. */
const MIN_TITLE_WORDS = 4
/** Words that may differ between two parts of one series. */
const MAX_DIFFERENT = 2

const NUMBER = /^\d/
const ORDINAL =
  /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(st|nd|rd|th)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/

/**
 * Whether two titles are parts of a series ("Lottery results of 3 June", "... of 4 June") rather than reports of one
 * event: equal but for dates or ordinals, or but for a bare number in the same outlet half a day apart. A toll that
 * grows inside hours, or in another outlet, is an update and passes.
 */
export function isSeries(left: Item, right: Item): boolean {
  const { titleWords: a } = left
  const { titleWords: b } = right
  if (a.length !== b.length || a.length < MIN_TITLE_WORDS) return false
  let different = 0
  let ordinals = 0
  for (let at = 0; at < a.length; at += 1) {
    const one = a[at] as string
    const other = b[at] as string
    if (one === other) continue
    different += 1
    if (different > MAX_DIFFERENT) return false
    if (ORDINAL.test(one) && ORDINAL.test(other)) ordinals += 1
    else if (!NUMBER.test(one) || !NUMBER.test(other)) return false
  }
  if (different === 0) return false
  const apart = Math.abs(left.at - right.at)
  return ordinals > 0
    ? apart >= HOUR || left.at === right.at
    : left.source === right.source && apart >= SERIES_GAP
}
