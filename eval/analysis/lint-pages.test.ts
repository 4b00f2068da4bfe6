import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findWordingDefect } from '../../src/analyse/prose/lint-sentence.ts'
import type { EventView, PublishedSentence } from '../../src/domain/index.ts'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import { analyseAsOneEvent } from '../../src/pipeline/run-in-memory.ts'
import { readBundles } from '../sample/bundles.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const catalogue = loadFullCatalogue(join(checkout))
const sample = readSampleRows(checkout)
const pages = [
  ...[...new Set(sample.flatMap((row) => row.event ?? []))].map((event) => ({
    event,
    rows: sample.filter((row) => row.event === event),
  })),
  ...readBundles(checkout, 'dev'),
]

/** Every sentence of a page, with the section it stands in. */
function sentencesOf(view: EventView): readonly (readonly [section: string, sentence: PublishedSentence])[] {
  return [
    ['headline', view.headline] as const,
    ...view.summary.map((sentence) => ['summary', sentence] as const),
    ...view.facts.map((fact) => ['facts', fact.sentence] as const),
    ...view.figures.map((figure) => ['figures', figure.sentence] as const),
    ...(view.contention === null ? [] : [['contention', view.contention.sentence] as const]),
    ...view.narratives.flatMap((each) => each.sentences.map((sentence) => ['narratives', sentence] as const)),
    ...view.narratives.flatMap((each) =>
      each.dissent === null ? [] : [['dissent', each.dissent.sentence] as const],
    ),
    ...view.disagreements.flatMap((each) =>
      [each.unknown, ...each.sides.map((side) => side.sentence)].map(
        (sentence) => ['disagreements', sentence] as const,
      ),
    ),
    ...view.blindSpots.map((spot) => ['blind spots', spot.sentence] as const),
    ...view.indicators.map((indicator) => ['watch', indicator.sentence] as const),
    ...view.markets.map((market) => ['markets', market.sentence] as const),
  ]
}

describe('the wording of published sentences', () => {
  it.each(pages)('has no template defect on the page of $event', ({ event, rows }) => {
    const view = analyseAsOneEvent(rows, event, { catalogue })
    const defects = sentencesOf(view).flatMap(([section, sentence]) => {
      const endless = section !== 'headline' && !/[.!?。！？]['’"”»)]*$|[”»]$/u.test(sentence.text)
      const defect = endless ? 'no end' : findWordingDefect(sentence)
      return defect === null ? [] : [`${section}: ${defect}: ${sentence.text}`]
    })
    expect(defects).toEqual([])
  })

  it.each([
    ['fragment', '“Soldiers on state television say president removed” (Sample wire, Western).'],
    ['capital after "that"', 'Western outlets report that The dam was breached.'],
    [
      'list of concepts',
      'Russian outlets report dam and destruction, naming Kyiv, as in “Плотина” (Sample, in Russian).',
    ],
    ['wrong article', 'A explosion broke the dam.'],
    ['wrong article', 'An dam broke.'],
    ['unbalanced quotation marks', 'Western outlets report that the “dam broke.'],
    ['unnamed block', 'Only this block reports the breach.'],
    ['doubled stop', 'The dam broke..'],
    ['doubled word', 'Western outlets report that that the dam broke.'],
    [
      'repeated attribution',
      'They put the blame on Kyiv and report that shells broke the dam, the governor said.',
    ],
    ['raw id', 'Outlets name country_ru.'],
  ])('is refused for a %s', (defect, text) => {
    expect(findWordingDefect({ text, evidence: [], made: 'computed' })).toBe(defect)
  })

  it.each([
    'Western outlets report that an hour later a European team arrived, according to the UN.',
    'Ukrainian outlets hold Russia responsible in their own voice: “Росія підірвала дамбу” (Sample agency, in Ukrainian).',
    'Sample outlet reports that a unit of the army struck a used-car market.',
  ])('lets good prose through', (text) => {
    expect(findWordingDefect({ text, evidence: [], made: 'computed' })).toBeNull()
  })
})
