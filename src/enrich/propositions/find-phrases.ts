import type { ReadyGrammar, Role } from './grammar.ts'
import { has, type Word } from './read-words.ts'

/** Words that name one party or thing. */
export interface Phrase {
  readonly words: readonly Word[]
  /** Positions [from, to) in the clause. */
  readonly from: number
  readonly to: number
  /** Preposition in front of it; null when bare. */
  readonly lead: Word | null
  /** A colon, bracket or dash stands in front of it. */
  readonly isParted: boolean
}

const LEADS: readonly Role[] = ['agent', 'onto', 'about', 'locative', 'preposition', 'to']
/** Words that end a phrase and belong to none. */
const ENDS: readonly Role[] = [
  ...LEADS,
  'opens',
  'relative',
  'condition',
  'be',
  'have',
  'verb',
  'adverb',
  'negation',
  'future',
  'possible',
  'demanded',
  'hedge',
  'agentBehind',
]

function isContent(word: Word): boolean {
  if (word.isNumber && word.act === null) return true
  return !has(word, ...ENDS) && !word.isDate && !word.isSpeech && (word.act === null || isNoun(word))
}

export function isNoun(word: Word): boolean {
  return word.act?.form === 'noun' || word.act?.form === 'nounOrFinite'
}

/** Phrases of a clause in order; `verb` is the position of its act, which belongs to none. */
export function findPhrases(words: readonly Word[], verb: number, grammar: ReadyGrammar): Phrase[] {
  const phrases: Phrase[] = []
  let lead: Word | null = null
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    if (at === verb || !isContent(word) || has(word, 'and', 'join')) {
      // "par des drones": the article does not part the preposition from its phrase.
      if (!has(word, 'join')) lead = has(word, ...LEADS) ? word : null
      at++
      continue
    }
    const to = phraseEnd(words, at, verb, grammar)
    phrases.push({ words: words.slice(at, to), from: at, to, lead, isParted: word.gap === 'strong' })
    lead = null
    at = to
  }
  return phrases
}

function phraseEnd(words: readonly Word[], from: number, verb: number, grammar: ReadyGrammar): number {
  let at = from + 1
  while (at < words.length && at !== verb && goesOn(words, at, grammar)) at++
  while (at > from + 1 && has(words[at - 1], 'and', 'join')) at--
  return at
}

function goesOn(words: readonly Word[], at: number, grammar: ReadyGrammar): boolean {
  const word = words[at]!
  if (word.gap !== 'none') return false
  if (has(word, 'join')) return true
  if (has(word, 'and')) return isContent(words[at + 1] ?? word) && words[at + 1]?.gap === 'none'
  if (has(word, 'adverb') && has(words[at - 1], 'article'))
    return words[at + 1] !== undefined && isContent(words[at + 1]!)
  if (!isContent(word)) return false
  if (has(word, 'article') && !has(words[at - 1], 'join', 'and', 'article')) return false
  return !(word.isNumber && !words[at - 1]!.isNumber && startsSum(words[at - 1]!, grammar))
}

/** "В Казани девять человек", "ثلاثة فلسطينيين": where no article parts them a number begins a phrase behind a name. */
function startsSum(before: Word, { order, instrumentalAgent }: ReadyGrammar): boolean {
  return order !== 'subject-verb' || (instrumentalAgent === true && before.entity !== null)
}
