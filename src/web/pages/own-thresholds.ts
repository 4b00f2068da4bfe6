import { READABLE_LENGTH } from '../../domain/index.ts'
import {
  BADGE_KEEP_SHARE,
  BADGE_MISSES_TO_GO,
  COLLISION_ORIGINS_PER_SIDE,
  contentBadgeThresholds as content,
  rankThresholds as rank,
  SAMPLE_LEAVES_AT_LIVE_EVENTS,
  timeBadgeThresholds as time,
} from '../../publish/index.ts'
import { HEALTHY_HOURS } from '../../sources/index.ts'
import type { Threshold, ThresholdGroup } from '../site.ts'

const PRODUCT = 'product description'
const METHOD = 'method notes'
const START = 'start value'

/** Thresholds of ranking, badges and read models: the very constants the code decides by. */
export function ownThresholds(): ThresholdGroup[] {
  return [
    { title: 'Ranking', rows: rankingRows() },
    { title: 'Badges', rows: badgeRows() },
  ]
}

function rankingRows(): Threshold[] {
  const weights = Object.entries(rank.RANK_WEIGHTS).map(([name, value]) =>
    row(
      `weight of ${name}`,
      value,
      'share',
      'share of the score, after each part is turned into its rank',
      METHOD,
    ),
  )
  return [
    ...weights,
    row(
      'freshness half-life',
      rank.FRESHNESS_HALF_LIFE_HOURS,
      'hours',
      'an event loses half of its score in this time without a new article',
      METHOD,
    ),
    row(
      'window',
      rank.RANK_WINDOW_DAYS,
      'days',
      'events are ranked and compared for novelty within this',
      METHOD,
    ),
    row(
      'velocity average',
      rank.VELOCITY_HOURS,
      'hours',
      'the last hour is compared with the average of these',
      METHOD,
    ),
    row('Radar blocks', rank.RADAR_BLOCKS, 'blocks', 'least number for Radar', PRODUCT),
    row('Radar origins', rank.RADAR_ORIGINS, 'origins', 'least number for Radar', PRODUCT),
    row('Radar prominence', short(rank.RADAR_PROMINENCE), 'ln(1 + origins)', 'floor for Radar', START),
    row(
      'Radar freshness',
      short(rank.RADAR_FRESHNESS),
      'share',
      'floor for Radar: 72 hours without an article',
      START,
    ),
    row(
      'Spotlight side',
      COLLISION_ORIGINS_PER_SIDE,
      'origins',
      'least number on each side of a disagreement',
      PRODUCT,
    ),
    row(
      'readable text',
      READABLE_LENGTH,
      'characters',
      'title and text of an article that counts as readable',
      START,
    ),
    row('feed health', HEALTHY_HOURS, 'hours', 'a feed that answered within this is healthy', START),
    row(
      'sample leaves',
      SAMPLE_LEAVES_AT_LIVE_EVENTS,
      'events',
      'live events of two blocks from which the sample edition goes by itself',
      START,
    ),
  ]
}

function badgeRows(): Threshold[] {
  return [
    row(
      'Conflicting',
      content.CONFLICT_ORIGINS_PER_SIDE,
      'origins',
      'on each side of a claim asserted and denied, or attributed otherwise',
      PRODUCT,
    ),
    row('All blocks', content.ALL_BLOCKS_AT_LEAST, 'blocks', 'least number listened to', START),
    row(
      'One-sided',
      content.ONE_SIDED_SHARE,
      'share',
      `of the origins in one block, from ${content.ONE_SIDED_ORIGINS} origins on`,
      START,
    ),
    row(
      'Underreported',
      content.UNDERREPORTED_HEALTHY,
      'outlets',
      `of a silent block heard, while ${content.UNDERREPORTED_BLOCKS} blocks and ${content.UNDERREPORTED_ORIGINS} origins carry the event`,
      START,
    ),
    row(
      'Surging',
      time.SURGING_VELOCITY,
      'deviations',
      'new origins of the last hour above the daily average (Anscombe)',
      START,
    ),
    row('Escalating', time.ESCALATING_BLOCKS, 'blocks', 'that surge at once', PRODUCT),
    row('New', time.NEW_HOURS, 'hours', 'since the first article', START),
    row('Developing', time.DEVELOPING_ORIGINS, 'origins', `new within ${time.DEVELOPING_HOURS} hours`, START),
    row('Cooling', time.COOLING_HOURS, 'hours', 'without an article', START),
    row('Market direction changed', time.MARKET_TURN_HOURS, 'hours', 'in which a turn is shown', PRODUCT),
    row(
      'keep share',
      BADGE_KEEP_SHARE,
      'share',
      'of its threshold above which a badge that is on stays on',
      PRODUCT,
    ),
    row(
      'misses to go',
      BADGE_MISSES_TO_GO,
      'evaluations',
      'in a row under the keep share after which a badge goes off',
      PRODUCT,
    ),
  ]
}

function row(name: string, value: number, unit: string, meaning: string, origin: string): Threshold {
  return { name, value, unit, meaning, origin }
}

function short(value: number): number {
  return Number(value.toFixed(3))
}
