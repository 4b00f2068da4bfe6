import { AverageLink } from '../../src/cluster/average-link.ts'
import { logOddsOf, measureDecision, NO_RIVAL } from '../../src/cluster/decide-link.ts'
import { decidePlacement } from '../../src/cluster/decide-placement.ts'
import { Linker } from '../../src/cluster/link-events.ts'
import { NeutralCounts } from '../../src/cluster/neutral.ts'
import { linkProbability, measureLink } from '../../src/cluster/score-link.ts'
import { measure } from '../../src/cluster/score-placement.ts'
import { addItems, createStory, type Story, sampleItems } from '../../src/cluster/story.ts'
import type { Item } from '../../src/cluster/vocabulary.ts'
import { WEIGHTS } from '../../src/cluster/weights.ts'
import { LanguageWindow } from '../../src/cluster/window.ts'
import type { Example } from './logistic.ts'
import { seededRandom } from './score.ts'
import type { EvaluationSet } from './sets.ts'

/**
 * Part of labelled articles that found a fragment of their event although it is there: placement must also know its
 * event when the event is broken, as it is in life.
 */
const FRAGMENTS = 0.2
/** An unlabelled story beside a labelled article is only probably another event: labels by keyword miss some. */
const UNSURE_NEGATIVE = 0.4

/** Articles between two looks at the links, as the engine has between two passes. */
const ARTICLES_PER_PASS = 400

/** Log-odds from which the decision about a link is learned: below, no pair is asked about. */
const DECIDED_FROM = 0

/** Members of one story that are compared with an article. */
const PAIRS_OF_STORY = 4

/** A pair of stories with the features of its rivals on either side, from which the decision is learned in a second step. */
export interface LinkCase extends Example {
  readonly rivals: readonly Float64Array[]
  readonly rivalsBack: readonly Float64Array[]
}

export interface Examples {
  readonly place: readonly Example[]
  readonly link: readonly Example[]
  readonly linkCases: readonly LinkCase[]
  /** Undated article against undated article of one language. */
  readonly articlePair: readonly Example[]
}

/** Streams a set with its labelled articles put where they belong, and keeps what placement and link would have seen. */
export function collectExamples(set: EvaluationSet, isTrained: (event: string) => boolean): Examples {
  const collector = new Collector(set)
  const ordered = [...set.inputs].sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))
  for (const input of ordered) collector.take(input, isTrained)
  collector.observeLinks(isTrained)
  return {
    place: collector.place,
    link: collector.link,
    linkCases: collector.linkCases,
    articlePair: collector.articlePair,
  }
}

class Collector {
  readonly place: Example[] = []
  readonly link: Example[] = []
  readonly linkCases: LinkCase[] = []
  readonly articlePair: Example[] = []
  readonly #set: EvaluationSet
  readonly #windows = new Map<string, LanguageWindow>()
  readonly #counts = new NeutralCounts()
  readonly #linker = new Linker(this.#counts, WEIGHTS)
  readonly #eventOf = new Map<Story, string | null>()
  readonly #random = seededRandom(7)
  #stories = 0
  #seen = 0

  constructor(set: EvaluationSet) {
    this.#set = set
  }

  take(input: EvaluationSet['inputs'][number], isTrained: (event: string) => boolean): void {
    const window = this.#windowOf(input.language)
    this.#seen += 1
    if (this.#seen % ARTICLES_PER_PASS === 0) {
      this.observeLinks(isTrained)
      this.#expire(input.at)
    }
    const item = window.vocabulary.describe(input, this.#counts)
    const event = this.#set.gold.get(input.id) ?? null
    const candidates = window.candidates(item)
    if (event !== null && isTrained(event)) this.#observe(item, event, candidates, window)
    const story = event === null ? this.#byRules(item, candidates, window) : this.#byLabel(event, candidates)
    this.#add(window, story ?? this.#found(window, event), item)
  }

  #observe(item: Item, event: string, candidates: readonly Story[], window: LanguageWindow): void {
    if (item.undated) this.#observePairs(item, event, candidates, window)
    const own = candidates.filter((story) => this.#eventOf.get(story) === event)
    for (const story of candidates) {
      const other = this.#eventOf.get(story)
      const label = other === event
      // An event's articles would else count by the square of its size.
      const weight = label ? 1 / own.length : other === null ? UNSURE_NEGATIVE : 1
      this.place.push({ features: measure(item, story, window.vocabulary), label, weight })
    }
  }

  #observePairs(item: Item, event: string, candidates: readonly Story[], window: LanguageWindow): void {
    const link = new AverageLink(window.vocabulary, WEIGHTS)
    for (const story of candidates) {
      const other = this.#eventOf.get(story)
      const members = sampleItems(story).slice(0, PAIRS_OF_STORY)
      for (const member of members) {
        const weight = (other === null ? UNSURE_NEGATIVE : 1) / members.length
        const features = Float64Array.from(link.measure(item, member))
        this.articlePair.push({ features, label: other === event, weight })
      }
    }
  }

