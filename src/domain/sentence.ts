import { z } from 'zod'

/** Longest quotation a page shows of any article, in UTF-16 code units. Full texts are never published. */
export const MAX_QUOTE_LENGTH = 300

/** The exact span that supports a sentence: `quote` equals `article[field].slice(start, end)`. */
export const Evidence = z.object({
  article: z.string(),
  field: z.enum(['title', 'text']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1).max(MAX_QUOTE_LENGTH),
  /** The quote in the language of the page, by a language model, with numbers, names and denials checked. */
  translation: z.string().optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** A published sentence. None stands without evidence. */
export const PublishedSentence = z.object({
  text: z.string().min(1),
  evidence: z.array(Evidence).min(1),
  /** computed: built by a rule from figures and names; extracted: an outlet's own words; model: written by a language model and passed by every gate. */
  made: z.enum(['computed', 'extracted', 'model']),
  /** Gates that a sentence of a model has passed, in the order in which they were asked. */
  gates: z.array(z.string()).optional(),
})
export type PublishedSentence = z.infer<typeof PublishedSentence>
