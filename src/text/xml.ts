import { decodeHTMLStrict } from 'entities'
import { CONTAINERS, canonicalPrefix, FIELDS, HOLDS_NO_TEXT, PLAIN_FIELDS } from './feed-names.ts'

/**
 * A reader for XML as strangers write it: it never fails, never looks outside the text, takes time linear in the
 * text, and repairs what feeds get wrong (unclosed fields, stray end tags, bare ampersands, undeclared prefixes).
 */
export interface XmlElement {
  /** Local name in lower case; with the canonical prefix of its namespace in front when that is not a feed's own ("dc:date"). */
  readonly name: string
  /** Local name as written, for markup that is handed on. */
  readonly tag: string
  /** By name in lower case, prefix kept as written ("xml:base", "rdf:about"). */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
  readonly parent: XmlElement | null
  /** False while no end tag, and no later sibling, has shown that the element is complete. */
  closed: boolean
}

export interface XmlDocument {
  readonly root: XmlElement | null
  /** True when the text ended, or a limit was reached, before the root was closed. */
  readonly cut: boolean
}

/** Deeper elements are read as if their tags were not there. Feeds use about 10 levels, markup in them about 30. */
const MAX_DEPTH = 200
/** Elements and pieces of text of one document; what follows is cut. 2,000 full entries have about 80,000. */
const MAX_NODES = 120_000
/** Character references of one document: 15 MiB of escaped HTML hold about 500,000. */
const MAX_REFERENCES = 600_000
/** Longest piece of text in characters; the rest of it is dropped. */
const MAX_TEXT = 400_000
/** Attributes of one element; the rest is skipped. */
const MAX_ATTRIBUTES = 60
/** Entities of an internal document type that are kept, and their longest value. They are never expanded again. */
const MAX_ENTITIES = 300
const MAX_DOCTYPE_LENGTH = 65_536

