import { type EditorDecision, listEditorDecisions } from '../cluster/index.ts'
import type { Db } from '../db/index.ts'

/** One judgement for the evaluation: whether an article tells the same event as others. Articles go by their name in the feed or imported file. */
export interface PlacementLabel {
  readonly article: string
  readonly others: readonly string[]
  readonly same: boolean
  readonly action: 'merge' | 'split' | 'move'
  readonly at: string
}

/** Articles an article is held against at most: a large event says the same again and again. */
const MOST_OTHERS = 20

/**
 * What editors have decided, by themselves or on a reader's report, as labelled pairs. A split or the leaving side of a
 * move says "not the same"; a merge or the arriving side says "the same".
 */
export async function listLabels(db: Db): Promise<PlacementLabel[]> {
  const decisions = await listEditorDecisions(db)
  return decisions.flatMap((decision) =>
    decision.articles.flatMap((article) => [
      ...labelOf(article, decision, decision.others, decision.action !== 'split'),
      ...labelOf(article, decision, decision.left, false),
    ]),
  )
}

function labelOf(
  article: string,
  { action, at }: EditorDecision,
  others: readonly string[],
  same: boolean,
): PlacementLabel[] {
  if (others.length === 0) return []
  return [{ article, others: others.slice(0, MOST_OTHERS), same, action, at: at.toISOString() }]
}
