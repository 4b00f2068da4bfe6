import type { EntityMention } from '../../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'

export type Direction = 'up' | 'down' | 'flat'

/** An instrument in a sentence that says how it moved. */
export interface Move {
  /** Gazetteer id, or family and party: "shares:country_ph". */
  readonly instrument: string
  /** "Brent", "Shares: Philippines". */
  readonly label: string
  readonly direction: Direction
  readonly sentence: PreparedSentence
  /** Where instrument and word of movement stand. Offsets of the field. */
  readonly span: { readonly start: number; readonly end: number }
}

interface Instrument {
  readonly id: string
  /** Named itself, not by its family. */
  readonly isNamed: boolean
  readonly label: string
  readonly start: number
  readonly end: number
}

/** Distance in UTF-16 units within which a word of rise or fall speaks of the instrument. */
const REACH = 90
/** The same for a word that stands before it, and for the party an instrument belongs to. */
const REACH_BEFORE = 25
const REACH_PARTY = 60
/** "On Borsa Istanbul, shares …": UTF-16 units before a place that opens a sentence. */
const PREPOSITION = 12
const PARTIES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'place', 'org'])
/** Families of instruments that concepts name; which one is told by the party beside it. */
const FAMILIES: Readonly<Record<string, string>> = {
  'stock-market': 'Shares',
  'bond-market': 'Bonds',
  currency: 'Currency',
  'oil-price': 'Oil',
  'natural-gas': 'Gas',
  'gold-price': 'Gold',
  grain: 'Grain',
  'metal-prices': 'Metals',
}
/** Families that are one market wherever they are traded. */
const WORLDWIDE: ReadonlySet<string> = new Set(['Oil', 'Gold', 'Gas', 'Grain', 'Corn', 'Metals'])
/** Bare names of what is traded, which mean a price only beside a word of rise or fall. */
const BARE: Readonly<Record<string, RegExp>> = {
  Gold: /(?<!\p{L})(?:gold|золот[оау]|золотом|el oro|oro|l['’]or|ouro|das? Gold|altın(?:ın)?|الذهب|طلا)(?!\p{L})|金价|黄金/giu,
  Oil: /(?<=^|[,;:] |and |while |but )(?:oil|crude)(?= )|(?<!\p{L})(?:нефть|нафта|el petróleo|le pétrole|Rohöl|o petróleo|petrol fiyatları|أسعار النفط|قیمت نفت)(?!\p{L})|油价/giu,
  Corn: /(?<!\p{L})(?:corn|maize|кукуруза|el maíz|le maïs|o milho|mısır|الذرة|ذرت)(?!\p{L})|玉米/giu,
  Gas: /(?<!\p{L})(?:(?:wholesale|natural) gas|gas (?:futures|prices?)|цен\p{L}* на газ|precios? del gas|prix du gaz|Gaspreis\p{L}*|preços? do gás|doğal gaz fiyat\p{L}*|أسعار الغاز|قیمت گاز)(?!\p{L})|天然气价格/giu,
}
/** A stock index by its word alone, where a percentage says that it is one. */
const INDEX =
  /(?<!\p{L})(?:(?:stock |share |benchmark )?index|индекс|індекс|índice|indice|Aktienindex|Leitindex|endeksi?|مؤشر|شاخص)(?!\p{L})|指数/giu
/** Words for money in general: the name of one currency says whose it is. */
const ANY_CURRENCY = /^(?:currenc(?:y|ies)|exchange rates?|money|cash|coins?|banknotes?)$/iu
/** "Embraer, whose shares": the comma belongs to the party. */
const WHOSE = /(?:whose|dont|cuy[ao]s?|cuj[ao]s?|dere[nr]|dessen|ч(?:ьи|ей|ьё))\s*$/iu
/** "added 1%": a verb of speech too, so that a figure must follow. */
const ADDED = /(?<!\p{L})added (?:about |nearly |almost |more than |some )?(?=\p{N})/giu
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  'market-up': 'up',
  'market-down': 'down',
  'market-flat': 'flat',
}

/** Every instrument of a sentence that is said to have moved or stood still; each belongs to the nearest such word. */
export function readMoves(prepared: Prepared, sentence: PreparedSentence): Move[] {
  const cues = findCues(sentence)
  if (cues.length === 0) return []
  const instruments = findInstruments(prepared, sentence)
  const moved = instruments.map((instrument) => ({
    instrument,
    cue: nearestCue(instrument, instruments, cues),
  }))
  return moved.flatMap(({ instrument, cue }) => {
    // "Brent rose to $72 a barrel": the family repeats what is named.
    const isRepeated = moved.some((other) => other.cue === cue && other.instrument.isNamed)
    if (cue === null || (isRepeated && !instrument.isNamed)) return []
    return [
      {
        instrument: instrument.id,
        label: instrument.label,
        direction: cue.direction,
        sentence,
        span: { start: Math.min(instrument.start, cue.start), end: Math.max(instrument.end, cue.end) },
      },
    ]
  })
}

interface Cue {
  readonly direction: Direction
  readonly start: number
  readonly end: number
}

function findCues(sentence: PreparedSentence): Cue[] {
  const { text, start } = sentence.sentence
  const added = [...text.matchAll(ADDED)].map((match) => {
    const at = start + match.index
    return { direction: 'up' as const, start: at, end: at + match[0].length }
  })
  const marked = sentence.marks.flatMap((mark) => {
    const direction = mark.list === 'cue' ? DIRECTIONS[mark.id] : undefined
    return direction === undefined ? [] : [{ direction, start: mark.start, end: mark.end }]
  })
  return [...marked, ...added]
}

/** The word of movement nearest to the instrument, behind it before in front of it, with no other instrument between. */
function nearestCue(instrument: Instrument, all: readonly Instrument[], cues: readonly Cue[]): Cue | null {
  let [best, least] = [null as Cue | null, Number.POSITIVE_INFINITY]
  for (const cue of cues) {
    const isBehind = cue.start >= instrument.end
    const distance = isBehind ? cue.start - instrument.end : instrument.start - cue.end
    if (distance < 0 || distance > (isBehind ? REACH : REACH_BEFORE)) continue
    const [from, to] = isBehind ? [instrument.end, cue.start] : [cue.end, instrument.start]
    if (all.some((other) => other !== instrument && other.start >= from && other.end <= to)) continue
    const cost = isBehind ? distance : distance + REACH
    if (cost < least) [best, least] = [cue, cost]
  }
  return best
}

function findInstruments(prepared: Prepared, sentence: PreparedSentence): Instrument[] {
  const named = sentence.entities.flatMap((mention) => {
    const label = prepared.names.entity(mention.id)
    if (mention.kind !== 'financial' || label === null || isAmount(sentence, mention)) return []
    return [{ id: mention.id, label, isNamed: true, start: mention.start, end: mention.end }]
  })
  const isTaken = (span: { readonly start: number; readonly end: number }) =>
    named.some((each) => each.start < span.end && each.end > span.start) || isAmount(sentence, span)
  const families = [...bareNames(sentence), ...familyNames(sentence)].filter((span) => !isTaken(span))
  const seen: Instrument[] = [...named]
  for (const { family, start, end } of families) {
    if (seen.some((each) => each.start < end && each.end > start)) continue
    const name = nameOf(prepared, sentence, { family, start, end })
    if (name !== null) seen.push({ isNamed: false, start, end, ...name })
  }
  return seen.sort((a, b) => a.start - b.start)
}

/** Which instrument a family is here: the one of the world, of the party beside it, or a currency by its own name. */
function nameOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  { family, start, end }: FamilyName,
): { readonly id: string; readonly label: string } | null {
  const id = family.toLowerCase()
  if (WORLDWIDE.has(family)) return { id, label: family }
  const own = sentence.sentence.text.slice(start - sentence.sentence.start, end - sentence.sentence.start)
  if (family === 'Currency' && sentence.language === 'en' && !ANY_CURRENCY.test(own))
    return { id: `${id}:${own.toLowerCase()}`, label: own.toLowerCase() }
  const party = partyOf(sentence, { start, end })
  if (party === null) return null
  const actor = party.kind === 'place' ? party.id : prepared.names.actor(party.id)
  const name = prepared.names.entity(actor)
  return name === null ? null : { id: `${id}:${actor}`, label: `${family}: ${name}` }
}

