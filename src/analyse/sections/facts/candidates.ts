import { tagEnglish } from '../../../text/tag-english.ts'
import type { Matrix, MatrixRow } from '../../claims/build-matrix.ts'
import { isLoaded } from '../../claims/loaded-words.ts'
import type { Mark, Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readVoice, type Voice } from '../../claims/read-stance.ts'
import { clip } from '../../claims/split-units.ts'
import { mainClause } from '../../prose/main-clause.ts'
import { isProse, isSelfContained, speaksInFirstPerson } from '../../prose/sentence-form.ts'
import { blamesSomebody } from '../find-blame.ts'
import type { Statement } from './statement-cuts.ts'

/** A word behind which a participle describes what follows, at the end of a text. */
const DETERMINER = /(?<!\p{L})(?:the|a|an|its|their|his|her|in|near|over|of)\s$/iu
/** Days before an article from which what it tells of is history. */
const HISTORY = 90
const DAY = 86_400_000
/** Sentences looked at for facts; leads first, so that what is left out is background. */
const MOST = 150

/** A sentence that may be a fact in its own words, with the row of the matrix it stands in. */
export interface Candidate {
  readonly sentence: PreparedSentence
  readonly row: MatrixRow
}

/** Sentences that could stand as a fact: whole, plain, affirming, blaming nobody and hanging on no condition. */
export function factCandidates(prepared: Prepared, matrix: Matrix): Candidate[] {
  const rows = new Map<PreparedSentence, MatrixRow>()
  for (const row of matrix.rows)
    for (const member of row.group.members) if (member.part === null) rows.set(member.sentence, row)
  return prepared.sentences
    .flatMap((sentence) => {
      const row = rows.get(sentence)
      return row !== undefined && isPlain(prepared, sentence) ? [{ sentence, row }] : []
    })
    .sort((a, b) => rank(a.sentence) - rank(b.sentence) || a.sentence.key - b.sentence.key)
    .slice(0, MOST)
}

/** What can be shown as it stands first, then what stands first in its article. */
function rank(sentence: PreparedSentence): number {
  return (sentence.language === 'en' ? 0 : 2) + Math.min(1, sentence.sentence.index / 10)
}

function isPlain(prepared: Prepared, sentence: PreparedSentence): boolean {
  return (
    prepared.columns.get(sentence.in.column)?.speaks === true &&
    isSelfContained(sentence) &&
    isStatement(sentence) &&
    !speaksInFirstPerson(sentence.sentence.text) &&
    !CONDITION.test(sentence.sentence.text) &&
    !promises(sentence) &&
    !isOlder(sentence)
  )
}

/**
 * The statement itself names no culprit, gives nobody's reason and holds no loaded word. That somebody denies something
 * may name what is denied.
 */
export function isNeutral(prepared: Prepared, sentence: PreparedSentence, statement: Statement): boolean {
  if (quotesDirectly(sentence, statement) || readStatementVoice(sentence, statement).direction === 0)
    return false
  if (isLoaded(prepared, sentence, statement)) return false
  if (isDenial(sentence, statement)) return true
  return (
    !marksOfDenial(sentence).some((mark) => mark.start >= statement.start && mark.end <= statement.end) &&
    !accuses(sentence, statement) &&
    !explains(sentence, statement) &&
    !blamesSomebody(prepared, sentence, statement)
  )
}

/** An office that every state has, as the subject: "The presidential office rejected ...". */
const OFFICE =
  /^(?:[Tt]he |[Aa]n? )?(?:[Aa]cting |[Dd]eputy |[Rr]egional |[Ll]ocal )?(?:(?:[Pp]residential|[Pp]rime [Mm]inister['’]s|[Gg]overnor['’]s) (?:[Oo]ffice|[Aa]dministration)|(?:[Ff]oreign|[Dd]efen[cs]e|[Hh]ealth|[Ii]nterior|[Ee]nergy|[Ff]inance|[Ee]conomy) [Mm]inist(?:ry|er)|[Mm]inistry|[Gg]overnment|[Cc]abinet|[Pp]arliament|[Gg]overnor|[Pp]resident|[Pp]rime [Mm]inister|[Aa]rmy|[Mm]ilitary|[Gg]eneral [Ss]taff|[Aa]uthorities|[Oo]fficials)(?= \p{Ll})(?! (?:of|in|for|spokes\p{L}+) \p{Lu})/u
