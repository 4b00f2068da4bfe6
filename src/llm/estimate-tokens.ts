/**
 * Tokens of a text as byte-pair vocabularies of 2024 and later cut it, for figures and batch sizes. Measured against
 * o200k on the prompts of the sample edition: see docs/log.md. Never used as a bound.
 */
export function estimateTokens(text: string): number {
  let sum = 0
  for (const character of text) sum += weightOf(character.codePointAt(0) as number)
  return Math.ceil(sum)
}

/** Tokens for one character of a script. */
const LATIN = 0.24
const ALPHABETIC = 0.34
const IDEOGRAPH = 0.75

function weightOf(code: number): number {
  if (code < 0x250) return LATIN
  return code >= 0x2e80 && code <= 0xd7ff ? IDEOGRAPH : ALPHABETIC
}

/** Tokens that no byte-level vocabulary can exceed: one for each UTF-8 byte. What a budget reserves before a call. */
export function boundTokens(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
