import { mulberry32 } from '../../text/random.ts'
import { auditSentences, type SentenceAudit } from './audit-sentences.ts'
import type { AuditedEvent, AuditWorld } from './audited-event.ts'
import { auditLabels, type LabelAudit } from './shuffle-labels.ts'
import { auditParties, type PartyAudit } from './swap-parties.ts'

/** What all audits say of a set of events. */
export interface Audit {
  readonly sentences: SentenceAudit
  readonly labels: LabelAudit
  readonly parties: PartyAudit
}

/** Runs every audit. The same events and seed give the same answer. */
export function auditEvents(world: AuditWorld, events: readonly AuditedEvent[], seed: number): Audit {
  return {
    sentences: auditSentences(world.catalogue, events),
    labels: auditLabels(world, events, mulberry32(seed)),
    parties: auditParties(world, events),
  }
}
