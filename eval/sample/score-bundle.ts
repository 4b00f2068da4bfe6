import type { EventView, Evidence } from '../../src/domain/index.ts'
import {
  type ExpectedEvent,
  type FieldOf,
  type Finding,
  isOfSlot,
  type Quoted,
  scorePage,
  touchesWith,
} from './score-page.ts'

/** A span that carries one part of a block's reading; without a role it counts for every part. */
export interface NarrativeSpan extends Quoted {
  readonly role?: 'frame' | 'responsible' | 'outlook'
}

/** What a bundle expects of one block's reading of the event. */
export interface ExpectedNarrative {
  readonly block: string
  /** Id of a frame of `catalog/lexicon/frames.json`; null when no frame leads. */
  readonly frame: string | null
  /** Actor in English, other names of the same actor after a bar: "Russia|Moscow|Kremlin". */
  readonly responsible: string | null
  /** Whether the block's outlets blame in their own voice or in a speaker's. */
  readonly voice: 'own' | 'quoted' | null
  readonly outlook: string | null
  readonly evidence: readonly NarrativeSpan[]
}

export interface ExpectedDisagreement {
  readonly kind: string
  readonly about: string
  readonly sides: readonly {
    readonly blocks: readonly string[]
    readonly says: string
    readonly evidence: readonly Quoted[]
  }[]
}

/** One `<event>.expected.json`; `eval/analysis/bundles.test.ts` checks its shape. */
export interface ExpectedBundle extends ExpectedEvent {
  readonly naming: readonly {
    readonly referent: string
    readonly variants: readonly {
      readonly block: string
      readonly surface: string
      readonly article: string
      readonly field: 'title' | 'text'
    }[]
  }[]
  readonly narratives: readonly ExpectedNarrative[]
  readonly disagreements: readonly ExpectedDisagreement[]
  readonly headline: {
    /** Words a neutral headline needs, other spellings after a bar. */
    readonly mentions: readonly string[]
    /** Phrases that would take a side or a trap, other wordings after a bar. */
    readonly avoids: readonly string[]
  }
}

type Touches = (evidence: readonly Evidence[], quoted: Quoted) => boolean

/** Everything `scorePage` looks for, and the readings, typed disagreements, namings, headline and traps of a bundle. Pure. */
export function scoreBundle(view: EventView, expected: ExpectedBundle, fieldOf: FieldOf): Finding[] {
  const touches = touchesWith(fieldOf)
  return [
    // A bundle knows more kinds of traps and their values; its own look at them stands for the sample's.
    ...scorePage(view, { ...expected, traps: [] }, fieldOf),
    ...scorePageFacts(view, expected, touches),
    ...expected.narratives.flatMap((wanted) => scoreNarrative(view, wanted, touches)),
    ...scoreDisagreements(view, expected, touches),
    ...scoreNaming(view, expected, touches),
    ...scoreHeadline(view, expected),
    ...scoreTraps(view, expected, touches),
    ...scoreContested(view, expected, touches),
  ]
}

/** Of the facts the page prints: those the gold knows, and those that rest on two texts that are no copies of each other. */
function scorePageFacts(view: EventView, expected: ExpectedBundle, touches: Touches): Finding[] {
  const firstOf = new Map(
    [...expected.copies, ...expected.derived, ...expected.translated].map(([first, second]) => [
      second,
      first,
    ]),
  )
  const known = expected.facts.flatMap((fact) => fact.evidence)
  return view.facts.flatMap((fact) => {
    const { text, evidence } = fact.sentence
    const texts = new Set(evidence.map((each) => firstOf.get(each.article) ?? each.article))
    return [
      {
        kind: 'page fact in gold',
        what: text,
        found: known.some((quoted) => touches(evidence, quoted)),
      },
      { kind: 'page fact not from copies', what: text, found: texts.size >= 2 },
    ]
  })
}

