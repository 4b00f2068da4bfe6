import type { TokenUse } from './text-model.ts'

/** Hard stops. null: no stop of that kind. Money is in the currency of the prices. */
export interface BudgetLimits {
  readonly tokensPerDay: number | null
  readonly tokensPerEvent: number | null
  readonly moneyPerDay: number | null
  readonly moneyPerEvent: number | null
}

/** Money for a million tokens. */
export interface ModelPrices {
  readonly input: number
  readonly output: number
}

/** Tokens and money, spent or reserved. */
export interface Spending {
  readonly tokens: number
  readonly money: number
}

const MILLION = 1_000_000

/** What a number of tokens costs; 0 without prices. */
export function moneyOf(used: TokenUse, prices: ModelPrices | null): number {
  if (prices === null) return 0
  return (used.input * prices.input + used.output * prices.output) / MILLION
}

/** The first stop that a further spending would pass, as words for a person; null when it fits under all. */
export function findStop(
  limits: BudgetLimits,
  spent: { readonly day: Spending; readonly event: Spending },
  more: Spending,
): string | null {
  const stops = [
    ['tokens of the day', limits.tokensPerDay, spent.day.tokens + more.tokens],
    ['tokens of the event', limits.tokensPerEvent, spent.event.tokens + more.tokens],
    ['money of the day', limits.moneyPerDay, spent.day.money + more.money],
    ['money of the event', limits.moneyPerEvent, spent.event.money + more.money],
  ] as const
  const passed = stops.find(([, limit, sum]) => limit !== null && sum > limit)
  return passed === undefined ? null : passed[0]
}
