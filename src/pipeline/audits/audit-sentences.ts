import { createEvidenceGate } from '../../analyse/index.ts'
import type { Analysis, Catalogue, PublishedSentence } from '../../domain/index.ts'
import type { AuditedEvent } from './audited-event.ts'

/** A published sentence that should not have been. */
export interface SentenceDefect {
  readonly event: string
  readonly sentence: string
  readonly reason: string
}

export interface SentenceAudit {
  readonly sentences: number
  readonly defects: readonly SentenceDefect[]
  readonly passed: boolean
}

/**
 * Holds every published sentence against its evidence: the spans resolve, every name, number, date and title stands in
 * one of them, and no template left a trace.
 */
export function auditSentences(catalogue: Catalogue, events: readonly AuditedEvent[]): SentenceAudit {
  let sentences = 0
  const defects: SentenceDefect[] = []
  for (const { coverage, analysis } of events) {
    const findDefect = createEvidenceGate(coverage, catalogue)
    for (const sentence of sentencesOf(analysis)) {
      sentences += 1
      const reason = findDefect(sentence)
      if (reason !== null) defects.push({ event: coverage.event, sentence: sentence.text, reason })
    }
  }
  return { sentences, defects, passed: defects.length === 0 }
}

/** Every sentence of an analysis in the order of its members, those of the claim matrix left out: they are quotations. */
export function sentencesOf(analysis: Analysis): PublishedSentence[] {
  const found: PublishedSentence[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (value !== null && typeof value === 'object') {
      if ('text' in value && 'evidence' in value && 'made' in value) found.push(value as PublishedSentence)
      for (const item of Object.values(value)) walk(item)
    }
  }
  walk({ ...analysis, claims: [] })
  return found
}
