import { decodeHTMLStrict } from 'entities'

/** Elements that end a paragraph. */
const BLOCK_TAGS = new Set(
  'p div br li ul ol dl dt dd tr table blockquote pre h1 h2 h3 h4 h5 h6 section article figure figcaption hr header footer'.split(
    ' ',
  ),
)
/** Elements whose content is no text. */
const SILENT_TAGS = /^(?:script|style|template|noscript|svg|iframe|object)$/

/**
 * Text of an HTML fragment: tags gone, entities decoded once, white space single, blocks parted by `paragraphBreak`.
 * Takes time linear in the fragment. A "<" that starts no tag stays.
 */
export function plainText(html: string, paragraphBreak = ' '): string {
  if (!html.includes('<')) return tidy(decodeHTMLStrict(html))
  const parts: string[] = []
  const lastEndTag = lastEndTags(html)
  let at = 0
  let silent: string | null = null
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? -1 : html.indexOf('>', open)
    if (end < 0) {
      if (silent === null) parts.push(decodeHTMLStrict(html.slice(at)))
      break
    }
    if (silent === null && open > at) parts.push(decodeHTMLStrict(html.slice(at, open)))
    const tag = readTag(html, open)
    if (tag === null) {
      if (silent === null) parts.push('<')
      at = open + 1
      continue
    }
    if (silent === null && tag.opens && SILENT_TAGS.test(tag.name) && lastEndTag(tag.name) > end)
      silent = tag.name
    else if (tag.name === silent && !tag.opens) silent = null
    else if (silent === null && BLOCK_TAGS.has(tag.name)) parts.push(BREAK)
    at = html.startsWith('<!--', open) ? endOfComment(html, open, end) : end + 1
  }
  return parts
    .join('')
    .split(BREAK)
    .map(tidy)
    .filter((paragraph) => paragraph !== '')
    .join(paragraphBreak)
}

/** Marks a paragraph inside `plainText`; no feed can hold it, the XML reader drops it. */
const BREAK = '\u0001'

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}

/** Single spaces, none at the ends; signs that nobody sees are gone. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Finds the last end tag of a name, looked for once: a silent element that never ends is a word in angle brackets. */
function lastEndTags(html: string): (name: string) => number {
  const known = new Map<string, number>()
  let lower: string | null = null
  return (name) => {
    lower ??= html.toLowerCase()
    const at = known.get(name) ?? lower.lastIndexOf(`</${name}`)
    known.set(name, at)
    return at
  }
}

function readTag(html: string, open: number): { name: string; opens: boolean } | null {
  const match = /^<(\/?)([a-z][a-z0-9:-]{0,30}|!|\?)/i.exec(html.slice(open, open + 34))
  return match && { name: match[2]!.toLowerCase(), opens: match[1] === '' }
}

function endOfComment(html: string, open: number, tagEnd: number): number {
  const end = html.indexOf('-->', open)
  return end < 0 ? tagEnd + 1 : end + 3
}
