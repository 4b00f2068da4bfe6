import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalog/index.ts'
import { slotsOfPattern } from '../text/beginnings.ts'
import { createVocabulary } from './vocabulary.ts'
import { beginningsOf, wordForms } from './word-forms/index.ts'

const catalogue = loadCatalogue(join(import.meta.dirname, '../../catalog'))

describe('vocabulary', () => {
  // A form that begins otherwise would wait for a text that never names its slot.
  it('knows the beginning of every written form of every name', () => {
    const lost: string[] = []
    for (const { aliases, kind } of catalogue.gazetteer) {
      for (const alias of aliases) {
        const slots = new Set(beginningsOf(alias, kind).map((beginning) => slotsOfPattern(beginning).at(-1)))
        for (const form of [alias.text, ...wordForms(alias, kind)])
          if (!slotsOfPattern(form).some((slot) => slots.has(slot)))
            lost.push(`${alias.language} ${alias.text}: ${form}`)
      }
    }
    expect(lost).toEqual([])
  })

  it('finds declined names, names beside another script and words with vowel signs', () => {
    const { find } = createVocabulary(catalogue)
    const ids = (text: string, language: string) =>
      find(text, language).flatMap(({ value }) => (value.kind === 'entity' ? [value.entry.id] : []))
    expect(ids('встреча с Владимиром Путиным', 'ru')).toContain('person_putin')
    expect(ids('Указ Трампа', 'ru')).toContain('person_trump')
    expect(ids('रूस ने कहा', 'hi')).toContain('country_ru')
    expect(ids('联合国UN总部', 'zh')).toContain('org_un')
  })

  it('finds the same words whatever was read before', () => {
    const text = 'Russia and Türkiye discuss the ceasefire; Россия и Турция обсудили перемирие'
    const fresh = createVocabulary(catalogue).find(text, 'sr')
    const used = createVocabulary(catalogue)
    for (const language of ['tr', 'ru', 'en', 'zh']) used.find(text, language)
    expect(used.find(text, 'sr')).toEqual(fresh)
  })
})
