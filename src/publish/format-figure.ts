import type { Figure, FigureStatement } from '../domain/index.ts'

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** One statement in words: "12", "12–15", "at least 12", "about 90". */
export function formatStatement(statement: Pick<FigureStatement, 'low' | 'high' | 'approximate'>): string {
  const { low, high, approximate } = statement
  if (high === null) return `at least ${NUMBER.format(low)}`
  if (low === high) return `${approximate ? 'about ' : ''}${NUMBER.format(low)}`
  return `${approximate ? 'about ' : ''}${NUMBER.format(low)}–${NUMBER.format(high)}`
}

/** Range over all statements: lowest low to highest high, open upwards when only "at least" was said. */
export function formatFigure(figure: Figure): string {
  const low = Math.min(...figure.statements.map((statement) => statement.low))
  const highs = figure.statements.map((statement) => statement.high ?? statement.low)
  const high = Math.max(...highs)
  const open = figure.statements.some((statement) => statement.high === null && statement.low === high)
  const range = low === high ? NUMBER.format(low) : `${NUMBER.format(low)}–${NUMBER.format(high)}`
  return open ? (low === high ? `at least ${range}` : `${range} or more`) : range
}
