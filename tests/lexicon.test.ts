import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Concept, Frame, NamingSet, TermsByLanguage } from '../src/domain/index.ts'

/** Languages every list must serve. */
const REQUIRED = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'pt', 'ru', 'tr', 'uk', 'zh']
/** Fewest words of a frame in one language: with fewer, its rate is chance. */
const MIN_FRAME_TERMS = 25
const SPEECH_CLASSES = ['accuse', 'assert', 'deny', 'doubt', 'neutral', 'promise', 'warn']
const SLOTS =
  'affected captured damaged destroyed detained displaced distance duration evacuated injured intercepted killed launched magnitude missing money price rescued share troops votes'
const CUES =
  'approx-about approx-at-least approx-at-most approx-less-than approx-more-than approx-nearly as-of blame boilerplate-credits cause certainty claim-attribution conditional confirm deny future harm headline-labels hedge market-down market-up motive negation official-titles passive-harm planned postponed scheduled-event scope-daily scope-period scope-total universals unverified update vague-quantities'

function read(file: string): string {
  return readFileSync(new URL(`../catalog/lexicon/${file}`, import.meta.url), 'utf8')
}

const conceptFiles = readdirSync(new URL('../catalog/lexicon/concepts/', import.meta.url)).sort()
const concepts = conceptFiles.flatMap((file) =>
  read(`concepts/${file}`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Concept),
)
const frames = JSON.parse(read('frames.json')) as Frame[]
const namings = JSON.parse(read('namings.json')) as NamingSet[]
const cues = JSON.parse(read('cues.json')) as Record<string, TermsByLanguage>
const blameShapes = JSON.parse(read('blame-shapes.json')) as Record<string, TermsByLanguage>
const judgements = JSON.parse(read('judgements.json')) as Record<string, TermsByLanguage>
const speechVerbs = JSON.parse(read('speech-verbs.json')) as { class: string; terms: TermsByLanguage }[]
const figureSlots = JSON.parse(read('figure-slots.json')) as { slot: string; terms: TermsByLanguage }[]
const figureMeasures = JSON.parse(read('figure-measures.json')) as { id: string; terms: TermsByLanguage }[]
const figureGroups = JSON.parse(read('figure-groups.json')) as { id: string; terms: TermsByLanguage }[]

const lists: readonly (readonly [string, TermsByLanguage])[] = [
  ...concepts.map(({ id, terms }) => [`concept ${id}`, terms] as const),
  ...frames.map(({ id, terms }) => [`frame ${id}`, terms] as const),
  ...namings.flatMap(({ id, variants }) =>
    variants.map((variant) => [`naming ${id} ${variant.id}`, variant.terms] as const),
  ),
  ...Object.entries(cues).map(([name, terms]) => [`cue ${name}`, terms] as const),
  ...Object.entries(blameShapes).map(([name, terms]) => [`blame shape ${name}`, terms] as const),
  ...Object.entries(judgements).map(([name, terms]) => [`judgement ${name}`, terms] as const),
  ...speechVerbs.map((verbs) => [`speech ${verbs.class}`, verbs.terms] as const),
  ...figureSlots.map(({ slot, terms }) => [`slot ${slot}`, terms] as const),
  ...figureMeasures.map(({ id, terms }) => [`measure ${id}`, terms] as const),
  ...figureGroups.map(({ id, terms }) => [`group ${id}`, terms] as const),
]

const entries = lists.flatMap(([name, terms]) =>
  Object.entries(terms).flatMap(([language, list]) =>
    list.map((term) => ({ at: `${name} ${language} "${term}"`, term })),
  ),
)

function faults(isRight: (term: string) => boolean): string[] {
  return entries.filter(({ term }) => !isRight(term)).map(({ at }) => at)
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.has(value) || !seen.add(value))
}

function isSorted(values: readonly string[]): boolean {
  return values.every((value, index) => index === 0 || values[index - 1]! < value)
}

describe('every list of the lexicon', () => {
  it('serves the required languages', () => {
    const missing = lists.flatMap(([name, terms]) =>
      REQUIRED.filter((language) => (terms[language]?.length ?? 0) === 0).map(
        (language) => `${name} ${language}`,
      ),
    )
    expect(missing).toEqual([])
  })

  it('is sorted and repeats no term', () => {
    const wrong = lists.flatMap(([name, terms]) =>
      Object.entries(terms)
        .filter(([, list]) => !isSorted(list))
        .map(([language]) => `${name} ${language}`),
    )
    expect(wrong).toEqual([])
  })

  it('holds terms in lower case and composed letters', () => {
    expect(faults((term) => term === term.toLowerCase() && term === term.normalize('NFC'))).toEqual([])
  })

  it('holds terms without stray spaces, and stars only at the end of a word of two letters or more', () => {
    expect(faults((term) => term !== '' && term.trim() === term && !term.includes('  '))).toEqual([])
    expect(faults((term) => !/^[^\s*]?\*|\s\*|\*[^\s-]/u.test(term))).toEqual([])
  })

  it('writes each script with its own letters', () => {
    // A Latin letter inside a Cyrillic word looks right and never matches.
    expect(faults((term) => !/[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]/u.test(term))).toEqual([])
  })
})

describe('concepts', () => {
  it('stand once over all files', () => {
    expect(repeated(concepts.map(({ id }) => id))).toEqual([])
  })

  it('mean one thing: no term of a language stands in two of them', () => {
    const owned = concepts.flatMap(({ terms }) =>
      Object.entries(terms).flatMap(([language, list]) => list.map((term) => `${language} ${term}`)),
    )
    expect(repeated(owned)).toEqual([])
  })

  it('oppose each other both ways and never themselves', () => {
    const opposes = new Map(concepts.map(({ id, opposes }) => [id, opposes]))
    const wrong = concepts.flatMap(({ id, opposes: others }) =>
      others.filter((other) => other === id || !opposes.get(other)?.includes(id)),
    )
    expect(wrong).toEqual([])
  })
})

describe('the rest', () => {
  it('has the cue lists, verb classes and figure slots that enrich and analyse ask for', () => {
    expect(Object.keys(cues)).toEqual(expect.arrayContaining(CUES.split(' ')))
    expect(speechVerbs.map((verbs) => verbs.class)).toEqual(SPEECH_CLASSES)
    expect(figureSlots.map(({ slot }) => slot)).toEqual(SLOTS.split(' '))
  })

  it('gives every frame enough words in every required language', () => {
    const thin = frames.flatMap(({ id, terms }) =>
      REQUIRED.filter((language) => terms[language]!.length < MIN_FRAME_TERMS).map((l) => `${id} ${l}`),
    )
    expect(frames).toHaveLength(10)
    expect(thin).toEqual([])
  })

  it('gives every naming set a context and at least two charges, so that no set holds one side only', () => {
    expect(isSorted(namings.map(({ id }) => id))).toBe(true)
    const oneSided = namings.filter(
      ({ context, variants }) =>
        context.length === 0 || new Set(variants.map(({ charge }) => charge)).size < 2,
    )
    expect(oneSided.map(({ id }) => id)).toEqual([])
  })
})
