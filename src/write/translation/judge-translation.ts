import type { ReadingLanguage } from '../../domain/index.ts'
import type { Reader } from '../create-reader.ts'
import type { EventWords, GateId } from '../gates/gate.ts'
import type { Gates } from '../gates/run-gates.ts'
import type { CitedReading, Reading } from '../reading.ts'
import { alignReadings, denies } from './align-readings.ts'
import { findDayDefect, findFigureDefect } from './keep-figures.ts'
import { findLostName } from './keep-names.ts'
import { SIGN } from './mask-names.ts'
import { findBlockDefect, findBlockPlaces } from './name-blocks.ts'
import type { TranslationSlot } from './plan-translation.ts'

/** What judging a translation needs beside it; made once for a page. */
export interface TranslationCourt {
  readonly reader: Reader
  readonly gates: Gates
  readonly event: EventWords
  readonly language: ReadingLanguage
}

export type TranslationVerdict =
  | { readonly ok: true; readonly gates: readonly string[] }
  | { readonly ok: false; readonly gate: string; readonly word: string; readonly why: string }

/** Gates that a translation passes as any sentence of a model does, its original being what it cites. */
const FORTH: readonly GateId[] = ['form', 'names', 'titles', 'negation', 'hedge', 'modality', 'roles']
/** Arabic has words for responsibility and task that its list of offices holds. */
const WITHOUT_TITLES: ReadonlySet<string> = new Set(['ar'])

/** Letters of a translation for each letter of the sentence. Chinese needs few, and its readers many elsewhere. */
const RATIO = { least: 0.55, most: 1.9 }
const DENSE = 0.33
const isDense = (language: string): boolean => language === 'zh' || language === 'ja'

/** Puts a translation, its held-back signs still in it, through every gate in both directions. */
export function judgeTranslation(
  court: TranslationCourt,
  slot: TranslationSlot,
  translated: string,
): TranslationVerdict {
  const { reader, gates, event, language } = court
  const refuse = (gate: string, word: string, why: string) => ({ ok: false, gate, word, why }) as const
  const signs = signsOf(slot.masked.text)
  if (signs !== signsOf(translated)) return refuse('signs', signs, 'these signs stay as they are, each once')
  const ratio = lengthOf(translated, language) / lengthOf(slot.masked.text, slot.language)
  if (ratio < RATIO.least || ratio > RATIO.most)
    return refuse('length', `${translated.length} characters`, 'it says more or less than the sentence')
  if (isUntranslated(slot.masked.text, translated))
    return refuse('language', translated.slice(0, 30), 'it is not translated')
  const ending = findEnding(slot, translated)
  if (ending !== null) return refuse('length', translated.slice(-12), ending)
  const source = reader.statement(slot.masked.text, slot.language, slot.vantage)
  const reading = reader.statement(lowerBlocks(translated, language), language, slot.vantage)
  const block = findBlockDefect(source, reading, language, event)
  if (block !== null) return refuse('block', block, 'the outlets are named as in the sentence')
  const aligned = alignReadings(source, reading, { event, language })
  const own: readonly (readonly [gate: string, word: string | null])[] = [
    ['numbers', findFigureDefect(aligned)],
    ['dates', findDayDefect(aligned)],
    ['names kept', findLostName(source, reading, event)],
    ['denials', denies(aligned.source) === denies(aligned.translated) ? null : 'not'],
  ]
  const [failed] = own.filter((check) => check[1] !== null)
  if (failed !== undefined)
    return refuse(failed[0], failed[1] ?? '', 'it stands on one side only, or is bounded otherwise')
  const applied = FORTH.filter((id) => id !== 'titles' || !WITHOUT_TITLES.has(language))
  const shape = slot.isHeadline ? ('headline' as const) : ('translation' as const)
  const place = { block: null, language, shape }
  const input = { statement: aligned.translated, cited: [cite(aligned.source)], foreignIds: [], place, event }
  const defect = gates.find(input, new Set(applied))
  if (defect !== null) return refuse(defect.gate, defect.word, defect.why)
  return { ok: true, gates: ['signs', 'length', 'block', ...own.map(([id]) => id), ...applied] }
}

/** Share of words that a translation may keep as they were; names and loans stay, everything else changes. */
const MOST_KEPT = 0.6

/** Too short to be told by its language, a sentence that was given back is told by its words. */
function isUntranslated(original: string, translated: string): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []
  const own = new Set(wordsOf(original))
  const theirs = wordsOf(translated.replace(SIGN, ' '))
  return theirs.length > 0 && theirs.filter((word) => own.has(word)).length > MOST_KEPT * theirs.length
}

const STOP = /[.!?。！？؟…]["”»」'’）)]*$/u
/** Stops with more behind them; a figure or a day may hold one, too. */
const SENTENCE = /(?<=[\p{L}\p{M}"”»)]{2})(?:[.!?؟](?=\s+\S)|[。！？](?=.))/gu

/** It ends where the sentence ends, and is not two where that is one. */
function findEnding({ masked, isHeadline }: TranslationSlot, translated: string): string | null {
  const [own, theirs] = [masked.text, translated].map((text) => text.match(SENTENCE)?.length ?? 0)
  if ((theirs ?? 0) > (own ?? 0)) return 'it is more sentences than the original'
  if (isHeadline || !STOP.test(masked.text) || STOP.test(translated)) return null
  return 'it does not end as a sentence'
}

/** Names of blocks are no names; where a language writes them with a capital they would be taken for some. Joiners that Persian needs become spaces. */
function lowerBlocks(text: string, language: ReadingLanguage): string {
  let lowered = text.replaceAll('\u200c', ' ')
  // Chinese writes on without a space; a sign is no part of the word behind it.
  if (isDense(language)) lowered = lowered.replace(SIGN, ' $& ').replace(/ {2,}/gu, ' ').trim()
  for (const { start, end } of findBlockPlaces(lowered, language)) {
    const small = lowered.slice(start, end).toLowerCase()
    if (small.length === end - start) lowered = lowered.slice(0, start) + small + lowered.slice(end)
  }
  return lowered
}

function cite(reading: Reading): CitedReading {
  return { ...reading, id: 's1', article: '', block: '', source: '', origin: '', country: null }
}

function signsOf(text: string): string {
  return (text.match(SIGN) ?? []).sort().join(', ')
}

function lengthOf(text: string, language: string): number {
  return isDense(language) ? text.length / DENSE : text.length
}
