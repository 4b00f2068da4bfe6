import type { Meanings } from '../catalog/index.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Reading } from './reading.ts'

/** Ids of the table of meanings with the span of the text that means them. */
export interface MeantWord {
  readonly start: number
  readonly end: number
  readonly ids: readonly string[]
}

const read = new WeakMap<Pick<Reading, 'text'>, readonly MeantWord[]>()

/** What the words of a text mean, as far as the table knows. Read once for each reading. */
export function meantWords(
  reading: Pick<Reading, 'text' | 'language'>,
  meanings: Meanings,
): readonly MeantWord[] {
  const known = read.get(reading)
  if (known !== undefined) return known
  const { text, language } = reading
  const found = tokenise(text).flatMap((token): MeantWord[] => {
    if (token.kind === 'number') return []
    if (token.kind === 'run')
      return meanings
        .inRun(token.norm, language)
        .map(({ start, end, ids }) => ({ start: token.start + start, end: token.start + end, ids }))
    const ids = meanings.of(token.norm, language)
    return ids.length === 0 ? [] : [{ start: token.start, end: token.end, ids }]
  })
  read.set(reading, found)
  return found
}
