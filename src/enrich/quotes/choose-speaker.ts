import type { ArticleField, EntityMention, NameMention, Speaker } from '../../domain/index.ts'
import type { CompiledQuoteWords } from './quote-words.ts'

/** Somebody who may speak in a sentence: a known entity, an unknown name, an office, or a pronoun. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly entity: string | null
  /** Lower is likelier to speak, at equal distance. */
  readonly rank: number
  readonly isPronoun: boolean
  readonly isTitle: boolean
  /** A body named by its place, whose preposition speaks for it ("сообщили в полиции"). */
  readonly speaksFrom?: boolean
}

/** Farthest a speaker may stand from the verb, in UTF-16 units. */
const FARTHEST = 130
/** Cost of standing behind a preposition ("told Reuters", "in Moscow"). */
const AFTER_PREPOSITION = 90
/** Cost of standing on the side of the verb where a subject is less usual. */
const UNUSUAL_SIDE = 25

/** Rank of each kind of entity. */
export const RANKS: Readonly<Record<EntityMention['kind'], number>> = {
  person: 0,
  org: 8,
  metonym: 10,
  country: 22,
  capital: 40,
  place: 60,
  financial: 90,
}

interface Place {
  readonly field: ArticleField
  readonly text: string
  readonly start: number
  readonly end: number
}

function inside<Span extends { field: ArticleField; start: number; end: number }>(
  spans: readonly Span[],
  place: Place,
): Span[] {
  return spans.filter(
    (span) => span.field === place.field && span.start >= place.start && span.end <= place.end,
  )
}

function ofPattern(
  place: Place,
  pattern: RegExp,
  make: (start: number, end: number) => Candidate,
): Candidate[] {
  return [...place.text.slice(place.start, place.end).matchAll(pattern)].map((match) =>
    make(place.start + match.index, place.start + match.index + match[0].length),
  )
}

/** Everybody who may speak in a place, in order; offices only where no name stands at their side. */
export function candidatesIn(
  place: Place,
  entities: readonly EntityMention[],
  names: readonly NameMention[],
  words: CompiledQuoteWords,
): Candidate[] {
  const known = inside(entities, place).map(({ start, end, id, kind }): Candidate => {
    return { start, end, entity: id, rank: RANKS[kind], isPronoun: false, isTitle: false }
  })
  const unknown = inside(names, place).map(({ start, end }): Candidate => {
    return { start, end, entity: null, rank: 3, isPronoun: false, isTitle: false }
  })
  const named = [...known, ...unknown]
  const titles = ofPattern(place, words.titles, (start, end) => ({
    start,
    end,
    entity: null,
    rank: 6,
    isPronoun: false,
    isTitle: true,
  }))
  const pronouns = ofPattern(place, words.pronoun, (start, end) => ({
    start,
    end,
    entity: null,
    rank: 2,
    isPronoun: true,
    isTitle: false,
  }))
  const free = titles.filter(
    (title) => !named.some((name) => name.rank <= 3 && isBeside(place.text, title, name)),
  )
  return [...named, ...free, ...pronouns].sort((a, b) => a.start - b.start || a.rank - b.rank)
}

function isBeside(text: string, title: Candidate, name: Candidate): boolean {
  if (name.start < title.end && title.start < name.end) return name.rank === 0
  const between =
    name.start >= title.end ? text.slice(title.end, name.start) : text.slice(name.end, title.start)
  return (
    between.length <= 3 ||
    (/^[\s,]{0,2}(?:\p{L}+\s){0,2}$/u.test(between.slice(0, 30)) && between.length < 24)
  )
}

/** Where the verb stands, and on which side its subject usually is: -1 before it, 1 behind it, 0 either. */
export interface VerbPlace {
  readonly start: number
  readonly end: number
  readonly side: -1 | 0 | 1
}

function cost(text: string, candidate: Candidate, verb: VerbPlace, words: CompiledQuoteWords): number {
  const isBefore = candidate.end <= verb.start
  const gap = isBefore ? verb.start - candidate.end : candidate.start - verb.end
  if (gap > FARTHEST || gap < 0) return Number.POSITIVE_INFINITY
  const side = verb.side !== 0 && (verb.side === -1) !== isBefore ? UNUSUAL_SIDE : 0
  const before = text.slice(Math.max(0, candidate.start - 16), candidate.start)
  const behindPreposition =
    candidate.speaksFrom !== true && words.prepositionAtEnd.test(before) ? AFTER_PREPOSITION : 0
  const between = isBefore ? text.slice(candidate.end, verb.start) : text.slice(verb.end, candidate.start)
  const clauses = (between.match(/[.!?;]|\s[—–-]\s/gu)?.length ?? 0) * 40
  const oblique =
    words.oblique?.test(text.slice(candidate.end, candidate.end + SUFFIX)) === true ? AFTER_PREPOSITION : 0
  const inReport = !isBefore && THAT.test(between) ? BEHIND_THAT : 0
  return inReport + gap + side + candidate.rank + behindPreposition + clauses + oblique
}

/** Behind these words stands what is said, in languages whose verb comes first. */
const THAT = /\s(?:إن|أن|بأن|إنه|أنه|إنها|أنها)\s/u
const BEHIND_THAT = 60

/** Longest case ending behind an apostrophe, in UTF-16 units. */
export const SUFFIX = 6

/** Costs above this tie nobody to the words: a wrong speaker is worse than none. */
const DEAREST = 120

/** The likeliest speaker beside a verb, or null. */
export function chooseSpeaker(
  text: string,
  candidates: readonly Candidate[],
  verb: VerbPlace,
  words: CompiledQuoteWords,
): Candidate | null {
  let best: Candidate | null = null
  let cheapest = DEAREST
  for (const candidate of candidates) {
    const price = cost(text, candidate, verb, words)
    if (price < cheapest) {
      cheapest = price
      best = candidate
    }
  }
  return best
}

/** Words in front of a name that are looked through for its office, in UTF-16 units. */
const TITLE_REACH = 70

/** The speaker as it is published: with the office in the words of the article when one stands beside the name. */
export function toSpeaker(
  field: ArticleField,
  text: string,
  candidate: Candidate,
  words: CompiledQuoteWords,
): Speaker {
  const surface = text.slice(candidate.start, candidate.end)
  const { start, end, entity } = candidate
  if (candidate.isTitle) return { field, start, end, surface, entity, title: surface }
  const before = words.titleAtEnd
    .exec(text.slice(Math.max(0, start - TITLE_REACH), start))?.[0]
    .trim()
    .replace(/,$/, '')
  const behind = /^,\s(?:the |a |el |la |le |der |die )?([^,.“”"«»]{4,48})[,.]/u.exec(
    text.slice(end, end + 60),
  )?.[1]
  const title = before || (behind !== undefined && words.hasTitle.test(behind) ? behind : null)
  return { field, start, end, surface, entity, title: title === '' ? null : title }
}
