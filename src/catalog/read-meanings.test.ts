import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMeanings } from './read-meanings.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-meanings-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

describe('the table of meanings', () => {
  it('is read from all files of its folder, in order of id', () => {
    const folder = folderWith({
      'b.tsv': 'id\ten\tru\nflee\tflee, fled\tбеж*\n',
      'a.tsv': 'id\ten\tru\nreject\treject\t\n',
    })
    expect(readMeanings(folder)).toEqual([
      { id: 'flee', terms: { en: ['flee', 'fled'], ru: ['беж*'] } },
      { id: 'reject', terms: { en: ['reject'], ru: [] } },
    ])
  })

  it('is empty where there is no folder', () => {
    expect(readMeanings(join(tmpdir(), 'parallax-no-such-folder'))).toEqual([])
  })

  it.each([
    ['a column too few', 'id\ten\tru\nflee\tflee\n', /line 2: has 2 columns instead of 3/],
    ['an id that is no slug', 'id\ten\nFlee!\tflee\n', /line 2, field id: "Flee!"/],
    ['two words for one', 'id\ten\nflee\trun away\n', /line 2, field en: "run away"/],
    ['a beginning of one letter', 'id\ten\nflee\tf*\n', /line 2, field en: "f\*"/],
    ['an id that stands twice', 'id\ten\nflee\tflee\nflee\tfled\n', /line 3, field id: "flee" stands in/],
    ['another first column', 'en\tid\nflee\tflee\n', /line 1, field id: is not the first column/],
  ])('refuses %s and says where', (_, text, message) => {
    expect(() => readMeanings(folderWith({ 'a.tsv': text }))).toThrow(message)
  })
})
