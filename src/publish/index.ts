/** The public functions of publish: read models, versions, ranking, search, feeds out. */

export type { Db } from '../db/index.ts'
export { badgeView } from './badge-view.ts'
export { buildEventView, type EventViewParts, NAMED_SHARES } from './build-event-view.ts'
export { type ChangeNote, describeChange, type EventChange } from './changes/describe-change.ts'
export type { ChangedRow, ChangedSection } from './changes/list-changes.ts'
export { type MarkedRun, markWords } from './changes/mark-words.ts'
export {
  type ComparedClaim,
  compareSides,
  type Side,
  type SideStance,
  type SidesComparison,
} from './compare-sides.ts'
export * as contentBadgeThresholds from './content-badges.ts'
export {
  compareText,
  coverBlocks,
  type Listening,
  nameColumn,
} from './cover-blocks.ts'
export { BADGE_KEEP_SHARE, BADGE_MISSES_TO_GO } from './decide-badges.ts'
export { type FeedOut, type FeedOutItem, renderAtom, renderJsonFeed, renderRss } from './feed-out.ts'
export { COLLISION_ORIGINS_PER_SIDE, type Collision } from './find-collision.ts'
export { findDifference } from './find-difference.ts'
export { formatAmount, formatFigure, formatStatement } from './format-figure.ts'
export { canonicalJson, hashOf } from './hash-view.ts'
export { blockNames, plural } from './outline-line.ts'
export { groupByWord, surfacesOf } from './outline-matrix.ts'
export * as rankThresholds from './rank-events.ts'
export { leaveSampleWhenLive, rankStoredEvents, SAMPLE_LEAVES_AT_LIVE_EVENTS } from './rank-stored-events.ts'
export { type BlockReading, readBlock } from './read-block.ts'
export { removeSample } from './remove-sample.ts'
export { renderArticlesCsv, renderClaimsCsv } from './render-csv.ts'
export { renderMarkdown } from './render-markdown.ts'
export { renderText } from './render-text.ts'
export {
  type EventHead,
  type EventState,
  findBadgesBefore,
  findEventState,
  findEventView,
  listVersions,
  type StoredView,
  saveEventView,
} from './store.ts'
export {
  type CardFilter,
  countCards,
  countEditions,
  type EventCard,
  hideEvent,
  listCards,
  listTopics,
} from './store-cards.ts'
export {
  findIndicator,
  type LedgerEntry,
  listIndicators,
  listStatusChanges,
  type StatusChange,
} from './store-indicators.ts'
export {
  addCorrection,
  addReport,
  type Correction,
  countReports,
  decideReport,
  type FiledReport,
  findReport,
  LONGEST_REPORT,
  listCorrections,
  listReports,
  type Report,
} from './store-log.ts'
export { findSource, listSources, type SourceArticle, type SourcePage } from './store-sources.ts'
export {
  clearWish,
  countWishTries,
  findTranslation,
  listWishes,
  postponeWish,
  type StoredTranslation,
  saveTranslation,
  type TranslationWish,
  wishTranslation,
} from './store-translations.ts'
export * as timeBadgeThresholds from './time-badges.ts'
export { verbWord } from './verb-word.ts'
export { countsLine, HEADINGS, MARKET_NOTE } from './view-outline.ts'
export { languageName } from './write-notes.ts'
