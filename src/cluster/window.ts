import type { Story } from './story.ts'
import {
  COMMON_TERM_RATE,
  FREEZE_AFTER,
  JOIN_WITHIN,
  MAX_CANDIDATES,
  MAX_POSTINGS,
  MAX_WINDOW_ARTICLES,
  RARE_IDF,
} from './thresholds.ts'
import { CONCEPT, type Item, Vocabulary } from './vocabulary.ts'

/** The live stories of one language with their inverted index. Memory follows the articles of the window. */
export class LanguageWindow {
  readonly language: string
  readonly vocabulary: Vocabulary
  readonly stories = new Set<Story>()
  readonly byId = new Map<string, Story>()
  readonly #postings = new Map<number, Story[]>()
  #searches = 0

  constructor(language: string) {
    this.language = language
    this.vocabulary = new Vocabulary(language)
  }

  /** Puts a story under its present top terms, beside those it had before. */
  index(story: Story): void {
    this.stories.add(story)
    for (const term of story.indexed) {
      if (story.everIndexed.has(term)) continue
      story.everIndexed.add(term)
      const posting = this.#postings.get(term)
      if (posting === undefined) this.#postings.set(term, [story])
      else {
        posting.push(story)
        if (posting.length > MAX_POSTINGS * 2) this.#postings.set(term, cleaned(posting))
      }
    }
  }

  /**
   * Stories that may hold the article, best shared idf first: those that share two terms, or one rare word, name or
   * entity, and had news within reach of it.
   */
  candidates(item: Item): Story[] {
    this.#searches += 1
    const found: Story[] = []
    for (let at = 0; at < item.terms.length; at += 1) {
      const term = item.terms[at] as number
      const posting = item.weights[at] === 0 ? undefined : this.#postings.get(term)
      if (posting === undefined || this.vocabulary.rate(term) > COMMON_TERM_RATE) continue
      const idf = this.vocabulary.idf(term)
      const kind = this.vocabulary.kind[term] as number
      const hits = kind === CONCEPT ? 0.5 : idf >= RARE_IDF ? 2 : 1
      const start = Math.max(0, posting.length - MAX_POSTINGS)
      for (let place = start; place < posting.length; place += 1)
        this.#hit(posting[place] as Story, item, idf, hits, found)
    }
    return found
      .filter((story) => story.hits >= 2)
      .sort((left, right) => right.shared - left.shared || left.number - right.number)
      .slice(0, MAX_CANDIDATES)
  }

  #hit(story: Story, item: Item, idf: number, hits: number, found: Story[]): void {
    if (!story.live || item.at - story.newest > JOIN_WITHIN || story.oldest - item.at > JOIN_WITHIN) return
    // A story that is fed for ever (a live page of a war) would grow for ever: after ten days a new one begins.
    if (item.at - story.oldest > FREEZE_AFTER) return
    if (story.stamp !== this.#searches) {
      story.stamp = this.#searches
      story.shared = 0
      story.hits = 0
      found.push(story)
    }
    story.shared += idf
    story.hits += hits
  }

  /** Takes out stories that had no news for long, oldest first; returns them. */
  expire(now: number): Story[] {
    const gone: Story[] = []
    for (const story of this.stories) {
      const full = this.vocabulary.articles > MAX_WINDOW_ARTICLES
      if (now - story.newest <= FREEZE_AFTER && !full) continue
      this.remove(story)
      gone.push(story)
    }
    return gone
  }

  /** Takes one story out of the window and its articles out of the counts. */
  remove(story: Story): void {
    this.forget(story)
    for (const item of story.items) this.vocabulary.remove(item)
  }

  /** Takes a story out of the window whose articles live on in another. */
  forget(story: Story): void {
    story.live = false
    this.stories.delete(story)
    this.byId.delete(story.id)
    for (const term of story.everIndexed) {
      const posting = this.#postings.get(term)
      if (posting === undefined) continue
      const rest = cleaned(posting.filter((other) => other !== story))
      if (rest.length === 0) this.#postings.delete(term)
      else this.#postings.set(term, rest)
    }
  }
}

function cleaned(posting: readonly Story[]): Story[] {
  return posting.filter((story) => story.live).slice(-MAX_POSTINGS)
}
