/**
 * Verb forms and short phrases by which a language speaks of what is to come: the future tense by its endings, what is
 * due or must be done, what is expected, feared or hoped for. Written from the grammars of the languages, so that no
 * list of verbs has to be complete.
 */
interface Future {
  /** What will be: tense, plan, duty. */
  readonly certain: RegExp
  /** What may be: modal verbs, expectations, hopes and fears. */
  readonly possible: RegExp
  /** Words that only look like a future. */
  readonly never?: RegExp
}

/** A word in lower case or at the head of a sentence; names are no verbs. */
const word = (pattern: string, flags = 'giu') =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, flags)
const only = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu')

/** Perfective prefixes and personal endings of the Slavic future; imperfective stems with them are left out. */
const SLAVIC_PRESENT = '(?:ход|нос|вод|воз|езж|лаг|ыва|ива|дава|става|знава|ща|жда)\\p{L}*'

const FUTURES: Readonly<Record<string, Future>> = {
  en: {
    certain: word(
      "(?<!(?:the|their|its|his|her|free|political|good|our|at) )will(?: not)?|won['’]t|shall|['’]ll|(?:is|are|was|were) (?:not )?(?:going|due|set|about|poised|bound|scheduled|slated) to|(?:is|are) to(?= (?!blame)\\p{L}+)|must|has to|have to|vow(?:s|ed)? to|pledge[sd]? to|(?<!(?:had|have|has|of|imminent|no|its|their|his|her|any|the) )plans? to|intends? to|promise[sd]? to|threaten(?:s|ed)? to",
    ),
    possible: word(
      'may(?= (?!\\d|have)\\p{L})|might(?! have)|could(?! (?:not )?(?:have|be (?:heard|seen)))|should(?! have)|would(?! (?:not )?(?:have|comment|say|be (?:named|identified)))|(?:un)?likely to|(?<!(?:than|as) )expect(?:s|ed)?|hopes? (?:that|to|is|for)|hoped (?:that|to|for)|fears? that|feared that|forecasts?|predict(?:s|ed)?|anticipate[sd]?|in danger of|on course (?:for|to)',
    ),
  },
  ru: {
    certain: word(
      `буд(?:ет|ут|ем|у)|(?:не )?долж(?:ен|на|но|ны)|предстоит|придётся|придется|намерен(?:а|о|ы)?|собира(?:ется|ются)|планиру(?:ет|ют)|обеща(?:ет|ют|л|ла|ли)|(?:за|по|с|вы|при|пере|под|раз|рас|вос|воз|про|от|до|из|на|об?|у|в)(?!${SLAVIC_PRESENT})\\p{Ll}{2,}(?:нет|нут|нётся|нется|нутся|дёт|дет|дут|ведёт|ведет|ерёт|ерет|ерут|ерётся|ерется|ерутся|мет|мут|ймёт|ймет|ймут|йдёт|йдет|йдут|шлёт|шлет|шит|шат|жит|жат|чит|чат|вит|вят|дит|дят|зит|зят|сит|сят|тит|тят|лит|лят|нит|нят|рит|рят|вится|вятся|шится|шатся|дится|дятся|лится|лятся|нится|нятся|жет|жут|скажет|скажут|кроет|кроют|роют|еет|еют)`,
      'gu',
    ),
    possible: word(
      'может|могут|ожида\\p{L}+|рассчитыва\\p{L}+|надежд[ауы]|надеется|надеются|опаса\\p{L}+|грозит|грозят|вероятн\\p{L}+|не исключ\\p{L}+|прогнозир\\p{L}+',
    ),
    never: only(
      '\\p{L}*(?:вод|ход|нос|воз|лаз|гляд|вид|сид|стоя?|зна|леж|вис|держ|езд|лет|ступа)(?:ит|ят|ится|ятся|ат)|значит|тянут|ненавидит|содержит|содержат|принадлежит|принадлежат|подлежит|подлежат|зависит|зависят',
    ),
  },
  uk: {
    certain: word(
      `буд(?:е|уть|емо|у)|\\p{Ll}{2,}тим(?:е|уть|уться|еться|емо)|(?:пови|му)н\\p{L}+|має намір|доведеться|планує|планують|збирається|збираються|обіця\\p{L}+|(?:за|по|с|з|ви|при|пере|під|роз|про|від|до|на|об?|у|в)(?!${SLAVIC_PRESENT})\\p{Ll}{2,}(?:не|нуть|неться|нуться|де|дуть|ме|муть|йде|йдуть|крию?ть|криє|шить|шать|жить|жать|чить|чать|вить|влять|дить|зить|сить|тить|лить|нить|рить|виться|шиться|диться|литься|ниться|же|жуть|їде|їдуть)`,
      'gu',
    ),
    possible: word(
      'може|можуть|очіку\\p{L}+|сподіва\\p{L}+|надія|надії|побою\\p{L}+|загрожу\\p{L}+|ймовірн\\p{L}+|не виключ\\p{L}+|прогнозу\\p{L}+',
    ),
    never: only('\\p{L}*(?:вод|ход|нос|воз|виді|стої|гляд|леж)(?:ить|ять|иться|яться|ать)|належить|залежить'),
  },
  es: {
    certain: word(
      '\\p{Ll}{2,}(?:ará|erá|irá|drá|brá|rrá|arán|erán|irán|drán|brán|rrán|aremos|eremos|iremos|dremos)|dirá|dirán|hará|harán|querrá|va a|van a|debe(?:n)? (?=\\p{Ll}+r)|tiene(?:n)? que|está(?:n)? previst[oa]s?|planea[n]?|promet(?:e|ió|en|ieron)',
      'gu',
    ),
    possible: word(
      'podría[n]?|puede(?:n)? (?=\\p{Ll}+r)|debería[n]?|se espera|esperan?|esperaba[n]?|teme[n]?|prev[eé][n]?|amenaza(?:n)? con|probable(?:mente)?',
      'gu',
    ),
    never: only('catamarán|refrán|desván|alacrán|titán|sultán|azafrán'),
  },
  pt: {
    certain: word(
      '\\p{Ll}{2,}(?:ará|erá|irá|drá|orá|arão|erão|irão|orão|aremos|eremos|iremos)|fará|farão|dirá|dirão|trará|trarão|ir[áa]o?|vai|vão|dev(?:e|em) (?=\\p{Ll}+r)|tem de|têm de|terá de|está(?:o)? previst[oa]s?|promet(?:e|eu|em)|pretende[m]?',
      'gu',
    ),
    possible: word(
      'poderia[m]?|pode(?:m)? (?=\\p{Ll}+r)|deveria[m]?|espera(?:-se|m)?|teme[m]?|prevê(?:em)?|ameaça(?:m)?|provável|provavelmente',
      'gu',
    ),
    never: only('verão|padrão|patrão|barão'),
  },
  fr: {
    certain: word(
      "\\p{Ll}{1,}(?:era|ira|dra|vra|rra|aura|eront|iront|dront|vront|rront|auront|erons|irons)|aura(?! \\p{Ll}+[éiu](?!\\p{L}))|auront(?! \\p{Ll}+[éiu](?!\\p{L}))|sera|seront|ira|iront|va|vont|doi(?:t|vent)|compte(?:nt)?(?= \\p{Ll}+(?:er|ir|re)(?!\\p{L}))|prévoi(?:t|ent)|s['’]engage|promet(?:tent)?|a promis|ont promis",
      'gu',
    ),
    possible: word(
      "pourrai(?:t|ent)|peu(?:t|vent)|devrai(?:t|ent)|risque(?:nt)?|s['’]attend(?:ent)?|espèr(?:e|ent)|crain(?:t|dre|gnent)|menace(?:nt)? de|probable(?:ment)?|vraisemblable(?:ment)?|\\p{Ll}{2,}(?:erait|irait|drait|vrait|rrait|eraient|iraient|draient)|pronostiqu\\p{L}+",
      'gu',
    ),
    never: only('opéra|choléra|guérilla|front|affront|contrairement'),
  },
  de: {
    certain: word(
      '(?:wird|werden|werde)(?= [^.;:]{0,140}?(?<!(?<!\\p{L})ge\\p{Ll}{1,12})(?:en|ern|eln)(?:[.,;]|$))|will|wollen|muss|müssen|soll|sollen|droht|drohen|plant|planen|kündigte? an|steht bevor',
    ),
    possible: word(
      'dürfte[n]?|könnte[n]?|kann|können|sollte[n]?|würde[n]?|werde|möglich(?:erweise)?|wahrscheinlich\\p{L}*|Wahrscheinlichkeit|voraussichtlich|rechne[nt] (?:damit|mit)|rechnet|erwarte[nt]\\p{L}*|hoff(?:t|en)|Hoffnung|fürchte[nt]|befürchte[nt]|warnt|warnen|warnte',
    ),
  },
  tr: {
    certain: word(
      '\\p{Ll}{2,}(?:acak|ecek|acağ\\p{L}+|eceğ\\p{L}+|acaklar\\p{L}*|ecekler\\p{L}*|acaktır|ecektir)|gerek(?:iyor|ir|ecek)|zorunda|planl\\p{L}+|hazırlanıyor',
    ),
    possible: word(
      'bekleniyor|beklen\\p{L}+|\\p{Ll}{2,}(?:abilir|ebilir|abileceğ\\p{L}+|ebileceğ\\p{L}+)|muhtemel\\p{L}*|endişe\\p{L}*|umuyor\\p{L}*|umut\\p{L}*|öngör\\p{L}+',
    ),
    never: only('gelecek|geleceğ(?:e|i|in|ini|ine)|yiyecek\\p{L}*|içecek\\p{L}*|giyecek|yakacak'),
  },
  ar: {
    certain: word(
      `سوف|لن|[وف]?س[ينت](?!اس|ار|اق|اد|نا|ول|ف|د(?:ة|ات|ي)?(?!\\p{L})|طر|ن(?:اريو|ة|ا)|ت(?:ة|ين|ار|ون)|و(?:ات|يا|ر)|رة)\\p{L}{2,}|يجب|ينبغي|من المقرر|يعتزم|تعتزم|تعهد\\p{L}*`,
    ),
    possible: word(
      'قد [ينت]\\p{L}+|ربما|من المتوقع|يتوقع|تتوقع|متوقع\\p{L}*|يمكن أن|من شأن\\p{L}*|يخشى|مخاوف|المحتمل|أعرب عن أمله|يأمل|نأمل|تهدد|يهدد',
    ),
    never: only(
      '[وف]?س(?:نوات|يناء|تار|ياس\\p{L}*|يار\\p{L}*|يد(?:ة|ات)?|ي[اّ]ح\\p{L}*|يطرة|يادة|نة|تة|تين|يول|يناريو\\p{L}*|نوي\\p{L}*)',
    ),
  },
  fa: {
    certain: word('(?:ن)?خواه(?:د|ند|یم|م|ید)|باید|قرار است|قصد دار(?:د|ند)|وعده داد\\p{L}*'),
    possible: word(
      'ممکن است|می‌تواند|می‌توانند|احتمال\\p{L}*|انتظار می‌رود|پیش‌بینی می‌شود|پیش‌بینی کرد\\p{L}*|امیدوار\\p{L}*|بیم|نگران\\p{L}*|شاید',
    ),
  },
  zh: {
    certain:
      /将(?=会|于|在|继续|坚决|进一步|被|是|有|成|举行|召开|访问|前往|采取|生效|实施|对|向|与|为|持续|受|面临|取决|依法|严|不|再|开始|推|给|导|可能|很|更|作出|公布|发布|全力|尽)|必将|即将|拟(?:于|在|将)?|定于|计划(?:于|在)?|必须|须(?!知)|应(?:当|尽快|立即)|会(?:继续|进一步|在|被|是|有|让|使|对)|不会|誓言/gu,
    possible: /可能|或(?:将|会|可)|恐(?:将|怕|会)|有望|预计|预期|料(?:将|会)|期待|希望|担忧|担心|有待/gu,
  },
}

