import type { ModelRequest, TextModel } from '../../src/llm/index.ts'
import { estimateTokens } from '../../src/llm/index.ts'
import { DATAMARK } from '../../src/write/prompt/clean-evidence.ts'
import { readTrueStatements } from './true-statements.ts'

/** Evidence and slots as a prompt lists them. */
export interface ReadPrompt {
  readonly evidence: ReadonlyMap<
    string,
    { readonly block: string; readonly language: string; readonly text: string }
  >
  readonly slots: readonly {
    readonly id: string
    readonly task: string
    readonly wanted: string
    readonly ids: readonly string[]
  }[]
}

/** Reads a prompt back, as a model does. */
export function readPrompt(prompt: string): ReadPrompt {
  const evidence = new Map<string, { block: string; language: string; text: string }>()
  for (const match of prompt.matchAll(/^([a-z]{3}) ([^:\n]+), (\w+), [\w-]+: (.*)$/gmu)) {
    const [, id = '', block = '', language = '', text = ''] = match
    evidence.set(id, { block, language, text: text.replaceAll(DATAMARK, ' ') })
  }
  const slots = [...prompt.matchAll(/^(s\d+) (\w+) \((.*)\) from ([a-z ]+)$/gmu)].map((match) => {
    const [, id = '', task = '', wanted = '', ids = ''] = match
    return { id, task, wanted, ids: ids.split(' ') }
  })
  return { evidence, slots }
}

/** What a scripted model says for one slot; null: nothing. */
export type Script = (
  slot: ReadPrompt['slots'][number],
  evidence: ReadPrompt['evidence'],
) => { readonly text: string; readonly evidence: readonly string[] } | null

/** A model that answers by a script, at once. Keeps every request for inspection. */
export function scriptedModel(
  script: Script,
  id = 'scripted',
): TextModel & { readonly requests: ModelRequest[] } {
  const requests: ModelRequest[] = []
  return {
    id,
    requests,
    ask: async (request) => {
      requests.push(request)
      const { evidence, slots } = readPrompt(request.prompt)
      const answers = slots.flatMap((slot) => {
        const said = script(slot, evidence)
        return said === null ? [] : [{ slot: slot.id, ...said }]
      })
      const value = { answers }
      const used = {
        input: estimateTokens(request.system + request.prompt),
        output: estimateTokens(JSON.stringify(value)),
      }
      return { ok: true, value: { value, used, milliseconds: 1 } }
    },
  }
}

/** English statements written by hand for sentences of the sample edition, by the beginning of the sentence. */
export function readRecorded(
  sentenceOf: (article: string, index: number) => string | undefined,
): Map<string, string> {
  const rows = [...readTrueStatements('dev'), ...readTrueStatements('second')]
  return new Map(
    rows.flatMap(({ article, sentences: [sentence = -1, ...more], language, text }) => {
      if (language !== 'en' || more.length > 0) return []
      const original = sentenceOf(article, sentence)
      return original === undefined ? [] : [[startOf(original), text] as const]
    }),
  )
}

const START = 40
const startOf = (text: string): string => text.replace(/\s+/g, ' ').slice(0, START)

/**
 * A careful desk: says in English what was recorded for a sentence, or an English sentence as it stands, and names the
 * outlets where a block is asked for.
 */
export function carefulScript(recorded: ReadonlyMap<string, string>): Script {
  return (slot, evidence) => {
    for (const id of slot.ids) {
      const one = evidence.get(id)
      if (one === undefined) continue
      const text = recorded.get(startOf(one.text)) ?? (one.language === 'en' ? one.text : null)
      if (text === null || /…$|["“]/u.test(text)) continue
      return { text: shape(slot, one.block, text), evidence: [id] }
    }
    return null
  }
}

function shape(slot: { task: string; wanted: string }, block: string, text: string): string {
  const plain = text.replace(/^[A-Z/]{3,}[^-]{0,40}- /u, '').trim()
  if (slot.task === 'headline') return plain.replace(/\.$/u, '').slice(0, 128)
  const full = /[.!?]$/u.test(plain) ? plain : `${plain}.`
  if (slot.task !== 'narratives' && slot.task !== 'contention') return full
  return `${block} outlets report that ${/^(?:The|A|An|Several|Thousands|Officials|Reports) /u.test(full) ? full.charAt(0).toLowerCase() + full.slice(1) : full}`
}
