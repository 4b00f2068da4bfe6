import {
  type Answers,
  any,
  both,
  CREW,
  CROWD,
  concept,
  counts,
  cue,
  EXEMPT,
  RECORDERS,
  TALLIES,
  UPKEEP,
  word,
} from './answers.ts'

/** A question a careful editor asks of one kind of event. */
export interface Question {
  readonly id: string
  /** Stands after "No article held says". */
  readonly asks: string
  readonly answers: Answers
}

export interface EventKind {
  readonly id: string
  /** Concepts that make an event one of this kind. */
  readonly concepts: readonly string[]
  readonly questions: readonly Question[]
}

const civilians: Question = {
  id: 'toll-split',
  asks: 'how many of those killed or injured were civilians',
  answers: both(
    counts('killed', 'injured'),
    any(
      cue('casualty-civilian', 'casualty-military'),
      concept('civilian-casualties', 'soldiers', 'children', 'women'),
    ),
  ),
}
const verified: Question = {
  id: 'toll-verified',
  asks: 'whether anybody independent has confirmed the toll',
  answers: any(cue('unverified'), concept('verification')),
}
const legal: Question = {
  id: 'legal-basis',
  asks: 'on what legal basis the act rests',
  answers: any(cue('legality'), concept('international-law', 'constitution', 'decree', 'law-bill')),
}
const payment: Question = {
  id: 'compensation',
  asks: 'who is to pay for the losses',
  answers: concept('compensation', 'insurance', 'reparations'),
}

