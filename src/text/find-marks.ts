import type { Lexicon, Sentence, TermsByLanguage } from '../domain/index.ts'
import { createWordMatcher, type WordMatcher, type WordPattern } from './word-matcher.ts'

/** A word of a closed list found in a sentence: "denial" of the cues, "security" of the frames. Offsets of the field. */
export interface Mark {
  readonly list: 'blame' | 'cue' | 'frame' | 'judgement' | 'naming' | 'speech'
  readonly id: string
  readonly start: number
  readonly end: number
  readonly surface: string
}

interface MarkValue {
  readonly list: Mark['list']
  readonly id: string
}

/** Finds the marks of one sentence in its language. */
export type MarkFinder = (sentence: Sentence, language: string) => Mark[]

/** Groups of the matcher in which lists do not compete: cues take 0 to 4 in turn, the other lists one each. */
const CUE_GROUPS = 5
const FRAME_GROUP = 5
const NAMING_GROUP = 6
const SPEECH_GROUP = 7

/** Finds the words of one sentence that judge what somebody does. Apart from the marks, because few sentences are asked. */
export function createJudgementFinder(lexicon: Lexicon): MarkFinder {
  let matcher = judging.get(lexicon)
  if (matcher === undefined) {
    matcher = createWordMatcher(
      Object.entries(lexicon.judgements).flatMap(([id, terms], group) =>
        patterns(terms, { list: 'judgement', id }, group),
      ),
    )
    judging.set(lexicon, matcher)
  }
  return finderOf([matcher])
}

const judging = new WeakMap<Lexicon, WordMatcher<MarkValue>>()
const built = new WeakMap<Lexicon, readonly WordMatcher<MarkValue>[]>()

/**
 * One matcher over cues, frames, namings and verbs of speech, and one over the shapes of blame, whose lists fill the
 * groups of a second. Built once per lexicon.
 */
export function createMarkFinder(lexicon: Lexicon): MarkFinder {
  let matchers = built.get(lexicon)
  if (matchers === undefined) {
    matchers = [createWordMatcher(patternsOf(lexicon)), createWordMatcher(shapePatterns(lexicon))]
    built.set(lexicon, matchers)
  }
  return finderOf(matchers)
}

function finderOf(finders: readonly WordMatcher<MarkValue>[]): MarkFinder {
  return (sentence, language) =>
    finders.flatMap((matcher) =>
      matcher.find(sentence.text, [language]).map((match) => ({
        list: match.value.list,
        id: match.value.id,
        start: sentence.start + match.start,
        end: sentence.start + match.end,
        surface: sentence.text.slice(match.start, match.end),
      })),
    )
}

function shapePatterns(lexicon: Lexicon): WordPattern<MarkValue>[] {
  return Object.entries(lexicon.blameShapes).flatMap(([id, terms], group) =>
    patterns(terms, { list: 'blame', id }, group),
  )
}

function patternsOf(lexicon: Lexicon): WordPattern<MarkValue>[] {
  return [
    ...Object.entries(lexicon.cues).flatMap(([id, terms], index) =>
      patterns(terms, { list: 'cue', id }, index % CUE_GROUPS),
    ),
    ...lexicon.frames.flatMap((frame) => patterns(frame.terms, { list: 'frame', id: frame.id }, FRAME_GROUP)),
    ...lexicon.namings.flatMap((set) =>
      set.variants.flatMap((variant) =>
        patterns(variant.terms, { list: 'naming', id: `${set.id}/${variant.id}` }, NAMING_GROUP),
      ),
    ),
    ...lexicon.speechVerbs.flatMap((verb) =>
      patterns(verb.terms, { list: 'speech', id: verb.class }, SPEECH_GROUP),
    ),
  ]
}

function patterns(terms: TermsByLanguage, value: MarkValue, group: number): WordPattern<MarkValue>[] {
  return Object.entries(terms).flatMap(([language, list]) =>
    list.map((text) => ({ text, value, language, group })),
  )
}
