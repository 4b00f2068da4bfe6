import type { Item } from './vocabulary.ts'

/** Articles of one outlet that are remembered: enough to tell a habit, few enough to follow a change of layout. */
const REMEMBERED = 16
/** Articles an outlet must have before anything counts as its habit. */
const LEAST_ARTICLES = 4
/** Share of an outlet's last articles that hold a term of the lead from which it is a habit, not news. */
const LEAD_HABIT = 0.5
/** The same for a term of the title, which a busy news day alone can bring to half. */
const TITLE_HABIT = 0.8

interface Habit {
  readonly items: Item[]
  readonly counts: Map<number, number>
}

/**
 * What an outlet says in most of its articles ("Read full article at ...", its own name): such terms weigh nothing in
 * its articles, or every article of the outlet would be like every other.
 */
export class OutletHabits {
  readonly #habits = new Map<string, Habit>()

  /** Sets the weight of habitual terms to 0. `weights` runs beside `terms`; a title's term has weight 1. */
  mute(source: string, terms: Int32Array, weights: Float32Array): void {
    const habit = this.#habits.get(source)
    if (habit === undefined || habit.items.length < LEAST_ARTICLES) return
    for (let at = 0; at < terms.length; at += 1) {
      const share = (habit.counts.get(terms[at] as number) ?? 0) / habit.items.length
      if (share >= ((weights[at] as number) < 1 ? LEAD_HABIT : TITLE_HABIT)) weights[at] = 0
    }
  }

  add(item: Item): void {
    if (item.source === '') return
    const habit = this.#habits.get(item.source) ?? { items: [], counts: new Map<number, number>() }
    this.#habits.set(item.source, habit)
    habit.items.push(item)
    for (const term of item.terms) habit.counts.set(term, (habit.counts.get(term) ?? 0) + 1)
    if (habit.items.length > REMEMBERED) uncount(habit, habit.items.shift() as Item)
  }

  /** Forgets an article that leaves the window. */
  remove(item: Item): void {
    const habit = this.#habits.get(item.source)
    const at = habit?.items.indexOf(item) ?? -1
    if (habit === undefined || at < 0) return
    habit.items.splice(at, 1)
    uncount(habit, item)
    if (habit.items.length === 0) this.#habits.delete(item.source)
  }
}

function uncount(habit: Habit, item: Item): void {
  for (const term of item.terms) {
    const left = (habit.counts.get(term) as number) - 1
    if (left === 0) habit.counts.delete(term)
    else habit.counts.set(term, left)
  }
}
