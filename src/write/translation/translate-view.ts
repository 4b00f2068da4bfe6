import type { PageTranslation } from '../../domain/index.ts'
import { judgeTranslation, type TranslationCourt } from './judge-translation.ts'
import { unmaskNames } from './mask-names.ts'
import type { PlannedSentence, TranslationSlot } from './plan-translation.ts'

/** A page with what stands in another language so far. */
export interface TranslatedView {
  readonly translation: PageTranslation
  /** Slots that the model was never asked about. */
  readonly waiting: readonly TranslationSlot[]
  /** Sentences whose translation did not pass: they are read in English. */
  readonly refused: number
}

/**
 * Puts kept answers into a page. Each is judged again here, by the gates of today; what does not pass is read in English. null in
 * `answers`: asked, and nothing of use came back.
 */
export function translateView(
  court: TranslationCourt,
  planned: readonly PlannedSentence[],
  answers: ReadonlyMap<string, string | null>,
  model: string,
): TranslatedView {
  const waiting = new Map<string, TranslationSlot>()
  const sentences: PageTranslation['sentences'] = []
  let refused = 0
  for (const { of, slot } of planned) {
    const answer = answers.get(slot.key)
    if (answer === undefined) waiting.set(slot.key, slot)
    if (answer == null) continue
    const verdict = judgeTranslation(court, slot, answer)
    const text = verdict.ok ? unmaskNames(answer, slot.masked) : null
    if (verdict.ok && text !== null) sentences.push({ of, text, gates: [...verdict.gates] })
    else refused += 1
  }
  const complete = waiting.size === 0
  return {
    translation: { language: court.language, model, sentences, complete },
    waiting: [...waiting.values()],
    refused,
  }
}
