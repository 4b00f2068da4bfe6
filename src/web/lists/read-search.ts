import type { Context } from 'hono'
import type { CardFilter } from '../../publish/index.ts'

/** Events on one page of results. */
export const RESULTS_PER_PAGE = 20
/** Pages a reader may turn. */
const LAST_PAGE = 500

/** Fields of the search form, as they stand in the address. */
export interface SearchFields {
  readonly words: string
  readonly block: string
  readonly language: string
  readonly topic: string
  readonly badge: string
  readonly from: string
  readonly to: string
  readonly page: number
}

/** Reads the search form from an address; what does not parse counts as not given. */
export function readSearch(context: Context): SearchFields {
  const field = (name: string, most = 200): string => (context.req.query(name) ?? '').trim().slice(0, most)
  const date = (name: string): string => {
    const text = field(name)
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''
  }
  const page = Number(field('page'))
  return {
    words: field('words').replaceAll('\u0000', ''),
    block: plain(field('block')),
    language: plain(field('language')),
    topic: plain(field('topic')),
    badge: plain(field('badge')),
    from: date('from'),
    to: date('to'),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  }
}

/** Ids hold letters, digits and a few marks; anything else cannot match. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}_.:-]/gu, '')
}

/** The filter behind a search; `family` gives the columns of a block. */
export function toCardFilter(fields: SearchFields, family: (block: string) => readonly string[]): CardFilter {
  return {
    order: fields.words === '' ? 'latest' : 'score',
    ...(fields.words === '' ? {} : { words: fields.words }),
    ...(fields.block === '' ? {} : { blocks: family(fields.block) }),
    ...(fields.language === '' ? {} : { language: fields.language }),
    ...(fields.topic === '' ? {} : { topic: fields.topic }),
    ...(fields.badge === '' ? {} : { badge: fields.badge }),
    ...(fields.from === '' ? {} : { from: fields.from }),
    ...(fields.to === '' ? {} : { to: fields.to }),
    limit: RESULTS_PER_PAGE,
    offset: (fields.page - 1) * RESULTS_PER_PAGE,
  }
}
