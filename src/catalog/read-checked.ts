import { existsSync, readFileSync } from 'node:fs'
import type { z } from 'zod'

/** The catalogue is part of the program: a mistake in it stops the program and says where to look. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'

  static at(file: string, line: number | null, field: string, message: string): CatalogueError {
    const where = [file, line === null ? '' : `line ${line}`, field === '' ? '' : `field ${field}`]
    return new CatalogueError(`${where.filter((part) => part !== '').join(', ')}: ${message}`)
  }
}

/** What a reader of one file needs to name the place of a mistake. */
interface Place {
  readonly file: string
  readonly line: number | null
}

function parseJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw CatalogueError.at(place.file, place.line, '', `not JSON (${(error as Error).message})`)
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, place: Place): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw CatalogueError.at(place.file, place.line, issue?.path.join('.') ?? '', issue?.message ?? 'invalid')
}

/** Reads one JSON file. Throws `CatalogueError`; `fallback` stands in for a file that is not there, when given. */
export function readChecked<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  fallback?: z.infer<Schema>,
): z.infer<Schema> {
  if (!existsSync(file)) {
    if (fallback !== undefined) return fallback
    throw CatalogueError.at(file, null, '', 'is missing')
  }
  const place = { file, line: null }
  return check(schema, parseJson(readFileSync(file, 'utf8'), place), place)
}

/**
 * Reads a file of one JSON object a line. `isCertain` may spare values the schema, when it accepts only what the schema
 * takes unchanged. Throws `CatalogueError` with file, line and field.
 */
export function readCheckedLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  options: { readonly optional?: boolean; readonly isCertain?: (value: unknown) => boolean } = {},
): z.infer<Schema>[] {
  if (!existsSync(file)) {
    if (options.optional) return []
    throw CatalogueError.at(file, null, '', 'is missing')
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((text, index) => {
    const place = { file, line: index + 1 }
    const value = parseJson(text, place)
    return options.isCertain?.(value) ? (value as z.infer<Schema>) : check(schema, value, place)
  })
}
