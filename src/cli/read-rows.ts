import type { ArticleRow } from '../pipeline/read-row.ts'
import { type CliContext, UsageError } from './context.ts'
import { inputName, parseObject, readLines } from './read-input.ts'

/** Every row of a file of articles, checked before anything is done with the first; ids must differ. */
export async function readArticleRows(file: string | undefined, context: CliContext): Promise<ArticleRow[]> {
  const { readRow } = await import('../pipeline/read-row.ts')
  const rows: ArticleRow[] = []
  const lineOf = new Map<string, number>()
  for await (const line of readLines(file, context)) {
    const row = readRow(parseObject(line, file), line.number)
    const place = `${inputName(file)}, line ${line.number}`
    if (!row.ok) throw new UsageError(`${place}, field "${row.fault.field}": ${row.fault.problem}.`)
    const earlier = lineOf.get(row.value.id)
    if (earlier !== undefined)
      throw new UsageError(`${place}, field "id": "${row.value.id}" stands on line ${earlier} already.`)
    lineOf.set(row.value.id, line.number)
    rows.push(row.value)
  }
  if (rows.length === 0) throw new UsageError(`${inputName(file)}: holds no article.`)
  return rows
}
