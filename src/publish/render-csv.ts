import type { EventView } from '../domain/index.ts'

/** The articles of a page as CSV (RFC 4180), one a row. */
export function renderArticlesCsv(view: EventView): string {
  const header = [
    'id',
    'published_at',
    'source',
    'source_name',
    'country',
    'language',
    'block',
    'sub_block',
    'block_basis',
    'state_affiliated',
    'origin',
    'relation',
    'score',
    'title',
    'url',
  ]
  const rows = view.articles.map((a) => [
    a.id,
    a.publishedAt,
    a.source,
    a.sourceName,
    a.country,
    a.language,
    a.block,
    a.subBlock,
    a.blockBasis,
    a.stateAffiliated,
    a.origin,
    a.relation,
    a.placement?.score ?? null,
    a.title,
    a.url,
  ])
  return toCsv([header, ...rows])
}

/** The claim matrix of a page as CSV (RFC 4180): one row per claim and outlet, and one per silent block. */
export function renderClaimsCsv(view: EventView): string {
  const header = [
    'claim',
    'text',
    'language',
    'block',
    'stance',
    'block_origins',
    'divided',
    'source',
    'outlet_stance',
    'speaker',
    'at',
    'article',
    'origin',
    'field',
    'start',
    'end',
    'quote',
  ]
  const rows = view.claims.flatMap((claim) =>
    claim.cells.flatMap((cell) => {
      const base = [
        claim.id,
        claim.sentence.text,
        claim.language,
        cell.block,
        cell.stance,
        cell.origins,
        cell.divided,
      ]
      if (cell.outlets.length === 0) return [[...base, ...Array<null>(10).fill(null)]]
      return cell.outlets.map((outlet) => [
        ...base,
        outlet.source,
        outlet.stance,
        outlet.attribution?.speaker ?? null,
        outlet.at,
        outlet.article,
        outlet.origin,
        outlet.evidence.field,
        outlet.evidence.start,
        outlet.evidence.end,
        outlet.evidence.quote,
      ])
    }),
  )
  return toCsv([header, ...rows])
}

type CsvValue = string | number | boolean | null

function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}

function csvField(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  // A spreadsheet runs a field that begins like a formula; a leading apostrophe keeps it text.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
