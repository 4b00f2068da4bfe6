import type { ClaimUnit } from '../../claims/claim-group.ts'
import { contradict } from '../../claims/contradict.ts'
import { buildPostings, mostShared } from '../../claims/pairs/propose-pairs.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readDenials } from '../../claims/read-denials.ts'
import { readVoice } from '../../claims/read-stance.ts'

/** Sentences that state one thing, and sentences that deny it. */
export interface Denied {
  readonly stating: readonly PreparedSentence[]
  readonly denying: readonly PreparedSentence[]
  /** Each denial with each sentence it answers. */
  readonly answers: readonly { readonly denying: PreparedSentence; readonly stating: PreparedSentence }[]
}

/** Share of what a denial answers that must be what the first denial of its group answers. */
const SAME_MATTER = 0.5

/**
 * Groups denials by what they answer: the denial that answers most opens a group, others join that answer half of the
 * same. Only sure answers of those who deny in
 * so many words count: sentences of one event are all near each other, and many hold a "not". Each denial is compared with the sentences that share most with it only, so the work is linear in sentences.
 */
export function answerDenials(prepared: Prepared): Denied[] {
  const open = findAnswers(prepared)
  const groups: Denied[] = []
  while (open.length > 0) {
    const [first] = open
    if (first === undefined) break
    const joined = open.filter(({ stating }) => shareOf(stating, first.stating) >= SAME_MATTER)
    groups.push({
      stating: [...new Set(joined.flatMap(({ stating }) => stating))].sort((a, b) => a.key - b.key),
      denying: joined.map(({ denying }) => denying),
      answers: joined.flatMap(({ denying, stating }) => stating.map((each) => ({ denying, stating: each }))),
    })
    open.splice(0, open.length, ...open.filter((answer) => !joined.includes(answer)))
  }
  return groups
}

interface Answer {
  readonly denying: PreparedSentence
  readonly stating: readonly PreparedSentence[]
}

/** What each denial answers, the one that answers most first. */
function findAnswers(prepared: Prepared): Answer[] {
  const usable = prepared.sentences.filter((sentence) => sentence.usable && sentence.parts.length === 0)
  const denials = usable.filter((sentence) =>
    readDenials(prepared, sentence).some((denial) => denial.explicit),
  )
  const units = usable
    .filter((sentence) => readDenials(prepared, sentence).length === 0 && readVoice(sentence).direction === 1)
    .map((sentence): ClaimUnit => ({ sentence, part: null }))
  const postings = buildPostings(units)
  const weightOf = prepared.memory.vocabulary.weightOf
  return denials
    .map((denying) => ({
      denying,
      stating: mostShared(denying.profile, { at: -1, postings, weightOf })
        .flatMap((at) => units[at]?.sentence ?? [])
        .filter(
          (sentence) => sentence.in !== denying.in && contradict(prepared, denying, sentence) === 'sure',
        ),
    }))
    .filter(({ stating }) => stating.length > 0)
    .sort((a, b) => b.stating.length - a.stating.length || a.denying.key - b.denying.key)
}

function shareOf(own: readonly PreparedSentence[], other: readonly PreparedSentence[]): number {
  return own.filter((sentence) => other.includes(sentence)).length / own.length
}
