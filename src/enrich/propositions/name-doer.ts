import type { EntityMention } from '../../domain/index.ts'
import type { Phrase } from './find-phrases.ts'
import { isNoun } from './find-phrases.ts'
import type { Grammar } from './grammar.ts'
import { has, type Word } from './read-words.ts'

/** True when a name is written as the word for a people or its adjective ("Israeli", "российский"). */
export type IsPeople = (mention: EntityMention) => boolean

const ACTORS: ReadonlySet<EntityMention['kind']> = new Set(['country', 'capital', 'metonym', 'org', 'person'])

export function isActor(word: Word): boolean {
  return word.entity !== null && ACTORS.has(word.entity.kind)
}

/** The party a noun of an act names as its doer ("Israeli strikes", "удар российских войск"), or null. */
export function doerOf(phrase: Phrase, grammar: Grammar, isPeople: IsPeople): EntityMention | null {
  const noun = phrase.words.findIndex(isNoun)
  if (noun < 0) return null
  const side = grammar.head === 'last' ? phrase.words.slice(0, noun) : phrase.words
  const doers = side.filter(
    (word) => isActor(word) && !isJoined(phrase, noun, word) && names(word, phrase, grammar, isPeople),
  )
  const ids = new Set(doers.map((word) => word.entity?.id))
  return ids.size === 1 ? (doers[0]?.entity ?? null) : null
}

/** "el sabotaje y Dinamarca": what "and" parts from the noun is not its doer. */
function isJoined({ words }: Phrase, noun: number, word: Word): boolean {
  const at = words.indexOf(word)
  return words.slice(Math.min(at, noun), Math.max(at, noun)).some((entry) => has(entry, 'and'))
}

function names(word: Word, phrase: Phrase, grammar: Grammar, isPeople: IsPeople): boolean {
  const mention = word.entity as EntityMention
  if (isPeople(mention) || mention.kind === 'org') return true
  if (/['’]s$|s['’]$/u.test(word.text)) return true
  if (grammar.order === 'verb-last' && mention.kind === 'country') return true
  const noun = phrase.words.find(isNoun)
  if (
    grammar.head === 'first' &&
    noun !== undefined &&
    noun.end <= word.start &&
    isAgentive(noun.text, grammar)
  )
    return true
  return phrase.words.some((other) => other.isForce && !isNoun(other) && !has(other, 'and'))
}

/** "12 killed in an Israeli strike": the phrase that names an act with its doer stands for the doer. */
export function doerByNoun(phrases: readonly Phrase[], grammar: Grammar, isPeople: IsPeople): Phrase | null {
  return phrases.find((phrase) => phrase.lead !== null && doerOf(phrase, grammar, isPeople) !== null) ?? null
}

/** True for nouns whose genitive names who does it: "удар Киева", "ataque de Israel", not "разрушение плотины". */
export function isAgentive(noun: string, { agentive }: Grammar): boolean {
  const lower = noun.toLowerCase()
  return agentive?.some((stem) => lower.startsWith(stem)) === true
}
