import { diffWordsWithSpace } from 'diff'

/** A run of words that both texts have, or only the older, or only the newer. */
export interface MarkedRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Scripts without spaces between words are cut into words by Unicode's rules. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Beyond this many UTF-16 units on either side the texts are shown whole: comparing costs the product of both lengths. */
const LONGEST = 8_000

/**
 * The words that turn one text into the other, in reading order (Myers 1986, as in the package `diff`). Texts with
 * nothing in common, or too long to compare, come back as one removed and one added run. Pure.
 */
export function markWords(before: string, after: string): MarkedRun[] {
  if (Math.max(before.length, after.length) > LONGEST) return whole(before, after)
  const options = UNSPACED.test(before + after) ? { intlSegmenter: segmenter } : {}
  const runs = diffWordsWithSpace(before, after, options).map(
    ({ added, removed, value }): MarkedRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
  const same = runs.filter((run) => run.kind === 'same').reduce((sum, run) => sum + run.text.trim().length, 0)
  return same < Math.min(before.length, after.length) * LEAST_SHARED ? whole(before, after) : runs
}

/** Share of the shorter text that must stay before single words are marked: below it, marks only confuse. */
const LEAST_SHARED = 0.3

function whole(before: string, after: string): MarkedRun[] {
  const runs: MarkedRun[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return runs.filter((run) => run.text !== '')
}
