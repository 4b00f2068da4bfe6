import type { Db } from '../db/index.ts'
import type { ClaimProposal } from '../domain/index.ts'

interface ProposalRow {
  readonly left_article: string
  readonly left_field: 'title' | 'text'
  readonly left_start: number
  readonly left_end: number
  readonly right_article: string
  readonly right_field: 'title' | 'text'
  readonly right_start: number
  readonly right_end: number
  readonly model: string
  readonly joins: ClaimProposal['are']
}

/** Keeps what a model has proposed. Once proposed, a pair is not asked about again, so the first answer stands. */
export async function saveProposals(db: Db, proposals: readonly ClaimProposal[], at: Date): Promise<void> {
  if (proposals.length === 0) return
  const rows = proposals.map(({ left, right, are, model }) => ({
    ...{ left_article: left.article, left_field: left.field, left_start: left.start, left_end: left.end },
    ...{
      right_article: right.article,
      right_field: right.field,
      right_start: right.start,
      right_end: right.end,
    },
    ...{ model, joins: are },
  }))
  await db.query(
    `insert into claim_proposal (left_article, left_field, left_start, left_end,
       right_article, right_field, right_start, right_end, model, joins, made_at)
     select left_article, left_field, left_start, left_end,
       right_article, right_field, right_start, right_end, model, joins, $1
     from jsonb_to_recordset($2::jsonb) as row(left_article text, left_field text, left_start integer, left_end integer,
       right_article text, right_field text, right_start integer, right_end integer, model text, joins text)
     on conflict do nothing`,
    [at, JSON.stringify(rows)],
  )
}

/** What a model has proposed about pairs of these articles, in a fixed order. */
export async function findProposals(
  db: Db,
  model: string,
  articles: readonly string[],
): Promise<ClaimProposal[]> {
  const rows = await db.query<ProposalRow & Record<string, unknown>>(
    `select left_article, left_field, left_start, left_end,
       right_article, right_field, right_start, right_end, model, joins
     from claim_proposal where model = $1 and left_article = any($2) and right_article = any($2)
     order by left_article, left_field, left_start, right_article, right_field, right_start`,
    [model, articles],
  )
  return rows.map((row) => ({
    left: { article: row.left_article, field: row.left_field, start: row.left_start, end: row.left_end },
    right: { article: row.right_article, field: row.right_field, start: row.right_start, end: row.right_end },
    are: row.joins,
    model: row.model,
  }))
}
