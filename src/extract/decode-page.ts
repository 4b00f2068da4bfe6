/** Bytes searched for a declaration: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1024

/** Text of a page by byte order mark, then HTTP header, then declaration, then UTF-8 where it is valid, then windows-1252. */
export function decodePage(body: Uint8Array, contentType: string): string {
  const declared = byteOrderMark(body) ?? charset(contentType) ?? declaredInside(body)
  if (declared !== null) {
    try {
      return new TextDecoder(declared).decode(body)
    } catch {
      // An unknown label counts as no label.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return new TextDecoder('windows-1252').decode(body)
  }
}

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8'
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le'
  return null
}

function charset(contentType: string): string | null {
  return /charset\s*=\s*["']?([\w:-]+)/i.exec(contentType)?.[1] ?? null
}

function declaredInside(body: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(body.subarray(0, PRESCAN_BYTES))
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1] ?? null
  // A page that was readable as ASCII up to here cannot be UTF-16, whatever it says.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
