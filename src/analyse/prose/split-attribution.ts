/** An English statement taken apart: who is said to have said it, and what. */
export interface Attributed {
  /** "the Russian-appointed acting governor Vladimir Saldo", as it stands, first word unchanged. */
  readonly speaker: string
  /** The statement alone, a clause that can stand behind "that". */
  readonly clause: string
}

const SAYS =
  'said|says|say|told reporters|told journalists|wrote|writes|announced|added|stressed|noted|declared|insisted|warned|claimed|claims|believe|believes|stated|reported'
/** Day or place of the saying, which the statement stands without. */
const ASIDE =
  '(?: (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:late|early)(?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|later|again|in (?:New York|\\p{Lu}\\p{L}+)|in a (?:statement|televised address|speech|joint statement|letter)|at (?:the|a) [\\p{L} ]{3,30}|after (?:the|a) [\\p{L} ]{3,40}))?'
/** "…, the governor said on Tuesday" */
const BEHIND = new RegExp(`^(?<speaker>[^,;:“”"]{2,110}) (?:${SAYS})${ASIDE}$`, 'u')
/** "The governor said on Tuesday that …": no comma but those of an apposition before the verb. */
const BEFORE = new RegExp(
  `^(?<speaker>[^,;:“”"]{2,80}(?:, [^,;:“”"]{2,70},)?) (?:${SAYS})${ASIDE} (?:(?<that>that) )?(?<clause>.{12,})$`,
  'u',
)
const ACCORDING_BEHIND = /^(?<clause>.{12,}), according to (?<speaker>[^;:“”"]{2,110})$/u
const ACCORDING_BEFORE = /^According to (?<speaker>[^,;:“”"]{2,110}), (?<clause>.{12,})$/u
/** A speaker the reader of one sentence does not know, or no speaker at all. */
const NO_SPEAKER =
  /^(?:he|she|they|it|who|which|that|this|and|but|as|also|one|neither|nobody)(?! (?:expert|analyst|scholar|official|diplomat|broker|source|minister))(?!\p{L})/iu
/** Verbs inside what should be a speaker: then the words are a clause with a verb of its own. */
const VERB_INSIDE =
  /(?<!\p{L})(?:is|are|was|were|has|had|have|will|would|wants?|said|after|when|because|and(?= (?:that|he|she|they|as))|and$)(?!\p{L})/u

/** "On March 7 the embassy": a day or a place before the speaker belongs to the saying. */
const DAY_FIRST = /^(?:on|in|at|by|during|before|since|from|with|while|as|for|under)(?!\p{L})/iu

/** Takes the attribution off an English sentence (without its full stop); null when it has none that is clear. */
export function splitAttribution(text: string): Attributed | null {
  return (
    fromGroups(ACCORDING_BEFORE.exec(text)) ??
    fromGroups(ACCORDING_BEHIND.exec(text)) ??
    speakerBehind(text) ??
    speakerBefore(text)
  )
}

function fromGroups(match: RegExpExecArray | null): Attributed | null {
  const { speaker, clause } = match?.groups ?? {}
  if (speaker === undefined || clause === undefined || !isSpeaker(speaker)) return null
  return { speaker, clause }
}

function speakerBehind(text: string): Attributed | null {
  const comma = text.lastIndexOf(', ')
  if (comma < 12) return null
  const speaker = BEHIND.exec(text.slice(comma + 2))?.groups?.speaker
  if (speaker === undefined || !isSpeaker(speaker)) return null
  return { speaker, clause: text.slice(0, comma) }
}

function speakerBefore(text: string): Attributed | null {
  const groups = BEFORE.exec(text)?.groups
  const { speaker, clause, that } = groups ?? {}
  if (speaker === undefined || clause === undefined || !isSpeaker(speaker)) return null
  // Without "that" the statement must open like a clause: "said it", "said the", "said Russian forces".
  if (
    that === undefined &&
    !/^(?:the|a|an|it|its|they|he|she|there|this|his|her|no|more|at least|about|\p{Lu}|\d)/u.test(clause)
  )
    return null
  return { speaker: speaker.replace(/,$/u, ''), clause }
}

function isSpeaker(words: string): boolean {
  return !NO_SPEAKER.test(words) && !VERB_INSIDE.test(words) && !DAY_FIRST.test(words)
}
