import type { NumberMention } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { threshold } from '../thresholds.ts'
import type { FoundStatement } from './find-figures.ts'

const BACKGROUND = threshold('figureBackground')
const DAY = 86_400_000
/** Days back that rates and sums of money are news for: last month's inflation is published now. */
const STATISTICS = 75
/** Years before the event's from which a year in a sentence tells of another event. */
const YEARS_BACK = 1

/** What sets another event's toll beside this one's: "two weeks after a quake that killed 47,000". */
const OTHER_EVENT =
  /(?:(?:weeks?|days?|months?|years?) after (?:(?:a|an|the|two|last) |(?:\p{L}{2,14} ){1,3}(?:that )?(?:killed|left|claimed) )|(?:not|un)[ -]?(?:related|linked|connected) to |не связан\p{L}* с |не пов[’']язан\p{L}* з |sin relación con |sans (?:rapport|lien) avec |sem relação com |与[^,。]{2,30}无关|لا علاقة ل|لا علاقة له |ile ilgisi yok|(?:^|\s)(?:a day|two days|hours|days) (?:earlier|before),? .{4,90}(?:killing|injuring|wounding) |as a result of an earlier|earlier this month|last (?:month|year)['’]s|недел\p{L}{0,2} после|через (?:две недели|месяц|год) после|тижні після|semanas después de|semaines après|wochen nach|semanas depois|hafta sonra|周后|بعد أسبوعين|deadliest since|worst since)/iu

/** A sentence that dates itself before the event, and nowhere in it, tells of another event. */
export function isBackground(
  sentence: PreparedSentence,
  mention: NumberMention,
  firstArticle: number,
  isStatistic: boolean,
): boolean {
  if (!Number.isFinite(firstArticle)) return false
  const began = firstArticle - (isStatistic ? STATISTICS : BACKGROUND) * DAY
  const dates = sentence.dates.filter(
    (date) => !isSince(sentence, date.start) && !isOfLaterNumber(sentence, mention, date),
  )
  if (dates.some((date) => Date.parse(date.to) >= began)) return false
  if (dates.length > 0) return true
  const year = new Date(firstArticle).getUTCFullYear()
  return sentence.numbers.some((number) => number.unit === 'year' && number.high <= year - YEARS_BACK)
}

/** "773 bodies, far above the 400 that were spoken of in December": the month belongs to the number beside it. */
function isOfLaterNumber(
  { sentence, numbers }: PreparedSentence,
  mention: NumberMention,
  date: { readonly start: number },
): boolean {
  const later = numbers.find((other) => other.start >= mention.end && other.end <= date.start)
  if (later === undefined) return false
  return /[,，、،;；]/u.test(sentence.text.slice(mention.end - sentence.start, later.start - sentence.start))
}

/** "1,300 killed since 18 March" counts up to now. */
const SINCE =
  /(?:since(?: [^,.]{0,30}?on)?|(?:с|со|з|із)(?: (?:начала|початку)[^,.;]{0,36})?|desde(?: el| o)?(?: (?:inicio|comienzo|início|começo)[^,.;]{0,36})?|depuis(?: le)?(?: (?:début|commencement)[^,.;]{0,36})?|seit(?: dem)?(?: Beginn[^,.;]{0,36})?|منذ(?: (?:بدء|بداية|انطلاق|اندلاع)[^،.]{0,36})?|自)\s?$/iu

function isSince(sentence: PreparedSentence, start: number): boolean {
  const { text, start: offset } = sentence.sentence
  return SINCE.test(text.slice(Math.max(0, start - offset - 60), start - offset))
}

/** A count of people over several days: "3,000 in 11 days". */
export function isOverDays(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  return sentence.numbers.some(
    (other) =>
      other.unit === 'day' &&
      other.low > BACKGROUND &&
      other.start >= mention.end &&
      other.start - mention.end < WITHIN &&
      OVER.test(text.slice(mention.end - start, other.start - start)),
  )
}

/** The day before the event from which on a count of people runs ("1,300 killed since 18 March"); null without one. */
export function sinceWhen(
  sentence: PreparedSentence,
  mention: NumberMention,
  firstArticle: number,
): string | null {
  if (!Number.isFinite(firstArticle)) return null
  const began = firstArticle - BACKGROUND * DAY
  const { text, start } = sentence.sentence
  const since = sentence.dates.find(
    (date) =>
      isSince(sentence, date.start) && Date.parse(date.to) < began && !hasStop(text, date, mention, start),
  )
  return since?.from ?? null
}

/** Farthest a span of days stands behind the count it limits, in UTF-16 units. */
const WITHIN = 40
const OVER =
  /(?:\s|^)(?:in|over|within|en|durante|pendant|binnen|während|за|em|خلال|في|在)(?: the| los| las| les| past| last| последни\p{L}+| останні)?\s?$/iu

