import type { EntityMention, NameMention, NumberMention } from '../../domain/index.ts'
import type { Mark, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { type Readings, readOnce } from '../claims/read-once.ts'
import { isKnownSpeaker } from './known-speaker.ts'
import {
  readsSpeakers,
  type SpeakingName,
  type SpokenSentence,
  speakerAt,
  speakerPhrases,
} from './speaker-phrase.ts'

/** Who states a figure, in the words of the article. */
export interface FigureVoice {
  /** null: the outlet itself, or somebody no rule can name. */
  readonly speaker: string | null
  readonly voice: 'outlet' | 'quoted'
}

/** Sentences looked back for somebody whom "he said" means. */
const LOOK_BACK = 3
/** Verbs of speech that state what is, not what shall be. */
const STATING: ReadonlySet<string> = new Set(['neutral', 'assert', 'warn', 'deny', 'doubt', 'accuse'])
const ALONE: ReadonlySet<string> = new Set(['person', 'org'])
const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])

const OUTLET: FigureVoice = { speaker: null, voice: 'outlet' }

/**
 * Who is said to give a figure: the source whose clause holds it, named as the article names it with its office. A
 * wrong speaker is worse than none, so a place, an adjective and a single unknown word are never one.
 */
export function nameFigureSpeaker(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
): FigureVoice {
  if (!readsSpeakers(sentence.language)) return fromFeatures(prepared, sentence, mention)
  const offset = sentence.sentence.start
  const at = { start: mention.start - offset, end: mention.end - offset }
  const phrase = speakerAt(spoken(prepared, sentence), at)
  if (phrase === null) return fromFeatures(prepared, sentence, mention)
  const surface = phrase.surface ?? speakerBefore(prepared, sentence)
  return { speaker: surface, voice: 'quoted' }
}

const read: Readings<SpokenSentence> = new WeakMap()

function spoken(prepared: Prepared, sentence: PreparedSentence): SpokenSentence {
  return readOnce(read, sentence, () => readSpoken(prepared, sentence))
}

function readSpoken(prepared: Prepared, sentence: PreparedSentence): SpokenSentence {
  const { text, start } = sentence.sentence
  const shift = (span: { start: number; end: number }) => ({
    start: span.start - start,
    end: span.end - start,
  })
  const known = (entity: EntityMention): SpeakingName[] => {
    if (ALONE.has(entity.kind)) return [{ speaks: 'alone', ...shift(entity) }]
    const isState = STATES.has(entity.kind) && !prepared.names.isAdjective(entity.id, entity.surface)
    return isState ? [{ speaks: 'as a whole', ...shift(entity) }] : []
  }
  const unknown = (name: NameMention): SpeakingName => ({ speaks: speaksAs(name.surface), ...shift(name) })
  const isApart = (name: NameMention) =>
    !sentence.entities.some(
      (entity) => STATES.has(entity.kind) && entity.start < name.end && name.start < entity.end,
    )
  return {
    text,
    language: sentence.language,
    speech: sentence.marks.filter(isStating).map(shift),
    names: [...sentence.entities.flatMap(known), ...sentence.names.filter(isApart).map(unknown)],
  }
}

/** Two words with capitals are a name; one unknown word may be anything. */
function speaksAs(surface: string): 'alone' | 'as a whole' {
  return /^\p{Lu}\S* \p{Lu}/u.test(surface) ? 'alone' : 'as a whole'
}

function isStating(mark: Mark): boolean {
  return mark.list === 'speech' && STATING.has(mark.id)
}

/** The last source named before this sentence in its article. */
function speakerBefore(prepared: Prepared, sentence: PreparedSentence): string | null {
  for (let back = 1; back <= LOOK_BACK; back++) {
    const earlier = prepared.sentences[sentence.key - back]
    if (earlier === undefined || earlier.in !== sentence.in || earlier.sentence.field === 'title') return null
    const last = speakerPhrases(spoken(prepared, earlier)).findLast((phrase) => phrase.surface !== null)
    if (last !== undefined) return last.surface
  }
  return null
}

/** The speaker of the clause or quotation around the figure, as enrichment read it. */
function fromFeatures(prepared: Prepared, sentence: PreparedSentence, mention: NumberMention): FigureVoice {
  const around = [...sentence.propositions, ...sentence.quotes]
    .filter((span) => span.start <= mention.start && span.end >= mention.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const found = around.find((span) => span.speaker !== null)
  if (found?.speaker != null && isKnownSpeaker(prepared, sentence, found.speaker)) {
    const { title, surface } = found.speaker
    const isBeside = title !== null && title !== surface
    return { speaker: isBeside ? `${title} ${surface}` : surface, voice: 'quoted' }
  }
  const isQuoted = around.some((span) => !('voice' in span) || span.voice === 'quoted')
  return isQuoted ? { speaker: null, voice: 'quoted' } : OUTLET
}
