import { createHash } from 'node:crypto'
import type { DateMention, Indicator, PublishedSentence } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { isNamed, readVoice } from '../claims/read-stance.ts'
import { cite } from '../prose/cite.ts'
import { outletsOf, stop } from '../prose/lists.ts'
import { asQuotation } from '../prose/quote-original.ts'
import { asClause } from '../prose/write-clause.ts'
import { threshold } from '../thresholds.ts'
import { bestSentence } from './pick-sentences.ts'
import { outletName } from './who-says.ts'

const SHOWN = threshold('indicatorsShown')
const DAY = 86_400_000
/** Characters of an act that say what is to be seen. */
const SHORTEST_ACT = 24
/** Longest stretch a deadline may lie ahead; farther dates are programmes, not tests. */
const FARTHEST_DAYS = 400
/** Forms of announcement in English: what follows is the verb in its plain form. */
const ANNOUNCED =
  /^(.{3,120}?) (?:will|would|plans to|plan to|is expected to|are expected to|is due to|are due to|is set to|are set to|is scheduled to|are scheduled to|intends to|intend to|is to|are to) (?!not |never )((?:be|have|[a-z]{3,})\b.*)$/u
/** Subordinate and reporting words in a subject: what stands there is no simple subject. */
const CLAUSE_IN_SUBJECT = /(?:,| that | which | who | said| says|\bif\b|\bwhether\b|\bwhen\b)/iu

/** A second finite verb behind the act that would no longer fit behind "were to". */
const SECOND_PLAN = /(?<!\p{L})(?:will|is to|are to|is expected|are expected|said|says)(?!\p{L})/iu

/** A plan that was one at the time told of, not now: "had been expected", "was to land". */
const PAST_PLAN =
  /(?<!\p{L})(?:had been|has been|had|was|were) (?:\p{L}{2,12} )?(?:expected|due|scheduled|planned|set|supposed|to (?:be|have|land|meet|arrive))(?!\p{L})|(?<!\p{L})(?:планировал(?:ась|ось|ся|ись)|ожидал(?:ась|ось|ся|ись)|очікувал(?:ась|ося|ися)|планувал(?:ася|ося|ися))(?!\p{L})|原定|原计划|كان من المقرر|estaba previst|était prévu|war geplant|estava previst/iu