function hasStop(
  text: string,
  date: { readonly start: number; readonly end: number },
  mention: NumberMention,
  offset: number,
): boolean {
  const [from, to] = date.start >= mention.end ? [mention.end, date.start] : [date.end, mention.start]
  return /[;.]\s/u.test(text.slice(from - offset, to - offset))
}

/** A count behind words that lead over to an event before this one. */
export function isOfOtherEvent(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  return OTHER_EVENT.test(text.slice(0, mention.start - start))
}

/** Incidents that have tolls of their own. */
const INCIDENTS: ReadonlySet<string> = new Set(
  'earthquake flood hurricane storm landslide wildfire plane-crash train-crash shipwreck stampede mine-accident tsunami eruption'.split(
    ' ',
  ),
)
/** Opens a clause on what stands right before it. */
const RELATIVE =
  /[,，،]?\s?(?:(?:which|that)\s|котор\p{L}+\s|(?:який|яка|яке|які)\s|(?:que|qui)\s|(?<=,\s?)(?:der|die|das)\s|الذي\s|التي\s|که\s)/giu

/** "The quake in Morocco, which killed 2,900": a clause on an incident that the event is not about. */
export function isOfOtherIncident(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
): boolean {
  const { text, start } = sentence.sentence
  const before = text.slice(0, mention.start - start)
  const relative = [...before.matchAll(RELATIVE)].at(-1)
  if (relative === undefined || before.length - relative.index > CLAUSE) return false
  const incident = sentence.concepts.findLast((concept) => concept.end - start <= relative.index)
  return (
    incident !== undefined &&
    INCIDENTS.has(incident.id) &&
    relative.index - (incident.end - start) <= NAMED_WITHIN &&
    !isWhatItIsAbout(prepared, incident.id)
  )
}

/** In a small event few origins can name the incident, so that their share counts too. */
function isWhatItIsAbout(prepared: Prepared, incident: string): boolean {
  if (prepared.commonConcepts.has(incident)) return true
  const naming = prepared.sentences.filter((sentence) => sentence.conceptIds.has(incident))
  return new Set(naming.map((sentence) => sentence.in.origin)).size >= prepared.origins * ABOUT
}

/** Share of an event's origins that name the incident it is about. */
const ABOUT = 1 / 3

/** UTF-16 units from a relative word to the count in its clause, and from an incident to that word. */
const CLAUSE = 50
const NAMED_WITHIN = 30

