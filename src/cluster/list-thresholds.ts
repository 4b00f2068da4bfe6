import * as cluster from './thresholds.ts'

const METHOD = 'method notes'
const SWEPT = 'swept on development data, docs/log.md'

/** Thresholds of placement, linking and splitting for the methodology page: the very constants the code decides by. */
export const CLUSTERING_THRESHOLDS = [
  row(
    'join within',
    cluster.JOIN_WITHIN / cluster.DAY,
    'days',
    'age of the newest article of a story that can still be joined',
    METHOD,
  ),
  row(
    'freeze after',
    cluster.FREEZE_AFTER / cluster.DAY,
    'days',
    'without news after which a story closes for good',
    METHOD,
  ),
  row(
    'longest event',
    cluster.LONGEST_EVENT / cluster.DAY,
    'days',
    'that two events may last together to be made one',
    SWEPT,
  ),
  row(
    'told as repeated',
    cluster.REQUIRED_REPEATED,
    'probability',
    'required on top of an article that tells that something happens again',
    SWEPT,
  ),
  row('indexed terms', cluster.INDEXED_TERMS, 'terms', 'under which a story can be found', METHOD),
  row(
    'common terms',
    cluster.COMMON_TERM_RATE,
    'share',
    'of articles from which a term brings no candidates',
    METHOD,
  ),
  row('candidates', cluster.MAX_CANDIDATES, 'stories', 'scored in full for one article', SWEPT),
  row(
    'quorum sample',
    cluster.QUORUM_SAMPLE,
    'articles',
    'of a story asked whether a new one belongs',
    METHOD,
  ),
  row('quorum', cluster.QUORUM_SHARE, 'share', 'of them that must agree', METHOD),
  row(
    'time spread',
    cluster.TIME_SPREAD / cluster.DAY,
    'days',
    'standard deviation of closeness in time',
    METHOD,
  ),
  row(
    'growth of the requirement',
    cluster.REQUIRED_GROWTH_PER_DAY,
    'probability a day',
    'an older story asks for more likeness',
    SWEPT,
  ),
  row(
    'growth of the requirement, bare headline',
    cluster.BARE_GROWTH_PER_DAY,
    'probability a day',
    'an older story asks for more likeness',
    SWEPT,
  ),
  row(
    'link time spread',
    cluster.LINK_TIME_SPREAD / cluster.DAY,
    'days',
    'the same between stories of two languages',
    METHOD,
  ),
  row(
    'link keys',
    cluster.LINK_KEYS,
    'keys',
    'names, concepts, numbers and results of a story under which another language can find it',
    SWEPT,
  ),
  row(
    'link candidates',
    cluster.MAX_LINK_CANDIDATES,
    'stories',
    'of other languages compared in full with one; a link must also stand before its rivals',
    SWEPT,
  ),
  row(
    'link quorum',
    cluster.LINK_QUORUM,
    'share',
    'of pairs that must agree before two languages become one event',
    SWEPT,
  ),
  row(
    'split from',
    cluster.SPLIT_MIN_SIZE,
    'articles',
    'smallest story that is looked at for a split',
    SWEPT,
  ),
  row(
    'split silhouette',
    cluster.SPLIT_SILHOUETTE,
    'silhouette',
    'from which a story is parted in two',
    SWEPT,
  ),
] as const

function row(name: string, value: number, unit: string, meaning: string, origin: string) {
  return { name, value, unit, meaning, origin }
}
