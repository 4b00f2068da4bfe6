import type { ArticleEntry, EventView, Evidence } from '../domain/index.ts'
import { blockNames } from '../publish/index.ts'
import type { BlockNaming } from './block-naming.ts'
import { paths } from './paths.ts'
import type { PageReading } from './reading.ts'

/** What the sections of one event page share: the view, its articles by id, and footnote numbers. */
export interface PageContext {
  readonly view: EventView
  readonly naming: BlockNaming
  readonly article: (id: string) => ArticleEntry | undefined
  readonly outlet: (source: string) => string
  /** Number of a span, the same wherever it is cited. */
  readonly cite: (evidence: Evidence) => number
  /** Every cited span in order of its number. */
  readonly cited: () => readonly Evidence[]
  /** Address of a claim's own page, when the claim is one of this page. */
  readonly claimPath: (claim: string) => string | null
  /** Language the page is read in, when it is not English. */
  readonly reading: PageReading | null
}

export function createPageContext(
  stored: EventView,
  naming: BlockNaming,
  reading: PageReading | null = null,
): PageContext {
  // Versions stored before quotes were compared hold none; they never change.
  const view = { ...stored, quotes: stored.quotes ?? [] }
  const articles = new Map(view.articles.map((article) => [article.id, article] as const))
  const outlets = new Map(view.articles.map((article) => [article.source, article.sourceName] as const))
  const claims = new Set(view.claims.map((claim) => claim.id))
  const numbers = new Map<string, number>()
  const spans: Evidence[] = []
  const ownName = blockNames(view)
  return {
    view,
    naming: {
      ...naming,
      colour: distinctColours(
        view.blocks.map((block) => block.id),
        naming,
      ),
      name: (id) => (view.blocks.some((block) => block.id === id) ? ownName(id) : naming.name(id)),
    },
    article: (id) => articles.get(id),
    outlet: (source) => outlets.get(source) ?? source,
    cite: (evidence) => {
      const key = `${evidence.article} ${evidence.field} ${evidence.start} ${evidence.end}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      spans.push(evidence)
      numbers.set(key, spans.length)
      return spans.length
    },
    cited: () => spans,
    claimPath: (claim) => (claims.has(claim) ? paths.claim(view.event, claim) : null),
    reading,
  }
}

/** Colours that differ between the blocks of one page: who comes later with a taken one gets the next that is free. */
function distinctColours(blocks: readonly string[], naming: BlockNaming): (id: string) => string {
  const chosen = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of blocks) {
    const own = naming.colour(id)
    const free = taken.has(own) ? naming.colours.find((colour) => !taken.has(colour)) : own
    chosen.set(id, free ?? own)
    taken.add(free ?? own)
  }
  return (id) => chosen.get(id) ?? naming.colour(id)
}
