import type { QuoteMention, Speaker, SpeechVerbClass } from '../../domain/index.ts'
import { accordingSpeaker, speakerAtVerb, speakerOf, VERB_LAST } from './attribute.ts'
import { type Candidate, toSpeaker } from './choose-speaker.ts'
import { outside, type Scene, type Verb } from './quote-scene.ts'
import type { CompiledQuoteWords } from './quote-words.ts'
import { type Memory, remember } from './speaker-memory.ts'
import { skipSpace, trimEnd, trimmed } from './text-edges.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** Reported words shorter than this say nothing, in UTF-16 units; Chinese and Japanese say as much in fewer. */
const SHORTEST_REPORT = 12
const SHORTEST_IN_HAN = 5
const HAN_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja'])

function shortest({ part }: Scene): number {
  return HAN_LANGUAGES.has(part.language) ? SHORTEST_IN_HAN : SHORTEST_REPORT
}

/** What a sentence without quotation marks reports, and what is reported inside that. */
export function reportedSpeech(scene: Scene, memory: Memory): QuoteMention[] {
  return contrasted(scene).flatMap((part) => reportedIn(part, memory))
}

const CONTRAST =
  /[;；؛]|,\s(?:while|whereas|but|mientras|pero|tandis que|alors que|mais|während|doch|aber|enquanto|mas|а|но|тогда как|хотя|але|тоді як|хоча)\s|[,，]\s?(?:而|但)|،?\s(?:بينما|فيما|لكن)\s/gu

/** "Kyiv said A, while Moscow said B": each half with its own verb of speech is read alone. */
function contrasted(scene: Scene): Scene[] {
  const { part, sentence, quotes } = scene
  const cuts = [...part.text.slice(sentence.start, sentence.end).matchAll(CONTRAST)]
    .map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }))
    .filter((cut) => !quotes.some((quote) => cut.start < quote.end && quote.start < cut.end))
  const edges = [
    { start: sentence.start, end: sentence.start },
    ...cuts,
    { start: sentence.end, end: sentence.end },
  ]
  const halves = edges.slice(1).map((edge, at) => narrowed(scene, (edges[at] as Place).end, edge.start))
  return halves.every((half) => half.verbs.length > 0 || half.cue !== null) ? halves : [scene]
}

/** The part of a scene between two places. */
function narrowed(scene: Scene, start: number, end: number): Scene {
  const within = (span: Place) => span.start >= start && span.end <= end
  return {
    ...scene,
    sentence: { ...scene.sentence, start, end },
    verbs: scene.verbs.filter(within),
    candidates: scene.candidates.filter(within),
    cue: scene.cue !== null && within(scene.cue) ? scene.cue : null,
  }
}

function reportedIn(scene: Scene, memory: Memory): QuoteMention[] {
  const outer = reportedOnce(scene, memory)
  const [said] = outer
  return said === undefined ? [] : [...outer, ...nested(scene, said)]
}

function reportedOnce(scene: Scene, memory: Memory): QuoteMention[] {
  const source = accordingSpeaker(scene)
  if (scene.cue !== null && source !== null) return fromSource(scene, source, memory)
  const [first] = scene.verbs
  if (first === undefined) return titleColon(scene)
  for (const verb of inOrder(scene)) {
    const candidate = speakerAtVerb(scene, verb, null)
    if (candidate === null && verb !== first) continue
    const speaker = speakerOf(scene, candidate, memory, mayDropSubject(scene, verb))
    const span = reported(scene, verb, candidate)
    if (span === null || (speaker === null && candidate === null)) continue
    remember(memory, speaker, scene.sentence.index)
    const said = mention(scene, span, speaker, verb.class)
    return verb.class === 'deny' ? endAtNextVerb(scene, said) : [said]
  }
  return titleColon(scene)
}

/** A second verb of the same speaker: only a comma or "and" stands in front of it. */
const JOINED = /(?:[,，،]\s?|\s)(?:(?:and|but|и|но|а|y|et|und|e|та|і|але)\s)?$/u
const JOINT = /[,，،]|\s(?:and|but|и|но|а|y|et|und|e|та|і|але)\s?$/u
const JOINT_REACH = 6

/** "rejects blame for the dam, says Kyiv shelled it": a denial ends where its speaker goes on with another verb. */
function endAtNextVerb(scene: Scene, said: QuoteMention): QuoteMention[] {
  const { text } = scene.part
  const next = scene.verbs.find((verb) => {
    const before = text.slice(Math.max(said.start, verb.start - JOINT_REACH), verb.start)
    return (
      verb.start - said.start > shortest(scene) &&
      verb.end < said.end &&
      JOINT.test(before) &&
      JOINED.test(before)
    )
  })
  if (next === undefined) return [said]
  const edge = text.slice(said.start, next.start).replace(JOINED, '').length + said.start
  const rest = narrowed(scene, next.start, scene.sentence.end)
  const span = reported(rest, next, null)
  const more = span === null ? [] : [mention(scene, span, said.speaker, next.class)]
  return [{ ...said, end: edge }, ...more]
}

