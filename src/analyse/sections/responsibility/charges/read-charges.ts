import type { EntityMention } from '../../../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../../../claims/prepared.ts'
import { EACH_OTHER, readVoice } from '../../../claims/read-stance.ts'
import { threshold } from '../../../thresholds.ts'
import { isPlaceOnly } from '../find-doer.ts'
import { type Blame, isFocalAround, readBlames } from '../read-blames.ts'
import { readSegments, type Segment } from '../read-segments.ts'
import { QUESTION } from '../read-shapes.ts'
import { CHARGE_WORDS, type ChargeWords } from './charge-words.ts'
import { isUndone } from './undone.ts'

const OUTLET = threshold('voiceOutlet')
const QUOTED = threshold('voiceQuoted')
/** UTF-16 units around a party in which a construction of blame may stand. */
const WINDOW = 110
const ACTOR_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])

/** A party that a sentence holds responsible in so many words: by its syntax, not by a word nearby. */
export interface Charge extends Blame {
  /** accused: somebody accuses the party. faulted: it is said to have done wrong, failed or be to blame. */
  readonly kind: 'accused' | 'faulted'
}

/** The parties one sentence charges by an explicit construction, on what the event is about. Exchanges are left out. */
export function readCharges(prepared: Prepared, sentence: PreparedSentence): Charge[] {
  const words = CHARGE_WORDS[sentence.language]
  const { text } = sentence.sentence
  if (words === undefined || EACH_OTHER.test(text) || QUESTION.test(text)) return []
  if (readVoice(sentence).direction === 0 || FRAGMENT.test(text) || !isNear(prepared, sentence)) return []
  const found = readSegments(sentence).flatMap((segment) =>
    segment.entities
      .filter((mention) => ACTOR_KINDS.has(mention.kind) && !isPlaceOnly(segment, mention))
      .flatMap((mention) => chargeOf(prepared, { segment, words }, mention) ?? []),
  )
  return found.filter(
    (charge, index) =>
      found.findIndex((other) => other.actor === charge.actor) === index && !isAnswered(prepared, charge),
  )
}

/** In a sentence of two accounts the other one accuses too: half of an exchange would be told. */
function isAnswered(prepared: Prepared, { alone, actor, sentence }: Charge): boolean {
  return !alone && readBlames(prepared, sentence).some((blame) => blame.actor !== actor)
}

/** A sentence that runs on from a quotation before it. */
const FRAGMENT = /^[—–-] ?/u

/** One of three sentences in a row speaks of what the event is about. */
function isNear(prepared: Prepared, sentence: PreparedSentence): boolean {
  const before = prepared.sentences[sentence.key - 1]
  return isFocalAround(prepared, sentence) || (before?.in === sentence.in && isFocalAround(prepared, before))
}

interface Reading {
  readonly segment: Segment
  readonly words: ChargeWords
}

function chargeOf(prepared: Prepared, reading: Reading, mention: EntityMention): Charge | null {
  const { segment, words } = reading
  const around = lookAround(segment, mention)
  const named = namesBody(prepared, reading, mention, around.after)
  if (named === null) return null
  const found = findConstruction(words, around.before, named)
  if (found === null) return null
  // "does not want peace" is a wrong; "wirft ihr nichts vor" accuses of none.
  const inside = found.kind === 'accused' ? around.after.slice(0, found.to) : ''
  const behind = around.after.slice(found.to)
  if (isUndone(segment, words, { before: around.before.slice(0, found.opens), inside, behind })) return null
  const { attribution, hedged } = readVoice(segment.sentence)
  const actor = prepared.names.actor(mention.id)
  const said = attribution?.entity ?? null
  const accuser = found.kind === 'accused' ? subjectOf(segment, mention, found.from) : said
  if (prepared.names.entity(actor) === null) return null
  if (found.kind === 'accused' && complains(prepared, { segment, mention, accuser, said })) return null
  // The nearest name to a word of speech may be the accused: then who speaks is not known.
  const speaker =
    accuser === null || sameSide(prepared, accuser, actor) ? null : prepared.names.actor(accuser)
  const quoted = found.kind === 'accused' || attribution !== null || hedged
  const start = mention.start - (around.before.length - found.from)
  return {
    sentence: segment.sentence,
    actor,
    accuser: speaker,
    weight: quoted ? QUOTED : OUTLET,
    point: { start, end: mention.end + found.to },
    alone: !segment.partial,
    alternative: false,
    kind: found.kind,
  }
}

interface Accusing {
  readonly segment: Segment
  readonly mention: EntityMention
  readonly accuser: string | null
  readonly said: string | null
}

