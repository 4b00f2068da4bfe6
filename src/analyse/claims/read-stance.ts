import type { Attribution, QuoteMention, Sentence } from '../../domain/index.ts'
import type { ClaimMember, ClaimUnit } from './claim-group.ts'
import type { Mark, SentencePart, SentenceReading } from './prepared.ts'

/** Share of a sentence inside a quotation from which its content is the speaker's, not the outlet's. */
const QUOTED_SHARE = 0.4
/** Distance in UTF-16 units within which a negation belongs to the concept behind it. */
const NEGATION_REACH = 4
/** Name shown when a sentence says that somebody said it without saying who. */
const UNNAMED = 'an unnamed speaker'

/** Voice and direction of one sentence, before it is compared with the claim it belongs to. */
export interface Voice {
  readonly attribution: Attribution | null
  readonly hedged: boolean
  /** -1: the sentence carries a denial. 0: it tells two sides at once and takes neither. */
  readonly direction: -1 | 0 | 1
}

const voices = new WeakMap<Sentence, Voice>()

/** Reads whose voice a sentence is in and whether it denies. Read once for each sentence. */
export function readVoice(sentence: SentenceReading): Voice {
  let voice = voices.get(sentence.sentence)
  if (voice === undefined) {
    voice = hear(sentence)
    voices.set(sentence.sentence, voice)
  }
  return voice
}

function hear(sentence: SentenceReading): Voice {
  const quote = mainQuote(sentence)
  const denied =
    sentence.marks.some((mark) => mark.list === 'speech' && mark.id === 'deny') || quote?.verb === 'deny'
  return {
    attribution: attributionOf(sentence, quote, denied),
    hedged: sentence.cues.has('hedge'),
    direction: tellsBothSides(sentence) ? 0 : denied || negatesConcept(sentence) ? -1 : 1,
  }
}

/** Two parties accuse each other: neither is accused more than the other. */
export const EACH_OTHER =
  /each other|one another|mutual|trad(?:e|ed|ing) (?:blame|accusations)|s'accusent|s’accusent|se acusa|обмен\p{L}* обвинени|指责对方|друг друга|взаимн|одне одного|一方|相互|互相|mutuamente|mutuellement|l'un l'autre|gegenseitig|mutuamente|birbirlerini|karşılıklı|تبادل|بعضهما|یکدیگر/iu
/** Words that set one party's account against another's. */
const CONTRAST =
  /(?<!\p{L})(?:while|whereas|but|although|though|mientras|pero|tandis que|mais|während|doch|enquanto|mas|oysa|ise)(?!\p{L})|, (?:а|но|тогда как|хотя)(?!\p{L})|, (?:а|але|тоді як)(?!\p{L})|[;；]|而|但|بينما|فيما|لكن|در حالی که/iu
/** UTF-16 units before the end of a sentence in which "..., he said" only closes it. */
const CLOSING = 30

/** Two parties blame each other, or one states and another denies, in one sentence. */
function tellsBothSides(sentence: SentenceReading): boolean {
  const speech = sentence.marks.filter((mark) => mark.list === 'speech')
  const blames = sentence.cues.has('blame') || speech.some((mark) => mark.id === 'accuse')
  if (blames && EACH_OTHER.test(sentence.sentence.text)) return true
  const voices = speech.filter((mark) => sentence.sentence.end - mark.end > CLOSING)
  if (voices.some((mark, index) => index > 0 && isContrasted(sentence, voices[index - 1] as Mark, mark)))
    return true
  const denial = voices.find((mark) => mark.id === 'deny')
  return denial !== undefined && voices.some((mark) => mark.start > denial.end)
}

/** Two verbs of speech with a word of contrast between them. */
function isContrasted(sentence: SentenceReading, first: Mark, second: Mark): boolean {
  const { text, start } = sentence.sentence
  return CONTRAST.test(text.slice(first.end - start, second.start - start))
}

