import type { LanguageCode } from '../../domain/index.ts'
import { inCompounds } from './speaker-compounds.ts'
import { OF_THOSE, type SpeakerWords, speakerWordsOf } from './speaker-words.ts'
import { states } from './stating-verbs.ts'

/** Half-open span in UTF-16 units of the sentence. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A person, body or state by name. A state speaks only "as a whole": when nothing but it is the subject. */
export interface SpeakingName extends Place {
  readonly speaks: 'alone' | 'as a whole'
}

/** A sentence as far as its sources are concerned; all offsets count from its first character. */
export interface SpokenSentence {
  readonly text: string
  readonly language: LanguageCode
  /** Verbs of speech. */
  readonly speech: readonly Place[]
  readonly names: readonly SpeakingName[]
}

/** A source as the sentence names it, and the word that makes it one. `surface` null: somebody named before. */
export interface SpeakerPhrase extends Place {
  readonly surface: string | null
  /** Where the verb or preposition stands. */
  readonly cue: Place
}

/** Longest name of a source with its office. */
const LONGEST = 80
const LONGEST_WORDS = 12
const SHORT_WORDS = 5
const SHORT_HEADING = 3
/** Languages whose verb closes the sentence, with the subject in front of all else. */
const VERB_LAST: ReadonlySet<string> = new Set(['tr'])
const VERB_FIRST: ReadonlySet<string> = new Set(['ar'])

interface Compiled extends SpeakerWords {
  readonly cues: RegExp
  readonly before: RegExp
  readonly behind: RegExp
  readonly source: RegExp
  readonly pronoun: RegExp
  readonly opener: RegExp
  readonly ender: RegExp
}

const compiled = new Map<LanguageCode, Compiled | null>()

function wordsOf(language: LanguageCode): Compiled | null {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const words = speakerWordsOf(language)
  const made = words === undefined ? null : compile(words, language)
  compiled.set(language, made)
  return made
}

function compile(words: SpeakerWords, language: LanguageCode): Compiled {
  const isHan = language === 'zh'
  const [from, to] = isHan ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
  // Arabic writes "and" and "as" onto the word.
  const start = language === 'ar' ? '(?<![\\p{L}\\p{N}])[وفك]?' : from
  return {
    cues: new RegExp(`${start}(?:${words.states})${to}`, 'giu'),
    before: new RegExp(`${start}(?:${words.accordingTo})${language === 'ar' || isHan ? '' : to}`, 'giu'),
    behind: new RegExp(`(?:${words.accordingBehind})${to}`, 'giu'),
    source: new RegExp(
      `${isHan ? '' : language === 'de' ? from : start}(?:${words.sources})${language === 'ar' ? '' : to}`,
      'iu',
    ),
    pronoun: new RegExp(`^(?:${words.pronouns})$`, 'iu'),
    opener: new RegExp(`^(?:${words.openers})${isHan ? '' : '(?=[\\s,])'}[\\s,，]*`, 'u'),
    ender: new RegExp(`${isHan ? '' : '(?:^|\\s)'}(?:${words.enders})${isHan ? '' : '(?=[\\s]|$)'}`, 'u'),
    ...words,
  }
}

/** "за його словами", "selon lui": the source was named before. */
const NAMED_BEFORE =
  /(?<!\p{L})(?:(?:по|за) (?:его|ее|её|их|його|її|їхніми|їх) (?:\p{L}+ )?(?:словам|словами|данным|даними|оценкам|оценке|оцінкою)|selon (?:lui|elle|eux)|según (?:él|ella|ellos)|segundo (?:ele|ela|eles)|nach (?:seinen|ihren|eigenen) (?:Angaben|Worten)|ona göre|وفقا له|بحسبه)(?!\p{L})/giu
/** One party's account ends and another's begins. */
const CONTRAST =
  /[;；]|(?<!\p{L})(?:while|whereas|but|mientras|pero|tandis que|alors que|mais|während|enquanto|mas|тогда как|тоді як)(?!\p{L})|, (?:а|но|але) |بينما|فيما|，而|,而/iu

const phrasesOf = new WeakMap<SpokenSentence, readonly SpeakerPhrase[]>()

