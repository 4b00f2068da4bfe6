import type { CountryCode, EntityMention, GazetteerEntry, Sentence } from '../domain/index.ts'
import { isCapital, isLetter } from '../text/letters.ts'
import type { WordMatch } from '../text/word-matcher.ts'
import type { AliasRule } from './alias-rules.ts'
import { sentenceAt } from './sentence-at.ts'
import type { Term } from './vocabulary.ts'

/** A word of the gazetteer where it stands; several candidates when the word names several entities. */
export interface Sighting {
  readonly field: 'title' | 'text'
  readonly start: number
  readonly end: number
  readonly candidates: readonly { readonly entry: GazetteerEntry; readonly rule: AliasRule }[]
}

/** Kinds in the order in which they win a name they share, when the context does not decide. */
const KIND_ORDER = ['country', 'metonym', 'org', 'person', 'place', 'capital', 'financial']
/** Longest run of capitals that is a heading rather than a name, in letters. */
const CAPITAL_LETTERS = 12
const CAPITALISED_BEFORE = /(\p{Lu}[\p{Ll}'’-]+)\s$/u
const CAPITAL_BEHIND = /^\p{Lu}+\p{Ll}*\s\p{Lu}/u
const CAPITALISED_AFTER = /^\s\p{Lu}\p{Ll}+/u
/** Words in front of a surname that are no given name. */
const NO_GIVEN_NAME: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Dr President Minister Premier Chancellor Senator Secretary Prime Vice Former General Pope King Queen Prince ' +
    'The As In On At For With From After Before But And When While How Why What Who Is Will Says Said To By Of Says Not Under Against Meets ' +
    'Président Presidente Ministre Ministro Präsident Kanzler Bundeskanzler Premierminister Cumhurbaşkanı Başbakan ' +
    'Президент Президента Президенту Министр Глава Премьер Міністр Donald Vladimir Joe Emmanuel Le La El Il Der Die Das Le Monsieur Señor Herr Frau Team'
  ).split(' '),
)

/** Joins the matches of one span into sightings. */
export function sightings(field: 'title' | 'text', matches: readonly WordMatch<Term>[]): Sighting[] {
  const found: {
    field: 'title' | 'text'
    start: number
    end: number
    candidates: { entry: GazetteerEntry; rule: AliasRule }[]
  }[] = []
  for (const { start, end, value } of matches) {
    if (value.kind !== 'entity') continue
    const last = found.at(-1)
    const candidate = { entry: value.entry, rule: value.rule }
    if (last !== undefined && last.start === start && last.end === end) {
      if (!last.candidates.some((known) => known.entry.id === value.entry.id)) last.candidates.push(candidate)
    } else found.push({ field, start, end, candidates: [candidate] })
  }
  return found
}

function isShouted(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 30), at + 40)
  return around.length > CAPITAL_LETTERS && around === around.toUpperCase() && around !== around.toLowerCase()
}

/** True when the words beside a surname make it the name of somebody else ("Melania Trump"). */
function isAnotherPerson(text: string, sighting: Sighting, entry: GazetteerEntry): boolean {
  const before = CAPITALISED_BEFORE.exec(text.slice(Math.max(0, sighting.start - 30), sighting.start))?.[1]
  if (before === undefined || NO_GIVEN_NAME.has(before)) return false
  if (entry.aliases.some((alias) => alias.text.includes(before))) return false
  // In Title Case every word is capitalised, so the word in front proves nothing.
  return !isTitleCase(text)
}

/** Units of a headline that show how it is written. */
const HEAD = 200
/** Letters of a word that has a capital of its own in Title Case, words that are enough, and their share. */
const LONG_WORD = 4
const FEWEST_LONG_WORDS = 4
const TITLE_CASE_SHARE = 0.8

let lastText = ''
let lastAnswer = false

/** True when nearly all longer words of a headline begin with a capital. The last answer is kept. */
export function isTitleCase(text: string): boolean {
  if (text === lastText) return lastAnswer
  lastText = text
  lastAnswer = readTitleCase(text)
  return lastAnswer
}

