import type { Attribution, QuoteMention } from '../../domain/index.ts'
import type { ClaimMember } from './claim-group.ts'
import type { PreparedSentence } from './prepared.ts'

/** Share of a sentence inside a quotation from which its content is the speaker's, not the outlet's. */
const QUOTED_SHARE = 0.4
/** Distance in UTF-16 units within which a negation belongs to the concept behind it. */
const NEGATION_REACH = 24
/** Name shown when a sentence says that somebody said it without saying who. */
const UNNAMED = 'an unnamed speaker'

/** Voice and direction of one sentence, before it is compared with the claim it belongs to. */
export interface Voice {
  readonly attribution: Attribution | null
  readonly hedged: boolean
  /** -1: the sentence carries a denial. */
  readonly direction: -1 | 1
}

/** Reads whose voice a sentence is in and whether it denies. */
export function readVoice(sentence: PreparedSentence): Voice {
  const quote = mainQuote(sentence)
  const denied =
    sentence.marks.some((mark) => mark.list === 'speech' && mark.id === 'deny') || quote?.verb === 'deny'
  return {
    attribution: attributionOf(sentence, quote, denied),
    hedged: sentence.cues.has('hedge'),
    direction: denied || negatesConcept(sentence) ? -1 : 1,
  }
}

/** Position of a sentence on a claim worded in direction `claimDirection`. */
export function readStance(sentence: PreparedSentence, claimDirection: -1 | 1): ClaimMember {
  const voice = readVoice(sentence)
  const lean = voice.direction === claimDirection ? 1 : -1
  const stance = voice.attribution !== null || voice.hedged ? 'reports' : lean === 1 ? 'asserts' : 'denies'
  return { sentence, stance, lean, attribution: voice.attribution }
}

function mainQuote(sentence: PreparedSentence): QuoteMention | null {
  let best: QuoteMention | null = null
  let bestLength = 0
  for (const quote of sentence.quotes) {
    const length = Math.min(quote.end, sentence.sentence.end) - Math.max(quote.start, sentence.sentence.start)
    if (length > bestLength) {
      best = quote
      bestLength = length
    }
  }
  return best
}

function attributionOf(
  sentence: PreparedSentence,
  quote: QuoteMention | null,
  denied: boolean,
): Attribution | null {
  const spoken = quote !== null && (sentence.quoted >= QUOTED_SHARE || !quote.direct)
  if (!spoken && !denied) return null
  if (quote?.speaker != null) return { speaker: quote.speaker.surface, entity: quote.speaker.entity }
  if (!denied) return { speaker: UNNAMED, entity: null }
  const denier = entityBeforeDenial(sentence)
  return denier === null ? null : { speaker: denier.surface, entity: denier.id }
}

function entityBeforeDenial(sentence: PreparedSentence) {
  const mark = sentence.marks.find((entry) => entry.list === 'speech' && entry.id === 'deny')
  if (mark === undefined) return null
  const before = sentence.entities.filter((mention) => mention.end <= mark.start)
  return before.at(-1) ?? sentence.entities.find((mention) => mention.start >= mark.end) ?? null
}

/** "did not hit", "не нанесла удар": a negation close before a concept turns the sentence round. */
function negatesConcept(sentence: PreparedSentence): boolean {
  const negations = sentence.marks.filter((mark) => mark.list === 'cue' && mark.id === 'negation')
  return negations.some((mark) =>
    sentence.concepts.some(
      (concept) => concept.start >= mark.end && concept.start - mark.end <= NEGATION_REACH,
    ),
  )
}

/** True when the speaker of the attribution is known by name. */
export function isNamed(attribution: Attribution | null): attribution is Attribution {
  return attribution !== null && attribution.speaker !== UNNAMED
}
