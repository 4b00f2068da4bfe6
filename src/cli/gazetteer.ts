import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Catalogue } from '../domain/index.ts'
import type { Coverage, NameProposal, SeenArticle } from '../enrich/index.ts'
import { type CliContext, UsageError } from './context.ts'
import { inputName, parseObject, readLines } from './read-input.ts'
import { parseCount } from './read-options.ts'

const EXAMPLES = `
Examples:
  $ parallax gazetteer suggest articles.jsonl --limit 200
  $ parallax gazetteer coverage articles.jsonl`

const SUGGEST_EXAMPLES = `
FILE: JSON Lines as for "parallax cluster"; "-": standard input; left out: the articles of this installation.
Answers: one proposal a line, the worthiest first: {"id","kind","country","aliases":{language:{form:articles}},"articles",
"uncovered" (articles with fewer than two known ids),"days","samples" (ids of articles),"standsWith" (known ids),
"aliasOf" (a known person of that surname),"confidence"}. Nothing is written to the catalogue: check each line first.

Examples:
  $ parallax gazetteer suggest articles.jsonl --min 5 --limit 200
  $ zcat headlines.jsonl.gz | parallax gazetteer suggest - --languages ar,ru,zh
  $ parallax gazetteer suggest --format entry     lines that fit catalog/gazetteer/ after review`

const COVERAGE_EXAMPLES = `
Answers: {"language","articles","entities","ids"}, one line a language: shares of its articles with at least two different
entities, and with at least two different entities or concepts.

Example:
  $ parallax gazetteer coverage articles.jsonl`

/** Characters of a text that are read: names stand in the lead. */
const LEAD = 600
/** Articles of the database read at a time. */
const PAGE = 500

interface SuggestOptions {
  readonly min: number
  readonly limit?: number
  readonly languages?: ReadonlySet<string>
  readonly format: 'proposal' | 'entry'
}

/** Adds `parallax gazetteer`: which names the gazetteer lacks, and how many articles it knows enough of. */
export function addGazetteerCommand(program: Command, context: CliContext): void {
  const gazetteer = program
    .command('gazetteer')
    .description('what the gazetteer lacks: proposals of names for review, coverage by language')
    .addHelpText('after', EXAMPLES)
  gazetteer
    .command('suggest [FILE]')
    .description('propose frequent names that the gazetteer does not know, for review')
    .option('--min <n>', 'articles of one language that must hold a name', parseCount(2, 1_000_000), 3)
    .option('--languages <list>', 'read articles of these languages only: en,ru,zh', parseLanguages)
    .option('--limit <n>', 'proposals to print', parseCount(1, 1_000_000))
    .option('--format <kind>', 'proposal, or entry (lines as in catalog/gazetteer/)', parseFormat, 'proposal')
    .addHelpText('after', SUGGEST_EXAMPLES)
    .action((file: string | undefined, options: SuggestOptions) => suggest(file, options, context))
  gazetteer
    .command('coverage [FILE]')
    .description('share of articles with at least two known ids, by language')
    .addHelpText('after', COVERAGE_EXAMPLES)
    .action((file: string | undefined) => cover(file, context))
}

async function suggest(
  file: string | undefined,
  options: SuggestOptions,
  context: CliContext,
): Promise<void> {
  const { NameMiner, toEntry } = await import('../enrich/index.ts')
  const catalogue = await catalogueOf(context)
  const miner = new NameMiner(catalogue.gazetteer)
  let read = 0
  for await (const article of articlesOf(file, catalogue, context)) {
    if (options.languages && !options.languages.has(article.language)) continue
    miner.add(article)
    read += 1
  }
  const proposals: NameProposal[] = miner.proposals(options.min).slice(0, options.limit)
  for (const proposal of proposals) {
    context.stdout(`${JSON.stringify(options.format === 'entry' ? toEntry(proposal) : proposal)}\n`)
  }
  context.stderr(`${proposals.length} proposals from ${read} articles\n`)
}

async function cover(file: string | undefined, context: CliContext): Promise<void> {
  const { CoverageCount } = await import('../enrich/index.ts')
  const catalogue = await catalogueOf(context)
  const count = new CoverageCount()
  for await (const article of articlesOf(file, catalogue, context))
    count.add(article.language, article.features)
  for (const row of count.rows()) context.stdout(`${JSON.stringify(shares(row))}\n`)
}

function shares({ language, articles, entities, ids }: Coverage): Record<string, unknown> {
  const share = (part: number): number => Math.round((part / articles) * 1000) / 1000
  return { language, articles, entities: share(entities), ids: share(ids) }
}

async function catalogueOf(context: CliContext): Promise<Catalogue> {
  const { loadCatalogue } = await import('../catalog/index.ts')
  return loadCatalogue(join(context.checkout, 'catalog'))
}

/** Articles of a file, or of the database of this installation when no file is given. */
function articlesOf(
  file: string | undefined,
  catalogue: Catalogue,
  context: CliContext,
): AsyncGenerator<SeenArticle> {
  return file === undefined ? storedArticles(context) : fileArticles(file, catalogue, context)
}

async function* fileArticles(
  file: string,
  catalogue: Catalogue,
  context: CliContext,
): AsyncGenerator<SeenArticle> {
  const { readRow } = await import('../pipeline/read-row.ts')
  const { createDescriber } = await import('../enrich/index.ts')
  const describer = createDescriber(catalogue)
  for await (const line of readLines(file, context)) {
    const read = readRow(parseObject(line, file), line.number)
    if (!read.ok) {
      const { field, problem } = read.fault
      throw new UsageError(`${inputName(file)}, line ${line.number}, field "${field}": ${problem}.`)
    }
    const row = { ...read.value, text: read.value.text.slice(0, LEAD) }
    const features = describer.describeForPlacement({ ...row, language: row.lang ?? 'und' })
    yield seen(row, features)
  }
}

async function* storedArticles(context: CliContext): AsyncGenerator<SeenArticle> {
  const { listDescribed } = await import('../enrich/index.ts')
  const { openInstallation } = await import('./open.ts')
  const installation = await openInstallation(context, { guest: true })
  try {
    for (let after = ''; ; ) {
      const page = await listDescribed(installation.db, after, PAGE)
      for (const { features, ...article } of page) yield seen(article, features)
      const last = page.at(-1)
      if (last === undefined || page.length < PAGE) return
      after = last.id
    }
  } finally {
    await installation.close()
  }
}

function seen(
  article: Pick<SeenArticle, 'id' | 'source' | 'country' | 'title' | 'text'> & {
    readonly publishedAt: string | null
  },
  features: SeenArticle['features'],
): SeenArticle {
  const { id, source, country, title, text, publishedAt } = article
  const day = publishedAt?.slice(0, 10) ?? null
  return { id, source, country, title, text, day, language: features.language, features }
}

function parseLanguages(text: string): ReadonlySet<string> {
  const languages = text.split(',').map((part) => part.trim())
  if (languages.every((language) => /^[a-z]{2,3}$/.test(language))) return new Set(languages)
  throw new InvalidArgumentError('Give codes of languages with commas between them, as in en,ru,zh.')
}

function parseFormat(text: string): 'proposal' | 'entry' {
  if (text === 'proposal' || text === 'entry') return text
  throw new InvalidArgumentError('Give "proposal" or "entry".')
}
