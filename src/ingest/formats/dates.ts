/** Longest text that is read as a date. */
const MAX_LENGTH = 100
/** Years a publication can have; others are typing errors. */
const FIRST_YEAR = 1970
const LAST_YEAR = 2100

/** Month names as feeds write them: first letters are enough. English, German, French, Spanish, Italian, Portuguese, Russian, Greek, Hungarian, Polish, Turkish, Dutch. */
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

/** Minutes east of UTC for names that stand in feeds (RFC 822 and common use). */
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
    msk: 180,
    msd: 240,
    trt: 180,
    ist: 330,
    pkt: 300,
    sgt: 480,
    hkt: 480,
    cst8: 480,
    jst: 540,
    kst: 540,
  },
  ...{
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
  },
  ...{
    pst: -480,
    pdt: -420,
    ast: -240,
    adt: -180,
    nst: -210,
    akst: -540,
    hst: -600,
    brt: -180,
    art: -180,
    sast: 120,
    wib: 420,
  },
  ...{ ldn: 0, a: -60, m: -720, n: 60, y: 720 },
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/**
 * Reads a date as feeds write it (RFC 822 and its misspellings, ISO 8601 and W3C in all lengths, `date` and SQL
 * output, words in twelve languages, Korean and Greek styles) and returns ISO 8601 UTC to the second; null when it
 * cannot be read. A date without a zone is UTC.
 */
export function parseFeedDate(raw: string | null): string | null {
  const text = raw?.replace(/\s+/g, ' ').trim() ?? ''
  if (text === '' || text.length > MAX_LENGTH) return null
  const day = readIsoDay(text) ?? readEastAsian(text) ?? readWords(text) ?? readNumeric(text)
  return day
}

/** 2003-12-31T10:14:55Z and everything shorter; also 20031231, 2003-335, --12-31 is refused. */
function readIsoDay(text: string): string | null {
  const match = /^([+-]?\d{4})(?:-?(\d{3})(?!\d)|-?(\d{2})(?:-?(\d{2}))?)?(?:(?:t|\s|,)\s?(.{1,60}))?$/i.exec(
    text
      .replace(
        /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/,
        (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      )
      .replace(
        /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/,
        (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      )
      .replace(/^(\d{4}-\d\d-\d\d)(\d\d:)/, '$1T$2'),
  )
  if (match === null) return readTwoDigitIso(text)
  const [, year, ordinal, month, day, time] = match
  const clock = time === undefined ? MIDNIGHT : readClock(time)
  if (clock === null) return null
  if (ordinal !== undefined) return toIso(Number(year), 1, Number(ordinal), clock, 366)
  return toIso(Number(year), Number(month ?? 1), Number(day ?? 1), clock)
}

/** 03-12-31 and 031231: the century is a guess, so only the shape with a full date is read. */
function readTwoDigitIso(text: string): string | null {
  const match = /^(\d{2})-(\d{2})-(\d{2})(?:[t ](.{1,40}))?$/i.exec(text)
  if (match === null) return null
  const clock = match[4] === undefined ? MIDNIGHT : readClock(match[4])
  return clock && toIso(fullYear(match[1]!), Number(match[2]), Number(match[3]), clock)
}

/** 2004년 5월 28일 오후 11:31:25 and 2004年5月28日 23:31. */
function readEastAsian(text: string): string | null {
  const match =
    /^(\d{4})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日号]?\s?(?:[(（][^)）]{1,8}[)）]\s?)?(오전|오후|上午|下午|午前|午後)?\s?(.{0,40})$/.exec(
      text,
    )
  if (match === null) return null
  const clock =
    match[6] === ''
      ? MIDNIGHT
      : readClock(
          match[6]!
            .replace(/[时時点시]\s?/, ':')
            .replace(/[分분]\s?/, ':')
            .replace(/:?[秒초]?$/, ''),
        )
  if (clock === null) return null
  const afternoon = match[5] === '오후' || match[5] === '下午' || match[5] === '午後'
  const offset = /[년]/.test(text) ? 540 : /[前後]/.test(match[5] ?? '') ? 540 : 480
  const hour = afternoon && clock.hour < 12 ? clock.hour + 12 : clock.hour
  // East Asian feeds that write dates in words mean their own clock.
  return toIso(Number(match[1]), Number(match[2]), Number(match[3]), {
    ...clock,
    hour,
    minute: clock.minute - offset,
  })
}

