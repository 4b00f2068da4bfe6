import {
  type CosineStatistics,
  cosineOfBytes,
  logOddsOf,
  observe,
  SURE_OTHER,
  SURE_SAME,
} from './embedding-weight.ts'

/** What the channel needs of an article and of a story; the engine's own are more. */
type Item = object
interface Story {
  readonly items: readonly Item[]
}

type Channels = Record<'place' | 'link', CosineStatistics>

/**
 * The one further feature that an embedding endpoint brings. It learns from the decisions the rules are sure of what a
 * cosine of its model is worth, in the order of the stream, so that the same stream gives the same weights. Without the
 * vectors of both sides the rules' own probability stands.
 */
export class EmbeddingChannel {
  readonly model: string
  readonly #learnt: Channels
  readonly #vectors = new WeakMap<Item, Int8Array>()
  readonly #means = new WeakMap<Story, { readonly size: number; readonly mean: Int8Array | null }>()

  constructor(model: string, learnt: Readonly<Channels>) {
    this.model = model
    this.#learnt = { ...learnt }
  }

  get place(): CosineStatistics {
    return this.#learnt.place
  }

  get link(): CosineStatistics {
    return this.#learnt.link
  }

  /** Keeps the vector of an article for as long as the article is in the window. */
  remember(item: Item, vector: Int8Array | undefined): void {
    if (vector !== undefined) this.#vectors.set(item, vector)
  }

  /** Probability that an article belongs to a story of its language, `probability` being that of the rules. */
  placed(item: Item, story: Story, probability: number): number {
    return this.#weigh('place', probability, this.#vectors.get(item) ?? null, this.#meanOf(story))
  }

  /** Probability that two stories of two languages tell one event. */
  linked(left: Story, right: Story, probability: number): number {
    return this.#weigh('link', probability, this.#meanOf(left), this.#meanOf(right))
  }

  #weigh(name: keyof Channels, probability: number, left: Int8Array | null, right: Int8Array | null): number {
    if (left === null || right === null) return probability
    const cosine = cosineOfBytes(left, right)
    const kind = probability >= SURE_SAME ? 'same' : probability <= SURE_OTHER ? 'other' : null
    const before = this.#learnt[name]
    if (kind !== null) this.#learnt[name] = observe(before, kind, cosine)
    const added = logOddsOf(before, cosine)
    return added === 0 ? probability : 1 / (1 + (1 / probability - 1) * Math.exp(-added))
  }

  #meanOf(story: Story): Int8Array | null {
    const size = story.items.length
    const known = this.#means.get(story)
    if (known?.size === size) return known.mean
    const mean = meanOf(story.items.flatMap((item) => this.#vectors.get(item) ?? []))
    this.#means.set(story, { size, mean })
    return mean
  }
}

/** Mean of vectors of one dimension as signed bytes; null when there is none. */
function meanOf(vectors: readonly Int8Array[]): Int8Array | null {
  const [first] = vectors
  if (first === undefined) return null
  const sum = new Float64Array(first.length)
  for (const vector of vectors) {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + (vector[at] ?? 0)
  }
  return Int8Array.from(sum, (value) => Math.round(value / vectors.length))
}