function scoreNarrative(view: EventView, wanted: ExpectedNarrative, touches: Touches): Finding[] {
  const narrative = view.narratives.find((each) => each.block === wanted.block)
  const finding = (kind: string, what: string, found: boolean): Finding => ({
    kind,
    what: `${wanted.block}: ${what}`,
    found,
  })
  const spansOf = (role: NarrativeSpan['role']) =>
    wanted.evidence.filter((span) => span.role === undefined || span.role === role)
  const sentences = (role: string) => (narrative?.sentences ?? []).filter((each) => each.role === role)
  const blame = sentences('responsibility')
  const findings = [finding('narrative', 'stands', narrative !== undefined)]
  if (wanted.frame !== null) {
    const framed = narrative?.frames.some((frame) => frame.id === wanted.frame) ?? false
    findings.push(finding('narrative frame', wanted.frame, framed))
  }
  const first = narrative?.frames[0]?.id ?? null
  findings.push(finding('narrative leading frame', `${wanted.frame}, not ${first}`, first === wanted.frame))
  if (wanted.responsible === null) {
    findings.push(finding('narrative invents no blame', '', blame.length === 0))
  } else {
    const named = blame.some(
      (each) =>
        hasOneOf(each.text, wanted.responsible ?? '') ||
        spansOf('responsible').some((span) => touches(each.evidence, span)),
    )
    findings.push(finding('narrative blame', wanted.responsible, named))
  }
  if (wanted.voice !== null) {
    findings.push(
      finding('blame voice', wanted.voice, voiceAt(view, spansOf('responsible'), touches) === wanted.voice),
    )
  }
  if (wanted.outlook !== null) {
    const told = sentences('outcome').some((each) =>
      spansOf('outlook').some((span) => touches(each.evidence, span)),
    )
    findings.push(finding('narrative outlook', wanted.outlook, told))
  }
  return findings
}

/** Voice in which the matrix holds the given spans, by the majority of its cells; null when it holds none of them. */
function voiceAt(view: EventView, spans: readonly Quoted[], touches: Touches): 'own' | 'quoted' | null {
  const held = view.claims
    .flatMap((claim) => claim.cells.flatMap((cell) => cell.outlets))
    .filter((outlet) => spans.some((span) => touches([outlet.evidence], span)))
  if (held.length === 0) return null
  const own = held.filter((outlet) => outlet.attribution === null).length
  return own * 2 > held.length ? 'own' : 'quoted'
}

function scoreDisagreements(view: EventView, expected: ExpectedBundle, touches: Touches): Finding[] {
  const matches = (wanted: ExpectedDisagreement) =>
    view.disagreements.filter((each) => sidesMatch(each.sides, wanted, touches))
  const recall = expected.disagreements.flatMap((wanted) => {
    const found = matches(wanted)
    const omitted =
      wanted.kind === 'omission' &&
      view.blindSpots.some((spot) =>
        wanted.sides.some((side) => side.evidence.some((span) => touches(spot.sentence.evidence, span))),
      )
    const what = `${wanted.kind}: ${wanted.about}`
    return [
      { kind: 'gold disagreement', what, found: found.length > 0 || omitted },
      {
        kind: 'gold disagreement typed',
        what,
        found: omitted || found.some((each) => each.kind === wanted.kind),
      },
    ]
  })
  const known = new Set(expected.disagreements.flatMap((wanted) => matches(wanted)))
  const precision = view.disagreements.map((each) => ({
    kind: 'page disagreement in gold',
    what: `${each.kind}: ${each.sides.map((side) => side.sentence.text).join(' || ')}`,
    found: known.has(each),
  }))
  return [...recall, ...precision]
}

/** Two different sides of the page stand for two different sides of the gold, each by a block and a span of its own. */
function sidesMatch(
  sides: EventView['disagreements'][number]['sides'],
  wanted: ExpectedDisagreement,
  touches: Touches,
): boolean {
  const standsFor = wanted.sides.map((gold) =>
    sides.findIndex(
      (side) =>
        side.blocks.some((block) => gold.blocks.includes(block)) &&
        gold.evidence.some((span) => touches(side.sentence.evidence, span)),
    ),
  )
  return new Set(standsFor.filter((at) => at >= 0)).size >= 2
}

function scoreNaming(view: EventView, expected: ExpectedBundle, touches: Touches): Finding[] {
  return expected.naming.map((naming) => ({
    kind: 'naming',
    what: naming.referent,
    found: view.words.some(
      (row) =>
        naming.variants.filter((wanted) =>
          row.variants.some(
            (each) =>
              each.block === wanted.block && touches([each.evidence], { ...wanted, quote: wanted.surface }),
          ),
        ).length >= 2,
    ),
  }))
}