  #byLabel(event: string, candidates: readonly Story[]): Story | null {
    if (this.#random() < FRAGMENTS) return null
    return candidates.find((story) => this.#eventOf.get(story) === event) ?? null
  }

  #byRules(item: Item, candidates: readonly Story[], window: LanguageWindow): Story | null {
    const free = candidates.filter((story) => this.#eventOf.get(story) === null)
    return decidePlacement(item, free, window.vocabulary, { weights: WEIGHTS }).chosen?.story ?? null
  }

  #found(window: LanguageWindow, event: string | null): Story {
    const story = createStory(`${window.language}-${this.#stories}`, window.language, this.#stories)
    this.#stories += 1
    this.#eventOf.set(story, event)
    return story
  }

  #add(window: LanguageWindow, story: Story, item: Item): void {
    window.vocabulary.add(item)
    this.#counts.add(window.language, item.keys)
    addItems(story, [item], window.vocabulary)
    window.index(story)
  }

  #windowOf(language: string): LanguageWindow {
    const window = this.#windows.get(language) ?? new LanguageWindow(language)
    this.#windows.set(language, window)
    return window
  }

  /** Every labelled story that changed since the last call, against stories of other languages that share keys. */
  observeLinks(isTrained: (event: string) => boolean): void {
    const changed = [...this.#windows.values()].flatMap((window) =>
      [...window.stories].filter((story) => story.changed),
    )
    for (const story of changed) this.#linker.index(story)
    for (const story of changed) {
      story.changed = false
      const event = this.#eventOf.get(story)
      if (event === null || event === undefined || !isTrained(event)) continue
      for (const other of this.#linker.candidates(story)) {
        const otherEvent = this.#eventOf.get(other)
        const label = otherEvent === event
        const weight = otherEvent === null ? UNSURE_NEGATIVE : 1
        const features = measureLink(story, other, this.#counts)
        this.link.push({ features, label, weight })
        this.linkCases.push({
          features,
          label,
          weight,
          rivals: this.#rivals(story, other),
          rivalsBack: this.#rivals(other, story),
        })
      }
    }
  }

  /** What a story could be linked with instead of `chosen`, in its language. */
  #rivals(story: Story, chosen: Story): Float64Array[] {
    return this.#linker
      .candidates(story)
      .filter(
        (other) => other !== chosen && other.language === chosen.language && !this.#isPiece(other, chosen),
      )
      .map((other) => measureLink(story, other, this.#counts))
  }

  /** Two stories of one labelled event: a merge would join them, so neither is a rival of the other. */
  #isPiece(one: Story, other: Story): boolean {
    const event = this.#eventOf.get(one)
    return event !== null && event !== undefined && event === this.#eventOf.get(other)
  }

  #expire(now: number): void {
    for (const window of this.#windows.values()) {
      for (const story of window.expire(now)) {
        for (const item of story.items) this.#counts.remove(story.language, item.keys)
        this.#linker.forget(story)
      }
    }
  }
}

/** Examples of the decision about links, under the weights that score pairs. Pairs that nobody would ask about are left out. */
export function decisionExamples(cases: readonly LinkCase[], weights: readonly number[]): Example[] {
  const oddsOf = (features: ArrayLike<number>) =>
    logOddsOf(linkProbability(features as Float64Array, weights))
  const best = (rivals: readonly Float64Array[]) => Math.max(NO_RIVAL, ...rivals.map(oddsOf))
  return cases.flatMap(({ features, label, weight, rivals, rivalsBack }) => {
    const pair = oddsOf(features)
    return pair < DECIDED_FROM
      ? []
      : [{ features: measureDecision(pair, best(rivals), best(rivalsBack)), label, weight }]
  })
}
