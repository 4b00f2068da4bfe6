import nlp from 'compromise/two'
import { matchTagRules } from './match-tag-rules.ts'

nlp.plugin({ methods: { one: { bulkMatch: matchTagRules } } })

/** Part of speech as far as rules about English clauses need it. */
export type EnglishTag =
  | 'finite'
  | 'nonfinite'
  | 'noun'
  | 'number'
  | 'adjective'
  | 'preposition'
  | 'conjunction'
  | 'other'

/** One word of an English text with its part of speech; offsets into exactly this text. */
export interface TaggedWord {
  readonly start: number
  readonly end: number
  readonly norm: string
  readonly tag: EnglishTag
  /** Something but a space stands between this word and the next. */
  readonly stopped: boolean
}

interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly normal: string
  readonly tags: ReadonlySet<string>
}

const NONFINITE = ['Gerund', 'Participle', 'Auxiliary', 'Particle']
const OWN_PAST: ReadonlySet<string> = new Set(
  'burst set cut hit put cast cost split spread shut hurt let quit beat broadcast shed upset'.split(' '),
)
/** Helping verbs that are finite wherever they stand. */
const FINITE_HELPERS: ReadonlySet<string> = new Set(
  'has have had do does did will would can could may might must shall should'.split(' '),
)
/** Words behind which a verb is an infinitive. */
const GOVERNING: ReadonlySet<string> = new Set(
  'to will would can could may might must shall should do does did not help let make'.split(' '),
)

/**
 * Tags the words of one English sentence by the rules and word lists of `compromise`
 * (https://github.com/spencermountain/compromise). About a millisecond a sentence: for the few that may be shown.
 */
export function tagEnglish(text: string): TaggedWord[] {
  const sentences = nlp(text).document as readonly (readonly Term[])[]
  const tagged: TaggedWord[] = []
  let at = 0
  let before = ''
  for (const term of sentences.flat()) {
    const start = at + term.pre.length
    const end = start + term.text.length
    at = end + term.post.length
    tagged.push({
      start,
      end,
      norm: term.normal,
      tag: tagOf(term, before),
      stopped: term.post.trim() !== '',
    })
    if (term.text !== '') before = term.normal
  }
  return tagged
}

function tagOf({ tags, normal }: Term, before: string): EnglishTag {
  if (tags.has('Verb')) return isFiniteVerb(tags, normal, before) ? 'finite' : 'nonfinite'
  if (tags.has('Noun')) return 'noun'
  if (tags.has('Value')) return 'number'
  if (tags.has('Adjective')) return 'adjective'
  if (tags.has('Preposition')) return 'preposition'
  return tags.has('Conjunction') ? 'conjunction' : 'other'
}

/** A bare form is finite where it is its own past tense; "jet" and "visit" stand far more often as nouns. */
function isFiniteVerb(tags: ReadonlySet<string>, norm: string, before: string): boolean {
  if (tags.has('Copula') || tags.has('PastTense') || FINITE_HELPERS.has(norm)) return true
  if (!tags.has('PresentTense') || NONFINITE.some((tag) => tags.has(tag))) return false
  return tags.has('Infinitive') ? OWN_PAST.has(norm) && !GOVERNING.has(before) : true
}
