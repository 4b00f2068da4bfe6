import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import type { Point } from '../../prose/quote-original.ts'
import { isSelfContained } from '../../prose/sentence-form.ts'

/** How one language speaks of people who do not go along with their own side. */
interface Objecting {
  /** Who: critics, the opposition, some of the experts, former officials, others than those before. */
  readonly who: RegExp
  /** What they do: doubt, ask, admit, warn, criticise, regret. */
  readonly how: RegExp
  /** What sets the sentence against those before it. */
  readonly against: RegExp
  /** Their own authorities. */
  readonly authorities: RegExp
}

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'iu')

const OBJECTING: Readonly<Record<string, Objecting>> = {
  en: {
    who: word(
      'critics?|sceptics?|skeptics?|(?<!of )opposition|opponents|dissenters|lawmakers|former (?:\\p{L}+ ){0,2}(?:spokes\\p{L}+|ministers?|generals?|officials?|officers?|ambassadors?|advisers?|commanders?|presidents?)|retired (?:\\p{L}+ ){0,2}(?:generals?|officers?|admirals?|diplomats?)|some (?:of them|here|(?:\\p{L}+ ){0,2}(?:officers|economists|analysts|officials|experts|lawmakers|commentators|members|diplomats|columnists|residents))|others (?:\\p{L}+ ){0,5}(?:counsel|argue|warn|doubt|question|fear|call|see|say|think)|not (?:all|everyone|everybody)|few (?:of them|here)',
    ),
    how: word(
      'criticis\\p{L}+|criticiz\\p{L}+|questioned|questions? (?:the|whether|why|how|its|their)|wonder(?:s|ed)?|doubt(?:s|ed)?|warn(?:s|ed)?|admit(?:s|ted)?|conced(?:e|es|ed)|accus(?:e|es|ed|ing)|regret(?:s|ted)?|ridicul\\p{L}+|mock(?:s|ed)?|object(?:s|ed)?|counsel(?:s|led)?|disagree(?:s|d)?|ask(?:s|ed)? (?:why|whether)|complain(?:s|ed)?|lament(?:s|ed)?|reproach\\p{L}*|den(?:y|ies|ied) (?:that )?(?:their|its)|content with|convinced|persuaded|fear(?:s|ed)?|premature|mistake|blunder|too (?:late|far|hasty)',
    ),
    against: word(
      'however|yet|but|though|although|still|while|whereas|meanwhile|less|on the other hand|for (?:his|her|their) part',
    ),
    authorities: word(
      'government|ministry|army|military|leadership|president|prime minister|authorities|command|cabinet|party|administration|regulator',
    ),
  },
  ru: {
    who: word(
      'критик\\p{L}*|скептик\\p{L}*|оппозици\\p{L}+|противник\\p{L}*|бывш\\p{L}+ (?:\\p{L}+ ){0,2}(?:чиновник|министр|генерал|посол|советник)\\p{L}*|некотор\\p{L}+ (?:\\p{L}+ ){0,2}(?:эксперт|военн|аналитик|депутат|экономист|чиновник)\\p{L}*|часть (?:экспертов|депутатов)|(?:двое |трое )?опрошенн\\p{L}+|отдельные|не все|друг(?:ие|их)|военкор\\p{L}*|военблогер\\p{L}*',
    ),
    how: word(
      'критику\\p{L}+|раскритик\\p{L}+|сомнева\\p{L}+|усомни\\p{L}+|задают\\p{L}*|спрашива\\p{L}+|призна\\p{L}+|предупре\\p{L}+|упрека\\p{L}+|обвин\\p{L}+|возража\\p{L}+|недоумева\\p{L}+|сожале\\p{L}+|опаса\\p{L}+|не согласн\\p{L}+|недоволь\\p{L}+|ошибк\\p{L}+|провал\\p{L}*|похожи? на',
    ),
    against: word('однако|но|впрочем|между тем|тем не менее|хотя|зато|при этом|в то же время'),
    authorities: word(
      'правительств\\p{L}+|власт\\p{L}+|министерств\\p{L}+|минобороны|арми\\p{L}+|командовани\\p{L}+|президент\\p{L}*|ведомств\\p{L}+|силовик\\p{L}*|Кремл\\p{L}+',
    ),
  },
  uk: {
    who: word(
      'критик\\p{L}*|скептик\\p{L}*|опозиці\\p{L}+|колишн\\p{L}+ (?:\\p{L}+ ){0,2}(?:чиновник|міністр|генерал|посол|радник)\\p{L}*|деяк\\p{L}+ (?:\\p{L}+ ){0,2}(?:експерт|військов|аналітик|депутат|офіцер|економіст)\\p{L}*|частина (?:експертів|депутатів)|не всі|інші|військові експерти',
    ),
    how: word(
      'критику\\p{L}+|розкритик\\p{L}+|сумніва\\p{L}+|питають|запиту\\p{L}+|визна\\p{L}+|попередж\\p{L}+|застеріг\\p{L}*|застеріга\\p{L}+|дорік\\p{L}+|звинувач\\p{L}+|заперечу\\p{L}+|жалку\\p{L}+|побою\\p{L}+|не згодн\\p{L}+|невдовол\\p{L}+|помилк\\p{L}+|провал\\p{L}*',
    ),
    against: word('однак|але|проте|утім|втім|водночас|хоча|тим часом|дедалі голосніше'),
    authorities: word(
      'уряд\\p{L}*|влад\\p{L}+|міністерств\\p{L}+|арм\\p{L}+|командуванн\\p{L}+|президент\\p{L}*',
    ),
  },
  es: {
    who: word(
      'críticos|escépticos|la oposición|opositores|detractores|algunos (?:\\p{L}+ ){0,2}(?:expertos|analistas|diputados|economistas|oficiales|dirigentes)|ex\\p{L}* (?:ministro|general|funcionario|embajador)\\p{L}*|antiguos? (?:ministro|general|funcionario)\\p{L}*|otros|no todos|voces',
    ),
    how: word(
      'critic\\p{L}+|cuestion\\p{L}+|dud(?:a|an|ó|aron)|admit\\p{L}+|reconoc\\p{L}+|advi(?:erte|erten|rtió|rtieron)|acus\\p{L}+|lament\\p{L}+|reproch\\p{L}+|se pregunt\\p{L}+|discrep\\p{L}+|tem(?:e|en|ió)|error|precipitad\\p{L}+',
    ),
    against: word('sin embargo|pero|aunque|no obstante|con todo|en cambio|mientras'),
    authorities: word(
      'gobierno|ministerio|ejército|autoridades|presidente|presidencia|mando|ejecutivo|partido',
    ),
  },
  pt: {
    who: word(
      'críticos|céticos|a oposição|opositores|alguns (?:\\p{L}+ ){0,2}(?:especialistas|analistas|deputados|economistas|oficiais|dirigentes)|ex-\\p{L}+|antigos? (?:ministro|general|funcionário)\\p{L}*|outros|nem todos|vozes',
    ),
    how: word(
      'critic\\p{L}+|question\\p{L}+|duvid\\p{L}+|admit\\p{L}+|reconhec\\p{L}+|alert\\p{L}+|advert\\p{L}+|acus\\p{L}+|lament\\p{L}+|reprov\\p{L}+|se pergunt\\p{L}+|discord\\p{L}+|tem(?:e|em|eu)|erro|precipitad\\p{L}+',
    ),
    against: word('no entanto|mas|porém|contudo|embora|entretanto|já|todavia'),
    authorities: word(
      'governo|ministério|exército|autoridades|presidente|presidência|comando|partido|Planalto',
    ),
  },
  fr: {
    who: word(
      "critiques|sceptiques|l['’]opposition|opposants|détracteurs|certains (?:\\p{L}+ ){0,2}(?:experts|analystes|députés|économistes|officiers|élus|responsables)|anciens? (?:\\p{L}+ ){0,2}(?:ministre|généra|officier|ambassadeur|responsable)\\p{L}*|d['’]autres|tous ne|des voix",
    ),
    how: word(
      "critiqu\\p{L}+|dout(?:e|ent|ait)|interrog\\p{L}+|admet\\p{L}*|reconn\\p{L}+|avert\\p{L}+|accus\\p{L}+|regrett\\p{L}+|reproch\\p{L}+|se demand\\p{L}+|conteste\\p{L}*|crai(?:nt|gnent)|déplor\\p{L}+|d['’]abord|erreur|prématuré\\p{L}*|débâcle",
    ),
    against: word('cependant|mais|toutefois|pourtant|néanmoins|or|en revanche|tandis que|alors que'),
    authorities: word(
      'gouvernement|ministère|armée|autorités|président|présidence|commandement|exécutif|état-major|régime',
    ),
  },
  de: {
    who: word(
      'Kritiker\\p{L}*|Skeptiker|Opposition\\p{L}*|Gegner|einige (?:\\p{L}+ ){0,2}(?:Fachleute|Experten|Abgeordnete|Ökonomen|Offiziere)|ehemalige\\p{L}* (?:\\p{L}+ ){0,2}(?:Minister|General|Botschafter|Beamte)\\p{L}*|andere|nicht alle|SPD|Grüne|Linke|FDP',
    ),
    how: word(
      'kritisier\\p{L}+|bezweifel\\p{L}+|zweifel\\p{L}+|frag(?:t|en|te|ten)|räum\\p{L}+ ein|warn(?:t|en|te|ten)|wirft|werfen|bedauer\\p{L}+|widersprech\\p{L}+|widerspricht|bemängel\\p{L}+|fürchte\\p{L}*|verfrüht|Fehler|voreilig|übereilt',
    ),
    against: word('jedoch|aber|allerdings|doch|dagegen|hingegen|obwohl|während|indes'),
    authorities: word(
      'Regierung|Bundesregierung|Ministerium|Armee|Behörden|Präsident|Kanzler\\p{L}*|Führung|Debatte',
    ),
  },
  tr: {
    who: word(
      'muhalefet\\p{L}*|eleştirmen\\p{L}*|muhalif\\p{L}*|bazı (?:\\p{L}+ ){0,2}(?:uzman|isim|vekil|analist|yorumcu|emekli)\\p{L}*|eski (?:\\p{L}+ ){0,2}(?:bakan|general|büyükelçi|danışman)\\p{L}*|diğer\\p{L}*|CHP\\p{L}*|İYİ Parti\\p{L}*',
    ),
    how: word(
      'eleştir\\p{L}+|sorgula\\p{L}+|şüphe\\p{L}*|kabul et\\p{L}+|uyar\\p{L}+|suçla\\p{L}+|samimi bulma\\p{L}+|karşı çık\\p{L}+|kınıyor|yanlış\\p{L}*|hata\\p{L}*|mal oldu\\p{L}*|pahalıya',
    ),
    against: word('ancak|ama|ise|fakat|öte yandan|buna karşılık|oysa'),
    authorities: word(
      'hükümet\\p{L}*|iktidar\\p{L}*|bakanlı\\p{L}*|ordu\\p{L}*|Cumhurbaşkan\\p{L}*|yönetim\\p{L}*|politika\\p{L}*',
    ),
  },
  ar: {
    who: word(
      '(?:ال)?معارضة|(?:ال)?منتقد\\p{L}+|بعض (?:ال)?(?:خبراء|محللين|نواب|كتاب|ضباط|مسؤولين)|مسؤول\\p{L}* سابق\\p{L}*|وزير سابق|آخرون|أصوات',
    ),
    how: word(
      '[وف]?(?:انتقد\\p{L}*|ينتقد\\p{L}*|شكك\\p{L}*|يشكك\\p{L}*|تساءل\\p{L}*|يتساءل\\p{L}*|أقر\\p{L}*|يقر\\p{L}*|حذر\\p{L}*|يحذر\\p{L}*|اتهم\\p{L}*|يتهم\\p{L}*|يخشى|يخشون|أسف\\p{L}*|اعترض\\p{L}*|خطأ)',
    ),
    against: word('لكن|غير أن|إلا أن|بينما|في المقابل|رغم|مع ذلك'),
    authorities: word(
      '(?:ال)?حكومة|(?:ال)?سلطات|(?:ال)?جيش|(?:ال)?وزارة|(?:ال)?رئيس|(?:ال)?قيادة|(?:ال)?نظام',
    ),
  },
  fa: {
    who: word(
      'منتقد\\p{L}*|مخالف\\p{L}*|اپوزیسیون|برخی (?:از )?(?:کارشناسان|تحلیلگران|نمایندگان|مقامات)|نماینده پیشین|(?:وزیر|مقام|سردار) (?:سابق|پیشین)|دیگران',
    ),
    how: word(
      'انتقاد\\p{L}*|تردید\\p{L}*|پرسید\\p{L}*|می‌پرسند|اذعان\\p{L}*|هشدار\\p{L}*|متهم\\p{L}*|نگران\\p{L}*|اشتباه\\p{L}*|اعتراض\\p{L}*',
    ),
    against: word('اما|ولی|با این حال|در حالی که|البته|هرچند'),
    authorities: word('دولت\\p{L}*|حکومت\\p{L}*|ارتش|سپاه|وزارت|رئیس‌جمهور|مقامات|رهبری'),
  },
  zh: {
    who: /批评者|反对党|反对派|在野党|质疑者|(?:部分|一些|有)(?:学者|专家|网民|经济学家|议员|官员)|前(?:部长|官员|大使|将军)|也有人/u,
    how: /批评|质疑|怀疑|承认|警告|指责|担忧|担心|反对|遗憾|失误|不满/u,
    against: /但|然而|不过|却|尽管|另一方面/u,
    authorities: /政府|当局|军方|总统|总理|部门|外交部/u,
  },
}

