import type { Catalogue, GazetteerEntry } from '../domain/index.ts'
import { normalise } from '../text/normalise.ts'

/** English names of entities, and whom each acts for. */
export interface EntityNames {
  /** English name; null when the entity is unknown. */
  readonly label: (id: string) => string | null
  /** Country, when the entity is a state or stands for one ("Kremlin", "Beijing"); otherwise the entity itself. */
  readonly actor: (id: string) => string
  readonly country: (id: string) => string | null
  /** True for "Israeli" or "украинской", false for "Israel" and its cases: an adjective beside an act is its agent. */
  readonly isAdjective: (id: string, surface: string) => boolean
}

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

interface Index {
  readonly entities: ReadonlyMap<string, GazetteerEntry>
  /** Entity of a country by its ISO code. */
  readonly countryEntity: ReadonlyMap<string, string>
  /** ISO code of a capital by its folded English name: the metonyms of the gazetteer carry no country. */
  readonly capitalCountry: ReadonlyMap<string, string>
}

const built = new WeakMap<Catalogue, EntityNames>()

/** Names the entities of a catalogue. Built once for each. */
export function nameEntities(catalogue: Catalogue): EntityNames {
  let names = built.get(catalogue)
  if (names === undefined) {
    const index = indexOf(catalogue)
    const adjectiveOf = once((asked) => {
      const space = asked.indexOf(' ')
      return isAdjective(index.entities.get(asked.slice(0, space)), asked.slice(space + 1))
    })
    names = {
      label: once((id) => labelOf(index.entities.get(id))),
      actor: once((id) => actorOf(index, id)),
      country: (id) => index.entities.get(id)?.country ?? null,
      isAdjective: (id, surface) => adjectiveOf(`${id} ${surface}`),
    }
    built.set(catalogue, names)
  }
  return names
}

/** Answers kept of one question; a memory that grows larger starts anew. */
const MOST_ANSWERS = 20_000

function once<Answer>(answer: (asked: string) => Answer): (asked: string) => Answer {
  const known = new Map<string, Answer>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const found = answer(asked)
    if (known.size >= MOST_ANSWERS) known.clear()
    known.set(asked, found)
    return found
  }
}

function indexOf(catalogue: Catalogue): Index {
  return {
    entities: new Map(catalogue.gazetteer.map((entry) => [entry.id, entry])),
    countryEntity: new Map(
      catalogue.gazetteer.flatMap((entry) =>
        entry.kind === 'country' && entry.country !== null ? [[entry.country, entry.id] as const] : [],
      ),
    ),
    capitalCountry: capitalCountries(catalogue),
  }
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

/** The same in any English name of a body whose label is short: "IDF". A militia may call itself forces, no army. */
const STATE_FORCES = /^(?:\p{L}+ )?(?:defen[cs]e forces|armed forces)$/iu

function isState(entry: GazetteerEntry): boolean {
  if (STATE_KINDS.has(entry.kind)) return true
  if (entry.kind !== 'org') return false
  if (STATE_BODY.test(labelOf(entry) ?? '')) return true
  return entry.aliases.some((alias) => alias.language === 'en' && STATE_FORCES.test(alias.text))
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

function actorOf(index: Index, id: string): string {
  const entry = index.entities.get(id)
  if (entry === undefined || !isState(entry)) return id
  const country = entry.country ?? SEATS[id] ?? index.capitalCountry.get(normalise(labelOf(entry) ?? ''))
  return (country === undefined ? undefined : index.countryEntity.get(country)) ?? id
}
