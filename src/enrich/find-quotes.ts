import type { QuoteMention, Speaker, SpeechVerbClass } from '../domain/index.ts'
import type { QuotedSpan } from '../text/quote-marks.ts'
import { type Candidate, chooseSpeaker, toSpeaker } from './find-speaker.ts'
import { materialOf, outside, type QuoteField, type Scene, sceneOf, type Verb } from './quote-scene.ts'
import { type CompiledQuoteWords, quoteWordsOf } from './quote-words.ts'

/** Quoted words fewer than these are a term in quotation marks, not speech: words, or characters of Han and kana. */
const FEWEST_WORDS = 4
const FEWEST_CHARACTERS = 8
/** Longest sentence read for speakers, in UTF-16 units: what is longer was never split, and its speakers guesses. */
const LONGEST_SENTENCE = 4000
/** Reported words shorter than this say nothing, in UTF-16 units. */
const SHORTEST_REPORT = 12

/** Languages whose verb comes last: the subject stands before it, the words said between them. */
const VERB_LAST: ReadonlySet<string> = new Set(['tr', 'ja', 'ko', 'fa', 'hi'])
const VERB_FIRST: ReadonlySet<string> = new Set(['ar', 'he'])

/** With a verb of speech at its side even a short quotation is speech. */
const FEWEST_WORDS_BESIDE_VERB = 2
const BESIDE = 40

function isSpeech(text: string, isBesideVerb: boolean): boolean {
  const han = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  if (han > text.length / 2) return han >= (isBesideVerb ? FEWEST_CHARACTERS / 2 : FEWEST_CHARACTERS)
  return (
    (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= (isBesideVerb ? FEWEST_WORDS_BESIDE_VERB : FEWEST_WORDS)
  )
}

interface Attribution {
  readonly candidate: Candidate | null
  readonly verb: SpeechVerbClass
}

function gapBetween(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end)
}

/** Where the subject of a verb is looked for: behind it when it follows the quotation at once ("...", said X). */
function sideOf(scene: Scene, verb: Verb, quote: QuotedSpan | null): -1 | 0 | 1 {
  if (VERB_FIRST.has(scene.part.language)) return 1
  if (VERB_LAST.has(scene.part.language)) return -1
  if (quote !== null && verb.start >= quote.end && verb.start - quote.end <= 6) return 1
  return -1
}

/** A speaker in front of a colon: "X: “...”". */
function beforeColon(scene: Scene, quoteStart: number): Candidate | null {
  const { text } = scene.part
  const colon = /[:：]\s?$/u.exec(text.slice(Math.max(scene.sentence.start, quoteStart - 2), quoteStart))
  if (colon === null) return null
  const verb = { start: quoteStart - colon[0].length, end: quoteStart, side: -1 as const }
  return chooseSpeaker(text, scene.candidates, verb, scene.words)
}

function attribute(scene: Scene, quote: QuotedSpan): Attribution {
  const { part, verbs, candidates, words } = scene
  const nearest = [...verbs].sort((a, b) => gapBetween(a, quote) - gapBetween(b, quote))[0]
  if (nearest === undefined)
    return { candidate: beforeColon(scene, quote.start) ?? accordingSpeaker(scene), verb: 'neutral' }
  const side = sideOf(scene, nearest, quote)
  const candidate = chooseSpeaker(part.text, candidates, { ...nearest, side }, words)
  return { candidate: candidate ?? beforeColon(scene, quote.start), verb: nearest.class }
}

/** "according to X": the first candidate behind the words, or in front of them where they stand behind. */
function accordingSpeaker(scene: Scene): Candidate | null {
  const cue = accordingCue(scene)
  if (cue === null) return null
  const near = scene.candidates.filter((c) => !c.isPronoun)
  if (cue.isBehind) return near.filter((c) => c.end <= cue.start && cue.start - c.end < 30).at(-1) ?? null
  const behind = near.filter((c) => c.start >= cue.end - 2 && c.start - cue.end < 60)
  return [...behind].sort((a, b) => a.rank + a.start - (b.rank + b.start))[0] ?? null
}

interface Cue {
  readonly start: number
  readonly end: number
  readonly isBehind: boolean
}

function accordingCue({ part, sentence, words, quotes }: Scene): Cue | null {
  const slice = part.text.slice(sentence.start, sentence.end)
  for (const [pattern, isBehind] of [
    [words.accordingTo, false],
    [words.accordingBehind, true],
  ] as const) {
    for (const match of slice.matchAll(pattern)) {
      const start = sentence.start + match.index
      const cue = { start, end: start + match[0].length, isBehind }
      if (outside([cue], quotes).length > 0) return cue
    }
  }
  return null
}

