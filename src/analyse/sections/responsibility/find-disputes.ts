import type { BlockId } from '../../../domain/index.ts'
import { followsBlocks, type Parties, votesOn } from '../../claims/permute-labels.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readVoice } from '../../claims/read-stance.ts'
import { threshold } from '../../thresholds.ts'
import { type Blame, isAgainstOwnSide, sharesMatter } from '../find-blame.ts'
import { namesActorlessCause } from './find-causes.ts'
import { type Denial, readDenials } from './read-denials.ts'
import { readSegments } from './read-segments.ts'
import { sharesAct } from './say-matter.ts'

const AGREE = threshold('dividedUnder')
const LEAST = threshold('disputeOrigins')
const OUTLET = threshold('voiceOutlet')

/** What a column's origins say of one accused. */
export interface DisputeSide {
  readonly columns: readonly BlockId[]
  readonly origins: number
  /** The accusation, or what answers it: a denial, a rival accused, or a cause that nobody is behind. */
  readonly voices: readonly Blame[]
  /** What other origins of the side answer besides, in another kind. */
  readonly others: readonly Blame[]
  readonly kind: 'accuses' | 'denies' | 'accuses-another' | 'cause'
}

/** A quarrel over who did it: blocks that carry the accusation against one actor, and blocks that carry the answer. */
export interface Dispute {
  readonly accused: string
  readonly accusing: DisputeSide
  readonly answering: DisputeSide
}

/**
 * The quarrels over responsibility, best backed first, one for each pair of camps. An origin that carries both is in
 * neither camp; a column is in one when 70 % of its origins that take a side take that one; who takes which must follow
 * the blocks beyond chance.
 */
export function findDisputes(prepared: Prepared, blames: readonly Blame[]): Dispute[] {
  const denials = prepared.sentences.flatMap((sentence) =>
    sentence.usable ? readDenials(prepared, sentence) : [],
  )
  const exchanges = new Set(
    prepared.sentences.filter((sentence) => sentence.usable && namesBothTwice(prepared, sentence)),
  )
  const isSided = (blame: Blame) =>
    blame.weight === OUTLET || (!isExchange(blame) && !exchanges.has(blame.sentence))
  const sided = blames.filter(isSided)
  const accused = [...new Set(sided.map((blame) => blame.actor))]
  const found = accused
    .flatMap((actor) => disputeOver(prepared, actor, { blames: sided, all: blames, denials }) ?? [])
    .sort((a, b) => backing(b) - backing(a) || a.accused.localeCompare(b.accused))
  return found.filter((dispute, at) => !found.slice(0, at).some((other) => mirrors(dispute, other)))
}

/**
 * "The Kremlin accuses Kyiv of sabotage, Ukraine the Russian military": two parties, each named as the one who speaks and
 * as the one who is spoken of. Whoever prints that passes on both accounts.
 */
function namesBothTwice(prepared: Prepared, sentence: PreparedSentence): boolean {
  const isOfBlame =
    sentence.cues.has('blame') ||
    sentence.propositions.some(({ act }) => act?.kind != null) ||
    sentence.cues.has('harm')
  if (!isOfBlame) return false
  const named = new Map<string, number>()
  for (const mention of sentence.entities) {
    if (mention.kind === 'place') continue
    const actor = prepared.names.actor(mention.id)
    named.set(actor, (named.get(actor) ?? 0) + 1)
  }
  return [...named.values()].filter((times) => times > 1).length > 1
}

/** A sentence in which another party has its say too, or denies, passes on both accounts and takes no side. */
function isExchange({ alone, weight, sentence, point }: Blame): boolean {
  if (alone || weight === OUTLET) return false
  return readSegments(sentence).some(
    (segment) =>
      (segment.start > point.start || segment.end <= point.start) &&
      segment.marks.some(
        (mark) =>
          mark.list === 'speech' &&
          (mark.id === 'deny' || segment.entities.some((mention) => mention.kind !== 'place')),
      ),
  )
}

function backing({ accusing, answering }: Dispute): number {
  return Math.min(accusing.origins, answering.origins) * 100 + accusing.origins + answering.origins
}

