/** Longest wait a server can ask for, in seconds (promise 12: at most 24 h). */
export const MAX_WAIT_SECONDS = 86_400

/** Reads a Retry-After header (RFC 9110, 10.2.3): seconds or a date. null when it says nothing readable. */
export function parseRetryAfter(value: string | null | undefined, now: Date): number | null {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}(?:\.\d{1,3})?$/.test(text)) return Math.min(Math.ceil(Number(text)), MAX_WAIT_SECONDS)
  // A bare number of another shape is no date, although Date.parse reads "-5" as one.
  if (!/[a-z]{3}/i.test(text)) return null
  const at = Date.parse(text)
  if (Number.isNaN(at)) return null
  return Math.min(Math.max(0, Math.ceil((at - now.getTime()) / 1000)), MAX_WAIT_SECONDS)
}
