import type { Block, GazetteerEntry, Source } from '../domain/index.ts'
import { CatalogueError } from './read-checked.ts'

/** Ids and other words of blocks and sub-blocks must be unique together, countries must have one place. */
export function checkBlocks(blocks: readonly Block[], file: string): void {
  const words = new Set<string>()
  const countries = new Set<string>()
  const once = (seen: Set<string>, word: string, field: string) => {
    if (seen.has(word)) throw CatalogueError.at(file, null, field, `"${word}" stands twice`)
    seen.add(word)
  }
  for (const block of blocks) {
    for (const part of [block, ...block.subBlocks]) {
      for (const word of [part.id, ...(part.alsoCalled ?? [])]) once(words, word, part.id)
    }
    for (const country of block.countries) once(countries, country, `${block.id}.countries`)
    checkPartCountries(block, file)
  }
}

function checkPartCountries(block: Block, file: string): void {
  const taken = new Set<string>()
  for (const part of block.subBlocks) {
    for (const country of part.countries) {
      if (!block.countries.includes(country) || taken.has(country)) {
        throw CatalogueError.at(
          file,
          null,
          `${part.id}.countries`,
          `"${country}" must be its block's, and one part's`,
        )
      }
      taken.add(country)
    }
  }
}

/** Every source stands in a known sub-block of its block; ids, domains and feed addresses are unique; ids are sorted. */
export function checkSources(sources: readonly Source[], blocks: readonly Block[], file: string): void {
  const parents = new Map(
    blocks.flatMap((block) => block.subBlocks.map((part) => [part.id, block.id] as const)),
  )
  const seen = new Set<string>()
  sources.forEach((source, index) => {
    const fail = (field: string, message: string) => CatalogueError.at(file, index + 1, field, message)
    if (parents.get(source.subBlock) !== source.block) {
      throw fail('subBlock', `"${source.subBlock}" is no part of block "${source.block}"`)
    }
    const claims = [`id ${source.id}`, ...(source.domains ?? []), ...source.feeds.map((feed) => feed.url)]
    for (const claim of claims) {
      if (seen.has(claim)) throw fail('id', `${claim} stands twice`)
      seen.add(claim)
    }
  })
  checkSorted(sources, file)
}

/** One file of the gazetteer with the kind it holds. */
export interface GazetteerPart {
  readonly file: string
  readonly kind: GazetteerEntry['kind']
  readonly entries: readonly GazetteerEntry[]
}

/** Ids are unique over all files and sorted in each; each file holds its own kind. */
export function checkGazetteer(parts: readonly GazetteerPart[]): void {
  const seen = new Set<string>()
  for (const { file, kind, entries } of parts) {
    entries.forEach((entry, index) => {
      if (entry.kind !== kind)
        throw CatalogueError.at(file, index + 1, 'kind', `must be "${kind}" in this file`)
      if (seen.has(entry.id)) throw CatalogueError.at(file, index + 1, 'id', `"${entry.id}" stands twice`)
      seen.add(entry.id)
    })
    checkSorted(entries, file)
  }
}

/** Concepts of every file: ids once over all files, and in order in each. */
export function checkConcepts(
  parts: readonly { readonly file: string; readonly concepts: readonly { readonly id: string }[] }[],
): void {
  const seen = new Set<string>()
  for (const { file, concepts } of parts) {
    concepts.forEach(({ id }, index) => {
      if (seen.has(id)) throw CatalogueError.at(file, index + 1, 'id', `"${id}" stands twice`)
      seen.add(id)
    })
    checkSorted(concepts, file)
  }
}

function checkSorted(rows: readonly { readonly id: string }[], file: string): void {
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (before && before.id >= row.id)
      throw CatalogueError.at(file, index + 1, 'id', `must come before "${before.id}"`)
  })
}