/** What a sentence without quotation marks reports: the span of the words said. */
function reported(
  scene: Scene,
  verb: Verb,
  speaker: Candidate | null,
): { start: number; end: number } | null {
  const { part, sentence, words } = scene
  const { text, language } = part
  const end = trimEnd(text, sentence.end)
  const behind = Math.max(
    verb.end,
    speaker !== null && speaker.start >= verb.end && speaker.start - verb.end < 40 ? speaker.end : 0,
  )
  const that = thatBehind(text, behind, end, words)
  if (that !== null) return { start: skipSpace(text, that), end }
  if (VERB_LAST.has(language) && speaker !== null && verb.start - speaker.end > SHORTEST_REPORT) {
    return { start: skipSpace(text, speaker.end), end: verb.start }
  }
  const said = text.slice(behind, end)
  const comma = Math.max(
    text.lastIndexOf(',', Math.min(verb.start, speaker?.start ?? verb.start)),
    text.lastIndexOf('，', verb.start),
  )
  const first = Math.min(verb.start, speaker?.start ?? verb.start)
  // "The dam was hit, Kyiv said."
  if (said.length < SHORTEST_REPORT * 2 && comma > sentence.start + SHORTEST_REPORT && first - comma < 40) {
    return { start: sentence.start, end: comma }
  }
  return said.length < SHORTEST_REPORT ? null : { start: skipSpace(text, behind), end }
}

/** Words between a verb and its "that" ("told the agency that"), in UTF-16 units. */
const THAT_REACH = 44

function thatBehind(text: string, from: number, end: number, words: CompiledQuoteWords): number | null {
  for (let at = from; at < Math.min(end, from + THAT_REACH); at++) {
    if (at > from && !/\s/u.test(text[at]!)) continue
    const found = words.that.exec(text.slice(at, at + 24))
    if (found !== null) return at + found[0].length
    if (at > from && /[.;!?]/u.test(text[at - 1]!)) return null
  }
  return null
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,:，：،]/u.test(text[at]!)) at++
  return at
}

function trimEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && /[\s.。।]/u.test(text[at - 1]!)) at--
  return at
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** "The toll, according to X, is 12": the longer of the parts around the source. */
function reportedAround(scene: Scene, cue: Cue, speaker: Candidate): { start: number; end: number } | null {
  const { text } = scene.part
  const from = Math.min(cue.start, speaker.start)
  const to = Math.max(cue.end, speaker.end)
  const comma = text.slice(to, scene.sentence.end).search(/[,،，]/u)
  const before = { start: scene.sentence.start, end: trimEnd(text, from) }
  const after = {
    start: skipSpace(text, comma >= 0 && comma < 60 ? to + comma : to),
    end: trimEnd(text, scene.sentence.end),
  }
  const longer = before.end - before.start > after.end - after.start ? before : after
  return longer.end - longer.start < SHORTEST_REPORT ? null : longer
}

/** Remembers who spoke last, for pronouns and for quotations that go on without naming anybody. */
interface Memory {
  speaker: Speaker | null
  sentence: number
}

/** A pronoun, or silence, means the last speaker when that one spoke at most this many sentences ago. */
const MEMORY = 2

function speakerOf(
  scene: Scene,
  candidate: Candidate | null,
  memory: Memory,
  mayContinue: boolean,
): Speaker | null {
  const isRecent = memory.speaker !== null && scene.sentence.index - memory.sentence <= MEMORY
  if (candidate === null) return mayContinue && isRecent ? memory.speaker : null
  if (candidate.isPronoun) return isRecent ? memory.speaker : null
  return toSpeaker(scene.part.field, scene.part.text, candidate, scene.words)
}

function remember(memory: Memory, speaker: Speaker | null, sentence: number): void {
  if (speaker === null) return
  memory.speaker = speaker
  memory.sentence = sentence
}

/** A comma or stop inside the marks, or right behind them, tells speech from a term in quotation marks. */
function endsLikeSpeech(text: string, quote: QuotedSpan): boolean {
  return (
    /[,.!?…，。！？،]$/u.test(text.slice(quote.innerStart, quote.innerEnd)) ||
    /^[,，،]/u.test(text.slice(quote.end, quote.end + 1))
  )
}

