const WORDS: Readonly<Record<string, string>> = {
  neutral: 'says',
  assert: 'states',
  doubt: 'claims',
  accuse: 'accuses',
  deny: 'denies',
  promise: 'promises',
  warn: 'warns',
}

/** One English verb for a class of words of speech in the lexicon; what readers see of it. */
export function verbWord(verbClass: string): string {
  return WORDS[verbClass] ?? 'says'
}
