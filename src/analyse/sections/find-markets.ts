import type { MarketMention } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { tell } from '../prose/tell.ts'

/** Distance in UTF-16 units within which a word of rise or fall speaks of the instrument. */
const REACH = 90

/** Instruments the sources mention with a move, the direction as the sources put it. No view of our own. */
export function findMarkets(prepared: Prepared): MarketMention[] {
  const byInstrument = new Map<string, { sentence: PreparedSentence; up: boolean; down: boolean }[]>()
  for (const sentence of prepared.sentences) {
    if (!sentence.usable) continue
    for (const mention of sentence.entities) {
      if (mention.kind !== 'financial' || isAmount(sentence, mention)) continue
      const near = (cue: string) =>
        sentence.marks.some(
          (mark) => mark.list === 'cue' && mark.id === cue && Math.abs(mark.start - mention.end) <= REACH,
        )
      const move = { sentence, up: near('market-up'), down: near('market-down') }
      if (!move.up && !move.down && !near('market-flat')) continue
      const list = byInstrument.get(mention.id) ?? []
      list.push(move)
      byInstrument.set(mention.id, list)
    }
  }
  const told = new Set<string>()
  // One sentence on two instruments is shown once.
  return [...byInstrument]
    .flatMap(([instrument, moves]) => toMention(prepared, instrument, moves) ?? [])
    .filter(({ sentence }) => !told.has(sentence.text) && told.add(sentence.text))
}

/** "87 billion yen" is a sum, not a rate. */
function isAmount(sentence: PreparedSentence, mention: { readonly start: number }): boolean {
  const before = sentence.sentence.text.slice(0, mention.start - sentence.sentence.start)
  return /\d[\d.,]*\s?(?:billion|million|trillion|bn|млрд|млн|亿|万)?\s?$/iu.test(before.slice(-30))
}

function toMention(
  prepared: Prepared,
  instrument: string,
  moves: readonly { sentence: PreparedSentence; up: boolean; down: boolean }[],
): MarketMention | null {
  const label = prepared.names.entity(instrument)
  const best = moves.find((move) => move.sentence.sentence.field === 'text') ?? moves[0]
  if (label === null || best === undefined) return null
  const outlet = prepared.names.outlet(best.sentence.in.article.source)
  const comma = outlet.includes(',') ? ',' : ''
  return {
    instrument,
    label,
    direction: directionOf(moves),
    origins: new Set(moves.map((move) => move.sentence.in.origin)).size,
    sentence: tell(
      prepared,
      { clause: `${outlet}${comma} reports that`, quotation: `${outlet}${comma} writes` },
      best.sentence,
    ),
  }
}

function directionOf(moves: readonly { up: boolean; down: boolean }[]): MarketMention['direction'] {
  const up = moves.some((move) => move.up && !move.down)
  const down = moves.some((move) => move.down && !move.up)
  if (up && down) return 'both'
  if (up) return 'up'
  return down ? 'down' : 'unclear'
}