/** Kinds of event with their questions. The same for every country and party; sport is named so that nothing is asked of it. */
export const EVENT_KINDS: readonly EventKind[] = [
  {
    id: 'crash',
    concepts: [
      'crash',
      'plane-crash',
      'crash-site',
      'train-crash',
      'ship-collision',
      'shipwreck',
      'implosion',
      'emergency-landing',
      'road-accident',
    ],
    questions: [
      {
        id: 'inquiry',
        asks: 'who leads the inquiry into the cause',
        answers: any(cue('checklist-investigation'), concept('investigation', 'commission')),
      },
      { id: 'recorders', asks: 'whether recorders were found, and who reads them', answers: word(RECORDERS) },
      { id: 'upkeep', asks: 'in what technical state the craft was', answers: word(UPKEEP) },
      { id: 'crew', asks: 'what the crew last reported', answers: word(CREW) },
      payment,
    ],
  },
  {
    id: 'attack',
    concepts: [
      'terror-attack',
      'attack',
      'shooting',
      'explosion',
      'bomb',
      'massacre',
      'assassination',
      'stabbing',
      'airstrike',
      'strike-on-target',
    ],
    questions: [
      civilians,
      verified,
      {
        id: 'evidence',
        asks: 'what evidence the accusation rests on',
        answers: any(cue('checklist-investigation', 'certainty'), concept('evidence', 'investigation')),
      },
      {
        id: 'claimed',
        asks: 'whether anybody has claimed responsibility',
        answers: any(
          cue('responsibility-claim', 'deny'),
          concept('claim-of-responsibility', 'denied', 'official-denial-of-involvement'),
        ),
      },
      {
        id: 'warned',
        asks: 'whether there had been a warning',
        answers: concept('warning', 'air-raid-alert', 'evacuation', 'threat'),
      },
    ],
  },
  {
    id: 'disaster',
    concepts: [
      'earthquake',
      'flood',
      'wildfire',
      'hurricane',
      'tsunami',
      'storm',
      'natural-disaster',
      'volcano',
      'landslide',
      'dam-breach',
      'avalanche',
      'drought',
    ],
    questions: [
      {
        id: 'missing',
        asks: 'how many people are missing',
        answers: any(counts('missing'), concept('missing', 'trapped')),
      },
      {
        id: 'warned',
        asks: 'whether people were warned in time',
        answers: concept('warning', 'severe-weather-alert', 'evacuation', 'forecast'),
      },
      {
        id: 'reached',
        asks: 'whether help reaches all who need it',
        answers: concept('humanitarian-aid', 'support-aid', 'rescue', 'emergency-services', 'shelter'),
      },
      {
        id: 'rules',
        asks: 'whether safety and building rules had been kept',
        answers: concept('safety', 'inspection', 'construction', 'building'),
      },
      {
        id: 'damage-cost',
        asks: 'what the damage costs',
        answers: any(counts('money'), concept('reconstruction')),
      },
      payment,
    ],
  },
  {
    id: 'coup',
    concepts: ['coup', 'mutiny', 'overthrow'],
    questions: [
      {
        id: 'command',
        asks: 'who commands those who took power',
        answers: concept('military-commander', 'leader', 'leading', 'boss'),
      },
      {
        id: 'held',
        asks: 'where those removed from office are and in what state',
        answers: concept('arrest', 'release-from-custody', 'exile', 'health-care', 'abduction'),
      },
      legal,
      {
        id: 'transition',
        asks: 'whether and when there is to be a vote',
        answers: concept('election', 'transition-of-power', 'referendum'),
      },
      {
        id: 'bases',
        asks: 'what becomes of foreign troops in the country',
        answers: concept('military-base', 'troop-deployment', 'withdraw-troops'),
      },
    ],
  },
  {
    id: 'election',
    concepts: ['election', 'vote-count', 'elected', 'referendum', 'snap-election', 'electoral-commission'],
    questions: [
      {
        id: 'turnout',
        asks: 'how many of those entitled voted',
        answers: concept('turnout', 'participation'),
      },
      {
        id: 'observers',
        asks: 'what observers of the vote found',
        answers: concept('observers-mission', 'interference'),
      },
      { id: 'tallies', asks: 'whether results were published by polling station', answers: word(TALLIES) },
      {
        id: 'appeal',
        asks: 'how the result can be challenged',
        answers: concept('legal-appeal', 'recount', 'lawsuit', 'court', 'dispute'),
      },
      { id: 'office', asks: 'when the winner takes office', answers: concept('inauguration', 'oath') },
    ],
  },
  {
    id: 'trade',
    concepts: [
      'sanctions',
      'tariff',
      'embargo',
      'import-ban',
      'export-ban',
      'anti-dumping',
      'price-cap',
      'asset-freeze',
    ],
    questions: [
      { id: 'exempt', asks: 'what is exempt from the measure', answers: word(EXEMPT) },
      {
        id: 'bears',
        asks: 'who bears the cost in the end',
        answers: concept('consumer', 'price-rise', 'inflation', 'customers', 'price'),
      },
      {
        id: 'ends',
        asks: 'when the measure ends or is reviewed',
        answers: any(concept('expiry', 'extension', 'ban-lifted', 'suspension'), cue('postponed')),
      },
      legal,
    ],
  },
  {
    id: 'deal',
    concepts: [
      'agreement',
      'talks',
      'peace-talks',
      'ceasefire',
      'memorandum',
      'breakthrough',
      'prisoner-exchange',
      'nuclear-deal',
      'round-of-talks',
    ],
    questions: [
      { id: 'terms', asks: 'on what terms the parties are to agree', answers: cue('checklist-terms') },
      {
        id: 'verifies',
        asks: 'who is to verify that the terms are kept',
        answers: concept('verification', 'observers-mission', 'inspection', 'peacekeepers', 'guarantee'),
      },
      {
        id: 'lasts',
        asks: 'how long the agreement is to hold',
        answers: any(counts('duration'), concept('expiry', 'extension')),
      },
    ],
  },
  {
    id: 'court',
    concepts: ['trial', 'verdict', 'sentence-prison', 'icc-court', 'lawsuit', 'conviction', 'charges'],
    questions: [
      {
        id: 'plea',
        asks: 'what the accused answer to the charge',
        answers: any(concept('plea', 'confess', 'denied'), cue('deny')),
      },
      { id: 'appeal', asks: 'whether the decision can be appealed', answers: concept('legal-appeal') },
      { id: 'defence', asks: 'what the defence says', answers: concept('lawyer', 'defence') },
      { id: 'proof', asks: 'what evidence was shown', answers: concept('evidence', 'witness') },
    ],
  },
  {
    id: 'epidemic',
    concepts: [
      'outbreak',
      'pandemic',
      'virus',
      'cholera',
      'mpox',
      'covid',
      'ebola',
      'bird-flu',
      'measles',
      'malaria-dengue',
    ],
    questions: [
      { id: 'strain', asks: 'which strain it is', answers: concept('variant-virus', 'gene') },
      {
        id: 'spreads',
        asks: 'how it spreads and where it came from',
        answers: concept('cause', 'contamination', 'spread', 'travel-advisory'),
      },
      {
        id: 'vaccine',
        asks: 'whether there is a vaccine or treatment',
        answers: concept('vaccine', 'treatment-therapy', 'medicine-drug', 'antibiotic'),
      },
      { id: 'dead', asks: 'how many have died', answers: any(counts('killed'), concept('deaths')) },
    ],
  },
  {
    id: 'protest',
    concepts: ['protest', 'riot', 'strike-labour', 'crackdown', 'march', 'agri-protest', 'climate-protest'],
    questions: [
      {
        id: 'crowd',
        asks: 'how many took part',
        answers: (sentence) => sentence.conceptIds.has('protest') && CROWD.test(sentence.sentence.text),
      },
      {
        id: 'demands',
        asks: 'what the protesters demand',
        answers: concept('demand', 'call-for', 'resignation'),
      },
      {
        id: 'hurt',
        asks: 'how many were hurt or detained',
        answers: any(counts('injured', 'detained', 'killed'), concept('arrest', 'injured')),
      },
      { id: 'allowed', asks: 'whether the gathering was permitted', answers: concept('permission', 'ban') },
    ],
  },
  {
    id: 'military',
    concepts: [
      'offensive',
      'military-operation',
      'ground-incursion',
      'advance-troops',
      'missile',
      'drone',
      'invasion',
      'shelling',
      'battle',
      'special-operation',
    ],
    questions: [
      civilians,
      verified,
      {
        id: 'aim',
        asks: 'what aim the operation has',
        answers: any(cue('motive'), concept('strategy', 'demand', 'target')),
      },
      legal,
    ],
  },
  {
    id: 'rates',
    concepts: ['interest-rates', 'rate-hike', 'rate-cut', 'rate-hold'],
    questions: [
      { id: 'votes', asks: 'how the members of the board voted', answers: concept('vote', 'majority') },
      {
        id: 'outlook',
        asks: 'what the bank expects of prices',
        answers: concept('inflation', 'forecast', 'price'),
      },
      { id: 'next', asks: 'when the bank decides next', answers: concept('meeting-leaders') },
    ],
  },
  {
    id: 'sport',
    concepts: [
      'championship',
      'match',
      'final-sport',
      'goal-scored',
      'world-cup',
      'tennis',
      'win-sport',
      'league-football',
    ],
    questions: [],
  },
]
