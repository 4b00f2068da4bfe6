import type { TaskId } from '../slot.ts'
import { questions } from './ask-questions.ts'
import type { Task } from './task.ts'
import { quotes } from './translate-quotes.ts'
import { claims, facts } from './word-claims.ts'
import { consequences } from './word-consequences.ts'
import { contention } from './word-contention.ts'
import { watch } from './word-watch.ts'
import { headline } from './write-headline.ts'
import { narratives } from './write-narratives.ts'
import { summary } from './write-summary.ts'

/** Every task, in the order of the page: what readers see first is asked first. */
export const TASKS: readonly Task[] = [
  ...[headline, summary, narratives, contention, consequences],
  ...[facts, watch, questions, claims, quotes],
]

/** The task of an id. */
export function taskOf(id: TaskId): Task {
  const task = TASKS.find((one) => one.id === id)
  if (task === undefined) throw new Error(`There is no task ${id}.`)
  return task
}
