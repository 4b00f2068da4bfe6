import type { PublishedSentence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { cite } from '../prose/cite.ts'
import { joinWords } from '../prose/lists.ts'
import { withArticle } from '../prose/noun-phrase.ts'
import type { LeadShares } from './lead-shares.ts'

const NAMES = 2
const MATTERS = 3
/** Share of the origins that must lead with a name or matter, and origins an event needs before shares say anything. */
const LEAST_SHARE = 0.2
const ORIGINS = 3
const SPANS_PER_NAME = 3
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Offices and sayings tell no act, so they are no matter of a headline. */
const NO_ACT = words(
  'president government minister prime-minister foreign-minister ministry announce statement officials spokesperson report-document city country region media television begin end leave continuation confirmed arrival meeting-leaders win-sport final-sport observers-mission record-high',
)
/** What happens at a place, so that "the explosion" and where it was make a headline. */
const HAPPENS = words(
  'airstrike attack border-clash bomb crash drone dam-breach earthquake election explosion fire flood ground-incursion hit-target hostage landslide missile mutiny offensive plane-crash protest referendum riot sabotage shelling ship-attack shooting shipwreck siege stabbing strike-on-target terror-attack volcano wildfire',
)
/** Places one is at, not in. */
const VENUE =
  /(?<!\p{L})(?:hall|hospital|airport|bridge|dam|plant|station|church|cathedral|mosque|synagogue|temple|school|university|stadium|square|embassy|consulate|palace|base|camp|mall|market|prison|shoal|border|crossing)(?!\p{L})/iu

/**
 * "Attack at Crocus City Hall in Russia": what happened and where, as most origins lead with it; without an act that has
 * a place, and when nobody writes in the language of the page, "Iran and Ebrahim Raisi: helicopter, deaths and crash".
 * Null when they lead with neither.
 */
export function headlineFromTopics(prepared: Prepared, shares: LeadShares): PublishedSentence | null {
  if (prepared.origins < ORIGINS) return null
  const leading = shares.ranked
    .filter(([id, share]) => share >= LEAST_SHARE && !NO_ACT.has(id))
    .map(([id]) => id)
  const leads = prepared.sentences.filter((sentence) => sentence.usable && sentence.sentence.index <= 1)
  const isRead = leads.some(({ language }) => language === 'en')
  const tried = [actAtPlace(prepared, leading, shares), isRead ? null : namesAndMatters(prepared, leading)]
  return tried.flatMap((named) => (named === null ? [] : (prove(prepared, named, leads) ?? [])))[0] ?? null
}

/** The headline with leads that hold its names; null when they do not bear it out. */
function prove(
  prepared: Prepared,
  named: Named,
  leads: readonly PreparedSentence[],
): PublishedSentence | null {
  const evidence = named.names.flatMap((name) =>
    leads
      .filter((sentence) => holds(prepared, sentence, name))
      .slice(0, SPANS_PER_NAME)
      .map(cite),
  )
  const headline: PublishedSentence = { text: named.text, evidence, made: 'computed' }
  return evidence.length > 0 && findEvidenceDefect(prepared, headline) === null ? headline : null
}

interface Named {
  readonly text: string
  readonly names: readonly string[]
}

function actAtPlace(prepared: Prepared, leading: readonly string[], shares: LeadShares): Named | null {
  const { names } = prepared
  const act = leading.find((id) => HAPPENS.has(id))
  const places = leading.filter((id) => /^(?:place|country)_/u.test(id) && names.entity(id) !== null)
  const at =
    places.find((id) => VENUE.test(names.entity(id) as string)) ??
    places.find((id) => id.startsWith('place_'))
  const where = at ?? onlyCountry(places, shares)
  const what = act === undefined ? null : plain(prepared, act)
  if (what === null || where === undefined) return null
  const around = places.find(
    (id) =>
      id !== where && names.country(id) === names.country(where) && !VENUE.test(names.entity(id) as string),
  )
  const used = [where, ...(around === undefined ? [] : [around])].map((id) => names.entity(id) as string)
  const [first, second] = used.map(withArticle)
  const text = `${capital(what)} ${VENUE.test(first as string) ? 'at' : 'in'} ${first}${second === undefined ? '' : ` in ${second}`}`
  return { text, names: used }
}

/** The country most lead with; null when they lead with a second one, which may be where the act came from or went to. */
function onlyCountry(countries: readonly string[], shares: LeadShares): string | undefined {
  const [first, second] = countries
  const isSole = first !== undefined && (second === undefined || shares.of(second) < shares.of(first) / 2)
  return isSole ? first : undefined
}

/** An act in plain words: "attack" for what a concept calls a terror attack. */
function plain({ names }: Prepared, concept: string): string | null {
  return names.act(concept)?.replace(/^the /u, '') ?? names.concept(concept)
}

function namesAndMatters(prepared: Prepared, leading: readonly string[]): Named | null {
  const names = distinct(pickNames(leading).flatMap((id) => prepared.names.entity(id) ?? [])).slice(0, NAMES)
  const matters = distinct(leading.flatMap((id) => plain(prepared, id) ?? [])).slice(0, MATTERS)
  if (names.length === 0 || matters.length === 0) return null
  return { text: `${joinWords(names)}: ${joinWords(matters)}`, names }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What most lead with, then where or who rather than a second state: a place tells the event apart. */
function pickNames(leading: readonly string[]): string[] {
  const names = leading.filter((id) => /^(?:country|place|person|org)_/u.test(id))
  const isState = (id: string) => id.startsWith('country_')
  const rest = names.slice(1)
  return [...names.slice(0, 1), ...rest.filter((id) => !isState(id)), ...rest.filter(isState)]
}

/** Without labels that stand in a label before: "attack" says nothing beside "terror attack". */
function distinct(labels: readonly string[]): string[] {
  const kept: string[] = []
  for (const label of labels)
    if (!kept.some((other) => other.includes(label) || label.includes(other))) kept.push(label)
  return kept
}

function holds(prepared: Prepared, sentence: PreparedSentence, name: string): boolean {
  return [...sentence.entityIds].some((id) => prepared.names.entity(prepared.names.actor(id)) === name)
}
