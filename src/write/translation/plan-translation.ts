import { createHash } from 'node:crypto'
import type { Article, EventView } from '../../domain/index.ts'
import { speaksToMachine } from '../prompt/clean-evidence.ts'
import { collectSentences } from './collect-sentences.ts'
import { type Masked, maskNames } from './mask-names.ts'

/** Something to be translated: sentences that differ only in what is held back share one. */
export interface TranslationSlot {
  readonly key: string
  readonly masked: Masked
  readonly language: string
  readonly isHeadline: boolean
  /** Day and country of its article, which tell what "today" in it means. */
  readonly vantage: Pick<Article, 'publishedAt' | 'country'>
}

/** A sentence of the page with its slot. */
export interface PlannedSentence {
  readonly of: string
  readonly slot: TranslationSlot
}

/** Raised when instruction, schema or masks change, so that kept answers are asked again. */
const VERSION = 1
/** Letters from which a sentence costs more than its translation is worth. */
const LONGEST = 420

/**
 * What of a page is to be translated into a language, in its order. Sentences that stand in it already, that speak to machines, or
 * that are too long stay as they are.
 */
export function planTranslation(view: EventView, language: string, model: string): PlannedSentence[] {
  const outlets = [...new Set(view.articles.map((article) => article.sourceName))].sort(
    (a, b) => b.length - a.length,
  )
  const byId = new Map(view.articles.map((article) => [article.id, article]))
  return collectSentences(view).flatMap((sentence): PlannedSentence[] => {
    if (sentence.language === language || speaksToMachine(sentence.text)) return []
    const masked = maskNames(sentence.text, outlets)
    if (masked === null || masked.text.length > LONGEST) return []
    const article = byId.get(sentence.article ?? '')
    const vantage = { publishedAt: article?.publishedAt ?? null, country: article?.country ?? null }
    const { isHeadline } = sentence
    const key = keyOf({ model, language, from: sentence.language, text: masked.text, isHeadline })
    return [{ of: sentence.text, slot: { key, masked, language: sentence.language, isHeadline, vantage } }]
  })
}

/** What an answer is kept under: the same words are never sent twice, whatever event or version they stand in. */
function keyOf(content: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(JSON.stringify({ task: 'translation', version: VERSION, ...content }))
    .digest('hex')
}
