/**
 * The JSON value of an answer. Small models wrap it in a code fence or a sentence, so the outermost braces are tried
 * when the whole is no JSON. undefined when there is none.
 */
export function readJson(text: string): unknown {
  const trimmed = text.trim()
  return parse(trimmed) ?? parse(trimmed.slice(trimmed.indexOf('{'), trimmed.lastIndexOf('}') + 1))
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
