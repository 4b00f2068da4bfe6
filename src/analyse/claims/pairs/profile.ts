import type { Meanings } from '../../../catalog/index.ts'
import type { Article, NumberMention } from '../../../domain/index.ts'
import { tokenise, wordsOf } from '../../../text/tokenise.ts'
import type { Labels, Mark, Prepared, SentenceReading } from '../prepared.ts'
import { readVoice } from '../read-stance.ts'
import { idRarity, RARE, stemRarity } from './background.ts'
import { CONSONANTS, meaningRarity, wordsOfVocabulary } from './known-words.ts'
import { readSenses, type Senses, type SensesInput } from './senses.ts'
import { joinKeys, type Keys, neighboursOf, toKeys, type Vocabulary } from './vocabulary.ts'

/** What a sentence is compared by. A function of its article, the catalogue and the rules alone. */
export interface SentenceProfile {
  readonly language: string
  /** Content words of the language. */
  readonly stems: Keys
  /** Each two neighbouring words as one number, in rising order. */
  readonly neighbours: Float64Array
  /** Who and what is named, without the speaker; a seat or a capital stands for its state. */
  readonly actors: Keys
  readonly concepts: Keys
  /** What all its words mean, for comparing across languages. */
  readonly senses: Senses
  /** The same with who is speaking and what tells more than speech ("claimed", "warned"): for what a sentence tells. */
  readonly told: Senses
  /** Names that the gazetteer does not know, by consonants. */
  readonly names: Keys
  /** Long words by consonants: "implosão" and "implosion" are one. */
  readonly consonants: Keys
  readonly speakers: Keys
  /** Who is said to do harm or to be to blame, as far as clauses could be read. */
  readonly doers: Keys
  readonly days: Keys
  /** All it can be recognised by: words, actors, concepts, names, consonants, days, and what words mean besides. */
  readonly keys: Int32Array
  readonly numbers: readonly NumberMention[]
  /** Position in the article; the title is 0. */
  readonly index: number
  readonly article: Article
  readonly at: number | null
  readonly ahead: boolean
  readonly direction: -1 | 0 | 1
}

/** Rarity under which a word is grammar, in 64ths of a nat: one title in three. */
const GRAMMAR = 64
/** Offices and bodies: they say who somebody is, not what happened. */
const OFFICES: ReadonlySet<string> = new Set([
  'ambassador',
  'announce',
  'foreign-minister',
  'government',
  'officials',
  'parliament',
  'president',
  'president-office',
  'prime-minister',
  'region',
  'soldiers',
])
const OFFICE_WEIGHT = 64
/** English ways to speak of what is to come that are too common for the cue lists. */
const INTENT =
  /(?<!\p{L})(?:would|could|may|might|is due|are due|is to|are to|tries to|plans? to|hopes? to|to attempt|attempts? to)(?!\p{L})/u
/** Scripts whose words can be read by their consonants. */
const ALPHABETIC = /[\p{sc=Latin}\p{sc=Cyrillic}]/u

/** What profiles are made with, the same for all sentences of one memory. */
export interface ProfileTools {
  readonly names: Labels
  readonly vocabulary: Vocabulary
  readonly meanings: Meanings
}

/** The tools of one analysis. */
export function toolsOf({ names, meanings, memory }: Prepared): ProfileTools {
  return { names, meanings, vocabulary: memory.vocabulary }
}

const isRare = () => RARE

function entityKey(actor: string, vocabulary: Vocabulary): number {
  return vocabulary.numberOf('entity', actor, idRarity)
}

function conceptKey(id: string, vocabulary: Vocabulary): number {
  return vocabulary.numberOf('concept', id, conceptRarity)
}

function conceptRarity(id: string): number {
  return OFFICES.has(id) ? OFFICE_WEIGHT : idRarity(id)
}

/** Reads the profile of a sentence. */
export function profileSentence(sentence: SentenceReading, tools: ProfileTools): SentenceProfile {
  const { vocabulary } = tools
  const text = withoutSpeakers(sentence)
  const tokens = tokenise(text)
  const find = wordsOfVocabulary(vocabulary, tools.meanings)
  const said = wordsOf(tokens).map((word) => find(word, sentence.language))
  const words = said.map((word) => word.key)
  const reading = sensesInput(sentence, tools)
  const senses = readSenses({ tokens, ...reading })
  const told = withSpeakers(sentence)
  const stems = toKeys(
    said.flatMap((word) => (word.weight > GRAMMAR ? word.key : [])),
    vocabulary,
  )
  const consonants = toKeys(
    ALPHABETIC.test(sentence.sentence.text) ? said.flatMap((word) => word.consonants ?? []) : [],
    vocabulary,
  )
  const mentioned = keysOfMentions(sentence, tools)
  const { actors, concepts, names, days } = mentioned
  return {
    language: sentence.language,
    stems,
    neighbours: neighboursOf(words),
    ...mentioned,
    senses,
    told: told === text ? senses : readSenses({ tokens: tokenise(told), ...reading }),
    consonants,
    keys: joinKeys([stems, actors, concepts, names, consonants, days], senses.all),
    numbers: sentence.numbers.filter((number) => isFigure(sentence, number)),
    index: sentence.sentence.index,
    article: sentence.article,
    at: sentence.article.publishedAt === null ? null : Date.parse(sentence.article.publishedAt),
    ahead:
      sentence.cues.has('future') ||
      sentence.cues.has('conditional') ||
      (sentence.language === 'en' && INTENT.test(sentence.sentence.text)),
    direction: readVoice(sentence).direction,
  }
}

