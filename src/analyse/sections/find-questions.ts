import type { BlindSpot } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { cite } from '../prose/cite.ts'
import { threshold } from '../thresholds.ts'

const ORIGINS = threshold('checklistOrigins')
/** Spans cited as what raises a question. */
const RAISED = 2

/** A question readers of this kind of event have, and how to see whether a text answers it. */
interface Question {
  readonly id: string
  /** Stands after "No article held says". */
  readonly asks: string
  readonly raises: (sentence: PreparedSentence) => boolean
  readonly answers: (sentence: PreparedSentence) => boolean
}

const hasCue =
  (...cues: readonly string[]) =>
  (sentence: PreparedSentence) =>
    cues.some((cue) => sentence.cues.has(cue))
const hasToll = (sentence: PreparedSentence) =>
  sentence.numbers.some((number) => number.slot === 'killed' || number.slot === 'injured')
const isBlame = hasCue('blame')
const isTalks = (sentence: PreparedSentence) =>
  sentence.cues.has('scheduled-event') && sentence.entities.length > 1

const QUESTIONS: readonly Question[] = [
  {
    id: 'toll-split',
    asks: 'how many of those killed or injured were civilians',
    raises: hasToll,
    answers: (sentence) => hasCue('casualty-civilian', 'casualty-military')(sentence),
  },
  {
    id: 'toll-verified',
    asks: 'whether the toll was confirmed independently',
    raises: hasToll,
    answers: hasCue('unverified', 'confirm'),
  },
  {
    id: 'evidence',
    asks: 'what evidence the accusation rests on',
    raises: isBlame,
    answers: hasCue('checklist-investigation', 'certainty'),
  },
  {
    id: 'terms',
    asks: 'on what terms the parties are to agree',
    raises: isTalks,
    answers: hasCue('checklist-terms'),
  },
  {
    id: 'legal-basis',
    asks: 'on what legal basis the act rests',
    raises: (sentence) =>
      sentence.cues.has('harm') && sentence.entities.some((entity) => entity.kind === 'country'),
    answers: hasCue('legality'),
  },
]

/** Questions of this kind of event that no article answers. Asked only when every language of the event can be searched. */
export function findOpenQuestions(prepared: Prepared, searchable: ReadonlySet<string>): BlindSpot[] {
  if (prepared.origins < ORIGINS) return []
  if (prepared.articles.some((entry) => !searchable.has(entry.features.language))) return []
  return QUESTIONS.flatMap((question) => ask(prepared, question) ?? [])
}

function ask(prepared: Prepared, question: Question): BlindSpot | null {
  const raising = prepared.sentences.filter((sentence) => sentence.usable && question.raises(sentence))
  const origins = new Set(raising.map((sentence) => sentence.in.origin))
  if (origins.size < ORIGINS || prepared.sentences.some(question.answers)) return null
  return {
    id: `question-${question.id}`,
    kind: 'common',
    block: null,
    claim: null,
    sentence: {
      text: `No article held says ${question.asks}.`,
      evidence: raising.slice(0, RAISED).map(cite),
      made: 'computed',
    },
    confidence: null,
    texts: prepared.articles.length,
  }
}
