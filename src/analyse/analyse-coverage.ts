import type { Analysis, Catalogue, Claim, Coverage, PublishedSentence } from '../domain/index.ts'
import { buildMatrix, type Matrix } from './claims/build-matrix.ts'
import { type ClaimMemory, createClaimMemory } from './claims/claim-memory.ts'
import { findClaims, findJoinCandidates } from './claims/find-claims.ts'
import { prepareCoverage } from './claims/prepare-coverage.ts'
import type { Prepared } from './claims/prepared.ts'
import type { JoinCandidate } from './claims/proposals/find-candidates.ts'
import { findFigures } from './figures/find-figures.ts'
import { rankLeads } from './head/choose-lead.ts'
import { measureLeads } from './head/lead-shares.ts'
import { writeHeadline } from './head/write-headline.ts'
import { writeSummary } from './head/write-summary.ts'
import { findIndicators } from './outlook/find-indicators.ts'
import { resolveIndicators } from './outlook/resolve-indicators.ts'
import { findEvidenceDefect, keepProved } from './prose/check-evidence.ts'
import { buildTimeline } from './sections/build-timeline.ts'
import { compareQuotes } from './sections/compare-quotes.ts'
import { sumCondemnations } from './sections/conduct/condemned-by-block.ts'
import { findConductQuarrels, findJudgements } from './sections/conduct/find-quarrels.ts'
import { describeNarratives } from './sections/describe-narratives.ts'
import { findBlame, sumBlame } from './sections/find-blame.ts'
import { findContention } from './sections/find-contention.ts'
import { findDisagreements } from './sections/find-disagreements.ts'
import { findFacts } from './sections/find-facts.ts'
import { findFrames } from './sections/find-frames.ts'
import { findMarkets } from './sections/find-markets.ts'
import { findOppositions } from './sections/find-oppositions.ts'
import { collectNamings, findWords } from './sections/find-words.ts'
import { labelAbstentions } from './sections/label-abstentions.ts'
import { findRivalCharges } from './sections/responsibility/charges/find-rival-charges.ts'
import { findCharges, sumCharges } from './sections/responsibility/charges/sum-charges.ts'
import { claimsOnBlame } from './sections/responsibility/claims-on-blame.ts'
import { findDisputes } from './sections/responsibility/find-disputes.ts'
import { findBlockBlindSpots } from './silence/find-blind-spots.ts'
import { findOpenQuestions } from './silence/find-questions.ts'
import { threshold } from './thresholds.ts'

const ROWS = threshold('claimRows')
/** Entities listed as topics of an event. */
const TOPICS = 12

/**
 * Analyses the coverage of one event. Pure: the same coverage and catalogue give the same analysis, with or without the
 * `memory` of earlier analyses of the event, which only saves reading and comparing again.
 * @throws when the coverage has no sentence at all, which no stored event has.
 */
