import type { EntityMention, Proposition, Sentence } from '../../domain/index.ts'
import { partOf } from './cut-phrase.ts'
import { describeClause, type Said } from './describe-clause.ts'
import { findPhrases, isNoun, type Phrase } from './find-phrases.ts'
import type { ReadyGrammar } from './grammar.ts'
import { doerOf, type IsPeople, isActor } from './name-doer.ts'
import { readParties } from './read-parties.ts'
import { has, type Word } from './read-words.ts'
import type { Parties } from './reading.ts'
import type { SentenceMentions } from './sentence-mentions.ts'
import { type Clause, splitClauses } from './split-clauses.ts'
import type { Run } from './split-voices.ts'
import { toParticipant } from './to-participant.ts'

export interface RunContext {
  readonly mentions: SentenceMentions
  readonly sentence: Sentence
  readonly grammar: ReadyGrammar
  readonly isPeople: IsPeople
  /** The sentence holds more than one voice. */
  readonly hasVoices: boolean
}

/** Clauses of one run of words in one voice. `earlier` are those of the sentence before it. */
export function readRun(run: Run, earlier: readonly Proposition[], context: RunContext): Proposition[] {
  const clauses = orderClauses(
    splitClauses(run.words, verbsOf(run.words), context.grammar.order === 'verb-last'),
    context.grammar,
  )
  const found: Proposition[] = []
  let antecedent: Phrase | null = null
  for (const clause of clauses) {
    const phrases = findPhrases(clause.words, clause.act, context.grammar)
    const said: Said = { run, clause, phrases, previous: found.at(-1) ?? earlier.at(-1) ?? null }
    const parties =
      clause.act < 0
        ? null
        : readParties({ clause, phrases, antecedent, grammar: context.grammar, isPeople: context.isPeople })
    if (parties !== null && settleAccused(found, clause, parties, context)) continue
    if (parties !== null && !isOnlyDeath(clause, parties)) found.push(describeClause(said, parties, context))
    found.push(...nounActs({ ...said, previous: found.at(-1) ?? said.previous }, parties, context))
    antecedent = phrases.at(-1) ?? antecedent
  }
  const isFrame = run.quote === null && context.hasVoices
  if (found.length === 0 && !isFrame && clauses[0] !== undefined) {
    const said: Said = { run, clause: { ...clauses[0], act: -1 }, phrases: [], previous: null }
    return [describeClause(said, null, context)]
  }
  return found
}

/**
 * Where the verb comes last an accusation stands around what it accuses of ("Y'yi barajı patlatmakla suçladı"): the
 * whole is read for the accusation first, then the part inside.
 */
function orderClauses(clauses: readonly Clause[], { order }: ReadyGrammar): Clause[] {
  if (order !== 'verb-last') return [...clauses]
  return clauses.flatMap((clause, index): Clause[] => {
    const next = clauses[index + 1]
    if (next !== undefined && isBlame(next) && isInside(clause)) {
      const words = [...clause.words, ...next.words]
      return [{ words, act: clause.words.length + next.act, isRelative: false }, withoutAccused(clause)]
    }
    const before = clauses[index - 1]
    return before !== undefined && isBlame(clause) && isInside(before) ? [] : [clause]
  })
}

