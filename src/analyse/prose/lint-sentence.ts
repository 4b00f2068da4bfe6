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
/** The same for our own words alone: what stands between quotation marks is an outlet's, its stops and articles are its own. */
const OWN_DEFECTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['lower-cased start', /^\p{Ll}/u],
  [
    'capital after "that"',
    /(?<!\p{L})that (?:The|A|An|It|He|She|They|There|This|These|In|On|At|About|More|Some|Many|At least|Officials|Police|Authorities) /u,
  ],
  [
    'wrong article',
    /(?<!\p{L})(?:[Aa] (?:[aeio](?!ne |nce |uro|u)\p{Ll}|u(?!n[iaou]|k|s[aeiu]|t[eio])\p{Ll})|[Aa]n [bcdfgjklmnpqrstvwxz]\p{Ll})/u,
  ],
  ['doubled word', /(?<!\p{L})(the|a|an|of|that|to|in|on|and|is|was|report|reports) \1(?!\p{L})/u],
  ['list of concepts', /(?<!\p{L})(?:naming \p{Lu}[^.]{0,60}, as in|with the figure|as in “)/u],
  [
    'repeated attribution',
    /(?<!\p{L})(?:reports?|writes?) that [^;:]{0,300}, (?:\p{L}+ ){1,6}(?:said|says)(?: on \p{L}+day)?\.$/u,
  ],
  ['fragment', /(?:^|[.] )(?:“[^”]*”|«[^»]*») \([^)]*\)\.?$/u],
  ['empty quotation', /“\s*”|«\s*»|\(\s*\)/u],
  ['unbalanced brackets', /^[^(]*\)|\([^)]*$/u],
]
/** Shortest English name whose lower-case form is surely a slip ("iran"); "us" and "man" are words. */
const SHORTEST_NAME = 4

/** First defect of the wording of a sentence, or null. */
export function findTemplateDefect(prepared: Prepared, sentence: PublishedSentence): string | null {
  return findWordingDefect(sentence) ?? findLowerCasedName(prepared, sentence)
}

/** First defect that the text shows by itself, or null. Only what a rule made has our own words to look at. */
export function findWordingDefect(sentence: PublishedSentence): string | null {
  const own = withoutQuotations(sentence.text)
  for (const [name, pattern] of DEFECTS) {
    const text = name === 'doubled stop' || name === 'doubled space' ? own : sentence.text
    if (pattern.test(text)) return name
  }
  if (!balanced(sentence.text)) return 'unbalanced quotation marks'
  if (sentence.made !== 'computed') return null
  return OWN_DEFECTS.find(([, pattern]) => pattern.test(own))?.[0] ?? null
}

/** What stands between quotation marks is an outlet's own text: its dots are its own. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|«[^»]*»/gu, '“x”')
}

function balanced(text: string): boolean {
  const count = (character: string) => text.split(character).length - 1
  return count('“') === count('”') && count('«') === count('»')
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