/** What a ship can carry or a hall hold is no count of those in it. */
const CAPACITY =
  /(?:can (?:carry|hold|seat|take)|capacity (?:of|for)|capable of (?:carrying|holding)|room for|designed (?:for|to)|вместимост\p{L}*|рассчитан\p{L}* на|вмещает|розрахован\p{L}* на|capacidad (?:para|de)|puede (?:llevar|transportar)|capacité d[e’']|peut (?:transporter|accueillir)|platz für|fasst|ausgelegt für|capacidade (?:para|de)|pode (?:levar|transportar)|kapasite\p{L}*|سعت\p{L}*|تتسع ل|بسعة|可载|限载|载客量|可容纳)[^,.;]{0,24}$/iu

export function isCapacity(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  return CAPACITY.test(text.slice(Math.max(0, mention.start - start - 60), mention.start - start))
}

/** In front of what a count may yet become, or behind it where the verb stands last; the month of May is none. */
const MAY_BECOME =
  /(?:(?<!(?:in|of|by|on|since|until|till|from|last|this|early|late|mid-?|\d) ?)(?:could|may|might) (?:\p{L}+ )?(?:reach|rise|exceed|climb|total|top|be|number)|(?:мо(?:жет|гут|гло|гла|ж|жуть|же)\p{L}*) (?:\p{L}+ )?(?:дости[гчж]|превы|состав|вырас|сяг|перевищ|зрос|стан)\p{L}*|(?:podrían?|poderiam?|pode(?:m|ría\p{L}*)?) (?:\p{L}+ )?(?:alcanzar|llegar|superar|ascender|ser|alcançar|chegar|ultrapassar)|pourrai(?:t|ent) (?:\p{L}+ )?(?:atteindre|dépasser|s['’]élever|être|monter)|könnten? |قد (?:يبلغ|تبلغ|يصل|تصل|يتجاوز|تتجاوز|تتراوح|يتراوح|يرتفع|ترتفع)\p{L}*|(?:恐|可能|或|或将)(?:已|会|将)?(?:达|超|升|增|高达))[^.,;،。]{0,28}$/iu
const BECOMING =
  /^[^.,;]{0,30}?(?:(?:steigen|erreichen|übersteigen|betragen) könnten?|(?:bul|ulaş|aş|çık|ol)abil\p{L}+|می‌تواند|ممکن است)/iu

/** "The dead could reach 20,000": what somebody fears is no count that another one contradicts. */
export function isFeared({ sentence, mention }: FoundStatement): boolean {
  const { text, start } = sentence.sentence
  return (
    MAY_BECOME.test(text.slice(Math.max(0, mention.start - start - 70), mention.start - start)) ||
    BECOMING.test(text.slice(mention.end - start))
  )
}

/** What is meant to happen is no count of what did, nor what somebody is said to have wanted. */
export function isPlanned(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  const before = text.slice(Math.max(0, mention.start - start - 60), mention.start - start)
  if (WANTED.test(before) || WANTED_BEHIND.test(text.slice(mention.end - start))) return true
  const around = sentence.propositions
    .filter((clause) => clause.start <= mention.start && clause.end >= mention.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  return around !== undefined && PLANNED.has(around.modality)
}

/** "Wanted to kill 5,000": in front of the count, or behind it where the verb stands last. */
const WANTED =
  /(?<!\p{L})(?:(?:want|hop|intend|attempt|plann?|tri|seek|sought)(?:ed|s|ing)? to (?:kill|wound|injure|destroy|capture|launch)|(?:хотел|намерев|пытал|планировал|хотів|хотіл|намагав|планував)\p{L}* (?:убить|уничтожить|ранить|вбити|знищити|поранити)|(?:quer[ií]a|quiso|intentó|pretendía|quis|tentou|pretendia)\p{L}* (?:matar|herir|ferir|destruir)|(?:voulai|entendai|cherchai|tentai)\p{L}* (?:de |à )?(?:tuer|blesser|détruire)|(?:أراد|أرادت|أرادوا|حاول|حاولت|كان يريد|خطط) (?:أن (?:يقتل|تقتل|يقتلوا)|قتل|ل?قتل))[^.;,،]{0,36}$|(?:企图|意图|想要|妄图)(?:杀害|杀死|炸死|打死)[^。,，;；]{0,12}$/iu
const WANTED_BEHIND =
  /^[^.,;]{0,30}?(?:(?:töten|verletzen|zerstören|ermorden) woll(?:te|ten|en)|öldürmek (?:iste|niyet)\p{L}*|می‌?خواست\p{L}* )/iu

const PLANNED: ReadonlySet<string> = new Set(['future', 'conditional', 'demanded'])

/** In front of a value that the sentence denies: "145%, not 125%". */
const NOT = /[,，]\s?(?:and |y |et |e |und |а )?(?:not|no|non|não|nicht|не|değil|وليس|而不是|而非)\s?$/iu
/** In front of a value that the next one replaces: "from 288 to 275", "由34%提高至84%". */
const FROM = /(?:^|[\s,(])(?:from|с|со|з|із|de|do|du|von|da|от|від)\s$|[由从]$|من\s$|(?:up|down) from\s$/iu
const TO =
  /^[\s\u00a0]*(?:%|percent|per cent|Prozent|процент\p{L}*|\p{L}{1,9})?[\s\u00a0]*(?:to|до|a|al|à|auf|para|إلى)\s|^%?[\p{sc=Han}]{0,4}[至到为]/iu

/** The sentence gives this value only as the one before the next, or as one that is wrong. */
export function isReplaced(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  const [from, to] = [mention.start - start, mention.end - start]
  if (NOT.test(text.slice(Math.max(0, from - 12), from))) return true
  if (!FROM.test(text.slice(Math.max(0, from - 12), from))) return false
  const next = sentence.numbers.find((other) => other.start >= mention.end)
  return (
    next !== undefined && next.start - mention.end < 30 && TO.test(text.slice(to, next.start - start + 1))
  )
}

/** Words in front of a count that was true before: "earlier he spoke of eight", "up from 6,650". */
const EARLIER =
  /(?:(?:ранее|до этого|накануне|раніше|напередодні|earlier|previously|at first|the first toll|up from|(?:^|[\s,])from|zuvor|am ersten tag|noch|antes|auparavant|plus tôt|daha önce|سابقا|وقت سابق|وكان)(?!\p{L})|此前|早些时候)[^.;]{0,60}$/iu

/** The same behind the count: "nine in the first hours". */
const AT_FIRST =
  /^[^,;.]{0,24}?(?:the day before|a day (?:earlier|before)|hours (?:earlier|before)|днем ранее|днём ранее|накануне|напередодні|la víspera|el día anterior|la veille|am Vortag|tags zuvor|na véspera|no dia anterior|bir gün önce|前一天|في اليوم السابق|روز قبل|in the first hours|at first|initially|zunächst|anfangs|au départ|en un primer momento|al principio|inicialmente|сначала|поначалу|спочатку|最初|在最初|ilk başta)(?![\p{Ll}])/iu

/** The article gives this count as one of before, so that it stands in front of its others. */
export function isEarlier({ sentence, mention }: FoundStatement): boolean {
  const { text, start } = sentence.sentence
  const published = sentence.in.at ?? Number.NEGATIVE_INFINITY
  const isDated =
    sentence.dates.length > 0 && sentence.dates.every((date) => Date.parse(date.to) + 2 * DAY < published)
  return (
    isDated ||
    EARLIER.test(text.slice(0, mention.start - start)) ||
    AT_FIRST.test(text.slice(mention.end - start))
  )
}
