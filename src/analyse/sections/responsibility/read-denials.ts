import type { EntityMention } from '../../../domain/index.ts'
import type { Mark, Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readVoice } from '../../claims/read-stance.ts'
import { threshold } from '../../thresholds.ts'
import { isPlaceOnly } from './find-doer.ts'
import { isFocalAround } from './read-blames.ts'
import { readSegments, type Segment } from './read-segments.ts'
import { readShapes, type Shape } from './read-shapes.ts'

const OUTLET = threshold('voiceOutlet')
const QUOTED = threshold('voiceQuoted')
/** UTF-16 units between a word of denial and the one who denies. */
const REACH = 90
const ACTOR_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])

/** One sentence that says a party had no part in what it is accused of. */
export interface Denial {
  readonly sentence: PreparedSentence
  /** Whom it clears: the party named and the state it belongs to. */
  readonly clears: ReadonlySet<string>
  /** Who says so; null is the outlet itself, or a speaker who is no known entity. */
  readonly speaker: string | null
  /** True when the one it clears says so. */
  readonly own: boolean
  /** 1 in the outlet's own voice, less in a quoted one. */
  readonly weight: number
  readonly point: { readonly start: number; readonly end: number }
}

/** Denials of responsibility in one sentence: "had no part in it", "rejects the accusation", "dismissed as absurd". */
export function readDenials(prepared: Prepared, sentence: PreparedSentence): Denial[] {
  if (!isFocalAround(prepared, sentence)) return []
  return readSegments(sentence).flatMap((segment) => {
    const denial = segment.marks.find((mark) => isDenial(mark) && !isNegated(segment, mark))
    const cleared = readShapes(prepared, segment)
      .filter((shape) => shape.cleared || isDenied(segment, shape, denial))
      .map(({ party, mark }) => makeDenial(prepared, segment, party.id, mark))
    return cleared.length > 0 ? cleared : (readRejection(prepared, segment) ?? [])
  })
}

/** A word of denial in a part of a sentence that speaks of an accusation; what is denied is that of the one who denies. */
function readRejection(prepared: Prepared, segment: Segment): Denial[] | null {
  const mark = segment.marks.find((each) => isDenial(each) && !isNegated(segment, each))
  if (mark === undefined || !speaksOfAccusation(segment, mark)) return null
  const denier = findDenier(segment, mark)?.id ?? ownState(segment.sentence)
  return denier === null ? null : [{ ...makeDenial(prepared, segment, denier, mark), own: true }]
}

/** "Dismissed the charge that sanctions were to blame": what follows the denial is what is denied. */
function isDenied(segment: Segment, { party, mark }: Shape, denial: Mark | undefined): boolean {
  if (denial === undefined || party.start < denial.end || mark.start < denial.end) return false
  return segment.marks.some((entry) => entry.list === 'blame' && entry.id === 'accusation')
}

function isDenial(mark: Mark): boolean {
  return mark.list === 'speech' ? mark.id === 'deny' : mark.list === 'cue' && mark.id === 'dismissal'
}

/** "Has not denied it", "не отрицает": no denial. */
function isNegated(segment: Segment, denial: Mark): boolean {
  return segment.marks.some(
    (mark) =>
      mark.list === 'cue' &&
      mark.id === 'negation' &&
      mark.end <= denial.start &&
      denial.start - mark.end <= RIGHT_BEFORE,
  )
}

/** UTF-16 units between a negation and the word behind it, with no more than an auxiliary in between: "cannot be ruled out". */
const RIGHT_BEFORE = 5

function speaksOfAccusation(segment: Segment, denial: Mark): boolean {
  const said = segment.marks.some(
    (mark) => mark !== denial && (mark.list === 'blame' || (mark.list === 'cue' && mark.id === 'blame')),
  )
  return said || SELF.test(segment.text.slice(denial.end - segment.start))
}

/** "Denies that its services prepared it": who denies something of oneself answers an accusation. */
const SELF =
  /^,? ?(?:что|that|dass|que|ki|qu’|qu')? ?(?:его|её|ее|их|it|its|her|his|they|their|any|being|having|він|її|його|su|sus|seu|sua|son|sa|ses|sein|seine|ihre)(?!\p{L})/iu

/** The subject of the denial: before the verb, or behind it in languages that put the verb first. */
function findDenier(segment: Segment, mark: Mark): EntityMention | null {
  const actors = segment.entities.filter(
    (mention) => ACTOR_KINDS.has(mention.kind) && !isPlaceOnly(segment, mention),
  )
  const before = actors.findLast((mention) => mention.end <= mark.start && mark.start - mention.end <= REACH)
  const after = actors.find((mention) => mention.start >= mark.end && mention.start - mark.end <= REACH)
  const isFar = before === undefined || mark.start - before.end > NEXT
  return (segment.sentence.language === 'ar' && isFar ? (after ?? before) : before) ?? null
}

/** UTF-16 units within which a subject stands right before its verb. */
const NEXT = 12

/** "The foreign ministry rejected the accusation": without a country it is that of the outlet. */
function ownState(sentence: PreparedSentence): string | null {
  const { country } = sentence.in.article
  return country === null ? null : `country_${country.toLowerCase()}`
}

function makeDenial(prepared: Prepared, segment: Segment, party: string, mark: Mark): Denial {
  const { attribution, hedged } = readVoice(segment.sentence)
  const clears = actorsOf(prepared, party)
  const speaker = attribution?.entity ?? null
  return {
    sentence: segment.sentence,
    clears,
    speaker,
    own: speaker !== null && [...actorsOf(prepared, speaker)].some((actor) => clears.has(actor)),
    weight: attribution !== null || hedged ? QUOTED : OUTLET,
    point: { start: mark.start, end: mark.end },
  }
}

/** An entity as an actor, and the state it belongs to. */
function actorsOf(prepared: Prepared, id: string): Set<string> {
  const country = prepared.names.country(id)
  return new Set([
    prepared.names.actor(id),
    ...(country === null ? [] : [`country_${country.toLowerCase()}`]),
  ])
}
