import { type FigureSlot, PEOPLE_SLOTS, THING_SLOTS } from '../domain/index.ts'
import { type FoundNumber, isQuantity } from '../text/numbers.ts'

/** A word that tells what a number near it counts. */
export interface SlotWord {
  readonly start: number
  readonly end: number
  readonly slot: FigureSlot
}

/** Farthest a word may stand from its number, in UTF-16 units, barriers counted. */
const FARTHEST = 70
/** The same with an aside in between. */
const FARTHEST_SPAN = 130
/** Weapons are named at length before their verb: "25 drones of ... make sent by ... over ... were neutralised". */
const FARTHEST_WEAPON = 130
const WEAPONS: ReadonlySet<string> = new Set(['drone', 'missile', 'ballistic', 'cruise', 'aircraft'])
/** A comma or "and" between them, as so many units of distance. */
const BARRIER = 18
/** Another number between them. */
const NUMBER_BETWEEN = 30
/** Words that name who is counted rather than what happened to them lose to the others. */
const WEAK_SLOTS: Readonly<Partial<Record<FigureSlot, number>>> = {
  troops: 45,
  affected: 12,
  other: 40,
  launched: 4,
}

/** What can have happened to people; those who fight and those in need are counted too. */
const PEOPLE: readonly FigureSlot[] = [...PEOPLE_SLOTS, 'affected', 'troops']
/** What can have happened to things; weapons are seized. */
const THINGS: readonly FigureSlot[] = [...THING_SLOTS, 'affected', 'captured']
const OF_UNIT: Readonly<Record<string, FigureSlot>> = {
  percent: 'share',
  magnitude: 'magnitude',
  km: 'distance',
  mile: 'distance',
  m: 'distance',
  nautical: 'distance',
  ft: 'distance',
  second: 'duration',
  minute: 'duration',
  hour: 'duration',
  day: 'duration',
  week: 'duration',
  month: 'duration',
  years: 'duration',
  vote: 'votes',
  strike: 'launched',
}
const CURRENCY =
  /^(?:usd|eur|gbp|rub|cny|jpy|inr|uah|try|krw|ils|irr|ngn|zar|mxn|brl|chf|xof|egp|sar|aed|aud|cad|hkd|nzd|twd|sgd)$/
const CLAUSE_END = /[;。；.!?؟]\s|\n/u
const BARRIERS =
  /,|，|、|،|—|:|\s(?:and|while|but|et|y|e|und|и|а|та|й|і|ve|و|او|及|并|に)\s|\sو(?=\p{L})|并|而/gu
const BREAK = /[,;，；]|\s(?:and|et|y|e|und|и|і|ve)\s/u
const DIGIT = /\p{Nd}/u
/** "..., including 570 French nationals, ..." between a number and its verb: a part that stands aside. */
const ASIDE =
  /[,，،]\s?(?:(?:according to|citing|said|says|reported|selon|d’après|a indiqué|según|de acuerdo con|informó|segundo|de acordo com|laut|nach Angaben|teilte|по|согласно|за|згідно|как|сообщил\p{L}*|доложил\p{L}*|уточнил\p{L}*|повідомил\p{L}*)\s[^,،.]{1,60}[,،]|(?:dont|parmi lesquel\p{L}*|including|among them|incluid\p{L}*|entre ell[oa]s|incluindo|entre eles|darunter|davon|в том числе|среди них|из них|у тому числі|серед них)\s[^,،.]{1,60}[,،])/iu
/** ", a child among them, were ...": an aside between a number and its verb. */
const SHORT_ASIDE =
  /[,，]\s[^,.;]{2,44},(?=\s(?:were|was|have|had|has|been|fueron|han|habían|ont|a été|avaient|sont|foram|tinham|wurden|waren|sind|haben)(?!\p{L}))/u