/** Reads a document. `source` is text already decoded from its bytes. */
export function readXml(source: string): XmlDocument {
  return new XmlReader(source.replace(CONTROL_CHARACTERS, '')).read()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these, and feeds hold them
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g

class XmlReader {
  private readonly source: string
  private readonly find: (needle: string, from: number) => number
  private readonly stack: XmlElement[] = []
  private readonly openNames = new Map<string, number>()
  private readonly entities = new Map<string, string>()
  private readonly scopes: Map<string, string>[] = [new Map()]
  private root: XmlElement | null = null
  private nodes = 0
  private references = 0
  private position = 0
  private cut = false

  constructor(source: string) {
    this.source = source
    this.find = createFinder(source)
  }

  read(): XmlDocument {
    const { source } = this
    while (this.position < source.length && !this.cut) {
      const open = this.find('<', this.position)
      if (open !== this.position) this.addText(source.slice(this.position, open < 0 ? undefined : open), true)
      if (open < 0) break
      this.position = open
      this.readMarkup()
    }
    return { root: this.root, cut: this.cut || this.stack.length > 0 }
  }

  private readMarkup(): void {
    const next = this.source.charCodeAt(this.position + 1)
    if (next === 33) this.readDeclaration()
    else if (next === 63) this.skipTo('?>', '>')
    else if (next === 47) this.readEndTag()
    else if (isNameStart(next)) this.readStartTag()
    else {
      let end = this.position + 1
      while (this.source.charCodeAt(end) === 60) end += 1
      this.addText(this.source.slice(this.position, end - 1) || '<', false)
      this.position = Math.max(end - 1, this.position + 1)
    }
  }

  private readDeclaration(): void {
    const { source, position } = this
    if (source.startsWith('<!--', position)) this.skipTo('-->', null)
    else if (source.startsWith('<![CDATA[', position)) {
      const end = this.find(']]>', position + 9)
      this.addText(source.slice(position + 9, end < 0 ? undefined : end), false)
      this.position = end < 0 ? source.length : end + 3
    } else if (/^<!doctype/i.test(source.slice(position, position + 9))) this.readDoctype()
    else this.skipTo('>', null)
  }

  /** Keeps internal entities that are plain text or one character reference; external ones are never looked at. */
  private readDoctype(): void {
    const { position } = this
    const bracket = this.find('[', position)
    const close = this.find('>', position)
    if (bracket < 0 || bracket > close) {
      this.skipTo('>', null)
      return
    }
    const subset = this.source.slice(bracket, bracket + MAX_DOCTYPE_LENGTH)
    for (const match of subset.matchAll(
      /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"<%]{0,256})"|'([^'<%]{0,256})')/g,
    )) {
      if (this.entities.size >= MAX_ENTITIES) break
      this.entities.set(match[1]!, decodeHTMLStrict(match[2] ?? match[3] ?? ''))
    }
    this.skipTo(']>', '>')
  }

  private skipTo(terminator: string, otherwise: string | null): void {
    const end = this.find(terminator, this.position)
    if (end >= 0) this.position = end + terminator.length
    else if (otherwise !== null) this.skipTo(otherwise, null)
    else this.position = this.source.length
  }

  private readEndTag(): void {
    const end = this.find('>', this.position)
    if (end < 0) {
      this.position = this.source.length
      return
    }
    const raw = this.source.slice(this.position + 2, Math.min(end, this.position + 130)).trim()
    this.position = end + 1
    const name = this.canonicalName(raw)
    if (!this.openNames.has(name)) return
    while (this.stack.length > 0) if (this.pop().name === name) return
  }

  private readStartTag(): void {
    const { source } = this
    let at = this.position + 1
    while (at < source.length && isNamePart(source.charCodeAt(at))) at += 1
    const tag = source.slice(this.position + 1, at)
    const { attributes, end, selfClosed } = this.readAttributes(at)
    if (end < 0) {
      this.position = source.length
      this.cut = true
      return
    }
    this.position = end
    this.openElement(tag, attributes, selfClosed)
  }

  private readAttributes(from: number): {
    attributes: Record<string, string>
    end: number
    selfClosed: boolean
  } {
    const { source } = this
    const attributes: Record<string, string> = Object.create(null)
    let at = from
    let count = 0
    while (at < source.length) {
      const code = source.charCodeAt(at)
      if (code === 62) return { attributes, end: at + 1, selfClosed: source.charCodeAt(at - 1) === 47 }
      // A new tag inside a tag: the ">" was forgotten.
      if (code === 60) return { attributes, end: at, selfClosed: false }
      if (!isNamePart(code)) {
        at += 1
        continue
      }
      const start = at
      while (at < source.length && isNamePart(source.charCodeAt(at))) at += 1
      const name = source.slice(start, at).toLowerCase()
      while (isSpace(source.charCodeAt(at))) at += 1
      let value = ''
      if (source.charCodeAt(at) === 61) {
        const [begin, end, next] = this.attributeValue(at + 1)
        value = source.slice(begin, end)
        at = next
      }
      count += 1
      if (count <= MAX_ATTRIBUTES && !(name in attributes)) attributes[name] = this.decode(value)
    }
    return { attributes, end: -1, selfClosed: false }
  }

  /** Begin and end of the value, and where reading goes on. */
  private attributeValue(from: number): [number, number, number] {
    const { source } = this
    let at = from
    while (isSpace(source.charCodeAt(at))) at += 1
    const quote = source[at]
    if (quote === '"' || quote === "'") {
      const end = this.find(quote, at + 1)
      const nextTag = this.find('<', at + 1)
      if (end >= 0 && (nextTag < 0 || nextTag > end)) return [at + 1, end, end + 1]
      at += 1
    }
    const begin = at
    while (at < source.length && !isSpace(source.charCodeAt(at)) && source[at] !== '>' && source[at] !== '<')
      at += 1
    return [begin, at, at]
  }

  private openElement(tag: string, attributes: Record<string, string>, selfClosed: boolean): void {
    this.pushScope(attributes)
    const name = this.canonicalName(tag)
    this.closeForgotten(name)
    this.countNode()
    if (this.cut || this.stack.length >= MAX_DEPTH) {
      this.scopes.pop()
      return
    }
    const parent = this.stack.at(-1) ?? null
    const local = tag.slice(tag.indexOf(':') + 1)
    const element: XmlElement = { name, tag: local, attributes, children: [], parent, closed: selfClosed }
    if (parent !== null) parent.children.push(element)
    else this.root ??= element
    if (selfClosed) {
      this.scopes.pop()
      return
    }
    this.stack.push(element)
    this.openNames.set(name, (this.openNames.get(name) ?? 0) + 1)
  }

  /** Closes what must have ended before an element of this name can begin. */
  private closeForgotten(name: string): void {
    const scope = this.scopes.pop()!
    const containers = CONTAINERS[name]
    if (containers !== undefined && this.stack.some((open) => containers.has(open.name))) {
      while (!containers.has(this.stack.at(-1)!.name)) this.pop()
    } else if (FIELDS.has(bare(name)) && PLAIN_FIELDS.has(bare(this.stack.at(-1)?.name ?? ''))) this.pop()
    this.scopes.push(scope)
  }

  private pop(): XmlElement {
    const element = this.stack.pop()!
    element.closed = true
    this.scopes.pop()
    const left = (this.openNames.get(element.name) ?? 1) - 1
    if (left > 0) this.openNames.set(element.name, left)
    else this.openNames.delete(element.name)
    return element
  }

  private pushScope(attributes: Record<string, string>): void {
    const outer = this.scopes.at(-1)!
    let scope = outer
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      if (scope === outer) scope = new Map(outer)
      if (scope.size < MAX_ATTRIBUTES)
        scope.set(name === 'xmlns' ? '' : name.slice(6), canonicalPrefix(value, name.slice(6)))
    }
    this.scopes.push(scope)
  }

  private canonicalName(tag: string): string {
    const lower = tag.toLowerCase()
    const colon = lower.indexOf(':')
    const written = colon < 0 ? '' : lower.slice(0, colon)
    // An undeclared prefix means what it usually means.
    const prefix = this.scopes.at(-1)!.get(written) ?? written
    const local = lower.slice(colon + 1)
    return prefix === '' ? local : `${prefix}:${local}`
  }

  private addText(text: string, encoded: boolean): void {
    const parent = this.stack.at(-1)
    if (parent !== undefined && HOLDS_NO_TEXT.has(parent.name) && text.trim() === '') return
    this.countNode()
    if (parent === undefined || text === '') return
    const kept = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text
    parent.children.push(encoded ? this.decode(kept) : kept)
  }

  private countNode(): void {
    this.nodes += 1
    if (this.nodes > MAX_NODES) this.cut = true
  }

  private decode(text: string): string {
    let at = text.indexOf('&')
    if (at < 0) return text
    for (; at >= 0; at = text.indexOf('&', at + 1)) this.references += 1
    if (this.references > MAX_REFERENCES) {
      this.cut = true
      return text
    }
    if (this.entities.size === 0) return decodeHTMLStrict(text)
    // One pass, so that the value of one entity never makes another.
    return text.replace(/&(?:#\w{1,8}|[\w.-]{1,64});/g, (reference) => {
      return this.entities.get(reference.slice(1, -1)) ?? decodeHTMLStrict(reference)
    })
  }
}

/** `indexOf` that remembers its last answer per needle, so that a needle which is missing or far is looked for once. */
function createFinder(source: string): (needle: string, from: number) => number {
  const known = new Map<string, { from: number; at: number }>()
  return (needle, from) => {
    const last = known.get(needle)
    if (last !== undefined && last.from <= from && (last.at < 0 || last.at >= from)) return last.at
    const at = source.indexOf(needle, from)
    known.set(needle, { from, at })
    return at
  }
}

/** Name without the prefix of Atom, whose words stand in RSS feeds too. */
function bare(name: string): string {
  return name.startsWith('atom:') ? name.slice(5) : name
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 58) || code === 45 || code === 46
}
