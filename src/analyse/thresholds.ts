import { INDICATOR_GRACE_DAYS, INDICATOR_WINDOW_DAYS, READABLE_LENGTH } from '../domain/index.ts'

/** One number a rule decides by, as the methodology page prints it. */
export interface Threshold {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly meaning: string
  /** Where the start value came from, or what moved it. */
  readonly origin: string
}

type Row = readonly [value: number, unit: string, meaning: string, origin: string]

const METHOD = 'shared method notes'
const PRODUCT = 'product description'
const HAND = 'set by hand on development data, see docs/log.md'

const ROWS = {
  claimSame: [
    0.35,
    'probability',
    'two sentences, or two groups of sentences on average, state one claim from here on',
    HAND,
  ],
  joinFloor: [
    0.05,
    'probability',
    'two sentences of two languages that a language model takes for one claim are joined from here on, when every check holds',
    HAND,
  ],
  joinContent: [
    0.1,
    'share',
    'weighted Dice of names, acts, figures and days that two such sentences must reach',
    HAND,
  ],
  joinContentOpposed: [0.4, 'share', 'the same where one denies what the other states', HAND],
  joinGroups: [
    80,
    'claims',
    'claims of an event that are looked through for pairs to ask a language model about',
    HAND,
  ],
  joinPairs: [
    8,
    'pairs',
    'pairs of claims of two languages that a language model is asked about, for one version',
    HAND,
  ],
  joinPairsOfGroup: [2, 'pairs', 'of these, pairs that one claim stands in', HAND],
  claimPostings: [
    80,
    'sentences',
    'a word or id leads to no more sentences than these, earliest first',
    HAND,
  ],
  claimCandidates: [60, 'sentences', 'others a sentence is compared with, those that share the most', HAND],
  claimRows: [
    60,
    'claims',
    'rows of the matrix that are published, by salience; rows another section cites are always kept',
    HAND,
  ],
  disputeOrigins: [
    3,
    'origins',
    'origins of both sides together that a quarrel over responsibility needs',
    HAND,
  ],
  chargeShare: [
    0.25,
    'share',
    'an accusation that outlets pass on from others is a reading of their block when this share of its origins carries it',
    HAND,
  ],
  dividedUnder: [0.7, 'share', 'a block is divided when fewer of its voting origins agree', PRODUCT],
  labelRounds: [
    199,
    'shuffles',
    'shuffles of the labels that a finding about blocks is tested against',
    HAND,
  ],
  labelChance: [
    0.05,
    'probability',
    'a finding about blocks is published when shuffled labels give as much in at most this share',
    METHOD,
  ],
  quarrelChance: [
    0.02,
    'probability',
    'the same for a quarrel over conduct: an event has several pairs of parties to try',
    HAND,
  ],
  deniedMatter: [
    0.5,
    'probability',
    'what a clause denies is what another sentence states from here on',
    HAND,
  ],
  deniedAccused: [0.15, 'probability', 'the same where the other sentence accuses who denies', HAND],
  deniedNamed: [0.25, 'probability', 'the same where the other sentence names a party of the denial', HAND],
  deniedUnnamed: [0.6, 'probability', 'the same where it names no party of a denial that has one', HAND],
  opposedOrigins: [2, 'origins', 'origins needed on each side before a claim counts as opposed', PRODUCT],
  factBlocks: [2, 'blocks', 'blocks that must carry a shared fact independently', PRODUCT],
  factReporters: [
    3,
    'blocks',
    'blocks that must carry what outlets only report, denied by nobody, before it is a fact',
    HAND,
  ],
  factSupport: [
    0.2,
    'probability',
    'from which a sentence of another origin is taken to state what a fact’s clause states',
    HAND,
  ],
  factSurely: [0.35, 'probability', 'the same for one sentence of another block at least', HAND],
  factSure: [
    0.55,
    'probability',
    'from which a sentence of another block vouches for a headline’s lead',
    HAND,
  ],
  factContext: [
    0.5,
    'share',
    'articles of the event that must speak of something before a sentence need not repeat it',
    HAND,
  ],
  factsShown: [8, 'facts', 'shared facts shown at most', PRODUCT],
  figureWindow: [12, 'hours', 'figures are compared as of the same time when not further apart', METHOD],
  figureBackground: [
    3,
    'days',
    'a figure dated earlier than this before the first article belongs to another event',
    HAND,
  ],
  narrativeOrigins: [2, 'origins', 'a block needs this many before it is given a narrative', PRODUCT],
  frameShare: [
    0.25,
    'share',
    'a frame leads from this share of a block’s frame words, each origin with one vote',
    HAND,
  ],
  frameSecond: [0.15, 'share', 'a second frame is named from this share, where other blocks have less', HAND],
  frameStems: [3, 'stems', 'different stems of its leading frame a block must use', METHOD],
  frameOrigins: [2, 'origins', 'origins of a block that must use the frame', METHOD],
  voiceOutlet: [1, 'weight', 'blame in the outlet’s own voice', METHOD],
  voiceQuoted: [0.4, 'weight', 'blame in a quoted voice', METHOD],
  sentenceOthers: [
    0.3,
    'weight',
    'how much a sentence loses for lying near the centre of the other blocks',
    METHOD,
  ],
  sentenceRedundancy: [
    0.5,
    'similarity',
    'a second sentence of a narrative this near to the first is passed over',
    HAND,
  ],
  quotedSpeakers: [4, 'speakers', 'speakers whose quotations are compared across blocks', HAND],
  quotedPoints: [6, 'claims', 'points of one speaker that are compared', HAND],
  blindSpotBlocks: [2, 'blocks', 'other blocks that must carry what one block lacks', METHOD],
  blindSpotOrigins: [3, 'origins', 'origins that must carry what one block lacks', METHOD],
  blindSpotTexts: [
    3,
    'texts',
    'readable independent texts a block must have before silence means anything',
    METHOD,
  ],
  blindSpotChance: [
    0.05,
    'probability',
    'exact chance of coincidence up to which a silence is published, after allowing for all pairs of claim and block tried',
    METHOD,
  ],
  readableLength: [
    READABLE_LENGTH,
    'characters',
    'title and text an article must have to be read for silence',
    HAND,
  ],
  checklistOrigins: [3, 'origins', 'origins an event needs before unanswered questions are listed', HAND],
  kindShare: [
    0.5,
    'share',
    'origins that must speak of a kind of event before its questions are asked',
    HAND,
  ],
  kindLeadShare: [0.2, 'share', 'origins that must lead with it', HAND],
  indicatorsShown: [12, 'indicators', 'watch items shown at most', HAND],
  indicatorMatch: [
    0.5,
    'share',
    'weight of the names and matters of a watch item that a later sentence must hold to resolve it',
    HAND,
  ],
  indicatorGrace: [
    INDICATOR_GRACE_DAYS,
    'days',
    'after its deadline an indicator waits this long for late reports',
    HAND,
  ],
  indicatorWindow: [INDICATOR_WINDOW_DAYS, 'days', 'an indicator without a date expires after this', HAND],
  unstableAge: [3, 'hours', 'an event younger than this is not yet stable', PRODUCT],
  unstableChange: [
    0.3,
    'share',
    'an event is not stable when more of its claims changed at the last update',
    PRODUCT,
  ],
  quoteLength: [300, 'characters', 'longest quotation of an article on a page', PRODUCT],
} as const satisfies Record<string, Row>

export type ThresholdName = keyof typeof ROWS

/** Every threshold of the analysis; the methodology page is generated from this list. */
export const THRESHOLDS: readonly Threshold[] = Object.entries(ROWS).map(([name, row]) => ({
  name,
  value: row[0],
  unit: row[1],
  meaning: row[2],
  origin: row[3],
}))

/** Value of one threshold, in the unit its row names. */
export function threshold(name: ThresholdName): number {
  return ROWS[name][0]
}
