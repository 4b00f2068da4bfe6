import type { EntityMention } from '../../domain/index.ts'
import { normalise } from '../../text/normalise.ts'
import { stem } from '../../text/stem.ts'
import { contentWords } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { overlaps } from './gate.ts'
import { spanOf, voicesOf } from './voices.ts'

/** Two parties around an act, as order and passive forms tell. */
export interface Pair {
  readonly agent: string
  readonly patient: string
  /** What stands between them, comparable inside a language (stems) and across (marks and concepts). */
  readonly acts: readonly string[]
  readonly surface: string
  /** One of the two only says something: order tells nothing then. */
  readonly isSaid: boolean
}

/** UTF-16 units between two parties of one act. */
const REACH = 90
/** UTF-16 units between a doer and the word of harm or blame. */
const AGENT_REACH = 60
const ACTORS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])
/** UTF-16 units before the act in which its auxiliary stands. */
const PASSIVE_REACH = 16
/** What makes the party behind the act its doer. */
const PASSIVE: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:was|were|is|are|been|being|be) (?:\p{L}+ ){1,4}?by (?:\p{L}+ ){0,2}$/iu,
  es: /(?<!\p{L})(?:fue|fueron|sido|es|son) (?:\p{L}+ ){1,4}?por (?:\p{L}+ ){0,2}$/iu,
  fr: /(?<!\p{L})(?:été|est|sont|fut|furent) (?:\p{L}+ ){1,4}?par (?:\p{L}+ ){0,2}$/iu,
  de: /(?<!\p{L})(?:wurde|wurden|wird|werden) (?:\p{L}+ ){0,4}?(?:von|durch) (?:\p{L}+ ){0,2}$/iu,
  pt: /(?<!\p{L})(?:foi|foram|sido) (?:\p{L}+ ){1,4}?(?:por|pelo|pela|pelos|pelas) (?:\p{L}+ ){0,2}$/iu,
  ar: /(?:من قبل|على يد|على أيدي) $/u,
}
const PASSIVE_BEFORE: Readonly<Record<string, RegExp>> = { zh: /(?:被|遭|遭到|受到) ?$/u }
/** Where something is said or done, not who does it. */
const PLACE =
  /(?<!\p{L})(?:at|in|near|from|to|into|inside|across|against|в|во|на|у|около|под|из|en|hacia|contra|à|dans|vers|contre|في|إلى|من|ضد|在|向|对)(?: the| la| el| les?| l')? ?$/iu

function parties(reading: Reading): EntityMention[] {
  return reading.entities.filter((one) => ACTORS.has(one.kind))
}

/** Whether a party stands behind a word of place: where something is done, not who does it. */
export function isPlace(reading: Reading, mention: EntityMention): boolean {
  return PLACE.test(reading.text.slice(Math.max(0, mention.start - 12), mention.start))
}

/** Pairs of neighbouring parties with what stands between them. */
export function pairsOf(reading: Reading, actor: (entity: string) => string): Pair[] {
  const found: Pair[] = []
  const all = parties(reading)
  for (let at = 0; at + 1 < all.length; at += 1) {
    const [left, right] = [all[at] as EntityMention, all[at + 1] as EntityMention]
    if (right.start - left.end > REACH) continue
    const ids = [actor(left.id), actor(right.id)] as const
    if (ids[0] === ids[1]) continue
    const acts = actsBetween(reading, left.end, right.start)
    if (acts.length === 0 || isApart(reading, left, right)) continue
    // "said that it had been hit by": whoever says so suffers nothing.
    const isPassive = passiveAt(reading, left.end, right.start) && !acts.includes('m:said')
    found.push({
      agent: isPassive ? ids[1] : ids[0],
      patient: isPassive ? ids[0] : ids[1],
      acts,
      surface: reading.text.slice(left.start, right.end),
      isSaid: isOnlySaid(reading, [left, right], acts),
    })
  }
  return found
}

/** Two clauses, a party that is only a place, or an act told as a noun ("sabotage by Kyiv"): order tells nothing there. */
function isApart(reading: Reading, left: EntityMention, right: EntityMention): boolean {
  const between = reading.text.slice(left.end, right.start)
  if (CONTRAST.test(between) || isCredited(reading, left)) return true
  return WITHIN.test(between) || (BY.test(between) && !passiveAt(reading, left.end, right.start))
}

const CONTRAST = /[,;] (?:but|while|whereas|and|а|но|тогда как|mais|tandis|alors|et|pero|mientras|y) /iu
/** A place of the second party right before it. */
const WITHIN = /(?:[,;] .* (?:in|в|во|en|à|dans)|[,;] (?:in|в|во|en|à|dans)) (?:the )?$/iu
/** Not where somebody's words are told of: "rejected claims by Damascus". */
const BY =
  /(?<!(?:claim|accusation|charge|statement|call|demand|request|remark|report|allegation)s?) by (?:the )?$/iu

/** Who says something does it to nobody, wherever in the sentence he is named. */
function isOnlySaid(reading: Reading, pair: readonly EntityMention[], acts: readonly string[]): boolean {
  if (acts.includes('m:harm') || acts.includes('m:blame') || !acts.includes('m:said')) return false
  const voices = voicesOf(reading).map((voice) => spanOf(reading, voice))
  return pair.some((party) => voices.some((span) => overlaps(span, party)) || isCredited(reading, party))
}

/** "according to Putin", "по словам Пескова". */
function isCredited(reading: Reading, party: EntityMention): boolean {
  return reading.marks.some(
    (mark) =>
      mark.id === 'claim-attribution' &&
      (Math.abs(mark.start - party.end) <= SAYING || Math.abs(party.start - mark.end) <= SAYING),
  )
}

/** UTF-16 units between a name and its word of saying. */
const SAYING = 16

function passiveAt(reading: Reading, from: number, to: number): boolean {
  const between = reading.text.slice(from, to)
  return (
    PASSIVE[reading.language]?.test(between) === true ||
    PASSIVE_BEFORE[reading.language]?.test(between) === true
  )
}

function actsBetween(reading: Reading, from: number, to: number): string[] {
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= from && span.end <= to
  return [
    ...reading.marks
      .filter(inside)
      .flatMap((mark) => (mark.list === 'cue' || mark.list === 'speech' ? actOf(mark) : [])),
    ...reading.concepts.filter(inside).map((one) => `c:${one.id}`),
    ...contentWords(reading.text, reading.language)
      .filter(inside)
      .map((word) => word.unit),
  ]
}

const ACT_MARKS: ReadonlySet<string> = new Set(['harm', 'blame', 'accuse', 'passive-harm'])

function actOf(mark: { readonly id: string }): string[] {
  if (mark.id === 'neutral' || mark.id === 'assert') return ['m:said']
  // Whoever accuses also says something: "X said that Y did it" is "X accuses Y".
  if (mark.id === 'accuse' || mark.id === 'blame') return ['m:blame', 'm:said']
  return ACT_MARKS.has(mark.id) ? [`m:${mark.id}`] : []
}

/** An act with those who may do it. */
interface Doing {
  readonly act: string
  /** Who stands nearest. */
  readonly agent: string
  readonly agents: readonly string[]
  /** He stands beside the act: nobody else is meant. */
  readonly isNear: boolean
  readonly surface: string
}

/** Nothing but an adverb between who denies and the word for it; "and" would open a clause of somebody before. */
const NEAR = /^(?:方|政府)?(?: (?!(?:and|и|et|y|і) )\p{L}+)?(?:,? (?:categorically|also|has|had|have))* ?$/iu

/** "the military authorities in Niamey": the place is where a body sits. */
function isSeatOfBody(reading: Reading, one: EntityMention): boolean {
  return reading.marks.some(
    (mark) => mark.id === 'speaker-groups' && mark.end < one.start && one.start - mark.end <= SEAT_REACH,
  )
}

/** UTF-16 units between a body and the name of its seat: " in ", " в ". */
const SEAT_REACH = 5

/** Who denies, or does an act of harm or blame: the party before it, in the passive the one behind "by". */
export function findAgents(reading: Reading, actor: (entity: string) => string): Doing[] {
  const all = parties(reading)
  return reading.marks
    .filter(
      (mark) =>
        (mark.list === 'cue' && (mark.id === 'harm' || mark.id === 'blame')) ||
        (mark.list === 'speech' && mark.id === 'deny'),
    )
    .flatMap((mark) => {
      const behind = all.find((one) => one.start >= mark.end && one.start - mark.end <= AGENT_REACH)
      const before = all.findLast(
        (one) =>
          one.end <= mark.start &&
          mark.start - one.end <= AGENT_REACH &&
          (!isPlace(reading, one) || isSeatOfBody(reading, one)),
      )
      const isPassive =
        behind !== undefined && passiveAt(reading, Math.max(0, mark.start - PASSIVE_REACH), behind.start)
      const isDenial = mark.list === 'speech'
      const isFirst = reading.language === 'ar' && isDenial
      const agent = isPassive || isFirst ? behind : before
      if (agent === undefined) return []
      const shape = stem(normalise(mark.surface), reading.language)
      return {
        // Who denies is told alike in all languages; a clause that leaves him out may mean any party before.
        act: isDenial ? mark.id : `${mark.id}:${reading.language}:${shape}`,
        agent: actor(agent.id),
        agents:
          isDenial && !isFirst
            ? all.filter((one) => one.end <= mark.start).map((one) => actor(one.id))
            : [actor(agent.id)],
        isNear: !isDenial || isFirst || NEAR.test(reading.text.slice(agent.end, mark.start)),
        surface: agent.surface,
      }
    })
}
