import { createMeanings, nameEntities } from '../catalog/index.ts'
import type { Catalogue } from '../domain/index.ts'
import { normalise } from '../text/normalise.ts'
import type { EventWords } from './gates/gate.ts'
import { createIsCommon, createKnowsWord } from './known-words.ts'

/** What the gates know of an event: names of its blocks and outlets, and which words are ordinary in it. */
export function createEventWords(
  coverage: {
    readonly articles: readonly { readonly source: string; readonly sourceName: string }[]
    readonly blocks: readonly { readonly id: string; readonly name: string }[]
  },
  catalogue: Catalogue,
): EventWords {
  const outlets = new Map(coverage.articles.map((article) => [article.source, article.sourceName]))
  const names = nameEntities(catalogue)
  const knows = createKnowsWord(catalogue)
  const isCommon = createIsCommon(catalogue)
  return {
    blocks: new Map(coverage.blocks.map((block) => [block.id, block.name])),
    outlet: (source) => outlets.get(source) ?? source,
    actor: names.actor,
    countryOf: names.country,
    homeOf: (country) => (country === null ? null : `country_${country.toLowerCase()}`),
    aliases: createAliases(catalogue),
    knows,
    isCommon,
    meanings: createMeanings(catalogue.lexicon.meanings),
  }
}

const built = new WeakMap<Catalogue, EventWords['aliases']>()

/** Names of an entity in a language, those that are the same in every language among them. */
function createAliases(catalogue: Catalogue): EventWords['aliases'] {
  const known = built.get(catalogue)
  if (known !== undefined) return known
  const byId = new Map(catalogue.gazetteer.map((entry) => [entry.id, entry.aliases]))
  const aliases: EventWords['aliases'] = (entity, language) =>
    (byId.get(entity) ?? []).flatMap((alias) =>
      alias.language === language || alias.language === 'mul' ? [normalise(alias.text)] : [],
    )
  built.set(catalogue, aliases)
  return aliases
}
