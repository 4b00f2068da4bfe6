import type { Evidence, MarketMention } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { cite } from '../prose/cite.ts'
import { tell } from '../prose/tell.ts'
import { type Move, readMoves } from './markets/read-moves.ts'
import { outletName } from './who-says.ts'

/** UTF-16 units behind a word of rise or fall in which its size stands. */
const FIGURE_REACH = 24

/** Instruments the sources mention with a move, the direction as the sources put it. No view of our own. */
export function findMarkets(prepared: Prepared): MarketMention[] {
  const byInstrument = new Map<string, Move[]>()
  for (const sentence of prepared.sentences) {
    if (!sentence.usable) continue
    for (const move of readMoves(prepared, sentence))
      byInstrument.set(move.instrument, [...(byInstrument.get(move.instrument) ?? []), move])
  }
  const told = new Set<string>()
  // One sentence on two instruments is shown once.
  return [...byInstrument.values()]
    .map((moves) => toMention(prepared, moves))
    .filter(({ sentence }) => !told.has(sentence.text) && told.add(sentence.text))
}

function toMention(prepared: Prepared, moves: readonly Move[]): MarketMention {
  const ranked = [...moves].sort((a, b) => pointsOf(b) - pointsOf(a))
  const best = ranked[0] as Move
  const outlet = outletName(prepared, best.sentence)
  return {
    instrument: best.instrument,
    label: best.label,
    direction: directionOf(moves),
    origins: new Set(moves.map((move) => move.sentence.in.origin)).size,
    sentence: tell(
      prepared,
      { clause: `${outlet} reports that`, quotation: `${outlet} writes`, point: best.span },
      best.sentence,
      otherMoves(best, ranked),
    ),
  }
}

/** Running text with a figure says most of a move; what a speaker thinks of it says less. */
function pointsOf({ sentence, span }: Move): number {
  const { text, field, start } = sentence.sentence
  const hasFigure = /\p{N}/u.test(
    text.slice(Math.max(0, span.start - start), span.end - start + FIGURE_REACH),
  )
  return (field === 'text' ? 2 : 0) + (hasFigure ? 1 : 0) + (readVoice(sentence).attribution === null ? 1 : 0)
}

/** The best sentence for each other direction, so that "up and down" is proved both ways. */
function otherMoves(best: Move, moves: readonly Move[]): Evidence[] {
  const seen = new Set([best.direction])
  return moves.flatMap(({ direction, sentence }) => {
    if (sentence === best.sentence || seen.has(direction)) return []
    seen.add(direction)
    return [cite(sentence)]
  })
}

function directionOf(moves: readonly Move[]): MarketMention['direction'] {
  const up = moves.some((move) => move.direction === 'up')
  const down = moves.some((move) => move.direction === 'down')
  if (up && down) return 'both'
  if (up) return 'up'
  return down ? 'down' : 'unclear'
}
