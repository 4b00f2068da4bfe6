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
  en: /(?<!\p{L})(?:no(?! matter)|not|rather than|instead of|never|neither|none|nobody|nothing|without|cannot|unable|unclear|unknown|hardly|scarcely|barely|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?|rebuff(?:s|ed)?|rul(?:e|es|ed|ing) out|fail(?:s|ed)? to|unprecedented|unchanged|unless|prevent\p{L}*|avoid\p{L}*|inevitabl[ey]|unavoidabl[ey]|f[ae]ll(?:s|ing)? short|anonym\p{L}*)(?!\p{L})|n't(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:не(?! (?:менее|более|только|просто|по назначению|\p{L}+ ли)(?!\p{L}))|вряд ли|едва ли|нет|без|нельзя|невозможно|невыгодн\p{L}*|неизвестн\p{L}*|беспрецедентн\p{L}*|молч\p{L}*|отриц\p{L}*|отверг\p{L}*|опроверг\p{L}*|отказ\p{L}*|предотвра\p{L}*|помеша\p{L}*|препятств\p{L}*|неизбежн\p{L}*|анонимн\p{L}*)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:n['’](?=\p{L})|(?:ne|sans|refus\p{L}*|dément\p{L}*|nie|nient|rejett?e\p{L}*|inconnue?s?|emp[êe]ch\p{L}*|évit\p{L}*|inévitabl\p{L}*|anonym\p{L}*)(?!\p{L}))/giu,
  es: words(
    'no|sin|nunca|nieg\\p{L}*|neg[óa]\\p{L}*|rechaz\\p{L}*|desmient\\p{L}*|desconoc\\p{L}*|imped\\p{L}*|impid\\p{L}*|evit\\p{L}*|inevitabl\\p{L}*|an[óo]nim\\p{L}*',
  ),
  ar: /(?<!\p{L})و?ف?(?:لا|لم|لن|ليس\p{L}*|غير(?! أن)|(?<!(?:ما|إلى) )دون(?! \d)|بدون|بلا|نف[يىت]\p{L}*|تنفي|ينفي|رفض\p{L}*|[يت]رفض\p{L}*|لمنع|تجنب)(?!\p{L})/gu,
  zh: /不|没|未(?!来)|无|否认|拒绝|驳|反对|沉默|防止|避免|阻止/gu,
  uk: /(?<!\p{L})(?:не(?! (?:менше|більше|тільки|лише))|навряд|немає|нема|без|ані|жодн\p{L}*|заперечу\p{L}*|заперечи\p{L}*|відкида\p{L}*|відкину\p{L}*|спросту\p{L}*|відмов\p{L}*|запобіг\p{L}*|неможлив\p{L}*|невідом\p{L}*|неминуч\p{L}*|анонімн\p{L}*)(?!\p{L})/giu,
  pt: words(
    'não|sem|nunca|nem|nenhum[a]?|neg[ao]\\p{L}*|rejeit\\p{L}*|desmen\\p{L}*|recus\\p{L}*|imped\\p{L}*|evit\\p{L}*|inevit[áa]ve\\p{L}*|an[ôo]nim\\p{L}*',
  ),
  de: words(
    'nicht|kein\\p{L}*|kaum|ohne|nie|niemals|weder|nichts|niemand|bestr[ei]\\p{L}*|dementier\\p{L}*|leugn\\p{L}*|lehn\\p{L}* \\p{L}* ?ab|abgelehnt|ablehn\\p{L}*|zurückgewiesen|zurückweis\\p{L}*|wies\\p{L}* \\p{L}* ?zurück|weiger\\p{L}*|verhinder\\p{L}*|vermeid\\p{L}*|anonym\\p{L}*|un(?:klar|bekannt|möglich|verändert|bestätigt|vermeidlich|ausweichlich)\\p{L}*',
  ),
  tr: /(?<!\p{L})(?:değil\p{L}*|yok\p{L}{0,6}|hiç\p{L}*|asla|olmadan|olmaksızın|reddet\p{L}*|reddedi\p{L}*|yalanla\p{L}*|inkâr|inkar|engelle\p{L}*|önle\p{L}*|\p{L}{2,}(?:m[ae]d[ıiuü]\p{L}*|m[ıiuü]yor\p{L}*|m[ae]yacak\p{L}*|m[ae]yecek\p{L}*|m[ae]m[ıiuü]ş\p{L}*|m[ae]z|m[ae]zlar|m[ae]den|m[ae]ması\p{L}*|m[ae]mesi\p{L}*|m[ae]yan\p{L}*|m[ae]yen\p{L}*))(?!\p{L})/giu,
  fa: /(?<!\p{L})(?:ن(?:یست|بود|شد|خواهد|می|کرد|دارد|داشت)\p{L}*|هیچ|بدون|نه|رد (?:کرد|می)\p{L}*|تکذیب|انکار|مانع|جلوگیری|نا(?:ممکن|معلوم|مشخص))/gu,
}

