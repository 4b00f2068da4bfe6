import type { EventView } from '../../domain/index.ts'
import { type ChangedSection, listChanges } from './list-changes.ts'
import { sayChange } from './say-change.ts'

/** What a version says of itself in the history of its event. */
export interface ChangeNote {
  /** Version compared with; null for the first. */
  readonly since: number | null
  /** The whole change in short sentences, for people. */
  readonly words: readonly string[]
}

/** What one version changed against another, section by section. */
export interface EventChange extends ChangeNote {
  readonly sections: readonly ChangedSection[]
}

/** Says what `after` changed against `before`; pure. `before` null: the first version. */
export function describeChange(before: EventView | null, after: EventView): EventChange {
  if (before === null) return { since: null, words: ['First published version.'], sections: [] }
  const sections = listChanges(before, after)
  return { since: before.version, words: sayChange(sections), sections }
}
