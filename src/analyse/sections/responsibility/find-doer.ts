import type { EntityMention } from '../../../domain/index.ts'
import type { Mark, Prepared } from '../../claims/prepared.ts'
import type { Segment } from './read-segments.ts'

/** Distances in UTF-16 units within which an entity belongs to the word of harm, and something stands behind it. */
const HARM_REACH = 26
const OBJECT_REACH = 70
const STATE_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])
/** Harm words that are as often nouns; before these only an adjective of a name ("Israeli strikes") is an agent. */
const HARM_NOUNS =
  /^(?:attacks?|strikes?|raids?|killing|bombings?|shelling|shells|storms?|hits?|shot|bombs|damages?|wounds|seizes?|detained|arrested)$/iu
/** Concepts that are acts of harm somebody does. */
const ACTS: ReadonlySet<string> = new Set([
  'airstrike',
  'assassination',
  'bomb',
  'cyberattack',
  'invasion',
  'massacre',
  'sabotage',
  'shelling',
  'ship-attack',
  'siege',
  'terror-attack',
])

/** "at the UN", "in Moscow": where something was said, not who is meant. */
export function isPlaceOnly(segment: Segment, mention: EntityMention): boolean {
  const before = segment.text.slice(0, mention.start - segment.start)
  if (
    segment.sentence.language === 'tr' &&
    TURKISH_LOCATIVE.test(segment.text.slice(mention.start - segment.start))
  )
    return true
  if (UNNAMED.test(before)) return true
  return /(?<!\p{L})(?:at|in|near|from|to|в|во|у|en|à|in der|em)(?: the| la| el| le)? $/iu.test(before)
}

