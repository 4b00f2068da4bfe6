import type { Article, PublishedSentence } from '../domain/index.ts'
import type { Reader } from './create-reader.ts'
import type { Defect, EventWords } from './gates/gate.ts'
import type { Gates } from './gates/run-gates.ts'
import { readEvidence } from './read-evidence.ts'
import type { Draft, Slot, WriteInput } from './slot.ts'
import { taskOf } from './tasks/index.ts'

/** What judging needs beside the draft; made once for an event. */
export interface Court {
  readonly input: WriteInput
  readonly reader: Reader
  readonly gates: Gates
  readonly event: EventWords
}

export type Verdict =
  | { readonly ok: true; readonly sentence: PublishedSentence }
  | { readonly ok: false; readonly defect: Defect }

/** Puts a draft through the gates of its task. What passes is a published sentence with the names of the gates. */
export function judgeDraft({ input, reader, gates, event }: Court, slot: Slot, draft: Draft): Verdict {
  const task = taskOf(slot.task)
  const evidence = draft.cites.flatMap((at) => slot.evidence[at] ?? [])
  const cited = evidence.flatMap((one, at) => {
    const read = readEvidence(input, reader, one)
    return read === null ? [] : [{ ...read, id: `e${at}` }]
  })
  const vantage = input.coverage.articles.find((one) => one.id === evidence[0]?.article)
  const statement = reader.statement(draft.text, slot.place.language, vantage ?? NOWHEN)
  const applied = gates.list.map((gate) => gate.id).filter((id) => task.without?.has(id) !== true)
  const foreignIds =
    cited.length < evidence.length ? [...draft.foreign, 'evidence that is gone'] : draft.foreign
  const defect = gates.find({ statement, cited, foreignIds, place: slot.place, event }, new Set(applied))
  if (defect !== null) return { ok: false, defect }
  const text = task.frame?.(draft.text, slot) ?? draft.text
  return { ok: true, sentence: { text, evidence, made: 'model', gates: applied } }
}

const NOWHEN: Pick<Article, 'publishedAt' | 'country'> = { publishedAt: null, country: null }