/** "The pilot had asked to turn back, investigators said on Thursday": the last verb reports all before it. */
function closesSentence({ sentence, part: { text, language } }: Scene, verb: Verb): boolean {
  const before = text.slice(Math.max(sentence.start, verb.start - SUBJECT_REACH), verb.start)
  const isShort = sentence.end - verb.end <= (HAN_LANGUAGES.has(language) ? TAIL_IN_HAN : TAIL)
  return verb.class !== 'accuse' && verb.class !== 'deny' && isShort && /[,，]/u.test(before)
}

/** Longest subject behind the comma that closes a report, and longest rest behind its verb, in UTF-16 units. */
const SUBJECT_REACH = 40
const TAIL = 26
const TAIL_IN_HAN = 3

/** "Asked about it, the ministry said": a participle that opens a sentence comes behind its other verbs. */
function inOrder(scene: Scene): readonly Verb[] {
  const { verbs, sentence, part } = scene
  const [first, ...others] = verbs
  const last = verbs.at(-1)
  if (last !== undefined && others.length > 0 && closesSentence(scene, last)) return [last, ...verbs]
  const opens = part.language === 'en' && first !== undefined && first.start === sentence.start
  return opens && others.length > 0 ? [...others, first] : verbs
}

function fromSource(scene: Scene, source: Candidate, memory: Memory): QuoteMention[] {
  const { part, words, sentence, cue } = scene
  if (cue === null) return []
  const span = reportedAround(scene, cue, source)
  const speaker = toSpeaker(part.field, part.text, source, words)
  remember(memory, speaker, sentence.index)
  return span === null ? [] : [mention(scene, span, speaker, 'neutral')]
}

/** "A said that B claims that ...": what B claims, in B's voice inside A's. */
function nested(scene: Scene, said: QuoteMention): QuoteMention[] {
  if (VERB_LAST.has(scene.part.language)) return []
  const inner: Scene = {
    ...scene,
    sentence: { ...scene.sentence, start: said.start, end: said.end },
    candidates: scene.candidates.filter((entry) => entry.start >= said.start && !entry.isPronoun),
    verbs: scene.verbs.filter((verb) => verb.start >= said.start && verb.end < said.end),
  }
  for (const verb of inner.verbs) {
    const candidate = speakerAtVerb(inner, verb, null)
    if (candidate === null || Math.abs(verb.start - candidate.end) > NESTED_REACH) continue
    const span = reported(inner, verb, candidate)
    const speaker = toSpeaker(scene.part.field, scene.part.text, candidate, scene.words)
    if (span !== null && span.start > said.start && speaker.start !== said.speaker?.start)
      return [mention(scene, span, speaker, verb.class)]
  }
  return []
}

/** Farthest an inner speaker stands from the inner verb, in UTF-16 units. */
const NESTED_REACH = 40

/** Languages that leave a pronoun out: a verb that begins the sentence without a subject goes on with the last speaker. */
const DROPS_SUBJECT: ReadonlySet<string> = new Set(['ar', 'es', 'pt', 'it', 'ru', 'uk', 'tr', 'fa'])
const BEGINNING = 12

function mayDropSubject({ part, sentence }: Scene, verb: Verb): boolean {
  return (
    DROPS_SUBJECT.has(part.language) && (verb.start - sentence.start <= BEGINNING || part.language === 'tr')
  )
}

function mention(scene: Scene, span: Place, speaker: Speaker | null, verb: SpeechVerbClass): QuoteMention {
  return {
    field: scene.part.field,
    ...trimmed(scene.part.text, span.start, span.end),
    direct: false,
    speaker,
    verb,
    sentence: scene.sentence.index,
  }
}

/** The words a verb reports in a sentence without quotation marks. */
function reported(scene: Scene, verb: Verb, speaker: Candidate | null): Place | null {
  const { part, sentence, words } = scene
  const { text, language } = part
  const end = trimEnd(text, sentence.end)
  const isBehind = speaker !== null && speaker.start >= verb.end && speaker.start - verb.end < 40
  const behind = Math.max(verb.end, isBehind ? speaker.end : 0)
  // A "that" behind another verb of speech belongs to that verb.
  const next = scene.verbs.find((entry) => entry.start >= behind && entry.start > verb.start)
  const that = isParenthesis(scene, verb, speaker)
    ? null
    : thatBehind(text, behind, next?.start ?? end, words)
  if (that !== null) return { start: skipSpace(text, that), end }
  if (VERB_LAST.has(language) && speaker !== null && verb.start - speaker.end > shortest(scene))
    return { start: skipSpace(text, endOfWord(text, speaker.end)), end: verb.start }
  return inFront(scene, verb, speaker, behind) ?? behindVerb(scene, behind, end)
}

