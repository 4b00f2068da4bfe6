import type { QuoteMention } from '../../domain/index.ts'
import type { QuotedSpan } from '../../text/quote-marks.ts'
import {
  type Attribution,
  accordingSpeaker,
  beforeColon,
  gapBetween,
  speakerAtVerb,
  speakerOf,
} from './attribute.ts'
import type { Scene } from './quote-scene.ts'
import { type Memory, remember } from './speaker-memory.ts'
import { trimmed } from './text-edges.ts'

/** Quoted words fewer than these are a term in quotation marks, not speech: words, or characters of Han and kana. */
const FEWEST_WORDS = 4
const FEWEST_CHARACTERS = 8
/** With a verb of speech at its side even a short quotation is speech. */
const FEWEST_WORDS_BESIDE_VERB = 2
const BESIDE = 40

/** Quotations of a sentence that are speech, with their speakers. */
export function directQuotes(scene: Scene, memory: Memory): QuoteMention[] {
  const { part, sentence } = scene
  const begun = scene.quotes.filter((quote) => quote.start >= sentence.start && isSpoken(scene, quote))
  return begun.map((quote) => {
    const { candidate, verb } = attribute(scene, quote)
    // A sentence that is nothing but the quotation goes on with the speaker before it.
    const isAlone = scene.verbs.length === 0 || candidate === null
    const speaker = speakerOf(scene, candidate, memory, isAlone)
    remember(memory, speaker, sentence.index)
    return {
      field: part.field,
      ...trimmed(part.text, quote.innerStart, quote.innerEnd),
      direct: true,
      speaker,
      verb,
      sentence: sentence.index,
    }
  })
}

function attribute(scene: Scene, quote: QuotedSpan): Attribution {
  const nearest = [...scene.verbs].sort((a, b) => gapBetween(a, quote) - gapBetween(b, quote))[0]
  if (nearest === undefined)
    return { candidate: beforeColon(scene, quote.start) ?? accordingSpeaker(scene), verb: 'neutral' }
  const candidate = speakerAtVerb(scene, nearest, quote)
  return { candidate: candidate ?? beforeColon(scene, quote.start), verb: nearest.class }
}

function isSpoken(scene: Scene, quote: QuotedSpan): boolean {
  const { text } = scene.part
  const beside = scene.verbs.some((verb) => gapBetween(verb, quote) <= BESIDE)
  const words = text.slice(quote.innerStart, quote.innerEnd)
  if (beside && /[:：]\s?$/u.test(text.slice(Math.max(0, quote.start - 2), quote.start)))
    return words.trim() !== ''
  return isSpeech(words, beside && endsLikeSpeech(text, quote))
}

function isSpeech(text: string, isBesideVerb: boolean): boolean {
  const han = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  if (han > text.length / 2) return han >= (isBesideVerb ? FEWEST_CHARACTERS / 2 : FEWEST_CHARACTERS)
  return (
    (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= (isBesideVerb ? FEWEST_WORDS_BESIDE_VERB : FEWEST_WORDS)
  )
}

/** A comma or stop inside the marks, or right behind them, tells speech from a term in quotation marks. */
function endsLikeSpeech(text: string, quote: QuotedSpan): boolean {
  return (
    /[,.!?…，。！？،]$/u.test(text.slice(quote.innerStart, quote.innerEnd)) ||
    /^[,，،]/u.test(text.slice(quote.end, quote.end + 1))
  )
}
