import { readFileSync } from 'node:fs'

/** One measured figure. Names are stable: the floors refer to them. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly note?: string
}

export interface FloorBreach {
  readonly name: string
  readonly floor: number
  readonly value: number | null
}

/** Lowest values that may land, by name of measurement. Floors go up, never down. */
export function readFloors(file: string): Readonly<Record<string, number>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
}

/** Floors that are not reached. A floor whose figure was not measured is a breach too, so that none is lost unseen. */
export function findBreaches(
  floors: Readonly<Record<string, number>>,
  measured: readonly Measurement[],
): FloorBreach[] {
  const values = new Map(measured.map(({ name, value }) => [name, value] as const))
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = values.get(name)
    return value !== undefined && value >= floor ? [] : [{ name, floor, value: value ?? null }]
  })
}
