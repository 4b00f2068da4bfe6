/** Pairs of events that a split or an editor has taken apart, by id: no pass joins them again. */
export class ApartEvents {
  readonly #of = new Map<string, Set<string>>()

  keep(left: string, right: string): void {
    this.#add(left, right)
    this.#add(right, left)
  }

  has(left: string, right: string): boolean {
    return this.#of.get(left)?.has(right) ?? false
  }

  /** Event `from` has gone into `into`, which inherits what `from` is kept apart from. */
  move(from: string, into: string): void {
    const others = this.#of.get(from)
    if (others === undefined) return
    for (const other of others) if (other !== into) this.keep(into, other)
    this.drop(from)
  }

  /** Forgets an event that has left the window. */
  drop(event: string): void {
    const others = this.#of.get(event)
    if (others === undefined) return
    this.#of.delete(event)
    for (const other of others) {
      const rest = this.#of.get(other)
      rest?.delete(event)
      if (rest?.size === 0) this.#of.delete(other)
    }
  }

  #add(left: string, right: string): void {
    const others = this.#of.get(left) ?? new Set<string>()
    this.#of.set(left, others)
    others.add(right)
  }
}
