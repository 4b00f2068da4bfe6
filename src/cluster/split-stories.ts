import { type Story, sampleItems } from './story.ts'
import { SPLIT_MIN_SIZE, SPLIT_SILHOUETTE } from './thresholds.ts'
import { type Item, NAME, type Vocabulary, WORD } from './vocabulary.ts'

/** Share of a story that the smaller half must hold: less is a straggler, not a second event. */
const SMALLEST_HALF = 0.25

/**
 * Members that should leave a story because it holds two events: two medoids of a sample, every member with the nearer,
 * and a silhouette that says the halves are apart. The half without the founder leaves. Null when it holds together.
 */
export function findSplit(
  story: Story,
  vocabulary: Vocabulary,
): { readonly leaving: Item[]; readonly silhouette: number } | null {
  if (story.items.length < SPLIT_MIN_SIZE) return null
  const sample = sampleItems(story)
  const likeness = likenessOf(sample, vocabulary)
  const [first, second] = farthestMedoids(likeness)
  const side = sample.map(
    (_, at) =>
      ((likeness[at] as number[])[first] as number) >= ((likeness[at] as number[])[second] as number),
  )
  const smaller = Math.min(side.filter(Boolean).length, side.filter((left) => !left).length)
  if (smaller < Math.max(2, SMALLEST_HALF * sample.length)) return null
  const silhouette = meanSilhouette(likeness, side)
  if (silhouette < SPLIT_SILHOUETTE) return null
  const founderSide = nearer(
    story.items[0] as Item,
    sample[first] as Item,
    sample[second] as Item,
    vocabulary,
  )
  const leaving = story.items.filter(
    (item) => nearer(item, sample[first] as Item, sample[second] as Item, vocabulary) !== founderSide,
  )
  return leaving.length === 0 ? null : { leaving, silhouette }
}

function nearer(item: Item, first: Item, second: Item, vocabulary: Vocabulary): boolean {
  return wordCosine(item, first, vocabulary) >= wordCosine(item, second, vocabulary)
}

/** Cosine of every pair of the sample. */
function likenessOf(sample: readonly Item[], vocabulary: Vocabulary): number[][] {
  const lengths = sample.map((item) => wordLength(item, vocabulary))
  const likeness = sample.map(() => new Array<number>(sample.length).fill(0))
  for (let left = 0; left < sample.length; left += 1) {
    for (let right = left; right < sample.length; right += 1) {
      const dot = wordDot(sample[left] as Item, sample[right] as Item, vocabulary)
      const value = dot === 0 ? 0 : dot / ((lengths[left] as number) * (lengths[right] as number))
      ;(likeness[left] as number[])[right] = value
      ;(likeness[right] as number[])[left] = value
    }
  }
  return likeness
}

/** The most central member, and the most central of those least like it. */
function farthestMedoids(likeness: readonly number[][]): readonly [number, number] {
  const sums = likeness.map((row) => row.reduce((sum, value) => sum + value, 0))
  const first = sums.indexOf(Math.max(...sums))
  const row = likeness[first] as number[]
  const away = [...row.keys()].sort(
    (left, right) => (row[left] as number) - (row[right] as number) || left - right,
  )
  const far = away.slice(0, Math.max(1, Math.floor(away.length / 2)))
  const central = far.map((at) =>
    far.reduce((sum, other) => sum + ((likeness[at] as number[])[other] as number), 0),
  )
  return [first, far[central.indexOf(Math.max(...central))] as number]
}

function meanSilhouette(likeness: readonly number[][], side: readonly boolean[]): number {
  let sum = 0
  likeness.forEach((row, at) => {
    const own = meanOver(row, (other) => other !== at && side[other] === side[at])
    const away = meanOver(row, (other) => side[other] !== side[at])
    const near = 1 - own
    const far = 1 - away
    sum += far === near ? 0 : (far - near) / Math.max(far, near)
  })
  return sum / likeness.length
}

function meanOver(row: readonly number[], include: (at: number) => boolean): number {
  let sum = 0
  let count = 0
  row.forEach((value, at) => {
    if (!include(at)) return
    sum += value
    count += 1
  })
  return count === 0 ? 0 : sum / count
}

/** Cosine of the words and names of two articles under the idf of the window. */
export function wordCosine(left: Item, right: Item, vocabulary: Vocabulary): number {
  const dot = wordDot(left, right, vocabulary)
  return dot === 0 ? 0 : dot / (wordLength(left, vocabulary) * wordLength(right, vocabulary))
}

function wordDot(left: Item, right: Item, vocabulary: Vocabulary): number {
  let dot = 0
  let b = 0
  for (let a = 0; a < left.terms.length; a += 1) {
    const term = left.terms[a] as number
    while (b < right.terms.length && (right.terms[b] as number) < term) b += 1
    if (right.terms[b] !== term || !isWord(vocabulary.kind[term] as number)) continue
    const idf = vocabulary.idf(term)
    dot += (left.weights[a] as number) * (right.weights[b] as number) * idf * idf
  }
  return dot
}

function wordLength(item: Item, vocabulary: Vocabulary): number {
  let sum = 0
  for (let at = 0; at < item.terms.length; at += 1) {
    const term = item.terms[at] as number
    if (isWord(vocabulary.kind[term] as number))
      sum += ((item.weights[at] as number) * vocabulary.idf(term)) ** 2
  }
  return Math.sqrt(sum)
}

function isWord(kind: number): boolean {
  return kind === WORD || kind === NAME
}
