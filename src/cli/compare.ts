import { join } from 'node:path'
import type { Command } from 'commander'
import type { ComparedText } from '../cluster/index.ts'
import { type CliContext, UsageError } from './context.ts'
import { inputName, parseObject, readLines, stringField } from './read-input.ts'

const EXAMPLES = `
Rows, one a line: {"id", "left": {"title","text","lang","publishedAt"}, "right": {...}}, or {"id","text1","text2","lang1","lang2"}
with title and text in one. Of each article only a title or a text is required.
Answers: {"id","score","features"}, one a line in the order of the rows. The score goes from 0 (other stories) to 1 (the same story).
How rare a word is, is counted over the whole file, so a pair scores a little differently in other company.

Examples:
  $ parallax compare pairs.jsonl
  $ echo '{"id":"1","text1":"Volcano erupts on Marlow","text2":"Vulkan auf Marlow ausgebrochen"}' | parallax compare -`

/** One article of a pair as the row gives it. */
interface Side {
  readonly title: string
  readonly text: string
  readonly language: string | null
  readonly publishedAt: string | null
}

interface Pair {
  readonly id: string
  readonly left: ComparedText
  readonly right: ComparedText
}

/** Adds `parallax compare`: says how far the two articles of each row tell the same story. */
export function addCompareCommand(program: Command, context: CliContext): void {
  program
    .command('compare')
    .description('Score how far two articles tell the same story, inside and across languages.')
    .argument('[file]', 'JSON Lines; "-" or nothing: standard input')
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined) => compareFile(file, context))
}

async function compareFile(file: string | undefined, context: CliContext): Promise<void> {
  const { Rarity, scorePair } = await import('../cluster/index.ts')
  const read = await createReader(context)
  const rarity = new Rarity()
  const pairs: Pair[] = []
  for await (const line of readLines(file, context)) {
    const row = parseObject(line, file)
    const fail = (field: string, problem: string) =>
      new UsageError(`${inputName(file)}, line ${line.number}, field "${field}": ${problem}.`)
    const [left, right] = sidesOf(row, fail, { file, line: line.number }).map(read) as [
      ComparedText,
      ComparedText,
    ]
    rarity.add(left)
    rarity.add(right)
    pairs.push({ id: idOf(row.id ?? row.pair, line.number, fail), left, right })
  }
  for (const { id, left, right } of pairs) {
    const { score, features } = scorePair(left, right, rarity)
    const rounded = Object.fromEntries(Object.entries(features).map(([name, value]) => [name, round(value)]))
    context.stdout(`${JSON.stringify({ id, score: round(score, 6), features: rounded })}\n`)
  }
}

type Fail = (field: string, problem: string) => UsageError

function idOf(id: unknown, line: number, fail: Fail): string {
  if (id == null) return `row-${line}`
  if (typeof id === 'string' || typeof id === 'number') return String(id)
  throw fail('id', 'must be a string')
}

function sidesOf(
  row: Record<string, unknown>,
  fail: Fail,
  place: { file: string | undefined; line: number },
): [Side, Side] {
  if (row.left === undefined && row.right === undefined) {
    const text = (field: string) => stringField(row, field, { ...place, required: field.startsWith('text') })
    const side = (number: 1 | 2): Side => ({
      title: '',
      text: text(`text${number}`) as string,
      language: text(`lang${number}`),
      publishedAt: null,
    })
    const sides: [Side, Side] = [side(1), side(2)]
    sides.forEach(({ text }, at) => {
      if (text.trim() === '') throw fail(`text${at + 1}`, 'is empty')
    })
    return sides
  }
  return [readSide('left', row.left, fail), readSide('right', row.right, fail)]
}

function readSide(name: 'left' | 'right', value: unknown, fail: Fail): Side {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw fail(name, 'must be an object with "title" or "text"')
  const side = value as Record<string, unknown>
  const text = (field: string): string | null => {
    const found = side[field]
    if (found == null || typeof found === 'string') return found ?? null
    throw fail(`${name}.${field}`, 'must be a string or null')
  }
  const [title, body, publishedAt] = [text('title') ?? '', text('text') ?? '', text('publishedAt')]
  if (title.trim() === '' && body.trim() === '')
    throw fail(`${name}.title`, 'is missing, and so is text; give at least one')
  if (publishedAt !== null && Number.isNaN(Date.parse(publishedAt)))
    throw fail(`${name}.publishedAt`, 'must be a date as in 2023-06-06T05:00:00Z, or null')
  return { title, text: body, language: text('lang') || null, publishedAt }
}

/** Reads an article as enrich and cluster see it together; only this level may know both. */
async function createReader(context: CliContext): Promise<(side: Side) => ComparedText> {
  const { createComparedText, withTitle } = await import('../cluster/index.ts')
  const { createDescriber, detectLanguage } = await import('../enrich/index.ts')
  const { loadCatalogue } = await import('../catalog/index.ts')
  const catalogue = loadCatalogue(join(context.checkout, 'catalog'))
  const describer = createDescriber(catalogue)
  const toText = createComparedText(catalogue.gazetteer)
  return (side) => {
    const article = withTitle(side)
    const language = side.language ?? detectLanguage(`${article.title}\n${article.text}`, 'und')
    const published = side.publishedAt === null ? null : new Date(side.publishedAt).toISOString()
    const features = describer.describeWords({ ...article, id: '', language, publishedAt: published })
    return toText(article, features)
  }
}

function round(value: number, digits = 3): number {
  return Number(value.toFixed(digits))
}
