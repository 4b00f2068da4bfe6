import { readFileSync } from 'node:fs'
import type { ReadingLanguage } from '../../src/domain/index.ts'
import {
  createEventWords,
  judgeTranslation,
  type TranslationCourt,
  type TranslationSlot,
} from '../../src/write/index.ts'
import { catalogue, gates, reader } from './cases.ts'

/** A sentence of a page with its translation, written by hand. Quotations and outlets are held back in both. */
export interface TrueTranslation {
  readonly language: ReadingLanguage
  readonly of: string
  readonly text: string
}

/** Blocks of the pages that the sentences stand on. */
const BLOCKS = [
  ['western', 'Western'],
  ['russian', 'Russian'],
  ['ukrainian', 'Ukrainian'],
  ['chinese', 'Chinese'],
  ['gulf', 'Gulf'],
  ['african', 'African'],
] as const

/** The translations that every gate should let pass. */
export function trueTranslations(): TrueTranslation[] {
  return readTranslations('true-translations.jsonl')
}

/** The same of other events, on which no rule was set: only measured. */
export function heldTranslations(): TrueTranslation[] {
  return readTranslations('held-translations.jsonl')
}

function readTranslations(name: string): TrueTranslation[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TrueTranslation)
}

/** What is judged against, for one language. */
export function courtFor(language: ReadingLanguage): TranslationCourt {
  const blocks = BLOCKS.map(([id, name]) => ({ id, name }))
  return { reader, gates, language, event: createEventWords({ articles: [], blocks }, catalogue) }
}

/** A sentence as a page plans it, on the day of the sample's flood. */
export function slotFor(of: string): TranslationSlot {
  return {
    key: of,
    masked: {
      text: of,
      held: new Map([...of.matchAll(/(?<!\p{L})Q[a-z](?!\p{L})/gu)].map((m) => [m[0], m[0]])),
    },
    language: 'en',
    isHeadline: false,
    vantage: { publishedAt: '2023-06-08T08:00:00Z', country: null },
  }
}

/** Verdict on one translation. */
export function judgeTrue({ language, of, text }: TrueTranslation) {
  return judgeTranslation(courtFor(language), slotFor(of), text)
}
