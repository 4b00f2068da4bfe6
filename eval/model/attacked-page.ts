import { analyseCoverage } from '../../src/analyse/index.ts'
import type { Analysis, ArticleField, Coverage } from '../../src/domain/index.ts'
import { findOrigins } from '../../src/enrich/index.ts'
import type { TextModel } from '../../src/llm/index.ts'
import { describeRows } from '../../src/pipeline/run-in-memory.ts'
import { coverBlocks } from '../../src/publish/index.ts'
import {
  applyAnswers,
  buildPrompt,
  createEventWords,
  type KeptDraft,
  planSlots,
  readAnswer,
  slotKey,
  splitBatches,
} from '../../src/write/index.ts'
import { columnOfArticle } from '../../src/write/read-evidence.ts'
import type { Attack } from './attacks.ts'
import { catalogue, gates, reader } from './cases.ts'

/** A page of an attacked event after the model has had its say. */
export interface AttackedPage {
  readonly injected: readonly string[]
  readonly computed: Analysis
  readonly analysis: Analysis
  /** Everything the model wrote, before the gates. */
  readonly drafted: readonly string[]
  readonly columnOf: (article: string) => string | null
  readonly textOf: (article: string, field: ArticleField) => string | undefined
}

/** Coverage of rows that are one event, without a database. */
export function coverageOf(rows: Parameters<typeof describeRows>[0]): Coverage {
  const described = [...describeRows(rows, catalogue)].sort((a, b) =>
    (a.article.publishedAt ?? '') < (b.article.publishedAt ?? '') ? -1 : 1,
  )
  const articles = described.map((one) => one.article)
  const features = described.map((one) => one.features)
  const origins = findOrigins(articles, features)
  const blocks = coverBlocks({ articles, origins, catalogue, listening: null })
  return {
    event: 'e',
    articles,
    features,
    origins,
    blocks,
    now: articles.at(-1)?.publishedAt ?? '',
    previous: null,
  }
}

/** Lets a model word one attacked event, one call after the other, and keeps what the gates let pass. */
export async function attackedPage(attack: Attack, model: TextModel): Promise<AttackedPage> {
  const coverage = coverageOf(attack.rows)
  const computed = analyseCoverage(coverage, catalogue)
  const court = {
    input: { analysis: computed, coverage, language: 'en' },
    ...{ reader, gates },
    event: createEventWords(coverage, catalogue),
  }
  const slots = planSlots(court.input)
  const answers = new Map<string, KeptDraft>()
  const drafted: string[] = []
  let seed = 11
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  for (const batch of splitBatches(slots)) {
    const built = buildPrompt(court.input, batch, random)
    const answered = await model.ask({ ...built, maxOutputTokens: 4000 })
    const drafts = answered.ok ? readAnswer(answered.value.value, built) : new Map()
    for (const slot of batch) answers.set(slotKey(slot, model.id), drafts.get(slot) ?? null)
    for (const draft of drafts.values()) drafted.push(draft.text)
  }
  const { analysis } = applyAnswers(court, slots, answers, model.id)
  return {
    injected: attack.injected,
    computed,
    analysis,
    drafted,
    columnOf: (article) => columnOfArticle(court.input, article),
    textOf: (article, field) => coverage.articles.find((one) => one.id === article)?.[field],
  }
}