function sensesInput(
  { language, extent, entities, concepts, propositions }: SentenceReading,
  { names, vocabulary, meanings }: ProfileTools,
): Omit<SensesInput, 'tokens'> {
  const span = ({ start, end }: { readonly start: number; readonly end: number }, number: number) => ({
    start: start - extent.start,
    end: end - extent.start,
    number,
  })
  return {
    language,
    spans: [
      ...entities.map((mention) => span(mention, entityKey(names.actor(mention.id), vocabulary))),
      ...concepts.map((mention) => span(mention, conceptKey(mention.id, vocabulary))),
    ],
    meanings,
    propositions,
    from: extent.start,
    find: wordsOfVocabulary(vocabulary, meanings),
    keyOf: (characters) => vocabulary.numberOf(language, characters, stemRarity),
    numberOf: (id) => vocabulary.numberOf('meaning', id, meaningRarity),
  }
}

type MentionKeys = Pick<SentenceProfile, 'actors' | 'speakers' | 'concepts' | 'doers' | 'names' | 'days'>

/** What the describer found in a sentence, as keys; who only speaks stands apart. */
function keysOfMentions(sentence: SentenceReading, { names, vocabulary }: ProfileTools): MentionKeys {
  const speaking = (span: { readonly start: number; readonly end: number }) =>
    sentence.quotes.some(
      (quote) => quote.speaker !== null && span.start < quote.speaker.end && span.end > quote.speaker.start,
    )
  const keys = (numbers: readonly number[]) => toKeys(numbers, vocabulary)
  const entity = (id: string) => entityKey(names.actor(id), vocabulary)
  const [actors, speakers]: [number[], number[]] = [[], []]
  for (const mention of sentence.entities) (speaking(mention) ? speakers : actors).push(entity(mention.id))
  return {
    actors: keys(actors),
    speakers: keys(speakers),
    concepts: keys(
      sentence.concepts
        .filter((mention) => !speaking(mention) && !isPartOfDate(sentence, mention))
        .map(({ id }) => conceptKey(id, vocabulary)),
    ),
    doers: keys(
      sentence.propositions.flatMap(({ act, actor }) =>
        act?.kind == null || actor?.entity == null ? [] : [entity(actor.entity)],
      ),
    ),
    names: keys(
      sentence.names.flatMap((mention) =>
        speaking(mention) || mention.skeleton.length < CONSONANTS.least
          ? []
          : [vocabulary.numberOf('name', mention.skeleton, isRare)],
      ),
    ),
    days: keys(
      sentence.dates.flatMap((date) =>
        date.from === date.to ? [vocabulary.numberOf('day', date.from, isRare)] : [],
      ),
    ),
  }
}

/**
 * Text of the sentence, or of its part, with speakers, their titles and verbs of speech blanked: who says it is not what
 * is said, and headlines, by which rarity is measured, hardly use these words.
 */
function withoutSpeakers(sentence: SentenceReading): string {
  let text = withSpeakers(sentence, () => true)
  const { extent, quotes } = sentence
  for (const { speaker } of quotes) {
    if (speaker === null || speaker.field !== sentence.sentence.field) continue
    text = blank(text, speaker.start - extent.start, speaker.end - extent.start)
    const title = speaker.title === null ? -1 : text.indexOf(speaker.title)
    if (speaker.title !== null && title >= 0) text = blank(text, title, title + speaker.title.length)
  }
  return text
}

/** Text of the sentence, or of its part, with verbs of speech blanked that only say that somebody speaks. */
function withSpeakers(
  { article, sentence, marks, extent }: SentenceReading,
  isBlank: (mark: Mark) => boolean = (mark) => mark.id === 'neutral',
): string {
  let text = article[sentence.field].slice(extent.start, extent.end)
  for (const mark of marks)
    if (mark.list === 'speech' && isBlank(mark))
      text = blank(text, mark.start - extent.start, mark.end - extent.start)
  return text
}

function blank(text: string, from: number, to: number): string {
  if (from < 0 || to > text.length) return text
  return `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`
}

/** "quinta-feira" is a day, not a fair. */
function isPartOfDate(
  sentence: SentenceReading,
  span: { readonly start: number; readonly end: number },
): boolean {
  return sentence.dates.some((date) => date.start < span.end && date.end > span.start)
}

/** "Luna-25" is a name, and a year is a day. */
function isFigure(sentence: SentenceReading, number: NumberMention): boolean {
  if (number.unit === 'year') return false
  const before = sentence.article[number.field].slice(Math.max(0, number.start - 2), number.start)
  return !/[\p{L}\d”»"’'][-–—‑]$/u.test(before)
}
