/** Longest text that is read as a date. */
const MAX_LENGTH = 100
/** Years a publication can have; others are typing errors. */
const FIRST_YEAR = 1970
const LAST_YEAR = 2100

/** First letters of month names as feeds write them: en de fr es it pt nl ru uk el hu pl tr. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'gen', 'янв', 'ιαν', 'sty', 'oca', 'січ'],
  ['feb', 'fév', 'fev', 'fevr', 'févr', 'фев', 'φεβ', 'φεb', 'lut', 'şub', 'лют'],
  ['mar', 'mär', 'mrz', 'мар', 'μαρ', 'μάρ', 'már', 'maa', 'бер'],
  ['apr', 'avr', 'abr', 'апр', 'απρ', 'kwi', 'nis', 'ápr', 'кві'],
  ['may', 'mai', 'mag', 'май', 'мая', 'μαϊ', 'μάι', 'μαι', 'máj', 'maj', 'mei', 'тра'],
  ['jun', 'jún', 'juin', 'giu', 'июн', 'ιουν', 'ιούν', 'cze', 'haz', 'чер'],
  ['jul', 'júl', 'juil', 'lug', 'июл', 'ιουλ', 'ιούλ', 'lip', 'tem', 'лип'],
  ['aug', 'aou', 'aoû', 'ago', 'авг', 'αυγ', 'αύγ', 'sie', 'ağu', 'сер'],
  ['sep', 'set', 'сен', 'σεπ', 'wrz', 'eyl', 'sze', 'вер'],
  ['oct', 'okt', 'ott', 'out', 'окт', 'οκτ', 'paź', 'eki', 'жов'],
  ['nov', 'нов', 'ноя', 'νοε', 'lis', 'kas', 'лис'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'δεκ', 'gru', 'ara', 'гру'],
]

/** Minutes east of UTC for the zone names that stand in feeds (RFC 822, and common use for the rest). */
const ZONES: Readonly<Record<string, number>> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    cest: 120,
    met: 60,
    mest: 120,
    mez: 60,
    mesz: 120,
  },
  ...{
    eet: 120,
    eest: 180,
    sast: 120,
    eat: 180,
    msk: 180,
    msd: 240,
    trt: 180,
    irst: 210,
    gst: 240,
    pkt: 300,
    ist: 330,
    bdt: 360,
  },
  ...{
    wib: 420,
    ict: 420,
    sgt: 480,
    hkt: 480,
    myt: 480,
    awst: 480,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
  },
  ...{
    nst: -210,
    ndt: -150,
    brt: -180,
    art: -180,
    ast: -240,
    adt: -180,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
  },
  ...{ at: -240, et: -300, ct: -360, mt: -420, pt: -480 },
  ...{ mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600 },
}

/** No place on earth is further from UTC than 14 hours. */
const MAX_ZONE_MINUTES = 14 * 60

const AFTERNOON = /^(?:p|오후|下午|午後)/i

/**
 * Reads a date as feeds write it (RFC 822 and its misspellings, ISO 8601 and W3C in all lengths, `date` and SQL
 * output, month names of thirteen languages, Korean, Chinese and Japanese styles, Unix time) and returns ISO 8601 UTC
 * to the second; null when it cannot be read. A date without a zone is UTC.
 */
export function parseFeedDate(raw: string | null): string | null {
  const text = raw?.replace(/\s+/g, ' ').trim() ?? ''
  if (text === '' || text.length > MAX_LENGTH) return null
  if (/^(?:\d{9,10}|\d{12,13})$/.test(text)) return fromMillis(Number(text) * (text.length > 10 ? 1 : 1000))
  const { clock, rest } = takeClock(withSigns(text.replace(/[([][^)\]]*[)\]]?/g, ' ')))
  const day =
    clock === null
      ? null
      : (readIsoDay(rest) ?? readEastAsianDay(rest) ?? readNamedDay(rest) ?? readNumericDay(rest))
  return clock === null || day === null ? null : toIso(day, clock)
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Time of day; minutes are already moved to UTC and may be negative. */
interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Brings compact ISO times and East Asian clocks into the form hour:minute. */
function withSigns(text: string): string {
  return text
    .replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?/i, '$1-$2-$3T$4:$5:$6')
    .replace(/(\d{1,2})\s?[時时点시]\s?(\d{1,2})\s?[分분]\s?(?:(\d{1,2})\s?[秒초])?/, '$1:$2:$3')
    .replace(/:(?=\D|$)/g, ' ')
}

