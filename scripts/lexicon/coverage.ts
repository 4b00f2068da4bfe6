import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadCatalogue } from '../../src/catalog/index.ts'
import { createWordMatcher, type WordMatcher } from '../../src/text/word-matcher.ts'

/**
 * How much of a stream of headlines the concepts reach, and what they miss.
 *
 *   npx tsx scripts/lexicon/coverage.ts [--terms] [--missing] FILE.jsonl[.gz]...
 *
 * Prints, per file and language, the share of headlines with at least one and at least two concepts; with `--terms` the
 * terms that fire most, with three samples; with `--missing` the frequent words of headlines that no concept reaches.
 */

/** Fewest headlines of one language in one file worth a line. */
const MIN_HEADLINES = 100
const TERMS_SHOWN = 100
const WORDS_SHOWN = 150
const SAMPLES = 3
const WORD = /[\p{L}\p{M}]{3,}|\p{Script=Han}{2}/gu

interface Row {
  readonly lang: string
  readonly title: string
}

interface Tally {
  headlines: number
  one: number
  two: number
  readonly terms: Map<string, { count: number; samples: string[] }>
  readonly missed: Map<string, number>
}

function readRows(file: string): Row[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

function conceptMatcher(): WordMatcher<string> {
  const { concepts } = loadCatalogue(new URL('../../catalog', import.meta.url).pathname).lexicon
  return createWordMatcher(
    concepts.flatMap(({ id, terms }) =>
      Object.entries(terms).flatMap(([language, list]) =>
        list.map((text) => ({ text, value: id, language, letterCase: 'any' as const })),
      ),
    ),
  )
}

function count(tally: Tally, title: string, found: ReturnType<WordMatcher<string>['find']>): void {
  tally.headlines += 1
  const ids = new Set(found.map((match) => match.value))
  if (ids.size > 0) tally.one += 1
  if (ids.size > 1) tally.two += 1
  for (const key of new Set(found.map((match) => `${match.value} ${match.pattern.text}`))) {
    const term = tally.terms.get(key) ?? { count: 0, samples: [] }
    term.count += 1
    if (term.count % 7 === 1 && term.samples.length < SAMPLES) term.samples.push(title.slice(0, 110))
    tally.terms.set(key, term)
  }
  if (ids.size > 0) return
  for (const word of new Set(title.toLowerCase().match(WORD) ?? []))
    tally.missed.set(word, (tally.missed.get(word) ?? 0) + 1)
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

function report(name: string, tally: Tally, options: ReadonlySet<string>): void {
  const { headlines, one, two } = tally
  console.log(
    `${name} ${headlines} headlines: one ${percent(one, headlines)}, two ${percent(two, headlines)}`,
  )
  if (options.has('--terms')) {
    const terms = [...tally.terms].sort((a, b) => b[1].count - a[1].count).slice(0, TERMS_SHOWN)
    for (const [key, term] of terms)
      console.log(`  ${percent(term.count, headlines)} ${key} :: ${term.samples.join(' || ')}`)
  }
  if (options.has('--missing')) {
    const words = [...tally.missed].sort((a, b) => b[1] - a[1]).slice(0, WORDS_SHOWN)
    console.log(`  ${words.map(([word, times]) => `${word} ${times}`).join(', ')}`)
  }
}

const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')))
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const matcher = conceptMatcher()
for (const file of files) {
  const tallies = new Map<string, Tally>()
  for (const { lang, title } of readRows(file)) {
    const fresh: Tally = { headlines: 0, one: 0, two: 0, terms: new Map(), missed: new Map() }
    const tally = tallies.get(lang) ?? fresh
    tallies.set(lang, tally)
    count(tally, title, matcher.find(title, [lang]))
  }
  for (const [language, tally] of [...tallies].sort())
    if (tally.headlines >= MIN_HEADLINES) report(`${basename(file)} ${language}`, tally, options)
}
