import type { NumberMention } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'

const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])
const HOLDERS: ReadonlySet<string> = new Set(['person', 'org'])
/** A holder behind its share: "49.1% de Bolsonaro", "47 percent for Lula". */
const FOR =
  /^[\s\u00a0]*(?:%|percent|per cent|Prozent|процент\p{L}*|por ciento|pour cent)?\)?[\s\u00a0]*(?:\([^()]{1,16}\) )?(?:(?:of the )?(?:votes?|ballots)|votos|sufragios|voix|Stimmen|голос\p{L}*)?[\s\u00a0]*(?:for|de|a|à|para|pour|für|за|para o|al|لصالح|لـ)\s$/iu
/** Between a holder and a number that is not theirs. */
const APART = /[;；]|\s(?:and|while|y|et|und|e|и|а|та|ve|mientras|contra|frente a|gegen|against)\s|\sو/giu
const APART_COST = 12
const REACH = 110
const FULL_NAME = /^\p{Lu}\S+ \p{Lu}/u

interface Holder {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** Whose the number is: the person or party, or the state, named nearest to it; null when nobody is near. */
export function nearestHolder(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  kind: 'person' | 'state' = 'person',
): string | null {
  const { text, start } = sentence.sentence
  const holders = kind === 'state' ? states(prepared, sentence) : people(sentence)
  let best: string | null = null
  let nearest = REACH
  for (const holder of holders) {
    const isBehind = holder.start >= mention.end
    const between = isBehind
      ? text.slice(mention.end - start, holder.start - start)
      : text.slice(holder.end - start, mention.start - start)
    const behind = kind === 'state' ? between.length < 24 : FOR.test(between)
    if (isBehind && !behind) continue
    const cost = (isBehind ? 0 : between.length) + (between.match(APART)?.length ?? 0) * APART_COST
    // "Maduro's 51.2%, and 44.2% for a name no list knows": one share of one kind is one holder's.
    const crossed =
      !isBehind &&
      sentence.numbers.some(
        (other) => other.start >= holder.end && other.end <= mention.start && isAlike(other, mention),
      )
    if (crossed || cost >= nearest) continue
    nearest = cost
    best = holder.key
  }
  return best
}

/** Two numbers of one measure: two shares, or two large counts of votes. */
function isAlike(a: NumberMention, b: NumberMention): boolean {
  if (a.unit === 'percent' || b.unit === 'percent') return a.unit === b.unit
  return a.low >= MANY_VOTES && b.low >= MANY_VOTES
}

/** From here on a count of votes is an election's, not a chamber's. */
export const MANY_VOTES = 1000

function people(sentence: PreparedSentence): Holder[] {
  // "Sunday's vote" is nobody's.
  const isDay = ({ start, end }: { start: number; end: number }) =>
    sentence.dates.some((date) => date.start < end && start < date.end)
  return [
    ...sentence.entities
      .filter((entity) => HOLDERS.has(entity.kind))
      .map(({ start, end, id }) => ({ start, end, key: id })),
    ...sentence.names
      .filter((name) => !isDay(name) && (FULL_NAME.test(name.surface) || name.surface.length > 4))
      .map(({ start, end, skeleton }) => ({
        start,
        end,
        key: `name ${skeleton.split(' ').at(-1) ?? skeleton}`,
      })),
  ]
}

function states(prepared: Prepared, sentence: PreparedSentence): Holder[] {
  return sentence.entities
    .filter((entity) => STATES.has(entity.kind))
    .map(({ start, end, id }) => ({ start, end, key: prepared.names.actor(id) }))
}
