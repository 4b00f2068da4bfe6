import type { Evidence, SpeechVerbClass } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { joinWords } from './lists.ts'

/** Names, matters and figures a rendering lists at most. */
const NAMES = 2
const MATTERS = 3
const FIGURES = 1
/** Figures under this are mostly ordinals, hours and counts of speakers. */
const LEAST_FIGURE = 10
/** Words that a label of a concept holds in lower case although they are names. */
const ACRONYM = /(?<!\p{L})(?:un|eu|us|uk|nato|imf|who|g7|g20|brics)(?!\p{L})/u
/** Names that take the article inside a sentence. */
const WITH_ARTICLE =
  /^(?:United |European |Kremlin|White House|Pentagon|UN |African Union|West$|Black Sea)|(?:Ministry|Union|Agency|Council|Community|Organi[sz]ation|Committee|Guard|Army|Emirates)(?!\p{L})/u
const ACTS: Readonly<Record<SpeechVerbClass, string>> = {
  neutral: 'a statement',
  assert: 'a statement',
  doubt: 'a doubt',
  accuse: 'an accusation',
  deny: 'a denial',
  promise: 'a promise',
  warn: 'a warning',
}

/**
 * What rules know of a sentence in another language, in English: who speaks and in what manner, on what, naming whom,
 * with which figure. A noun phrase such as "a denial by the Kremlin on sabotage and dam, naming Kyiv".
 * @returns null when nothing of it is known.
 */
export function renderInEnglish(
  prepared: Prepared,
  sentence: PreparedSentence,
  evidence: Evidence,
): string | null {
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= evidence.start && span.end <= evidence.end
  const speaker = speakerOf(prepared, sentence, inside)
  const names = labels(sentence.entities.filter(inside), prepared.names.entity)
    .filter((name) => name !== speaker)
    .slice(0, NAMES)
    .map(withArticle)
  const matters = labels(
    sentence.concepts.filter((concept) => inside(concept) && prepared.commonConcepts.has(concept.id)),
    prepared.names.concept,
  )
    .filter((label) => label === label.toLowerCase() && !ACRONYM.test(label))
    .slice(0, MATTERS)
  const figures = figuresOf(sentence.numbers.filter(inside))
  const body = tellBody({ matters, names, figures })
  if (speaker === null) return body
  const act = `${ACTS[speechOf(sentence)]} by ${withArticle(speaker)}`
  if (body === null) return act
  return matters.length > 0 ? `${act} on ${body}` : `${act}, ${body}`
}

interface Body {
  readonly matters: readonly string[]
  readonly names: readonly string[]
  readonly figures: readonly string[]
}

function tellBody({ matters, names, figures }: Body): string | null {
  const parts = [
    matters.length === 0 ? '' : joinWords(matters),
    names.length === 0 ? '' : `naming ${joinWords(names)}`,
    figures.length === 0 ? '' : `with the figure ${joinWords(figures)}`,
  ].filter((part) => part !== '')
  if (matters.length === 0 && names.length === 0) return null
  return parts.join(', ')
}

function figuresOf(numbers: PreparedSentence['numbers']): string[] {
  return numbers
    .filter((number) => number.unit !== 'year' && number.low === number.high && number.low >= LEAST_FIGURE)
    .slice(0, FIGURES)
    .map((number) => number.low.toLocaleString('en-US', { maximumFractionDigits: 3 }))
}

type IsInside = (span: { readonly start: number; readonly end: number }) => boolean

function speakerOf(prepared: Prepared, sentence: PreparedSentence, inside: IsInside): string | null {
  const entity = readVoice(sentence).attribution?.entity ?? null
  if (entity === null || !sentence.entities.some((mention) => mention.id === entity && inside(mention)))
    return null
  return prepared.names.entity(entity)
}

function speechOf(sentence: PreparedSentence): SpeechVerbClass {
  const classes = new Set(
    sentence.marks.filter((mark) => mark.list === 'speech').map((mark) => mark.id as SpeechVerbClass),
  )
  return (['deny', 'accuse', 'warn', 'promise', 'doubt'] as const).find((id) => classes.has(id)) ?? 'neutral'
}

function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) && !/^the /iu.test(name) ? `the ${name}` : name
}

function labels(
  mentions: readonly { readonly id: string }[],
  labelOf: (id: string) => string | null,
): string[] {
  return [...new Set(mentions.flatMap((mention) => labelOf(mention.id) ?? []))]
}
