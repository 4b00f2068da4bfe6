import sanitizeHtml from 'sanitize-html'

/** Elements that a summary may keep: text structure and plain links; nothing that loads, runs, styles or submits. */
const ALLOWED_TAGS = [
  ...['p', 'br', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'hr', 'div', 'span'],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'sub',
    'sup',
    'small',
    'abbr',
    'q',
    'cite',
  ],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'figure', 'figcaption', 'time', 'a', 'img'],
]

/** Longest HTML that is sanitised, in UTF-16 code units; the rest is cut, so that no document holds the process. */
export const MAX_SANITISED_LENGTH = 2_000_000

/** Makes HTML of strangers harmless: no scripts, handlers, styles, frames, forms or foreign schemes are left. */
export function sanitise(html: string): string {
  return sanitizeHtml(html.slice(0, MAX_SANITISED_LENGTH), {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: {
      a: ['href', 'title', 'hreflang'],
      img: ['src', 'alt', 'width', 'height'],
      '*': ['lang', 'dir'],
      time: ['datetime'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    enforceHtmlBoundary: false,
    nestingLimit: 100,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }, true) },
  })
}
