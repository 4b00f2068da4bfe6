export { type BlockHealth, blockHealth } from './feed-health.ts'
export { type ExportedSource, type OpmlFeed, readOpml, writeOpml } from './opml.ts'
export { MAX_WAIT, MIN_WAIT, scheduleNext } from './schedule.ts'
export {
  addSources,
  dueFeeds,
  feedsOfSource,
  type ListedSource,
  listSources,
  loadSources,
  recordPoll,
  sweepPolls,
} from './store.ts'
export {
  countListening,
  type FeedHealth,
  HEALTHY_HOURS,
  listCoverage,
  type SourceHealth,
} from './store-health.ts'