/** "They always accuse Russia, Moscow said": who is accused tells of it. Slavic verbs without a subject accuse for nobody. */
function complains(prepared: Prepared, { segment, mention, accuser, said }: Accusing): boolean {
  const isSlavic = /^(?:ru|uk)$/u.test(segment.sentence.language)
  if (isSlavic && partiesBefore(segment, mention.start).length === 0) return true
  return said !== null && said !== accuser && sameSide(prepared, said, prepared.names.actor(mention.id))
}

function sameSide(prepared: Prepared, id: string, actor: string): boolean {
  const own = prepared.names.country(actor)
  return prepared.names.actor(id) === actor || (own !== null && prepared.names.country(id) === own)
}

function lookAround({ text, start }: Segment, mention: EntityMention): { before: string; after: string } {
  const [from, to] = [mention.start - start, mention.end - start]
  return { before: text.slice(Math.max(0, from - WINDOW), from), after: text.slice(to, to + WINDOW) }
}

interface Named {
  readonly after: string
  /** UTF-16 units of the text behind the party that belong to the name of the body. */
  readonly skipped: number
  /** Where further parties begin in the text behind it. */
  readonly others: readonly number[]
  /** "Palestinian rockets", in English: the party only says whose another thing is. */
  readonly isCompound: boolean
}

/** "Israeli intelligence" and "Iran's army" stand for the state; "Israeli settlers" and "Iran's critics" do not. */
function namesBody(
  prepared: Prepared,
  { segment, words }: Reading,
  mention: EntityMention,
  after: string,
): Named | null {
  const others = segment.entities
    .filter((entity) => ACTOR_KINDS.has(entity.kind) && entity.start >= mention.end)
    .map((entity) => entity.start - mention.end)
  const body = words.body.exec(after)
  const named = (skipped: number): Named => {
    const rest = after.slice(skipped)
    return {
      after: rest,
      skipped,
      others,
      isCompound: segment.sentence.language === 'en' && COMPOUND.test(rest),
    }
  }
  if (body !== null) return named(body[0].length)
  if (/^[-\p{L}\p{M}]/u.test(after) && /[\p{Script=Latin}\p{Script=Cyrillic}-]/u.test(after.charAt(0)))
    return null
  if (prepared.names.isAdjective(mention.id, mention.surface)) return null
  return named(0)
}

interface Construction {
  readonly kind: Charge['kind']
  /** Where it begins in the text before the party. */
  readonly from: number
  /** Where the words begin that hold it: "refuses to" undoes "accuse X of breaking", and what X is accused of too. */
  readonly opens: number
  /** UTF-16 units behind the party in which it ends. */
  readonly to: number
}

const COMPOUND =
  /^ (?!of |for |with |and |or |as |in |on |over |after |who |which |while |when |at |during |to |by |—)\p{Ll}[a-z]+/u
const POSSESSIVE = /^['’]s?(?!\p{L})/u

function findConstruction(words: ChargeWords, before: string, named: Named): Construction | null {
  const { after, skipped } = named
  const fault = words.fault.exec(after)
  const whole = before.length
  const accusing = words.accusing.exec(before)
  const opens = accusing?.index ?? whole
  if (fault !== null) return { kind: 'faulted', from: whole, opens, to: skipped + fault[0].length }
  const accused = words.framing.test(before) ? words.accused.exec(after) : null
  if (accused !== null && !named.others.some((at) => at < skipped + accused[0].length))
    return { kind: 'accused', from: whole, opens, to: skipped + accused[0].length }
  if (POSSESSIVE.test(after)) return null
  if (accusing !== null && !named.isCompound) return { kind: 'accused', from: opens, opens, to: skipped }
  const doing = words.doing.exec(before)
  return doing === null ? null : { kind: 'faulted', from: doing.index, opens: doing.index, to: skipped }
}

/** Who accuses: the party right before the construction, with a word between at most that joins nothing. */
function subjectOf(segment: Segment, accused: EntityMention, from: number): string | null {
  const at = startOf(segment, accused) + from
  const before = partiesBefore(segment, at).at(-1)
  if (before === undefined) return null
  const [head, gap] = [
    segment.text.slice(0, before.start - segment.start),
    segment.text.slice(before.end - segment.start, at - segment.start),
  ]
  return SUBJECT_GAP.test(gap) && !/ (?:of|de|du|von|des) (?:the |la )?$/iu.test(head) ? before.id : null
}

const SUBJECT_GAP = /^ ?(?:(?!(?:and|et|y|e|und|ve|и|та|й) )[\p{L}\p{M}]+ )?$/iu

/** Where the text that is looked at before a party begins. */
function startOf(segment: Segment, mention: EntityMention): number {
  return Math.max(segment.start, mention.start - WINDOW)
}

function partiesBefore(segment: Segment, at: number): EntityMention[] {
  return segment.entities.filter((mention) => ACTOR_KINDS.has(mention.kind) && mention.end <= at)
}
