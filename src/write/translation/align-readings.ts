import type { ReadingLanguage } from '../../domain/index.ts'
import type { Mark } from '../../text/find-marks.ts'
import { normalise } from '../../text/normalise.ts'
import { sameName } from '../../text/skeleton.ts'
import { type EventWords, overlaps } from '../gates/gate.ts'
import type { Reading } from '../reading.ts'
import { findBlockPlaces } from './name-blocks.ts'

/** A sentence and its translation as the gates compare them. */
export interface Aligned {
  readonly source: Reading
  readonly translated: Reading
}

/**
 * Takes away from two readings what only differs because one language's lists are longer than the other's: words of saying that
 * one list counts as doubt, "no less than", which denies nothing, and entities that one language knows by a longer name.
 */
export function alignReadings(
  source: Reading,
  translated: Reading,
  { event, language }: { readonly event: EventWords; readonly language: ReadingLanguage },
): Aligned {
  const bothSay = speaks(source) && speaks(translated)
  const clean = (reading: Reading) => withoutMarks(reading, (mark) => isIdle(mark, reading, bothSay))
  const blocks = findBlockPlaces(translated.text, language)
  const entities = translated.entities.filter((one) => !blocks.some((place) => overlaps(place, one)))
  const inFull = entities.filter((one) => isNamedInFull(one.id, source, event))
  return {
    source: { ...clean(source), entities: [...source.entities, ...inFull] },
    translated: { ...clean(translated), entities },
  }
}

function speaks({ marks }: Reading): boolean {
  return marks.some((mark) => mark.list === 'speech' || mark.id === 'claim-attribution')
}

/** Letters before a word of possibility in which a denial turns it: "cannot", "не могут". */
const TURNED = 8

function isIdle(mark: Mark, { marks, entities }: Reading, bothSay: boolean): boolean {
  if (mark.list !== 'cue') return false
  if (mark.id === 'claim-attribution') return bothSay
  // "No less than" denies nothing, nor does a sign inside the Chinese name of West Africa.
  if (mark.id === 'negation')
    return [...marks.filter((other) => other.id.startsWith('approx-')), ...entities].some((other) =>
      overlaps(other, mark),
    )
  if (mark.id !== 'hedge') return false
  return marks.some(
    (other) => other.id === 'negation' && other.end <= mark.start && mark.start - other.end <= TURNED,
  )
}

function withoutMarks(reading: Reading, isOut: (mark: Mark) => boolean): Reading {
  const keep = (marks: readonly Mark[]) => marks.filter((mark) => !isOut(mark))
  return {
    ...reading,
    marks: keep(reading.marks),
    clauses: reading.clauses.map((clause) => ({ ...clause, marks: keep(clause.marks) })),
  }
}

/** Share of the words of one of its names that must stand in the sentence. */
const IN_FULL = 0.6

/** "Zaporizhzhia nuclear plant" names the entity of "Zaporizhzhia Nuclear Power Plant", though the lists of English lack the shorter form. */
function isNamedInFull(entity: string, source: Reading, event: EventWords): boolean {
  const own = normalise(source.text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  return event.aliases(entity, source.language).some((alias) => {
    const words = alias.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 1)
    const found = words.filter((word) =>
      own.some((one) => one === word || (word.length > 4 && sameName(one, word))),
    )
    return words.length > 0 && found.length >= IN_FULL * words.length
  })
}

/** Whether a reading denies anything at all. */
export function denies({ marks }: Reading): boolean {
  return marks.some(
    (mark) =>
      (mark.list === 'cue' && (mark.id === 'negation' || mark.id === 'deny')) ||
      (mark.list === 'speech' && mark.id === 'deny'),
  )
}
