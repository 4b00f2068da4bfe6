import type { Alias, CountryCode, EntityKind, GazetteerEntry, LanguageCode } from '../../domain/index.ts'
import { skeleton, transliterate } from '../../text/skeleton.ts'
import { type Group, surfaceOf } from './group-spellings.ts'
import { countOne, mostFrequent, ranked, type Tally } from './tally.ts'

/** A name the gazetteer may lack, with what the stream shows of it: material for a reviewer, never an entry by itself. */
export interface NameProposal {
  readonly id: string
  readonly kind: EntityKind
  readonly country: CountryCode | null
  /** Written forms with the articles that hold each, by language. */
  readonly aliases: Readonly<Record<LanguageCode, Readonly<Record<string, number>>>>
  readonly articles: number
  /** Articles that had fewer than two known ids. */
  readonly uncovered: number
  /** First and last day seen and how many days between them hold it. */
  readonly days: { readonly first: string; readonly last: string; readonly count: number } | null
  /** Ids of some articles that hold it. */
  readonly samples: readonly string[]
  /** Known entities and concepts it stands with most. */
  readonly standsWith: readonly string[]
  /** A person the gazetteer knows by another spelling or by this surname: then only an alias may be missing. */
  readonly aliasOf: string | null
  /** 0 to 1: how sure it is that this is one name of the kind given. */
  readonly confidence: number
}

/** Forms of a language and companions that are shown. */
const FORMS = 4
const COMPANIONS = 6
/** Share of mentions behind a preposition of place from which a name is a place, and behind a title a person. */
const MOSTLY_LOCATED = 0.1
const MOSTLY_TITLED = 0.05
/** Share of articles in which the entities beside a name must be of one country. */
const OF_COUNTRY = 0.2
/** Articles from which a count says nothing more about being a name. */
const MANY = 20

const ORGANISATION =
  /\b(?:university|bank|party|fc|cf|club|ministry|group|court|council|agency|institute|corp|inc|ltd|airlines|airways|police|army|union|committee|commission|association|federation|league|cup|championship|hospital|school|museum|festival|authority|board|congress|front|alliance|universidad|partido|banco|tribunal|instituto|liga|real|atlético|universität|partei|banque|parti|università|partito|университет|партия|банк|клуб)\b|(?:公司|集团|银行|大学|委员会|协会|俱乐部|法院|医院|研究院|联盟|党|局|部|组织)$/iu
const PLACE =
  /\b(?:river|lake|mount|mountain|province|county|district|island|islands|city|state|valley|bay|port|airport|region|street|park|beach|río|isla|provincia|ciudad|fluss|insel|rivière|île|lago|isola|река|озеро|остров|область|район)\b|(?:市|省|县|州|区|岛|河|山|湖|港|镇|村|峡|寺|桥)$/iu

/** What is known already and helps to guess. */
export interface Known {
  readonly givenNames: ReadonlySet<string>
  /** Country of each entity of the gazetteer. */
  readonly countries: ReadonlyMap<string, CountryCode>
  /** Last words of the names of persons, folded, with their ids. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
  /** Skeletons of the full names of persons with their ids. */
  readonly names: ReadonlyMap<string, string>
}

/** What the tallies of one name add up to. */
export function proposeEntry({ tallies, agreement }: Group, known: Known): NameProposal {
  const articles = sum(tallies, (tally) => tally.articles)
  const kind = kindOf(tallies, known.givenNames)
  const days = new Map<string, number>()
  const companions = new Map<string, number>()
  for (const tally of tallies) {
    for (const [day, count] of tally.days) countOne(days, day, count)
    for (const [id, count] of tally.companions) countOne(companions, id, count)
  }
  const order = [...days.keys()].sort()
  return {
    id: `${kind.kind}_${slug(nameFor(tallies))}`,
    kind: kind.kind,
    country: countryOf({ companions, tallies, articles, known }),
    aliases: Object.fromEntries(
      [...tallies]
        .sort((a, b) => (a.language < b.language ? -1 : 1))
        .map((tally) => [tally.language, Object.fromEntries(ranked(tally.forms).slice(0, FORMS))]),
    ),
    articles,
    uncovered: sum(tallies, (tally) => tally.uncovered),
    days:
      order.length === 0
        ? null
        : { first: order[0] as string, last: order.at(-1) as string, count: order.length },
    samples: tallies.flatMap((tally) => tally.samples.slice(0, 2)).slice(0, 5),
    standsWith: ranked(companions)
      .slice(0, COMPANIONS)
      .map(([id]) => id),
    aliasOf: ownerOf(tallies, companions, known),
    confidence: confidenceOf({ tallies, agreement, isKindSure: kind.isSure, articles }),
  }
}

