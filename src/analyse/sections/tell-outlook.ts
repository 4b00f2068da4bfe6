import type { PublishedSentence } from '../../domain/index.ts'
import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { stop } from '../prose/lists.ts'
import { tell } from '../prose/tell.ts'
import { asAttributed } from '../prose/write-clause.ts'
import { threshold } from '../thresholds.ts'
import { bestSentence, type ColumnRow, type Memory } from './pick-sentences.ts'
import { outletName } from './who-says.ts'

const ORIGINS = threshold('narrativeOrigins')
/** Points of an outlook: a condition with its consequence says most, a date of a meeting least. */
const POINTS = { condition: 3, consequence: 2, shared: 2, prose: 1, title: -2 } as const
/** German "werden" builds the passive as often as the future. */
const PASSIVE = /^(?:werden|wird|worden)$/iu
/** Words that open a condition and nothing else; the cue list also holds weaker ones ("would", "ise"). */
const CONDITION = /^(?:if|unless|если|якщо|si|se|wenn|falls|eğer|اگر|إذا|如果|若|一旦)$/iu
/** Classes of speech that pass on an expectation in order to doubt it. */
const DISTANT: ReadonlySet<string> = new Set(['doubt', 'deny', 'accuse'])

/** True for a sentence about what will, may under a condition, or is planned to happen. */
export function looksAhead(sentence: PreparedSentence): boolean {
  if (sentence.cues.has('resolved') || sentence.cues.has('postponed')) return false
  return sentence.marks.some(
    (mark) =>
      mark.list === 'cue' &&
      ((mark.id === 'future' && !PASSIVE.test(mark.surface)) ||
        (mark.id === 'conditional' && CONDITION.test(mark.surface))),
  )
}

/** What a block says will or may come: the row and the sentence that say most of it, best first. */
export function rankOutlooks(
  prepared: Prepared,
  rows: readonly ColumnRow[],
  memory: Memory,
): { readonly row: ColumnRow; readonly sentence: PreparedSentence }[] {
  const found = rows.flatMap((row) => {
    const ahead = row.sentences.filter((sentence) => expects(sentence) && memory.accepts(sentence))
    const sentence = bestSentence(prepared, ahead)
    return sentence === null ? [] : [{ row, sentence, points: pointsOf(row, sentence) }]
  })
  return found.sort((a, b) => b.points - a.points || a.sentence.key - b.sentence.key)
}

function expects(sentence: PreparedSentence): boolean {
  if (!looksAhead(sentence) || readVoice(sentence).direction !== 1) return false
  return !sentence.marks.some((mark) => mark.list === 'speech' && DISTANT.has(mark.id))
}

function pointsOf(row: ColumnRow, sentence: PreparedSentence): number {
  const conditional = sentence.marks.some((mark) => mark.id === 'conditional' && CONDITION.test(mark.surface))
  return (
    (conditional ? POINTS.condition : 0) +
    (sentence.cues.has('outcome') || sentence.cues.has('hedge') ? POINTS.consequence : 0) +
    (row.origins >= ORIGINS ? POINTS.shared : 0) +
    (sentence.language === 'en' ? POINTS.prose : 0) +
    (sentence.sentence.field === 'title' ? POINTS.title : 0) +
    row.score
  )
}

/** "Looking ahead, Western outlets quote local officials as saying that …". */
export function tellOutlook(
  prepared: Prepared,
  column: Column,
  found: { readonly row: ColumnRow; readonly sentence: PreparedSentence },
): PublishedSentence {
  const { row, sentence } = found
  const shared = row.origins >= ORIGINS
  const who = `Looking ahead, ${shared ? `${column.coverage.name} outlets` : outletName(prepared, sentence)}`
  const attributed = asAttributed(prepared, sentence)
  if (attributed !== null)
    return {
      text: stop(
        `${who} ${shared ? 'quote' : 'quotes'} ${attributed.speaker} as saying that ${attributed.text}`,
      ),
      evidence: [attributed.evidence],
      made: 'computed',
    }
  return tell(
    prepared,
    {
      clause: `${who} ${shared ? 'report' : 'reports'} that`,
      quotation: `${who} ${shared ? 'write' : 'writes'}`,
    },
    sentence,
  )
}
