/**
 * Address of the first place where two JSON values differ ("facts[2].sentence.text"), in the order of sorted keys; null
 * when they are equal. Pure.
 */
export function findDifference(left: unknown, right: unknown, at = ''): string | null {
  if (Object.is(left, right)) return null
  if (!isTree(left) || !isTree(right) || Array.isArray(left) !== Array.isArray(right)) return at || 'the top'
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()
  for (const key of keys) {
    const place = Array.isArray(left) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`
    const found = findDifference(memberOf(left, key), memberOf(right, key), place)
    if (found !== null) return found
  }
  return null
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function memberOf(tree: object, key: string): unknown {
  return (tree as Record<string, unknown>)[key]
}
