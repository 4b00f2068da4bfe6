import type { ChangedRow, ChangedSection, SectionId } from './list-changes.ts'

/** How rows that came and rows that went are counted: "2 shared facts added." */
const COUNTED: Partial<Record<SectionId, { one: string; many: string; came: string; went: string }>> = {
  articles: { one: 'article', many: 'articles', came: 'added', went: 'removed' },
  claims: { one: 'claim', many: 'claims', came: 'added', went: 'withdrawn' },
  facts: { one: 'shared fact', many: 'shared facts', came: 'added', went: 'withdrawn' },
  figures: { one: 'figure', many: 'figures', came: 'added', went: 'withdrawn' },
  disagreements: { one: 'disagreement', many: 'disagreements', came: 'opened', went: 'closed' },
  blindSpots: { one: 'blind spot', many: 'blind spots', came: 'noted', went: 'filled' },
  indicators: { one: 'watch item', many: 'watch items', came: 'added', went: 'withdrawn' },
}
/** Sections in the order their changes are told: most telling first. */
const ORDER: readonly SectionId[] = [
  ...(['headline', 'figures', 'articles', 'claims', 'facts', 'disagreements', 'contention'] as const),
  ...(['narratives', 'indicators', 'blindSpots', 'markets', 'summary'] as const),
]
/** Sections whose one change is told in one sentence. */
const WHOLE: Partial<Record<SectionId, string>> = {
  headline: 'The headline changed.',
  contention: 'The main contention changed.',
}

/** The changes in short sentences for a person; one sentence at least. Pure. */
export function sayChange(sections: readonly ChangedSection[]): string[] {
  const words = ORDER.flatMap((id) => {
    const section = sections.find((entry) => entry.id === id)
    return section === undefined || id === 'summary' ? [] : saySection(section)
  })
  if (words.length > 0) return words
  if (sections.some((section) => section.id === 'summary')) return ['The summary changed.']
  return ['Sources or scores behind the page changed; its sentences did not.']
}

function saySection(section: ChangedSection): string[] {
  const whole = WHOLE[section.id]
  if (whole !== undefined) return [whole]
  return [...section.rows.flatMap((row) => sayRow(section.id, row)), ...countRows(section)]
}

function countRows({ id, rows }: ChangedSection): string[] {
  const words = COUNTED[id]
  if (words === undefined) return []
  const say = (count: number, verb: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? words.one : words.many} ${verb}.`]
  return [
    ...say(rows.filter((row) => row.before === null).length, words.came),
    ...say(rows.filter((row) => row.after === null).length, words.went),
  ]
}

function sayRow(id: SectionId, { label, before, after }: ChangedRow): string[] {
  if (id === 'narratives') {
    if (before === null) return [`${label} outlets now have a reading of their own.`]
    return [
      after === null
        ? `The reading of ${label} outlets was withdrawn.`
        : `The reading of ${label} outlets changed.`,
    ]
  }
  if (before === null || after === null) return []
  if (id === 'figures') return [`The figure for ${label} moved from ${before} to ${after}.`]
  if (id === 'markets') return [`${label} turned from ${before} to ${after}.`]
  if (id === 'indicators') return [`A watch item moved to “${after.slice(after.lastIndexOf('(') + 1, -1)}”.`]
  return []
}