/** Behind a number: places, which are no people ("284 died in 10 provinces"). */
const PLACES_BEHIND =
  /^[\s\u00a0]?(?:sites?\b|locations?\b|positions?\b|targets?\b|places?\b|areas?\b|districts?\b|объект|позици|целе[йя]\b|об[’']єкт|позиці|地点|目标|处|موقع|مواقع|هدف|أهداف|منطق|مناطق|sitios?\b|lugares\b|objetivos?\b|posiciones|lieux\b|cibles\b|Orte\b|Ziele\b|Stellungen|locais\b|alvos\b|posições|nokta|hedef|نقطه|provinc|region|cit(?:y|ies)\b|town|village|district|state\b|states\b|countr|ilde|ilçe|il\b|köy|şehir|област|регион|город|район|насел[её]нн|міст|сел\b|сёл|省|市|县|个省|محافظ|مدن|مدين|ولاي|ciudad|pueblo|ville|département|stadt|städt|dörf|cidade|estad)/iu
/** Votes are told by a word that touches the number; "against" and "for" stand everywhere else too. */
const VOTES_REACH = 24

function allowed(unit: string | null): readonly FigureSlot[] {
  if (unit === 'person') return PEOPLE
  if (unit === null || unit === 'item' || unit === 'times' || unit === 'household')
    return [...PEOPLE, ...THINGS, 'votes', 'other']
  return THINGS
}

/** Distance of a word from a number in one clause; infinite across clauses. */
function distance(text: string, number: FoundNumber, word: SlotWord): number {
  const [from, to] = word.start >= number.end ? [number.end, word.start] : [word.end, number.start]
  if (to - from > (word.slot === 'votes' ? VOTES_REACH : FARTHEST_SPAN)) return Number.POSITIVE_INFINITY
  if (to <= from) return 0
  const between = text.slice(from, to).replace(ASIDE, '').replace(SHORT_ASIDE, '')
  if (CLAUSE_END.test(between)) return Number.POSITIVE_INFINITY
  const barriers = between.match(BARRIERS)?.length ?? 0
  return (
    between.length +
    barriers * BARRIER +
    (DIGIT.test(between) ? NUMBER_BETWEEN : 0) +
    (WEAK_SLOTS[word.slot] ?? 0)
  )
}

/**
 * A verb of reaching in front of a number: it belongs to the toll named first in the clause, however far that is, and
 * people before things: "the toll of the dam's destruction has risen to 16" counts people.
 */
const REACHED =
  /(?:ros?e|risen|climbed|increased|jumped|grown?|up|revised) (?:to|at)(?: at least| about| more than)?\s$|(?:reached|stands? at|stood at|(?:put|puts) (?:the|its) (?:death )?toll at|surpassed|passed|topped|(?:a|the) (?:figure|toll|number|total) of)\s$|достиг\p{L}*\s$|(?:остается|остаётся|залишається) прежн\p{L}+\s?[—–-]?\s?$|(?:вырос|возрос|увелич|зрос|збільш)\p{L}*\s(?:до\s)?$|сягнул\p{L}*\s$|(?:升至|上升至|升到|增至|增加到|达到|达|已达)$|(?:ارتفع|ارتفعت|ارتفاع|وصل|وصول|بلغ)[^.،\p{Nd}]{0,40}$|(?:asciende|ascendió|subió|aumentó|elevó|eleva) a\s$|s['’]élève à\s$|(?:est|a été) porté à\s$|(?:auf|bei)\s(?:mindestens |über |mehr als |rund )?$|(?:накануне было|учора було|a day earlier|up from)\s$|(?:subiu|aumentou|chega|chegou|passou) (?:para|a)\s$|به\s$/iu
/** Farthest such a toll may stand in front, in UTF-16 units. */
const TOLL_REACH = 140

function tollBefore(
  text: string,
  number: FoundNumber,
  words: readonly SlotWord[],
  fitting: readonly FigureSlot[],
): FigureSlot | null {
  const reached = REACHED.exec(text.slice(Math.max(0, number.start - 48), number.start))
  if (reached === null) return null
  const named = words.findLast(
    (word) =>
      word.start >= number.start - reached[0].length &&
      word.end <= number.start &&
      fitting.includes(word.slot),
  )
  if (named !== undefined) return named.slot
  const clause = words.filter((word) => {
    const isNear = word.end <= number.start && number.start - word.end <= TOLL_REACH
    return isNear && fitting.includes(word.slot) && !CLAUSE_END.test(text.slice(word.end, number.start))
  })
  return (clause.find((word) => !THINGS.includes(word.slot)) ?? clause[0])?.slot ?? null
}

/** A word behind an earlier number belongs to that one: "three were killed and 213 taken to hospital". */
const TAKEN = 60

function isTaken(text: string, number: FoundNumber, word: SlotWord, others: readonly FoundNumber[]): boolean {
  if (word.end > number.start) return false
  if ((text.slice(word.end, number.start).match(BARRIERS)?.length ?? 0) === 0) return false
  return others.some(
    (other) =>
      other.end <= word.start &&
      word.start - other.end < 40 &&
      !BREAK.test(text.slice(other.end, word.start)),
  )
}

/** "31 people were hurt, including six children, and two died": the six are a part of those hurt. */
const PART_OF_BEFORE =
  /(?:including|в том числе|у тому числі|包括|其中|بينهم|incluid\p{L}*|incluyendo|dont|parmi lesquel\p{L}*|darunter|davon|incluindo|aralarında|از جمله)[^.,;。，،]{0,18}$/iu
const STOP_BEHIND = /[,.;。，،；؛]/u
/** UTF-16 units in front of a part in which the word for "including" stands. */
const PART_REACH = 48

/** The number a part is taken of; null when it is no part or a word of its own stands directly behind it. */
function wholeOf(
  text: string,
  number: FoundNumber,
  words: readonly SlotWord[],
  others: readonly FoundNumber[],
): FoundNumber | null {
  const whole = others.at(-1)
  if (whole === undefined || whole.unit === 'percent') return null
  if (!PART_OF_BEFORE.test(text.slice(Math.max(whole.end, number.start - PART_REACH), number.start)))
    return null
  if (CLAUSE_END.test(text.slice(whole.end, number.start))) return null
  const stop = STOP_BEHIND.exec(text.slice(number.end))?.index ?? text.length
  const hasOwn = words.some((word) => word.start >= number.end && word.start < number.end + stop)
  return hasOwn ? null : whole
}

/** What a number counts, told by the nearest fitting word of its clause, else by its unit; null when nothing tells. `others`: the numbers in front of it. */
export function slotOf(
  text: string,
  number: FoundNumber,
  words: readonly SlotWord[],
  others: readonly FoundNumber[] = [],
): FigureSlot | null {
  if (!isQuantity(number.unit)) return null
  const unit = number.unit
  if (unit !== null && CURRENCY.test(unit)) {
    return words.some((word) => word.slot === 'price' && distance(text, number, word) <= FARTHEST)
      ? 'price'
      : 'money'
  }
  const byUnit = unit === null ? undefined : OF_UNIT[unit]
  if (byUnit !== undefined) return byUnit
  const isOfPlaces = unit === null && PLACES_BEHIND.test(text.slice(number.end, number.end + 16))
  const fitting = isOfPlaces ? THINGS : allowed(unit)
  const farthest = unit !== null && WEAPONS.has(unit) ? FARTHEST_WEAPON : FARTHEST
  const whole = wholeOf(text, number, words, others)
  if (whole !== null) {
    const slot = slotOf(text, whole, words, others.slice(0, -1))
    if (slot !== null && PEOPLE_SLOTS.has(slot) && fitting.includes(slot)) return slot
  }
  const toll = tollBefore(text, number, words, fitting)
  if (toll !== null) return toll
  let best: FigureSlot | null = null
  let nearest = farthest
  for (const word of words) {
    if (!fitting.includes(word.slot)) continue
    const far = distance(text, number, word) + (isTaken(text, number, word, others) ? TAKEN : 0)
    if (far < nearest) {
      nearest = far
      best = word.slot
    }
  }
  return best
}
