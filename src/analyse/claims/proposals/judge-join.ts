import type { ClaimProposal, NumberMention } from '../../../domain/index.ts'
import { sameName } from '../../../text/skeleton.ts'
import { threshold } from '../../thresholds.ts'
import type { ClaimUnit } from '../claim-group.ts'
import { isMatter, probabilityOf } from '../compare-sentences.ts'
import { isSameFigure } from '../pairs/pair-features.ts'
import type { Prepared, PreparedSentence } from '../prepared.ts'
import { isNamed, readVoice } from '../read-stance.ts'

const FLOOR = threshold('joinFloor')
const CONTENT = threshold('joinContent')
const CONTENT_OPPOSED = threshold('joinContentOpposed')
/** Weights of an equal figure and day beside those of names and concepts of one event. */
const FIGURE = 4
const DAY = 2

/** Two sentences of which a model says that they state one claim, or one the denial of the other. */
export interface JoinCase {
  readonly prepared: Prepared
  readonly left: PreparedSentence
  readonly right: PreparedSentence
  readonly are: ClaimProposal['are']
}

/** A rule that a proposed join must satisfy. Pure, symmetric, exact. */
export interface JoinCheck {
  readonly id: string
  /** What it proves, for a reader. */
  readonly says: string
  readonly holds: (join: JoinCase) => boolean
}

/** Every check, cheap and telling ones first. A proposal that fails one changes nothing. */
export const JOIN_CHECKS: readonly JoinCheck[] = [
  {
    id: 'languages',
    says: 'They stand in two articles of two languages.',
    holds: ({ left, right }) => left.language !== right.language && left.in !== right.in,
  },
  {
    id: 'polarity',
    says: 'Neither denies what the other states; or, where they are opposed, just one does.',
    holds: ({ left, right, are }) =>
      readVoice(left).direction * readVoice(right).direction === (are === 'same' ? 1 : -1),
  },
  {
    id: 'time',
    says: 'Both tell of what was done, or both of what is to come.',
    holds: timeAgrees,
  },
  {
    id: 'figures',
    says: 'They hold no different figures.',
    holds: ({ left, right }) => covers(left, right) && covers(right, left),
  },
  {
    id: 'days',
    says: 'They name no different days.',
    holds: ({ left, right }) =>
      agree(daysOf(left), daysOf(right), (a, b) => a.from <= b.to && b.from <= a.to),
  },
  { id: 'names', says: 'They name no different persons, places, bodies or states.', holds: namesAgree },
  {
    id: 'speakers',
    says: 'They give it to no different speakers.',
    holds: speakersAgree,
  },
  {
    id: 'acts',
    says: 'They tell of no acts that exclude each other, and of the same doer.',
    holds: actsAgree,
  },
  {
    id: 'content',
    says: 'Most of what both tell is the same: names, acts, figures, days.',
    holds: isShared,
  },
  {
    id: 'score',
    says: `Rules alone give it a probability of at least ${FLOOR}.`,
    holds: ({ prepared, left, right }) => probabilityOf(prepared, whole(left), whole(right)) >= FLOOR,
  },
]

/** The first check that a proposal fails; null when it passes all. */
export function findJoinDefect(join: JoinCase): JoinCheck | null {
  return JOIN_CHECKS.find((check) => !check.holds(join)) ?? null
}

/** A whole sentence as it is compared. */
export function whole(sentence: PreparedSentence): ClaimUnit {
  return { sentence, part: null }
}

/** Nothing on one side, or something in common. */
function agree<Item>(
  left: readonly Item[],
  right: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): boolean {
  return left.length === 0 || right.length === 0 || left.some((a) => right.some((b) => isSame(a, b)))
}

/** One tells of what may come and the other does not: then the first tells something as done, too, or the other tells nothing so. */
function timeAgrees({ left, right }: JoinCase): boolean {
  if (left.profile.ahead === right.profile.ahead) return true
  const [ahead, other] = left.profile.ahead ? [left, right] : [right, left]
  return tellsDone(ahead) || !tellsDone(other)
}

/** A clause of it is told as done, whatever else it says of what may come. */
function tellsDone({ propositions }: PreparedSentence): boolean {
  return propositions.some((one) => one.modality === 'actual' && one.act !== null)
}

const TOLLS: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'evacuated',
  'detained',
])

/** Each figure of one side that counts something stands on the other, and any figure at all does. */
function covers({ profile: own }: PreparedSentence, { profile: other }: PreparedSentence): boolean {
  const stands = (number: NumberMention) =>
    other.numbers.some(
      (one) =>
        (one.unit === number.unit || one.unit === null || number.unit === null) && isSameFigure(number, one),
    )
  const rivals = (number: NumberMention) =>
    other.numbers.some((one) => one.unit === number.unit && one.slot === number.slot)
  // A toll is a claim of its own; other figures may be left out where the other side has none.
  if (other.numbers.length === 0) return own.numbers.every((number) => !TOLLS.has(number.slot ?? ''))
  if (own.numbers.length === 0) return true
  return own.numbers.some(stands) && own.numbers.every((number) => stands(number) || !rivals(number))
}

function daysOf(sentence: PreparedSentence) {
  return sentence.dates.filter((date) => date.from === date.to)
}