/** Thu, 01 Jan 2004 19:48:21 GMT; Thu Jan 1 19:48:21 2004; January 1st, 2004; 1-Jan-04. */
function readWords(text: string): string | null {
  const words = text.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1').split(/[\s,./-]+(?![+-]?\d{2}:?\d{2}$)/)
  const monthAt = words.findIndex(
    (word, index) => /^\p{L}{3,}$/u.test(word) && monthOf(word) > 0 && (index > 0 || !isWeekday(word)),
  )
  if (monthAt < 0) return null
  const month = monthOf(words[monthAt]!)
  const before = words[monthAt - 1] ?? ''
  const after = words[monthAt + 1] ?? ''
  const clock = readClock(clockPart(text)) ?? MIDNIGHT
  const years = words.filter((word) => /^\d{4}$/.test(word))
  if (/^\d{1,2}$/.test(before))
    return toIso(Number(years[0] ?? fullYear(after)), month, Number(before), clock)
  if (/^\d{4}$/.test(before)) return toIso(Number(before), month, Number(after), clock)
  if (/^\d{1,2}$/.test(after))
    return toIso(Number(years[0] ?? fullYear(words.at(-1)!)), month, Number(after), clock)
  return null
}

/** 31.12.2003 10:14, 12/31/2003: the larger number is the day; in doubt day first, except with slashes. */
function readNumeric(text: string): string | null {
  const epoch = /^\d{9,13}$/.exec(text)
  if (epoch !== null) return fromMillis(text.length > 10 ? Number(text) : Number(text) * 1000)
  const match =
    /^(?:\p{L}{2,12}[.,]?\s)?(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?:,?[t\s-]{1,3}(.{1,40}))?$/iu.exec(
      text,
    )
  if (match === null) return null
  const [, first, mark, second, year, time] = match
  const clock = time === undefined ? MIDNIGHT : readClock(time)
  if (clock === null) return null
  const monthFirst = Number(second) > 12 || (mark === '/' && Number(first) <= 12)
  const [month, day] = monthFirst ? [first, second] : [second, first]
  return toIso(fullYear(year!), Number(month), Number(day), clock)
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0 }

/** From the first hour:minute to the end. */
function clockPart(text: string): string {
  const at = text.search(/\d{1,2}:\d{2}/)
  return at < 0
    ? ''
    : text
        .slice(at)
        .replace(/ \d{4}$/, '')
        .replace(/ (\d{4}) (?=[a-z+-])/i, ' ')
        .replace(/ ([A-Z]{3,4}) \d{4}$/, ' $1')
}

/** 10:14, 10:14:55.123 PM +02:00, 1014Z, 10:14 GMT+2. Minutes are already moved to UTC and may be negative. */
function readClock(text: string): Clock | null {
  const match =
    /^(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?(?:[.,:]\d{1,9})?\s?([ap])?\.?m?\.?\s?(.{0,40})$/i.exec(
      text.trim(),
    )
  if (match === null) return null
  const half = match[4]?.toLowerCase()
  // "10:14 ADT" and "10:14 PST" start like the halves of a day.
  const zoneText =
    half !== undefined && !/[ap]\.?m\b/i.test(text) ? text.replace(/^[\d:.,]+\s?/, '') : match[5]!
  const hour = Number(match[1])
  const shifted = /[ap]\.?m\b/i.test(text) ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  const minute = Number(match[2] ?? 0)
  const second = Number(match[3] ?? 0)
  if (shifted > 24 || minute > 59 || second > 60) return null
  return { hour: shifted, minute: minute - zoneOffset(zoneText), second: Math.min(second, 59) }
}

/** Minutes east of UTC; an unknown zone counts as UTC. */
function zoneOffset(text: string): number {
  const numeric = /([+-−])\s?(\d{1,2}):?(\d{2})?(?!\d)/.exec(text.replace('−', '-'))
  if (numeric !== null && (numeric[1] === '+' || numeric[1] === '-')) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    if (minutes <= 14 * 60) return numeric[1] === '-' ? -minutes : minutes
  }
  const named = /[a-z]{1,5}/i.exec(text)?.[0].toLowerCase()
  return named === undefined ? 0 : (ZONES[named] ?? 0)
}

function monthOf(word: string): number {
  const lower = word.toLowerCase()
  return MONTHS.findIndex((names) => names.some((name) => lower.startsWith(name))) + 1
}

/** Names of days that begin like a month ("Mar" is Tuesday in Spanish, French and Italian) stand first, before a number. */
function isWeekday(word: string): boolean {
  return /^(?:mar|mär|dom|sab)/i.test(word) && word.length !== 5 && !/^(?:march|mars|marzo|mart)/i.test(word)
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year
}

function toIso(year: number, month: number, day: number, clock: Clock, lastDay = 31): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= lastDay))
    return null
  return fromMillis(Date.UTC(year, month - 1, day, clock.hour, clock.minute, clock.second))
}

function fromMillis(millis: number): string | null {
  const date = new Date(millis)
  const year = date.getUTCFullYear()
  if (!(year >= FIRST_YEAR - 1 && year <= LAST_YEAR)) return null
  return `${date.toISOString().slice(0, 19)}Z`
}
