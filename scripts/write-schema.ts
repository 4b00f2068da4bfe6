import { writeFileSync } from 'node:fs'
import { apiReference, eventViewSchema } from '../src/api/reference.ts'

// Writes docs/reference/event-view.schema.json and api.md from types and routes; a test fails when they are out of date.
const target = (name: string): URL => new URL(`../docs/reference/${name}`, import.meta.url)
writeFileSync(target('event-view.schema.json'), `${JSON.stringify(eventViewSchema(), null, 2)}\n`)
writeFileSync(target('api.md'), apiReference())