/** A line for `catalog/gazetteer/`: the most frequent form of each language; surnames stand as `short`. */
export function toEntry(proposal: NameProposal): GazetteerEntry {
  const aliases = Object.entries(proposal.aliases).flatMap(([language, forms]): Alias[] => {
    const written = Object.keys(forms)
    const full = written.find((form) => /\s/u.test(form)) ?? written[0]
    if (full === undefined) return []
    const surname = written.find((form) => form !== full && !/\s/u.test(form) && full.endsWith(` ${form}`))
    const name: Alias = { language, text: full, type: 'name' }
    return surname === undefined ? [name] : [name, { language, text: surname, type: 'short' }]
  })
  const english = aliases.some((alias) => alias.language === 'en')
  const { id, kind, country } = proposal
  const needed: Alias[] = english ? [] : [{ language: 'mul', text: aliases[0]?.text ?? id, type: 'name' }]
  return { id, kind, wikidata: null, country, aliases: [...needed, ...aliases] }
}

function kindOf(
  tallies: readonly Tally[],
  givenNames: ReadonlySet<string>,
): { kind: EntityKind; isSure: boolean } {
  const surfaces = tallies.map(surfaceOf)
  const mentions = sum(tallies, (tally) => tally.articles)
  if (surfaces.some((surface) => ORGANISATION.test(surface))) return { kind: 'org', isSure: true }
  if (surfaces.some((surface) => PLACE.test(surface))) return { kind: 'place', isSure: true }
  const isNamed = surfaces.some((surface) => givenNames.has(surface.split(/[\s·・]/u)[0] as string))
  if (isNamed && surfaces.some((surface) => /[\s·・]/u.test(surface))) return { kind: 'person', isSure: true }
  const located = sum(tallies, (tally) => tally.located)
  const titled = sum(tallies, (tally) => tally.titled)
  if (located > 2 * titled && located / mentions >= MOSTLY_LOCATED) return { kind: 'place', isSure: true }
  if (titled / mentions >= MOSTLY_TITLED) return { kind: 'person', isSure: true }
  const isFull = surfaces.some((surface) => surface.split(/[\s·・]/u).length === 2)
  return { kind: isFull ? 'person' : 'org', isSure: false }
}

/** The person of whom a name is another spelling, or whose surname it is, best one who stands beside it. */
function ownerOf(
  tallies: readonly Tally[],
  companions: ReadonlyMap<string, number>,
  { surnames, names }: Known,
): string | null {
  const spelled = tallies.map(surfaceOf).filter((surface) => /[\s·・]/u.test(surface))
  const known = spelled.flatMap((surface) => names.get(skeleton(surface)) ?? [])[0]
  if (known !== undefined) return known
  const owners = tallies
    .flatMap((tally) => [...tally.forms.keys()])
    .filter((form) => !/\s/u.test(form))
    .flatMap((form) => surnames.get(form.toLowerCase()) ?? [])
  return owners.sort().find((id) => companions.has(id)) ?? owners[0] ?? null
}

/** Country of the entities beside it; else the country of the outlets when nearly all are of one. */
function countryOf(seen: {
  readonly companions: ReadonlyMap<string, number>
  readonly tallies: readonly Tally[]
  readonly articles: number
  readonly known: Known
}): CountryCode | null {
  const { companions, tallies, articles, known } = seen
  const beside = new Map<string, number>()
  for (const [id, count] of companions) {
    const country = known.countries.get(id)
    if (country !== undefined) countOne(beside, country, count)
  }
  const first = ranked(beside)[0]
  if (first !== undefined && first[1] / articles >= OF_COUNTRY) return first[0]
  const outlets = new Map<string, number>()
  for (const tally of tallies)
    for (const [country, count] of tally.outletCountries) countOne(outlets, country, count)
  const home = mostFrequent(outlets)
  return home !== null && (outlets.get(home) ?? 0) / articles > 0.5 ? home : null
}

function confidenceOf(seen: {
  readonly tallies: readonly Tally[]
  readonly agreement: number
  readonly isKindSure: boolean
  readonly articles: number
}): number {
  const frequency = Math.min(1, Math.log1p(seen.articles) / Math.log1p(MANY))
  const languages = seen.tallies.length > 1 ? 0.5 + seen.agreement / 2 : 0
  const value = 0.3 * frequency + 0.4 * languages + (seen.isKindSure ? 0.3 : 0)
  return Math.round(value * 100) / 100
}

/** English where there is one: ids are Latin letters. */
function nameFor(tallies: readonly Tally[]): string {
  const english = tallies.find((tally) => tally.language === 'en')
  const latin = tallies.find((tally) => /^\p{sc=Latin}/u.test(surfaceOf(tally)))
  return surfaceOf(english ?? latin ?? (tallies[0] as Tally))
}

function slug(name: string): string {
  return (
    transliterate(name)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '') || 'unnamed'
  )
}

function sum(tallies: readonly Tally[], value: (tally: Tally) => number): number {
  return tallies.reduce((total, tally) => total + value(tally), 0)
}
