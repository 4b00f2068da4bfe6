import { normalise } from './normalise.ts'

/** One token with its place in the original, in UTF-16 code units. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Normalised for comparing; never use its length as a length of the original. */
  readonly norm: string
  /** `run`: an unbroken run of a script that writes no spaces (Han, Kana, Thai, ...). */
  readonly kind: 'word' | 'number' | 'run'
}

const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
/** A run, a number, or a word with inner apostrophes. The parts start with different characters: linear on any input. */
const TOKEN = new RegExp(
  `([${SPACELESS}]+)|(\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*)|([[\\p{L}\\p{M}]--[${SPACELESS}]]` +
    `[[\\p{L}\\p{M}\\p{Nd}]--[${SPACELESS}]]*(?:['’ʼ][[\\p{L}\\p{M}]--[${SPACELESS}]]+)*)`,
  'gv',
)
const HANGUL = /^\p{sc=Hangul}+$/u

/** Articles and prepositions that French, Italian and Catalan write together with the next word. */
const ELISIONS: ReadonlySet<string> = new Set(
  'l d qu n s c j m t dell nell dall sull all coll un quest quell jusqu lorsqu puisqu quoiqu'.split(' '),
)

/** Tokens of a text in order, with offsets into exactly this string. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0]
    const start = match.index
    if (match[1] !== undefined)
      tokens.push({ start, end: start + surface.length, norm: normalise(surface), kind: 'run' })
    else if (match[2] !== undefined)
      tokens.push({ start, end: start + surface.length, norm: normalise(surface), kind: 'number' })
    else pushWord(tokens, surface, start)
  }
  return tokens
}

/** "Putin's" counts as "putin", "l'accord" as "accord"; a Ukrainian apostrophe stays inside its word. */
function pushWord(tokens: Token[], surface: string, start: number): void {
  const whole = normalise(surface)
  const end = start + surface.length
  const apostrophe = whole.indexOf("'")
  if (apostrophe < 0) {
    tokens.push({ start, end, norm: whole, kind: 'word' })
    return
  }
  const cut = surface.search(/['’ʼ]/u)
  if (whole.endsWith("'s")) {
    tokens.push({ start, end, norm: whole.slice(0, -2), kind: 'word' })
  } else if (ELISIONS.has(whole.slice(0, apostrophe))) {
    tokens.push({ start: start + cut + 1, end, norm: whole.slice(apostrophe + 1), kind: 'word' })
  } else {
    tokens.push({ start, end, norm: whole, kind: 'word' })
  }
}

/**
 * Words for comparing, in order: normalised words and numbers; runs without spaces as characters and bigrams, Korean
 * words also as bigrams, because particles stick to them. `Intl.Segmenter` was left out: about 350 times slower,
 * and bigrams serve comparing as well.
 */
export function words(text: string): string[] {
  const out: string[] = []
  for (const token of tokenise(text)) {
    if (token.kind === 'run') pushRun(out, token.norm, true)
    else {
      out.push(token.norm)
      if (token.norm.length > 2 && HANGUL.test(token.norm)) pushRun(out, token.norm, false)
    }
  }
  return out
}

function pushRun(out: string[], run: string, single: boolean): void {
  const characters = [...run]
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string
    if (single) out.push(character)
    if (at > 0) out.push((characters[at - 1] as string) + character)
  }
}
