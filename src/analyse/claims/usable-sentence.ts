import type { Article, ArticleFeatures, Sentence } from '../../domain/index.ts'

/** Sentences that lead the reader elsewhere, credit a picture or ask for something; in the languages of the sample. */
const FURNITURE = [
  'read more',
  'read full article',
  'read the full',
  'continue reading',
  'click here',
  'subscribe',
  'sign up',
  'newsletter',
  'follow us',
  'all rights reserved',
  'copyright',
  'advertisement',
  'cookie',
  'your browser',
  'download the app',
  'listen to this article',
  'watch the video',
  'this story is developing',
  'this article was originally',
  'rt.com',
  'lire aussi',
  'abonnez-vous',
  'lea también',
  'suscríbete',
  'leia também',
  'lesen sie auch',
  'newsletter',
  'читайте также',
  'подписывайтесь',
  'подробнее в',
  'читайте',
  'اقرأ أيضا',
  'اشترك',
  '责任编辑',
  '点击',
  '更多精彩',
  'ayrıca oku',
  'بیشتر بخوانید',
]
const LETTER = /\p{L}/u
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u
/** Words under which a sentence says too little to be a claim; bigrams make spaceless scripts count longer. */
const MIN_WORDS = 4
/** Words over which a "sentence" is a list or a page that lost its full stops. */
const MAX_WORDS = 90
/** Bigrams and characters that stand for one word in a script without spaces. */
const SPACELESS_FACTOR = 3
/** The same sentence in this many articles of one outlet is that outlet's furniture. */
const REPEATED = 3

/** True when the sentence may carry a claim: long enough, no navigation, no credit line. */
export function isUsable(sentence: Sentence, wordCount: number, _language: string): boolean {
  const factor = SPACELESS.test(sentence.text) ? SPACELESS_FACTOR : 1
  if (wordCount < MIN_WORDS * factor || wordCount > MAX_WORDS * factor) return false
  if (!LETTER.test(sentence.text)) return false
  const lower = sentence.text.toLowerCase()
  return !FURNITURE.some((phrase) => lower.includes(phrase))
}

/** Sentences (as "source text") that one outlet prints under many articles. */
export function findRepeated(
  articles: readonly { readonly article: Article; readonly features: ArticleFeatures }[],
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { article, features } of articles) {
    for (const text of new Set(features.sentences.map((sentence) => sentence.text))) {
      const key = `${article.source} ${text}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count >= REPEATED).map(([key]) => key))
}
