import type { NumberMention } from '../../domain/index.ts'
import type { PreparedSentence } from '../claims/prepared.ts'
import type { MeasureWords } from './find-measure.ts'

/** In front of a change, which is no price: "up $1.75". */
const BY = /(?:^|\s)(?:up|down|by|gained|lost|added|shed|um|(?:вырос|упал|подорожал|снизил)\p{L}* на)\s$/iu

/** Behind a difference of two prices: "$30 below Brent". */
const APART_FROM =
  /^\s?(?:a barrel |за баррель |je Barrel |le baril |por barril )?(?:below|above|under|over|less than|more than|cheaper|ниже|выше|дешевле|дороже|нижче|вище|дешевше|дорожче|unter(?:halb)?|über|por debajo|por encima|en dessous|au-dessous|au-dessus|de moins que|de plus que|abaixo|acima|altında|üzerinde|低于|高于|أقل من|دون|تحت)(?!\p{L})/iu

/** A change of a price or its distance from another one. */
export function isDifference(text: string, at: { start: number; end: number }): boolean {
  return BY.test(text.slice(Math.max(0, at.start - 16), at.start)) || APART_FROM.test(text.slice(at.end))
}

/** What a price is set against stands behind one of these: "deep under the ceiling". */
const AGAINST =
  /(?:under|below|above|beneath|over|than|ниже|выше|нижче|вище|unter|über|bajo|sobre|sous|sur|abaixo d\p{L}|acima d\p{L}|低于|高于|دون|تحت)\s?(?:the |dem |der |den |le |la |el |del |o |a )?$/iu

/** A cap is what a price is compared with here, not what the number is. */
export function isComparedWith(text: string, { start, value }: MeasureWords['measures'][number]): boolean {
  return value.id === CAP && AGAINST.test(text.slice(Math.max(0, start - 16), start))
}

const CAP = 'price-cap'

/** "With 99% of precincts counted, the opposition had 37.8%": the word stands by the number of the other clause. */
export function isOfOtherNumber(
  { sentence: { text, start }, numbers }: PreparedSentence,
  mention: NumberMention,
  word: MeasureWords['measures'][number],
): boolean {
  if (mention.unit !== 'percent' || word.value.of === 'person') return false
  const gap = ({ start: from, end: to }: { start: number; end: number }): string => {
    const [a, b] = [from - start, to - start]
    return a >= word.end ? text.slice(word.end, a) : text.slice(b, word.start)
  }
  const own = gap(mention)
  if (!/[,;，；]\s?/u.test(own)) return false
  return numbers.some(
    (other) =>
      other !== mention &&
      other.unit === mention.unit &&
      gap(other).length < own.length &&
      !/[,;，；]/u.test(gap(other)),
  )
}
