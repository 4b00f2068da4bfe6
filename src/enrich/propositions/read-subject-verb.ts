import { casesOf } from './cases.ts'
import { cutBehindName, partOf } from './cut-phrase.ts'
import type { Phrase } from './find-phrases.ts'
import { doerByNoun, isActor, isAgentive } from './name-doer.ts'
import { has, type Word } from './read-words.ts'
import type { Parties, Reading } from './reading.ts'

/** Parties where the subject stands before the verb and the object behind it, unless case endings say otherwise. */
export function readSubjectVerb(reading: Reading, isPassive: boolean): Parties {
  const subject = subjectOf(reading, isPassive)
  if (isPassive) return readPassive(reading, subject)
  const parties = readActive(reading, subject)
  const blamed = blamedBehind(reading, parties.object) ?? beforeOf(reading, parties.object)
  return blamed === null ? parties : { ...parties, object: blamed }
}

/** "accused Russia of using food", "wirft Moskau Zynismus vor": where the name of the accused ends. */
function beforeOf({ clause, grammar, isPeople }: Reading, object: Phrase | null): Phrase | null {
  if (clause.words[clause.act]?.act?.kind !== 'blame' || object === null) return null
  if (grammar.language === 'de') return cutBehindName(object, isPeople)?.[0] ?? null
  const at = object.words.findIndex(
    (word, index) => has(word, 'join') && object.words[index + 1]?.entity == null,
  )
  return at < 1 ? null : partOf(object, 0, at)
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
  const near = isReducedPassive(reading) ? nearest(reading) : subject
  const patient = near === agent ? null : near
  const behind = phrases.find((phrase) => phrase.from === clause.act + 1 && phrase.lead === null)
  const object = patient ?? (behind === agent ? null : (behind ?? null))
  return { actor: agent ?? null, object, isPassive: true }
}

/** Words between an auxiliary and its participle. */
const AUXILIARY_REACH = 4

/** "countries hit by drought", without an auxiliary: the phrase in front is meant. */
function isReducedPassive({ clause, grammar }: Reading): boolean {
  const { words, act } = clause
  const form = words[act]?.act?.form
  const isOpen = form === 'either' || form === 'participle'
  const isBracketed = grammar.head === 'last' && grammar.cases !== undefined
  const before = isBracketed ? words : words.slice(Math.max(0, act - AUXILIARY_REACH), act)
  return isOpen && !before.some((word) => has(word, 'be', 'have'))
}

function nearest({ clause, phrases }: Reading): Phrase | null {
  const isBeside = (phrase: Phrase) =>
    phrase.to <= clause.act &&
    clause.words.slice(phrase.to, clause.act).every((word) => has(word, 'adverb') || word.isDate)
  const phrase = phrases.findLast(isBeside)
  if (phrase === undefined) return null
  // "contava 5.434 mortos": the number alone is counted.
  const sum = phrase.words.at(-1)?.isNumber === true ? phrase.words.findIndex((word) => word.isNumber) : 0
  return partOf(phrase, sum, phrase.words.length)
}

/** A bare instrumental that names somebody who acts, not a tool. */
function instrumental({ phrases, grammar }: Reading): Phrase | null {
  return (
    phrases.find((phrase) => {
      if (phrase.lead !== null) return false
      if (!phrase.words.some((word) => isActor(word) || word.isForce || PLURAL.test(word.text))) return false
      const cases = casesOf(phrase, grammar)
      return cases?.includes('i') === true && !/[na]/u.test(cases)
    }) ?? null
  )
}

/** Plural instrumentals; a single one is as often a tool. */
const PLURAL = /[аяыиі]ми$/u

/** Days and sums do nothing. */
function canAct(phrase: Phrase): boolean {
  return !phrase.words[0]!.isNumber && !phrase.words[0]!.isDate
}

function readActive(reading: Reading, subject: Phrase | null): Parties {
  const { clause, grammar } = reading
  if (isVerbalNoun(reading)) return readVerbalNoun(reading)
  const behind = objectBehind(reading)
  const isBracketed = grammar.head === 'last' && grammar.cases !== undefined
  if (isBracketed && behind === null) return readBracket(reading, subject)
  if (subject !== null && behind !== null && isSwappedByNumber(subject, behind, reading))
    return { actor: behind, object: subject, isPassive: false }
  if (subject !== null && grammar.cases !== undefined) {
    const cases = casesOf(subject, grammar)
    if (cases !== null && !cases.includes('n')) {
      const actor = behind !== null && mayBeSubject(behind, reading) ? behind : null
      return { actor, object: cases.includes('a') ? subject : null, isPassive: false }
    }
  }
  const isInfinite = clause.words[clause.act]?.act?.form === 'nonfinite'
  const object = behind !== null && mayBeObject(behind, reading) ? behind : ontoBefore(reading)
  return { actor: subject, object: object === subject && isInfinite ? null : object, isPassive: false }
}

