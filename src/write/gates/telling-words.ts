import type { Reading } from '../reading.ts'

/** Forms by which languages say one thing, beyond the lists of cues: what a text says so often, it says in some form. */
export type Forms = Readonly<Record<string, RegExp>>

/** How often a text holds one of the forms of its language; a place that several lists know counts once. */
export function countForms(reading: Pick<Reading, 'text' | 'language'>, ...all: readonly Forms[]): number {
  return new Set(all.flatMap((forms) => findForms(reading, forms).map((match) => match.index))).size
}

/** Forms of a text with where they stand. */
export function findForms(
  { text, language }: Pick<Reading, 'text' | 'language'>,
  forms: Forms,
): RegExpMatchArray[] {
  const pattern = forms[language]
  return pattern === undefined ? [] : [...text.matchAll(pattern)]
}

const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'giu')

/** Denial in the verb, in the adjective, or beside the verb: "refused", "unable", "беспрецедентный". */
export const DENIALS: Forms = {
  en: /(?<!\p{L})(?:no|not|rather than|instead of|never|neither|none|nobody|nothing|without|cannot|unable|unclear|unknown|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?|rebuff(?:s|ed)?|rul(?:e|es|ed) out|fail(?:s|ed)? to|unprecedented|unchanged|unless|prevent\p{L}*|avoid\p{L}*)(?!\p{L})|n't(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:не(?! (?:менее|более|только|просто|по назначению))|нет|без|нельзя|невозможно|невыгодн\p{L}*|неизвестн\p{L}*|беспрецедентн\p{L}*|молч\p{L}*|отриц\p{L}*|отверг\p{L}*|опроверг\p{L}*|отказ\p{L}*|предотвра\p{L}*|помеша\p{L}*|препятств\p{L}*)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:n['’](?=\p{L})|(?:ne|sans|refus\p{L}*|dément\p{L}*|nie|nient|rejett?e\p{L}*|inconnue?s?|emp[êe]ch\p{L}*|évit\p{L}*)(?!\p{L}))/giu,
  es: words(
    'no|sin|nunca|nieg\\p{L}*|neg[óa]\\p{L}*|rechaz\\p{L}*|desmient\\p{L}*|desconoc\\p{L}*|imped\\p{L}*|impid\\p{L}*|evit\\p{L}*',
  ),
  ar: /(?<!\p{L})و?ف?(?:لا|لم|لن|ليس\p{L}*|غير|(?<!(?:ما|إلى) )دون(?! \d)|بدون|بلا|نف[يىت]\p{L}*|تنفي|ينفي|رفض\p{L}*|[يت]رفض\p{L}*|لمنع|تجنب)(?!\p{L})/gu,
  zh: /不|没|未(?!来)|无|否认|拒绝|驳|反对|沉默|防止|避免|阻止/gu,
}

/** Doubt, in verbs and adverbs, and in who only claims it. */
export const DOUBTS: Forms = {
  en: /(?<!\p{L})(?:may|might|could(?! not)|possib(?:le|ly|ility)|probabl[ey]|likel(?:y|iest|ihood)|reported(?:ly)?|allege(?:s|d|dly)?|apparent(?:ly)?|appears?|claim(?:s|ed|ing)?|believ(?:e|es|ed)|suspect(?:s|ed)?|suspicions?|preliminary|initial findings|unverified|unconfirmed|verif(?:y|ied)|confirmed|unofficially|suggest(?:s|ed|ions?)?|doubts?|fears?|estimate[sd]?|maintain(?:s|ed)?)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:мо(?:жет|гут|г|гла|гли|гло)|возможно|вероятн\p{L}*|якобы|предполо\p{L}*|предварительн\p{L}*|подтвержд\p{L}*|проверить|утвержда\p{L}*|неофициально|подозр\p{L}*|оценк\p{L}*|допуска\p{L}*)(?!\p{L})/giu,
  fr: words(
    'pourrai\\p{L}*|peut|peuvent|peut-être|probabl\\p{L}*|apparem\\p{L}*|serai(?:t|ent)|aurai(?:t|ent)|revendiqu\\p{L}*|préliminaire\\p{L}*|vérifié\\p{L}*|confirmé\\p{L}*|évalu\\p{L}*|soupçon\\p{L}*|estim\\p{L}*',
  ),
  es: words(
    'podrí\\p{L}*|puede\\p{L}*|posibl\\p{L}*|probabl\\p{L}*|supuest\\p{L}*|presunt\\p{L}*|preliminar\\p{L}*|reivindic\\p{L}*|sostien\\p{L}*|verific\\p{L}*|confirm\\p{L}*|sospech\\p{L}*|estim\\p{L}*|c[áa]lcul\\p{L}*',
  ),
  ar: /(?<!\p{L})(?:و?قد(?= [يتن])|ربما|يبدو|محتمل\p{L}*|يُ?زعم\p{L}*|تزعم|مزاعم|أولي\p{L}*|تقدير\p{L}*|يعتقد|التحقق)(?!\p{L})/gu,
  zh: /可能|或将|据称|疑似|初步|声称|宣称|估计|据信|恐|无法|证实|怀疑/gu,
}

/** What is to come, by the verb's own form where a language has one. */
export const FUTURES: Forms = {
  en: /(?<!\p{L})(?:(?<!(?:own|free|good|ill|political) )will|would|shall|(?:is|are|was|were|be) (?:due|set|about|expected|planned|scheduled|meant|estimated|projected|forecast|likely|bound|going) to|(?:is|are|were|(?<!(?:aim|aims|goal|purpose|task|idea|intention)(?!\p{L})[^.]{0,24})was) to(?= \p{L})|plan(?:s|ned)? to|intend(?:s|ed)? to)(?!\p{L})|['’]ll(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:буд(?:ет|ут|ем|у)|(?:ид[её]т|идут|собира\p{L}*) \p{L}+(?:ть|ти|чь)(?:ся)?|намерен\p{L}*|планиру\p{L}*|ожида\p{L}*|(?!\p{L}*(?:лёт|лет|вет|мет|чёт|чет|прет|врат|хват|кат|[аяу][ею]т|ходит|ходят|водит|водят|возит|возят|носит|носят|лежит|лежат|стоит|стоят|держит|держат|висит|висят|видит|видят|просит)(?:ся)?(?!\p{L}))(?:по|про|при|пред|вы|за|под|от|на|о|об|пере|из|ис|раз|рас|воз|вос|до|со|у|в)\p{L}{2,}(?:ит|ат|ят|ет|ёт|ут)(?:ся)?)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?!(?:op\p{L}ra|cam\p{L}ra|contra|entra|montra|livra)(?!\p{L}))(?:\p{Ll}{2,}(?:ra|ront|rai|rait|raient|rons)|va|vont)(?!\p{L})/gu,
  es: /(?<!\p{L})(?:\p{L}{2,}(?:r[áé]|rán|remos|ría|rían)|(?:va|van) a)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:[وف]?(?!س(?:ير(?!ا)|يطر|ياس|يار|ياق|ياد|يد|يناء|تة|تين|نوات|نوي|ناء))س[يتنأ]\p{L}{2,}|سوف|لن|من المقرر|يعتزم|تعتزم)/gu,
  zh: /将(?!军)|(?<![开国委员协大议社都幕工机理峰])会(?![议谈晤员面长场见])|拟|(?<!按)计划|预计|即将|准备/gu,
}
