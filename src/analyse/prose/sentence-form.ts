import type { Sentence } from '../../domain/index.ts'
import type { PreparedSentence } from '../claims/prepared.ts'
import { type Readings, readOnce } from '../claims/read-once.ts'
import { threshold } from '../thresholds.ts'

const LONGEST = threshold('quoteLength')
/** English words a sentence of our own choosing has; shorter ones lack a part, longer ones hold several claims. */
const GOOD_WORDS = { least: 6, most: 34 }
const TERMINATOR = /[.!?。！？؟।…]["'”’»)\]]*$/u
/** Feeds cut a summary in the middle of a word and put dots there. */
const CUT_OFF = /(?:…|\.\.)["'”’»)\]]*$/u
/** Starts that lean on a sentence before, by language; a start may be one of several words. */
const LEANING_STARTS: Readonly<Record<string, string>> = {
  en:
    'but|and|or|so|yet|however|meanwhile|also|then|he|she|it|they|this|that|these|those|his|her|its|their|there|such|' +
    'instead|moreover|furthermore|earlier|later|still|both|another|others|who|which|when asked|asked|the move|' +
    'the latter|the former|the statement|the comments|the remarks|the incident|the decision|the two|neither|nor|' +
    'here|now|the same|for example|in addition|at the same time|by then|of them|among them|according to him|according to her',
  ru: 'он|она|они|оно|это|этот|эта|эти|по его словам|по её словам|по ее словам|при этом|также|однако|кроме того|ранее|затем|но|а|и|там|тогда|его|её|ее|их|такой|в свою очередь|ни та|ни одна',
  uk: 'він|вона|вони|воно|це|цей|ця|ці|за його словами|за її словами|також|однак|проте|але|водночас|крім того|його|її|їх|там|натомість|а|і|й',
  es: 'él|ella|ellos|ellas|esto|este|esta|estos|estas|eso|además|sin embargo|pero|también|según él|su|sus|por su parte|asimismo|y|o|según la fuente',
  fr: 'il|elle|ils|elles|ce|cette|ces|cela|mais|toutefois|cependant|par ailleurs|selon lui|selon elle|son|sa|ses|leur|leurs|et|de son côté|en outre|ceux-ci',
  de: 'er|sie|es|dies|diese|dieser|dieses|aber|doch|außerdem|zudem|sein|seine|ihr|ihre|und|damit|dabei|dagegen|laut ihm',
  pt: 'ele|ela|eles|elas|isso|este|esta|esse|essa|porém|mas|também|além disso|segundo ele|segundo ela|seu|sua|e|no entanto',
  it: 'lui|lei|egli|essi|questo|questa|ma|inoltre|anche|secondo lui|il suo|la sua|e|tuttavia',
  tr: 'o|bu|ayrıca|ancak|bunun|onun|şu|ama|fakat|öte yandan|ve|onlar',
  fa: 'او|وی|این|همچنین|اما|آنها|وی همچنین|در عین حال',
  ar: 'وقال|وأضاف|وأوضح|وأكد|وذكر|وأشار|كما|لكن|وهو|وهي|هذا|هذه|ذلك|وكان|وكانت|وأعلن|وأعلنت|وقالت|وأضافت|وفي|من جهته|من جانبه|بدوره|إلا أن',
}
const LEANING: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(LEANING_STARTS).map(([language, starts]) => [
    language,
    new RegExp(`^["“«(]?(?:${starts})(?![\\p{L}\\p{M}’'-])`, 'iu'),
  ]),
)
/** Scripts without spaces: pronouns and connectives at the very start. */
const LEANING_SPACELESS =
  /^(?:[他她它其]|他们|她们|这[一是些]|该|此[外次]|同时|但|不过|对此|随后|另外|并|これ|それ|同[氏日社]|また|しかし|一方|彼|그는|그녀|이는|또한?|하지만|그러나)/u
/** A speaker who is only a pronoun: the reader of the one sentence does not know who. */
const PRONOUN_SPEAKER = /,["”]? (?:he|she|they|it) (?:said|told|added|says|noted|wrote|warned)(?!\p{L})/u
/** Answers something said elsewhere: "the ambassador denied that and said ...". */
const ANSWER =
  /(?<!\p{L})(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|confirm(?:s|ed)?|dispute[sd]?) (?:that|this|it|both|them)(?= (?:and|but|as|in|on) |[,.;]|$)/u
/** What can be answered, told before the answer. */
const SAID =
  /(?<!\p{L})(?:sa(?:y|ys|id)|tells?|told|accus(?:es|ed|e)|blam(?:es|ed|e)|claim(?:s|ed)?|report(?:s|ed)?|suggest(?:s|ed)?|charge[sd]?|alleg(?:es|ed|e)|ask(?:s|ed)|question(?:s|ed)?)(?!\p{L})|;/u
/** Words that speak from inside a quotation. */
const FIRST_PERSON = /(?<![\p{L}'’])(?:I|we|our|us|my|me|you|your)(?![\p{L}])/u
const DATELINE = [
  // MOSCOW, May 28. /TASS/.   KYIV (Reuters) -   GENEVA, June 6 (AP) —
  /^\p{Lu}[\p{L}.'’ ,/-]{1,40}?(?:, \p{L}+\.? \d{1,2}(?:, \d{4})?)?\.? ?(?:\/[^/]{2,30}\/|\([^)]{2,30}\))\.? ?[-–—:]{0,2} ?/u,
  /^\p{Lu}{3,20}(?:[ /,]{1,2}\p{Lu}{3,20}){0,3}(?:, \p{L}+ \d{1,2})? ?[-–—:]{1,2} /u,
]
const OUTLET_MARK =
  /^(?:exclusive|breaking|live|update|updated|watch|video|photos?|opinion|analysis|explainer|explained|just in|news ?\d*|factbox|timeline|in pictures)\s?(?:[:|]|[-–—]\s)\s*/iu
const CONNECTIVE =
  /^(?:meanwhile|however|separately|earlier|later|also|in addition|at the same time),? (?=\p{Lu})/iu

/** A stretch of a sentence that stands on its own: without dateline, outlet mark or leading connective. */
export interface CleanSlice {
  readonly text: string
  /** Offsets in the field of the article. */
  readonly start: number
  readonly end: number
}

/** Cuts what belongs to the outlet and not to the statement. The slice is exact: nothing is reworded. */
export function cleanSlice(sentence: PreparedSentence): CleanSlice {
  let slice = slices.get(sentence.sentence)
  if (slice === undefined) {
    slice = cutSlice(sentence)
    slices.set(sentence.sentence, slice)
  }
  return slice
}

const slices = new WeakMap<Sentence, CleanSlice>()

function cutSlice(sentence: PreparedSentence): CleanSlice {
  const text = sentence.sentence.text
  let from = 0
  for (const pattern of [...DATELINE, OUTLET_MARK, CONNECTIVE]) {
    const match = pattern.exec(text.slice(from))
    if (match !== null && text.length - from - match[0].length > 30) from += match[0].length
  }
  let to = text.length
  const outlet = / (?:[|–—-]) [^|–—]{2,40}$/u.exec(text)
  if (sentence.sentence.field === 'title' && outlet !== null && looksLikeOutlet(outlet[0], sentence))
    to = outlet.index
  while (to > from && /\s/u.test(text[to - 1] as string)) to -= 1
  return {
    text: text.slice(from, to),
    start: sentence.sentence.start + from,
    end: sentence.sentence.start + to,
  }
}

function looksLikeOutlet(tail: string, sentence: PreparedSentence): boolean {
  const name = sentence.in.article.sourceName.toLowerCase()
  const words = tail.replace(/^ [|–—-] /u, '').toLowerCase()
  return name.includes(words) || words.includes(name) || tail.includes('|')
}

/** True when the sentence stands alone as a statement: complete, not leaning on its neighbours, short enough to quote. */
export function isSelfContained(sentence: PreparedSentence): boolean {
  return readOnce(known, sentence, () => standsAlone(sentence))
}

const known: Readings<boolean> = new WeakMap()

function standsAlone(sentence: PreparedSentence): boolean {
  const { text } = cleanSlice(sentence)
  if (text.length > LONGEST || leans(sentence.language, text)) return false
  if (/^["“«‘'(]?\p{Ll}/u.test(text)) return false
  if (/[?？؟]["”’»]*$/u.test(text)) return false
  if (/[:：;,–—-]$/u.test(text) || CUT_OFF.test(text)) return false
  return balanced(text)
}

function leans(language: string, text: string): boolean {
  if (LEANING.get(language)?.test(text) === true || LEANING_SPACELESS.test(text)) return true
  if (language !== 'en') return false
  const answer = ANSWER.exec(text)
  return PRONOUN_SPEAKER.test(text) || (answer !== null && !SAID.test(text.slice(0, answer.index)))
}

/** True when an English sentence reads as prose, not as a headline: it ends, and it is neither stump nor paragraph. */
export function isProse(sentence: PreparedSentence): boolean {
  return isRunningText(sentence) && (sentence.language !== 'en' || isGoodLength(cleanSlice(sentence).text))
}

/** True for a length in words at which an English sentence makes one statement. */
export function isGoodLength(text: string): boolean {
  const words = text.split(' ').length
  return words >= GOOD_WORDS.least && words <= GOOD_WORDS.most
}

/** True when the sentence is of the text and ends as sentences do. */
export function isRunningText(sentence: PreparedSentence): boolean {
  if (sentence.sentence.field === 'title') return false
  const { text } = cleanSlice(sentence)
  return TERMINATOR.test(text) || isOnlySentence(sentence)
}

/** Feeds cut the last full stop of a summary; a lone sentence that starts with a capital is still a sentence. */
function isOnlySentence(sentence: PreparedSentence): boolean {
  const { text } = sentence.in.article
  return sentence.sentence.end >= text.trimEnd().length && !/[…]|\.\.\.$/u.test(text)
}

export function speaksInFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text)
}

/** Quotation marks and brackets come in pairs, so that the slice can stand between quotation marks of our own. */
function balanced(text: string): boolean {
  const straight = text.split('"').length - 1
  return (
    straight % 2 === 0 &&
    count(text, '“') === count(text, '”') &&
    count(text, '«') === count(text, '»') &&
    count(text, '(') === count(text, ')')
  )
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
