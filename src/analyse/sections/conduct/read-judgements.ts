import type { EntityMention } from '../../../domain/index.ts'
import type { Mark, Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readVoice } from '../../claims/read-stance.ts'
import { isPlaceOnly } from '../responsibility/find-doer.ts'
import { isFocalAround } from '../responsibility/read-blames.ts'
import { readSegments, type Segment } from '../responsibility/read-segments.ts'
import { QUESTION } from '../responsibility/read-shapes.ts'

/** UTF-16 units between a word that judges and the party it judges: behind it, before it as a subject, right beside it. */
const BEHIND = 34
const SUBJECT = 70
/** UTF-16 units in which a negation turns a word round, in scripts with and without spaces. */
const NEGATION = 16
const DENSE_NEGATION = 5
const ACTOR_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])
const LEGAL: ReadonlySet<string> = new Set(['lawful', 'unlawful'])
const FAVOURING: ReadonlySet<string> = new Set(['defensive', 'lawful', 'praising'])

/** One word by which a sentence judges what somebody does. */
export interface Judgement {
  readonly sentence: PreparedSentence
  readonly favours: boolean
  readonly list: string
  /** It speaks of law, not only of hostility or defence. */
  readonly legal: boolean
  /** The party the words name; states stand for capitals, seats and persons. Null when they name none. */
  readonly named: string | null
  /** Whom the words name, a person for himself. */
  readonly label: string | null
  /** State whose view it is: the speaker's, or that of an outlet at home in its own voice; null for others. */
  readonly own: string | null
  /** State of the speaker; null in the outlet's own voice or for a speaker of no known state. */
  readonly speaker: string | null
  /** In words somebody is said to have said. */
  readonly quoted: boolean
  readonly point: { readonly start: number; readonly end: number }
  /** False in a part of a sentence that tells another account beside it. */
  readonly alone: boolean
}

/** The judgements of one sentence on what the event is about, whoever they are about. */
export function readJudgements(
  prepared: Prepared,
  sentence: PreparedSentence,
  marks: readonly Mark[],
): Judgement[] {
  if (marks.length === 0 || !isFocalAround(prepared, sentence) || QUESTION.test(sentence.sentence.text))
    return []
  const { attribution } = readVoice(sentence)
  const speaker = stateOf(prepared, attribution?.entity ?? null)
  const own = speaker ?? homeOf(prepared, sentence)
  return readSegments(sentence).flatMap((segment) =>
    marks
      .filter(
        (mark) =>
          mark.start >= segment.start &&
          mark.end <= segment.end &&
          !isScare(segment, mark) &&
          !isAlleged(segment, mark),
      )
      .flatMap((mark) => {
        const negated = isNegated(segment, mark)
        const favours = FAVOURING.has(mark.id) !== negated
        // "Not aggressive" is no praise; what is said not to be lawful is condemned.
        if (negated && favours) return []
        const party = findParty(prepared, segment, mark)
        return {
          sentence,
          favours,
          list: mark.id,
          legal: LEGAL.has(mark.id),
          named: stateOf(prepared, party?.id ?? null),
          label: party === null ? null : prepared.names.actor(party.id),
          own,
          speaker,
          quoted: attribution !== null,
          point: { start: mark.start, end: mark.end },
          alone: !segment.partial,
        }
      }),
  )
}

/** The state an outlet is at home in; null for outlets in exile and abroad. */
function homeOf(prepared: Prepared, { in: { article, column } }: PreparedSentence): string | null {
  const { country } = article
  return country !== null && prepared.names.home(column).has(country)
    ? `country_${country.toLowerCase()}`
    : null
}

/** A party as the state it belongs to, where it has one. */
export function stateOf(prepared: Prepared, id: string | null): string | null {
  if (id === null) return null
  const country = prepared.names.country(id)
  return country === null ? prepared.names.actor(id) : `country_${country.toLowerCase()}`
}

