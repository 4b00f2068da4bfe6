import type { BlockId, Catalogue, Coverage, GazetteerEntry } from '../../domain/index.ts'
import { normalise } from '../../text/normalise.ts'
import type { Labels } from './prepared.ts'

const EMPTY: ReadonlySet<string> = new Set()
/** Kinds of entity that speak and act as their state. */
const STATE_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])

/** Seats of government that carry no country in the gazetteer and are no capital's name. */
const SEATS: Readonly<Record<string, string>> = {
  metonym_capitolhill: 'US',
  metonym_downingstreet: 'GB',
  metonym_elysee: 'FR',
  metonym_kremlin: 'RU',
  metonym_telaviv: 'IL',
  metonym_whitehouse: 'US',
  metonym_zhongnanhai: 'CN',
  metonym_washington: 'US',
  metonym_newdelhi: 'IN',
  metonym_jerusalem: 'IL',
}

interface CatalogueNames {
  readonly entities: ReadonlyMap<string, GazetteerEntry>
  readonly concepts: ReadonlyMap<string, { readonly label: string; readonly opposes: ReadonlySet<string> }>
  /** Entity of a country by its ISO code. */
  readonly countryEntity: ReadonlyMap<string, string>
  /** ISO code of a capital by its folded English name: the metonyms of the gazetteer carry no country. */
  readonly capitalCountry: ReadonlyMap<string, string>
}

const known = new WeakMap<Catalogue, CatalogueNames>()

/** English names for ids, from catalogue and coverage. */
export function nameThings(coverage: Coverage, catalogue: Catalogue): Labels {
  const names = namesOf(catalogue)
  const blocks = new Map(coverage.blocks.map((block) => [block.id, block.name]))
  const outlets = new Map(coverage.articles.map((article) => [article.source, article.sourceName]))
  return {
    entity: (id) => labelOf(names.entities.get(id)),
    concept: (id) => names.concepts.get(id)?.label ?? null,
    block: (id) => blocks.get(id) ?? nameOfBlock(catalogue, id),
    outlet: (source) => outlets.get(source) ?? source,
    isAdjective: (id, surface) => isAdjective(names.entities.get(id), surface),
    actor: (id) => actorOf(names, id),
    country: (id) => names.entities.get(id)?.country ?? null,
    opposes: (concept) => names.concepts.get(concept)?.opposes ?? EMPTY,
  }
}

function namesOf(catalogue: Catalogue): CatalogueNames {
  const cached = known.get(catalogue)
  if (cached !== undefined) return cached
  const names: CatalogueNames = {
    entities: new Map(catalogue.gazetteer.map((entry) => [entry.id, entry])),
    concepts: conceptNames(catalogue),
    countryEntity: new Map(
      catalogue.gazetteer.flatMap((entry) =>
        entry.kind === 'country' && entry.country !== null ? [[entry.country, entry.id] as const] : [],
      ),
    ),
    capitalCountry: capitalCountries(catalogue),
  }
  known.set(catalogue, names)
  return names
}

function capitalCountries(catalogue: Catalogue): Map<string, string> {
  const countries = new Map<string, string>()
  for (const entry of catalogue.gazetteer) {
    if (entry.kind !== 'capital' || entry.country === null) continue
    for (const alias of entry.aliases) {
      if (alias.language === 'en') countries.set(normalise(alias.text), entry.country)
    }
  }
  return countries
}

/** Opposition holds both ways even when only one of the two concepts names it. */
function conceptNames(catalogue: Catalogue): Map<string, { label: string; opposes: Set<string> }> {
  const names = new Map(
    catalogue.lexicon.concepts.map((concept) => [
      concept.id,
      { label: concept.label, opposes: new Set(concept.opposes) },
    ]),
  )
  for (const concept of catalogue.lexicon.concepts) {
    for (const other of concept.opposes) names.get(other)?.opposes.add(concept.id)
  }
  return names
}

function labelOf(entry: GazetteerEntry | undefined): string | null {
  if (entry === undefined) return null
  const english = entry.aliases.filter((alias) => alias.language === 'en' || alias.language === 'mul')
  const best =
    english.find((alias) => alias.type === 'name') ??
    english.find((alias) => alias.type === 'official') ??
    english[0]
  return best?.text ?? null
}

/** Bodies that act as their state: its forces, its ministries. */
const STATE_BODY =
  /(?<!\p{L})(?:army|armed forces|military|coast guard|ministry|government|navy|air force|defen[cs]e forces|forces)(?!\p{L})/iu

function isState(entry: GazetteerEntry): boolean {
  return STATE_KINDS.has(entry.kind) || (entry.kind === 'org' && STATE_BODY.test(labelOf(entry) ?? ''))
}

/** Nearer to a demonym of the entity than to any of its names, by common beginning. */
function isAdjective(entry: GazetteerEntry | undefined, surface: string): boolean {
  const folded = normalise(surface)
  let demonym = 0
  let name = 0
  for (const alias of entry?.aliases ?? []) {
    const length = commonStart(normalise(alias.text), folded)
    if (alias.type === 'demonym') demonym = Math.max(demonym, length)
    else name = Math.max(name, length)
  }
  return demonym > name
}

function commonStart(left: string, right: string): number {
  let length = 0
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1
  return length
}

function actorOf(names: CatalogueNames, id: string): string {
  const entry = names.entities.get(id)
  if (entry === undefined || !isState(entry)) return id
  const country = entry.country ?? SEATS[id] ?? names.capitalCountry.get(normalise(labelOf(entry) ?? ''))
  return (country === undefined ? undefined : names.countryEntity.get(country)) ?? id
}

function nameOfBlock(catalogue: Catalogue, id: BlockId): string {
  for (const block of catalogue.blocks) {
    if (block.id === id) return block.name
    const part = block.subBlocks.find((sub) => sub.id === id)
    if (part !== undefined) return part.name
  }
  return id
}