function scoreHeadline(view: EventView, expected: ExpectedBundle): Finding[] {
  return [
    ...expected.headline.mentions.map((words) => ({
      kind: 'headline mentions',
      what: `${words} in "${view.headline.text}"`,
      found: hasOneOf(view.headline.text, words),
    })),
    ...expected.headline.avoids.map((words) => ({
      kind: 'headline avoids',
      what: `${words} in "${view.headline.text}"`,
      found: !hasOneOf(view.headline.text, words),
    })),
  ]
}

/** Traps whose figure stands for something else than the event's own quantities. */
const FIGURE_TRAPS = ['background-figure', 'other-event', 'daily-total', 'different-definition', 'old-figure']
/** Traps whose sentence must not count as the outlet's own assertion. */
const VOICE_TRAPS = ['denial', 'two-sided', 'scare-quotes']

type Trap = ExpectedBundle['traps'][number]
type Statement = EventView['figures'][number]['statements'][number]

function scoreTraps(view: EventView, expected: ExpectedBundle, touches: Touches): Finding[] {
  const taken = (trap: Trap): boolean | null => {
    if (FIGURE_TRAPS.includes(trap.kind)) return mixesIn(view, expected, trap, touches)
    if (trap.kind === 'number-in-name')
      return view.figures.some((figure) => figure.statements.some(isOf(trap, touches)))
    return VOICE_TRAPS.includes(trap.kind) ? isAsserted(view, trap, touches) : null
  }
  return expected.traps.flatMap((trap) => {
    const found = taken(trap)
    const what = `${trap.kind}: ${trap.evidence.quote} (${trap.evidence.article})`
    return found === null ? [] : [{ kind: 'trap avoided', what, found: !found }]
  })
}

/** Whether a statement is the trap's figure: its sentence holds the span, and its value is the trap's where that is known. */
function isOf(trap: Trap, touches: Touches): (statement: Statement) => boolean {
  const { low, evidence } = trap
  return (statement) =>
    touches([statement.evidence], evidence) &&
    (low === undefined || (statement.low <= low && (statement.high ?? statement.low) >= low))
}

/** Whether one row of the figures table holds the trap beside a figure of the event it does not belong to. */
function mixesIn(view: EventView, expected: ExpectedBundle, trap: Trap, touches: Touches): boolean {
  const own = expected.figures
    .map((figure) => figure.statements)
    .filter(
      (all) =>
        !all.some((each) => each.article === trap.evidence.article && each.quote === trap.evidence.quote),
    )
    .flat()
  return view.figures.some((figure) => {
    const others = figure.statements.filter((statement) => !isOf(trap, touches)(statement))
    return (
      others.length < figure.statements.length &&
      others.some((other) =>
        own.some(
          (each) =>
            other.low <= each.low && (other.high ?? Infinity) >= each.low && touches([other.evidence], each),
        ),
      )
    )
  })
}

function isAsserted(view: EventView, trap: Trap, touches: Touches): boolean {
  return view.claims
    .flatMap((claim) => claim.cells.flatMap((cell) => cell.outlets))
    .some(
      (outlet) =>
        outlet.stance === 'asserts' &&
        outlet.attribution === null &&
        touches([outlet.evidence], trap.evidence),
    )
}

function scoreContested(view: EventView, expected: ExpectedBundle, touches: Touches): Finding[] {
  const contested = expected.figures.filter((figure) => figure.status === 'contested')
  return view.figures
    .filter((figure) => figure.status === 'contested')
    .map((figure) => ({
      kind: 'page contest in gold',
      what: figure.sentence.text,
      found: contested.some(
        (wanted) =>
          isOfSlot(figure.slot, wanted.slot) &&
          wanted.statements.some((each) =>
            touches(
              figure.statements.map((statement) => statement.evidence),
              each,
            ),
          ),
      ),
    }))
}

function hasOneOf(text: string, words: string): boolean {
  const folded = text.toLowerCase()
  return words.split('|').some((word) => folded.includes(word.toLowerCase()))
}
