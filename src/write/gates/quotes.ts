import { normalise, squeeze } from '../../text/normalise.ts'
import { findQuotations } from '../../text/quote-marks.ts'
import type { Gate, GateInput } from './gate.ts'
import { standsBySound } from './hear-names.ts'

/** What stands between quotation marks stands so, letter for letter, in one cited sentence. */
export const quotes: Gate = {
  id: 'quotes',
  says: 'Quotations are verbatim.',
  find: (input) => {
    const { statement, cited } = input
    for (const { innerStart, innerEnd } of findQuotations(statement.text)) {
      const words = statement.text.slice(innerStart, innerEnd)
      const trimmed = squeeze(words.replace(/[.,;:!?…]+$/u, ''))
      if (!cited.some((one) => squeeze(one.text).includes(trimmed)) && !isName(input, trimmed))
        return { word: words, why: 'no cited sentence holds these words in this order' }
    }
    return findLoneMark(statement.text)
  },
}

/** «Синдур» for "Sindoor": the name of a thing, which other scripts put between marks, by its sound. */
function isName(input: GateInput, words: string): boolean {
  return /^\p{Lu}[\p{L}-]{3,}$/u.test(words) && standsBySound(input, words)
}

/** A mark that never closes hides what is quoted. */
function findLoneMark(text: string) {
  const open = text.match(/[“«「]/gu)?.length ?? 0
  const close = text.match(/[”»」]/gu)?.length ?? 0
  const straight = text.match(/"/gu)?.length ?? 0
  return open === close && straight % 2 === 0
    ? null
    : { word: normalise(text).slice(0, 20), why: 'a quotation is not closed' }
}