/** "Without naming China": who is expressly not named is not the one spoken of. */
const UNNAMED =
  /(?<!\p{L})(?:without (?:naming|mentioning|accusing|blaming|identifying)|не (?:называя|упоминая|обвиняя)|не (?:називаючи|згадуючи)|sin (?:nombrar|mencionar|acusar|citar)(?: a)?|sans (?:nommer|mentionner|accuser|citer)|sem (?:nomear|mencionar|acusar|citar)|ohne|دون (?:أن يسمي|ذكر|تسمية)|بدون (?:ذکر|نام بردن از))(?: the| la| l['’]| le)? $|(?:未点名|没有点名)$/iu

/** "Moskova'daki": in Moscow. The ending may stand inside the mention or behind it. */
const TURKISH_LOCATIVE = /^[\p{L} ]{2,30}?['’](?:da|de|ta|te|ya|ye|a|e)(?:ki)?(?!\p{L})/u

/** True when the language has rules for clauses: then a harm without a doer they could tell stays without one. */
export function isReadable(segment: Segment): boolean {
  return segment.sentence.in.features.propositions.length > 0
}

/** What the rules for clauses leave out: nouns of an act with a doer beside them ("украинскими ударами", "диверсия Киева"). */
export function findReadableAgent(prepared: Prepared, segment: Segment): EntityMention | null {
  const actors = segment.entities.filter(
    (mention) => STATE_KINDS.has(mention.kind) && !isPlaceOnly(segment, mention),
  )
  const doerless = segment.propositions.some((clause) => clause.act?.kind === 'harm' && clause.actor === null)
  const named = findAdjectiveAgent(prepared, segment, actors) ?? findSaboteur(segment)
  return named ?? (doerless || segment.propositions.length === 0 ? findAgent(prepared, segment) : null)
}

function findAgent(prepared: Prepared, segment: Segment): EntityMention | null {
  const actors = segment.entities.filter(
    (mention) => (STATE_KINDS.has(mention.kind) || mention.kind === 'org') && !isPlaceOnly(segment, mention),
  )
  const passive = segment.marks.find(
    (mark) => mark.list === 'cue' && mark.id === 'passive-harm' && / by$/iu.test(mark.surface),
  )
  const doer = passive === undefined ? undefined : actors.find((mention) => isNextTo(passive, mention))
  if (doer !== undefined) return doer
  for (const mark of segment.marks) {
    if (mark.list !== 'cue' || mark.id !== 'harm' || isArrest(segment, mark)) continue
    if (isSuffered(segment, mark)) continue
    const agent = actors.findLast(
      (mention) => mention.end <= mark.start && mark.start - mention.end <= HARM_REACH,
    )
    if (agent === undefined || !hasObject(segment, mark)) continue
    if (/[:：]/u.test(segment.text.slice(agent.end - segment.start, mark.start - segment.start))) continue
    if (HARM_NOUNS.test(mark.surface) && !prepared.names.isAdjective(agent.id, agent.surface)) continue
    return agent
  }
  return findAdjectiveAgent(prepared, segment, actors) ?? findSaboteur(segment)
}

/** "192 servicemen killed in the operation", "港口遭到袭击": what stands before it suffered the harm. */
function isSuffered(segment: Segment, mark: Mark): boolean {
  const before = segment.text.slice(0, mark.start - segment.start)
  if (segment.sentence.language === 'zh') return /(?:遭到?|遭受|被|受到?)[^，。,;；]{0,4}$/u.test(before)
  if (segment.sentence.language !== 'en' || !PARTICIPLE.test(mark.surface)) return false
  const tail = segment.text.slice(mark.end - segment.start)
  return (
    /(?:\d|\p{Ll}s|people|soldiers|troops) $/u.test(before) &&
    /^(?: (?:in|by|when|during|at|near|on|as|after|and)\b|[,.;]|$)/u.test(tail)
  )
}

/** Past forms that are participles too. */
const PARTICIPLE =
  /^(?:killed|wounded|injured|destroyed|damaged|hit|shot|murdered|executed|detained|displaced)$/iu

/** Courts and police arrest whom they suspect: that blames nobody of the harm. */
function isArrest(segment: Segment, mark: Mark): boolean {
  return segment.concepts.some(
    (concept) => concept.id === 'arrest' && concept.start < mark.end && concept.end > mark.start,
  )
}

/** Between an act and the one behind it: nothing in languages with cases, else one word and "of". */
const GENITIVE = /^(?: (?!y |and |et |und |e )\p{L}{3,12})?(?: (?:de|del|of|by|da|do|du|von|des))? $/u

/** "NATO calls the leaks sabotage": who names an act did not do it. */
const CALLS =
  /(?<!\p{L})(?:calls?|called|names?|named|назвал\p{L}*|называет|назвали|califica|calificó|qualifie|nennt|nannte|chama|chamou|suspects?|says|said)(?!\p{L})/iu

/** "диверсия Киева", "sabotaje deliberado de Kiev": sabotage has no victim beside it in the genitive, an attack may have. */
function findSaboteur(segment: Segment): EntityMention | null {
  const states = segment.entities.filter(
    (mention) => STATE_KINDS.has(mention.kind) && !isPlaceOnly(segment, mention),
  )
  for (const act of segment.concepts.filter((concept) => concept.id === 'sabotage')) {
    const behind = states.find((mention) =>
      GENITIVE.test(segment.text.slice(act.end - segment.start, mention.start - segment.start)),
    )
    const before = states.findLast(
      (mention) => mention.end <= act.start && act.start - mention.end <= HARM_REACH + 6,
    )
    const agent = behind ?? before
    if (agent === undefined) continue
    if (
      agent === before &&
      CALLS.test(segment.text.slice(before.end - segment.start, act.start - segment.start))
    )
      continue
    return agent
  }
  return null
}

/** "Israeli strikes", "ataque israelí", "ударов с украинской стороны": an adjective of a name beside a word or concept of harm. */
function findAdjectiveAgent(
  prepared: Prepared,
  segment: Segment,
  actors: readonly EntityMention[],
): EntityMention | null {
  const harms = [
    ...segment.marks.filter((mark) => mark.list === 'cue' && mark.id === 'harm' && !isArrest(segment, mark)),
    ...segment.concepts.filter((concept) => ACTS.has(concept.id)),
  ]
  const beside = (mention: EntityMention) =>
    harms.some((harm) => {
      const reach = isReadable(segment) ? ADJECTIVE_GAP : HARM_REACH
      if (harm.start >= mention.end) return harm.start - mention.end <= reach
      const tail = segment.text.slice(mention.end - segment.start)
      const gap = mention.start - harm.end
      return gap >= 0 && gap <= (/^ сторон/u.test(tail) ? HARM_REACH : ADJECTIVE_GAP)
    })
  return (
    actors.find(
      (mention) =>
        prepared.names.isAdjective(mention.id, mention.surface) &&
        beside(mention) &&
        !isObject(segment, mention),
    ) ?? null
  )
}

/** UTF-16 units between an act and the adjective behind it, in languages that put it there. */
const ADJECTIVE_GAP = 3

/** What the rules of the language read as done to is not the doer. */
function isObject(segment: Segment, mention: EntityMention): boolean {
  return segment.propositions.some(
    (clause) =>
      clause.object !== null && clause.object.start <= mention.start && clause.object.end >= mention.end,
  )
}

/** The mention follows the mark closely. */
function isNextTo(mark: Mark, mention: EntityMention): boolean {
  return mention.start >= mark.end && mention.start - mark.end <= HARM_REACH
}

/** Somebody or something stands behind the verb: a victim, a number, a place. */
function hasObject(segment: Segment, mark: Mark): boolean {
  const behind = (span: { readonly start: number }) =>
    span.start >= mark.end && span.start - mark.end <= OBJECT_REACH && span.start < segment.end
  return (
    segment.entities.some(behind) || segment.sentence.numbers.some(behind) || segment.concepts.some(behind)
  )
}