function directQuotes(scene: Scene, memory: Memory): QuoteMention[] {
  const { part, sentence } = scene
  const begun = scene.quotes.filter((quote) => {
    const isBesideVerb =
      scene.verbs.some((verb) => gapBetween(verb, quote) <= BESIDE) && endsLikeSpeech(part.text, quote)
    return (
      quote.start >= sentence.start &&
      isSpeech(part.text.slice(quote.innerStart, quote.innerEnd), isBesideVerb)
    )
  })
  return begun.map((quote) => {
    const { candidate, verb } = attribute(scene, quote)
    // A sentence that is nothing but the quotation goes on with the speaker before it.
    const isAlone = scene.verbs.length === 0 || candidate === null
    const speaker = speakerOf(scene, candidate, memory, isAlone)
    remember(memory, speaker, sentence.index)
    const { field } = part
    return {
      field,
      ...trimmed(part.text, quote.innerStart, quote.innerEnd),
      direct: true,
      speaker,
      verb,
      sentence: sentence.index,
    }
  })
}

function reportedSpeech(scene: Scene, memory: Memory): QuoteMention[] {
  const { part, sentence, words } = scene
  const cue = accordingCue(scene)
  const source = cue === null ? null : accordingSpeaker(scene)
  if (cue !== null && source !== null) {
    const span = reportedAround(scene, cue, source)
    const speaker = toSpeaker(part.field, part.text, source, words)
    remember(memory, speaker, sentence.index)
    return span === null ? [] : [mention(scene, span, speaker, 'neutral')]
  }
  const verb = scene.verbs[0]
  if (verb === undefined) return titleColon(scene)
  const candidate = chooseSpeaker(
    part.text,
    scene.candidates,
    { ...verb, side: sideOf(scene, verb, null) },
    words,
  )
  const speaker = speakerOf(scene, candidate, memory, mayDropSubject(scene, verb))
  remember(memory, speaker, sentence.index)
  const span = reported(scene, verb, candidate)
  if (span === null || (speaker === null && candidate === null)) return []
  return [mention(scene, span, speaker, verb.class)]
}

/** Languages that leave a pronoun out: a verb that begins the sentence without a subject goes on with the last speaker. */
const DROPS_SUBJECT: ReadonlySet<string> = new Set(['ar', 'es', 'pt', 'it', 'ru', 'uk', 'tr', 'fa'])
const BEGINNING = 12

function mayDropSubject({ part, sentence }: Scene, verb: Verb): boolean {
  return (
    DROPS_SUBJECT.has(part.language) && (verb.start - sentence.start <= BEGINNING || part.language === 'tr')
  )
}

function mention(
  scene: Scene,
  span: { start: number; end: number },
  speaker: Speaker | null,
  verb: SpeechVerbClass,
): QuoteMention {
  return {
    field: scene.part.field,
    ...trimmed(scene.part.text, span.start, span.end),
    direct: false,
    speaker,
    verb,
    sentence: scene.sentence.index,
  }
}

/** A headline of the form "Speaker: what is said". */
function titleColon(scene: Scene): QuoteMention[] {
  const { part, sentence, words } = scene
  if (part.field !== 'title') return []
  const colon = /[:：]\s?/u.exec(part.text)
  const speaker =
    colon === null
      ? undefined
      : scene.candidates.find((c) => !c.isPronoun && c.rank <= 10 && Math.abs(colon.index - c.end) <= 1)
  if (colon === null || speaker === undefined) return []
  const span = { start: colon.index + colon[0].length, end: trimEnd(part.text, sentence.end) }
  if (span.end - span.start < SHORTEST_REPORT) return []
  return [mention(scene, span, toSpeaker(part.field, part.text, speaker, words), 'neutral')]
}

/**
 * Words somebody is said to have said in one field of an article: quotations of at least four words with their speaker,
 * and reported speech behind a verb of speech or "according to". The speaker is the nearest fitting person, body or
 * office by its place to the verb; a pronoun is the last named speaker; null when nobody fits.
 */
export function findQuotes(part: QuoteField): QuoteMention[] {
  const words = quoteWordsOf(part.language)
  if (words === null || part.text === '') return []
  const material = materialOf(part)
  const memory: Memory = { speaker: null, sentence: -10 }
  const found: QuoteMention[] = []
  for (const sentence of part.sentences) {
    if (sentence.field !== part.field || sentence.end - sentence.start > LONGEST_SENTENCE) continue
    const scene = sceneOf(part, words, sentence, material)
    const direct = directQuotes(scene, memory)
    found.push(...(direct.length > 0 ? direct : reportedSpeech(scene, memory)))
  }
  return found
}
