import { join } from 'node:path'
import { NeutralCounts } from '../../src/cluster/neutral.ts'
import { linkProbability, measureLink } from '../../src/cluster/score-link.ts'
import { measure, probability } from '../../src/cluster/score-placement.ts'
import { addItems, createStory, type Story } from '../../src/cluster/story.ts'
import { WEIGHTS } from '../../src/cluster/weights.ts'
import { LanguageWindow } from '../../src/cluster/window.ts'
import { readRows } from './rows.ts'
import { spearman } from './score.ts'
import type { Describe } from './sets.ts'

interface PairRow {
  readonly pair: string
  readonly lang1: string
  readonly lang2: string
  readonly text1: string
  readonly text2: string
  /** Human score, 1 the same to 4 different. */
  readonly overall: number
}

/** Code units of a text that stand for its title: the set gives title and text as one. */
const TITLE_LENGTH = 90

/** Spearman correlation of our pair score with the human score, for pairs inside a language, across, and all. */
export function runSimilarityPairs(shared: string, describe: Describe) {
  const rows = readRows<PairRow>(join(shared, 'data/eval/similarity-pairs.jsonl'))
  const windows = new Map<string, LanguageWindow>()
  const counts = new NeutralCounts()
  const storyOf = (id: string, language: string, whole: string): Story => {
    const window = windows.get(language) ?? new LanguageWindow(language)
    windows.set(language, window)
    const cut = whole.indexOf(' ', TITLE_LENGTH)
    const [title, text] = cut < 0 ? [whole, ''] : [whole.slice(0, cut), whole.slice(cut + 1)]
    const row = {
      id,
      url: null,
      source: null,
      country: null,
      lang: language,
      publishedAt: null,
      title,
      text,
      event: null,
    }
    const item = window.vocabulary.describe(describe(row, 0, text), counts)
    window.vocabulary.add(item)
    counts.add(language, item.keys)
    const story = createStory(id, language, 0)
    addItems(story, [item], window.vocabulary)
    return story
  }
  const pairs = rows.map((row) => ({
    left: storyOf(`${row.pair}-1`, row.lang1, row.text1),
    right: storyOf(`${row.pair}-2`, row.lang2, row.text2),
    same: -row.overall,
  }))
  const scored = pairs.map(({ left, right, same }) => {
    const inside = left.language === right.language
    const window = windows.get(left.language) as LanguageWindow
    const item = right.items[0] as Story['items'][number]
    const score = inside
      ? probability(measure(item, left, window.vocabulary), WEIGHTS.place)
      : linkProbability(measureLink(left, right, counts), WEIGHTS.link)
    return { inside, score, same }
  })
  const correlate = (chosen: readonly { score: number; same: number }[]) =>
    spearman(
      chosen.map((pair) => pair.score),
      chosen.map((pair) => pair.same),
    )
  return {
    set: 'similarity-pairs',
    pairs: rows.length,
    spearmanInside: correlate(scored.filter((pair) => pair.inside)),
    spearmanAcross: correlate(scored.filter((pair) => !pair.inside)),
    spearmanAll: correlate(scored),
  }
}
