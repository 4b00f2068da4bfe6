import type { Prepared, PreparedSentence } from './prepared.ts'

/** True when a sentence holds a word that judges what it names: such words stand on a page only with their owner. */
export function isLoaded(prepared: Prepared, sentence: PreparedSentence): boolean {
  return sentence.marks.some((mark) => mark.list === 'naming' && prepared.names.isLoaded(mark.id))
}