/** What a cut left: a stump behind a semicolon, a condition whose answer is gone ("said that if the level falls."). */
const STUMP = /; (?:\p{L}+ ){0,2}\p{L}+\.?$|(?<=[ ,])that (?:if|unless|once|should) [^,]*$/u
/** Something ahead on a day that only its article dates: "meets on Tuesday", read a week later, is wrong. */
const AHEAD = /(?<!\p{L})(?:will|is (?:due|set|to)|are (?:due|set|to)|meets?|holds?|votes?) /u
const UNDATED_DAY =
  /(?<!\p{L})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\p{L})(?! \(?\d)|(?<!\p{L})(?:today|tonight|tomorrow)(?!\p{L})/u

/** "Analysts said that sanctions serve outside powers": a view of people who have no name is a reading, no fact. */
const NAMELESS_VIEW =
  /(?<!\p{L})(?:analysts?|experts?|observers?|economists?|commentators?|critics|supporters|opponents|pundits|columnists?)(?:(?: [^,.;]{1,30})? (?:sa(?:y|id)|argued?|believed?|think|thought|fear(?:ed)?|warn(?:ed)?|note[ds]?|describe[ds]?)(?!\p{L})|(?<=, \p{L}+)\.?$)/iu

/** It says whose office acts, names no day to come without a date and ends as a sentence does: so it can leave its article. */
export function standsAlone({ language }: PreparedSentence, statement: Statement): boolean {
  if (language !== 'en') return true
  const { text } = statement
  if (AHEAD.test(text) && UNDATED_DAY.test(text)) return false
  return !(OFFICE.test(text) || STUMP.test(text) || NAMELESS_VIEW.test(text) || lacksVerb(statement))
}

/** "The first toll from the depot, given on Monday night.": all its act does is describe, behind a comma, what did nothing. */
function lacksVerb({ text, acts }: Statement): boolean {
  if (acts.length > 0) return false
  const words = tagEnglish(text)
  const verbs = words.flatMap(({ tag }, at) => (tag === 'finite' ? [at] : []))
  const [first = 0] = verbs
  // Behind a second comma the doer goes on: "Bad weather, with dense fog, kept rescuers away".
  return verbs.length === 1 && words.findIndex(({ stopped }) => stopped) === first - 1
}

/** Whose words the statement is, whatever stands around it in its sentence. */
export function readStatementVoice(sentence: PreparedSentence, statement: Statement): Voice {
  let voice = voices.get(statement)
  if (voice === undefined) {
    const { start, end, text } = statement
    const inside = clip(sentence, { start, end, propositions: [] })
    voice = readVoice({
      ...inside,
      sentence: { ...sentence.sentence, text, start, end },
      quotes: sentence.quotes.filter((quote) => quote.start < end && quote.end > start),
      cues: new Set(inside.marks.flatMap((mark) => (mark.list === 'cue' ? [mark.id] : []))),
    })
    voices.set(statement, voice)
  }
  return voice
}

const voices = new WeakMap<Statement, Voice>()

function quotesDirectly({ quotes }: PreparedSentence, { start, end }: Statement): boolean {
  return quotes.some((quote) => quote.direct && quote.start < end && quote.end > start)
}

/** It names a day or a year long before its article: history, whatever else it says. */
function isOlder({ dates, numbers, in: { at } }: PreparedSentence): boolean {
  if (at === null) return false
  const year = new Date(at).getUTCFullYear()
  return (
    dates.some(({ to }) => at - Date.parse(to) > HISTORY * DAY) ||
    numbers.some((number) => number.unit === 'year' && number.high < year - 1)
  )
}

/** Words a fact has: fewer lack a part, more hold several statements. */
const WORDS = { least: 4, most: 40 }
/** What begins with a condition states nothing. */
const CONDITION =
  /^["“«]?(?:if|should|unless|whether|when|once|si|se|wenn|falls|если|якщо|如果|若|إذا|اگر|eğer)(?!\p{L})/iu

/** What hangs on something that has not come about yet. */
const PROVIDED =
  /(?<!\p{L})(?:as soon as|provided that|on condition|only if|dès que|à condition|pourvu que|aussi longtemps que|en cuanto|siempre que|a condición|con tal de que|sobald|vorausgesetzt|sofern|solange|assim que|contanto que|как только|при условии|если|щойно|за умови|якщо|بشرط|شريطة|ما إن|به شرط|koşuluyla|şartıyla|takdirde)(?!\p{L})|一旦|只要|前提是|如果/iu

/** "The ceasefire will hold as soon as Kinshasa agrees": unless it is told who promises it, nobody can vouch for that. */
export function promises(sentence: PreparedSentence): boolean {
  return PROVIDED.test(sentence.sentence.text) && readVoice(sentence).attribution === null
}

/** A whole sentence of the text whose main clause is neither stump nor paragraph; a title only where there is no text. */
function isStatement(sentence: PreparedSentence): boolean {
  if (sentence.sentence.field === 'title') return sentence.in.article.text === ''
  if (sentence.language !== 'en') return isProse(sentence)
  const words = mainClause(sentence).text.split(' ').length
  return words >= WORDS.least && words <= WORDS.most && /[.!]["”’)]*$/u.test(sentence.sentence.text)
}

/** Holds a word that blames; whoever is blamed, that is a claim. */
function accuses(sentence: PreparedSentence, { start, end }: Statement): boolean {
  return (
    sentence.marks.some(
      (mark) =>
        (mark.id === 'blame' || (mark.list === 'speech' && mark.id === 'accuse')) &&
        mark.start >= start &&
        mark.end <= end,
    ) ||
    sentence.propositions.some(({ act }) => act?.kind === 'blame' && act.start >= start && act.end <= end)
  )
}

/** Somebody's word on why it happened: causes and motives are readings until outlets state them alike. */
function explains(sentence: PreparedSentence, statement: Statement): boolean {
  const spoken = readStatementVoice(sentence, statement).attribution !== null
  const { start, end } = statement
  return sentence.marks.some(
    (mark) =>
      mark.list === 'cue' &&
      (mark.id === 'motive' || (spoken && mark.id === 'cause')) &&
      mark.start >= start &&
      mark.end <= end,
  )
}

/** Denies by a verb that says so; "no immediate risk" is a statement like any other. */
export function denies(sentence: PreparedSentence): boolean {
  return marksOfDenial(sentence).length > 0
}

/** The statement is that somebody denies or rejects something: its first act says so. */
export function isDenial(sentence: PreparedSentence, { acts }: Statement): boolean {
  const [first] = acts
  return (
    first !== undefined &&
    marksOfDenial(sentence).some((mark) => mark.start < first.end && mark.end > first.start)
  )
}

function marksOfDenial(sentence: PreparedSentence): PreparedSentence['marks'] {
  return sentence.marks.filter(
    (mark) =>
      mark.id === 'deny' && (mark.list === 'speech' || mark.list === 'cue') && !describes(sentence, mark),
  )
}

/** "The disputed shoal": a quality of a thing, nobody denies anything. */
function describes({ language, in: { article }, sentence }: PreparedSentence, mark: Mark): boolean {
  if (language !== 'en') return false
  const text = article[sentence.field]
  return /ed$/iu.test(text.slice(mark.start, mark.end)) && DETERMINER.test(text.slice(0, mark.start))
}
