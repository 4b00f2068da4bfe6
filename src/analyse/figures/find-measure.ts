import type { FigureMeasure, FigureSlot, Lexicon } from '../../domain/index.ts'
import { createWordMatcher, type WordMatch, type WordMatcher } from '../../text/word-matcher.ts'
import type { PreparedSentence } from '../claims/prepared.ts'
import { type Readings, readOnce } from '../claims/read-once.ts'

type Group = Lexicon['figureGroups'][number]

/** Words for measures and groups of one sentence; offsets of the sentence. */
export interface MeasureWords {
  readonly measures: readonly WordMatch<FigureMeasure>[]
  readonly groups: readonly WordMatch<Group>[]
}

export interface MeasureFinder {
  (sentence: PreparedSentence): MeasureWords
  /** A measure of the lexicon; null when it has none such. */
  byId(id: string): FigureMeasure | null
}

const built = new WeakMap<Lexicon, MeasureFinder>()

/** Finds words for measures and groups. Built once per lexicon; a sentence is read once. */
export function createMeasureFinder(lexicon: Lexicon): MeasureFinder {
  const known = built.get(lexicon)
  if (known !== undefined) return known
  const measures = matcherOf(lexicon.figureMeasures)
  const groups = matcherOf(lexicon.figureGroups)
  const read: Readings<MeasureWords> = new WeakMap()
  const find = (sentence: PreparedSentence): MeasureWords => {
    const { text } = sentence.sentence
    const languages = [sentence.language]
    return readOnce(read, sentence, () => ({
      measures: measures.find(text, languages),
      groups: groups.find(text, languages),
    }))
  }
  const finder = Object.assign(find, {
    byId: (id: string) => lexicon.figureMeasures.find((measure) => measure.id === id) ?? null,
  })
  built.set(lexicon, finder)
  return finder
}

/** Each list in a group of the matcher of its own as far as groups reach, so that "rate" does not hide "interest rate". */
const MATCHER_GROUPS = 8

function matcherOf<Value extends { readonly terms: FigureMeasure['terms'] }>(
  values: readonly Value[],
): WordMatcher<Value> {
  return createWordMatcher(
    values.flatMap((value, index) =>
      Object.entries(value.terms).flatMap(([language, terms]) =>
        terms.map((text) => ({ text, value, language, group: index % MATCHER_GROUPS })),
      ),
    ),
  )
}

/** Farthest a word may stand from the number it gives a meaning to, in UTF-16 units with what stands between weighed. */
const REACH = 75
const VOTE_REACH = 30
const OTHER_NUMBER = 22
const PAUSE = 14
/** Chinese says in a third of the letters. */
const DENSE = 2.5
/**
 * Words about ups and downs and worth tell little: any other measure of the clause comes first. A word of loss tells much:
 * soldiers lost are no soldiers sent, however far it stands in the clause.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  change: 40,
  worth: 25,
  deal: 20,
  cost: 8,
  debt: 6,
  area: 10,
  'troops-lost': -30,
  // Kinds of oil and limits of a price tell more than the oil beside them.
  'price-cap': -35,
  'brent-price': -20,
  'urals-price': -20,
}

/** The measure a number of a slot stands for: the nearest fitting word of its clause; null when no word tells. */
export function measureAt(
  words: readonly WordMatch<FigureMeasure>[],
  slot: FigureSlot,
  text: string,
  at: { readonly start: number; readonly end: number },
): FigureMeasure | null {
  let best: FigureMeasure | null = null
  let nearest = slot === 'votes' ? VOTE_REACH : REACH
  for (const { start, end, value } of words) {
    if (!value.slots.includes(slot)) continue
    const distance = weigh(text, { start, end }, at) + (WEIGHTS[value.id] ?? 0)
    if (distance < nearest) {
      best = value
      nearest = distance
    }
  }
  return best
}

function weigh(
  text: string,
  word: { start: number; end: number },
  at: { start: number; end: number },
): number {
  if (word.start < at.end && at.start < word.end) return 0
  const isBehind = word.start >= at.end
  const between = isBehind ? text.slice(at.end, word.start) : text.slice(word.end, at.start)
  if (/[.;!?。；]\s/u.test(between)) return Number.POSITIVE_INFINITY
  const dense = /\p{sc=Han}/u.test(between) ? DENSE : 1
  const numbers = between.match(/\p{Nd}[\p{Nd}.,]*/gu)?.length ?? 0
  const pauses = between.match(/[,，、:]|\s(?:and|y|e|et|und|и|та|ve)\s|\sو/gu)?.length ?? 0
  return between.length * dense + numbers * OTHER_NUMBER + pauses * PAUSE
}
