import { wordRates } from '../../text/frequency.ts'
import { stem } from '../../text/stem.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'

/** First words that are lower case inside a sentence. Anything else must be proved to be no name. */
const LOWERABLE = new Set(
  (
    'a an the in on at of to by for from with without after before during since until under over between among ' +
    'amid despite following as when while if although though because once more less at least about around nearly ' +
    'almost some several many most all both each every no any dozens hundreds thousands one two three four five ' +
    'six seven eight nine ten there authorities officials rescuers residents people police troops it they'
  ).split(' '),
)
/** Titles and parts of names that keep their capital before a name. */
const KEPT_BEFORE_NAME =
  /^(?:President|Prime|Vice|Foreign|Defence|Defense|Interior|Finance|Secretary|Minister|King|Queen|Prince|Pope|General|Colonel|Captain|Mayor|Governor|Senator|Chancellor|Saint|Mount|Lake|New|North|South|East|West|United|Black|Red|White|Big|Great|Gulf|High|Supreme|National)$/u
const FIRST_WORD = /^[\p{L}\p{M}'’-]+/u
const SPEAKS = /^ (?:said|says|told|tells|added|wrote|warned|noted|called|urged)(?!\p{L})/u
const MID_SENTENCE = /(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{M}'’-]*/gu

/**
 * An English sentence with its first word as it stands inside another sentence: "the", but "Kyiv".
 * @returns null when the first word may be a name or not.
 */
export function lowerFirstWord(
  prepared: Prepared,
  sentence: PreparedSentence,
  text: string,
  start: number,
): string | null {
  const word = FIRST_WORD.exec(text)?.[0]
  if (word === undefined) return /^[\p{N}$€£]/u.test(text) ? text : null
  const rest = text.slice(word.length)
  const lower = word.charAt(0).toLowerCase() + word.slice(1)
  if (LOWERABLE.has(lower) || word === lower) return lower + rest
  if (/^.[\p{L}'’-]*\p{Lu}/u.test(word) || isEntity(sentence, start, word)) return text
  const beforeName = /^ \p{Lu}/u.test(rest)
  const isWord = prepared.lowerCase.get('en')?.has(lower) === true
  if (isWord && !beforeName) return lower + rest
  if (properWords(prepared).has(word)) return text
  if (beforeName && KEPT_BEFORE_NAME.test(word)) return text
  if (isWord) return lower + rest
  if (isName(sentence, start, word) && (SPEAKS.test(rest) || isSeveralNames(sentence, start, word)))
    return text
  const common = wordRates('en').has(stem(lower, 'en'))
  if (common && !SPEAKS.test(rest)) return lower + rest
  return !common && (beforeName || SPEAKS.test(rest)) ? text : null
}

function isEntity(sentence: PreparedSentence, start: number, word: string): boolean {
  const end = start + word.length
  return sentence.entities.some((mention) => mention.start < end && mention.end > start)
}

function isName(sentence: PreparedSentence, start: number, word: string): boolean {
  return sentence.names.some((name) => name.start <= start && name.end >= start + word.length)
}

/** A name of more than the first word: a first word alone has its capital from the sentence. */
function isSeveralNames(sentence: PreparedSentence, start: number, word: string): boolean {
  return sentence.names.some((name) => name.start <= start && name.end > start + word.length)
}

const known = new WeakMap<Prepared, ReadonlySet<string>>()

/** English words that somewhere in the coverage have a capital in the middle of a sentence. */
function properWords(prepared: Prepared): ReadonlySet<string> {
  let words = known.get(prepared)
  if (words === undefined) {
    const english = prepared.sentences.filter(
      (entry) => entry.language === 'en' && entry.sentence.field === 'text',
    )
    words = new Set(english.flatMap((entry) => entry.sentence.text.match(MID_SENTENCE) ?? []))
    known.set(prepared, words)
  }
  return words
}
