/** Every number that placement decides by, with its unit and where it came from. Sweeps stand in docs/log.md. */

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** An article may join a story whose newest article is at most this old (method note: 4 days). */
export const JOIN_WITHIN = 4 * DAY
/** A story without news for this long leaves the window for good (method note: 10 days). */
export const FREEZE_AFTER = 10 * DAY
/**
 * Two events that together would last longer are not made one by a merge or a link, however alike: the same time after
 * which a story takes no more articles. At 5 days the sample edition falls from .837 to .816.
 */
export const LONGEST_EVENT = FREEZE_AFTER
/** Articles of one language that stay in memory at most; only streams without dates ever reach it. */
export const MAX_WINDOW_ARTICLES = 150_000

/** Terms under which a story stands in the inverted index (method note: 30). */
export const INDEXED_TERMS = 30
/** Terms in more than this share of articles bring no candidates (method note: 4 %). */
export const COMMON_TERM_RATE = 0.04
/** Stories one term may bring, newest first: ten terms would otherwise cause 86 % of the work. */
export const MAX_POSTINGS = 256
/** Stories that are scored in full for one article, best shared idf first (method note: 50; 16 lose no join here). */
export const MAX_CANDIDATES = 16
/** idf in nats from which one shared word alone makes a candidate: about one title in 1,500. */
export const RARE_IDF = 7.3

/** Members that are asked whether a new article belongs (method note: 16). */
export const QUORUM_SAMPLE = 16
/** Share of them that must agree (method note: 25 %). */
export const QUORUM_SHARE = 0.25

/** Gaussian of time in the features, standard deviation (method note: 3 days). */
export const TIME_SPREAD = 3 * DAY
/** The requirement grows by this much probability for each day of the story's age, up to the limit below. */
export const REQUIRED_GROWTH_PER_DAY = 0.03
export const REQUIRED_GROWTH_LIMIT = 0.12
/**
 * The same for a headline without a lead: it holds little more than names, which every later act of the same actors
 * shares. Pace .03, .09, .12, .2 with limits .12, .27, .3, .4: world-2020 .746, .760, .756, .766; women's world cup .734,
 * .773, .774, .783; Wimbledon .542, .567, .588, .633; world28 .842, .810, .804, .789, whose labels by date window reward
 * events that run on.
 */
export const BARE_GROWTH_PER_DAY = 0.09
export const BARE_GROWTH_LIMIT = 0.27
/**
 * What is required on top when dates are unknown: time cannot speak, so content must say more. At placement next to
 * nothing passes, because the passes compare undated articles pair by pair, which knows them better (allsides .837 at
 * +.15, .863 at +.25, .872 at +.35 on top of .65). The second is for merges of whole stories; it decides little.
 */
export const REQUIRED_UNDATED = 0.4
export const MERGE_UNDATED = 0.15

/**
 * What is required on top of an article whose title tells that something happens again, this long after the last news
 * of the story: a second raid or strike shares every name with the first. The same stories are not merged or linked.
 */
export const REQUIRED_REPEATED = 0.3
export const REPEATED_AFTER = 0.5 * DAY

/** Same outlet, same title but for a number, this far apart or more: two parts of a series, not one event. */
export const SERIES_GAP = 12 * HOUR

/** Gaussian of time between stories of two languages, standard deviation (method note: 1.5 days). */
export const LINK_TIME_SPREAD = 1.5 * DAY
/** Stories of other languages compared in full with one story, best shared idf first; 24, 12 and 8 give the same. */
export const MAX_LINK_CANDIDATES = 8
/** Keys of a story that bring candidates for a link, heaviest first; swept 24, 40, 64, 96 on the sample: .678, .780, .808, see log. */
export const LINK_KEYS = 96
/** Share of pairs between two events that must agree before the events are linked. */
export const LINK_QUORUM = 0.34
/** Stream time between two passes of merge, split and link; streams without dates run them by count. */
export const PASS_EVERY = 2 * HOUR
export const PASS_EVERY_ARTICLES = 400
/** Stories of a begun pass that one placement looks at, so that a pass of 400 articles is through before the next. */
export const STEPS_PER_PLACEMENT = 6
/** Stories put into the index of links at one step: it costs a tenth of a search. */
export const INDEXED_AT_ONCE = 8
/**
 * An article that came no nearer to any story than this probability is not tried again alone in the next pass: of 2,034
 * such headlines among the first 20,000 of 2023, 10 would have been merged with stories that came behind them.
 */
export const HOPELESS_MERGE = 0.25
/** A story of several is tried again when it has grown to this multiple: 66 of 7,950 tries had merged one before. */
export const MERGE_RECHECK_GROWTH = 1.3
/** Stream time and articles between two looks for stories to take out of the windows. */
export const EXPIRE_EVERY = 6 * HOUR
export const EXPIRE_EVERY_ARTICLES = 4000
/** Size from which a story is checked for a split. */
export const SPLIT_MIN_SIZE = 6
/** Mean silhouette of the two halves from which a story is split (start value of the method note's check). */
export const SPLIT_SILHOUETTE = 0.32
/** A story is checked for a split again when it has grown to this multiple of its size at the last check. */
export const SPLIT_RECHECK_GROWTH = 1.3
