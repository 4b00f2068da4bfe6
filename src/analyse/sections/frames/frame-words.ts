import type { Mark, Prepared, PreparedSentence } from '../../claims/prepared.ts'

/** A word of a frame in a sentence that may speak for a block. */
export interface FrameWord {
  readonly sentence: PreparedSentence
  readonly mark: Mark
}

/** Every word of a frame, in order of the coverage, of texts whose column speaks for a side. */
export function* frameWords(prepared: Prepared): Generator<FrameWord> {
  for (const sentence of prepared.sentences) {
    if (!sentence.usable || !prepared.columns.get(sentence.in.column)?.speaks) continue
    for (const mark of sentence.marks)
      if (mark.list === 'frame' && !isName(sentence, mark)) yield { sentence, mark }
  }
}

/** How many words of a frame a sentence holds. */
export function countFrameWords(sentence: PreparedSentence, frame: string): number {
  return sentence.marks.filter(
    (mark) => mark.list === 'frame' && mark.id === frame && !isName(sentence, mark),
  ).length
}

/** "Crimean" is no crime: a word inside a name carries no frame. */
function isName(sentence: PreparedSentence, mark: Mark): boolean {
  return [...sentence.entities, ...sentence.names].some(
    (name) => name.start < mark.end && name.end > mark.start,
  )
}
