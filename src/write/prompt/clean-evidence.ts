import { plainText } from '../../text/markup.ts'
import { normalise } from '../../text/normalise.ts'

/** Longest sentence of evidence that goes out, in UTF-16 units. */
export const LONGEST_EVIDENCE = 260
/** Signs that nobody sees, that turn the direction of writing, or that only machines read. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u{e0000}-\u{e007f}]/gu
/** What marks words as data in a prompt; it never stands in what strangers write. */
export const DATAMARK = '\u02c6'
/** Words between two marks: one at each word would double the tokens. */
const MARKED_EVERY = 4

/** A sentence of evidence without markup, comments and unseen signs, cut at a word. */
export function cleanEvidence(text: string, longest = LONGEST_EVIDENCE): string {
  const plain = plainText(text)
    .replace(UNSEEN, '')
    .replaceAll(DATAMARK, ' ')
    .replace(/[{}[\]<>|`]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (plain.length <= longest) return plain
  const cut = plain.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/u, '')} …`
}

/** The same with every fourth space as a mark, so that the model sees word for word that this is data. */
export function datamark(text: string): string {
  let spaces = 0
  return text.replace(/ /g, () => {
    spaces += 1
    return spaces % MARKED_EVERY === 0 ? DATAMARK : ' '
  })
}

/** A model's text without marks it has copied. */
export function unmark(text: string): string {
  return text.replaceAll(DATAMARK, ' ').replace(/ {2,}/g, ' ').trim()
}

/**
 * Sentences that speak to a machine instead of a reader. They are no evidence of anything, so none goes out. A list cannot be
 * complete; the gates do not rest on it.
 */
const TO_MACHINES: readonly RegExp[] = [
  /(?:ignore|disregard|forget|override|bypass)[^.]{0,40}(?:instruction|prompt|rule|previous|above|task|guideline)/u,
  /(?:system prompt|language model|\bllm\b|chatgpt|\bassistant\b|as an ai|ai model|jailbreak|developer mode|tool[_ ]?call|function[_ ]?call|evidence id|begin your|your (?:answer|output|reply|response|summary|headline)|you (?:must|should|are now|will now|have to) )/u,
  /(?:write|print|output|insert|add|append|repeat|include|say|translate|respond|reply|answer)[^.]{0,50}(?:the (?:word|words|phrase|code|text|link|sentence|headline)|exactly|in the (?:headline|summary|answer))/u,
  /(?:sentence|headline|summary|answer)s? (?:must |should )?(?:ends?|begins?|starts?) with/u,
  /(?:игнориру|забудь|не обращай внимания)\p{L}*[^.]{0,40}(?:инструкц|указан|правил|предыдущ)/u,
  /(?:напиши|выведи|добавь|вставь|повтори|ответь)(?:те)?(?!\p{L})/u,
  /(?:ignora|olvida|omite)[^.]{0,40}(?:instruccion|indicacion|reglas|anterior)|(?<!\p{L})(?:escribe|añade|responde|repite|inserta)(?!\p{L})/u,
  /(?:ignore[zr]?|oublie[zr]?)[^.]{0,40}(?:instruction|consigne|regle|precedent)|(?<!\p{L})(?:ecrivez|ecris|ajoutez|repondez|repetez|inserez)(?!\p{L})/u,
  /(?:ignorier|vergiss|missachte)\p{L}*[^.]{0,40}(?:anweisung|regel|vorherig)|(?<!\p{L})(?:schreibe|antworte|fuge|wiederhole) /u,
  /(?:忽略|无视|忘记|不要理会)[^。]{0,20}(?:指令|指示|说明|规则|提示|之前|以上)|请(?:输出|写出|写下|回答|重复|插入|添加)|系统提示/u,
  /(?:تجاهل|انس|اهمل)[^.]{0,40}(?:تعليمات|التعليمات|الاوامر|السابقة|القواعد)|(?<!\p{L})(?:اكتب|اطبع|كرر|اجب|ادرج)(?!\p{L})/u,
]

/** Whether a sentence of evidence addresses a machine. */
export function speaksToMachine(text: string): boolean {
  const plain = normalise(plainText(text)).normalize('NFKD').replace(/\p{M}/gu, '')
  return TO_MACHINES.some((pattern) => pattern.test(plain))
}
