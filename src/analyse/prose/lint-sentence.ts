import type { PublishedSentence } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'

/** Defects of template prose that readers of comparable sites have met; each is a pattern over the finished text. */
const DEFECTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['doubled stop', /(?<!\.)\.\.(?!\.)|[.,;:] *[,;:](?!\p{L})|[!?]\.(?!["”’»)])/u],
  ['doubled space', / {2}/u],
  [
    'raw id',
    /(?<![\p{L}\p{N}])(?:(?:country|capital|metonym|person|org|place|financial)_[a-z0-9]|claim-[0-9a-f]{6})/u,
  ],
  ['raw value', /(?<!\p{L})(?:undefined|null|NaN|Infinity|\[object)(?!\p{L})/u],
  ['unnamed block', /(?<!\p{L})this block(?!\p{L})/iu],
  ['outlet mark', /(?<!\p{L})(?:exclusive|breaking):/iu],
  ['open template', /[{}]|\$\{/u],
]
/** Shortest English name whose lower-case form is surely a slip ("iran"); "us" and "man" are words. */
const SHORTEST_NAME = 4

/** First defect of the wording of a sentence, or null. */
export function findTemplateDefect(prepared: Prepared, sentence: PublishedSentence): string | null {
  for (const [name, pattern] of DEFECTS) {
    if (pattern.test(withoutQuotations(sentence.text, name))) return name
  }
  return findLowerCasedName(prepared, sentence)
}

/** What stands between quotation marks is an outlet's own text: its dots are its own. */
function withoutQuotations(text: string, defect: string): string {
  if (defect !== 'doubled stop' && defect !== 'doubled space') return text
  return text.replace(/“[^”]*”|«[^»]*»/gu, '“x”')
}

function findLowerCasedName(prepared: Prepared, sentence: PublishedSentence): string | null {
  const cited = sentence.evidence.map((evidence) => evidence.quote).join(' ')
  for (const evidence of sentence.evidence) {
    for (const mention of prepared.byId.get(evidence.article)?.features.entities ?? []) {
      const label = prepared.names.entity(mention.id)
      if (label === null || label.length < SHORTEST_NAME || label.includes(' ')) continue
      const lower = label.toLowerCase()
      if (lower !== label && hasWord(sentence.text, lower) && !hasWord(cited, lower))
        return `lower-cased name: ${lower}`
    }
  }
  return null
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + word.length] ?? ' '
    if (!/[\p{L}\p{M}]/u.test(before) && !/[\p{L}\p{M}]/u.test(after)) return true
  }
  return false
}
