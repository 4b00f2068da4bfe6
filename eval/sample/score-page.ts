import type { EventView, Evidence } from '../../src/domain/index.ts'

/** Words of one article that carry something a reader should find. */
export interface Quoted {
  readonly article: string
  readonly field: 'title' | 'text'
  readonly quote: string
}

/** What `sample/expected.json` says of one event; `tests/sample.test.ts` checks its shape. */
export interface ExpectedEvent {
  readonly facts: readonly { readonly fact: string; readonly evidence: readonly Quoted[] }[]
  readonly figures: readonly {
    readonly slot: string
    readonly status: string
    readonly label: string
    readonly statements: readonly (Quoted & { readonly low: number; readonly high: number | null })[]
  }[]
  readonly contested: readonly {
    readonly claim: string
    readonly opposed: boolean
    readonly sides: readonly {
      readonly block: string
      readonly stance: string
      readonly evidence: readonly Quoted[]
    }[]
  }[]
  readonly silent: readonly {
    readonly block: string
    readonly claim: string
    readonly carriedBy: readonly Quoted[]
  }[]
  readonly watch: readonly { readonly trigger: string; readonly status: string; readonly evidence: Quoted }[]
  readonly markets: readonly {
    readonly instrument: string
    readonly direction: string
    readonly evidence: Quoted
  }[]
  readonly dissent: readonly { readonly block: string; readonly claim: string }[]
  /** `low`: the trap's own value, for a span whose sentence holds other figures too. */
  readonly traps: readonly { readonly kind: string; readonly evidence: Quoted; readonly low?: number }[]
  readonly copies: readonly (readonly [string, string])[]
  readonly translated: readonly (readonly [string, string])[]
  readonly derived: readonly (readonly [string, string])[]
  readonly labels: readonly string[]
}

/** One thing looked for on one page. */
export interface Finding {
  readonly kind: string
  readonly what: string
  readonly found: boolean
}

/** Text of an article's field, to find where a quote stands. */
export type FieldOf = (article: string, field: 'title' | 'text') => string

/** Looks on one page for everything a reader should find there. Pure. */
export function scorePage(view: EventView, expected: ExpectedEvent, fieldOf: FieldOf): Finding[] {
  const touches = touchesWith(fieldOf)
  return [
    ...scoreFacts(view, expected, touches),
    ...scoreFigures(view, expected, touches),
    ...scoreCollisions(view, expected, touches),
    ...scoreRest(view, expected, touches),
    ...scoreOrigins(view, expected),
  ]
}

/** Says whether a span on the page shares a character with quoted words. */
export function touchesWith(fieldOf: FieldOf): Touches {
  return (evidence, quoted) => {
    const start = fieldOf(quoted.article, quoted.field).indexOf(quoted.quote)
    return evidence.some(
      (each) =>
        each.article === quoted.article &&
        each.field === quoted.field &&
        each.start < start + quoted.quote.length &&
        each.end > start,
    )
  }
}

type Touches = (evidence: readonly Evidence[], quoted: Quoted) => boolean

function scoreFacts(view: EventView, expected: ExpectedEvent, touches: Touches): Finding[] {
  return expected.facts.map((fact) => ({
    kind: 'fact',
    what: fact.fact,
    // Two of the carrying spans, because a published fact needs two independent origins.
    found: view.facts.some(
      (each) => fact.evidence.filter((quoted) => touches(each.sentence.evidence, quoted)).length >= 2,
    ),
  }))
}

/** A price is money: who writes gold may call it either. */
export function isOfSlot(found: string, wanted: string): boolean {
  return found === wanted || (found === 'price' && wanted === 'money')
}

