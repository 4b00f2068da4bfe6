import { z } from 'zod'
import { EventView } from '../domain/index.ts'
import { apiRoutes } from './api-routes.ts'

/** JSON Schema of `EventView`, draft 2020-12. */
export function eventViewSchema(): unknown {
  return z.toJSONSchema(EventView, { target: 'draft-2020-12' })
}

/** The reference page of the API, from its list of routes. */
export function apiReference(): string {
  const rows = apiRoutes.map(
    ({ path, answer, query }) => `| \`GET ${path}\` | ${cell(answer)} | ${cell(query ?? '')} |`,
  )
  return [
    '# The API',
    '',
    'Every page exists as data, from the same read models. Answers are JSON with an `ETag` and a short `Cache-Control`, open',
    'to every origin. Errors have the shape of RFC 9457: `{ title, status, detail }`. A merged event answers 301, a withdrawn',
    'one 410. The shape of a page is [event-view.schema.json](event-view.schema.json).',
    '',
    'This page is made by `npx tsx scripts/write-schema.ts`.',
    '',
    '| address | answer | query |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
