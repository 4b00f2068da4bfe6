import { escapeHtml, plainText, tidy } from '../../text/markup.ts'
import type { XmlElement } from '../../text/xml.ts'

/** What a feed element says, and whether its text is HTML or text that means itself. */
export interface TextConstruct {
  readonly html: boolean
  readonly value: string
}

/** Longest title that is read, in characters of markup. The longest headline seen in development feeds has 420. */
const MAX_TITLE_MARKUP = 6000
const MAX_TITLE = 1000

const VOID_TAGS = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** An RSS element: its text is HTML, escaped once for XML; markup that was not escaped counts too. */
export function rssText(element: XmlElement): TextConstruct {
  return { html: true, value: innerMarkup(element, false) }
}

/** An Atom element, 0.3 (`type` and `mode`) or 1.0 (`type`). */
export function atomText(element: XmlElement): TextConstruct {
  const type = (element.attributes.type ?? 'text').trim().toLowerCase()
  const mode = element.attributes.mode?.trim().toLowerCase()
  const hasElements = element.children.some((child) => typeof child !== 'string')
  if (mode === 'base64' || isBinary(type)) {
    const decoded = decodeBase64(innerText(element))
    if (decoded !== null) return { html: true, value: decoded }
  }
  if (type === 'xhtml' || type.endsWith('xml')) {
    return hasElements ? { html: true, value: unwrap(innerMarkup(element, true)) } : rssText(element)
  }
  if (type.includes('html') || mode === 'escaped') return rssText(element)
  if (hasElements) return { html: true, value: innerMarkup(element, mode !== 'escaped') }
  return { html: false, value: innerText(element) }
}

/** Plain text for a title, name or category. */
export function asPlainText(construct: TextConstruct): string | null {
  const raw = construct.value.slice(0, MAX_TITLE_MARKUP)
  const text = construct.html ? plainText(raw) : tidy(raw)
  return text === '' ? null : text.slice(0, MAX_TITLE)
}

/** HTML for a body, not sanitised yet; null when nothing stands there. */
export function asMarkup(construct: TextConstruct): string | null {
  const value = construct.value.trim()
  if (value === '') return null
  return construct.html ? value : escapeHtml(value)
}

/** All text below an element, as it stands. */
export function innerText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : innerText(child)))
    .join('')
    .trim()
}

/** Children as markup. `escapeText` is true where text means itself (XHTML), false where it is HTML already. */
function innerMarkup(element: XmlElement, escapeText: boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeText ? escapeHtml(child) : child
      const attributes = Object.entries(child.attributes)
        .filter(([name]) => !name.startsWith('xml'))
        .map(([name, value]) => ` ${name}="${escapeHtml(value).replaceAll('"', '&quot;')}"`)
        .join('')
      const inner = innerMarkup(child, escapeText)
      return VOID_TAGS.test(child.tag)
        ? `<${child.tag}${attributes}>${inner}`
        : `<${child.tag}${attributes}>${inner}</${child.tag}>`
    })
    .join('')
}

/** XHTML content stands in one `div` that is no part of it (RFC 4287, 3.1.1.3). */
function unwrap(markup: string): string {
  const match = /^\s*<div>([\s\S]*)<\/div>\s*$/.exec(markup)
  return match && !match[1]!.includes('<div') ? match[1]! : markup
}

function isBinary(type: string): boolean {
  return /^(?:application\/octet-stream|image\/|audio\/|video\/)/.test(type)
}

/** Text of base64 data; null when it is not base64, or its bytes are no text. */
function decodeBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '')
  if (packed === '' || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(packed, 'base64'))
  } catch {
    return null
  }
}