/** "Місто обстріляли російські війська": a plural verb behind a thing and in front of those who act. */
function isSwappedByNumber(before: Phrase, behind: Phrase, reading: Reading): boolean {
  const { clause, grammar } = reading
  const acts = (phrase: Phrase) => phrase.words.some((word) => isActor(word) || word.isForce)
  const isPlural = grammar.instrumentalAgent === true && /ли$/u.test(clause.words[clause.act]?.text ?? '')
  return isPlural && !acts(before) && acts(behind) && mayBeSubject(behind, reading) && behind.lead === null
}

/** "в подрыве", "о диверсии": Slavic nouns of acts behind a preposition. */
function isVerbalNoun({ clause, grammar }: Reading): boolean {
  const word = clause.words[clause.act]
  return (
    grammar.instrumentalAgent === true && word?.act?.form === 'nonfinite' && !/(?:ть|ти)$/u.test(word.text)
  )
}

/** What follows a noun of an act in the genitive is its victim, or its doer where the noun asks for one; never a subject. */
function readVerbalNoun(reading: Reading): Parties {
  const { clause, phrases, grammar } = reading
  const next = phrases.find((phrase) => phrase.from === clause.act + 1 && phrase.lead === null) ?? null
  const doer = instrumental(reading)
  const target =
    phrases.find((phrase) => phrase.from > clause.act && has(phrase.lead ?? undefined, 'onto')) ?? null
  if (next === null || next === doer) return { actor: doer, object: target, isPassive: false }
  const cases = casesOf(next, grammar)
  if (cases !== null && !cases.includes('g')) return { actor: doer, object: target, isPassive: false }
  const acts = next.words.some((word) => isActor(word) || word.isForce)
  return acts && isAgentive(clause.words[clause.act]?.text ?? '', grammar)
    ? { actor: next, object: target, isPassive: false }
    : { actor: doer, object: next, isPassive: false }
}

/** German verbs at the end of the clause: "hat Russland den Damm gesprengt", "den Damm gesprengt zu haben". */
function readBracket(reading: Reading, subject: Phrase | null): Parties {
  const { clause, phrases, grammar } = reading
  const bare = phrases.filter((phrase) => phrase.lead === null && phrase.to <= clause.act)
  const last = bare.at(-1) ?? null
  const hasModal = clause.words
    .slice(0, clause.act)
    .some((word) => has(word, 'future', 'possible', 'demanded'))
  const isInfinite = clause.words[clause.act]?.act?.form === 'nonfinite' && !hasModal
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
  const isModal = has(word, 'future', 'possible')
  return (
    has(word, 'opens', 'relative', 'condition') || (has(word, 'verb') && !isModal) || word.gap === 'strong'
  )
}

/** The first bare phrase of the stretch that ends in the verb; of a relative clause, the phrase it speaks of. */
function subjectOf(reading: Reading, passive: boolean): Phrase | null {
  const { clause, phrases, grammar } = reading
  const { words, act } = clause
  const bare = phrases.filter((phrase) => mayBeginClause(phrase) && phrase.from < act && !isTime(phrase))
  const from = words.slice(0, act).findLastIndex(parts)
  // "weist ... von sich und beschuldigt": the subject is the one the sentence began with.
  if (has(words[act - 1], 'and') && bare[0] !== undefined) return bare[0]
  const isRelative = from >= 0 && has(words[from], 'relative')
  if (isRelative && antecedentOf(reading) !== null && (passive || !beginsWithParty(bare, from)))
    return antecedentOf(reading)
  if (grammar.language === 'zh') {
    const comma = words.slice(0, act + 1).findLastIndex((word) => word.gap !== 'none')
    const near = bare.find((phrase) => phrase.from >= Math.max(comma, from, 0))
    if (near !== undefined || passive) return near ?? null
  }
  const own = bare.find((phrase) => phrase.from >= Math.max(from, 0) && !parts(phrase.words[0]!))
  const parted = bare.find((phrase) => phrase.from >= from)
  if (own !== undefined || parted !== undefined) return own ?? parted ?? null
  if (isRelative) return antecedentOf(reading)
  if (grammar.cases !== undefined && grammar.head === 'last') return subjectBehindFinite(phrases, act)
  return bare[0] ?? null
}

function subjectBehindFinite(phrases: readonly Phrase[], act: number): Phrase | null {
  return phrases.find((phrase) => phrase.lead === null && phrase.from < act) ?? null
}

/** The phrase a relative clause is about: right in front of its first word. */
function antecedentOf({ clause, phrases, antecedent }: Reading): Phrase | null {
  const at = clause.words.slice(0, clause.act).findLastIndex((word) => has(word, 'relative'))
  const before = phrases.filter((phrase) => phrase.to <= at)
  return before.findLast((phrase) => phrase.lead === null) ?? before.at(-1) ?? antecedent
}

/** "the dam that Russian forces": the clause has a subject of its own. */
function beginsWithParty(bare: readonly Phrase[], from: number): boolean {
  const phrase = bare.find((entry) => entry.from > from)
  const first = phrase?.words[0]
  return first !== undefined && (isActor(first) || first.isForce || has(first, 'article', 'pronoun'))
}

/** "after" stands in front of a day or of a clause. */
function mayBeginClause({ lead }: Phrase): boolean {
  return lead === null || has(lead, 'opens')
}

function isTime(phrase: Phrase): boolean {
  return phrase.words.every((word) => word.isDate)
}
