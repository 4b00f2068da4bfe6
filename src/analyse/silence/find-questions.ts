import type { BlindSpot } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { cite } from '../prose/cite.ts'
import { threshold } from '../thresholds.ts'
import { EVENT_KINDS, type EventKind, type Question } from './event-kinds.ts'

const ORIGINS = threshold('checklistOrigins')
const SHARE = threshold('kindShare')
const LEAD_SHARE = threshold('kindLeadShare')
/** Kinds an event can be of: a crash that was an attack is both. */
const KINDS = 2
/** Spans cited as what raises a question. */
const RAISED = 2

/**
 * Questions of this kind of event that no article answers. Asked only when several origins make the kind, and every
 * language of the event can be searched.
 */
export function findOpenQuestions(prepared: Prepared, searchable: ReadonlySet<string>): BlindSpot[] {
  if (prepared.origins < ORIGINS) return []
  if (prepared.articles.some((entry) => !searchable.has(entry.features.language))) return []
  const asked = new Map<string, BlindSpot>()
  for (const { kind, sentences } of kindsOf(prepared))
    for (const question of kind.questions)
      if (!asked.has(question.id) && !prepared.sentences.some(question.answers))
        asked.set(question.id, toBlindSpot(prepared, question, sentences))
  return [...asked.values()]
}

interface Kind {
  readonly kind: EventKind
  /** Leads that make it this kind, one of each origin. */
  readonly sentences: readonly PreparedSentence[]
}

/** Kinds that enough origins speak of and some lead with, most led with first. */
function kindsOf(prepared: Prepared): Kind[] {
  return EVENT_KINDS.map((kind) => {
    const speaking = prepared.sentences.filter(
      (sentence) => sentence.usable && kind.concepts.some((id) => sentence.conceptIds.has(id)),
    )
    const leads = onePerOrigin(speaking.filter((sentence) => sentence.sentence.index <= 1))
    return { kind, sentences: leads, spoken: onePerOrigin(speaking).length }
  })
    .filter(
      ({ sentences, spoken }) =>
        sentences.length >= Math.max(ORIGINS, LEAD_SHARE * prepared.origins) &&
        spoken >= SHARE * prepared.origins,
    )
    .sort((a, b) => b.sentences.length - a.sentences.length)
    .slice(0, KINDS)
}

function onePerOrigin(sentences: readonly PreparedSentence[]): PreparedSentence[] {
  const first = new Map<string, PreparedSentence>()
  for (const sentence of sentences)
    if (!first.has(sentence.in.origin)) first.set(sentence.in.origin, sentence)
  return [...first.values()]
}

function toBlindSpot(
  prepared: Prepared,
  question: Question,
  raising: readonly PreparedSentence[],
): BlindSpot {
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
