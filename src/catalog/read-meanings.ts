import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Meaning } from '../domain/index.ts'
import { CatalogueError } from './read-checked.ts'

const ID = /^[a-z][a-z0-9-]*$/
/** Letters before the star of a beginning: fewer would begin half of a language. */
const LEAST_BEGINNING = 2

/**
 * Reads the tables of meanings of a folder: tab-separated, the first line naming the columns (`id`, then language
 * codes), every other line one meaning with its words separated by commas. Ids are one's own in the whole folder.
 * @returns the meanings in order of id; none when the folder is not there
 * @throws CatalogueError naming file, line and column of the first mistake
 */
export function readMeanings(folder: string): Meaning[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  const read = names.sort().flatMap((name) => readTable(join(folder, name)))
  const byId = new Map<string, string>()
  for (const { file, line, meaning } of read) {
    const first = byId.get(meaning.id)
    if (first !== undefined)
      throw CatalogueError.at(file, line, 'id', `"${meaning.id}" stands in ${first} already`)
    byId.set(meaning.id, `${file}, line ${line}`)
  }
  return read.map(({ meaning }) => meaning).sort((left, right) => (left.id < right.id ? -1 : 1))
}

interface ReadMeaning {
  readonly file: string
  readonly line: number
  readonly meaning: Meaning
}

function readTable(file: string): ReadMeaning[] {
  const [header, ...lines] = readFileSync(file, 'utf8').split('\n')
  const columns = (header ?? '').split('\t')
  if (columns[0] !== 'id') throw CatalogueError.at(file, 1, 'id', 'is not the first column')
  return lines.flatMap((text, index) => {
    const line = index + 2
    if (text === '') return []
    const cells = text.split('\t')
    if (cells.length !== columns.length)
      throw CatalogueError.at(file, line, '', `has ${cells.length} columns instead of ${columns.length}`)
    return [{ file, line, meaning: readRow(cells, columns, { file, line }) }]
  })
}

function readRow(
  cells: readonly string[],
  columns: readonly string[],
  { file, line }: { readonly file: string; readonly line: number },
): Meaning {
  const id = cells[0] ?? ''
  if (!ID.test(id)) throw CatalogueError.at(file, line, 'id', `"${id}" is not lower-case letters and hyphens`)
  const terms = columns.slice(1).map((language, at): [string, string[]] => {
    const list = (cells[at + 1] ?? '').split(',').map((term) => term.trim())
    const known = list.filter((term) => term !== '')
    const wrong = known.find((term) => !isTerm(term))
    if (wrong !== undefined)
      throw CatalogueError.at(
        file,
        line,
        language,
        `"${wrong}" is no single word, or its beginning is too short`,
      )
    return [language, known]
  })
  return { id, terms: Object.fromEntries(terms) }
}

function isTerm(term: string): boolean {
  const star = term.indexOf('*')
  if (/\s/u.test(term) || term.length === 0) return false
  return star < 0 || (star === term.length - 1 && star >= LEAST_BEGINNING)
}
