/** Memory for rendered pages, in UTF-16 units: about 64 MB. */
const MOST_UNITS = 32_000_000

/** Rendered text by key; the least recently used goes first. */
export interface KeptPages {
  readonly get: (key: string) => string | undefined
  readonly set: (key: string, body: string) => void
}

export function createKeptPages(mostUnits = MOST_UNITS): KeptPages {
  const pages = new Map<string, string>()
  let units = 0
  return {
    get: (key) => {
      const body = pages.get(key)
      if (body === undefined) return undefined
      pages.delete(key)
      pages.set(key, body)
      return body
    },
    set: (key, body) => {
      units += body.length - (pages.get(key)?.length ?? 0)
      pages.delete(key)
      pages.set(key, body)
      for (const [oldest, old] of pages) {
        if (units <= mostUnits || oldest === key) break
        pages.delete(oldest)
        units -= old.length
      }
    },
  }
}