/** How a sentence looks ahead: 'certain' where it says what will be, 'possible' where it says what may. */
export type Outlooking = 'certain' | 'possible'

/** True for a language whose forms are written down here. */
export function knowsFuture(language: string): boolean {
  return FUTURES[language] !== undefined
}

/** Where a text first speaks of what is to come, and how; null when it does not. Offsets of the text. */
export function readFuture(
  text: string,
  language: string,
): { readonly at: number; readonly how: Outlooking } | null {
  const grammar = FUTURES[language]
  if (grammar === undefined) return null
  const certain = matches(text, grammar.certain, grammar.never).next().value
  if (certain !== undefined) return { at: certain, how: 'certain' }
  const possible = matches(text, grammar.possible, grammar.never).next().value
  return possible === undefined ? null : { at: possible, how: 'possible' }
}

/** True for a clause that puts the day it names ahead: by its tense, or by a verb of appointments in the present. */
export function putsAhead(clause: string, language: string): boolean {
  return readFuture(clause, language) !== null || APPOINTED[language]?.test(clause) === true
}

function* matches(text: string, pattern: RegExp, never: RegExp | undefined): Generator<number, undefined> {
  for (const match of text.matchAll(pattern)) if (never?.test(match[0]) !== true) yield match.index
}

/** Verbs of the present that speak of an appointment when a day stands beside them: "the board meets on Friday". */
const APPOINTED: Readonly<Record<string, RegExp>> = {
  en: word(
    'meets?|opens|begins?|starts|ends|convenes?|votes (?:on|in)|takes? (?:up|place|effect|office)|decides|returns|arrives|expires?|falls? due|holds|gathers?|visits|travels|leaves|speaks?|goes (?:to|into)|runs? out|resumes?|reopens?|publishes|hosts|stays? (?:shut|closed)|remains? (?:shut|closed)|lapses?',
    'iu',
  ),
  ru: word(
    'начина(?:ет|ют)ся|открыва(?:ет|ют)ся|собира(?:ет|ют)ся|проход(?:ит|ят)|голосу(?:ет|ют)|истека(?:ет|ют)|вступа(?:ет|ют)|старту(?:ет|ют)|заверша(?:ет|ют)ся|отправля(?:ет|ют)ся|встреча(?:ет|ют)ся|приезжа(?:ет|ют)|прилета(?:ет|ют)',
    'iu',
  ),
  uk: word(
    'почина(?:є|ють)ться|відкрива(?:є|ють)ться|збира(?:є|ють)ться|голосу(?:є|ють)|набира(?:є|ють)|спливає|старту(?:є|ють)|заверш(?:ує|ують)ться|зустріча(?:є|ють)ться|прибува(?:є|ють)',
    'iu',
  ),
  es: word(
    'se reúnen?|empiezan?|comienzan?|votan?|se celebran?|se abren?|abren?|expiran?|vencen?|entran? en vigor|viajan?|terminan?|arrancan?|acaban?|inician?',
    'iu',
  ),
  pt: word(
    'reúnem?-se|se reúnem?|começam?|votam?|abrem?|expiram?|vencem?|entram? em vigor|viajam?|terminam?|acontecem?|iniciam?',
    'iu',
  ),
  fr: word(
    "se réuni(?:t|ssent)|se tien(?:t|nent)|débute(?:nt)?|commence(?:nt)?|vote(?:nt)?|s['’]ouvre(?:nt)?|prend effet|entre(?:nt)? en vigueur|expire(?:nt)?|a lieu|ont lieu|se rend(?:ent)?|s['’]achève(?:nt)?|reçoi(?:t|vent)|rencontre(?:nt)?",
    'iu',
  ),
  de: word(
    'tagt|tagen|trifft|treffen|beginnt|beginnen|endet|enden|stimmt|stimmen|findet|finden|reist|reisen|tritt|treten|läuft|laufen|eröffnet|öffnet|öffnen|kommt|kommen|berät|beraten|entscheidet|wählt|wählen',
    'iu',
  ),
  tr: word('\\p{L}{2,}(?:ıyor|iyor|uyor|üyor)(?:lar)?', 'iu'),
  fa: word('برگزار می‌شود|آغاز می‌شود|سپرده می‌شود|می‌شوند?|می‌رود|دیدار می‌کند', 'iu'),
  ar: word('[يت](?:جتمع|عقد|بدأ|نطلق|صوت|زور|لتقي|نتهي|دخل|فتح|ستضيف|توجه)\\p{L}{0,2}', 'iu'),
  zh: /举行|召开|开始|生效|表决|访问|到期|开幕|会晤|启程/u,
}
