import type { LanguageCode } from '../../domain/index.ts'
import { atWords, type WordExpression } from '../../text/match-at-words.ts'
import { lastNeededGroup, NeededWords, neededWordTest } from '../../text/needed-words.ts'

/** Words around quotations of one language, as alternatives of a regular expression. */
export interface QuoteWords {
  /** Join a verb of speech to what is said: "that". */
  readonly that: string
  /** Stand for a speaker named before. */
  readonly pronouns: string
  /** Stand in front of a source: "according to". */
  readonly accordingTo: string
  /** Stand behind a source: "zufolge", "göre". */
  readonly accordingBehind: string
  /** Offices and roles that speak; a last word may be followed by what they are of. */
  readonly titles: string
  /** In front of a name these make it no subject: "in Moscow", "told Reuters". */
  readonly prepositions: string
  /** Endings behind an apostrophe that make a name no subject. */
  readonly oblique?: string
}

const NOBODY = '(?!)'

const WORDS: Readonly<Record<LanguageCode, QuoteWords>> = {
  en: {
    that: 'that',
    pronouns: 'he|she|they|it',
    accordingTo: 'according to|as per|per',
    accordingBehind: NOBODY,
    titles:
      "(?:(?:Vice|Deputy|Former|former|Acting|Prime|Foreign|Defen[cs]e|Interior|Finance|Health|Energy|Culture|Justice|Treasury|Press|Home|State|Chief|Senior|Top|Supreme|National Security|top|senior|chief|deputy|foreign|defen[cs]e|interior|military|army|police|government|government's|ministry|Ministry|Kremlin|White House|Pentagon|State Department|UN|EU|NATO|company|regional|local|city) ){0,4}(?:President|president|Minister|minister|Secretary|secretary|Secretary-General|secretary-general|Chancellor|chancellor|Premier|premier|Governor|governor|Mayor|mayor|Senator|senator|Ambassador|ambassador|Envoy|envoy|General|general|Colonel|Commander|commander|Spokesman|spokesman|spokeswoman|Spokesperson|spokesperson|spokespeople|Director|director|Chief|chief|Chairman|chairman|Chair|Adviser|adviser|Advisor|official|officials|Official|lawmaker|leader|Leader|Prosecutor|prosecutor|Judge|judge|minister's office|diplomat|analyst|economist|expert|witness|witnesses|resident|residents|head|Head|CEO|Speaker|speaker|King|Queen|Prince|Pope|Rep\\.|Sen\\.|Gen\\.|Gov\\.|Lt\\. Gen\\.|Col\\.|Dr\\.|ministry|Ministry|authorities|police|Police|military|army|scientist|scientists|researcher|researchers|agency|company|sources?|rescuers|doctors|investigators|prosecutors|campaigners|protesters|troops)",
    prepositions:
      'to|of|in|at|with|against|by|about|on|for|from|told|tells|over|into|between|near|after|before|than|and his|toward|towards',
  },
  ru: {
    that: 'что|будто|о том, что',
    pronouns: 'он|она|они|тот|та',
    accordingTo:
      'как следует из данных|следует из данных|по словам|по данным|по информации|по мнению|по сведениям|согласно|по заявлению|по версии|со слов|по утверждению|как сообщил[аи]?|как заявил[аи]?|как отметил[аи]?|как пишет|со ссылкой на',
    accordingBehind: NOBODY,
    titles:
      '(?:(?:официальн\\p{L}+|бывш\\p{L}+|вице|первый|первого|временн\\p{L}+|старш\\p{L}+|постоянный|пресс)[ -]){0,2}(?:президент\\p{L}{0,3}|премьер-министр\\p{L}{0,3}|премьер\\p{L}{0,2}|министр\\p{L}{0,3}|глав[аыеу]|представител\\p{L}{1,4}|пресс-секретар\\p{L}{1,3}|губернатор\\p{L}{0,3}|мэр\\p{L}{0,2}|канцлер\\p{L}{0,2}|секретар\\p{L}{1,3}|генсек\\p{L}{0,2}|генерал\\p{L}{0,3}|командующ\\p{L}{2,3}|посол|посла|депутат\\p{L}{0,2}|сенатор\\p{L}{0,2}|эксперт\\p{L}{0,2}|аналитик\\p{L}{0,2}|директор\\p{L}{0,2}|чиновник\\p{L}{0,2}|политолог|дипломат|спикер\\p{L}{0,2}|лидер\\p{L}{0,2}|замглавы|ведомств[оае]|Минобороны|МИД|МЧС|власти|полиция|источник\\p{L}{0,2}|очевидц\\p{L}{1,2}|учен\\p{L}{2}|военкор)',
    prepositions:
      'в|во|на|к|с|со|из|о|об|от|для|против|за|под|по|у|между|над|при|изданию|агентству|журналистам',
  },
  uk: {
    that: 'що|про те, що|ніби',
    pronouns: 'він|вона|вони',
    accordingTo:
      'за словами|за даними|за інформацією|на думку|згідно з|за версією|як повідомив|як повідомила|як заявив|з посиланням на',
    accordingBehind: NOBODY,
    titles:
      '(?:президент\\p{L}{0,3}|прем\\S?єр\\p{L}{0,10}|міністр\\p{L}{0,4}|глав[аиіу]|голов[аиіу]|речни\\p{L}{2,4}|представни\\p{L}{1,4}|губернатор\\p{L}{0,3}|мер|мера|канцлер\\p{L}{0,2}|секретар\\p{L}{0,2}|генерал\\p{L}{0,3}|командувач\\p{L}{0,2}|посол|депутат\\p{L}{0,2}|експерт\\p{L}{0,2}|аналітик\\p{L}{0,2}|директор\\p{L}{0,2}|влада|поліція|рятувальники|джерел\\p{L}|очевидці|Генштаб|МЗС|Міноборони|ДСНС)',
    prepositions: 'в|у|на|до|з|із|про|від|для|проти|за|під|по|між|над|при|журналістам',
  },
  zh: {
    that: '(?!)',
    pronouns: '他|她|他们',
    accordingTo: '据|根据|按照|依据',
    accordingBehind: NOBODY,
    titles:
      '(?:\\p{sc=Han}{0,8})(?:发言人|總統|总统|总理|部长|外长|主席|首相|官员|大使|司令|秘书长|市长|州长|负责人|专家|分析人士|消息人士|当局|警方|军方|外交部|国防部|商务部|政府|媒体|记者|居民|目击者|代表)',
    prepositions: '对|向|在|与|和|同|跟|被|把|将|给',
  },
  ar: {
    that: 'أن|إن|بأن|أنه|أنها|إنه|إنها|أنهم',
    pronouns: 'هو|هي|هم',
    accordingTo: 'نقلت(?: \\p{L}+){1,2} عن|بحسب|وفقا ل|وفقًا ل|وفق|حسب|نقلا عن|استنادا إلى|على حد قول',
    accordingBehind: NOBODY,
    titles:
      '(?:الرئيس|رئيس الوزراء|رئيس(?: \\p{L}+)?|وزير(?: \\p{L}+)?|المتحدثة?(?: الرسمي| العسكري)?(?: باسم(?: \\p{L}+){1,2})?|متحدثة?(?: باسم(?: \\p{L}+){1,2})?|الناطق(?: باسم(?: \\p{L}+){1,2})?|مسؤول(?:ون|ين)?(?: \\p{L}+)?|السفير|المبعوث|الأمين العام|المرشد|القائد|قائد(?: \\p{L}+)?|النائب|المستشار(?:ة)?|مصدر(?: \\p{L}+)?|مصادر(?: \\p{L}+)?|شهود عيان|خبير|محلل|السلطات|الشرطة|الجيش(?: \\p{L}+ي)?|الدفاع \\p{L}+ية|الخارجية(?: \\p{L}+ية)?|الداخلية(?: \\p{L}+ية)?|الوزارة|وزارة(?: \\p{L}+)?|الحكومة|المستشار|الدفاع المدني)',
    prepositions: 'في|إلى|على|عن|من|مع|ضد|بين|لدى|خلال|بعد|قبل|لوكالة|لقناة|لصحيفة',
  },
  es: {
    that: 'que',
    pronouns: 'él|ella|ellos',
    accordingTo: 'según|de acuerdo con|conforme a|a juicio de|en palabras de',
    accordingBehind: NOBODY,
    titles:
      '(?:(?:el|la|un|una|los|las|El|La|Un|Una) )?(?:(?:ex|vice|primer|primera) ?)?(?:presidente|presidenta|ministr[oa]|primer ministro|primera ministra|canciller|portavoz|vocero|vocera|secretari[oa](?: general| de Estado| de Defensa)?|gobernador[a]?|alcalde|alcaldesa|senador[a]?|embajador[a]?|general|comandante|director[a]?|jefe|jefa|líder|funcionari[oa]s?|fiscal|experto|analista|diputad[oa]|papa|rey|mandatari[oa]|autoridades|policía|gobierno|Gobierno|Ejército|ejército|fuentes|testigos|vecinos)(?: (?:de|del) (?:la |los |las )?[\\p{L}]{3,14}(?: [\\p{Lu}]\\p{L}{2,12})?)?',
    prepositions: 'a|de|del|en|con|contra|por|sobre|al|para|desde|entre|ante',
  },
  fr: {
    that: "que|qu['’]",
    pronouns: 'il|elle|ils|elles|-t-il|-t-elle',
    accordingTo: "selon|d['’]après|de source|au dire de",
    accordingBehind: NOBODY,
    titles:
      "(?:(?:le|la|un|une|les|l['’]|Le|La|Un|Une|L['’]) ?)?(?:(?:vice|ex|ancien|ancienne|Premier|premier|première)[ -]?)?(?:présidente?|ministre(?: des Affaires étrangères| de la Défense| de l['’]Intérieur)?|chancelier|chancelière|porte-parole|secrétaire(?: général| d['’]État)?|gouverneure?|maire|sénateur|sénatrice|ambassadeur|général|commandant|directeur|directrice|chef(?: de la diplomatie| de l['’]État)?|dirigeante?|responsables?|procureure?|expert|analyste|députée?|pape|roi|autorités|police|armée|gouvernement|sources?|témoins?|habitants?)",
    prepositions: 'à|de|du|des|en|dans|avec|contre|par|sur|au|aux|pour|chez|entre',
  },
  de: {
    that: 'dass|daß',
    pronouns: 'er|sie',
    accordingTo:
      'laut|nach Angaben (?:von|des|der)|nach Angaben|nach Aussage(?:n)? (?:von|des|der)|nach Einschätzung (?:von|des|der)|gemäß|Laut|Nach Angaben(?: von| des| der)?',
    accordingBehind: 'zufolge',
    titles:
      '(?:(?:der|die|ein|eine|Der|Die|Ein|Eine) )?(?:\\p{L}{3,16}-)?(?:Bundes|Vize|Ex-|Außen|Verteidigungs|Innen|Finanz|Premier|Regierungs|Militär|Polizei|Armee|Ministeriums)?(?:[Pp]räsident(?:in)?|[Mm]inister(?:in|präsident)?|[Kk]anzler(?:in)?|[Ss]precher(?:in)?|[Cc]hef(?:in)?|Generalsekretär|Gouverneur|Bürgermeister(?:in)?|Botschafter(?:in)?|General|Kommandeur|Direktor(?:in)?|Beamter|Experte|Analyst|Abgeordneter|Papst|König|Behörden|Polizei|Armee|Regierung|Quellen|Augenzeugen|Anwohner|Ministerium|Außenministerium|Verteidigungsministerium)',
    prepositions: 'in|an|auf|mit|gegen|von|vom|bei|zu|zum|zur|über|für|aus|nach|der Agentur|dem Sender',
  },
  fa: {
    that: 'که',
    pronouns: 'او|وی|آنها',
    accordingTo: 'به گفته|بنا بر|به نقل از|بر اساس|طبق|به گزارش',
    accordingBehind: NOBODY,
    titles:
      '(?:رئیس‌جمهور(?:ی)?|رئیس جمهور(?:ی)?|نخست‌وزیر|وزیر(?: (?!گفت|کرد|اعلام|افزود|داد|است|تاکید|نوشت|خواست)\\p{L}+)?|سخنگوی(?: (?!گفت|کرد|اعلام|افزود|داد|است|تاکید|نوشت|خواست)\\p{L}+){1,2}|سخنگو|رهبر(?: انقلاب)?|فرمانده(?: کل)?(?: (?!گفت|کرد|اعلام|افزود|داد|است|تاکید|نوشت|خواست)\\p{L}+)?|نماینده|سفیر|دبیرکل|مقام(?:ات|های)?(?: \\p{L}+)?|وزارت(?: \\p{L}+)?|مدیرکل|معاون|سردار|سرلشکر|دریادار|منابع|منبع(?: \\p{L}+)?|پلیس|ارتش|دولت)',
    prepositions: 'در|به|از|با|بر|علیه|برای|میان',
  },
  pt: {
    that: 'que',
    pronouns: 'ele|ela|eles',
    accordingTo: 'segundo|de acordo com|conforme|na avaliação d[eoa]',
    accordingBehind: NOBODY,
    titles:
      '(?:(?:o|a|um|uma|os|as|O|A|Um|Uma) )?(?:(?:ex|vice|primeiro|primeira)[ -]?)?(?:presidente|ministr[oa](?: das Relações Exteriores| da Defesa)?|chanceler|porta-voz|secretári[oa](?:-geral)?|governador[a]?|prefeit[oa]|senador[a]?|embaixador[a]?|general|comandante|diretor[a]?|chefe|líder|autoridades|procurador[a]?|especialista|analista|deputad[oa]|papa|rei|polícia|governo|exército|fontes|testemunhas|moradores)',
    prepositions: 'a|de|do|da|dos|das|em|no|na|com|contra|por|sobre|ao|à|para|entre|pelo|pela',
  },
  tr: {
    that: 'ki',
    pronouns: 'o|kendisi|onlar',
    accordingTo: NOBODY,
    accordingBehind: 'göre',
    titles:
      '(?:(?:Cumhurbaşkan|Başbakan|Bakan|Dışişleri Bakan|Savunma Bakan|İçişleri Bakan|Devlet Başkan|Başkan|Genel Sekreter|Vali|Belediye Başkan|Komutan|Müdür|Parti Genel Başkan)[ıi]?(?:nın|na|nı)?|[Ss]özcü(?:sü)?|yetkili(?:ler|si)?|büyükelçi(?:si)?|uzman(?:ı)?|kaynaklar|polis|Bakanlık|Bakanlığı|Hükümet)',
    prepositions: 'ile|için|karşı',
    oblique: "['’](?:n?[ıiuü]n|y?[ıiuü]|y?[ae]|[dt][ae]n?|y?l[ae]|n[ae]|n[ıiuü]|[dt]eki|[dt]aki)",
  },
  ja: {
    that: '(?!)',
    pronouns: '氏は',
    accordingTo: NOBODY,
    accordingBehind: 'によると|によれば',
    titles:
      '(?:\\p{sc=Han}{0,6})(?:大統領|首相|外相|報道官|長官|大臣|当局|政府|警察|関係者|専門家|官房長官|国防省|外務省)',
    prepositions: '(?!)',
  },
  it: {
    that: 'che',
    pronouns: 'lui|lei|egli',
    accordingTo: 'secondo|stando a|a detta di',
    accordingBehind: NOBODY,
    titles:
      '(?:il |la |un |una |Il |La )?(?:presidente|premier|ministr[oa]|portavoce|segretari[oa]|governatore|sindac[oa]|ambasciatore|generale|comandante|direttore|capo|leader|procuratore|esperto|papa|re|autorità|polizia|governo|fonti|testimoni)',
    prepositions: 'a|di|del|della|in|con|contro|per|su|al|da|dal|nel|nella|tra',
  },
}

