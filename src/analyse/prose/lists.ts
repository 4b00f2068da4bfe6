/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
}

/** "Russian outlets", "Russian and Iranian state outlets". */
export function outletsOf(blocks: readonly string[]): string {
  return `${joinWords(blocks)} outlets`
}

/** Ends a sentence with one full stop, whatever it ended with before. */
export function stop(text: string): string {
  const trimmed = text.trimEnd()
  return /[.!?。！？]["”’»)\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

const FINAL: ReadonlySet<string> = new Set('.。;,')

/** Takes the final full stop off, so that a clause can stand inside another sentence. */
export function unstop(text: string): string {
  const trimmed = text.trimEnd()
  let end = trimmed.length
  while (end > 0 && FINAL.has(trimmed.charAt(end - 1))) end -= 1
  return trimmed.slice(0, end)
}

/** The text with its first letter as sentences begin. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