/** Doubt, in verbs and adverbs, and in who only claims it. */
export const DOUBTS: Forms = {
  en: /(?<!\p{L})(?:may|might|could(?! not)|possib(?:le|ly|ility)|probabl[ey]|likel(?:y|iest|ihood)|reported(?:ly)?|allege(?:s|d|dly)?|apparent(?:ly)?|appears?|claim(?:s|ed|ing)?|believ(?:e|es|ed)|suspect(?:s|ed)?|suspicions?|preliminary|(?:first|early|initial) (?:information|figures|reports|data|findings|signs|results|indications|counts?|estimates?|details|accounts?)|hinted|hint that|thought to|unverified|unconfirmed|verif(?:y|ied)|confirmed|unofficially|suggest(?:s|ed|ions?)?|doubts?|fears?|estimate[sd]?|maintain(?:s|ed)?)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:мо(?:жет|гут|г|гла|гли|гло)|возможно|вероятн\p{L}*|якобы|предполо\p{L}*|предварительн\p{L}*|подтвержд\p{L}*|проверить|утвержда\p{L}*|неофициально|подозр\p{L}*|оценк\p{L}*|допуска\p{L}*|нам[её]к\p{L}*|перв\p{L}+ (?:сведени|данны|сообщени|признак)\p{L}*)(?!\p{L})/giu,
  fr: words(
    'pourrai\\p{L}*|peut|peuvent|peut-être|probabl\\p{L}*|apparem\\p{L}*|serai(?:t|ent)|aurai(?:t|ent)|revendiqu\\p{L}*|préliminaire\\p{L}*|vérifié\\p{L}*|confirmé\\p{L}*|évalu\\p{L}*|soupçon\\p{L}*|estim\\p{L}*|insinu\\p{L}*|premi[eè]re?s (?:informations|éléments|résultats|chiffres|indications)',
  ),
  es: words(
    'podrí\\p{L}*|puede\\p{L}*|posibl\\p{L}*|probabl\\p{L}*|supuest\\p{L}*|presunt\\p{L}*|preliminar\\p{L}*|reivindic\\p{L}*|sostien\\p{L}*|verific\\p{L}*|confirm\\p{L}*|sospech\\p{L}*|estim\\p{L}*|insinu\\p{L}*|primer\\p{L}+ (?:informaciones|datos|cifras|indicios|resultados)|c[áa]lcul\\p{L}*',
  ),
  ar: /(?<!\p{L})(?:و?قد(?= [يتن])|ربما|يبدو|محتمل\p{L}*|يُ?زعم\p{L}*|تزعم|مزاعم|أولي\p{L}*|تقدير\p{L}*|يعتقد|التحقق)(?!\p{L})/gu,
  zh: /可能|或将|据称|疑似|初步|声称|宣称|估计|据信|恐|无法|证实|怀疑/gu,
  uk: /(?<!\p{L})(?:мо(?:же|жуть|гли|гла|гло|г)|можливо|ймовірн\p{L}*|нібито|припуска\p{L}*|попередн\p{L}*|підтвердж\p{L}*|перевірити|стверджу\p{L}*|підозр\p{L}*|оцін\p{L}*|натяк\p{L}*|перш\p{L}+ (?:дан|відомост|повідомлен|ознак)\p{L}*)(?!\p{L})/giu,
  pt: words(
    'poderi\\p{L}*|pode|podem|possivel\\p{L}*|possível|provav\\p{L}*|provável|suposta?\\p{L}*|alega\\p{L}*|teria\\p{L}*|seria\\p{L}*|preliminar\\p{L}*|confirm\\p{L}*|verific\\p{L}*|suspeit\\p{L}*|estim\\p{L}*|calcul\\p{L}*|reivindic\\p{L}*|insinu\\p{L}*|primeir\\p{L}+ (?:informações|dados|números|indícios|resultados)',
  ),
  de: words(
    'könn(?:e|t\\p{L}*|en)|kann|möglich\\p{L}*|erste[nr]? (?:Angaben|Erkenntnisse|Informationen|Berichte|Hinweise|Zahlen)|wahrscheinlich|vermutlich|mutmaßlich\\p{L}*|angeblich\\p{L}*|offenbar|womöglich|vorläufig\\p{L}*|bestätig\\p{L}*|überprüf\\p{L}*|behaupte\\p{L}*|verdacht\\p{L}*|verdächtig\\p{L}*|schätz\\p{L}*|soll|sollen|dürfte\\p{L}*',
  ),
  tr: /(?<!\p{L})(?:belki|muhtemel\p{L}*|olası\p{L}*|iddia\p{L}*|(?:öne|ileri) sür\p{L}*|ilk (?:bilgi|veri|bulgu)\p{L}*|sözde|doğrula\p{L}*|teyit|şüphe\p{L}*|tahmin\p{L}*|\p{L}{2,}[ae]bil(?:ir|ecek|di|iyor)\p{L}*|ilk belirlemeler\p{L}*|\p{L}{3,}m[ıiuü]ş(?:tir|tır|tur|tür)?)(?!\p{L})/giu,
  fa: /(?<!\p{L})(?:شاید|ممکن|احتمال\p{L}*|گویا|ظاهرا|ادعا\p{L}*|مدعی\p{L}*|مظنون\p{L}*|تایید|تأیید|برآورد\p{L}*|تخمین\p{L}*|می‌?توان\p{L}*|مقدماتی|اولیه)/gu,
}

