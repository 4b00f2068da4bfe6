import type { Catalogue } from '../../domain/index.ts'
import { block } from './block.ts'
import { coverage } from './coverage.ts'
import { dates } from './dates.ts'
import { form } from './form.ts'
import type { Defect, Gate, GateId, GateInput } from './gate.ts'
import { hedge } from './hedge.ts'
import { knownIds } from './known-ids.ts'
import { createLoadedGate } from './loaded.ts'
import { modality } from './modality.ts'
import { names } from './names.ts'
import { negation } from './negation.ts'
import { numbers } from './numbers.ts'
import { quotes } from './quotes.ts'
import { roles } from './roles.ts'
import { speaker } from './speaker.ts'
import { titles } from './titles.ts'
import { universals } from './universals.ts'

/** All gates in the order in which they are asked: cheap and telling ones first. */
export interface Gates {
  readonly list: readonly Gate[]
  /** The first defect of a sentence; null when it passes every gate. */
  find(input: GateInput, only?: ReadonlySet<GateId>): Defect | null
}

/** Makes the gates over a catalogue. */
export function createGates(catalogue: Catalogue): Gates {
  const list = [
    ...[knownIds, form, block, quotes, numbers, dates, names, titles, coverage],
    ...[negation, hedge, modality, speaker, roles, universals, createLoadedGate(catalogue)],
  ]
  return {
    list,
    find: (input, only) => {
      for (const gate of list) {
        if (only !== undefined && !only.has(gate.id)) continue
        const defect = gate.find(input)
        if (defect !== null) return { gate: gate.id, ...defect }
      }
      return null
    },
  }
}
