import type { PreparedSentence } from '../claims/prepared.ts'
import { type CleanSlice, cleanSlice } from './sentence-form.ts'

/** Clauses an English sentence stands without; what comes before the comma is the statement. */
const TAIL =
  /, (?:(?:hours|days|weeks|minutes|a day|one day|two days|six days|four days) (?:after|before)|which|who|while|whereas|as|after|when|where|although|though|because|since|leaving|killing|forcing|injuring|causing|raising|making|including|unleashing|citing|adding|ending|according to|amid|following|prompting|sending|with|in what|a move|but|and|than|despite)\b.*$/u
/** A tail that names who says so is no side clause. */
const SPEECH =
  /(?<!\p{L})(?:said|says|say|told|tells|according to|reported|announced|claims?|claimed|wrote|writes|added|confirmed)(?!\p{L})/u
/** UTF-16 units a statement keeps at least. */
const LEAST = 24

/** The statement of an English sentence without side clauses at its end, never without its speaker; other languages stay whole. Exact slice. */
export function mainClause(sentence: PreparedSentence): CleanSlice {
  const slice = cleanSlice(sentence)
  if (sentence.language !== 'en') return slice
  const bare = slice.text.replace(/[.\s]+$/u, '')
  const text = cut(bare, TAIL)
  return { text, start: slice.start, end: slice.start + text.length }
}

function cut(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '')
  if (SPEECH.test(text.slice(shorter.length))) return text
  const balanced = (shorter.split(/["“”()«»]/u).length - 1) % 2 === 0
  return shorter.length >= LEAST && balanced ? shorter : text
}
