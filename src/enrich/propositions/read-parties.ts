import { readSubjectVerb } from './read-subject-verb.ts'
import { readVerbLast } from './read-verb-last.ts'
import { readVerbSubject } from './read-verb-subject.ts'
import { isPassive } from './read-voice.ts'
import type { Parties, Reading } from './reading.ts'

/** Reads the parties of a clause by the word order of its language. */
export function readParties(reading: Reading): Parties {
  const passive = isPassive(reading)
  const { order } = reading.grammar
  if (order === 'verb-last') return readVerbLast(reading, passive)
  if (order === 'verb-subject') return readVerbSubject(reading, passive)
  return readSubjectVerb(reading, passive)
}