const compiled = new Map<LanguageCode, CompiledQuoteWords>()

/** The words of a language as expressions ready to run; null where none are known. */
export interface CompiledQuoteWords {
  readonly that: RegExp
  readonly pronoun: RegExp
  readonly accordingTo: RegExp
  readonly accordingBehind: RegExp
  /** A title that ends where the text ends, and titles anywhere. */
  readonly titleAtEnd: RegExp
  readonly titles: RegExp
  /** The same, tried at words; null for languages without spaces. */
  readonly titlesAtWords: WordExpression | null
  /** Answers 0 for texts that certainly hold no title. */
  readonly mayHoldTitle: NeededWords
  /** As `titles`, to test a text with. */
  readonly hasTitle: RegExp
  readonly prepositionAtEnd: RegExp
  /** An ending that makes the name in front of it no subject; null where endings do not tell. */
  readonly oblique: RegExp | null
}

/** Scripts without spaces have no word boundaries. */
const UNBOUNDED: ReadonlySet<string> = new Set(['zh', 'ja'])

function compile(language: LanguageCode, words: QuoteWords): CompiledQuoteWords {
  const start = UNBOUNDED.has(language) ? '' : '(?<![\\p{L}\\p{N}])'
  const end = UNBOUNDED.has(language) ? '' : '(?![\\p{L}\\p{N}])'
  const arabicStart = language === 'ar' ? '(?<![\\p{L}\\p{N}])و?' : start
  const titles = new RegExp(`${start}(?:${words.titles})${end}`, 'gu')
  return {
    oblique: words.oblique === undefined ? null : new RegExp(`^(?:${words.oblique})(?!\\p{L})`, 'u'),
    that: new RegExp(`^[\\s,:،：，]{0,3}${start}(?:${words.that})${end}`, 'iu'),
    pronoun: new RegExp(`${start}(?:${words.pronouns})${end}`, 'giu'),
    accordingTo: new RegExp(`${arabicStart}(?:${words.accordingTo})(?=[\\s\\p{L}])`, 'giu'),
    accordingBehind: new RegExp(`${start}(?:${words.accordingBehind})${end}`, 'giu'),
    titleAtEnd: new RegExp(`${start}(?:${words.titles})[\\s,]{0,2}$`, 'u'),
    titles,
    titlesAtWords: UNBOUNDED.has(language) ? null : atWords(titles),
    mayHoldTitle: new NeededWords([neededWordTest(lastNeededGroup(words.titles), 'u', true)]),
    hasTitle: new RegExp(`${start}(?:${words.titles})${end}`, 'iu'),
    prepositionAtEnd: new RegExp(
      `${start}(?:${words.prepositions})\\s?(?:the |la |el |le |los |der |dem |den )?$`,
      'iu',
    ),
  }
}

export function quoteWordsOf(language: LanguageCode): CompiledQuoteWords | null {
  const known = compiled.get(language)
  if (known) return known
  const words = WORDS[language]
  if (words === undefined) return null
  const made = compile(language, words)
  compiled.set(language, made)
  return made
}
