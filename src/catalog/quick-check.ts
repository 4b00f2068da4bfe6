import { LANGUAGES } from './languages.ts'

/**
 * Hand-written twins of the schemas of the two long files. They accept only what the schema accepts unchanged, at a
 * tenth of its cost; whatever they do not accept goes to the schema, which names the mistake.
 */

const LANGUAGES_OF_ALIASES: ReadonlySet<unknown> = new Set([...LANGUAGES, 'mul'])
const KINDS: ReadonlySet<unknown> = new Set([
  'country',
  'capital',
  'metonym',
  'person',
  'org',
  'place',
  'financial',
])
const ALIAS_TYPES: ReadonlySet<unknown> = new Set([
  'name',
  'official',
  'demonym',
  'altSpelling',
  'acronym',
  'short',
  'risky',
  'variant',
])
const ENTITY_ID = /^[a-z]+_[a-z0-9_]+$/
const WIKIDATA = /^Q[1-9]\d*$/
const COUNTRY = /^[A-Z]{2}$/

type Row = Readonly<Record<string, unknown>>

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text that is not empty and that trimming leaves alone. */
function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.trim() === value
}

function isNullOr(value: unknown, pattern: RegExp): boolean {
  return value === null || (typeof value === 'string' && pattern.test(value))
}

function holdsOnly(row: Row, fields: ReadonlySet<string>): boolean {
  for (const field in row) if (!fields.has(field)) return false
  return true
}

function isListOf(value: unknown, isOne: (member: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false
  for (const member of value) if (!isOne(member)) return false
  return true
}

const ALIAS_FIELDS = new Set(['language', 'text', 'type'])

function isAlias(value: unknown): boolean {
  return (
    isRow(value) &&
    LANGUAGES_OF_ALIASES.has(value.language) &&
    isWords(value.text) &&
    ALIAS_TYPES.has(value.type) &&
    holdsOnly(value, ALIAS_FIELDS)
  )
}

const ENTRY_FIELDS = new Set(['id', 'kind', 'wikidata', 'country', 'method', 'aliases'])

/** True when a value certainly is a line of the gazetteer. */
export function isGazetteerLine(value: unknown): boolean {
  return (
    isRow(value) &&
    typeof value.id === 'string' &&
    ENTITY_ID.test(value.id) &&
    KINDS.has(value.kind) &&
    isNullOr(value.wikidata, WIKIDATA) &&
    isNullOr(value.country, COUNTRY) &&
    (value.method === undefined || isWords(value.method)) &&
    isListOf(value.aliases, isAlias) &&
    (value.aliases as unknown[]).length > 0 &&
    holdsOnly(value, ENTRY_FIELDS)
  )
}

const CONCEPT_FIELDS = new Set(['id', 'label', 'terms', 'opposes'])

/** True when a value certainly is a line of a file of concepts. */
export function isConceptLine(value: unknown): boolean {
  return (
    isRow(value) &&
    isWords(value.id) &&
    isWords(value.label) &&
    isRow(value.terms) &&
    isListOf(Object.values(value.terms), (terms) => isListOf(terms, isWords)) &&
    isListOf(value.opposes, isWords) &&
    holdsOnly(value, CONCEPT_FIELDS)
  )
}
