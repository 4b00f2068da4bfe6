import type { Db } from '../../db/index.ts'
import type { Catalogue } from '../../domain/index.ts'
import type { Describer } from '../../enrich/index.ts'
import {
  type BudgetLimits,
  type MeteredModel,
  type ModelPrices,
  meterModel,
  type TextModel,
} from '../../llm/index.ts'
import { createGates, createReader, type Gates, type Reader } from '../../write/index.ts'

/** Everything that wording needs; null in a pipeline without a model. */
export interface Writing {
  readonly model: MeteredModel
  readonly reader: Reader
  readonly gates: Gates
  /** Language pages are read in. */
  readonly language: string
  /** Numbers from 0 up to 1, for ids that no article can foresee. */
  readonly random: () => number
}

/** A model with what an operator lets it cost. */
export interface WritingParts {
  readonly model: TextModel
  readonly limits: BudgetLimits
  readonly prices: ModelPrices | null
  readonly random: () => number
}

/** Ties model, budget and gates together. */
export function createWriting(
  parts: WritingParts,
  world: {
    readonly db: Db
    readonly catalogue: Catalogue
    readonly describer: Describer
    readonly now: () => Date
  },
): Writing {
  const { model, limits, prices, random } = parts
  return {
    model: meterModel({ db: world.db, model, limits, prices, now: world.now }),
    reader: createReader((text) => world.describer.describe(text), world.catalogue),
    gates: createGates(world.catalogue),
    language: 'en',
    random,
  }
}
