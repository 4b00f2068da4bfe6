import type { Article } from '../domain/index.ts'
import { AGENCIES } from './agencies.ts'

/** Credits stand in the first or the last this many units of a text. */
const HEAD = 260
const TAIL = 420

interface Pattern {
  readonly head: RegExp
  readonly tail: RegExp
}

/** Signs around an agency's name in a dateline: (Reuters), /ТАСС/, [AP], — AFP, =Xinhua= */
const OPEN = '[(\\[/（【—–=-]'
const CLOSE = '[)\\]/）】—–=:-]'

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function makePattern(names: readonly string[]): Pattern {
  const any = names.map(escaped).join('|')
  const spaced = `(?:${any})(?![\\p{L}\\p{N}])`
  const chinese = names.filter((name) => /\p{sc=Han}/u.test(name)).map(escaped)
  const han = chinese.length > 0 ? `|(?:${chinese.join('|')})[\\p{sc=Han}\\d月日]{0,16}(?:电|電|讯|訊)` : ''
  const pair = `${OPEN} ?(?:[\\p{L} .&]{0,24}[/,] ?)?${spaced}(?: ?[/,&] ?[\\p{L} .]{1,24}| and [\\p{L} .]{1,24})? ?${CLOSE}`
  const byline = `(?:^|\\n)[ \\t]*(?:[Bb]y |By the |Von |Par |Por |Di )?${spaced}[ \\t]*(?:\\n|$| [-–—|:])`
  return {
    head: new RegExp(
      `${pair}|${byline}|^[^.!?。\\n]{0,60}[,.] ?[^.!?。\\n]{0,24}${OPEN} ?${spaced}${han}`,
      'u',
    ),
    tail: new RegExp(
      `${OPEN} ?${spaced} ?(?:${CLOSE}|\\s*$)|(?:Reporting|Editing|Writing) by [^\\n]{0,80}${spaced}|` +
        `(?:[Ss]ource|[Cc]redit|[Ii]nformation(?:s)?|[Qq]uelle|[Ff]uente|[Ff]onte|[Ii]nformación de|[Cc]om informações d[aeo]|[Aa]vec|[Cc]on información de|Источник|По материалам|Джерело|المصدر|منبع|来源|Kaynak)\\s?[:：]?\\s?(?:l'|la |el |a |the )?${spaced}[^\\n]{0,40}\\s*$${han}`,
      'u',
    ),
  }
}

const patterns = new Map<string, Pattern>()

/** The expressions of an agency, built when its name is first met. */
function patternOf(id: string, names: readonly string[]): Pattern {
  const known = patterns.get(id)
  if (known !== undefined) return known
  const made = makePattern(names)
  patterns.set(id, made)
  return made
}

/** The names are looked for first: a text without them needs none of the expressions. */
function isCredited(id: string, names: readonly string[], head: string, tail: string): boolean {
  const inHead = names.some((name) => head.includes(name))
  const inTail = names.some((name) => tail.includes(name))
  if (!inHead && !inTail) return false
  const pattern = patternOf(id, names)
  return (inHead && pattern.head.test(head)) || (inTail && pattern.tail.test(tail))
}

/**
 * Ids of the agencies that an article says its text comes from: datelines ("PARIS (Reuters) -", "МОСКВА, 6 июня.
 * /ТАСС/", "新华社北京6月6日电"), bylines that are an agency, closing credits. Mentions inside the story are not credits.
 */
export function findCredits(article: Pick<Article, 'text'>): string[] {
  const head = article.text.slice(0, HEAD)
  const tail = article.text.slice(-TAIL)
  if (head === '') return []
  const isReuters =
    /(?:^|\n)\(?(?:Additional )?[Rr]eporting by [^\n]{3,200}[;,] ?(?:[Ee]diting|[Ww]riting) by/u.test(tail)
  const found = AGENCIES.filter(({ id, names }) => isCredited(id, names, head, tail)).map(({ id }) => id)
  if (isReuters && found.length === 0) found.push('org_reuters')
  return [...new Set(found)].sort()
}

const DATELINE =
  /^(?:[\p{Lu}\p{M} .,'’-]{2,40}(?:[,.] ?[\p{L}\d .]{0,20})? ?)?[(/—–-] ?\/?[\p{L} .&]{2,24}\/? ?[)/][.,:]? ?(?:[-–—] ?)?/u
const CHINESE_DATELINE =
  /^[（(【]?\p{sc=Han}{2,8}(?:网|社|报)?\p{sc=Han}{0,6}\d{0,2}月?\d{0,2}日?(?:电|讯)[）)】]?[，, ：:]?/u
const CLOSING = /\n[^\n]{0,20}(?:[Rr]eporting|[Ee]diting|[Ww]riting) by [^\n]{0,300}$/u

/** Text without dateline and closing credits, for comparing. */
export function withoutCredits(text: string): string {
  return text.replace(DATELINE, '').replace(CHINESE_DATELINE, '').replace(CLOSING, '')
}
