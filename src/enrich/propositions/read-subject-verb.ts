import { casesOf } from './cases.ts'
import type { Phrase } from './find-phrases.ts'
import { doerByNoun, isActor } from './name-doer.ts'
import { has, type Word } from './read-words.ts'
import type { Parties, Reading } from './reading.ts'

/** Parties where the subject stands before the verb and the object behind it, unless case endings say otherwise. */
export function readSubjectVerb(reading: Reading, isPassive: boolean): Parties {
  const subject = subjectOf(reading)
  if (isPassive) return readPassive(reading, subject)
  const parties = readActive(reading, subject)
  const blamed = blamedBehind(reading, parties.object)
  return blamed === null ? parties : { ...parties, object: blamed }
}

/** "blamed the attack on Kyiv", "возложил на Москву ответственность": the party behind "on" is blamed. */
function blamedBehind({ clause, phrases }: Reading, object: Phrase | null): Phrase | null {
  if (clause.words[clause.act]?.act?.kind !== 'blame' || object?.words.some(isActor) === true) return null
  return (
    phrases.find(
      (phrase) =>
        phrase.from > clause.act && has(phrase.lead ?? undefined, 'onto') && phrase.words.some(isActor),
    ) ?? null
  )
}

function readPassive(reading: Reading, subject: Phrase | null): Parties {
  const { clause, phrases, grammar } = reading
  const agent =
    phrases.find((phrase) => has(phrase.lead ?? undefined, 'agent') && canAct(phrase)) ??
    (grammar.instrumentalAgent === true ? instrumental(reading) : null) ??
    doerByNoun(reading.phrases, reading.grammar, reading.isPeople)
  const patient = subject === agent ? null : subject
  const behind = phrases.find((phrase) => phrase.from === clause.act + 1 && phrase.lead === null)
  const object = patient ?? (behind === agent ? null : (behind ?? null))
  return { actor: agent ?? null, object, isPassive: true }
}

/** A bare instrumental that names somebody who acts, not a tool. */
function instrumental({ phrases, grammar }: Reading): Phrase | null {
  return (
    phrases.find((phrase) => {
      if (phrase.lead !== null || !phrase.words.some((word) => isActor(word) || word.isForce)) return false
      const cases = casesOf(phrase, grammar)
      return cases?.includes('i') === true && !/[na]/u.test(cases)
    }) ?? null
  )
}

/** Days and sums do nothing. */
function canAct(phrase: Phrase): boolean {
  return !phrase.words[0]!.isNumber && !phrase.words[0]!.isDate
}

function readActive(reading: Reading, subject: Phrase | null): Parties {
  const { clause, grammar } = reading
  const behind = objectBehind(reading)
  const isBracketed = grammar.head === 'last' && grammar.cases !== undefined
  if (isBracketed && behind === null) return readBracket(reading, subject)
  if (subject !== null && grammar.cases !== undefined) {
    const cases = casesOf(subject, grammar)
    if (cases !== null && !cases.includes('n')) {
      const actor = behind !== null && mayBeSubject(behind, reading) ? behind : null
      return { actor, object: /[ad]/u.test(cases) ? subject : null, isPassive: false }
    }
  }
  const isInfinite = clause.words[clause.act]?.act?.form === 'nonfinite'
  const object = behind !== null && mayBeObject(behind, reading) ? behind : ontoBefore(reading)
  return { actor: subject, object: object === subject && isInfinite ? null : object, isPassive: false }
}

/** German verbs at the end of the clause: "hat Russland den Damm gesprengt", "den Damm gesprengt zu haben". */
function readBracket(reading: Reading, subject: Phrase | null): Parties {
  const { clause, phrases, grammar } = reading
  const bare = phrases.filter((phrase) => phrase.lead === null && phrase.to <= clause.act)
  const last = bare.at(-1) ?? null
  const isInfinite = clause.words[clause.act]?.act?.form === 'nonfinite'
  if (isInfinite) return { actor: null, object: last, isPassive: false }
  const object = last !== null && last !== subject ? last : null
  const isSwapped = subject !== null && casesOf(subject, grammar)?.includes('n') === false
  return isSwapped
    ? { actor: object, object: subject, isPassive: false }
    : { actor: subject, object, isPassive: false }
}

function mayBeSubject(phrase: Phrase, { grammar }: Reading): boolean {
  if (phrase.lead !== null) return false
  const cases = casesOf(phrase, grammar)
  return cases === null || cases.includes('n')
}

function mayBeObject(phrase: Phrase, { grammar }: Reading): boolean {
  if (phrase.lead !== null || grammar.cases === undefined) return true
  const cases = casesOf(phrase, grammar)
  return cases === null || /[anG]|g/u.test(cases)
}

/** The phrase right behind the verb, bare or behind "on", "a", "по". */
function objectBehind({ clause, phrases }: Reading): Phrase | null {
  const between = (phrase: Phrase) => clause.words.slice(clause.act + 1, phrase.from)
  return (
    phrases.find(
      (phrase) =>
        phrase.from > clause.act &&
        (phrase.lead === null || has(phrase.lead, 'onto')) &&
        between(phrase).every((word) => has(word, 'onto', 'adverb') || word.isDate) &&
        phrase.words[0]!.gap === 'none',
    ) ?? null
  )
}

/** Chinese names the target in front of the verb: "对加沙发动空袭", "将大坝炸毁". */
function ontoBefore({ clause, phrases, grammar }: Reading): Phrase | null {
  if (grammar.head !== 'last' || grammar.cases !== undefined) return null
  return phrases.find((p) => p.to <= clause.act && /^(?:对|向|将|把)$/u.test(p.lead?.text ?? '')) ?? null
}

/** Words behind which a new subject is looked for. */
function parts(word: Word): boolean {
  return has(word, 'opens', 'relative', 'condition', 'verb') || word.gap === 'strong'
}

/** The first bare phrase of the stretch that ends in the verb; of a relative clause, the phrase it speaks of. */
function subjectOf({ clause, phrases, antecedent, grammar }: Reading): Phrase | null {
  const { words, act } = clause
  const bare = phrases.filter((phrase) => mayBeginClause(phrase) && phrase.from < act && !isTime(phrase))
  const from = words.slice(0, act).findLastIndex(parts)
  const own = bare.find((phrase) => phrase.from >= Math.max(from, 0) && !parts(phrase.words[0]!))
  const parted = bare.find((phrase) => phrase.from >= from)
  if (own !== undefined || parted !== undefined) return own ?? parted ?? null
  if (from >= 0 && has(words[from], 'relative')) return antecedent ?? bare.at(-1) ?? null
  if (grammar.cases !== undefined && grammar.head === 'last') return subjectBehindFinite(phrases, act)
  return bare[0] ?? null
}

function subjectBehindFinite(phrases: readonly Phrase[], act: number): Phrase | null {
  return phrases.find((phrase) => phrase.lead === null && phrase.from < act) ?? null
}

/** "after" stands in front of a day or of a clause. */
function mayBeginClause({ lead }: Phrase): boolean {
  return lead === null || has(lead, 'opens')
}

function isTime(phrase: Phrase): boolean {
  return phrase.words.every((word) => word.isDate)
}
