import { type Article, type Block, type Catalogue, type Source, UNASSIGNED } from '../domain/index.ts'
import { type BlockEntry, type BlockIndex, blockIndex, blockWord } from './block-index.ts'
import { countryOfHost } from './country-ending.ts'
import { createSourceIndex, type SourceIndex, splitUrl } from './source-index.ts'

/** What a row may say about its outlet. Every part may be missing. */
export interface OutletRow {
  readonly block?: string | null
  /** Id of the catalogue, domain or name of the outlet. */
  readonly source?: string | null
  readonly url?: string | null
  readonly country?: string | null
}

/** The column an article votes in and what is known about its outlet. */
export interface FoundBlock
  extends Pick<
    Article,
    'block' | 'subBlock' | 'blockBasis' | 'sourceName' | 'owner' | 'stateAffiliated' | 'country'
  > {
  /** Source id of the catalogue, else the domain or name the row gave, else "unknown". */
  readonly sourceId: string
}

export type BlockFinder = (row: OutletRow) => FoundBlock

/**
 * Makes the one function that tells where an article belongs. In this order:
 * 1. the row's own block: any block or sub-block by id, name or other word; an unknown word is a block of its own;
 * 2. the catalogue, by source id, domain (subdomains included) or name of the outlet, or by the article's address;
 * 3. the outlet's country, as the row gives it or as the national ending of the outlet's host tells; 4. "unassigned".
 * `block` is the column: a sub-block that speaks alone, or one the row itself names, else its block.
 * `subBlock` is the finest part known; it equals `block` when that part is the column.
 */
export function createBlockFinder(catalogue: Pick<Catalogue, 'blocks' | 'sources'>): BlockFinder {
  const sources = createSourceIndex(catalogue.sources)
  const index = blockIndex(catalogue.blocks)
  return (row) => {
    const source = findSource(row, sources)
    const host = splitUrl(row.url ?? '')?.host
    const given = row.source?.trim() || host || 'unknown'
    const country = normaliseCountry(row.country) ?? source?.country ?? countryOfHost(given)
    return {
      ...placeOutlet(row.block, source, country, index),
      sourceId: source?.id ?? given,
      sourceName: source?.name ?? (given === 'unknown' ? 'Unknown outlet' : given),
      owner: source?.owner ?? null,
      stateAffiliated: source?.stateAffiliated ?? null,
      country,
    }
  }
}

/** Column of an outlet or article: its sub-block when that part speaks alone, else its block. */
export function columnOf(
  placed: { readonly block: string; readonly subBlock: string | null },
  blocks: readonly Block[],
): string {
  if (placed.subBlock === null) return placed.block
  return blockIndex(blocks).byId.get(placed.subBlock)?.column ?? placed.block
}

type Placement = Pick<FoundBlock, 'block' | 'subBlock' | 'blockBasis'>

function placeOutlet(
  rowBlock: string | null | undefined,
  source: Source | null,
  country: string | null,
  index: BlockIndex,
): Placement {
  const ofSource = source && index.byId.get(source.subBlock)
  const ofCountry = (country && index.byCountry.get(country)) || null
  const word = blockWord(rowBlock ?? '')
  if (word !== '' && word !== UNASSIGNED) return placeByRow(word, index, [ofSource ?? null, ofCountry])
  if (ofSource) return { ...placeByEntry(ofSource), blockBasis: 'catalogue' }
  if (ofCountry) return { ...placeByEntry(ofCountry), blockBasis: 'country' }
  return { block: UNASSIGNED, subBlock: null, blockBasis: 'none' }
}

function placeByRow(word: string, index: BlockIndex, finer: readonly (BlockEntry | null)[]): Placement {
  const entry = index.byWord.get(word)
  if (!entry) return { block: word, subBlock: null, blockBasis: 'row' }
  if (entry.isPart) return { block: entry.id, subBlock: entry.id, blockBasis: 'row' }
  const part = finer.find((other) => other?.isPart && other.block.id === entry.id)
  return { block: entry.id, subBlock: part?.id ?? null, blockBasis: 'row' }
}

function placeByEntry(entry: BlockEntry): Pick<Placement, 'block' | 'subBlock'> {
  return { block: entry.column, subBlock: entry.isPart ? entry.id : null }
}

/**
 * What a row calls its source comes first. The address decides only between editions of one site: a row of "bbc.com"
 * with an address under bbc.com/russian is the Russian edition's.
 */
function findSource(row: OutletRow, sources: SourceIndex): Source | null {
  const name = row.source?.trim()
  const named = name ? sources.byWord(name) : null
  const addressed = row.url ? sources.byUrl(row.url) : null
  if (!named) return addressed?.source ?? null
  const site = name?.toLowerCase().replace(/^www\d?\./, '') ?? ''
  const sameSite = addressed && (addressed.host === site || addressed.host.endsWith(`.${site}`))
  return sameSite ? addressed.source : named
}

const COUNTRY_HABITS: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' }

function normaliseCountry(country: string | null | undefined): string | null {
  const code = country?.trim().toUpperCase() ?? ''
  return /^[A-Z]{2}$/.test(code) ? (COUNTRY_HABITS[code] ?? code) : null
}
