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
]

/** Runs all scorers of the analysis, or the ones named: npm run eval -- --only=analysis.speakers */
export async function runAnalysisEvaluation(names?: readonly string[]): Promise<Measurement[]> {
  const measured: Measurement[] = []
  for (const scorer of SCORERS) {
    if (names === undefined || names.includes(scorer.name)) measured.push(...(await scorer.run()))
  }
  return measured
}
