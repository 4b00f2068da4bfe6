import type { Item } from './vocabulary.ts'

/** Articles of one outlet that are remembered: enough to tell a habit, few enough to follow a change of layout. */
const REMEMBERED = 16
/** Articles an outlet must have before anything counts as its habit. */
const LEAST_ARTICLES = 4
/** Share of an outlet's last articles that hold a term of the lead from which it is a habit, not news. */
const LEAD_HABIT = 0.5
/** The same for a term of the title, which a busy news day alone can bring to half. */
const TITLE_HABIT = 0.8

/**
 * What an outlet says in most of its articles ("Read full article at ...", its own name): such terms weigh nothing in
 * its articles, or every article of the outlet would be like every other.
 */
export class OutletHabits {
  /** Last articles of each outlet. */
  readonly #lastOf = new Map<string, Item[]>()
  /** Articles of the outlet that hold each term of the article that is looked at, and 1 for the term itself. */
  #held = new Uint8Array(1024)

  /** Sets the weight of habitual terms to 0. `weights` runs beside `terms`; a title's term has weight 1. */
  mute(source: string, terms: Int32Array, weights: Float32Array): void {
    const last = this.#lastOf.get(source)
    if (last === undefined || last.length < LEAST_ARTICLES || terms.length === 0) return
    this.#reserve(terms[terms.length - 1] as number)
    const held = this.#held
    for (let at = 0; at < terms.length; at += 1) held[terms[at] as number] = 1
    for (const item of last) {
      for (let at = 0; at < item.terms.length; at += 1) {
        const term = item.terms[at] as number
        const count = held[term]
        if (count !== undefined && count > 0) held[term] = count + 1
      }
    }
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number
      const share = ((held[term] as number) - 1) / last.length
      if (share >= ((weights[at] as number) < 1 ? LEAD_HABIT : TITLE_HABIT)) weights[at] = 0
      held[term] = 0
    }
  }

  add(item: Item): void {
    if (item.source === '') return
    const last = this.#lastOf.get(item.source)
    if (last === undefined) this.#lastOf.set(item.source, [item])
    else {
      last.push(item)
      if (last.length > REMEMBERED) last.shift()
    }
  }

  /** Forgets an article that leaves the window. */
  remove(item: Item): void {
    const last = this.#lastOf.get(item.source)
    const at = last?.indexOf(item) ?? -1
    if (last === undefined || at < 0) return
    last.splice(at, 1)
    if (last.length === 0) this.#lastOf.delete(item.source)
  }

  #reserve(term: number): void {
    if (term < this.#held.length) return
    this.#held = new Uint8Array(Math.max(term + 1, this.#held.length * 2))
  }
}
