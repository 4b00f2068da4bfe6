import type { Speaker, SpeechVerbClass } from '../../domain/index.ts'
import type { QuotedSpan } from '../../text/quote-marks.ts'
import { type Candidate, chooseSpeaker, SUFFIX, toSpeaker } from './choose-speaker.ts'
import type { Scene, Verb } from './quote-scene.ts'
import { type Memory, recall } from './speaker-memory.ts'

/** Languages whose verb comes last: the subject stands before it, the words said between them. */
export const VERB_LAST: ReadonlySet<string> = new Set(['tr', 'ja', 'ko', 'fa', 'hi'])
const VERB_FIRST: ReadonlySet<string> = new Set(['ar', 'he'])

/** Who says something, before pronouns are resolved, and the class of the verb that says so. */
export interface Attribution {
  readonly candidate: Candidate | null
  readonly verb: SpeechVerbClass
}

export function gapBetween(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end)
}

/** Where the subject of a verb is looked for: behind it when it follows the quotation at once ("...", said X). */
function sideOf(scene: Scene, verb: Verb, quote: QuotedSpan | null): -1 | 0 | 1 {
  if (VERB_FIRST.has(scene.part.language)) return 1
  if (VERB_LAST.has(scene.part.language)) return -1
  if (quote !== null && verb.start >= quote.end && verb.start - quote.end <= 6) return 1
  return quote === null && followsSpeech(scene, verb) && closesBehind(scene, verb) ? 1 : -1
}

/** Longest office in front of a name behind its verb, and longest rest of the sentence behind it, in UTF-16 units. */
const OFFICE = 50
const REST = 24

/** "..., said the minister Ivan Ivanov on Friday.": somebody stands behind the verb and nothing is said about him. */
function closesBehind({ part, sentence, candidates, words }: Scene, verb: Verb): boolean {
  return candidates.some((entry) => {
    if (entry.isPronoun || entry.start < verb.end || entry.start - verb.end > OFFICE) return false
    const rest = part.text.slice(entry.end, sentence.end)
    return /^\s?[.,;:—–]/u.test(rest) || rest.trim() === '' || words.that.test(rest) || isDated(rest)
  })
}

/** A short rest that begins with a small word: "on Friday", "в среду". */
function isDated(rest: string): boolean {
  return rest.length <= REST && /^\s\p{L}{1,3}\s[^,;]*$/u.test(rest)
}

/** The speaker beside a verb of speech, or null. */
export function speakerAtVerb(scene: Scene, verb: Verb, quote: QuotedSpan | null): Candidate | null {
  const { part, candidates, words } = scene
  const opening = VERB_LAST.has(part.language) ? openingSpeaker(scene, verb) : null
  if (opening !== null) return opening
  const side = sideOf(scene, verb, quote)
  // "Her lawyer said she would appeal": behind the verb a pronoun belongs to what is said.
  const isReport = quote === null && side === -1
  const fitting = isReport
    ? candidates.filter((entry) => !entry.isPronoun || entry.end <= verb.start || followsSpeech(scene, verb))
    : candidates
  return chooseSpeaker(part.text, fitting, { side, ...verb }, words)
}

/** "The dam was hit, she said": the verb stands behind what is said. */
function followsSpeech({ part }: Scene, verb: Verb): boolean {
  return /[,"”»]\s?$/u.test(part.text.slice(Math.max(0, verb.start - 2), verb.start))
}

/** Farthest from the beginning of a sentence its subject begins, in UTF-16 units. */
const OPENING = 60

/** Turkish names the speaker first, in the nominative and mostly with a comma, and the verb of speech last. */
function openingSpeaker({ part, sentence, candidates, words }: Scene, verb: Verb): Candidate | null {
  if (words.oblique === null) return null
  const isBare = (entry: Candidate) =>
    words.oblique?.test(part.text.slice(entry.end, entry.end + SUFFIX)) === false
  const first = candidates.filter(
    (entry) =>
      !entry.isPronoun && entry.start - sentence.start <= OPENING && entry.end <= verb.start && isBare(entry),
  )
  return first.find((entry) => part.text[entry.end] === ',') ?? first[0] ?? null
}

/** A speaker in front of a colon: "X: “...”". */
export function beforeColon(scene: Scene, quoteStart: number): Candidate | null {
  const { text } = scene.part
  const colon = /[:：]\s?$/u.exec(text.slice(Math.max(scene.sentence.start, quoteStart - 2), quoteStart))
  if (colon === null) return null
  const verb = { start: quoteStart - colon[0].length, end: quoteStart, side: -1 as const }
  return chooseSpeaker(text, scene.candidates, verb, scene.words)
}

/** Words between a source and "göre" or "zufolge": a case ending and a space. */
const BESIDE_CUE = 8
/** The same behind "according to". */
const REACH_OF_CUE = 60

/** "according to X": the first candidate behind the words, or the one at their side where they stand behind. */
export function accordingSpeaker({ cue, candidates }: Scene): Candidate | null {
  if (cue === null) return null
  const near = candidates.filter((c) => !c.isPronoun)
  if (cue.isBehind) return near.findLast((c) => c.end <= cue.start && cue.start - c.end <= BESIDE_CUE) ?? null
  const behind = near.filter((c) => c.start >= cue.end - 2 && c.start - cue.end < REACH_OF_CUE)
  return [...behind].sort((a, b) => a.rank + a.start - (b.rank + b.start))[0] ?? null
}

/** Names the speaker of a candidate; a pronoun is who spoke or was spoken of before. */
export function speakerOf(
  scene: Scene,
  candidate: Candidate | null,
  memory: Memory,
  mayContinue: boolean,
): Speaker | null {
  const { part, sentence, words } = scene
  if (candidate === null) return mayContinue ? recall(memory, sentence.index, null) : null
  if (candidate.isPronoun) return recall(memory, sentence.index, candidate)
  return toSpeaker(part.field, part.text, candidate, words)
}
