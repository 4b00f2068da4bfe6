import type { ArticleEntry, EventView, Evidence } from '../domain/index.ts'
import { languageName } from './write-notes.ts'

/** One footnote: a span of an article with what a reader needs to find it. */
export interface EvidenceNote {
  readonly number: number
  readonly evidence: Evidence
  readonly article: ArticleEntry | undefined
}

/** Gives each distinct span of a page one number, in order of first use. */
export function createEvidenceNotes(view: EventView): {
  cite(evidence: readonly Evidence[]): number[]
  notes(): EvidenceNote[]
} {
  const articles = new Map(view.articles.map((article) => [article.id, article] as const))
  const notes = new Map<string, EvidenceNote>()
  const cite = (evidence: readonly Evidence[]): number[] =>
    evidence.map((one) => {
      const key = `${one.article} ${one.field} ${one.start} ${one.end}`
      const note = notes.get(key) ?? {
        number: notes.size + 1,
        evidence: one,
        article: articles.get(one.article),
      }
      notes.set(key, note)
      return note.number
    })
  return { cite, notes: () => [...notes.values()] }
}

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** "6 Jun 2023, 03:40 UTC". */
export function formatMoment(at: string): string {
  return `${TIME.format(new Date(at))} UTC`
}

/** What a footnote says beside outlet and link: language, time, and whether the words are a headline. */
export function noteFacts({ evidence, article }: EvidenceNote): string[] {
  if (article === undefined) return []
  const at = article.publishedAt
  return [
    ...(evidence.field === 'title' ? ['headline'] : []),
    languageName(article.language),
    at === null ? 'undated' : formatMoment(at),
  ]
}
