import { wordStarts } from './needed-words.ts'

/** An expression that is tried where words begin instead of at every unit; `everywhere` serves texts where that is not known. */
export interface WordExpression {
  readonly everywhere: RegExp
  readonly sticky: RegExp
}

/**
 * Prepares a global expression whose every match begins with a letter or digit, and has none in front of it: then trying
 * it at the words finds the same as trying it everywhere.
 */
export function atWords(everywhere: RegExp): WordExpression {
  return { everywhere, sticky: new RegExp(everywhere.source, everywhere.flags.replace('g', 'y')) }
}

/** All matches of an expression in a text, in order, none reaching into the one before. */
export function matchesAtWords(text: string, { everywhere, sticky }: WordExpression): RegExpExecArray[] {
  const starts = wordStarts(text)
  if (starts === null) return [...text.matchAll(everywhere)]
  const matches: RegExpExecArray[] = []
  let end = 0
  for (const start of starts) {
    if (start < end) continue
    sticky.lastIndex = start
    const match = sticky.exec(text)
    if (match === null) continue
    matches.push(match)
    end = sticky.lastIndex
  }
  return matches
}
