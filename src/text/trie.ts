import { folded, letterClass, NO_LETTER, SPACED } from './letters.ts'

/** Edge that stands for the rest of a word. */
export const STAR = 0xffff
/** End of a node's list of patterns. */
export const PATTERN_END = -1

/** Tree of folded texts; node 0 is the root, and as a child means "none". */
export interface Trie {
  child(node: number, unit: number): number
  /** True when a pattern or a star stands at the node. */
  isMarked(node: number): boolean
  firstPattern(node: number): number
  nextPattern(pattern: number): number
  /** False when certainly no text begins with the units at `start` of `text`: spares nearly all walks. */
  mayBegin(text: string, start: number): boolean
}

/** Share of the table that may be filled before probing gets slow (open addressing, linear probing). */
const LOAD = 0.4

function slotOf(node: number, unit: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** Parent, unit and child of an edge stand together, in one cache line. */
const STRIDE = 4
const FILTER_BITS = 18
const FILTER_SHIFT = 32 - FILTER_BITS
const BOUNDARY = 32

/** Unit as the filter sees it: every sign is a boundary, as is the end of the text (NaN). */
function filterUnit(unit: number): number {
  return letterClass[unit] === NO_LETTER || Number.isNaN(unit) ? BOUNDARY : folded[unit]!
}

function filterSlot(first: number, second: number, third: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> FILTER_SHIFT
}

/** Units of a text that hold its first three, with room for signs that are passed over. */
const FILTERED_HEAD = 16
const PASSED_OVER = /[\p{Mn}\p{Cf}\u0640]/gu

/** Remembers the first three units of every text; a Bloom filter of one hash that fits the first-level cache. */
function createFilter(texts: readonly string[]): (text: string, start: number) => boolean {
  const bits = new Uint8Array(1 << (FILTER_BITS - 3))
  const open = new Uint8Array(65536)
  for (const text of texts) {
    const head = text.slice(0, FILTERED_HEAD).replace(PASSED_OVER, '')
    const star = head.indexOf('*')
    const length = star >= 0 ? star : head.length
    const first = folded[head.charCodeAt(0)]!
    const last = letterClass[head.charCodeAt(length - 1)]
    if (length < 2 || (length < 3 && (star >= 0 || last !== SPACED))) {
      open[first] = 1
      continue
    }
    const slot = filterSlot(first, filterUnit(head.charCodeAt(1)), filterUnit(head.charCodeAt(2)))
    bits[slot >> 3]! |= 1 << (slot & 7)
  }
  return (text, start) => {
    const first = folded[text.charCodeAt(start)]!
    if (open[first] === 1) return true
    const second = filterUnit(text.charCodeAt(start + 1))
    const third =
      second === BOUNDARY && start + 1 >= text.length ? BOUNDARY : filterUnit(text.charCodeAt(start + 2))
    if (second === 0 || third === 0) return true
    const slot = filterSlot(first, second, third)
    return (bits[slot >> 3]! & (1 << (slot & 7))) !== 0
  }
}

class EdgeTable {
  private edges: Int32Array
  private mask: number
  private used = 0

  constructor(size: number) {
    this.edges = new Int32Array(size * STRIDE).fill(-1)
    this.mask = size - 1
  }

  get(node: number, unit: number): number {
    const { edges, mask } = this
    let at = (slotOf(node, unit) & mask) * STRIDE
    while (edges[at] !== -1) {
      if (edges[at] === node && edges[at + 1] === unit) return edges[at + 2]!
      at = (at + STRIDE) & (mask * STRIDE + STRIDE - 1)
    }
    return 0
  }

  set(node: number, unit: number, child: number): void {
    if (this.used > (this.mask + 1) * LOAD) this.grow()
    this.put(node, unit, child)
    this.used++
  }

  private put(node: number, unit: number, child: number): void {
    let at = (slotOf(node, unit) & this.mask) * STRIDE
    while (this.edges[at] !== -1) at = (at + STRIDE) & (this.mask * STRIDE + STRIDE - 1)
    this.edges[at] = node
    this.edges[at + 1] = unit
    this.edges[at + 2] = child
  }

  private grow(): void {
    const old = this.edges
    this.edges = new Int32Array(old.length * 2).fill(-1)
    this.mask = this.mask * 2 + 1
    for (let at = 0; at < old.length; at += STRIDE) {
      if (old[at] !== -1) this.put(old[at]!, old[at + 1]!, old[at + 2]!)
    }
  }
}

/** Builds the tree; the number of a pattern is its place in `texts`. A text that folds to nothing is never found. */
export function createTrie(texts: readonly string[]): Trie {
  const nodeLimit = texts.reduce((sum, text) => sum + text.length, 2)
  const table = new EdgeTable(1024)
  const fromRoot = new Int32Array(65536)
  const first = new Int32Array(nodeLimit).fill(PATTERN_END)
  const next = new Int32Array(texts.length).fill(PATTERN_END)
  const marked = new Uint8Array(nodeLimit)
  let nodes = 1
  const child = (node: number, unit: number): number => (node === 0 ? fromRoot[unit]! : table.get(node, unit))
  const childOrNew = (node: number, unit: number): number => {
    const known = child(node, unit)
    if (known !== 0) return known
    if (node === 0) fromRoot[unit] = nodes
    else table.set(node, unit, nodes)
    return nodes++
  }
  const add = (text: string, pattern: number): void => {
    let node = 0
    for (let i = 0; i < text.length; i++) {
      const isStar = text[i] === '*' && node !== 0
      const unit = isStar ? STAR : folded[text.charCodeAt(i)]!
      if (unit === 0) continue
      if (isStar) marked[node] = 1
      node = childOrNew(node, unit)
    }
    if (node === 0) return
    marked[node] = 1
    next[pattern] = first[node]!
    first[node] = pattern
  }
  texts.forEach(add)
  return {
    child,
    isMarked: (node) => marked[node] === 1,
    firstPattern: (node) => first[node]!,
    nextPattern: (pattern) => next[pattern]!,
    mayBegin: createFilter(texts),
  }
}
