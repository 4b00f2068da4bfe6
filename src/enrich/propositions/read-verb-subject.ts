import { cutBehindName } from './cut-phrase.ts'
import type { Phrase } from './find-phrases.ts'
import { doerByNoun, isActor } from './name-doer.ts'
import { has } from './read-words.ts'
import type { Parties, Reading } from './reading.ts'

/** Parties where the verb comes first and subject and object follow without a mark between them; Arabic headlines begin with the subject. */
export function readVerbSubject(reading: Reading, isPassive: boolean): Parties {
  const { clause, phrases } = reading
  const before = subjectBefore(reading)
  const behind = phrases.filter((phrase) => phrase.from > clause.act)
  const next = behind.find((phrase) => phrase.from === clause.act + 1) ?? null
  const agent =
    behind.find((phrase) => has(phrase.lead ?? undefined, 'agent')) ??
    doerByNoun(reading.phrases, reading.grammar, reading.isPeople)
  if (isPassive || clause.words.slice(0, clause.act).some((word) => has(word, 'be')))
    return { actor: agent, object: bare(next) ?? before, isPassive: true }
  if (before !== null) return { actor: before, object: objectOf(next, behind), isPassive: false }
  if (next === null || next.lead !== null)
    return { actor: null, object: objectOf(next, behind), isPassive: false }
  if (clause.words[clause.act]?.act?.form === 'nonfinite')
    return { actor: null, object: next, isPassive: false }
  return splitSubject(reading, next, behind, agent)
}

function splitSubject(
  reading: Reading,
  next: Phrase,
  behind: readonly Phrase[],
  agent: Phrase | null,
): Parties {
  const cut = next.words[0]!.isNumber ? null : cutBehindName(next, reading.isPeople)
  if (cut === null) {
    const acts = next.words[0]!.isForce && !next.words[0]!.isNumber
    const second = behind[1]
    if (acts) return { actor: next, object: second === undefined ? null : bare(second), isPassive: false }
    // "قتل 12 شخصا في غارة": the unmarked passive.
    return { actor: agent, object: next, isPassive: true }
  }
  const [actor, rest] = cut
  return { actor, object: rest ?? objectOf(null, behind.slice(1)), isPassive: false }
}

function bare(phrase: Phrase | null): Phrase | null {
  return phrase !== null && phrase.lead === null ? phrase : null
}

/** The bare phrase behind the subject, else the target behind "on". */
function objectOf(next: Phrase | null, behind: readonly Phrase[]): Phrase | null {
  if (next !== null && next.lead === null) return next
  const [first] = behind
  if (first !== undefined && first.lead === null && first.words[0]!.gap === 'none') return first
  return behind.find((phrase) => has(phrase.lead ?? undefined, 'onto')) ?? null
}

function subjectBefore({ clause, phrases, antecedent }: Reading): Phrase | null {
  const { words, act } = clause
  const from = words
    .slice(0, act)
    .findLastIndex((word) => has(word, 'opens', 'relative', 'verb', 'condition') || word.gap === 'strong')
  const own = phrases.findLast(
    (phrase) =>
      phrase.to <= act &&
      phrase.from >= from &&
      phrase.lead === null &&
      phrase.words.some((word) => isActor(word) || word.isForce),
  )
  if (own !== undefined) return own
  return from >= 0 && has(words[from], 'relative') ? antecedent : null
}
