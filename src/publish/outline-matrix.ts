import type { Claim, EventView, FirstReport, NamingRow, QuoteDifferential } from '../domain/index.ts'
import { formatMoment } from './evidence-notes.ts'
import { blockNames, capital, type OutlineLine, outletsOf, outlineLine, plural } from './outline-line.ts'
import { verbWord } from './verb-word.ts'
import { languageName } from './write-notes.ts'

type Name = (id: string) => string

const STANCES = ['asserts', 'denies', 'reports'] as const

/** Claims in the order of the page; under each, who takes which stance with all the spans that show it, and who is silent. */
export function matrixLines(view: EventView): OutlineLine[] {
  const name = blockNames(view)
  return view.claims.map((claim) => {
    const language = claim.language === 'en' ? '' : `, in ${languageName(claim.language)}`
    return outlineLine(claim.sentence, {
      tail: `${plural(claim.origins, 'origin')}${language}${claim.opposed ? ', opposed' : ''}`,
      under: [...STANCES.flatMap((stance) => stanceLine(claim, stance, name)), ...silentLine(claim, name)],
    })
  })
}

function stanceLine(claim: Claim, stance: (typeof STANCES)[number], name: Name): OutlineLine[] {
  const cells = claim.cells.filter((cell) => cell.stance === stance)
  if (cells.length === 0) return []
  const names = cells.map((cell) => `${name(cell.block)}${cell.divided ? ' (divided)' : ''}`)
  const evidence = cells.flatMap((cell) => cell.outlets.map((outlet) => outlet.evidence))
  return [outlineLine({ text: outletsOf(names), evidence }, { lead: capital(stance) })]
}

function silentLine(claim: Claim, name: Name): OutlineLine[] {
  const silent = claim.cells.filter((cell) => cell.stance === 'silent').map((cell) => name(cell.block))
  return silent.length === 0
    ? []
    : [
        outlineLine(
          { text: outletsOf(silent), evidence: [] },
          { lead: 'Silent', tail: 'not found in the texts we hold' },
        ),
      ]
}

/** A word and the blocks that use it, one line each, under what it names. */
export function wordLines(view: EventView): OutlineLine[] {
  const name = blockNames(view)
  return view.words.flatMap((row) =>
    groupByWord(row).map((group) => {
      const { gloss, language } = group[0]
      const meaning = [
        ...(gloss === null ? [] : [`“${gloss}”`]),
        ...(language === 'en' ? [] : [languageName(language)]),
      ]
      const blocks = outletsOf([...new Set(group.map((variant) => name(variant.block)))])
      const origins = group.reduce((sum, variant) => sum + variant.origins, 0)
      return outlineLine(
        {
          text: `${surfacesOf(group)
            .map((surface) => `“${surface}”`)
            .join(', ')}${meaning.length === 0 ? '' : ` (${meaning.join(', ')})`}, ${blocks}`,
          evidence: group.map((variant) => variant.evidence),
        },
        { lead: capital(row.label), tail: plural(origins, 'origin') },
      )
    }),
  )
}

/** Forms of a word that a group uses, each once. */
export function surfacesOf(group: readonly Variant[]): string[] {
  return [...new Set(group.map((variant) => variant.surface))]
}

type Variant = NamingRow['variants'][number]

/** Variants of one referent by language and meaning, so that forms of one word stand together; English ones by the word itself. Most origins first. */
export function groupByWord(row: NamingRow): [Variant, ...Variant[]][] {
  const groups = new Map<string, [Variant, ...Variant[]]>()
  for (const variant of row.variants) {
    const key = `${variant.language} ${variant.gloss ?? variant.surface.toLowerCase()}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [variant])
    else group.push(variant)
  }
  const weight = (group: readonly Variant[]) => group.reduce((sum, variant) => sum + variant.origins, 0)
  return [...groups.values()].sort((a, b) => weight(b) - weight(a))
}

/** Per speaker what each block quoted, told or left out. */
export function quoteLines(view: EventView): OutlineLine[] {
  const name = blockNames(view)
  // Versions stored before quotes were compared hold none; they never change.
  return (view.quotes ?? []).map((quote) =>
    outlineLine(quote.sentence, {
      lead: quote.speaker.name,
      under: quote.points.map((point) =>
        outlineLine(point.sentence, { under: keptLines(quote, point.claim, name) }),
      ),
    }),
  )
}

function keptLines(quote: QuoteDifferential, claim: string, name: Name): OutlineLine[] {
  const kept = quote.blocks.flatMap((block) =>
    block.kept
      .filter((one) => one.claim === claim)
      .map((one) =>
        outlineLine(
          { text: `${name(block.block)} outlets`, evidence: [one.evidence] },
          { lead: one.direct ? 'Quoted' : 'Told', tail: `“${verbWord(one.verb)}”` },
        ),
      ),
  )
  const left = quote.blocks.filter((block) => block.cut.includes(claim)).map((block) => name(block.block))
  return left.length === 0
    ? kept
    : [...kept, outlineLine({ text: outletsOf(left), evidence: [] }, { lead: 'Left out' })]
}

/** Who carried each claim first and how many hours each block took. */
export function trailLines(view: EventView): OutlineLine[] {
  const name = blockNames(view)
  return view.timeline.firstReports.flatMap((report) => {
    const claim = view.claims.find((one) => one.id === report.claim)
    return claim === undefined ? [] : [outlineLine(claim.sentence, { tail: tellTrail(view, report, name) })]
  })
}

function tellTrail(view: EventView, report: FirstReport, name: Name): string {
  const outlet = view.articles.find((article) => article.source === report.source)?.sourceName
  const carried = report.lags
    .filter((lag): lag is { block: string; hours: number } => lag.hours !== null && lag.hours > 0)
    .sort((a, b) => a.hours - b.hours)
    .map((lag) => `${name(lag.block)} + ${Number(lag.hours.toFixed(1))} h`)
  const missing = report.lags.filter((lag) => lag.hours === null).map((lag) => name(lag.block))
  return [
    `first in ${outlet ?? report.source}, ${formatMoment(report.at)}`,
    ...carried,
    ...(missing.length === 0 ? [] : [`not in the texts we hold: ${missing.join(', ')}`]),
  ].join('; ')
}
