import type { Phrase } from './find-phrases.ts'
import type { Grammar } from './grammar.ts'

/** The cases a phrase may stand in, as letters of `Grammar.cases`; null when nothing tells. */
export function casesOf(phrase: Phrase, { cases, head }: Grammar): string | null {
  if (cases === undefined) return null
  const told = phrase.words.slice(0, head === 'last' ? 1 : 2).flatMap((word) => {
    const text = word.text.toLowerCase()
    if (word.isNumber || text === word.text.toUpperCase() || isCapitals(word.text)) return []
    // Names in "-ов" and "-ев" are no plurals.
    if (
      word.entity !== null &&
      /[^аеиоуыьэюяіїєй]$/u.test(text) &&
      !/(?:ом|ем|ём|єм|ам|ям|им|ым|ім|ах|ях|их|ых)$/u.test(text)
    )
      return ['na']
    const fits = cases.find(([ending]) => (head === 'last' ? text === ending : text.endsWith(ending)))
    return fits === undefined ? [] : [fits[1]]
  })
  const [first, second] = told
  if (first === undefined) return null
  const both = second === undefined ? '' : [...first].filter((letter) => second.includes(letter)).join('')
  // Two nouns in a row need not agree: the first one is the head.
  return both === '' ? first : both
}

function isCapitals(text: string): boolean {
  return /^\p{Lu}{2,}$/u.test(text)
}
