import type { Measurement } from '../floors.ts'

/** One scorer of the analysis against its own gold. */
export interface AnalysisScorer {
  readonly name: string
  run(): Promise<Measurement[]>
}

/** Every scorer of the analysis; a scorer adds a line. Names of measurements begin with "analysis.". */
const SCORERS: readonly AnalysisScorer[] = [
  {
    name: 'analysis.figures',
    run: async () => (await import('./score-figures.ts')).measureFigures(),
  },
  {
    name: 'analysis.dates',
    run: async () => (await import('./score-dates.ts')).measureDates(),
  },
  {
    name: 'analysis.claims',
    run: async () => (await import('./claims/index.ts')).measureClaims(),
  },
  {
    name: 'analysis.oppositions',
    run: async () => (await import('./score-oppositions.ts')).measureOppositions(),
  },
  {
    name: 'analysis.blindSpots',
    run: async () => (await import('./score-blind-spots.ts')).measureBlindSpots(),
  },
  {
    name: 'analysis.blame',
    run: async () => (await import('./score-blame.ts')).scoreBlame(),
  },
  {
    name: 'analysis.frames',
    run: async () => (await import('./score-frames.ts')).scoreFrames(),
  },
  {
    name: 'analysis.audit',
    run: async () => (await import('./measure-audits.ts')).measureAudits(),
  },
  {
    name: 'analysis.pages',
    run: async () => (await import('./measure-pages.ts')).measurePages(),
  },
  {
    name: 'analysis.speakers',
    run: async () => (await import('./score-speakers.ts')).scoreSpeakers(),
  },
  {
    name: 'analysis.propositions',
    run: async () => (await import('./score-propositions.ts')).scorePropositions(),
  },
]

/** Runs all scorers of the analysis, or the ones named without the prefix: npm run eval -- --only=analysis.claims */
export async function runAnalysisEvaluation(names?: readonly string[]): Promise<Measurement[]> {
  const measured: Measurement[] = []
  for (const scorer of SCORERS) {
    const name = scorer.name.replace(/^analysis\./u, '')
    if (names === undefined || names.includes(name)) measured.push(...(await scorer.run()))
  }
  return measured
}
