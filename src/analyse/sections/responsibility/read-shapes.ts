import type { EntityMention } from '../../../domain/index.ts'
import type { Mark, Prepared } from '../../claims/prepared.ts'
import { isPlaceOnly } from './find-doer.ts'
import type { Segment } from './read-segments.ts'

/** Distances in UTF-16 units within which a party belongs to a phrase of blame, by where it stands. */
const REACH = 70
/** The verb stands last: its subject is far away. */
const VERB_LAST_REACH = 110
const BESIDE_REACH = 42
/** Nothing but an article or a title stands between a contrast and the one it is about. */
const NEXT_REACH = 14
/** UTF-16 units around a phrase in which a negation turns it round, in scripts with and without spaces. */
const NEGATION_REACH = 24
const DENSE_NEGATION_REACH = 6
const ACTOR_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])
/** Between the names of a list: "the United States, Britain and Ukraine". */
const LISTED =
  /^(?:,|、|和|及|与|،)? ?(?:and|or|y|e|et|und|и|или|та|й|ve|و)? ?(?:the |los |las |les |la |die |der )?$/iu
/** A question blames nobody: "asked whether Kyiv was behind it". */
export const QUESTION =
  /(?<!\p{L})(?:whether|if|ли|чи|si|ob|se|mı|mi|هل|آیا)(?!\p{L})|是否|有没有|\?|？|who (?:is|was|were|stood|stands)/iu

/** A phrase of `catalog/lexicon/blame-shapes.json` with the party it is about. */
export interface Shape {
  readonly party: EntityMention
  readonly mark: Mark
  /** True when it says that the party had no part in the matter. */
  readonly cleared: boolean
}

/** "Must prove that it had no part": asked for, not said. */
const ASKED = /(?:prove|доказать|довести|证明|إثبات|demostrar|prouver|beweisen|provar|kanıtla)[^.;]*$/iu
/** "It was X that …" in the languages that ask for the second word. */
const CLEFT_END =
  /^[^.;]{0,24}?(?<!\p{L})(?:that|who|which|que|quien|qui|der|die|das|которы\p{L}+|яки\p{L}+)(?!\p{L})/iu
const BARE_CLEFTS: ReadonlySet<string> = new Set(['ru', 'uk', 'zh', 'ar', 'fa', 'tr'])

/** "Those responsible for it": nobody is named. */
const NOBODY = /(?<!\p{L})(?:those|who|whoever|anyone|everyone|people|all|тех, кто|те, кто|тих, хто) $/iu
/** What stands behind these is done to, not the doer. */
const OBJECT_MARKER = /[对向给把与和被遭]$/u
const PERSIAN_OBJECT = /^\u200c?(?: را)(?!\p{L})/u

/** The parties that phrases of blame in one part of a sentence accuse or clear, in any of the shapes of the catalogue. */
export function readShapes(prepared: Prepared, segment: Segment): Shape[] {
  const actors = segment.entities.filter((mention) => ACTOR_KINDS.has(mention.kind))
  const negations = segment.marks.filter((mark) => mark.list === 'cue' && mark.id === 'negation')
  const shapes = segment.marks
    .filter((mark) => mark.list === 'blame' && PLACES.has(mark.id) && !isOpen(segment, mark))
    .flatMap((mark) =>
      findParties(segment, mark, actors).map((party) => ({
        party,
        mark,
        cleared: mark.id.startsWith('cleared') || negations.some((each) => turns(segment, each, mark)),
      })),
    )
    .filter(
      ({ party, mark, cleared }) =>
        prepared.names.entity(party.id) !== null &&
        (cleared || isNext(mark, party) || !speaks(segment, party)),
    )
  const cleared = new Set(shapes.filter((shape) => shape.cleared).map((shape) => shape.party.id))
  return shapes.filter((shape) => shape.cleared || !cleared.has(shape.party.id))
}

const PLACES: ReadonlySet<string> = new Set([
  'accused-after',
  'accused-before',
  'cleared',
  'cleared-after',
  'cleft',
  'participation',
])

/** "… that X backs", with X right behind: no rule for speakers knows better. */
function isNext(mark: Mark, party: EntityMention): boolean {
  return mark.id === 'accused-after' && party.start >= mark.end && party.start - mark.end <= 2
}

/** The one who says it is not the one it is said of. */
function speaks(segment: Segment, party: EntityMention): boolean {
  return segment.propositions.some(
    ({ speaker }) => speaker !== null && speaker.start === party.start && speaker.end >= party.end,
  )
}

/** Asked or supposed, not said. */
function isOpen(segment: Segment, mark: Mark): boolean {
  const before = segment.text.slice(0, mark.start - segment.start)
  return (
    QUESTION.test(before) ||
    NOBODY.test(before) ||
    (mark.id === 'cleared' && ASKED.test(before)) ||
    segment.marks.some(
      (entry) => entry.list === 'cue' && entry.id === 'conditional' && entry.end <= mark.start,
    )
  )
}

