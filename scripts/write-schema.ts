import { writeFileSync } from 'node:fs'
import { eventViewSchema } from '../src/api/event-routes.ts'

// Writes docs/reference/event-view.schema.json from the types; a test fails when it is out of date.
const target = new URL('../docs/reference/event-view.schema.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(eventViewSchema(), null, 2)}\n`)