/** Kinds of which two sentences may name different ones without telling different things. */
const KINDS = [['person'], ['place', 'capital'], ['org'], ['country', 'metonym']] as const

function namesAgree({ prepared, left, right }: JoinCase): boolean {
  const { actor } = prepared.names
  const idsOf = (sentence: PreparedSentence, kinds: readonly string[]) =>
    told(sentence)
      .filter((mention) => kinds.includes(mention.kind))
      .flatMap((mention) => [mention.id, actor(mention.id)])
  return (
    KINDS.every((kinds) => agree(idsOf(left, kinds), idsOf(right, kinds), (a, b) => a === b)) &&
    agree(surfaces(left), surfaces(right), sameName)
  )
}

/** Entities of what is told, without whoever tells it. */
function told({ entities, quotes }: PreparedSentence) {
  return entities.filter((mention) => !isSpeaker(quotes, mention))
}

function surfaces({ names, quotes }: PreparedSentence): string[] {
  return names.filter((mention) => !isSpeaker(quotes, mention)).map((mention) => mention.surface)
}

function isSpeaker(
  quotes: PreparedSentence['quotes'],
  span: { readonly start: number; readonly end: number },
): boolean {
  return quotes.some(
    ({ speaker }) => speaker !== null && span.start < speaker.end && speaker.start < span.end,
  )
}

function speakersAgree({ prepared, left, right }: JoinCase): boolean {
  const [a, b] = [readVoice(left).attribution, readVoice(right).attribution]
  if (!isNamed(a) || !isNamed(b)) return true
  const { actor, country } = prepared.names
  if (a.entity !== null && b.entity !== null)
    return (
      a.entity === b.entity ||
      actor(a.entity) === actor(b.entity) ||
      (country(a.entity) !== null && country(a.entity) === country(b.entity))
    )
  // Offices and bodies in words of two languages cannot be compared; two names can.
  return !isName(left, a.speaker) || !isName(right, b.speaker) || sameName(a.speaker, b.speaker)
}

function isName({ names }: PreparedSentence, surface: string): boolean {
  return names.some((mention) => surface.includes(mention.surface))
}

/** Who harms and who is to blame is a claim of its own: both tell it, and of the same, or neither does. */
function actsAgree({ prepared, left, right, are }: JoinCase): boolean {
  const { actor, opposes } = prepared.names
  const doers = (sentence: PreparedSentence, isGrave: boolean) =>
    sentence.propositions.flatMap((one) =>
      one.actor?.entity == null || (isGrave && one.act?.kind == null) ? [] : [actor(one.actor.entity)],
    )
  const grave = [doers(left, true), doers(right, true)] as const
  if ((grave[0].length === 0) !== (grave[1].length === 0)) return false
  if (accuses(left) !== accuses(right)) return false
  if (!agree(doers(left, false), doers(right, false), (a, b) => a === b)) return false
  return (
    are === 'opposed' ||
    ![...left.conceptIds].some((one) => [...right.conceptIds].some((other) => opposes(one).has(other)))
  )
}

function accuses(sentence: PreparedSentence): boolean {
  return (
    sentence.cues.has('blame') ||
    sentence.marks.some((mark) => mark.list === 'speech' && mark.id === 'accuse')
  )
}

/** What a sentence tells and who says it, as ids that mean the same in every language. */
function contentOf(
  { prepared }: Pick<JoinCase, 'prepared'>,
  sentence: PreparedSentence,
): Map<string, number> {
  const { actor } = prepared.names
  const ids = sentence.entities.map((mention) => actor(mention.id))
  const matters = [...sentence.conceptIds].filter((concept) => isMatter(sentence, concept))
  return new Map([
    ...[...ids, ...matters].map((id) => [id, prepared.idWeight(id)] as const),
    ...sentence.profile.numbers.map((number) => [`n:${number.low}`, FIGURE] as const),
    ...daysOf(sentence).map((day) => [`d:${day.from}`, DAY] as const),
  ])
}

/** They share a name, a figure or a day, and enough of what they tell. */
function isShared(join: JoinCase): boolean {
  const { left, right } = join
  const { shared, dice } = compareContent(join)
  const named = shared.filter((id) => !left.conceptIds.has(id) || !right.conceptIds.has(id))
  const matters = [left, right].map((one) => [...one.conceptIds].filter((id) => isMatter(one, id)))
  // Both tell of acts or matters the lexicon knows, and of none in common: a place and a day make no claim.
  if (matters.every((one) => one.length > 0) && !matters[0]?.some((id) => right.conceptIds.has(id)))
    return false
  return named.length > 0 && dice >= (join.are === 'same' ? CONTENT : CONTENT_OPPOSED)
}

/** What two sentences share of what they tell, and its weighted Dice. */
export function compareContent(join: Omit<JoinCase, 'are'>): {
  readonly shared: string[]
  readonly dice: number
} {
  const [a, b] = [contentOf(join, join.left), contentOf(join, join.right)]
  const sum = (content: ReadonlyMap<string, number>) =>
    [...content.values()].reduce((all, one) => all + one, 0)
  const shared = new Map([...a].filter(([id]) => b.has(id)))
  const whole = sum(a) + sum(b)
  return { shared: [...shared.keys()], dice: whole === 0 ? 0 : (2 * sum(shared)) / whole }
}
