import type { Story } from './story.ts'
import { StoryColumns } from './story-columns.ts'
import {
  COMMON_TERM_RATE,
  FREEZE_AFTER,
  MAX_CANDIDATES,
  MAX_POSTINGS,
  MAX_WINDOW_ARTICLES,
  RARE_IDF,
} from './thresholds.ts'
import { CONCEPT, type Item, Vocabulary } from './vocabulary.ts'

/** Hits a story needs to be a candidate: two shared terms, or one rare one that counts twice. */
const LEAST_HITS = 2

/** Dead stories from which a posting list is worth cleaning. */
const MAX_DEAD = 16

/** The live stories of one language with their inverted index. Memory follows the articles of the window. */
export class LanguageWindow {
  readonly language: string
  readonly vocabulary: Vocabulary
  readonly stories = new Set<Story>()
  readonly byId = new Map<string, Story>()
  readonly #columns = new StoryColumns()
  /** Slots of the stories under each term, in the order in which they came under it. */
  readonly #postings: (number[] | undefined)[] = []
  #changed = new Set<Story>()

  constructor(language: string) {
    this.language = language
    this.vocabulary = new Vocabulary(language)
  }

  /** Puts a story under its present top terms, beside those it had before. */
  index(story: Story): void {
    if (story.slot < 0) {
      this.stories.add(story)
      story.slot = this.#columns.open(story)
      story.posted = story.indexed
      for (const term of story.indexed) this.#post(term, story.slot)
    } else this.#postMore(story)
    this.#columns.refresh(story)
    this.#changed.add(story)
  }

  /** Live stories that were indexed since the last call, in order of founding. */
  takeChanged(): Story[] {
    const changed = [...this.#changed].filter((story) => story.live)
    this.#changed = new Set()
    return changed.sort((left, right) => left.number - right.number)
  }

  /** Live stories that an action changes; only what else changed them is told by `takeChanged`. */
  changedBy(action: () => void): Story[] {
    const before = this.#changed
    this.#changed = new Set()
    action()
    const own = this.takeChanged()
    this.#changed = before
    return own
  }

  /**
   * Stories that may hold the article, best shared idf first: those that share two terms, or one rare word, name or
   * entity, and had news within reach of it.
   */
  candidates(item: Item): Story[] {
    const { vocabulary } = this
    const columns = this.#columns
    columns.beginSearch(item.at)
    for (let at = 0; at < item.terms.length; at += 1) {
      const term = item.terms[at] as number
      const posting = item.weights[at] === 0 ? undefined : this.#postings[term]
      if (posting === undefined || vocabulary.rate(term) > COMMON_TERM_RATE) continue
      const idf = vocabulary.idf(term)
      const hits = vocabulary.kind[term] === CONCEPT ? 0.5 : idf >= RARE_IDF ? 2 : 1
      const dead = columns.hit(posting, MAX_POSTINGS, idf, hits)
      if (dead > MAX_DEAD && dead * 2 > posting.length)
        this.#postings[term] = columns.lastLive(posting, MAX_POSTINGS)
    }
    return columns.best(LEAST_HITS, MAX_CANDIDATES)
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
    for (const item of story.items) {
      for (const term of this.vocabulary.remove(item)) this.#postings[term] = undefined
    }
  }

  /** Takes a story out of the window whose articles live on in another. */
  forget(story: Story): void {
    story.live = false
    this.stories.delete(story)
    this.byId.delete(story.id)
    this.#columns.close(story)
  }

  #postMore(story: Story): void {
    let posted = story.posted
    for (const term of story.indexed) {
      if (posted instanceof Set ? posted.has(term) : (posted as readonly number[]).includes(term)) continue
      const grown: Set<number> = posted instanceof Set ? posted : new Set(posted)
      grown.add(term)
      posted = grown
      this.#post(term, story.slot)
    }
    story.posted = posted
  }

  #post(term: number, slot: number): void {
    const postings = this.#postings
    // An array with gaps would become a hash table.
    while (postings.length <= term) postings.push(undefined)
    const posting = postings[term]
    if (posting === undefined) postings[term] = [slot]
    else {
      posting.push(slot)
      if (posting.length > MAX_POSTINGS * 2)
        this.#postings[term] = this.#columns.lastLive(posting, MAX_POSTINGS)
    }
  }
}
