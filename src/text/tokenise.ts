import { normalise } from './normalise.ts'
import { RUN, STRIDE, scanned, scanTokens, WORD } from './token-scan.ts'

/** One token with its place in the original, in UTF-16 code units. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Normalised for comparing; never use its length as a length of the original. */
  readonly norm: string
  /** `run`: an unbroken run of a script that writes no spaces (Han, Kana, Thai, ...). */
  readonly kind: 'word' | 'number' | 'run'
}

const HANGUL = /^\p{sc=Hangul}+$/u

/** Articles and prepositions that French, Italian and Catalan write together with the next word. */
const ELISIONS: ReadonlySet<string> = new Set(
  'l d qu n s c j m t dell nell dall sull all coll un quest quell jusqu lorsqu puisqu quoiqu'.split(' '),
)

/** Tokens of a text in order, with offsets into exactly this string. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const count = scanTokens(text)
  for (let at = 0; at < count * STRIDE; at += STRIDE) {
    const [start, end] = [scanned[at]!, scanned[at + 1]!]
    const surface = text.slice(start, end)
    if (scanned[at + 2] === WORD) {
      const { norm, from, to } = readWord(surface)
      tokens.push({ start: start + from, end: start + to, norm, kind: 'word' })
    } else
      tokens.push({ start, end, norm: normalise(surface), kind: scanned[at + 2] === RUN ? 'run' : 'number' })
  }
  return tokens
}

/** A word as it counts for comparing, and where that stands in its surface. */
export interface ReadWord {
  readonly norm: string
  readonly from: number
  readonly to: number
}

/** "Putin's" counts as "putin", "l'accord" as "accord"; a Ukrainian apostrophe stays inside its word. */
export function readWord(surface: string): ReadWord {
  const whole = normalise(surface)
  const to = surface.length
  const apostrophe = whole.indexOf("'")
  if (apostrophe < 0) return { norm: whole, from: 0, to }
  if (whole.endsWith("'s")) return { norm: whole.slice(0, -2), from: 0, to }
  if (!ELISIONS.has(whole.slice(0, apostrophe))) return { norm: whole, from: 0, to }
  return { norm: whole.slice(apostrophe + 1), from: surface.search(/['’ʼ]/u) + 1, to }
}

/**
 * Words for comparing, in order: normalised words and numbers; runs without spaces as characters and bigrams, Korean
 * words also as bigrams, because particles stick to them. `Intl.Segmenter` was left out: about 350 times slower,
 * and bigrams serve comparing as well.
 */
export function words(text: string): string[] {
  return wordsOf(tokenise(text))
}

/** `words` of tokens that are there already. */
export function wordsOf(tokens: readonly Token[]): string[] {
  const out: string[] = []
  for (const token of tokens) {
    if (token.kind === 'run') pushRun(out, token.norm, true)
    else {
      out.push(token.norm)
      pushSyllables(out, token.norm)
    }
  }
  return out
}

/** Bigrams of a Korean word, behind which particles stick; nothing of other words. */
export function pushSyllables(out: string[], norm: string): void {
  if (norm.length > 2 && HANGUL.test(norm)) pushRun(out, norm, false)
}

/** Bigrams of a run without spaces, and its characters when `single`. */
export function pushRun(out: string[], run: string, single: boolean): void {
  const characters = [...run]
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string
    if (single) out.push(character)
    if (at > 0) out.push((characters[at - 1] as string) + character)
  }
}
