import type { PublishedSentence } from '../../domain/index.ts'
import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { looksAhead, readAhead } from '../outlook/looks-ahead.ts'
import { readCondition } from '../outlook/read-condition.ts'
import { stop } from '../prose/lists.ts'
import { tell } from '../prose/tell.ts'
import { asAttributed } from '../prose/write-clause.ts'
import { threshold } from '../thresholds.ts'
import { bestSentence, type ColumnRow, type Memory } from './pick-sentences.ts'
import { outletName } from './who-says.ts'

const ORIGINS = threshold('narrativeOrigins')
/**
 * Points of an outlook: a condition with its consequence says most, then what will be, then what may be. A warning or
 * a pledge is somebody's own expectation, and so is what those who watch foretell; an outcome outweighs an appointment.
 * Start values.
 */
const POINTS = {
  condition: 3,
  certain: 2,
  possible: 1,
  pledged: 1,
  outcome: 1,
  central: 1,
  shared: 2,
  prose: 1,
  title: -2,
  aside: -2,
} as const
/** Matters of the event in a sentence that make it a sentence about the event. */
const CENTRAL = 2
/** Classes of speech that pass on an expectation in order to doubt it, and those that are one. */
const DISTANT: ReadonlySet<string> = new Set(['doubt', 'deny', 'accuse'])
const PLEDGED: ReadonlySet<string> = new Set(['promise', 'warn'])

/** What a block says will or may come: the row and the sentence that say most of it, best first. */
export function rankOutlooks(
  prepared: Prepared,
  rows: readonly ColumnRow[],
  memory: Memory,
): { readonly row: ColumnRow; readonly sentence: PreparedSentence }[] {
  const found = rows.flatMap((row) => {
    const ahead = row.sentences.filter(
      (sentence) => expects(sentence) && memory.accepts(sentence, memory.most),
    )
    const sentence = bestSentence(prepared, ahead)
    return sentence === null ? [] : [{ row, sentence, points: pointsOf(prepared, row, sentence) }]
  })
  return found.sort((a, b) => b.points - a.points || a.sentence.key - b.sentence.key)
}

function expects(sentence: PreparedSentence): boolean {
  if (!looksAhead(sentence) || readVoice(sentence).direction === 0) return false
  return !sentence.marks.some((mark) => mark.list === 'speech' && DISTANT.has(mark.id))
}

function pointsOf(prepared: Prepared, row: ColumnRow, sentence: PreparedSentence): number {
  const how = readCondition(sentence) === null ? (readAhead(sentence)?.how ?? 'possible') : 'condition'
  const matters = [...sentence.conceptIds].filter((id) => prepared.commonConcepts.has(id)).length
  const isPledge = sentence.marks.some((mark) => mark.list === 'speech' && PLEDGED.has(mark.id))
  return (
    POINTS[how] +
    (isPledge ? POINTS.pledged : 0) +
    (sentence.cues.has('outcome') ? POINTS.outcome : 0) +
    (isAside(sentence) ? POINTS.aside : 0) +
    (matters >= CENTRAL ? POINTS.central : 0) +
    (row.origins >= ORIGINS ? POINTS.shared : 0) +
    (sentence.language === 'en' ? POINTS.prose : 0) +
    (sentence.sentence.field === 'title' ? POINTS.title : 0) +
    row.score
  )
}

/** Languages whose verb stands at the end of its clause. */
const VERB_LAST: ReadonlySet<string> = new Set(['tr', 'fa', 'de', 'ja', 'ko', 'hi'])
/** UTF-16 units of a main clause before its verb. */
const SUBJECT = 110

/** What is to come stands behind the news of the sentence, in a clause of its own: "…, and may trap units there". */
function isAside(sentence: PreparedSentence): boolean {
  if (readCondition(sentence) !== null || VERB_LAST.has(sentence.language)) return false
  const { text, start } = sentence.sentence
  const before = text.slice(0, (readAhead(sentence)?.at.start ?? start) - start)
  const isLead = sentence.sentence.index === 0 && sentence.sentence.field === 'text'
  return isLead ? before.length > SUBJECT / 2 : before.length > SUBJECT
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
  const point = readCondition(sentence)?.trigger ?? readAhead(sentence)?.at
  const attributed = asAttributed(prepared, sentence, point)
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
      point,
    },
    sentence,
  )
}
