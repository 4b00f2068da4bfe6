import { formatDay, formatTime } from './format.ts'

/** A moment with its machine form, which a page repeats some hundred times: to the minute when it is whole. */
export function Time({ at, day = false }: { at: string; day?: boolean }) {
  return <time datetime={at.replace(/:00(?:\.000)?Z$/, 'Z')}>{day ? formatDay(at) : formatTime(at)}</time>
}
