import type { PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { joinWords, unstop } from '../prose/lists.ts'
import { mainClause } from '../prose/main-clause.ts'
import { cleanSlice, isProse, isSelfContained } from '../prose/sentence-form.ts'
import { blamesSomebody } from './find-blame.ts'
import { type Centrality, createCentrality, findCentralLead } from './find-central-lead.ts'
import type { FoundFact } from './find-facts.ts'
import { looksAhead } from './tell-outlook.ts'

/** Longest headline, in characters; a longer sentence is cut at a clause that can go. */
const LONGEST = 180
const SHORTEST = 24
/** Origins that must lead with what becomes the headline, so that background never does. */
const LEADS = 2
/** Title, first and second sentence: an article's news stands there, and its background below. */
const LEAD_SENTENCES = 2
/** A sentence this short is not cut. */
const SHORT = 90
/** "6:04": a colon that is no colon. */
const CLOCK = /\d:\d/gu
/** Share of a lead's names and matters that other origins must name before it makes a headline. Start value. */
const LEAD_SHARE = 0.6
const HEADLINE_ENTITIES = 2
const HEADLINE_CONCEPTS = 2
const SPANS = 3

/**
 * Headline of the event: the most shared fact in plain words, never an outlet's headline. Without a shared fact in
 * English prose: the opening that speaks of what most origins speak of, else the names and matters most origins share.
 */
export function writeHeadline(
  prepared: Prepared,
  matrix: Matrix,
  facts: readonly FoundFact[],
): PublishedSentence {
  const centrality = createCentrality(prepared)
  const leading = facts
    .filter(({ wording, row }) => row.leads >= LEADS && wording.sentence.index <= LEAD_SENTENCES)
    .sort((a, b) => centrality.of(b.wording) - centrality.of(a.wording))
  for (const { wording, fact } of leading) {
    const headline = fromFact(wording)
    if (headline === null) continue
    const full = { ...headline, evidence: [...headline.evidence, ...fact.sentence.evidence.slice(1)] }
    if (findEvidenceDefect(prepared, full) === null) return full
  }
  return (
    fromCarriedClaim(prepared, matrix, centrality) ??
    fromCentralLead(prepared, centrality) ??
    fromTopics(prepared, matrix)
  )
}

/**
 * Where no fact is shared across blocks: the English claim most origins lead with, undisputed; in the outlets' own
 * voice first, else with its speaker.
 */
function fromCarriedClaim(
  prepared: Prepared,
  matrix: Matrix,
  centrality: Centrality,
): PublishedSentence | null {
  const rows = matrix.rows
    .filter(
      (row) =>
        row.leads >= 1 &&
        row.claim.origins >= LEADS &&
        !row.claim.opposed &&
        row.group.direction === 1 &&
        row.group.members.every((member) => member.lean !== -1),
    )
    .sort((a, b) => b.claim.blocks + b.leads - (a.claim.blocks + a.leads))
  for (const stance of ['asserts', 'reports'] as const) {
    for (const row of rows) {
      const sentences = row.group.members
        .filter((member) => member.stance === stance && member.lean === 1)
        .map((member) => member.sentence)
        .filter(
          (sentence) =>
            sentence.sentence.index <= 1 &&
            isSelfContained(sentence) &&
            centrality.isCentral(sentence) &&
            !looksAhead(sentence) &&
            !blamesSomebody(prepared, sentence),
        )
      for (const sentence of sentences) {
        const headline = fromFact(sentence)
        if (headline !== null && findEvidenceDefect(prepared, headline) === null) return headline
      }
    }
  }
  return null
}

/** The statement as a short clause: exact words of one sentence, without dateline, side clauses and full stop. */
function fromFact(wording: PreparedSentence): PublishedSentence | null {
  if (wording.language !== 'en' || !isProse(wording) || isLoaded(wording)) return null
  const full = cleanSlice(wording)
  const slice = mainClause(wording)
  const { text } = full.text.length <= SHORT ? full : slice
  if (text.length > LONGEST || text.length < SHORTEST || /["“”«»:?!]/u.test(text.replace(CLOCK, '')))
    return null
  const evidence = citeSpan(wording.in.article, wording.sentence.field, full.start, full.start + text.length)
  if (wording.in.article.title.trim() === evidence.quote.trim()) return null
  return { text: unstop(evidence.quote), evidence: [evidence], made: 'extracted' }
}

/** A word that judges the act belongs to its owner, between quotation marks, and not into a headline. */
function isLoaded(sentence: PreparedSentence): boolean {
  return sentence.marks.some((mark) => mark.list === 'naming') && sentence.cues.has('claim-attribution')
}

/** An opening most of whose names and matters other origins speak of too; what one outlet alone tells is no headline. */
function fromCentralLead(prepared: Prepared, centrality: Centrality): PublishedSentence | null {
  // What somebody says, told by one outlet, is that speaker's reading and no headline of ours.
  const lead = findCentralLead(
    prepared,
    (sentence) => readVoice(sentence).attribution === null && centrality.isCentral(sentence),
  )
  if (lead === null || lead.ids.size === 0) return null
  const shared = [...lead.ids].filter((id) => namedElsewhere(prepared, id, lead)).length
  if (shared < LEAD_SHARE * lead.ids.size) return null
  const headline = fromFact(lead)
  return headline !== null && findEvidenceDefect(prepared, headline) === null ? headline : null
}

function namedElsewhere(prepared: Prepared, id: string, lead: PreparedSentence): boolean {
  return prepared.sentences.some((sentence) => sentence.in.origin !== lead.in.origin && sentence.ids.has(id))
}

/** "Kakhovka and Kherson: dam, flooding". */
function fromTopics(prepared: Prepared, matrix: Matrix): PublishedSentence {
  const usable = prepared.sentences.filter((sentence) => sentence.usable)
  const entities = mostShared(usable, (sentence) => sentence.entityIds).flatMap(
    (id) => prepared.names.entity(prepared.names.actor(id)) ?? [],
  )
  const concepts = mostShared(usable, (sentence) => sentence.conceptIds).flatMap(
    (id) => prepared.names.concept(id) ?? [],
  )
  const names = [...new Set(entities)].slice(0, HEADLINE_ENTITIES)
  const matters = [...new Set(concepts)].slice(0, HEADLINE_CONCEPTS)
  if (names.length === 0 || matters.length === 0) return fromBestClaim(prepared, matrix)
  const evidence = usable
    .filter((sentence) => holds(prepared, sentence, names))
    .slice(0, SPANS * 2)
    .map(cite)
  const headline: PublishedSentence = {
    text: `${joinWords(names)}: ${joinWords(matters)}`,
    evidence,
    made: 'computed',
  }
  return findEvidenceDefect(prepared, headline) === null ? headline : fromBestClaim(prepared, matrix)
}

function holds(prepared: Prepared, sentence: PreparedSentence, names: readonly string[]): boolean {
  return [...sentence.entityIds].some((id) =>
    names.includes(prepared.names.entity(prepared.names.actor(id)) ?? ''),
  )
}

/** Ids by number of origins that name them. */
function mostShared(
  sentences: readonly PreparedSentence[],
  idsOf: (sentence: PreparedSentence) => ReadonlySet<string>,
): string[] {
  const origins = new Map<string, Set<string>>()
  for (const sentence of sentences) {
    for (const id of idsOf(sentence)) {
      const set = origins.get(id) ?? new Set<string>()
      set.add(sentence.in.origin)
      origins.set(id, set)
    }
  }
  return [...origins]
    .filter(([, set]) => set.size > 1)
    .sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0]))
    .map(([id]) => id)
}

/** Last resort: what the best carried claim says, as a quotation of its outlet. */
function fromBestClaim(prepared: Prepared, matrix: Matrix): PublishedSentence {
  const row = matrix.rows.find((entry) => entry.group.wording.language === 'en') ?? matrix.rows[0]
  const sentence = row?.group.wording ?? prepared.sentences[0]
  if (sentence === undefined) throw new Error(`event ${prepared.coverage.event} has no sentence to show`)
  const evidence = cite(sentence)
  const outlet = prepared.names.outlet(sentence.in.article.source)
  return { text: `${outlet}: “${unstop(evidence.quote)}”`, evidence: [evidence], made: 'extracted' }
}
