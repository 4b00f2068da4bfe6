import type { Evidence, NumberMention, PublishedSentence } from '../../domain/index.ts'
import { asciiDigits, normalise } from '../../text/normalise.ts'
import type { Prepared } from '../claims/prepared.ts'
import { sayDay } from '../figures/say-day.ts'
import { threshold } from '../thresholds.ts'
import { findTemplateDefect } from './lint-sentence.ts'
import { languageName, OWN_WORDS } from './own-words.ts'

const LONGEST = threshold('quoteLength')
/** A word that starts with a capital in a script that has capitals. */
const CAPITALISED = /(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’]*/gu
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const WEEK = 7 * 86_400_000
const DIGITS = /\d+(?:[.,]\d+)*/gu
const TITLES =
  /(?<!\p{L})(?:president|prime minister|chancellor|minister|secretary|ambassador|general|colonel|spokesman|spokeswoman|spokesperson|governor|mayor|chairman|commander|king|queen|prince|pope|senator)(?!\p{L})/giu

/**
 * The gate every published sentence passes: its evidence resolves exactly, and every name, number, date and title in
 * it stands in a cited span, in its own words or as another name of an entity mentioned there.
 * @returns null when the sentence may be published, else the reason it may not.
 */
export function findEvidenceDefect(prepared: Prepared, sentence: PublishedSentence): string | null {
  if (sentence.evidence.length === 0) return 'no evidence'
  for (const evidence of sentence.evidence)
    if (!resolves(prepared, evidence)) return 'evidence does not resolve'
  const cited = normalise(sentence.evidence.map((evidence) => evidence.quote).join(' \n '))
  const text = withoutCitedDays(prepared, sentence)
  return (
    findUncited(text, CAPITALISED, (name) => isCitedName(prepared, sentence, name, cited), 'name') ??
    findUncited(
      asciiDigits(text),
      DIGITS,
      (digits) => isCitedNumber(prepared, sentence, digits, cited),
      'number',
    ) ??
    findUncited(sentence.text, TITLES, (title) => cited.includes(normalise(title)), 'title') ??
    findTemplateDefect(prepared, sentence)
  )
}

/** The text without the days of publication of the cited articles: they stand beside every link. */
function withoutCitedDays(prepared: Prepared, sentence: PublishedSentence): string {
  const days = sentence.evidence.map((evidence) =>
    sayDay(prepared.byId.get(evidence.article)?.article.publishedAt ?? null),
  )
  return days.reduce<string>(
    (text, day) => (day === null ? text : text.replaceAll(` on ${day}`, '')),
    sentence.text,
  )
}

/** Keeps the sentences that pass the gate. */
export function keepProved<Item>(
  prepared: Prepared,
  items: readonly Item[],
  sentencesOf: (item: Item) => readonly PublishedSentence[],
): Item[] {
  return items.filter((item) =>
    sentencesOf(item).every((sentence) => findEvidenceDefect(prepared, sentence) === null),
  )
}

function resolves(prepared: Prepared, evidence: Evidence): boolean {
  const article = prepared.byId.get(evidence.article)?.article
  if (article === undefined || evidence.quote.length > LONGEST) return false
  return article[evidence.field].slice(evidence.start, evidence.end) === evidence.quote
}

function findUncited(
  text: string,
  pattern: RegExp,
  isCited: (word: string) => boolean,
  kind: string,
): string | null {
  for (const match of text.matchAll(pattern))
    if (!isCited(match[0])) return `${kind} without a cited span: ${match[0]}`
  return null
}

function isCitedName(prepared: Prepared, sentence: PublishedSentence, name: string, cited: string): boolean {
  if (OWN_WORDS.has(name)) return true
  const folded = normalise(name).replace(/'s$/u, '')
  if (cited.includes(folded)) return true
  const month = MONTHS.indexOf(folded)
  if (month >= 0 && citedDays(prepared, sentence).some((day) => Number(day.slice(5, 7)) === month + 1))
    return true
  return citationNames(prepared, sentence).has(folded)
}

/** Words of the names of cited outlets, of blocks and languages, and of every entity a cited span mentions. */
function citationNames(prepared: Prepared, sentence: PublishedSentence): Set<string> {
  const names = new Set<string>()
  const add = (text: string) => {
    for (const word of normalise(text).split(/[^\p{L}\p{M}\p{N}']+/u)) names.add(word.replace(/'s$/u, ''))
  }
  for (const column of prepared.columns.values()) add(column.coverage.name)
  for (const evidence of sentence.evidence) {
    const entry = prepared.byId.get(evidence.article)
    if (entry === undefined) continue
    add(entry.article.sourceName)
    add(languageName(entry.features.language))
    for (const mention of entry.features.entities) {
      if (mention.field !== evidence.field || mention.start < evidence.start || mention.end > evidence.end)
        continue
      for (const id of [mention.id, prepared.names.actor(mention.id)]) {
        const label = prepared.names.entity(id)
        if (label !== null) add(label)
      }
    }
  }
  return names
}

function isCitedNumber(
  prepared: Prepared,
  sentence: PublishedSentence,
  digits: string,
  cited: string,
): boolean {
  if (holdsNumber(cited, digits)) return true
  const value = Number(digits.replaceAll(',', ''))
  if (citedDays(prepared, sentence).some((day) => day.split('-').some((part) => Number(part) === value)))
    return true
  return sentence.evidence.some((evidence) => {
    const features = prepared.byId.get(evidence.article)?.features
    const inside = (span: { field: string; start: number; end: number }) =>
      span.field === evidence.field && span.start >= evidence.start && span.end <= evidence.end
    return (
      features?.numbers.some(
        (number) => inside(number) && valuesOf(number).some((known) => isAsPrinted(value, known)),
      ) ?? false
    )
  })
}

/** Ends of a number, and the middle that "about 400" is printed with. */
function valuesOf({ low, high }: NumberMention): number[] {
  return [low, high, Number(((low + high) / 2).toPrecision(6))]
}

/** "1.28 million" prints 1,280,000. */
function isAsPrinted(value: number, known: number): boolean {
  return [1, 1e6, 1e9, 1e12].some((scale) => Math.abs(value * scale - known) <= known * 1e-9)
}

/** Days that cited spans name, as resolved against the day of publication: "on Tuesday" proves "8 April 2025". */
function citedDays(prepared: Prepared, sentence: PublishedSentence): string[] {
  return sentence.evidence.flatMap((evidence) => {
    const dates = prepared.byId.get(evidence.article)?.features.dates ?? []
    return dates
      .filter(
        (date) => date.field === evidence.field && date.start >= evidence.start && date.end <= evidence.end,
      )
      .flatMap((date) =>
        /\p{N}/u.test(date.surface) ? [date.from, date.to] : [date.from, date.to, weekAfter(date.to)],
      )
  })
}

/** A weekday in a sentence that looks ahead is the next one, though dates are read backwards. */
function weekAfter(day: string): string {
  return new Date(Date.parse(day) + WEEK).toISOString().slice(0, 10)
}

/** "12" stands in "12 people", not in "2012". */
function holdsNumber(cited: string, digits: string): boolean {
  for (let at = cited.indexOf(digits); at >= 0; at = cited.indexOf(digits, at + 1)) {
    const before = cited[at - 1] ?? ' '
    const after = cited[at + digits.length] ?? ' '
    if (!/\d/u.test(before) && !/\d/u.test(after)) return true
  }
  return false
}
