/** What a page's own JSON-LD (https://schema.org/Article) says of the article; each null when absent. */
export interface JsonLdArticle {
  readonly title: string | null
  readonly author: string | null
  readonly date: string | null
  readonly siteName: string | null
  readonly body: string | null
  readonly excerpt: string | null
}

/** Largest JSON-LD document that is parsed, in UTF-16 code units. */
const MAX_DOCUMENT_LENGTH = 1_000_000
/** Nodes looked at before giving up. */
const MAX_NODES = 2_000

const ARTICLE_TYPE = /(?:^|\/)(?:\w*Article|BlogPosting|Report\w*|LiveBlogPosting|SocialMediaPosting)$/

/** The first article of the page's JSON-LD documents, or null. Broken documents count as absent. */
export function readJsonLd(documents: readonly string[]): JsonLdArticle | null {
  for (const document of documents) {
    const article = nodesOf(parse(document)).find((node) =>
      types(node).some((type) => ARTICLE_TYPE.test(type)),
    )
    if (article) return toArticle(article)
  }
  return null
}

type Node = Readonly<Record<string, unknown>>

function parse(document: string): unknown {
  if (document.length > MAX_DOCUMENT_LENGTH) return null
  try {
    return JSON.parse(document.trim())
  } catch {
    return null
  }
}

function nodesOf(root: unknown): Node[] {
  const nodes: Node[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0 && nodes.length < MAX_NODES) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES))
    else if (value !== null && typeof value === 'object') {
      const node = value as Node
      nodes.push(node)
      waiting.push(node['@graph'], node.mainEntity)
    }
  }
  return nodes
}

function types(node: Node): string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string')
}

function toArticle(node: Node): JsonLdArticle {
  return {
    title: text(node.headline) ?? text(node.name),
    author: names(node.author),
    date: text(node.datePublished) ?? text(node.dateCreated),
    siteName: names(node.publisher),
    body: text(node.articleBody),
    excerpt: text(node.description),
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function names(value: unknown): string | null {
  const people = (Array.isArray(value) ? value : [value]).map((person) =>
    typeof person === 'object' && person !== null ? text((person as Node).name) : text(person),
  )
  return people.filter((name) => name !== null && !/^https?:/.test(name)).join(', ') || null
}
