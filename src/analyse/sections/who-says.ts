import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import type { Lead } from '../prose/tell.ts'

interface LeadInput {
  readonly column: Column
  readonly sentence: PreparedSentence
  /** True when at least two origins of the block carry it, so that the block may be named as the speaker. */
  readonly shared: boolean
}

/** Leads a statement in as the block's when two origins carry it, else as the one outlet's. */
export function outletLead(prepared: Prepared, input: LeadInput): Lead {
  const who = input.shared ? `${input.column.coverage.name} outlets` : outletName(prepared, input.sentence)
  return {
    clause: `${who} ${input.shared ? 'report' : 'reports'} that`,
    quotation: `${who} ${input.shared ? 'write' : 'writes'}`,
  }
}

/** Name of the outlet as a subject: a name with a comma in it is closed by one. */
export function outletName(prepared: Prepared, sentence: PreparedSentence): string {
  const name = prepared.names.outlet(sentence.in.article.source)
  return name.includes(',') ? `${name},` : name
}
