import type { Speaker } from '../../domain/index.ts'
import type { Candidate } from './choose-speaker.ts'

/** Who spoke last, and who was last spoken of, for pronouns and for quotations that go on without naming anybody. */
export interface Memory {
  speaker: Speaker | null
  sentence: number
  /** First person or office of the latest sentence that begins with one. */
  subject: Speaker | null
  subjectSentence: number
}

export function emptyMemory(): Memory {
  return { speaker: null, sentence: -10, subject: null, subjectSentence: -10 }
}

/** A pronoun, or silence, means the last speaker when that one spoke at most this many sentences ago. */
const MEMORY = 2
/** Somebody a sentence began with is meant by a pronoun in the next one only. */
const SUBJECT_MEMORY = 1

export function remember(memory: Memory, speaker: Speaker | null, sentence: number): void {
  if (speaker === null) return
  memory.speaker = speaker
  memory.sentence = sentence
}

/** Whom a pronoun, or a quotation without a name, means in a sentence; the nearer of speaker and subject. */
export function recall(memory: Memory, sentence: number, candidate: Candidate | null): Speaker | null {
  const hasSpeaker = memory.speaker !== null && sentence - memory.sentence <= MEMORY
  const hasSubject = memory.subject !== null && sentence - memory.subjectSentence <= SUBJECT_MEMORY
  if (candidate !== null && hasSubject && (!hasSpeaker || memory.subjectSentence > memory.sentence))
    return memory.subject
  if (hasSpeaker) return memory.speaker
  return candidate !== null && hasSubject ? memory.subject : null
}
