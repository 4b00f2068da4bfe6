import { analyseCoverage } from '../../analyse/index.ts'
import type { Catalogue } from '../../domain/index.ts'
import { listCards } from '../../publish/index.ts'
import type { Pipeline } from '../context.ts'
import { coverEvent } from '../cover-event.ts'
import type { ArticleRow } from '../read-row.ts'
import { coverRows } from '../run-in-memory.ts'
import type { AuditedEvent } from './audited-event.ts'

/** Events of a file: rows with one "event" label are one event; rows without a label are one event together. */
export function eventsOfRows(rows: readonly ArticleRow[], catalogue: Catalogue): AuditedEvent[] {
  const byEvent = new Map<string, ArticleRow[]>()
  for (const row of rows) {
    const label = row.event ?? 'event'
    byEvent.set(label, [...(byEvent.get(label) ?? []), row])
  }
  return [...byEvent].map(([event, own]) => {
    const coverage = coverRows(own, event, catalogue)
    return { coverage, analysis: analyseCoverage(coverage, catalogue) }
  })
}

/** The newest events of an installation, `limit` at most, analysed anew from what is kept of them. */
export async function eventsOfInstallation(pipeline: Pipeline, limit: number): Promise<AuditedEvent[]> {
  const cards = await listCards(pipeline.db, { order: 'latest', limit })
  const events: AuditedEvent[] = []
  for (const card of cards) {
    const loaded = await coverEvent(pipeline, card.event)
    if (loaded === null) continue
    const coverage = { ...loaded.coverage, previous: null }
    events.push({ coverage, analysis: analyseCoverage(coverage, pipeline.catalogue) })
  }
  return events
}