/** Position of a unit on a claim worded in direction `claimDirection`. */
export function readStance({ sentence, part }: ClaimUnit, claimDirection: -1 | 0 | 1): ClaimMember {
  const voice = part === null ? readVoice(sentence) : readPartVoice(part, sentence)
  const lean = leanOf(voice.direction, claimDirection)
  const spoken = voice.attribution !== null || voice.hedged || voice.direction === 0
  const stance = spoken ? 'reports' : lean === -1 ? 'denies' : 'asserts'
  return { sentence, part, stance, lean, attribution: voice.attribution }
}

/** A part of a two-sided sentence is somebody's words, whoever they are. */
function readPartVoice(part: SentencePart, sentence: SentenceReading): Voice {
  const speaker = part.propositions.find((each) => each.speaker !== null)?.speaker
  return {
    attribution: { speaker: speaker?.surface ?? UNNAMED, entity: speaker?.entity ?? null },
    hedged: sentence.cues.has('hedge'),
    direction: part.propositions.some((each) => each.polarity === -1) ? -1 : 1,
  }
}

function leanOf(direction: -1 | 0 | 1, claimDirection: -1 | 0 | 1): -1 | 0 | 1 {
  if (direction === claimDirection) return 1
  return direction === 0 || claimDirection === 0 ? 0 : -1
}

function mainQuote(sentence: SentenceReading): QuoteMention | null {
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
  sentence: SentenceReading,
  quote: QuoteMention | null,
  denied: boolean,
): Attribution | null {
  const reported = sentence.marks.some((mark) => mark.list === 'speech' || isAttributing(mark))
  const spoken = quote !== null && (sentence.quoted >= QUOTED_SHARE || !quote.direct)
  if (!spoken && !denied && !reported) return null
  if (quote?.speaker != null) return { speaker: quote.speaker.surface, entity: quote.speaker.entity }
  const named = denied ? entityBeforeDenial(sentence) : entityOfSpeech(sentence)
  if (named !== null) return { speaker: named.surface, entity: named.id }
  return { speaker: UNNAMED, entity: null }
}

function isAttributing(mark: { readonly list: string; readonly id: string }): boolean {
  return mark.list === 'cue' && mark.id === 'claim-attribution'
}

/** Distance in UTF-16 units from a verb of speech to the name that speaks. */
const SPEAKER_REACH = 40

function entityOfSpeech(sentence: SentenceReading) {
  const mark = sentence.marks.find((entry) => entry.list === 'speech' || isAttributing(entry))
  if (mark === undefined) return null
  const before = sentence.entities.findLast(
    (mention) => mention.end <= mark.start && mark.start - mention.end <= SPEAKER_REACH,
  )
  if (mark.id === 'accuse') return before ?? null
  return (
    before ??
    sentence.entities.find(
      (mention) => mention.start >= mark.end && mention.start - mark.end <= SPEAKER_REACH,
    ) ??
    null
  )
}

function entityBeforeDenial(sentence: SentenceReading) {
  const mark = sentence.marks.find((entry) => entry.list === 'speech' && entry.id === 'deny')
  if (mark === undefined) return null
  const before = sentence.entities.filter((mention) => mention.end <= mark.start)
  return before.at(-1) ?? sentence.entities.find((mention) => mention.start >= mark.end) ?? null
}

/** UTF-16 units of the longest "at least" that is said by a negation. */
const LONGEST_AT_LEAST = 16
/** "не менее 500", "no fewer than 20": such a negation belongs to a figure. */
export const AT_LEAST =
  /(?<!\p{L})(?:не (?:менее|меньше|более|больше)|no (?:fewer|less|more) than|not (?:less|fewer|more) than|nicht (?:weniger|mehr) als|no menos de|não menos de|pas moins de)(?!\p{L})|不少于|不低于|ما لا يقل عن|لا يقل عن/iu

/** "did not hit", "не нанесла удар": a negation close before a concept turns the sentence round. */
function negatesConcept(sentence: SentenceReading): boolean {
  const { text, start } = sentence.sentence
  const negations = sentence.marks.filter(
    (mark) =>
      mark.list === 'cue' &&
      mark.id === 'negation' &&
      text.slice(mark.start - start, mark.start - start + LONGEST_AT_LEAST).search(AT_LEAST) !== 0,
  )
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
