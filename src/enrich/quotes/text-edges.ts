interface Place {
  readonly start: number
  readonly end: number
}

export function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,:，：،]/u.test(text[at]!)) at++
  return at
}

/** `end` without the white space and stops in front of it. */
export function trimEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && /[\s.。।]/u.test(text[at - 1]!)) at--
  return at
}

export function trimmed(text: string, start: number, end: number): Place {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