/** The same quarrel seen from the other side. */
function mirrors(dispute: Dispute, other: Dispute): boolean {
  const meet = (left: DisputeSide, right: DisputeSide) =>
    left.columns.some((column) => right.columns.includes(column))
  return meet(dispute.accusing, other.answering) && meet(dispute.answering, other.accusing)
}

interface Readings {
  /** Those that take a side. */
  readonly blames: readonly Blame[]
  readonly all: readonly Blame[]
  readonly denials: readonly Denial[]
}

interface Answer {
  readonly kind: DisputeSide['kind']
  readonly voice: Blame
}

function disputeOver(prepared: Prepared, actor: string, readings: Readings): Dispute | null {
  const against = readings.blames.filter(
    (blame) => blame.actor === actor && !isAgainstOwnSide(prepared, blame),
  )
  const answers = answersTo(prepared, actor, against, readings)
  const accusing = new Set(
    readings.all.filter((blame) => blame.actor === actor && !isAgainstOwnSide(prepared, blame)).map(originOf),
  )
  const answering = new Set([
    ...answers.map(({ voice }) => originOf(voice)),
    ...readings.denials.filter(({ clears }) => clears.has(actor)).map(({ sentence }) => sentence.in.origin),
  ])
  const left = against.filter((blame) => !answering.has(originOf(blame)))
  const right = answers.filter(({ voice }) => !accusing.has(originOf(voice)))
  const replies = right.map(({ voice }) => voice)
  const sides = { left: gather(prepared, left, replies), right: gather(prepared, replies, left) }
  if (sides.left.origins === 0 || sides.right.origins === 0) return null
  if (sides.left.origins + sides.right.origins < LEAST) return null
  const votes = votesOn(sentencesOf(left), sentencesOf(replies))
  if (!followsBlocks(prepared, votes, partiesOf(prepared, actor, left))) return null
  const spoken = right.filter(({ voice }) => sides.right.voices.includes(voice))
  const isSameAct = (voice: Blame) => left.some((other) => sharesAct(prepared, other, voice))
  // Two parties accused of different harms have no quarrel.
  const isOneMatter = ({ kind, voice }: Answer) =>
    kind !== 'accuses-another' ||
    left.some((other) => sharesAct(prepared, other, voice) && sharesPlace(other, voice))
  if (!spoken.some(isOneMatter)) return null
  const kind = mainKind(spoken, isSameAct)
  const told = spoken.filter((answer) => answer.kind === kind)
  const rest = spoken.filter((answer) => answer.kind !== kind)
  return {
    accused: actor,
    accusing: { ...sides.left, others: [], kind: 'accuses' },
    answering: {
      ...sides.right,
      voices: told.map(({ voice }) => voice),
      others: rest.map(({ voice }) => voice),
      kind,
    },
  }
}

/** The states whose outlets would speak for each side: those that accuse, and the accused's own. */
function partiesOf(prepared: Prepared, actor: string, against: readonly Blame[]): Parties {
  const accused = prepared.names.country(actor)
  const accusers = against.flatMap(({ accuser }) =>
    accuser === null ? [] : (prepared.names.country(accuser) ?? []),
  )
  return new Map([
    ['left', new Set(accusers.filter((country) => country !== accused))],
    ['right', new Set(accused === null ? [] : [accused])],
  ])
}

function originOf(blame: Blame): string {
  return blame.sentence.in.origin
}

function sentencesOf(blames: readonly Blame[]): PreparedSentence[] {
  return blames.map((blame) => blame.sentence)
}

/**
 * The answer to tell: a denial or a cause before a rival accused, who may be accused of another harm, unless more
 * origins accuse the rival of an act that the accusation speaks of and the event is about.
 */
function mainKind(answers: readonly Answer[], isSameAct: (voice: Blame) => boolean): DisputeSide['kind'] {
  const originsOf = (kind: DisputeSide['kind']) =>
    new Set(
      answers
        .filter((answer) => answer.kind === kind && (kind !== 'accuses-another' || isSameAct(answer.voice)))
        .map(({ voice }) => originOf(voice)),
    ).size
  const [denials, causes, rivals] = [originsOf('denies'), originsOf('cause'), originsOf('accuses-another')]
  if (rivals > Math.max(denials, causes) || denials + causes === 0) return 'accuses-another'
  return denials >= causes ? 'denies' : 'cause'
}

