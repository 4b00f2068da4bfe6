import { isProse, isSelfContained, speaksInFirstPerson } from '../prose/sentence-form.ts'
import type { Prepared, PreparedSentence } from './prepared.ts'
import { readVoice } from './read-stance.ts'

/** Points by which one sentence of a group is preferred to another; the order matters, the values only rank. */
const POINTS = {
  selfContained: 8,
  english: 6,
  prose: 5,
  affirmative: 4,
  outletVoice: 3,
  backed: 3,
  firstPerson: -4,
  capitalsMissing: -2,
} as const

/**
 * Chooses the sentence in whose words a claim is shown: a whole sentence of one article, self-contained, in English
 * when there is one, whose names and figures other members share. Ties go to the earliest article.
 */
export function chooseWording(prepared: Prepared, sentences: readonly PreparedSentence[]): PreparedSentence {
  let best = sentences[0] as PreparedSentence
  let bestPoints = Number.NEGATIVE_INFINITY
  for (const sentence of sentences) {
    const points = wordingPoints(prepared, sentence, sentences)
    if (points > bestPoints) {
      best = sentence
      bestPoints = points
    }
  }
  return best
}

/** Rank of a sentence as the wording of its group. */
export function wordingPoints(
  prepared: Prepared,
  sentence: PreparedSentence,
  group: readonly PreparedSentence[],
): number {
  const voice = readVoice(sentence)
  let points = 0
  if (isSelfContained(sentence)) points += POINTS.selfContained
  if (sentence.language === 'en') points += POINTS.english
  if (isProse(sentence)) points += POINTS.prose
  if (voice.direction > 0) points += POINTS.affirmative
  if (voice.attribution === null) points += POINTS.outletVoice
  if (speaksInFirstPerson(sentence.sentence.text)) points += POINTS.firstPerson
  if (!/^["“«‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(sentence.sentence.text)) points += POINTS.capitalsMissing
  return points + POINTS.backed * backing(prepared, sentence, group)
}

/** Members a sentence is held against; a claim of forty articles is not better known by the fortieth. */
const MOST_OTHERS = 12

/** Share of the names, concepts and figures of a sentence that another origin of the group has too, by rarity. */
function backing(prepared: Prepared, sentence: PreparedSentence, group: readonly PreparedSentence[]): number {
  const others = group.filter((other) => other.in.origin !== sentence.in.origin).slice(0, MOST_OTHERS)
  if (others.length === 0) return 0
  const keys = [...sentence.entityIds, ...sentence.conceptIds]
  let held = 0
  let total = 0
  for (const key of keys) {
    const weight = prepared.idWeight(key)
    total += weight
    if (others.some((other) => other.entityIds.has(key) || other.conceptIds.has(key))) held += weight
  }
  return total === 0 ? 0 : held / total
}
