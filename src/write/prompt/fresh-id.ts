/** Letters of random ids: none that reads as a word or a number. */
const LETTERS = 'bcdfghjkmnpqrstvwxz'
const ID_LENGTH = 3

/** An id that is not taken yet and that nobody can foresee. `random` gives numbers from 0 up to 1. */
export function freshId(isTaken: (id: string) => boolean, random: () => number): string {
  for (;;) {
    const letters = Array.from({ length: ID_LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)])
    const id = letters.join('')
    if (!isTaken(id)) return id
  }
}