/** Denials that clear the accused, accusations against a rival over the same matter, and causes its side gives. */
function answersTo(
  prepared: Prepared,
  actor: string,
  against: readonly Blame[],
  { blames, denials }: Readings,
): Answer[] {
  const cleared = denials.filter(
    (denial) => denial.clears.has(actor) && (!denial.own || isHome(prepared, actor, denial.sentence)),
  )
  const rivals = rivalsOf(prepared, actor, blames, cleared)
  const others = blames.filter(
    (blame) =>
      rivals.has(blame.actor) &&
      !isAgainstOwnSide(prepared, blame) &&
      against.some((other) => sharesMatter(prepared, other, blame)),
  )
  const causes = prepared.sentences.filter(
    (sentence) =>
      sentence.usable &&
      sentence.sentence.field === 'text' &&
      namesActorlessCause(sentence) &&
      isSideOf(prepared, actor, readVoice(sentence).attribution?.entity ?? null, sentence),
  )
  return [
    ...cleared.map((denial) => ({ kind: 'denies' as const, voice: asVoice(actor, denial) })),
    ...others.map((voice) => ({ kind: 'accuses-another' as const, voice })),
    ...causes.map((sentence) => ({
      kind: 'cause' as const,
      voice: asVoice(actor, { sentence, speaker: null, weight: 1, point: sentence.sentence }),
    })),
  ]
}

function asVoice(actor: string, denial: Pick<Denial, 'sentence' | 'speaker' | 'weight' | 'point'>): Blame {
  const { sentence, speaker, weight, point } = denial
  return { sentence, actor, accuser: speaker, weight, point, alone: true, alternative: false }
}

function sharesPlace(one: Blame, other: Blame): boolean {
  const places = (blame: Blame) => blame.sentence.entities.filter((mention) => mention.kind === 'place')
  return places(one).some(({ id }) => places(other).some((mention) => mention.id === id))
}

/** Who is accused instead of the actor: by its own side, or in a sentence that clears it. */
function rivalsOf(
  prepared: Prepared,
  actor: string,
  blames: readonly Blame[],
  cleared: readonly Denial[],
): Set<string> {
  const clearing = new Set(cleared.map((denial) => denial.sentence))
  return new Set(
    blames
      .filter(
        (blame) =>
          blame.actor !== actor &&
          (clearing.has(blame.sentence) || isSideOf(prepared, actor, blame.accuser, blame.sentence)),
      )
      .map((blame) => blame.actor),
  )
}

/** The speaker, or without one the outlet, belongs to the actor's side. */
function isSideOf(
  prepared: Prepared,
  actor: string,
  speaker: string | null,
  sentence: PreparedSentence,
): boolean {
  if (speaker !== null && prepared.names.actor(speaker) === actor) return true
  const country = speaker === null ? sentence.in.article.country : prepared.names.country(speaker)
  return country !== null && actor === `country_${country.toLowerCase()}`
}

/** An outlet of the actor's country. Elsewhere what the accused says of itself is passed on as half of an exchange. */
function isHome(prepared: Prepared, actor: string, { in: { article } }: PreparedSentence): boolean {
  const country = prepared.names.country(actor)
  return article.country === null || article.country === country
}

function gather(
  prepared: Prepared,
  own: readonly Blame[],
  other: readonly Blame[],
): Omit<DisputeSide, 'kind' | 'others'> {
  const columns = [...prepared.columns.values()].filter((column) => {
    const mine = new Set(own.filter((blame) => blame.sentence.in.column === column.id).map(originOf))
    const theirs = new Set(other.filter((blame) => blame.sentence.in.column === column.id).map(originOf))
    return column.speaks && mine.size > 0 && mine.size / (mine.size + theirs.size) >= AGREE
  })
  const ids = columns.map((column) => column.id)
  const voices = own.filter((blame) => ids.includes(blame.sentence.in.column))
  return { columns: ids, origins: new Set(voices.map(originOf)).size, voices }
}
