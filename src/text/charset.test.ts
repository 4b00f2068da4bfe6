import { describe, expect, it } from 'vitest'
import { decodeBytes } from './charset.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string, little = true) => {
  const bytes = Buffer.from(text, 'utf16le')
  return little ? bytes : bytes.swap16()
}

function utf32(text: string, little: boolean): Buffer {
  return Buffer.concat(
    [...text].map((character) => {
      const bytes = Buffer.alloc(4)
      if (little) bytes.writeUInt32LE(character.codePointAt(0)!)
      else bytes.writeUInt32BE(character.codePointAt(0)!)
      return bytes
    }),
  )
}

describe('decodeBytes', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8 without a name', Buffer.from('<a>é</a>'), null, 'utf-8'],
    ['a byte order mark over everything', Buffer.from('\ufeff<a>é</a>'), 'text/xml; charset=koi8-r', 'utf-8'],
    ['UTF-16 with a mark', utf16('\ufeff<a>é</a>'), null, 'utf-16le'],
    ['UTF-16 without a mark', utf16('<a>é</a>', false), 'text/xml; charset=utf-8', 'utf-16be'],
    ['UTF-32 with a mark', utf32('\ufeff<a>é</a>', true), null, 'utf-32le'],
    ['UTF-32 without a mark', utf32('<a>é</a>', false), null, 'utf-32be'],
    ['HTTP', latin1('<a>é</a>'), 'text/xml; charset="ISO-8859-1"', 'windows-1252'],
    [
      'the declaration',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>'), Buffer.from([0xe9])]),
      null,
      'windows-1251',
    ],
    [
      'a declaration in Python spelling',
      Buffer.from("<?xml version='1.0' encoding='windows_1251'?><a/>"),
      null,
      'windows-1251',
    ],
    [
      'HTTP over the declaration',
      latin1('<?xml version="1.0" encoding="windows-1251"?><a>é</a>'),
      'text/xml; charset=latin1',
      'windows-1252',
    ],
    [
      'UTF-8 that says so over a Latin-1 header',
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><a>é</a>'),
      'text/xml; charset=iso-8859-1',
      'utf-8',
    ],
    [
      'Latin-1 that says UTF-8',
      latin1('<?xml version="1.0" encoding="utf-8"?><a>é</a>'),
      null,
      'windows-1252',
    ],
    [
      'a name that does not exist',
      Buffer.from('<?xml version="1.0" encoding="x-own"?><a>é</a>'),
      'text/xml; charset=none-such',
      'utf-8',
    ],
    [
      'a declaration of UTF-16 in bytes that are not',
      Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é</a>'),
      null,
      'utf-8',
    ],
    [
      'a page that names it in its head',
      Buffer.concat([Buffer.from('<html><meta charset="shift_jis"><p>'), Buffer.from([0x83, 0x65])]),
      null,
      'shift_jis',
    ],
  ])('goes by %s', (_, bytes, contentType, charset) => {
    const decoded = decodeBytes(bytes, contentType)
    expect(decoded.charset).toBe(charset)
    expect(decoded.text).not.toContain('\ufffd')
    expect(decoded.text.startsWith('\ufeff')).toBe(false)
  })

  it('keeps damaged bytes in a long text from changing its charset', () => {
    const bytes = Buffer.concat([
      Buffer.from('ж'.repeat(3000)),
      Buffer.from([0xff]),
      Buffer.from('ж'.repeat(3000)),
    ])
    const { text, charset } = decodeBytes(bytes)
    expect([charset, text.match(/ж/g)!.length]).toEqual(['utf-8', 6000])
  })

  it('takes empty bytes for an empty text', () => {
    expect(decodeBytes(new Uint8Array()).text).toBe('')
  })
})
