import type { PageTranslation, ReadingLanguage } from '../domain/index.ts'
import {
  findTranslation,
  type StoredTranslation,
  type StoredView,
  wishTranslation,
} from '../publish/index.ts'
import { directionOf } from './pieces/format.ts'
import type { Site } from './site.ts'

type TranslatedSentence = PageTranslation['sentences'][number]

/** A page read in another language than English: its sentences where they are translated, English elsewhere. */
export interface PageReading {
  readonly language: ReadingLanguage
  readonly direction: 'ltr' | 'rtl'
  /** Model that translated; null when nothing is translated yet. */
  readonly model: string | null
  readonly find: (sentence: string) => TranslatedSentence | undefined
  readonly translated: number
  /** True when nothing of this version waits for the model. */
  readonly complete: boolean
}

/** A reading language of this site as it stands in an address; null for any other. */
export function readLanguage(site: Site, text: string | undefined): ReadingLanguage | null {
  return site.readingLanguages.find((one) => one === text) ?? null
}

/** A page's reading from what is stored. */
export function createReading(
  language: ReadingLanguage,
  version: number,
  stored: StoredTranslation | null,
): PageReading {
  const sentences = new Map((stored?.sentences ?? []).map((sentence) => [sentence.of, sentence]))
  return {
    language,
    direction: directionOf(language) === 'rtl' ? 'rtl' : 'ltr',
    model: stored?.model ?? null,
    find: (sentence) => sentences.get(sentence),
    translated: sentences.size,
    complete: stored !== null && stored.version === version && stored.complete,
  }
}

/** What is translated of a version; null: it is read in English. */
export async function findReading(
  site: Site,
  place: { readonly event: string; readonly version: number; readonly language: ReadingLanguage | null },
): Promise<PageReading | null> {
  const { language } = place
  if (language === null) return null
  return createReading(language, place.version, await findTranslation(site.db, { ...place, language }))
}

/**
 * Notes that a reader wants what is missing of a newest version, and leaves it to the workers: nobody waits for a model. Pages of
 * the sample edition are not translated.
 */
export async function wishForRest(site: Site, { view }: StoredView, reading: PageReading): Promise<void> {
  if (reading.complete || view.sample) return
  await wishTranslation(site.db, { event: view.event, language: reading.language }, site.now())
}
