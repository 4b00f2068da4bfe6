export {
  type BlockHealth,
  type CoverageHealth,
  type FeedHealth,
  feedHealth,
  HEALTHY_HOURS,
} from './feed-health.ts'
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
