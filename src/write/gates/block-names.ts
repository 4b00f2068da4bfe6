import type { BlockId } from '../../domain/index.ts'

/** A block named in a text: "Russian state outlets", "Western media". */
export interface NamedBlock {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Blocks of that name. */
  readonly ids: readonly BlockId[]
}

const VOICES = '(?:outlets?|media|sources?|press|newspapers?|reports?|coverage|readings?|accounts?)'

/**
 * Names of blocks before a word for outlets. What stands so names an editorial origin: "Russian outlets" names no
 * state. The names come from the catalogue, escaped; two names may share the word behind them ("Western and Gulf
 * outlets").
 */
export function findBlockNames(text: string, blocks: ReadonlyMap<BlockId, string>): NamedBlock[] {
  const found = [...blocks].flatMap(([, name]) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(
      `(?<!\\p{L})${escaped}(?=(?:,| and| or)? (?:\\p{L}+ ){0,4}${VOICES}(?!\\p{L}))`,
      'giu',
    )
    const ids = [...blocks].filter(([, other]) => other === name).map(([id]) => id)
    return [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      ids,
    }))
  })
  // "Russian exile outlets" names one block, not two.
  return found.filter(
    (one) =>
      !found.some((other) => other.start <= one.start && other.end > one.end && other.text !== one.text),
  )
}
