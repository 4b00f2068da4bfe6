import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalog/index.ts'
import { createDescriber } from './describe-article.ts'

const describer = createDescriber(loadCatalogue(join(import.meta.dirname, '../../catalog')))

function entitiesOf(language: string, title: string): string[] {
  const features = describer.describeForPlacement({ id: 'a', language, title, text: '', publishedAt: null })
  return features.entities.map((entity) => entity.id)
}

describe('a name that begins with an article', () => {
  it.each([
    ['es', 'Según El País, la crisis sigue', 'org_el_pais'],
    ['es', 'Según EL PAÍS, la crisis sigue', 'org_el_pais'],
    ['fr', 'Selon Le Monde, la guerre continue', 'org_le_monde'],
    ['de', 'Wahl: Die Linke gewinnt', 'org_die_linke'],
  ])('is read in %s when the word behind it has a capital: %s', (language, title, id) => {
    expect(entitiesOf(language, title)).toContain(id)
  })

  it.each([
    ['es', 'El país vive una crisis', 'org_el_pais'],
    ['es', 'El alto el fuego en Bolivia sigue', 'place_el_alto'],
    ['fr', 'Le monde est divisé sur la guerre', 'org_le_monde'],
    ['de', 'Die linke Szene in Leipzig', 'org_die_linke'],
    ['en', 'The economist said so', 'org_economist'],
  ])('is not read in %s when that word is small: %s', (language, title, id) => {
    expect(entitiesOf(language, title)).not.toContain(id)
  })
})

describe('a surname that is a word', () => {
  it.each([
    ['de', 'Neuer Plan für Bonn im Sommer', ['person_neuer', 'person_sommer']],
    ['es', 'Máxima tensión en Madrid', ['person_maxima']],
    ['fr', 'Paul et le renard de Nice', ['person_de_paul', 'person_renard']],
    ['tr', 'Doku örneği Ankara için alındı', ['person_doku']],
  ])('means nobody by itself in %s: %s', (language, title, persons) => {
    expect(entitiesOf(language, title).filter((id) => persons.includes(id))).toEqual([])
  })
})
