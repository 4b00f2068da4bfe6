import { Parser } from 'htmlparser2'

/** Elements that begin a new paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'select',
  'button',
  'svg',
  'textarea',
  'iframe',
])

/** Plain paragraphs of HTML, separated by a blank line. Streams over the markup, so depth costs nothing. */
export function paragraphsOf(html: string): string {
  const paragraphs: string[] = []
  let current = ''
  let silent = 0
  const flush = (): void => {
    const text = current.replace(/[\s\u00a0]+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    current = ''
  }
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (SILENT.has(name)) silent += 1
        if (BLOCKS.has(name)) flush()
        else if (name === 'br') current += '\n'
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1)
        if (BLOCKS.has(name)) flush()
      },
      ontext: (text) => {
        if (silent === 0) current += text
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  flush()
  return paragraphs.join('\n\n')
}

/** A JSON-LD body is text, sometimes with markup or escaped markup in it. */
export function plainText(body: string): string {
  if (/<\/?[a-z][^>]*>/i.test(body)) return paragraphsOf(body)
  return body
    .split(/\n+/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n')
}
