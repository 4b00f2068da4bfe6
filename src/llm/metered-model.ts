import type { Db } from '../db/index.ts'
import { type BudgetLimits, type ModelPrices, moneyOf } from './budget.ts'
import { boundTokens, estimateTokens } from './estimate-tokens.ts'
import { reserveCall, settleCall } from './store.ts'
import type { ModelFault, ModelRequest, TextModel, TokenUse } from './text-model.ts'

/** What a call is made for; only the budget of an event needs it. */
export interface MeteredModel {
  readonly id: string
  ask(request: ModelRequest, event: string): ReturnType<TextModel['ask']>
}

export interface MeterParts {
  readonly db: Db
  readonly model: TextModel
  readonly limits: BudgetLimits
  readonly prices: ModelPrices | null
  readonly now: () => Date
}

/** Tokens that chat templates and the schema may add to a prompt, beyond the bytes of its text. */
const ENVELOPE = 400
/** Faults after which nothing was sent, so nothing is paid. */
const UNSENT: ReadonlySet<ModelFault> = new Set(['absent', 'paused', 'unreachable', 'key', 'busy', 'refused'])

/**
 * Puts the budget before a model: the most a call can cost is reserved in the database before it is made, and what it did
 * cost takes that place afterwards. A call that would pass a stop is not made.
 */
export function meterModel({ db, model, limits, prices, now }: MeterParts): MeteredModel {
  return {
    id: model.id,
    async ask(request, event) {
      if (model.id === 'none') return model.ask(request)
      const most = {
        input: boundTokens(request.system + request.prompt + JSON.stringify(request.schema)) + ENVELOPE,
        output: request.maxOutputTokens,
      }
      const plan = { event, model: model.id, at: now(), tokensIn: most.input, tokensOut: most.output }
      const reserved = await reserveCall(db, { ...plan, money: moneyOf(most, prices) }, limits)
      if ('stop' in reserved) {
        return { ok: false, reason: 'budget', message: `The budget is reached: ${reserved.stop}.` }
      }
      const started = performance.now()
      const answered = await model.ask(request)
      const used = answered.ok ? answered.value.used : usedInVain(request, answered)
      await settleCall(db, reserved.call, {
        state: answered.ok ? 'answered' : 'failed',
        tokensIn: used.input,
        tokensOut: used.output,
        money: moneyOf(used, prices),
        milliseconds: performance.now() - started,
        reason: answered.ok ? null : answered.reason,
      })
      return answered
    },
  }
}

/** What a failed call cost: its own count, nothing when nothing was sent, else the prompt, which was most likely read. */
function usedInVain(
  request: ModelRequest,
  failed: { readonly reason: ModelFault; readonly used?: TokenUse },
): TokenUse {
  if (failed.used !== undefined) return failed.used
  if (UNSENT.has(failed.reason)) return { input: 0, output: 0 }
  return { input: estimateTokens(request.system + request.prompt), output: 0 }
}