/** Every source a sentence names, in order of the words that make it one. A sentence is read once. */
export function speakerPhrases(sentence: SpokenSentence): readonly SpeakerPhrase[] {
  const known = phrasesOf.get(sentence)
  if (known !== undefined) return known
  const found = readPhrases(sentence)
  phrasesOf.set(sentence, found)
  return found
}

function readPhrases(sentence: SpokenSentence): SpeakerPhrase[] {
  const words = wordsOf(sentence.language)
  if (words === null) return []
  const found = [
    ...namedBefore(sentence.text),
    ...accordingTo(sentence, words),
    ...accordingBehind(sentence, words),
    ...(sentence.language === 'de' ? inCompounds(sentence.text) : []),
    ...headings(sentence, words),
    ...verbs(sentence, words).flatMap((verb) => subjectOf(sentence, words, verb) ?? []),
  ]
  return found.sort((a, b) => a.cue.start - b.cue.start)
}

/** The source that states what stands at `at`: the nearest one with no other party's account in between. */
export function speakerAt(sentence: SpokenSentence, at: Place): SpeakerPhrase | null {
  const { text } = sentence
  let best: SpeakerPhrase | null = null
  let nearest = Number.POSITIVE_INFINITY
  const phrases = speakerPhrases(sentence)
  for (const phrase of phrases) {
    if (phrase.start < at.end && at.start < phrase.end) continue
    if (holdsSpeech(sentence, phrase) || saysQuotation(sentence, phrase, at)) continue
    const [from, to] =
      phrase.cue.start >= at.end
        ? [at.end, Math.min(phrase.cue.start, phrase.start)]
        : [Math.max(phrase.cue.end, phrase.start < at.start ? phrase.end : 0), at.start]
    if (CONTRAST.test(text.slice(from, Math.max(from, to)))) continue
    if (to - from < nearest) {
      best = phrase
      nearest = to - from
    }
  }
  return gapped(sentence, phrases, at) ?? best
}

