import { z } from 'zod'

/** Languages besides English that pages can be read in: those whose denials, doubts and speakers the gates can read. */
export const READING_LANGUAGES = ['ar', 'de', 'es', 'fa', 'fr', 'pt', 'ru', 'tr', 'uk', 'zh'] as const
export type ReadingLanguage = (typeof READING_LANGUAGES)[number]

/** Sentences of one version of a page in another language. What is not among them is read in English. */
export const PageTranslation = z.object({
  language: z.string(),
  /** Model that translated them. */
  model: z.string(),
  sentences: z.array(
    z.object({
      /** The sentence as it stands on the page. */
      of: z.string(),
      text: z.string(),
      /** Gates that it has passed, in the order in which they were asked. */
      gates: z.array(z.string()),
    }),
  ),
  /** False while sentences of this version still wait for the model. */
  complete: z.boolean(),
})
export type PageTranslation = z.infer<typeof PageTranslation>