/** What is to come, by the verb's own form where a language has one. */
export const FUTURES: Forms = {
  en: /(?<!\p{L})(?:(?<!(?:own|free|good|ill|political) )will|would(?! not (?:comment|say|confirm|discuss|answer|elaborate|speculate|disclose))|shall|(?:is|are|was|were|be) (?:due|set|about|expected|planned|scheduled|meant|estimated|projected|forecast|likely|bound|going) to|(?:is|are|were|(?<!(?:aim|aims|goal|purpose|task|idea|intention)(?!\p{L})[^.]{0,24})was) to(?! blame)(?= \p{L})|plan(?:s|ned)? to|intend(?:s|ed)? to)(?!\p{L})|['’]ll(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:буд(?:ет|ут|ем|у)|(?:ид[её]т|идут|собира\p{L}*) \p{L}+(?:ть|ти|чь)(?:ся)?|намерен\p{L}*|планиру\p{L}*|ожида\p{L}*|(?!\p{L}*(?:лёт|лет|вет|мет|чёт|чет|прет|врат|хват|кат|[аяу][ею]т|ходит|ходят|водит|водят|возит|возят|носит|носят|лежит|лежат|стоит|стоят|держит|держат|висит|висят|видит|видят|просит)(?:ся)?(?!\p{L}))(?:по|про|при|пред|вы|за|под|от|на|о|об|пере|из|ис|раз|рас|воз|вос|до|со|у|в)\p{L}{2,}(?:ит|ат|ят|ет|ёт|ут)(?:ся)?)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?!(?:op\p{L}ra|cam\p{L}ra|contra|entra|montra|livra)(?!\p{L}))(?:\p{Ll}{2,}(?:ra|ront|rai|rait|raient|rons)|va|vont)(?!\p{L})/gu,
  es: /(?<!\p{L})(?:\p{L}{2,}(?:r[áé]|rán|remos|ría|rían)|(?:va|van) a)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:[وف]?(?!س(?:ير(?!ا)|يطر|ياس|يار|ياق|ياد|يد|يناء|تة|تين|نوات|نوي|ناء))س[يتنأ]\p{L}{2,}|سوف|لن|من المقرر|يعتزم|تعتزم)/gu,
  zh: /将(?!军)|旨在|(?<![开国委员协大议社都幕工机理峰])会(?![议谈晤员面长场见])|拟|(?<!按)计划|预计|即将|准备/gu,
  uk: /(?<!\p{L})(?:буд(?:е|уть|емо|у)|\p{L}{3,}ти(?:ме|муть)(?:ться)?|намір\p{L}*|плану\p{L}*|очіку\p{L}*|має(?= \p{L}+ти)|мають(?= \p{L}+ти)|(?!\p{L}*(?:[аяує]є|ють|ить|ать)(?:ся)?(?!\p{L}))(?:по|про|при|ви|за|під|від|на|об|пере|роз|до|з|с)\p{L}{2,}(?:ить|ять|е|уть)(?:ся)?)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:\p{L}{2,}(?:rá|rão|remos|ria|riam)|(?:vai|vão|irá|irão) \p{L}+r)(?!\p{L})/giu,
  de: words(
    'wird|werden|würd\\p{L}*|soll|sollen|sollte\\p{L}*|will|wollen|wollte\\p{L}*|plan(?:t|en|te|ten)|beabsichtig\\p{L}*',
  ),
  tr: /(?<!\p{L})(?:\p{L}{2,}(?:acak|ecek|acağ|eceğ)\p{L}*|planl\p{L}+|bekleni\p{L}+|\p{L}{2,}m[ae]yı (?:planl|hedefl)\p{L}*)(?!\p{L})/giu,
  fa: /(?<!\p{L})(?:ن?خواه(?:د|ند|یم|م)|قرار است|قصد دار\p{L}*|برنامه‌?ریزی)/gu,
}
