import { cutBehindName, partOf } from './cut-phrase.ts'
import type { Phrase } from './find-phrases.ts'
import { doerByNoun, isActor } from './name-doer.ts'
import { has, type Word } from './read-words.ts'
import type { Parties, Reading } from './reading.ts'

type Case = 'bare' | 'object' | 'other'

/** Case of a Turkish name by what stands behind its apostrophe; without one the name is taken as bare. */
function caseOfName(word: Word): Case {
  const suffix = /['’](\p{L}+)$/u.exec(word.text)?.[1]?.toLowerCase()
  if (suffix === undefined) return 'bare'
  return /^(?:y?[ıiuü]|n?[ıiuü]|y?[ae]|n[ae])$/u.test(suffix) ? 'object' : 'other'
}

/** Parties where the verb closes the clause: the bare name in front is the subject, the phrase at the verb the object. */
export function readVerbLast(reading: Reading, isPassive: boolean): Parties {
  const { clause, phrases } = reading
  const before = phrases.filter((phrase) => phrase.to <= clause.act && phrase.lead === null)
  const near = before.findLast((phrase) => phrase.to === clause.act) ?? null
  if (isPassive) {
    const agent = agentOf(reading) ?? doerByLocative(reading)
    return { actor: agent, object: patientOf(before, near, agent), isPassive: true }
  }
  const subject = isNominal(reading) ? genitiveSubject(before) : bareSubject(before[0], reading)
  const isBlame = clause.words[clause.act]?.act?.kind === 'blame'
  const object = isBlame ? accusedIn(before) : objectAt(near, subject)
  return { actor: subject?.actor ?? null, object, isPassive: false }
}

/** The phrase at the verb, else what stands in front of the doer. */
function patientOf(before: readonly Phrase[], near: Phrase | null, agent: Phrase | null): Phrase | null {
  if (agent === null) return near
  if (near !== null && near.from >= agent.to) return near
  const around = before.find((phrase) => phrase.from <= agent.from && phrase.to >= agent.to)
  if (around !== undefined && around.from < agent.from) return partOf(around, 0, agent.from - around.from)
  return before.find((phrase) => phrase.to <= agent.from) ?? null
}

interface Subject {
  readonly phrase: Phrase
  readonly actor: Phrase
  readonly rest: Phrase | null
}

function isNominal({ clause }: Reading): boolean {
  return clause.words[clause.act]?.act?.form === 'nonfinite'
}

/** "barajı Rusya'nın patlattığını": a verbal noun has its subject in the genitive. */
function genitiveSubject(before: readonly Phrase[]): Subject | null {
  for (const phrase of before) {
    const at = phrase.words.findIndex((word) => isActor(word) && GENITIVE.test(word.text))
    const actor = at < 0 ? null : partOf(phrase, at, at + 1)
    if (actor !== null) return { phrase, actor, rest: partOf(phrase, at + 1, phrase.words.length) }
  }
  return null
}

const GENITIVE = /['’]n?[ıiuü]n$/u

/** A phrase that begins with a bare name, cut behind it and its body ("İsrail ordusu"); an adjective needs a body. */
function bareSubject(phrase: Phrase | undefined, { isPeople }: Reading): Subject | null {
  const cut = phrase === undefined ? null : cutBehindName(phrase, isPeople)
  if (phrase === undefined || cut === null) return null
  const [actor, rest] = cut
  const name = actor.words.find(isActor)
  const last = actor.words.at(-1)
  if (name?.entity == null || last === undefined) return null
  if (isPeople(name.entity) && !last.isForce && rest !== null) return null
  const isBare = caseOfName(name) === 'bare' || (last.isForce && GENITIVE.test(name.text))
  return isBare ? { phrase, actor, rest } : null
}

/** The rest of the subject's phrase, or a phrase of its own, in front of the verb with an ending of an object. */
function objectAt(near: Phrase | null, subject: Subject | null): Phrase | null {
  const phrase = near !== null && near === subject?.phrase ? subject.rest : near
  const last = phrase?.words.at(-1)
  if (phrase === null || phrase === undefined || last === undefined) return null
  if (isActor(last) && last.text.includes("'")) return caseOfName(last) === 'object' ? phrase : null
  return /(?:[ıiuüae])$/iu.test(last.text) && !/(?:[dt][ae]|n?[dt][ae]n)$/iu.test(last.text) ? phrase : null
}

function accusedIn(before: readonly Phrase[]): Phrase | null {
  for (const phrase of before) {
    const at = phrase.words.findIndex((word) => isActor(word) && caseOfName(word) === 'object')
    if (at < 0) continue
    const from = phrase.words.findIndex((word) => word.entity === phrase.words[at]?.entity)
    return partOf(phrase, from, at + 1)
  }
  return null
}

/** "X tarafından". */
function agentOf({ clause, phrases }: Reading): Phrase | null {
  const at = clause.words.findIndex((word) => has(word, 'agentBehind'))
  const phrase = at < 0 ? undefined : phrases.find((entry) => entry.to === at)
  if (phrase === undefined) return null
  const name = phrase.words.findIndex(isActor)
  return partOf(phrase, Math.max(0, name), phrase.words.length)
}

/** "İsrail'in saldırısında 12 kişi öldürüldü". */
function doerByLocative(reading: Reading): Phrase | null {
  const led = reading.phrases.map((phrase) => ({ ...phrase, lead: phrase.words[0]! }))
  const found = doerByNoun(led, reading.grammar, reading.isPeople)
  return found === null ? null : (reading.phrases.find((phrase) => phrase.from === found.from) ?? null)
}