/** A condition of the future at the head of an English sentence, and what the source says follows from it. */
const CONDITIONAL = /^If (.{12,150}?), (?:then )?(.{12,200}?)\.?$/u
/** A condition that speaks of the past or of what is not so. */
const UNREAL = /(?<!\p{L})(?:had|were|was|would have|could have|did)(?!\p{L})/iu
/** What a source's own condition adds to the rank of a watch item: it names the reading it would bear out. */
const CONDITION_POINTS = 3
/** Words that open a condition in the other languages. */
const IF_AHEAD =
  /^(?:если|якщо|wenn|falls|si|s['’]il|se|caso|eğer|如果|若|倘若|إذا|إن|اگر)(?!\p{L})|(?<!\p{L})(?:ederse|olursa|başlarsa|gelirse)(?!\p{L})/iu

/** Observable acts the sources announce, best first: with a date, in several blocks, by a named speaker. */
export function findIndicators(prepared: Prepared, matrix: Matrix): Indicator[] {
  const found = matrix.rows.flatMap((row) => toIndicator(prepared, row) ?? [])
  return found
    .sort((a, b) => b.points - a.points || a.indicator.id.localeCompare(b.indicator.id))
    .slice(0, SHOWN)
    .map((entry) => entry.indicator)
}

function toIndicator(prepared: Prepared, row: MatrixRow): { indicator: Indicator; points: number } | null {
  const ahead = row.group.members.map((member) => member.sentence).filter(announces)
  const sentence = bestSentence(prepared, ahead)
  if (sentence === null) return null
  const date = deadlineOf(sentence)
  const test = {
    entities: [...new Set([...sentence.entityIds].map((id) => prepared.names.actor(id)))].sort(),
    concepts: [...sentence.conceptIds].sort(),
  }
  if (date === null && test.entities.length + test.concepts.length < 2) return null
  const { attribution } = readVoice(sentence)
  const speaker = isNamed(attribution) ? attribution.speaker : null
  const blocks = [...new Set(ahead.map((entry) => entry.in.column))].filter(
    (id) => prepared.columns.get(id)?.speaks,
  )
  if (blocks.length === 0) return null
  const told = tellIndicator(prepared, sentence, date, blocks)
  if (told === null) return null
  const indicator: Indicator = {
    id: `watch-${createHash('sha256').update(`${prepared.coverage.event}\n${row.claim.id}`).digest('hex').slice(0, 12)}`,
    sentence: told,
    speaker,
    blocks,
    deadline: date?.to ?? null,
    test,
    status: 'open',
    resolution: null,
  }
  return {
    indicator,
    points:
      (date === null ? 0 : 4) +
      (isCondition(sentence) ? CONDITION_POINTS : 0) +
      blocks.length * 2 +
      (speaker === null ? 0 : 1) +
      row.claim.origins,
  }
}

/** A sentence that announces: a plan or a future with somebody to do it, and no report that it is done. */
function announces(sentence: PreparedSentence): boolean {
  const { cues } = sentence
  if (!sentence.usable || cues.has('postponed') || PAST_PLAN.test(sentence.sentence.text)) return false
  if (isCondition(sentence)) return true
  if (cues.has('negation')) return false
  if (!cues.has('future') && !cues.has('planned')) return false
  return (
    deadlineOf(sentence) !== null || (sentence.language === 'en' && ANNOUNCED.test(sentence.sentence.text))
  )
}

/** A source's own condition: an act to be seen, and what it says would follow. */
function isCondition(sentence: PreparedSentence): boolean {
  const { text, field } = sentence.sentence
  if (field === 'title' || sentence.ids.size === 0) return false
  const english = CONDITIONAL.exec(text)
  if (english !== null) return !UNREAL.test(english[1] as string)
  return sentence.language !== 'en' && IF_AHEAD.test(text) && deadlineOf(sentence) !== null
}

/** Latest date of the sentence that lies after publication; in a condition, of the condition itself. */
function deadlineOf(sentence: PreparedSentence): DateMention | null {
  const published = sentence.in.at
  if (published === null) return null
  const condition = CONDITIONAL.exec(sentence.sentence.text)
  const conditionEnd =
    condition === null
      ? Number.POSITIVE_INFINITY
      : sentence.sentence.start + 3 + (condition[1] as string).length
  const ahead = sentence.dates.filter((date) => {
    const end = Date.parse(date.to)
    if (date.start >= conditionEnd) return false
    return end > published && end <= published + FARTHEST_DAYS * DAY
  })
  return ahead.sort((a, b) => b.to.localeCompare(a.to))[0] ?? null
}

/** The act without what follows a comma, when enough stands before it. */
function firstClause(act: string): string {
  const comma = act.indexOf(', ')
  return comma >= SHORTEST_ACT ? act.slice(0, comma) : act
}

function tellIndicator(
  prepared: Prepared,
  sentence: PreparedSentence,
  date: DateMention | null,
  blocks: readonly string[],
): PublishedSentence | null {
  const who = outletsOf(blocks.map((block) => prepared.names.block(block)))
  const condition = CONDITIONAL.exec(sentence.sentence.text)
  if (condition !== null && isCondition(sentence)) {
    const reading = (condition[2] as string).replace(/["“”]/gu, '')
    return {
      text: `If ${condition[1]}, that would put to the test what ${outletName(prepared, sentence)} reports: “${reading}”.`,
      evidence: [cite(sentence)],
      made: 'computed',
    }
  }
  const clause = asClause(prepared, sentence)
  const act = clause === null ? null : ANNOUNCED.exec(clause.text)
  if (
    clause !== null &&
    act !== null &&
    !CLAUSE_IN_SUBJECT.test(act[1] as string) &&
    !SECOND_PLAN.test(act[2] as string)
  ) {
    return {
      text: stop(
        `If ${act[1]} were to ${firstClause(act[2] as string)}, that would bear out what ${who} report as planned`,
      ),
      evidence: [clause.evidence],
      made: 'computed',
    }
  }
  if (date === null) return null
  const quotation = asQuotation(prepared, sentence)
  return {
    text: `If this comes about by the day named, it would bear out what ${outletName(prepared, sentence)} reports as planned: ${quotation.text}.`,
    evidence: [quotation.evidence],
    made: 'computed',
  }
}
