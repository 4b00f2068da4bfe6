/** Values by key in bounded memory; the least recently used goes first. */
export interface Kept<Value> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
}

/** `most` and `sizeOf` count in the same unit, chosen by the caller. The newest value stays even when it alone is too large. */
export function createKept<Value>(most: number, sizeOf: (value: Value) => number): Kept<Value> {
  const values = new Map<string, Value>()
  let size = 0
  const drop = (key: string): void => {
    const old = values.get(key)
    if (old === undefined) return
    values.delete(key)
    size -= sizeOf(old)
  }
  return {
    get: (key) => {
      const value = values.get(key)
      if (value === undefined) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },
    set: (key, value) => {
      drop(key)
      values.set(key, value)
      size += sizeOf(value)
      for (const oldest of values.keys()) {
        if (size <= most || oldest === key) break
        drop(oldest)
      }
    },
  }
}

/** A rendered page and its validator; hashing a page costs as much as sending it. */
export interface KeptPage {
  readonly html: string
  readonly etag: string
}

/** Rendered pages within `mostUnits` UTF-16 units. */
export function createKeptPages(mostUnits: number): Kept<KeptPage> {
  return createKept(mostUnits, (page) => page.html.length)
}