export function analyseCoverage(
  coverage: Coverage,
  catalogue: Catalogue,
  memory: ClaimMemory = createClaimMemory(),
): Analysis {
  const prepared = prepareCoverage(coverage, catalogue, memory)
  const matrix = buildMatrix(prepared, findClaims(prepared))
  const proved = <Item extends { readonly sentence: PublishedSentence }>(items: readonly Item[]) =>
    keepProved(prepared, items, (item) => [item.sentence])
  const figures = proved(findFigures(prepared, catalogue.lexicon))
  const facts = keepProved(prepared, findFacts(prepared, matrix, figures), (found) => [found.fact.sentence])
  const accusations = findBlame(prepared)
  const blame = sumBlame(prepared, accusations)
  const disputes = findDisputes(prepared, accusations)
  const judgements = findJudgements(prepared, catalogue.lexicon)
  const conduct = findConductQuarrels(prepared, judgements)
  const namings = collectNamings(prepared, catalogue)
  const oppositions = findOppositions(prepared, matrix)
  const charges = sumCharges(prepared, findCharges(prepared))
  const narratives = describeNarratives(prepared, matrix, {
    frames: findFrames(prepared, catalogue),
    blame,
    charges,
    condemnations: sumCondemnations(prepared, judgements, accusations),
  })
  const silences = proved(findBlockBlindSpots(prepared, matrix))
  const questions = proved(findOpenQuestions(prepared, cueLanguages(catalogue)))
  const disagreements = keepProved(
    prepared,
    findDisagreements(prepared, matrix, {
      figures,
      oppositions,
      disputes,
      rivals: findRivalCharges(prepared, charges, disputes),
      conduct,
      namings,
      blindSpots: silences,
    }),
    (item) => [item.unknown, ...item.sides.map((side) => side.sentence)],
  )
  const contention = findContention(prepared, { matrix, oppositions, disputes }, narratives)
  const indicators = keepProved(
    prepared,
    resolveIndicators(prepared, findIndicators(prepared, matrix)),
    (item) => (item.resolution === null ? [item.sentence] : [item.sentence, item.resolution]),
  )
  const shares = measureLeads(prepared)
  const leads = rankLeads(prepared, shares)
  const analysis = {
    headline: writeHeadline(prepared, matrix, { leads, shares }),
    summary: writeSummary(prepared, matrix, { facts, figures, disagreements, leads }).filter(
      (sentence) => findEvidenceDefect(prepared, sentence) === null,
    ),
    labels: labelAbstentions(prepared, matrix, disagreements.length),
    facts: facts.map((found) => found.fact),
    figures,
    contention:
      contention !== null && findEvidenceDefect(prepared, contention.sentence) === null ? contention : null,
    narratives,
    words: findWords(prepared, catalogue, namings),
    quotes: proved(compareQuotes(prepared, matrix)),
    disagreements,
    blindSpots: [...silences, ...questions],
    indicators,
    markets: proved(findMarkets(prepared)),
    timeline: buildTimeline(prepared, matrix),
    topics: findTopics(prepared),
  }
  return {
    ...analysis,
    claims: publishedClaims(matrix, new Set([...citedClaims(analysis), ...claimsOnBlame(matrix, analysis)])),
  }
}

/** Pairs of claims of two languages that a model may be asked about. Pure, like the analysis. */
export function proposeJoins(
  coverage: Coverage,
  catalogue: Catalogue,
  memory: ClaimMemory = createClaimMemory(),
): JoinCandidate[] {
  return findJoinCandidates(prepareCoverage(coverage, catalogue, memory))
}

function citedClaims(analysis: Omit<Analysis, 'claims'>): Set<string> {
  return new Set([
    ...analysis.facts.map((fact) => fact.claim),
    ...analysis.disagreements.flatMap((entry) => entry.claims),
    ...analysis.blindSpots.flatMap((spot) => spot.claim ?? []),
    ...analysis.quotes.flatMap((entry) => entry.points.map((point) => point.claim)),
    ...analysis.timeline.firstReports.map((report) => report.claim),
    ...(analysis.contention === null ? [] : [analysis.contention.claim]),
  ])
}

/** The leading rows, and every row a section points to. A claim of one article only is no row unless it is cited. */
function publishedClaims(matrix: Matrix, cited: ReadonlySet<string>): Claim[] {
  const shared = matrix.rows.filter((row) => row.claim.origins > 1).slice(0, ROWS)
  const kept = new Set([...shared.map((row) => row.claim.id), ...cited])
  return matrix.rows.map((row) => row.claim).filter((claim) => kept.has(claim.id))
}

/** Languages in which a question can be searched for: those of the cue lists. */
function cueLanguages(catalogue: Catalogue): Set<string> {
  return new Set(Object.values(catalogue.lexicon.cues).flatMap((terms) => Object.keys(terms)))
}

function findTopics(prepared: Prepared): Analysis['topics'] {
  const origins = new Map<string, Set<string>>()
  for (const sentence of prepared.sentences) {
    for (const id of sentence.entityIds) {
      const set = origins.get(id) ?? new Set<string>()
      set.add(sentence.in.origin)
      origins.set(id, set)
    }
  }
  return [...origins]
    .map(([id, set]) => ({ id, label: prepared.names.entity(id) ?? '', origins: set.size }))
    .filter((topic) => topic.label !== '')
    .sort((a, b) => b.origins - a.origins || a.id.localeCompare(b.id))
    .slice(0, TOPICS)
}
