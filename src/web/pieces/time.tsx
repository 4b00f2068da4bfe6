import { formatDay, formatTime } from './format.ts'

/** A moment with its machine form. */
export function Time({ at, day = false }: { at: string; day?: boolean }) {
  return <time datetime={at}>{day ? formatDay(at) : formatTime(at)}</time>
}
