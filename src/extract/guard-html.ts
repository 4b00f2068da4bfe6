/** Longest page that is parsed, in UTF-16 code units after scripts, styles and comments are gone. */
export const MAX_HTML_LENGTH = 2_000_000
/** Deepest nesting that is parsed. Real pages stay under 100; recursion in the parsers fails near 5,000. */
export const MAX_DEPTH = 400

/** Most elements that are parsed. The largest of 129 public test pages has 9,877; Readability's cost grows faster than its input. */
export const MAX_ELEMENTS = 20_000

/** Largest sum of depths that is parsed; the same pages reach 68,924. */
export const MAX_WEIGHT = 200_000

/** Elements whose end tag may be missing: counting them would make old plain pages look deep. */
const MAY_STAY_OPEN = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'tr',
  'thead',
  'tbody',
  'option',
  'colgroup',
  'body',
  'html',
  'head',
])
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const DROPPED = new Set(['script', 'style', 'template', 'svg', 'canvas', 'iframe', 'object'])

export interface GuardedHtml {
  readonly html: string
  /** JSON-LD documents of the page, unparsed. */
  readonly jsonLd: readonly string[]
  /** False when parsing the page would cost too much. */
  readonly parsable: boolean
  readonly size: PageSize
}

export interface PageSize {
  readonly elements: number
  readonly depth: number
  /** Sum of the depths of all elements: Readability reads the text of an element once for each element around it. */
  readonly weight: number
}

/**
 * Stands before every parser: one linear pass takes out scripts, styles and comments and measures size and depth, so
 * that a hostile page costs no more than reading it once.
 */
export function guardHtml(html: string): GuardedHtml {
  const kept: string[] = []
  const jsonLd: string[] = []
  const count = { elements: 0, depth: 0, weight: 0, now: 0 }
  for (let position = 0; position < html.length; ) {
    const open = html.indexOf('<', position)
    kept.push(html.slice(position, open === -1 ? undefined : open))
    if (open === -1) break
    const tag = readTag(html, open)
    position = tag.end
    if (!tag.closing && DROPPED.has(tag.name)) {
      const inner = skipElement(html, tag)
      position = inner.end
      if (tag.name !== 'script' || !tag.source.toLowerCase().includes('ld+json')) continue
      jsonLd.push(html.slice(tag.end, inner.start))
      kept.push(html.slice(open, inner.end))
      continue
    }
    countTag(count, tag)
    kept.push(tag.source)
  }
  const guarded = kept.join('')
  const { elements, depth, weight } = count
  const small = guarded.length <= MAX_HTML_LENGTH && elements <= MAX_ELEMENTS
  return {
    html: guarded,
    jsonLd,
    parsable: small && depth <= MAX_DEPTH && weight <= MAX_WEIGHT,
    size: { elements, depth, weight },
  }
}

/** The same text with every element taken out of every other, for pages that no tree may be built of. */
export function flattenHtml(guarded: string): string {
  return guarded.replace(/<(?:\/|[a-z])[^<>]{0,2000}>/gi, (tag) => (INLINE.test(tag) ? ' ' : '<hr>'))
}

const INLINE = /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)[\s>]/i

interface TagCount {
  elements: number
  depth: number
  weight: number
  /** Depth at this point of the page. */
  now: number
}

function countTag(count: TagCount, tag: Tag): void {
  if (tag.name === '' || tag.name === '!--') return
  if (!tag.closing) {
    count.elements += 1
    count.weight += count.now
  }
  if (VOID.has(tag.name) || MAY_STAY_OPEN.has(tag.name) || tag.source.endsWith('/>')) return
  count.now = tag.closing ? Math.max(0, count.now - 1) : count.now + 1
  count.depth = Math.max(count.depth, count.now)
}

interface Tag {
  /** Lower-case name; "!--" for a comment; "" for text that only looks like a tag. */
  readonly name: string
  readonly closing: boolean
  readonly source: string
  readonly end: number
}

/** Longest tag that is read as one; what is longer is taken as text. */
const MAX_TAG_LENGTH = 20_000

function readTag(html: string, open: number): Tag {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    return { name: '!--', closing: false, source: '', end: end === -1 ? html.length : end + 3 }
  }
  const closing = html[open + 1] === '/'
  const start = closing ? open + 2 : open + 1
  const name = /^[a-z][a-z0-9-]{0,30}/i.exec(html.slice(start, start + 32))?.[0].toLowerCase() ?? ''
  if (name === '') return { name: '', closing: false, source: '&lt;', end: open + 1 }
  const end = findTagEnd(html, start + name.length)
  return { name, closing, source: html.slice(open, end), end }
}

/** A ">" inside a quoted attribute value does not end its tag. */
function findTagEnd(html: string, from: number): number {
  const limit = Math.min(html.length, from + MAX_TAG_LENGTH)
  let quote = ''
  for (let index = from; index < limit; index += 1) {
    const character = html[index] as string
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = html[index - 1] === '=' ? character : ''
    else if (character === '>') return index + 1
  }
  return limit
}

/** Start and end of the end tag of an element whose content is dropped. */
function skipElement(html: string, tag: Tag): { start: number; end: number } {
  if (tag.source.endsWith('/>') && tag.name !== 'script' && tag.name !== 'style')
    return { start: tag.end, end: tag.end }
  const pattern = new RegExp(`</${tag.name}[\\s>/]`, 'gi')
  pattern.lastIndex = tag.end
  const found = pattern.exec(html)
  if (found === null) return { start: html.length, end: html.length }
  const close = html.indexOf('>', found.index)
  return { start: found.index, end: close === -1 ? html.length : close + 1 }
}
