import type { PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { joinWords, unstop } from '../prose/lists.ts'
import { cleanSlice, isProse, isSelfContained } from '../prose/sentence-form.ts'
import type { FoundFact } from './find-facts.ts'

/** Longest headline, in characters; a longer sentence is cut at a clause that can go. */
const LONGEST = 140
const SHORTEST = 24
/** Origins that must lead with what becomes the headline, so that background never does. */
const LEADS = 2
/** Clauses that a sentence stands without. */
const TAIL =
  /, (?:(?:hours|days|weeks|minutes|a day|one day|two days) (?:after|before)|which|who|while|as|after|when|where|leaving|killing|forcing|injuring|causing|raising|including|according to|amid|following|prompting|sending|with|in what|a move|but|and)\b.*$/u
const HEADLINE_ENTITIES = 2
const HEADLINE_CONCEPTS = 2
const SPANS = 3

/**
 * Headline of the event: the most shared fact in plain words, never an outlet's headline. Without a shared fact in
 * English prose: the names and matters most origins share.
 */
export function writeHeadline(
  prepared: Prepared,
  matrix: Matrix,
  facts: readonly FoundFact[],
): PublishedSentence {
  for (const { wording, fact, row } of facts) {
    if (row.leads < LEADS) continue
    const headline = fromFact(wording)
    if (headline === null) continue
    const full = { ...headline, evidence: [...headline.evidence, ...fact.sentence.evidence.slice(1)] }
    if (findEvidenceDefect(prepared, full) === null) return full
  }
  return fromCarriedClaim(prepared, matrix) ?? fromTopics(prepared, matrix)
}

/** Where no fact is shared across blocks: the claim most origins lead with, in an outlet's own voice and undisputed. */
function fromCarriedClaim(prepared: Prepared, matrix: Matrix): PublishedSentence | null {
  const rows = matrix.rows
    .filter(
      (row) =>
        row.leads >= LEADS && !row.claim.opposed && row.group.members.every((member) => member.lean !== -1),
    )
    .sort((a, b) => b.leads - a.leads)
  for (const row of rows) {
    const stated = row.group.members
      .filter((member) => member.stance === 'asserts')
      .map((member) => member.sentence)
    for (const sentence of stated) {
      const headline = isSelfContained(sentence) ? fromFact(sentence) : null
      if (headline !== null && findEvidenceDefect(prepared, headline) === null) return headline
    }
  }
  return null
}

function fromFact(wording: PreparedSentence): PublishedSentence | null {
  if (wording.language !== 'en' || !isProse(wording) || isLoaded(wording)) return null
  const slice = cleanSlice(wording)
  const words = slice.text.length <= LONGEST ? slice.text : slice.text.replace(TAIL, '')
  if (words.length > LONGEST || words.length < SHORTEST || /["“”«»:?!]/u.test(words)) return null
  const evidence = citeSpan(
    wording.in.article,
    wording.sentence.field,
    slice.start,
    slice.start + words.length,
  )
  if (wording.in.article.title.trim() === evidence.quote.trim()) return null
  return { text: unstop(evidence.quote), evidence: [evidence], made: 'extracted' }
}

/** A word that judges the act belongs to its owner, between quotation marks, and not into a headline. */
function isLoaded(sentence: PreparedSentence): boolean {
  return sentence.marks.some((mark) => mark.list === 'naming') && sentence.cues.has('claim-attribution')
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