interface FamilyName {
  readonly family: string
  readonly start: number
  readonly end: number
}

function bareNames(sentence: PreparedSentence): FamilyName[] {
  const { text, start } = sentence.sentence
  const patterns = Object.entries(BARE)
  if (/[%％٪]/u.test(text)) patterns.push(['Shares', INDEX])
  return patterns.flatMap(([family, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      family,
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  )
}

function familyNames(sentence: PreparedSentence): FamilyName[] {
  return sentence.concepts.flatMap(({ id, start, end }) => {
    const family = FAMILIES[id]
    return family === undefined ? [] : [{ family, start, end }]
  })
}

/** Whose shares, bonds or currency: the party named right beside it, before it rather than behind. */
function partyOf(
  sentence: PreparedSentence,
  { start, end }: { readonly start: number; readonly end: number },
): EntityMention | null {
  let [best, least] = [null as EntityMention | null, REACH_PARTY]
  for (const mention of sentence.entities) {
    if (!PARTIES.has(mention.kind)) continue
    const between = sentence.sentence.text.slice(
      Math.min(mention.end, end) - sentence.sentence.start,
      Math.max(mention.start, start) - sentence.sentence.start,
    )
    const isPlaceOfSentence = mention.start - sentence.sentence.start < PREPOSITION && /^,\s/u.test(between)
    if (/[,;:]/u.test(between) && !WHOSE.test(between) && !isPlaceOfSentence) continue
    const distance = mention.end <= start ? start - mention.end : mention.start - end + REACH_BEFORE
    if (distance >= 0 && distance < least) [best, least] = [mention, distance]
  }
  return best
}

/** "87 billion yen" is a sum, not a rate. */
function isAmount(sentence: PreparedSentence, mention: { readonly start: number }): boolean {
  const before = sentence.sentence.text.slice(0, mention.start - sentence.sentence.start)
  return /(?:^|[\s$€£(~])[$€£]?\p{N}[\p{N}.,]*\s?(?:billion|million|trillion|bn|cents?|млрд|млн|тыс|亿|万|هزار)?\.?\s?$/iu.test(
    before.slice(-30),
  )
}
