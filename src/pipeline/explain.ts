import {
  type Coherence,
  createInputFromFeatures,
  loadEventInputs,
  measureCoherence,
} from '../cluster/index.ts'
import type { Db } from '../db/index.ts'
import type { GazetteerEntry, PlacementReason } from '../domain/index.ts'
import {
  type ArticleTrace,
  type EventTrace,
  type LogTrace,
  type PlacementTrace,
  traceArticle,
  traceEvent,
} from './store-explain.ts'

/** Every step of an article (by id or address) or of an event, each with its reason, as lines for a person; null: unknown. */
export async function explain(
  db: Db,
  what: string,
  gazetteer: readonly GazetteerEntry[],
): Promise<string[] | null> {
  const event = await traceEvent(db, what)
  if (event !== null) {
    const inputs = await loadEventInputs(db, createInputFromFeatures(gazetteer), event.id)
    return explainEvent(event, measureCoherence(inputs))
  }
  const article = await traceArticle(db, what)
  return article && explainArticle(article)
}

function explainArticle(trace: ArticleTrace): string[] {
  const { features, text, placement } = trace
  return [
    `Article ${trace.id}: ${trace.title}`,
    `1 ingested   from ${trace.source}${trace.feed ? `, feed ${trace.feed}` : ''}; first seen ${iso(trace.firstSeenAt)}, published ${trace.publishedAt ? iso(trace.publishedAt) : 'at a time the feed does not say'}`,
    `             known as ${trace.keys.join(', ') || 'nothing but its id'}`,
    text === null
      ? '2 read       not yet'
      : `2 read       text from the ${text.how} (${text.step}), ${text.length} characters`,
    ...(features === null
      ? ['3 described  not yet']
      : [
          `3 described  ${features.language}, ${features.sentences.length} sentences, ${features.quotes.length} quotes, ${features.numbers.length} figures, ${features.dates.length} dates (method ${features.method} ${features.version})`,
          `             entities: ${distinct(features.entities.map((entity) => entity.id)) || 'none'}`,
          `             concepts: ${distinct(features.concepts.map((concept) => concept.id)) || 'none'}`,
          `             names: ${distinct(features.names.map((name) => name.surface)) || 'none'}; agency credits: ${features.credits.join(', ') || 'none'}`,
        ]),
    ...(placement === null
      ? ['4 placed     not yet']
      : ['4 placed', ...explainPlacement(placement).map((line) => `             ${line}`)]),
    ...(trace.log.length > 0 ? ['Log:', ...trace.log.map(logLine)] : []),
  ]
}

function explainEvent(trace: EventTrace, coherence: Coherence): string[] {
  return [
    `Event ${trace.id}: ${trace.status}${trace.mergedInto ? `, merged into ${trace.mergedInto}` : ''}`,
    `${trace.articles.length} articles, coherence ${coherence.mean.toFixed(2)}${looseWords(coherence)}:`,
    ...trace.articles.flatMap((article) => [
      `- ${article.id} (${article.source}): ${article.title}`,
      ...explainPlacement(article.placement).map((line) => `    ${line}`),
    ]),
    ...(trace.log.length > 0 ? ['Log:'] : []),
    ...trace.log.map(logLine),
    ...(trace.versions.length > 0 ? ['Published versions:'] : ['Not published yet.']),
    ...trace.versions.map(
      (version) => `- ${version.version} at ${iso(version.publishedAt)}, hash ${version.hash.slice(0, 12)}`,
    ),
  ]
}

function explainPlacement(placement: PlacementTrace): string[] {
  const { reason, score } = placement
  return [
    `${DECISIONS[reason.decision]} ${placement.event} (story ${placement.story}), score ${score.toFixed(2)}, required ${reason.required.toFixed(2)}`,
    ...(reason.features.length > 0
      ? [
          reason.features
            .map(
              ({ name, value, share }) =>
                `${name} ${value.toFixed(2)} (${Math.round(share * 100)} % of the score)`,
            )
            .join(', '),
        ]
      : []),
    reason.nearest
      ? `nearest other event: ${reason.nearest.event} at ${reason.nearest.score.toFixed(2)}`
      : 'no other event came near',
  ]
}

const DECISIONS: Readonly<Record<PlacementReason['decision'], string>> = {
  create: 'founded',
  join: 'joined',
  link: 'was linked across languages to',
  merge: 'came by a merge to',
  split: 'came by a split to',
  move: 'was moved by an editor to',
}

/** The articles an editor should look at first. */
function looseWords({ loosest }: Coherence): string {
  if (loosest.length === 0) return ''
  const named = loosest.map(({ article, score }) => `${article} ${score.toFixed(2)}`)
  return `, loosest ${named.join(', ')}`
}

function logLine({ at, event, action, otherEvent, actor, reason }: LogTrace): string {
  return `- ${iso(at)} ${event} ${action}${otherEvent ? ` ${otherEvent}` : ''} by ${actor}: ${reason}`
}

function distinct(values: readonly string[]): string {
  return [...new Set(values)].join(', ')
}

function iso(time: Date | string): string {
  return new Date(time).toISOString()
}
