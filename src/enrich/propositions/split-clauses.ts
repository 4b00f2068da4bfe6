import type { Role } from './grammar.ts'
import { has, type Word } from './read-words.ts'

/** Words [from, to) of a sentence that are read together: at most one verb that acts, with its parties. */
export interface Clause {
  readonly words: readonly Word[]
  /** Position of the verb in `words`; -1 when only nouns act, or nothing does. */
  readonly act: number
  /** The words that begin it mean the phrase in front of it ("which", "который"). */
  readonly isRelative: boolean
}

const OPENERS: readonly Role[] = ['opens', 'relative', 'condition']

/** How strongly two clauses part in front of a word: 0 not at all. */
function strengthBefore(word: Word): number {
  if (has(word, ...OPENERS)) return 4
  if (word.gap === 'strong') return 3
  if (word.gap === 'comma') return 2
  return has(word, 'and') ? 1 : 0
}

/** Clauses of a run of words in one voice, split between verbs that act at the strongest sign that stands there. */
export function splitClauses(words: readonly Word[], verbs: readonly number[], isVerbLast = false): Clause[] {
  const cuts = [0]
  for (let i = 1; i < verbs.length; i++) {
    const cut = strongest(words, verbs[i - 1]! + 1, verbs[i]!)
    cuts.push(cut ?? (isVerbLast ? verbs[i - 1]! + 1 : verbs[i]!))
  }
  cuts.push(words.length)
  return cuts.slice(0, -1).map((from, index): Clause => {
    const part = words.slice(from, cuts[index + 1])
    const act = verbs[index] === undefined ? -1 : verbs[index] - from
    return { words: part, act, isRelative: has(part[0], 'relative') }
  })
}

/** The last of the strongest places to cut in front of words [from, to]. */
function strongest(words: readonly Word[], from: number, to: number): number | null {
  let best: number | null = null
  let strength = 0
  for (let at = from; at <= to; at++) {
    const here = strengthBefore(words[at]!)
    if (here > 0 && here >= strength) {
      best = at
      strength = here
    }
  }
  return best
}
