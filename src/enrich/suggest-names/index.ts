import type { GazetteerEntry } from '../../domain/index.ts'
import { skeleton } from '../../text/skeleton.ts'
import { foldSurnames, NameCollector } from './collect-names.ts'
import { RunCollector } from './collect-runs.ts'
import { groupSpellings } from './group-spellings.ts'
import { type Known, type NameProposal, proposeEntry } from './propose-entry.ts'
import { countOne, mostFrequent, ranked, type SeenArticle, type Tally } from './tally.ts'

export { type NameProposal, toEntry } from './propose-entry.ts'
export type { SeenArticle } from './tally.ts'

/** What an article without two known ids counts more than another, when proposals are sorted. */
const LIFT = 2
/** Share of an outlet's articles, and of a name's articles, from which the name is the outlet's own boilerplate. */
const BOILERPLATE = 0.5
/** Articles of an outlet from which its habits can be told. */
const ENOUGH_OF_OUTLET = 20
/** What each further language adds to the worth of a proposal. */
const PER_LANGUAGE = 0.5

/** Reads articles one by one and says which names the gazetteer lacks. Pure; the order of articles changes only the samples. */
export class NameMiner {
  readonly #names = new NameCollector()
  readonly #runs = new RunCollector()
  readonly #known: Known
  readonly #articlesOf = new Map<string, number>()
  readonly #aliases: ReadonlySet<string>

  /** Given names, surnames and countries are learnt from the gazetteer. */
  constructor(gazetteer: readonly GazetteerEntry[]) {
    this.#known = knownOf(gazetteer)
    this.#aliases = new Set(
      gazetteer.flatMap((entry) => entry.aliases.map((alias) => alias.text.toLowerCase())),
    )
  }

  add(article: SeenArticle): void {
    if (article.source !== null) countOne(this.#articlesOf, article.source)
    this.#names.add(article)
    this.#runs.add(article)
  }

  /** Proposals that stand in at least `least` articles of one language, the worthiest first. */
  proposals(least: number): NameProposal[] {
    const tallies = [...foldSurnames(this.#names.names(least)), ...this.#runs.names(least)]
    const proposed = groupSpellings(
      tallies.filter((tally) => !this.#isKnown(tally) && !this.#isBoilerplate(tally)),
    )
      .filter((group) => !group.tallies.every((tally) => tally.isWeak))
      .map((group) => proposeEntry(group, this.#known))
    return proposed.sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))
  }

  /** Words an outlet writes under most of its articles ("Full Article"). */
  #isBoilerplate(tally: Tally): boolean {
    const [source, count] = ranked(tally.sources)[0] ?? ['', 0]
    const own = this.#articlesOf.get(source) ?? 0
    return own >= ENOUGH_OF_OUTLET && count >= own * BOILERPLATE && count >= tally.articles * BOILERPLATE
  }

  /** Names that are aliases already and were not believed where they stood. */
  #isKnown(tally: Tally): boolean {
    const surface = mostFrequent(tally.forms) ?? ''
    return this.#aliases.has(surface.toLowerCase().replace(/['’]s?$/u, ''))
  }
}

function knownOf(gazetteer: readonly GazetteerEntry[]): Known {
  const givenNames = new Set<string>()
  const surnames = new Map<string, string[]>()
  const names = new Map<string, string>()
  for (const { id, aliases } of gazetteer.filter((entry) => entry.kind === 'person')) {
    for (const { text } of aliases) {
      const words = text.split(/[\s·・]/u)
      if (words.length < 2) continue
      names.set(skeleton(text), id)
      givenNames.add(words[0] as string)
      const last = (words.at(-1) as string).toLowerCase()
      const owners = surnames.get(last) ?? []
      if (!owners.includes(id)) surnames.set(last, [...owners, id])
    }
  }
  const countries = gazetteer.flatMap(({ id, country }) => (country === null ? [] : [[id, country] as const]))
  return { givenNames, surnames, names, countries: new Map(countries) }
}

function worth({ articles, uncovered, aliases, confidence }: NameProposal): number {
  const languages = Object.keys(aliases).length
  return (articles + LIFT * uncovered) * (1 + PER_LANGUAGE * (languages - 1)) * (0.5 + confidence)
}