/** Takes the time of day and its zone out of a text. `clock` is null when there is one that cannot be. */
function takeClock(text: string): { clock: Clock | null; rest: string } {
  const match =
    /(오전|오후|上午|下午|午前|午後)?\s?(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:[.,]\d{1,9})?\s?([ap]\.?m\b\.?)?/i.exec(
      text,
    )
  if (match === null) return { clock: { hour: 0, minute: 0, second: 0 }, rest: text }
  const [whole, before, hours, minutes, seconds, after] = match
  const half = before ?? after
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (AFTERNOON.test(half) ? 12 : 0)
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)]
  const tail = text.slice(match.index + whole.length)
  const zone = takeZone(tail)
  const offset = zone.minutes ?? ownZone(text)
  const head = text.slice(0, match.index).replace(/t$/i, ' ')
  const possible = hour <= 24 && minute <= 59 && second <= 60
  return {
    clock: possible ? { hour, minute: minute - offset, second: Math.min(second, 59) } : null,
    rest: `${head} ${zone.rest}`,
  }
}

/** Takes the zone from the start of what follows a time; `minutes` is null when none stands there. */
function takeZone(tail: string): { minutes: number | null; rest: string } {
  const match = /^\s?([a-z]{1,5})?\s?([+\u2212-]\d{1,2}(?::?\d{2})?(?!\d))?/i.exec(tail)!
  const named = match[1] === undefined ? undefined : ZONES[match[1].toLowerCase()]
  if (match[2] !== undefined) {
    const digits = match[2].slice(1).replace(':', '')
    const minutes =
      digits.length > 2 ? Number(digits.slice(0, -2)) * 60 + Number(digits.slice(-2)) : Number(digits) * 60
    const signed = match[2].startsWith('+') ? minutes : -minutes
    if (minutes <= MAX_ZONE_MINUTES) return { minutes: signed, rest: tail.slice(match[0].length) }
  }
  if (named === undefined) return { minutes: null, rest: tail }
  return {
    minutes: named,
    rest: tail.slice(tail.toLowerCase().indexOf(match[1]!.toLowerCase()) + match[1]!.length),
  }
}

/** Feeds that write dates in East Asian words mean their own clock. */
function ownZone(text: string): number {
  if (/[년월일]|오전|오후|午前|午後/.test(text)) return 540
  return /[年月]|上午|下午/.test(text) ? 480 : 0
}

/** 2003-12-31, Fri, 2003/12/31, 20031231, 2003-12, 2003, 2003-335, 03-12-31, 031231. */
function readIsoDay(text: string): Day | null {
  const written = text.trim().replace(/^\p{L}{2,12}[.,]{0,2}\s(?=\d)/u, '')
  const full =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  const short = full ?? /^(\d{2})-(\d{2})-(\d{2})$/.exec(written) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(written)
  if (short !== null) return { year: fullYear(short[1]!), month: Number(short[2]), day: Number(short[3]) }
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(written)
  if (ordinal !== null) return dayOfYear(Number(ordinal[1]), Number(ordinal[2]))
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(written)
  return partial && { year: Number(partial[1]), month: Number(partial[2] ?? 1), day: 1 }
}

function dayOfYear(year: number, count: number): Day | null {
  if (count < 1 || count > 366) return null
  const date = new Date(Date.UTC(year, 0, count))
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 2004년 5월 28일, 2004年5月28日. */
function readEastAsianDay(text: string): Day | null {
  const match = /(\d{4})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})/.exec(text)
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** Thu, 01 Jan 2004; Jan 1 2004; January 1st, 2004; 1-Jan-04; 2004-July-13. */
function readNamedDay(text: string): Day | null {
  const tokens = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  // Days of the week that look like months ("mar" is Tuesday, too) stand first, so the last name is the month.
  const at = tokens.findLastIndex((token) => monthOf(token) > 0)
  if (at < 0) return null
  const month = monthOf(tokens[at]!)
  const [before, after] = [tokens[at - 1] ?? '', tokens[at + 1] ?? '']
  const years = tokens.filter((token) => /^\d{4}$/.test(token))
  if (/^\d{4}$/.test(before)) return dayNamed(before, month, after)
  if (/^\d{1,2}$/.test(before)) return dayNamed(years[0] ?? after, month, before)
  return dayNamed(years[0] ?? tokens.at(-1)!, month, after)
}

function dayNamed(year: string, month: number, day: string): Day | null {
  return /^(?:\d{4}|\d{2})$/.test(year) && /^\d{1,2}$/.test(day)
    ? { year: fullYear(year), month, day: Number(day) }
    : null
}

/** 31.12.2003, 12/31/2003. A number over 12 is the day; in doubt the day stands first, except between slashes. */
function readNumericDay(text: string): Day | null {
  const match = /(?:^|\s)(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?!\d)/.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const monthFirst = second > 12 || (match[2] === '/' && first <= 12)
  return { year: fullYear(match[4]!), month: monthFirst ? first : second, day: monthFirst ? second : first }
}

function monthOf(word: string): number {
  const lower = word.toLowerCase()
  return word.length < 3 ? 0 : MONTHS.findIndex((names) => names.some((name) => lower.startsWith(name))) + 1
}

/** Two digits: the century that makes the year fall between 1970 and 2069. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year
}

function toIso({ year, month, day }: Day, { hour, minute, second }: Clock): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null
  return fromMillis(Date.UTC(year, month - 1, day, hour, minute, second))
}

function fromMillis(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`
}
