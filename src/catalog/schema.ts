import { z } from 'zod'
import { FIGURE_SLOTS } from '../domain/index.ts'
import { LANGUAGES } from './languages.ts'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const entityId = z
  .string()
  .regex(/^[a-z]+_[a-z0-9_]+$/, 'must be a kind, an underscore and a lower-case name')
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code')
const language = z.enum(LANGUAGES)
const words = z.string().trim().min(1)
const webAddress = z.string().regex(/^https?:\/\/[^\s]+$/, 'must be an http or https address')
const domain = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*\.[a-z]{2,}(?:\/[A-Za-z0-9/._-]+)?$/, 'must be a host, or a host and a path')

const SubBlock = z.strictObject({
  id,
  name: words,
  rule: words,
  countries: z.array(country),
  speaksAlone: z.boolean(),
  alsoCalled: z.array(id).optional(),
})

/** The shape of `blocks.json`. */
export const Blocks = z.array(
  z.strictObject({
    id,
    name: words,
    rule: words,
    countries: z.array(country),
    alsoCalled: z.array(id).optional(),
    subBlocks: z.array(SubBlock).min(1),
  }),
)

/** One line of `sources.jsonl`. */
export const SourceLine = z
  .strictObject({
    id,
    name: words,
    homepage: webAddress,
    domains: z.array(domain).min(1),
    country,
    language,
    block: id,
    subBlock: id,
    ownership: words,
    stateAffiliated: z.boolean().nullable(),
    stateBasis: z.string(),
    kind: words,
    owner: words.nullable(),
    tier: z.int().min(1).max(3),
    notes: z.string(),
    sample: z.boolean(),
    feeds: z.array(z.strictObject({ url: webAddress, language, recordedStatus: z.string() })),
  })
  .refine((source) => (source.stateAffiliated === null) === (source.stateBasis === ''), {
    path: ['stateBasis'],
    message: 'must be given exactly where a state affiliation is stated or ruled out',
  })

/** One line of a file in `gazetteer/`. */
export const GazetteerLine = z.strictObject({
  id: entityId,
  kind: z.enum(['country', 'capital', 'metonym', 'person', 'org', 'place', 'financial']),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .nullable(),
  country: country.nullable(),
  method: words.optional(),
  aliases: z
    .array(
      z.strictObject({
        language: z.enum([...LANGUAGES, 'mul']),
        text: words,
        type: z.enum(['name', 'official', 'demonym', 'altSpelling', 'acronym', 'short', 'risky', 'variant']),
      }),
    )
    .min(1),
})

const TermsByLanguage = z.record(z.string(), z.array(words))
const charge = z.union([z.literal(-1), z.literal(0), z.literal(1)])

/** One line of a file in `lexicon/concepts/`. */
export const ConceptLine = z.strictObject({
  id: words,
  label: words,
  terms: TermsByLanguage,
  opposes: z.array(words),
})

/** `lexicon/speech-verbs.json`. */
export const SpeechVerbs = z.array(
  z.strictObject({
    class: z.enum(['neutral', 'assert', 'doubt', 'accuse', 'deny', 'promise', 'warn']),
    terms: TermsByLanguage,
  }),
)

/** `lexicon/frames.json`. */
export const Frames = z.array(z.strictObject({ id: words, label: words, terms: TermsByLanguage }))

/** `lexicon/namings.json`. */
export const Namings = z.array(
  z.strictObject({
    id: words,
    label: words,
    context: z.array(words),
    definite: z.literal(true).optional(),
    variants: z.array(z.strictObject({ id: words, label: words, charge, terms: TermsByLanguage })),
  }),
)

/** `lexicon/cues.json`, `lexicon/blame-shapes.json` and `lexicon/judgements.json`. */
export const Cues = z.record(z.string(), TermsByLanguage)

/** `lexicon/act-phrases.json`: the act of a concept as a noun in a sentence, "the explosion". */
export const ActPhrases = z.record(z.string(), words)

/** `lexicon/figure-measures.json`. */
export const FigureMeasures = z.array(
  z.strictObject({
    id: z.string(),
    label: z.string(),
    slots: z.array(z.enum(FIGURE_SLOTS)).min(1),
    relation: z.enum(['series', 'point']),
    of: z.enum(['person', 'state', 'period']).nullable(),
    terms: TermsByLanguage,
  }),
)

/** `lexicon/figure-groups.json`. */
export const FigureGroups = z.array(
  z.strictObject({ id: z.string(), label: z.string(), terms: TermsByLanguage }),
)

/** `lexicon/figure-slots.json`. */
export const FigureSlots = z.array(z.strictObject({ slot: z.enum(FIGURE_SLOTS), terms: TermsByLanguage }))
