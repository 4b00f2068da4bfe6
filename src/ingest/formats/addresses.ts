import { decodeHTMLStrict } from 'entities'
import type { XmlElement } from '../../text/xml.ts'

/** Longest address that is kept, in characters; browsers stop at about this. */
const MAX_LENGTH = 4096

/** The address as written when it is absolute, else resolved against `base`; null unless it is http or https. */
export function absoluteAddress(written: string | null | undefined, base: string | null): string | null {
  const address = written?.replace(/[\t\n\r]/g, '').trim() ?? ''
  if (address === '' || address.length > MAX_LENGTH) return null
  if (/^https?:\/\/[^\s/?#]/i.test(address))
    return URL.canParse(address) ? address.replaceAll(' ', '%20') : null
  if (base === null || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null
  return joinAddress(address, base)
}

/** Joins a relative reference to a base; null when the result is not http or https. */
export function joinAddress(reference: string, base: string): string | null {
  if (!URL.canParse(reference, base)) return null
  const url = new URL(reference, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

/** Base address at an element: nested `xml:base` attributes over the address of the document. */
export function baseOf(element: XmlElement, documentBase: string | null): string | null {
  const bases: string[] = []
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const base = at.attributes['xml:base']
    if (base !== undefined) bases.unshift(base.trim())
  }
  let base = documentBase
  for (const written of bases) base = absoluteAddress(written, base) ?? base
  return base
}

/** True when any `xml:base` governs the element. */
export function hasXmlBase(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (at.attributes['xml:base'] !== undefined) return true
  }
  return false
}

/** Makes the links of sanitised HTML absolute; one that cannot be is removed. Relies on the sanitiser's regular output. */
export function resolveLinks(html: string, base: string | null): string {
  if (!html.includes('="')) return html
  return html.replace(/<(a|img) ([^<>]*)>/g, (_, tag: string, attributes: string) => {
    const resolved = attributes.replace(/(^|\s)(href|src)="([^"]*)"/g, (_match, space, name, value) => {
      const decoded = decodeHTMLStrict(value)
      if (/^(?:mailto:|#)/i.test(decoded)) return `${space}${name}="${value}"`
      const address = absoluteAddress(decoded, base)
      return address === null ? '' : `${space}${name}="${escapeAttribute(address)}"`
    })
    return `<${tag} ${resolved}>`
  })
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