function scoreFigures(view: EventView, expected: ExpectedEvent, touches: Touches): Finding[] {
  const statements = view.figures.flatMap((figure) =>
    figure.statements.map((statement) => ({ figure, statement })),
  )
  const values = expected.figures.flatMap((figure) =>
    figure.statements.map((wanted) => ({
      kind: 'figure value',
      what: `${figure.label}: ${wanted.low} (${wanted.article})`,
      found: statements.some(
        ({ figure: found, statement }) =>
          isOfSlot(found.slot, figure.slot) &&
          statement.low <= wanted.low &&
          (statement.high ?? Infinity) >= wanted.low &&
          touches([statement.evidence], wanted),
      ),
    })),
  )
  const status = expected.figures
    .filter((figure) => figure.status === 'contested' || figure.status === 'updated')
    .map((figure) => ({
      kind: `figure ${figure.status}`,
      what: figure.label,
      found: view.figures.some(
        (each) =>
          each.status === figure.status &&
          isOfSlot(each.slot, figure.slot) &&
          figure.statements.filter((wanted) =>
            touches(
              each.statements.map((statement) => statement.evidence),
              wanted,
            ),
          ).length >= 2,
      ),
    }))
  const traps = expected.traps
    .filter((trap) => trap.kind === 'background-figure' || trap.kind === 'other-event')
    .map((trap) => ({
      kind: 'trap avoided',
      what: `${trap.evidence.quote} (${trap.evidence.article})`,
      found: !view.figures.some(
        (each) =>
          each.statements.length > 1 &&
          touches(
            each.statements.map((statement) => statement.evidence),
            trap.evidence,
          ),
      ),
    }))
  return [...values, ...status, ...traps]
}

function scoreCollisions(view: EventView, expected: ExpectedEvent, touches: Touches): Finding[] {
  return expected.contested
    .filter((claim) => claim.opposed)
    .map((claim) => {
      const blocksOf = (denies: boolean) =>
        new Set(claim.sides.filter((side) => (side.stance === 'denies') === denies).map((side) => side.block))
      const [asserting, denying] = [blocksOf(false), blocksOf(true)]
      const all = claim.sides.flatMap((side) => side.evidence)
      const found = view.disagreements.some(
        (each) =>
          each.sides.some((side) => side.blocks.some((block) => asserting.has(block))) &&
          each.sides.some((side) => side.blocks.some((block) => denying.has(block))) &&
          each.sides.some((side) => all.some((quoted) => touches(side.sentence.evidence, quoted))),
      )
      return { kind: 'disagreement', what: claim.claim, found }
    })
}

function scoreRest(view: EventView, expected: ExpectedEvent, touches: Touches): Finding[] {
  const silent = expected.silent.map((spot) => ({
    kind: 'silent block',
    what: `${spot.block}: ${spot.claim}`,
    found: view.blindSpots.some(
      (each) =>
        each.block === spot.block && spot.carriedBy.some((quoted) => touches(each.sentence.evidence, quoted)),
    ),
  }))
  const indicators = expected.watch.map((item) => ({
    item,
    found: view.indicators.find((each) => touches(each.sentence.evidence, item.evidence)),
  }))
  const watch = indicators.map(({ item, found }) => ({
    kind: 'watch item',
    what: item.trigger,
    found: found !== undefined,
  }))
  const resolved = indicators
    .filter(({ item }) => item.status !== 'open')
    .map(({ item, found }) => ({
      kind: 'watch item resolved',
      what: `${item.trigger}: ${item.status}`,
      found: found?.status === item.status,
    }))
  const markets = expected.markets.map((mention) => ({
    kind: 'market',
    what: `${mention.instrument} ${mention.direction}`,
    found: view.markets.some((each) => touches(each.sentence.evidence, mention.evidence)),
  }))
  const dissent = expected.dissent.map((each) => ({
    kind: 'dissent',
    what: `${each.block}: ${each.claim}`,
    found: view.narratives.some((narrative) => narrative.block === each.block && narrative.dissent !== null),
  }))
  const labels = expected.labels.map((label) => ({
    kind: 'abstention',
    what: label,
    found: view.labels.some((each) => each.id === label),
  }))
  return [...silent, ...watch, ...resolved, ...markets, ...dissent, ...labels]
}

function scoreOrigins(view: EventView, expected: ExpectedEvent): Finding[] {
  const originOf = new Map(view.articles.map((article) => [article.id, article.origin]))
  const pairs = [
    ...expected.copies.map((pair) => ({ kind: 'copy', pair })),
    ...expected.derived.map((pair) => ({ kind: 'derived copy', pair })),
    ...expected.translated.map((pair) => ({ kind: 'translated copy', pair })),
  ]
  return pairs.map(({ kind, pair: [first, second] }) => ({
    kind,
    what: `${first} and ${second}`,
    found: originOf.has(first) && originOf.get(first) === originOf.get(second),
  }))
}
