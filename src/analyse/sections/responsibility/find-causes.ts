import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { isSelfContained } from '../../prose/sentence-form.ts'

/** True when the sentence names, as a cause, something that nobody is behind: wear, weather, an accident. */
export function namesActorlessCause(sentence: PreparedSentence): boolean {
  if (!sentence.cues.has('actorless-cause')) return false
  return (
    sentence.cues.has('cause') ||
    sentence.cues.has('hedge') ||
    sentence.cues.has('checklist-investigation') ||
    sentence.marks.some((mark) => mark.list === 'speech' && mark.id === 'doubt')
  )
}

/** Sentences of a column that weigh a cause without a culprit, in the order of the coverage. */
export function findCauses(prepared: Prepared, column: string): PreparedSentence[] {
  return prepared.sentences.filter(
    (sentence) =>
      sentence.in.column === column &&
      sentence.usable &&
      isSelfContained(sentence) &&
      namesActorlessCause(sentence),
  )
}