/** A sentence in which somebody of the own side objects, and where it says so. */
export interface Objection {
  readonly sentence: PreparedSentence
  readonly point: Point
}

/** Points a sentence needs: who and how count one each, a contrast and the own authorities one more each. */
const LEAST = 3
const OPPOSITION = 'opposition'

/**
 * Sentences in which outlets of a column let people of their own side object: who doubts, asks, admits or criticises, set
 * against what stands before it or turned to the own authorities. Best first.
 */
export function findObjections(prepared: Prepared, column: string): Objection[] {
  const found = prepared.sentences.flatMap((sentence) => {
    if (sentence.in.column !== column || !sentence.usable || sentence.sentence.field === 'title') return []
    const points = pointsOf(prepared, sentence)
    return points < LEAST || !isSelfContained(sentence)
      ? []
      : [{ sentence, points, point: pointOf(sentence) }]
  })
  return found.sort((a, b) => b.points - a.points || a.sentence.key - b.sentence.key)
}

/** From who objects to what they do, so that neither is cut away. Offsets of the field. */
function pointOf({ language, sentence }: PreparedSentence): Point {
  const words = OBJECTING[language] as Objecting
  const spans = [words.who.exec(sentence.text), words.how.exec(sentence.text)].flatMap((match) =>
    match === null ? [] : [{ start: match.index, end: match.index + match[0].length }],
  )
  return {
    start: sentence.start + Math.min(...spans.map((span) => span.start)),
    end: sentence.start + Math.max(...spans.map((span) => span.end)),
  }
}

function pointsOf(prepared: Prepared, sentence: PreparedSentence): number {
  const words = OBJECTING[sentence.language]
  const { text } = sentence.sentence
  if (words === undefined || !words.who.test(text) || !words.how.test(text)) return 0
  // Where the whole event is a quarrel with an opposition, its words are the news and no dissent.
  if (sentence.conceptIds.has(OPPOSITION) && prepared.commonConcepts.has(OPPOSITION)) return 0
  const { country } = sentence.in.article
  const actors = [...sentence.entityIds].map((id) => prepared.names.country(id))
  const isForeign = actors.some((each) => each !== null && each !== country) && !actors.includes(country)
  if (isForeign) return 0
  return (
    2 +
    (words.against.test(text) ? 1 : 0) +
    (words.authorities.test(text) || actors.includes(country) ? 1 : 0)
  )
}
