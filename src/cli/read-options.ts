import { InvalidArgumentError } from 'commander'

/** Reader of an option that is a whole number from `low` to `high`. */
export function parseCount(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= low && value <= high) return value
    throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`)
  }
}
