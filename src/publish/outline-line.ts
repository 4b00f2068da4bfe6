import type { EventView, Evidence, PublishedSentence } from '../domain/index.ts'

/** A section of a page as plain lines, for Markdown and text. */
export interface OutlineSection {
  readonly heading: string
  readonly lines: readonly OutlineLine[]
}

/** Words with their evidence; a line that only says who is silent has none. */
export interface OutlineLine {
  /** Stands before the sentence ("Western outlets, 3 of 4"). */
  readonly lead: string | null
  readonly sentence: {
    readonly text: string
    readonly evidence: readonly Evidence[]
    /** Left out where no single sentence of the page is meant. */
    readonly made?: PublishedSentence['made']
  }
  /** Stands after it ("3 origins, 2 blocks"). */
  readonly tail: string | null
  /** Lines that belong to this one. */
  readonly under: readonly OutlineLine[]
}

/** One line; `parts` are what else stands around its sentence. */
export function outlineLine(
  sentence: OutlineLine['sentence'],
  parts: Partial<Omit<OutlineLine, 'sentence'>> = {},
): OutlineLine {
  return { sentence, lead: null, tail: null, under: [], ...parts }
}

/** Name of a block of this page, as it stands before "outlets". */
export function blockNames(view: Pick<EventView, 'blocks'>): (id: string) => string {
  const names = new Map(view.blocks.map((block) => [block.id, block.name] as const))
  return (id) => names.get(id) ?? (id === 'unassigned' ? 'Unassigned' : id.replaceAll('-', ' '))
}

/** "1 origin", "3 origins". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "Western outlets", "Gulf and Western outlets", "A, B and C outlets". */
export function outletsOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return `${names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`} outlets`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
