import type { Modality, Proposition } from '../../domain/index.ts'
import type { Grammar, Role } from './grammar.ts'
import { has, type Word } from './read-words.ts'

export type Mood = Pick<Proposition, 'polarity' | 'modality' | 'hedged'>

/** Words in front of a verb in which a negation still belongs to it. */
const NEGATION_REACH = 5
/** The same for "will", "may", "must". */
const MODAL_REACH = 8

const OPENERS: readonly Role[] = ['opens', 'relative', 'condition']

/** Whether a clause says that its act did, will, may, should or did not happen. `act` is -1 for a clause without a verb. */
export function readMood(words: readonly Word[], act: number, grammar: Grammar): Mood {
  const from = lastOpener(words, act)
  const scope = words.slice(from, act < 0 ? undefined : act + 1)
  const near = (reach: number) => (act < 0 ? scope : scope.slice(-1 - reach))
  const negated =
    near(NEGATION_REACH).some((word) => has(word, 'negation')) ||
    (negatesBehind(grammar) && words.slice(act + 1).some((word) => has(word, 'negation'))) ||
    negatesObject(words, act)
  return {
    polarity: negated ? -1 : 1,
    modality: modalityOf(near(MODAL_REACH), words.slice(from)),
    hedged: scope.some((word) => has(word, 'hedge')),
  }
}

/** "destroyed no camp": the negation stands right behind the act and negates what it is done to; "hit not only" does not. */
function negatesObject(words: readonly Word[], act: number): boolean {
  const [next, after] = [words[act + 1], words[act + 2]]
  return (
    act >= 0 && next?.gap === 'none' && has(next, 'negation') && after !== undefined && !has(after, 'adverb')
  )
}

/** German puts "nicht" behind its finite verb. */
function negatesBehind({ order, head, cases }: Grammar): boolean {
  return order === 'subject-verb' && head === 'last' && cases !== undefined
}

function modalityOf(scope: readonly Word[], clause: readonly Word[]): Modality {
  if (clause.some((word) => has(word, 'condition'))) return 'conditional'
  if (scope.some((word) => has(word, 'demanded'))) return 'demanded'
  if (scope.some((word) => has(word, 'possible'))) return 'possible'
  const last = scope.length - 2
  // Chinese 将 speaks of the future right in front of its verb, elsewhere it takes an object.
  const isFuture = scope.some((word, at) => has(word, 'future') && (!has(word, 'about') || at === last))
  return isFuture ? 'future' : 'actual'
}

function lastOpener(words: readonly Word[], act: number): number {
  for (let at = Math.max(act, 0); at > 0; at--) {
    if (has(words[at], ...OPENERS) || words[at]!.gap === 'strong') return at
  }
  return 0
}
