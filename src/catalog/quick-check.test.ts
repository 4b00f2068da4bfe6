import { describe, expect, it } from 'vitest'
import { isConceptLine, isGazetteerLine } from './quick-check.ts'
import { ConceptLine, GazetteerLine } from './schema.ts'

const alias = { language: 'en', text: 'Tellin', type: 'name' }
const entry = { id: 'person_tellin', kind: 'person', wikidata: 'Q12', country: 'MT', aliases: [alias] }
const concept = { id: 'truce', label: 'truce', terms: { en: ['truce*'] }, opposes: [] }

describe('quick checks of the catalogue', () => {
  it.each([entry, { ...entry, wikidata: null, country: null, method: 'by hand' }])(
    'accepts %j as the schema does',
    (line) => {
      expect(isGazetteerLine(line)).toBe(true)
      expect(GazetteerLine.parse(line)).toEqual(line)
    },
  )

  it.each([
    { ...entry, id: 'Tellin' },
    { ...entry, id: undefined },
    { ...entry, kind: 'river' },
    { ...entry, wikidata: '12' },
    { ...entry, wikidata: undefined },
    { ...entry, country: 'Malta' },
    { ...entry, method: '' },
    { ...entry, aliases: [] },
    { ...entry, aliases: alias },
    { ...entry, more: 1 },
    { ...entry, aliases: [{ ...alias, language: 'xx' }] },
    { ...entry, aliases: [{ ...alias, text: ' ' }] },
    { ...entry, aliases: [{ ...alias, type: 'nick' }] },
    { ...entry, aliases: [{ ...alias, more: 1 }] },
    null,
    [],
  ])('leaves the fault of %j to the schema', (line) => {
    expect(isGazetteerLine(line)).toBe(false)
    expect(GazetteerLine.safeParse(line).success).toBe(false)
  })

  it('accepts a concept as the schema does', () => {
    expect(isConceptLine(concept)).toBe(true)
    expect(ConceptLine.parse(concept)).toEqual(concept)
  })

  it.each([
    { ...concept, id: '' },
    { ...concept, label: 3 },
    { ...concept, terms: { en: 'truce' } },
    { ...concept, terms: { en: [''] } },
    { ...concept, terms: [] },
    { ...concept, opposes: [1] },
    { ...concept, opposes: undefined },
    { ...concept, more: 1 },
  ])('leaves the fault of concept %j to the schema', (line) => {
    expect(isConceptLine(line)).toBe(false)
    expect(ConceptLine.safeParse(line).success).toBe(false)
  })

  it('leaves spaces around words to the schema, which takes them off', () => {
    expect(isConceptLine({ ...concept, label: 'truce ' })).toBe(false)
    expect(ConceptLine.parse({ ...concept, label: 'truce ' })).toEqual(concept)
  })
})
