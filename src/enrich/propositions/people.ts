import type { EntityMention, GazetteerEntry } from '../../domain/index.ts'
import { fold } from '../../text/letters.ts'
import { wordForms } from '../word-forms/index.ts'
import type { IsPeople } from './name-doer.ts'

/** Tells names of peoples and their adjectives from names of countries. Forms are made when an entity is first asked for. */
export function createPeopleTest(entries: ReadonlyMap<string, GazetteerEntry>): IsPeople {
  const known = new Map<string, ReadonlySet<string>>()
  return (mention: EntityMention) => {
    let forms = known.get(mention.id)
    if (forms === undefined) {
      forms = formsOf(entries.get(mention.id))
      known.set(mention.id, forms)
    }
    return forms.has(fold(mention.surface))
  }
}

function formsOf(entry: GazetteerEntry | undefined): ReadonlySet<string> {
  if (entry === undefined) return new Set()
  const peoples = entry.aliases.filter((alias) => alias.type === 'demonym')
  return new Set(peoples.flatMap((alias) => [alias.text, ...wordForms(alias, entry.kind)]).map(fold))
}
