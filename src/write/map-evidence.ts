import type { Analysis, Evidence } from '../domain/index.ts'

/** The analysis with every evidence passed through `change`, wherever it stands. */
export function mapEvidence(analysis: Analysis, change: (evidence: Evidence) => Evidence): Analysis {
  return walk(analysis, change) as Analysis
}

function walk(value: unknown, change: (evidence: Evidence) => Evidence): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, change))
  if (value === null || typeof value !== 'object') return value
  if (isEvidence(value)) return change(value)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member, change)]))
}

function isEvidence(value: object): value is Evidence {
  return 'quote' in value && 'article' in value && 'field' in value && 'start' in value
}