/** A word alone in quotation marks is somebody else's. */
function isScare({ text, start }: Segment, mark: Mark): boolean {
  return /[«“„"「『‘]$/u.test(text.slice(0, mark.start - start))
}

/** Words that call a judgement somebody's suspicion, before it, or behind it in Arabic. */
const ALLEGED =
  /(?:alleged(?:ly)?|suspected|purported|supposed|предполагаем\p{L}+|якобы|возможн\p{L}+|ймовірн\p{L}+|можлив\p{L}+|presunt[oa]s?|supuest[oa]s?|présumée?s?|prétendue?s?|mutmaßlich\p{L}*|angeblich\p{L}*|alegad[oa]s?|supost[oa]s?|iddia edilen|sözde|涉嫌|所谓|疑似) ?(?:\p{L}+ )?$/iu
const ALLEGED_BEHIND = /^ ?(?:\p{L}+ )?(?:ال)?(?:مزعوم|مفترض)\p{L}*/u
/** UTF-16 units beside a word in which it is called alleged. */
const BESIDE_WORD = 34

/** "Alleged fraud" is looked into, not condemned. */
function isAlleged({ text, start }: Segment, mark: Mark): boolean {
  const [from, to] = [mark.start - start, mark.end - start]
  return (
    ALLEGED.test(text.slice(Math.max(0, from - BESIDE_WORD), from)) ||
    ALLEGED_BEHIND.test(text.slice(to, to + BESIDE_WORD))
  )
}

function isNegated(segment: Segment, mark: Mark): boolean {
  const reach = segment.sentence.language === 'zh' ? DENSE_NEGATION : NEGATION
  return segment.marks.some(
    (entry) =>
      entry.list === 'cue' &&
      entry.id === 'negation' &&
      entry.end <= mark.start &&
      mark.start - entry.end <= reach,
  )
}

/** The party behind the word ("aggression by X", "нарушение X"), else the nearest before it that is no object of another act. */
function findParty(prepared: Prepared, segment: Segment, mark: Mark): EntityMention | null {
  const parties = segment.entities.filter(
    (mention) =>
      ACTOR_KINDS.has(mention.kind) &&
      (prepared.names.isAdjective(mention.id, mention.surface) || !isPlaceOnly(segment, mention)) &&
      !isSuffering(segment, mention) &&
      !(segment.sentence.language === 'en' && arePeople(prepared, mention)),
  )
  const after = parties.find((mention) => mention.start >= mark.end)
  const before = parties.findLast(
    (mention) => mention.end <= mark.start && mark.start - mention.end <= SUBJECT,
  )
  const bridge = after && segment.text.slice(mark.end - segment.start, after.start - segment.start)
  if (after !== undefined && bridge !== undefined && bridge.length <= BEHIND && OWNED.test(bridge))
    return after
  const behind = segment.text.slice(mark.end - segment.start, mark.end - segment.start + NAMING_REACH)
  if (before !== undefined) return NAMES_BEHIND.test(behind) ? null : before
  return after !== undefined && bridge !== undefined && bridge.length <= BEHIND && !/[.;:,，،]/u.test(bridge)
    ? after
    : null
}

/** Persian and Turkish close with the verb that names: whoever stands before "describes as aggression" is its subject. */
const NAMES_BEHIND =
  /^\p{L}*(?: [\p{L}\u200c]+){0,3} ?(?:توصیف|خواند|می‌خواند|نامید|می‌نامد|دانست|می‌داند|ارزیابی کرد|olarak (?:nitelendir|tanımla|adlandır|değerlendir)|diye nitele)/u
const NAMING_REACH = 44

/** What stands between a word and the party it belongs to: "… action by the", "… des", a case ending and nothing else. */
const OWNED =
  /^[\p{L}]{0,4}(?: [\p{L}-]{2,14})?,? (?:by|of|from|committed by|by the|of the|von|der|des|vom|durch|par|de|du|de la|des|del|da|do|dos|por|pelo|pela|por parte de|со стороны|من|من جانب|از سوی|توسط)(?: the| la| el| os| a)? $/iu

/** "Thousands of Georgians protested": people of a state are not the state. */
function arePeople({ names }: Prepared, { id, surface }: EntityMention): boolean {
  return surface.endsWith('s') && names.isAdjective(id, surface.slice(0, -1))
}

/** "Aggression against X", "pressure on X": X suffers it. */
function isSuffering({ sentence, text, start }: Segment, mention: EntityMention): boolean {
  const before = text.slice(0, mention.start - start)
  return SUFFERS[sentence.language]?.test(before) ?? false
}

/** Prepositions of whom something is done to, with an article behind them, right before a name. */
const SUFFERS: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:against|on|upon|toward|towards|to|with|at)(?: the)? $/iu,
  ru: /(?<!\p{L})(?:против|к|на|по|с|в отношении) $/iu,
  uk: /(?<!\p{L})(?:проти|до|на|по|з|щодо) $/iu,
  es: /(?<!\p{L})(?:contra|a|al|hacia|sobre|con)(?: el| la| los| las)? $/iu,
  fr: /(?<!\p{L})(?:contre|à|au|aux|envers|sur|avec)(?: l['’]|(?: le| la| les)? )$/iu,
  de: /(?<!\p{L})(?:gegen|auf|an|gegenüber|mit)(?: die| den| dem| der| das)? $/iu,
  pt: /(?<!\p{L})(?:contra|ao|à|aos|às|sobre|com)(?: o| a| os| as)? $/iu,
  ar: /(?<!\p{L})(?:ضد|على|إلى|بحق|تجاه|مع) $/u,
  fa: /(?<!\p{L})(?:علیه|به|بر|با) $/u,
  zh: /[针对向与和给]$/u,
}