/** The part inside an accusation, without the name of the accused in front of it. */
function withoutAccused(clause: Clause): Clause {
  const name = clause.words
    .slice(0, clause.act - 1)
    .findLastIndex((word) => word.entity !== null && /['’]/u.test(word.text))
  return { ...clause, words: clause.words.slice(name + 1), act: clause.act - name - 1 }
}

function isBlame({ words, act }: Clause): boolean {
  return words[act]?.act?.kind === 'blame'
}

function isInside({ words, act }: Clause): boolean {
  return words[act]?.act?.kind === 'harm' && words[act]?.act?.form === 'nonfinite'
}

/** "обвиняет в диверсии Киев": the accused stands behind what it is accused of. True when the clause is dealt with. */
function settleAccused(
  found: Proposition[],
  clause: Clause,
  { object }: Parties,
  context: RunContext,
): boolean {
  const last = found.at(-1)
  const word = clause.words[clause.act]
  if (last?.act?.kind !== 'blame' || last.object !== null || word?.act?.kind !== 'harm') return false
  const accused =
    object ??
    findPhrases(clause.words, clause.act, context.grammar).find((p) => p.from > clause.act && p.lead === null)
  if (word.act.form !== 'nonfinite' || accused === undefined || !accused.words.some(isActor)) return false
  const party = toParticipant(accused, context)
  found[found.length - 1] = { ...last, object: party }
  const said: Said = { run: emptyRun(clause), clause, phrases: [], previous: found.at(-1) ?? null }
  found.push(describeClause(said, { actor: null, object: null, isPassive: false }, context))
  return true
}

function emptyRun({ words }: Clause): Run {
  return { words, quote: null, accusation: null, before: [] }
}

/** "Two people died": nobody did it, so that there is no act. */
function isOnlyDeath({ words, act }: Clause, { actor }: Parties): boolean {
  return words[act]?.act?.form === 'dies' && actor === null
}

/** Positions of the verbs that act. "strikes" is one when something stands behind it and somebody in front. */
function verbsOf(words: readonly Word[]): number[] {
  return words.flatMap((word, at) => {
    if (word.act === null || word.act.form === 'noun' || !hasNeeded(words, at)) return []
    if (word.act.form === 'either' && isAdjective(words, at)) return []
    if (word.act.form === 'nounOrFinite' && !isVerbHere(words, at)) return []
    return [at]
  })
}

/** "into damaged houses": a participle in front of a noun, behind a preposition or an article. */
function isAdjective(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  const isLed = has(before, 'article', 'locative', 'preposition', 'about') && before?.isNumber !== true
  return isLed && next !== undefined && next.gap === 'none' && next.roles.length === 0 && next.act === null
}

function isVerbHere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  const before = words[at - 1]
  if (has(before, 'to', 'future', 'possible', 'demanded', 'negation')) return true
  if (next === undefined || before === undefined || next.gap !== 'none' || has(before, 'article'))
    return false
  const isObject = next.roles.length === 0 || has(next, 'article')
  return isObject && next.act === null && !next.isDate
}

/** Words behind a verb in which its second part may stand. */
const NEEDED_REACH = 16

/** The second part of "warf…vor" stands later in the clause. */
function hasNeeded(words: readonly Word[], at: number): boolean {
  const needs = words[at]!.act?.needs
  if (needs == null) return true
  return words.slice(at + 1, at + NEEDED_REACH).some((word) => needs.some((part) => isWord(word.text, part)))
}

function isWord(text: string, needed: string): boolean {
  return HAN.test(needed) ? text.includes(needed) : text.toLowerCase() === needed
}

const HAN = /\p{sc=Han}/u

/** The words from the doer to the noun of the act, or from the noun to the doer. */
function besideNoun(phrase: Phrase, noun: number, doer: EntityMention, { head }: ReadyGrammar): Phrase {
  const named = phrase.words.findIndex((word) => word.entity === doer)
  const last = phrase.words.findLastIndex((word) => word.entity === doer)
  return (
    (head === 'last' ? partOf(phrase, Math.min(named, noun), noun + 1) : partOf(phrase, noun, last + 1)) ??
    phrase
  )
}

/** Acts that nouns name with their doer, where the verb of the clause does not already take the phrase as a party. */
function nounActs(said: Said, parties: Parties | null, context: RunContext): Proposition[] {
  const { grammar, isPeople } = context
  return said.phrases.flatMap((phrase, index) => {
    const at = phrase.words.findIndex((word) => isNoun(word) && word.act?.kind === 'harm')
    if (at < 0 || phrase === parties?.actor) return []
    const doer = doerOf(phrase, grammar, isPeople)
    const next = said.phrases[index + 1]
    const object =
      next !== undefined && next.from <= phrase.to + 1 && has(next.lead ?? undefined, 'onto') ? next : null
    if (phrase === parties?.object && isBlame(said.clause)) return []
    const isAccused = said.clause.act >= 0 && isBlame(said.clause) && phrase.from > said.clause.act
    if (doer === null && object === null && !isAccused) return []
    const clause: Clause = { ...said.clause, act: phrase.from + at }
    const actor = doer === null ? null : besideNoun(phrase, at, doer, grammar)
    return [describeClause({ ...said, clause }, { actor, object, isPassive: false }, context)]
  })
}