/** A negation close by, with no stop between. */
function turns(segment: Segment, negation: Mark, mark: Mark): boolean {
  const reach = segment.sentence.language === 'zh' ? DENSE_NEGATION_REACH : NEGATION_REACH
  const [from, to] = negation.start < mark.start ? [negation.end, mark.start] : [mark.end, negation.start]
  if (to - from > reach) return false
  const between = segment.text.slice(Math.max(0, from - segment.start), Math.max(0, to - segment.start))
  const behind = segment.text.slice(negation.end - segment.start, negation.end - segment.start + reach)
  return !/[,;:，；、：—]/u.test(between) && !RULED_OUT.test(behind)
}

/** "Sabotage cannot be ruled out": the negation turns the ruling out, not the sabotage. */
const RULED_OUT =
  /(?<!\p{L})(?:rul(?:e|ed|ing) out|exclud\p{L}*|исключ[аи]\p{L}*|исключен\p{L}?|виключ\p{L}*|descart\p{L}*|exclu[rst]?\p{L}{0,2}|écart\p{L}*|auszuschließen|ausschließen|ausgeschlossen|dışla\p{L}*)(?!\p{L})|排除|استبعاد|يستبعد|تستبعد|منتفی/iu

function findParties(segment: Segment, mark: Mark, actors: readonly EntityMention[]): EntityMention[] {
  const fit = actors.filter(
    (mention) =>
      !isPlaceOnly(segment, mention) || (mention.start >= mark.end && mention.start - mark.end <= 2),
  )
  const before = findBefore(segment, mark, fit)
  const after = fit.filter((mention) => mention.start >= mark.end && mention.start - mark.end <= REACH)
  if (mark.id === 'accused-before') return before === undefined ? [] : [before]
  if (mark.id === 'accused-after')
    return listOf(
      segment,
      after.filter((mention) => agrees(mark, mention)),
    )
  if (mark.id === 'cleft' || mark.id === 'cleared-after') return findNext(segment, mark, after)
  if (mark.id === 'cleared') return before === undefined ? after.slice(0, 1) : [before]
  const near = [before, after[0]].filter(
    (mention): mention is EntityMention => mention !== undefined && gapBetween(mark, mention) <= BESIDE_REACH,
  )
  return near.sort((a, b) => gapBetween(mark, a) - gapBetween(mark, b)).slice(0, 1)
}

/** Behind a Slavic verb in the feminine ("сбила российская ракета") the doer is feminine too; the victim would not end so. */
function agrees(mark: Mark, mention: EntityMention): boolean {
  return !/[а-яіїє]ла$/iu.test(mark.surface) || /[ая]$/iu.test(mention.surface)
}

/** The party right behind a contrast, in a sentence that speaks of blame: "it was X that …", "…, not X". */
function findNext(segment: Segment, mark: Mark, after: readonly EntityMention[]): EntityMention[] {
  const party = after[0]
  if (party === undefined || party.start - mark.end > NEXT_REACH || !speaksOfBlame(segment, mark)) return []
  if (mark.id === 'cleared-after' || BARE_CLEFTS.has(segment.sentence.language)) return [party]
  return CLEFT_END.test(segment.text.slice(party.end - segment.start)) ? [party] : []
}

function speaksOfBlame(segment: Segment, mark: Mark): boolean {
  return segment.sentence.marks.some(
    (entry) =>
      (entry.list === 'blame' && entry.id !== mark.id) ||
      (entry.list === 'cue' && (entry.id === 'blame' || entry.id === 'actorless-cause')),
  )
}

/** The nearest party before a phrase that is no object; in Persian the one an accusation marks as its object. */
function findBefore(
  segment: Segment,
  mark: Mark,
  actors: readonly EntityMention[],
): EntityMention | undefined {
  const reach = VERB_LAST.has(segment.sentence.language) ? VERB_LAST_REACH : REACH
  const near = actors.filter((mention) => mention.end <= mark.start && mark.start - mention.end <= reach)
  if (segment.sentence.language === 'fa') {
    const marked = near.findLast((mention) =>
      PERSIAN_OBJECT.test(segment.text.slice(mention.end - segment.start)),
    )
    if (marked !== undefined) return mark.surface.startsWith('را') ? near[near.indexOf(marked) - 1] : marked
  }
  return near.findLast((mention) => !OBJECT_MARKER.test(segment.text.slice(0, mention.start - segment.start)))
}

const VERB_LAST: ReadonlySet<string> = new Set(['tr', 'fa'])

function gapBetween(mark: Mark, mention: EntityMention): number {
  return mention.start >= mark.end ? mention.start - mark.end : mark.start - mention.end
}

/** The first name and those that are listed with it. */
function listOf(segment: Segment, mentions: readonly EntityMention[]): EntityMention[] {
  const list: EntityMention[] = []
  for (const mention of mentions) {
    const last = list.at(-1)
    const gap = last && segment.text.slice(last.end - segment.start, mention.start - segment.start)
    if (gap !== undefined && !LISTED.test(gap)) break
    list.push(mention)
  }
  return list
}