function readTitleCase(text: string): boolean {
  const end = Math.min(text.length, HEAD)
  let words = 0
  let capitals = 0
  for (let at = 0; at < end; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const start = at
    while (++at < end && isLetter(text.charCodeAt(at)));
    if (at - start < LONG_WORD) continue
    words++
    if (isCapital(text.charCodeAt(start))) capitals++
  }
  return words >= FEWEST_LONG_WORDS && capitals / words > TITLE_CASE_SHARE
}

interface Context {
  readonly ids: ReadonlySet<string>
  readonly countries: ReadonlyMap<CountryCode, number>
  readonly hasConcept: boolean
}

function contextOf(sure: readonly Sighting[], hasConcept: boolean): Context {
  const ids = new Set<string>()
  const countries = new Map<CountryCode, number>()
  for (const { candidates } of sure) {
    for (const { entry } of candidates) {
      ids.add(entry.id)
      if (entry.country !== null) countries.set(entry.country, (countries.get(entry.country) ?? 0) + 1)
    }
  }
  return { ids, countries, hasConcept }
}

function kinship(entry: GazetteerEntry, context: Context): number {
  const own = context.ids.has(entry.id) ? 2 : 0
  return own + (entry.country === null ? 0 : (context.countries.get(entry.country) ?? 0))
}

function isSure(text: string, sighting: Sighting): boolean {
  return sighting.candidates.some(({ entry, rule }) => isBelieved(text, sighting, entry, rule, 'none'))
}

function isBelieved(
  text: string,
  at: Sighting,
  entry: GazetteerEntry,
  rule: AliasRule,
  have: string,
): boolean {
  if (rule.letterCase === 'exact' && isShouted(text, at.start) && have !== 'kin') return false
  if (rule.isArticleFirst && !CAPITAL_BEHIND.test(text.slice(at.start, at.end))) return false
  if (rule.isSurname && isAnotherPerson(text, at, entry)) return false
  if (rule.context === 'none') return true
  if (rule.context === 'company') return have !== 'none' && !isCountryAsGivenName(text, at, entry)
  return have === 'kin'
}

function isCountryAsGivenName(text: string, at: Sighting, entry: GazetteerEntry): boolean {
  return (
    entry.kind === 'country' && CAPITALISED_AFTER.test(text.slice(at.end, at.end + 30)) && !isTitleCase(text)
  )
}

function contextFor(entry: GazetteerEntry, context: Context): string {
  if (kinship(entry, context) > 0) return 'kin'
  return context.ids.size > 0 || context.hasConcept ? 'company' : 'none'
}

function choose(text: string, sighting: Sighting, context: Context): GazetteerEntry | null {
  const believed = sighting.candidates
    .filter(({ entry, rule }) => isBelieved(text, sighting, entry, rule, contextFor(entry, context)))
    .map(({ entry }) => entry)
  believed.sort(
    (a, b) =>
      kinship(b, context) - kinship(a, context) ||
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      (a.id < b.id ? -1 : 1),
  )
  return believed[0] ?? null
}

/**
 * Decides which entities the sightings of one article mean. Sure names come first and make the context in which short,
 * risky and ambiguous ones are believed or dropped.
 */
export function resolveEntities(
  article: { readonly title: string; readonly text: string },
  all: readonly Sighting[],
  sentences: readonly Sentence[],
  hasConcept: boolean,
): EntityMention[] {
  const sure = all.filter(
    (sighting) => sighting.candidates.length === 1 && isSure(article[sighting.field], sighting),
  )
  const context = contextOf(sure, hasConcept)
  const mentions: EntityMention[] = []
  for (const sighting of all) {
    const { field, start, end } = sighting
    const entry = choose(article[field], sighting, context)
    if (entry === null) continue
    const surface = article[field].slice(start, end)
    mentions.push({
      field,
      start,
      end,
      id: entry.id,
      kind: entry.kind,
      surface,
      sentence: sentenceAt(sentences, field, start),
    })
  }
  return mentions
}
