import { folded } from './letters.ts'

/** Edge that stands for the rest of a word. */
export const STAR = 0xffff
/** End of a node's list of patterns. */
export const PATTERN_END = -1

/** Share of the edge table that may be filled before probing gets slow (open addressing, linear probing). */
const LOAD = 0.4
/** Parent, unit and child of an edge stand together, in one cache line. */
const STRIDE = 4
const FIRST_SIZE = 1024

function slotOf(node: number, unit: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

class EdgeTable {
  private edges = new Int32Array(FIRST_SIZE * STRIDE).fill(-1)
  private mask = FIRST_SIZE - 1
  private used = 0

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

/** Tree of folded texts that grows text by text; node 0 is the root, and as a child means "none". */
export class Trie {
  private readonly edges = new EdgeTable()
  private firstOf = new Int32Array(FIRST_SIZE).fill(PATTERN_END)
  private marks = new Uint8Array(FIRST_SIZE)
  private readonly next: number[] = []
  private nodes = 1

  child(node: number, unit: number): number {
    return this.edges.get(node, unit)
  }

  /** True when a pattern or a star stands at the node. */
  isMarked(node: number): boolean {
    return this.marks[node] === 1
  }

  firstPattern(node: number): number {
    return this.firstOf[node]!
  }

  nextPattern(pattern: number): number {
    return this.next[pattern]!
  }

  /** Adds the text of the pattern numbered `pattern`, the next one. A text that folds to nothing is never found. */
  add(text: string, pattern: number): void {
    let node = 0
    this.next[pattern] = PATTERN_END
    for (let i = 0; i < text.length; i++) {
      const isStar = text[i] === '*' && node !== 0
      const unit = isStar ? STAR : folded[text.charCodeAt(i)]!
      if (unit === 0) continue
      if (isStar) this.marks[node] = 1
      node = this.childOrNew(node, unit)
    }
    if (node === 0) return
    this.marks[node] = 1
    this.next[pattern] = this.firstOf[node]!
    this.firstOf[node] = pattern
  }

  private childOrNew(node: number, unit: number): number {
    const known = this.edges.get(node, unit)
    if (known !== 0) return known
    if (this.nodes === this.marks.length) this.grow()
    this.edges.set(node, unit, this.nodes)
    return this.nodes++
  }

  private grow(): void {
    const first = new Int32Array(this.nodes * 2).fill(PATTERN_END)
    first.set(this.firstOf)
    const marks = new Uint8Array(this.nodes * 2)
    marks.set(this.marks)
    this.firstOf = first
    this.marks = marks
  }
}
