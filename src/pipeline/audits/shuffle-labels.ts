import type { Analysis, Article } from '../../domain/index.ts'
import { shuffleInPlace } from '../../text/random.ts'
import { type AuditedEvent, type AuditWorld, reanalyse } from './audited-event.ts'

/** Shuffles of the labels of each event. */
const SHUFFLES = 5
/** False findings allowed for each true one (method section 5). */
export const FALSE_FINDINGS_AT_MOST = 0.05

/** What the shuffle of labels found over all events. */
export interface LabelAudit {
  /** Findings about blocks with the true labels. */
  readonly findings: number
  /** Mean number of them over the shuffles. */
  readonly shuffled: number
  /** `shuffled` for each finding, 0 when there are no findings. */
  readonly falseShare: number
  readonly passed: boolean
}

/**
 * Shuffles which outlet belongs to which block, outlets whole, and counts what the analysis still finds about blocks: a
 * finding that survives has nothing to do with blocks. `random` gives numbers from 0 up to 1.
 */
export function auditLabels(
  world: AuditWorld,
  events: readonly AuditedEvent[],
  random: () => number,
): LabelAudit {
  let findings = 0
  let shuffled = 0
  for (const event of events) {
    findings += countFindings(event.analysis)
    for (let round = 0; round < SHUFFLES; round += 1) {
      const articles = shuffleLabels(event.coverage.articles, random)
      const again = reanalyse(world, event, articles, event.coverage.features)
      shuffled += countFindings(again.analysis) / SHUFFLES
    }
  }
  const falseShare = findings === 0 ? 0 : shuffled / findings
  return { findings, shuffled, falseShare, passed: falseShare <= FALSE_FINDINGS_AT_MOST }
}

/** Findings that set one block against others. What a block merely reports is none: any group of articles reports something. */
export function countFindings(analysis: Analysis): number {
  const silences = analysis.blindSpots.filter((spot) => spot.kind === 'block')
  // A contested figure stands between speakers, whatever blocks print it; an omission is a silence told again.
  const between = analysis.disagreements.filter(
    (entry) => entry.kind !== 'omission' && !(entry.kind === 'facts' && entry.claims.length === 0),
  )
  const framed = analysis.narratives.flatMap((told) => told.frames.filter((frame) => frame.distinct))
  return (
    between.length +
    silences.length +
    framed.length +
    analysis.claims.filter((claim) => claim.opposed).length +
    (analysis.contention === null ? 0 : 1)
  )
}

/** Every outlet gets the label of another one; how many outlets a block has stays. */
export function shuffleLabels(articles: readonly Article[], random: () => number): Article[] {
  const labels = new Map<string, Pick<Article, 'block' | 'subBlock'>>()
  for (const { source, block, subBlock } of articles) labels.set(source, { block, subBlock })
  const sources = [...labels.keys()].sort()
  const drawn = sources.map((source) => labels.get(source) as Pick<Article, 'block' | 'subBlock'>)
  shuffleInPlace(drawn, random)
  const given = new Map(sources.map((source, at) => [source, drawn[at]] as const))
  return articles.map((article) => ({ ...article, ...given.get(article.source) }))
}