/** "« Sans précédent », selon Paris, le plafond de 60 dollars …": the quotation in front is all that Paris says. */
function saysQuotation({ text }: SpokenSentence, { cue }: SpeakerPhrase, at: Place): boolean {
  return at.start > cue.end && /[»”"]\s?[,،]?\s*$/u.test(text.slice(0, cue.start))
}

/** "X also cast doubt on the toll of Y, asking": a phrase with a word of speech in it is a clause, not a source. */
function holdsSpeech(sentence: SpokenSentence, phrase: Place): boolean {
  return sentence.speech.some((mark) => mark.start > phrase.start && mark.end < phrase.end)
}

/** A stop, then up to seven words and nothing else before the figure. Words need a space between them, so each is one. */
const GAP = /[,;，；]\s?(?:\p{L}[\p{L}'’-]*\s){0,6}\p{L}[\p{L}'’-]*\s?,?\s?(?:(?:von|de|d[’']|с|:)\s?)?$/u

/** "The ministry counted 1.28 million, the CGT union 3.5 million": the second verb is left out. */
function gapped(
  sentence: SpokenSentence,
  phrases: readonly SpeakerPhrase[],
  at: Place,
): SpeakerPhrase | null {
  const words = wordsOf(sentence.language)
  if (words === null || !phrases.some((phrase) => phrase.cue.end <= at.start)) return null
  const before = sentence.text.slice(0, at.start)
  const match = GAP.exec(before)
  const joined = /[;；]\s?|,\s/u.exec(before.slice(match?.index ?? before.length))
  if (match === null || joined === null) return null
  const start = match.index + joined[0].length
  const open = /\s(?:von|de|d[’']|с|:)\s?$/u.exec(before)
  const phrase = trim(sentence, words, { start, end: open?.index ?? at.start })
  if (phrase === null || !endsAsName(sentence, words, phrase) || leansOn(sentence, phrase)) return null
  const verbBetween = phrases.some((known) => known.cue.start >= start && known.cue.end <= at.start)
  return verbBetween ? null : { cue: phrase, ...phrase }
}

/** "Even with storage in the Union 86% full", "под контролем ВСУ 28": a circumstance stands behind a preposition, a source does not. */
const CIRCUMSTANCE =
  /^(?:even|with|without|in|on|at|from|by|of|to|for|as|than|under|over|after|before|about|including|amid|despite|mit|bei|im|auf|aus|unter|nach|con|sin|en|de|del|desde|hasta|para|por|tras|avec|sans|dans|sur|sous|chez|après|du|des|com|sem|em|no|na|nos|nas|sob|após|в|во|на|с|со|из|у|за|по|от|до|под|при|через|від|з|із|зі|під|після)\s/iu

function leansOn({ text }: SpokenSentence, phrase: Found): boolean {
  return CIRCUMSTANCE.test(text.slice(phrase.start, phrase.end))
}

/** "The CGT union", "Maduro", but no "Maduro added": what closes a left-out verb's subject is a name or a word for a source. */
function endsAsName({ text, language }: SpokenSentence, words: Compiled, phrase: Found): boolean {
  const last = text.slice(phrase.start, phrase.end).split(/\s/u).at(-1) ?? ''
  return !CASED.has(language) || /^\p{Lu}/u.test(last) || words.source.test(last)
}

/** Languages that write names with a capital. */
const CASED: ReadonlySet<string> = new Set(['en', 'es', 'fr', 'pt', 'de', 'ru', 'uk', 'tr'])

function namedBefore(text: string): SpeakerPhrase[] {
  return [...text.matchAll(NAMED_BEFORE)].map((match) => {
    const place = { start: match.index, end: match.index + match[0].length }
    return { surface: null, cue: place, ...place }
  })
}

function accordingTo(sentence: SpokenSentence, words: Compiled): SpeakerPhrase[] {
  return [...sentence.text.matchAll(words.before)].flatMap((match) => {
    const cue = { start: match.index, end: match.index + match[0].length }
    const phrase = phraseBehind(sentence, words, cue.end)
    return phrase === null ? [] : [{ cue, ...phrase }]
  })
}

function accordingBehind(sentence: SpokenSentence, words: Compiled): SpeakerPhrase[] {
  return [...sentence.text.matchAll(words.behind)].flatMap((match) => {
    const cue = { start: match.index, end: match.index + match[0].length }
    const phrase = trim(sentence, words, { start: clauseStart(sentence.text, cue.start), end: cue.start })
    return phrase === null ? [] : [{ cue, ...phrase }]
  })
}

/** "UN: 47 injured in Gaza" and "47 injured in Gaza — UN". */
function headings(sentence: SpokenSentence, words: Compiled): SpeakerPhrase[] {
  const { text } = sentence
  const front = /^[^:：,]{2,60}[:：]\s/u.exec(text)
  const back = /\s[—–-]\s([^—–,:]{2,48})$/u.exec(text)
  const places = [
    ...(front === null ? [] : [{ start: 0, end: front[0].trimEnd().length - 1 }]),
    ...(back === null ? [] : [{ start: text.length - (back[1] as string).length, end: text.length }]),
  ]
  return places.flatMap((place) => {
    const phrase = trim(sentence, words, place)
    if (phrase === null || isBareState(sentence, place)) return []
    // "The Union wants to give talks a chance: ..." is a clause; a heading is a name or an office.
    const isName =
      phrase.surface === null ||
      wordCount(phrase.surface) <= SHORT_HEADING ||
      endsAsName(sentence, words, phrase)
    return isName ? [{ cue: place, ...phrase }] : []
  })
}

/** "US: Trump suspends tariffs" says where, not who. */
function isBareState({ names }: SpokenSentence, place: Place): boolean {
  return names.some(
    (name) => name.speaks === 'as a whole' && name.start <= place.start + 1 && name.end >= place.end - 1,
  )
}

/** Verbs that state something, each place once. */
function verbs({ text, speech }: SpokenSentence, words: Compiled): Place[] {
  const own = [...text.matchAll(words.cues)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
  const stated = speech.filter((verb) => states(text, verb))
  const all = [...own, ...stated.filter((verb) => !words.before.test(reset(words.before, text, verb)))]
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((verb, index, list) => index === 0 || verb.start >= (list[index - 1] as Place).end)
}

/** A global pattern remembers where it stopped. */
function reset(pattern: RegExp, text: string, { start, end }: Place): string {
  pattern.lastIndex = 0
  return text.slice(start, end)
}

function subjectOf(sentence: SpokenSentence, words: Compiled, verb: Place): SpeakerPhrase | null {
  const { text, language } = sentence
  const isInverted =
    VERB_FIRST.has(language) ||
    /(?:[,，»”"—–]|^|\s(?:как|як|como|comme|wie|que))\s*$/iu.test(text.slice(0, verb.start))
  const front = () => phraseBefore(sentence, words, verb)
  const back = () => phraseBehind(sentence, words, verb.end)
  const phrase = isInverted ? (back() ?? front()) : (front() ?? back())
  return phrase === null ? null : { cue: verb, ...phrase }
}

/** Subject in front of its verb: the clause up to it, or the one before when an aside stands between. */
function phraseBefore(sentence: SpokenSentence, words: Compiled, verb: Place): Found | null {
  const { text, language } = sentence
  let end = verb.start
  for (let asides = 0; asides < 3; asides++) {
    const start = clauseStart(text, end)
    const phrase = trim(sentence, words, { start, end })
    const isLong =
      phrase !== null &&
      phrase.surface !== null &&
      VERB_LAST.has(language) &&
      wordCount(phrase.surface) > SHORT_WORDS
    if (phrase !== null && !isLong) return phrase
    if (start === 0 || /[.;:!?。；]\s*$/u.test(text.slice(0, start))) break
    end = text.slice(0, start).replace(/[,，]\s*$/u, '').length
    // A whole clause between them is no aside: its own verb has its own subject.
    if (!VERB_LAST.has(language) && phrase === null && verb.start - start > LONGEST) break
  }
  return VERB_LAST.has(language) ? firstSubject(sentence, words) : null
}

/** "Yetkililer can kaybının 275 olduğunu bildirdi": the source opens the sentence. */
function firstSubject(sentence: SpokenSentence, words: Compiled): Found | null {
  const { text } = sentence
  const comma = text.indexOf(',')
  const whole = comma < 0 ? null : trim(sentence, words, { start: 0, end: comma })
  if (whole !== null) return whole
  const ise = /\s(?:ise)\s/u.exec(text.slice(0, LONGEST))
  if (ise !== null) return trim(sentence, words, { start: 0, end: ise.index })
  const word = words.source.exec(text.slice(0, LONGEST))
  if (word === null || word.index > LONGEST / 2) return null
  return trim(sentence, words, { start: 0, end: word.index + word[0].length })
}

interface Found extends Place {
  readonly surface: string | null
}

function phraseBehind(sentence: SpokenSentence, words: Compiled, from: number): Found | null {
  const { text } = sentence
  const rest = text.slice(from, from + LONGEST * 2)
  const lead = /^[\s:]*/u.exec(rest)?.[0].length ?? 0
  const stopAt = /[,，.。;；:()«»“”"—–!?]|\s[~≈]?\p{Nd}|$/u.exec(rest.slice(lead))?.index ?? 0
  let segment = rest.slice(lead, lead + stopAt)
  // "сообщили в областном управлении": the office stands behind the word that else ends a source.
  const office = IN_OFFICE.exec(segment)?.[0].length ?? 0
  const ender = words.ender.exec(segment.slice(office))
  if (ender !== null) segment = segment.slice(0, office + ender.index)
  if (VERB_FIRST.has(sentence.language)) segment = segment.split(' ').slice(0, 6).join(' ')
  return trim(sentence, words, { start: from + lead, end: from + lead + segment.length })
}

function clauseStart(text: string, end: number): number {
  const before = text.slice(0, end).replace(/[,，]?\s*$/u, '')
  const marks = [...before.matchAll(/[.;:!?。；：！？()«»“”"—–,，、](?!\d)|\s-(?=\s)/gu)]
  const last = marks.at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

/** Auxiliaries and adverbs between a subject and its verb, and dates in front of a Chinese one. */
const TAIL =
  /(?:[\s,，](?:said|says|so far|thus far|to date|bisher|hasta ahora|jusqu['’]ici|até agora|на данный момент|наразі|on \p{Lu}\p{L}+day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|has|have|had|also|later|earlier|then|already|ha|han|había|también|a|ont|avait|aussi|tem|também|já|hat|haben|hatte|также|також|уже|ранее|on \p{Lu}\p{L}+day)|\p{Nd}{1,2}日|晚间?|凌晨|当天|公布|宣布|通报|披露|表示|的)$/u

/** "сообщили в МЧС": the office is named as a place. */
const IN_OFFICE =
  /^(?:в|во|у)\s(?=\p{Lu}|(?:\p{Ll}+\s){0,2}(?:управлени|ведомств|министерств|міністерств|пресс-служб|прес-служб|администраци|адміністрац|комитет|комітет|служб|штаб|компани|компані|правительств|уряд|посольств|прокуратур|полици|поліці|мэри|мері|генштаб|департамент|офис|офіс|агентств|мчс|мид|мвд))/u

/** The segment as a source, without what opens and closes it; null when it names nobody who could speak. */
function trim(sentence: SpokenSentence, words: Compiled, place: Place): Found | null {
  let { start, end } = place
  const skip = (length: number) => {
    start += length
  }
  const text = (): string => sentence.text.slice(start, end)
  skip(/^[\s,，'’"-]*/u.exec(text())?.[0].length ?? 0)
  for (let times = 0; times < 2; times++) skip(words.opener.exec(lowerFirst(text()))?.[0].length ?? 0)
  for (const opening of [ACCORDING, ADVERBIAL, THAT, IN_OFFICE]) skip(opening.exec(text())?.[0].length ?? 0)
  for (let times = 0; times < 3; times++) {
    end = start + text().replace(/[\s,，]+$/u, '').length
    end -= TAIL.exec(text())?.[0].length ?? 0
  }
  const surface = text()
  if (words.pronoun.test(surface)) return { start, end, surface: null }
  return isSource(sentence, words, { start, end }) ? { start, end, surface } : null
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length
}

/** Verbs and relative words that open a clause, not a name. */
const NO_SUBJECT =
  /^(?:citing|quoting|is|are|was|were|has|have|had|been|being|to|even|with|without|despite|amid|under|by|if|when|because|since|only|both|than|there|this|that|these|those|est|sont|es|son|ist|sind|был\p{L}*|é|são)(?!\p{L})/iu
/** Words that stand in clauses, not in names. */
const CLAUSE_INSIDE = /\s(?:and by|to|who|which|that|is|are|was|were|qui|que|der|которы\p{L}+|який|яка)\s/u
/** "A result the opposition rejects": a noun and the subject of the clause on it. */
const TWO_NOUNS = /^(?:an?|the) (?:\p{Ll}+ ){1,2}the\s/iu
/** "Son 2.000 los detenidos que el propio ministro reconoce": the subject stands behind the last "que". */
const THAT = /^.*\sque\s(?=(?:el|la|los|las|le|les|o|os|as)\s|\p{Lu})/u
/** "The CGT", "MİT": letters that stand for a body. */
const ACRONYM = /^(?:(?:[Tt]he|[Ee]l|[Ll]a|[Ll]e|[Dd]ie|[Dd]er|[Dd]as|[OoAa]) )?\p{Lu}{2,7}$/u
const ACCORDING = /^(?:[Aa]ccording to|[Ss]elon|[Ss]egún|[Ll]aut|[Ss]egundo)\s/u
/** "In Syria's north-west the White Helmets", in front of the subject. */
const ADVERBIAL = /^(?:In|At|From|On|For) [^,]{2,50}? (?=the )/u

const ARTICLE = /^(?:the|a|an|el|la|los|las|le|les|l['’]|der|die|das|o|os|as|un|una|une|um|uma|ein|eine)\s?/iu

/** Somebody with a name, or a word for people and bodies that speak; no figures inside. */
function isSource(sentence: SpokenSentence, words: Compiled, place: Place): boolean {
  const surface = sentence.text.slice(place.start, place.end)
  if (surface.length < 2 || surface.length > LONGEST || wordCount(surface) > LONGEST_WORDS) return false
  if (/\p{Nd}/u.test(surface) || !/\p{L}/u.test(surface)) return false
  if (NO_SUBJECT.test(surface) || CLAUSE_INSIDE.test(surface) || TWO_NOUNS.test(surface)) return false
  if (OF_THOSE.test(surface)) return false
  if (ACRONYM.test(surface)) return true
  if (words.source.test(surface)) return true
  const inside = sentence.names.filter((name) => name.start >= place.start && name.end <= place.end)
  if (inside.some((name) => name.speaks === 'alone')) return true
  const bare = place.start + (ARTICLE.exec(surface)?.[0].length ?? 0)
  return inside.some((name) => name.start <= bare && name.end >= place.end)
}

/** How the language of a sentence is read, or not. */
export function readsSpeakers(language: LanguageCode): boolean {
  return speakerWordsOf(language) !== undefined
}