/** A case ending stays with its name. */
function endOfWord(text: string, from: number): number {
  const ending = /^['’]\p{L}{1,5}/u.exec(text.slice(from, from + 8))
  return from + (ending?.[0].length ?? 0)
}

/** An Arabic verb behind a relative word belongs to what it stands behind: "the policy that was adopted". */
const OF_CLAUSE = /(?:التي|الذي|الذين)\s$/u
const BEFORE_VERB = 8

/** "The dam was hit, Kyiv said." */
function inFront(scene: Scene, verb: Verb, speaker: Candidate | null, behind: number): Place | null {
  const { text } = scene.part
  const first = Math.min(verb.start, speaker?.start ?? verb.start)
  const comma = Math.max(
    text.lastIndexOf(',', first),
    text.lastIndexOf('，', first),
    text.lastIndexOf('،', first),
  )
  const isLast = scene.sentence.end - behind < SHORTEST_REPORT * 2 || isParenthesis(scene, verb, speaker)
  const { start } = scene.sentence
  if (OF_CLAUSE.test(text.slice(Math.max(start, verb.start - BEFORE_VERB), verb.start))) return null
  return isLast && comma > start + shortest(scene) && first - comma < 40 ? { start, end: comma } : null
}

/** "The dam was hit, Kyiv said, accusing Moscow": speaker and verb stand between commas. */
function isParenthesis({ part: { text }, sentence }: Scene, verb: Verb, speaker: Candidate | null): boolean {
  if (speaker === null || Math.abs(verb.start - speaker.end) > BETWEEN) return false
  const start = Math.min(verb.start, speaker.start)
  const end = Math.max(verb.end, speaker.end)
  const before = text.slice(sentence.start, start).replace(/(?:the|a|an|le|la|el|der|die|das|o|os)\s$/iu, '')
  return /[,，]\s?$/u.test(before) && /^[,，]/u.test(text.slice(end, end + 1))
}

/** Most between a verb and its subject in a parenthesis, in UTF-16 units. */
const BETWEEN = 4

function behindVerb(scene: Scene, behind: number, end: number): Place | null {
  return end - behind < shortest(scene) ? null : { start: skipSpace(scene.part.text, behind), end }
}

/** Words between a verb and its "that" ("told the agency that"), in UTF-16 units. */
const THAT_REACH = 44

function thatBehind(text: string, from: number, end: number, words: CompiledQuoteWords): number | null {
  if (/^\s(?:to|zu)\s/u.test(text.slice(from, from + 4))) return null
  for (let at = from; at < Math.min(end, from + THAT_REACH); at++) {
    if (at > from && !/\s/u.test(text[at]!)) continue
    const found = words.that.exec(text.slice(at, at + 24))
    if (found !== null) return at + found[0].length
    if (at > from && /[.;!?]/u.test(text[at - 1]!)) return null
  }
  return null
}

/** "The toll, according to X, is 12": the longer of the parts around the source. */
function reportedAround(scene: Scene, cue: Place, speaker: Candidate): Place | null {
  const { text } = scene.part
  const from = Math.min(cue.start, speaker.start)
  const to = Math.max(cue.end, speaker.end)
  const comma = text.slice(to, scene.sentence.end).search(/[,،，]/u)
  const before = { start: scene.sentence.start, end: trimEnd(text, from) }
  const after = {
    start: skipSpace(text, comma >= 0 && comma < 60 ? to + comma : to),
    end: trimEnd(text, scene.sentence.end),
  }
  if (scene.cue?.isBehind === true && after.end - after.start >= shortest(scene)) return after
  const longer = before.end - before.start > after.end - after.start ? before : after
  return longer.end - longer.start < shortest(scene) ? null : longer
}

/** Ranks up to this one may stand in front of a colon: "Ukraine: ..." is mostly a topic. */
const COLON_RANK = 10

/** A headline of the form "Speaker: what is said". */
function titleColon(scene: Scene): QuoteMention[] {
  const { part, sentence, words } = scene
  if (part.field !== 'title') return []
  const colon = /\s?[:：]\s?/u.exec(part.text)
  const speaker =
    colon === null
      ? undefined
      : outside(scene.candidates, scene.quotes).find(
          (c) => !c.isPronoun && c.rank <= COLON_RANK && Math.abs(colon.index - c.end) <= 1,
        )
  if (colon === null || speaker === undefined) return []
  const span = { start: colon.index + colon[0].length, end: trimEnd(part.text, sentence.end) }
  if (span.end - span.start < shortest(scene)) return []
  return [mention(scene, span, toSpeaker(part.field, part.text, speaker, words), 'neutral')]
}
