/** Bytes at the start of a document in which its own declaration of the character set is looked for. */
const DECLARATION_WINDOW = 1024

/** What a document that names no character set, and is not UTF-8, most often is on the web. */
const LAST_RESORT = 'windows-1252'

export interface DecodedText {
  readonly text: string
  /** Name of the character set in the words of the WHATWG Encoding Standard. */
  readonly charset: string
}

/**
 * Reads the bytes of a feed or page: byte order mark, then HTTP, then the document's own declaration, then UTF-8.
 * A charset that does not fit the bytes is passed over for the next one that does.
 * @param contentType value of the HTTP header, if there was one
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null = null): DecodedText {
  const mark = byteOrderMark(bytes)
  if (mark !== null) return decodeAs(bytes.subarray(mark.length), mark.charset)
  const shape = wideShape(bytes)
  if (shape !== null) return decodeAs(bytes, shape)
  const head = latin1(bytes.subarray(0, DECLARATION_WINDOW))
  const declared = knownCharset(declaredCharset(head))
  const sent = knownCharset(/charset\s?=\s?["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1])
  // Servers send Latin-1 for everything; a document that says UTF-8, and is, knows better.
  const order = declared === 'utf-8' ? [declared, sent] : [sent, declared, 'utf-8']
  for (const charset of order) {
    if (charset === null || charset === undefined || isWide(charset)) continue
    const text = decodeStrictly(bytes, charset)
    if (text !== null) return { text, charset }
  }
  return decodeLeniently(bytes, [sent, declared])
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Nothing fits wholly: the charset that leaves the fewest unreadable characters. */
function decodeLeniently(bytes: Uint8Array, named: readonly (string | null)[]): DecodedText {
  const charsets = [...named, 'utf-8'].filter(
    (charset): charset is string => charset !== null && !isWide(charset),
  )
  const tried = [...new Set(charsets)].map((charset) => decodeAs(bytes, charset))
  const best = tried.reduce((a, b) => (unreadable(b.text) < unreadable(a.text) ? b : a))
  // Scattered damage in real text is left as it is; text that is damaged throughout was never in that charset.
  const share = unreadable(best.text) / Math.max(1, best.text.length)
  return share < 0.001 ? best : decodeAs(bytes, LAST_RESORT)
}

function unreadable(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedText {
  if (charset === 'utf-32le' || charset === 'utf-32be')
    return { text: decodeUtf32(bytes, charset === 'utf-32le'), charset }
  return { text: new TextDecoder(charset).decode(bytes), charset }
}

function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { charset: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { charset: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', length: 2 }
  return null
}

/** Wide charsets show in the zero bytes around the first "<" or "{", even without a mark. */
function wideShape(bytes: Uint8Array): string | null {
  const [a = 1, b = 1, c = 1, d = 1] = bytes
  const opens = (byte: number) => byte === 0x3c || byte === 0x7b
  if (opens(a) && b === 0 && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b === 0 && c === 0 && opens(d)) return 'utf-32be'
  if (opens(a) && b === 0) return 'utf-16le'
  if (a === 0 && opens(b)) return 'utf-16be'
  return null
}

function declaredCharset(head: string): string | undefined {
  const xml = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s?=\s?["']\s?([\w.:-]{1,40})/i.exec(head)?.[1]
  return xml ?? /<meta[^>]{0,200}?charset\s?=\s?["']?\s?([\w.:-]{1,40})/i.exec(head)?.[1]
}

/** Canonical name, or null when there is no such charset. Python and Java spellings ("windows_1251") are understood. */
function knownCharset(label: string | undefined): string | null {
  if (label === undefined) return null
  for (const spelling of [label, label.replaceAll('_', '-'), label.replace(/^cp-?(?=125\d$)/i, 'windows-')]) {
    try {
      return new TextDecoder(spelling).encoding
    } catch {
      // Not a label of the standard: the next spelling, or none.
    }
  }
  return null
}

/** A wide charset that the bytes do not show cannot be what was written: its declaration was read byte by byte. */
function isWide(charset: string): boolean {
  return charset.startsWith('utf-16') || charset.startsWith('utf-32')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= view.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    parts.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd')
  }
  return parts.join('')
}
