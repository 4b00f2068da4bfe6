import type { LanguageCode } from '../../domain/index.ts'

/** Words around the source of a figure in one language, as alternatives of a regular expression without groups. */
export interface SpeakerWords {
  /** In front of a source: "according to". */
  readonly accordingTo: string
  /** Behind a source: "zufolge", "göre". */
  readonly accordingBehind: string
  /** Verbs that state a figure, besides the verbs of speech: "put the toll at", "counted". */
  readonly states: string
  /** Nouns that state figures without a name: "rescuers". The first letter may be a capital. */
  readonly sources: string
  /** A source named before. */
  readonly pronouns: string
  /** Words that open a clause in front of its subject and are no part of it. */
  readonly openers: string
  /** Words that end a source that stands behind its verb. */
  readonly enders: string
}

const NEVER = '(?!)'

const ENGLISH: SpeakerWords = {
  accordingTo: 'according to(?: figures from| data from| a statement by)?|citing|quoting',
  accordingBehind: NEVER,
  states:
    '(?:has |have |had )?(?:put|puts|raised|raises|lowered|revised|cut) (?:the |its |their |his |her |that )?(?:official |death |confirmed |provisional )?(?:toll|number|figure|count|total|estimate|claim)s?|(?:has |have |had )?(?:counted|counts|recorded|registered|tallied|listed|estimated|estimates|calculated|confirmed|measured|announces|announced|documented|verified|put it|puts it|put that|speaks? (?:only )?of|spoke (?:only )?of)',
  sources:
    'red cross|red crescent|officials?|intelligence|aid workers|health workers|police|authorities|rescuers|rescue workers|firefighters|medics|doctors|hospitals?|ministry|minister|government|military|army|navy|air force|coast guard|coastguard|civil defen[cs]e|emergency services|state television|state media|survivors|witnesses|residents|prosecutors?|investigators|spokes\\p{L}+|agency|agencies|commission|committee|council|board|union|syndicate|group|monitors?|observatory|organi[sz]ation|company|airline|bank|governor|mayor|president|chief|commander|report|study|researchers|experts|analysts|sources?|charity|junta|guards?|service|centre|center|bureau|institute|operator|unions|opposition|party|office|court|regulator|statement|diplomats',
  pronouns: 'he|she|they|it|(?:the|that|this) (?:same )?(?:statement|report)',
  openers:
    'and|but|while|where|whereas|although|though|as|that|which|who|meanwhile|however|later|earlier|on \\p{Lu}\\p{L}+day(?: morning| night| evening| afternoon)?|in a statement|for (?:his|her|its|their) part',
  enders: 'on \\p{Lu}\\p{L}+day|in a|at a|late|early|after|before|when|as|and|that|in (?:his|her|its)',
}

const RUSSIAN: SpeakerWords = {
  accordingTo:
    '(?:по|согласно) (?:последним |предварительн\\p{L}+ |официальным |уточненным )?(?:данным|информации|сведениям|словам|оценкам|оценке|подсчетам|заявлению|утверждению)|со ссылкой на',
  accordingBehind: NEVER,
  states:
    'снизил\\p{L}* число|повысил\\p{L}* число|уточнил\\p{L}* число|назвал\\p{L}*|насчитал\\p{L}*|зафиксировал\\p{L}*|измерил\\p{L}*|оценил\\p{L}*|оценивает|оценивают|доложил\\p{L}*|подтвердил\\p{L}*|отчитал\\p{L}*|говорит о|говорят о',
  sources:
    'красн\\p{L}+ (?:крест|полумесяц)\\p{L}*|власт\\p{L}+|полици\\p{L}+|спасател\\p{L}+|медик\\p{L}+|врач\\p{L}+|чиновник\\p{L}*|министерств\\p{L}+|минобороны|минздрав\\p{L}*|мчс|мвд|фсб|следственн\\p{L}+ комитет\\p{L}*|следствие|прокуратур\\p{L}+|правительств\\p{L}+|военн\\p{L}+|арми\\p{L}+|генштаб\\p{L}*|министр\\p{L}*|губернатор\\p{L}*|мэр\\p{L}*|глав\\p{L}+|представител\\p{L}+|пресс-служб\\p{L}+|источник\\p{L}*|очевид\\p{L}+|эксперт\\p{L}*|управлени\\p{L}+|департамент\\p{L}*|служб\\p{L}+|агентств\\p{L}+|комисси\\p{L}+|комитет\\p{L}*|банк\\p{L}*|ведомств\\p{L}+|администраци\\p{L}+|компани\\p{L}+|оперштаб\\p{L}*|профсоюз\\p{L}*|директор\\p{L}*|президент\\p{L}*|командован\\p{L}+|штаб\\p{L}*',
  pronouns: 'он|она|они|его словам|ее словам|её словам|их словам|его данным|их данным|его оценке|их оценке',
  openers: 'и|а|но|как|ранее|позднее|позже|тем временем|при этом|также|что|в \\p{Ll}+|накануне|между тем',
  enders: 'в \\p{Ll}+|на \\p{Ll}+|о|об|что|после|во время|и|по',
}

const UKRAINIAN: SpeakerWords = {
  accordingTo:
    '(?:за|згідно з) (?:останніми |попередніми |офіційними |уточненими )?(?:даними|інформацією|словами|оцінками|оцінкою|підрахунками|твердженням|заявою)|з посиланням на',
  accordingBehind: NEVER,
  states:
    'назвал\\p{L}*|нарахувал\\p{L}*|зафіксувал\\p{L}*|зафіксував|виміряв|оцінил\\p{L}*|оцінює|оцінюють|доповів|доповіла|підтвердил\\p{L}*|підтвердив|знизил\\p{L}*|уточнил\\p{L}*',
  sources:
    'червон\\p{L}+ (?:хрест|півмісяц)\\p{L}*|влад\\p{L}+|поліці\\p{L}+|рятувальник\\p{L}*|медик\\p{L}*|лікар\\p{L}*|чиновник\\p{L}*|міністерств\\p{L}+|міноборони|моз|мвс|дснс|сбу|слідств\\p{L}+|прокуратур\\p{L}+|уряд\\p{L}*|військов\\p{L}+|армі\\p{L}+|генштаб\\p{L}*|міністр\\p{L}*|губернатор\\p{L}*|мер\\p{L}{0,2}|голов\\p{L}+|представник\\p{L}*|речни\\p{L}+|джерел\\p{L}*|очевидц\\p{L}+|експерт\\p{L}*|управлінн\\p{L}+|департамент\\p{L}*|спецслужб\\p{L}+|служб\\p{L}+|агентств\\p{L}+|комісі\\p{L}+|комітет\\p{L}*|повітряні сили|повітряних сил|сили оборони|адміністраці\\p{L}+|компані\\p{L}+|президент\\p{L}*|командувач\\p{L}*|головнокомандувач\\p{L}*|офіс\\p{L}*',
  pronouns: 'він|вона|вони|його словами|її словами|їхніми словами|його даними',
  openers: 'і|й|та|а|але|як|раніше|пізніше|тим часом|також|що|у \\p{Ll}+|в \\p{Ll}+|напередодні',
  enders: 'у \\p{Ll}+|в \\p{Ll}+|на \\p{Ll}+|про|що|після|під час|і|та|за',
}

const SPANISH: SpeakerWords = {
  accordingTo: 'según|de acuerdo con|conforme a|a decir de|de acuerdo a',
  accordingBehind: NEVER,
  states:
    '(?:ha |han |había )?(?:(?:elevó|eleva|elevado|elevan|elevaron|rebajó|rebaja) (?:a|hasta)(?= \\p{Nd})|cifró|cifra|cifran|cifraron|cifrado|contó|cuenta|cuentan|contaron|calculó|calcula|calculan|calcularon|estimó|estima|estiman|estimaron|confirmó|confirma|confirman|confirmaron|confirmado|midió|mide|anuncia|anunció|registró|registra|registran|contabilizó|contabiliza|contabilizan|sitúa|situó|habla de|hablan de|da por|dan por|(?:podido |pudo )?documenta\\p{L}*|documentó|verificó|verificado|lleva verificad\\p{L}+|reconoce|reconoció|atribuye|atribuyó|asigna|asignó)',
  sources:
    'cruz roja|media luna roja|autoridades|policía|bomberos|rescatistas|socorristas|médicos|hospital(?:es)?|ministerio|ministr[oa]|gobierno|ejército|armada|guardia (?:costera|civil)|protección civil|defensa civil|generalitat|interior|sanidad|fiscalía|fiscal|portavoz|vocer[oa]|gobernador[a]?|alcalde|alcaldesa|presidente|presidenta|funcionari[oa]s?|testigos|supervivientes|sobrevivientes|vecinos|expertos|fuentes|agencia|comisión|comité|consejo|tribunal|sindicatos?|organización|empresa|aerolínea|banco|servicios? de (?:inteligencia|emergencias?)|servicio|junta|instituto|oposición|informe|estudio|cruz roja',
  pronouns: 'él|ella|ellos|ellas',
  openers: 'y|e|pero|mientras(?: que)?|aunque|que|como|por su parte|en tanto|además|ayer|hoy|el \\p{Ll}+es',
  enders: 'el \\p{Ll}+|en (?:un|una|su|la red)|hasta|durante|tras|antes|después|y|que|este|esta|a la',
}

const FRENCH: SpeakerWords = {
  accordingTo: "selon|d['’]après|de source|au dire de|aux dires de|à en croire",
  accordingBehind: NEVER,
  states:
    '(?:a |ont |avait )?(?:fait état d|font état d|fait état|parle d|parlent d|parlait d|évoque|évoquent|compte|compté|comptent|dénombré|dénombre|dénombrent|recense|recensé|recensent|estime|estiment|estimé|estimait|estimaient|chiffre|chiffré|confirme|confirmé|confirment|mesure|mesuré|mesurent|annonce|annoncé|annoncent|porté à|porte à|table sur|ramène|ramené|abaisse|abaissé)|dit(?=\\s(?:avoir|que))',
  sources:
    'croix-rouge|croissant-rouge|autorités|police|pompiers|secouristes|services? de secours|secours|médecins|hôpita(?:l|ux)|ministère|ministre|gouvernement|armée|marine|garde-côtes|gardes-côtes|protection civile|défense civile|préfecture|préfet|parquet|procureure?|porte-parole|gouverneure?|maire|présidente?|responsables?|témoins?|rescapés|survivants|habitants|experts?|sources?|agence|commission|comité|conseil|syndicats?|organisation|compagnie|banque|émissaire|envoyé|junte|institut|opposition|rapport|étude|croix-rouge|diplomates?|administration(?: militaire)?|état-major|direction|services? de renseignement',
  pronouns: 'il|elle|ils|elles|-t-il|-t-elle',
  openers:
    "et|mais|tandis que?|alors que?|que|qu['’]|comme(?: l['’]a)?|de son côté|pour sa part|par ailleurs|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
  enders:
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|dans (?:un|une)|lors|après|avant|et|que|qu['’]|à l['’]|ce|cette",
}

const GERMAN: SpeakerWords = {
  accordingTo:
    '(?:laut|gemäß|nach (?:ersten |offiziellen |eigenen |jüngsten )?(?:Angaben|Aussagen|Aussage|Einschätzung|Schätzungen|Schätzung|Zählung)(?: von| des| der| aus)?)',
  accordingBehind: 'zufolge',
  states:
    'teil(?:t|te|ten)|mitteil(?:t|te|ten)|(?:spricht|sprach|sprechen|sprachen) von|(?:geht|ging|gehen|gingen) von|beziffert\\p{L}*|misst|maß|maßen|schätzt\\p{L}{0,3}|zählt\\p{L}{0,3}|registriert\\p{L}{0,3}|melde[tn]\\p{L}{0,3}|bestätigt\\p{L}{0,3}|gibt|gab|geben|gaben|nennt|nannte|korrigiert\\p{L}{0,3}',
  sources:
    '[Rr]ote[nrs]? (?:Kreuz|Halbmond)\\p{L}*|(?:\\p{L}+-?)?(?:[Bb]ehörden?|[Pp]olizei|[Ff]euerwehr|[Rr]etter|[Rr]ettungskräfte|[Kk]atastrophenschutz|[Mm]inisterium|[Mm]inister(?:in)?|[Rr]egierung|[Mm]ilitär|[Aa]rmee|[Mm]arine|[Kk]üstenwache|[Zz]ivilschutz|[Ss]taatsanwaltschaft|[Ss]precher(?:in)?|[Gg]ouverneur(?:in)?|[Bb]ürgermeister(?:in)?|[Pp]räsident(?:in)?|[Kk]anzler(?:in)?|[Aa]ugenzeugen|[Zz]eugen|[Üü]berlebende|[Ee]xperten|[Qq]uellen|[Aa]gentur|[Kk]ommission|[Kk]omitee|[Gg]ewerkschaft(?:en)?|[Oo]rganisation|[Uu]nternehmen|[Bb]ank|[Ää]rzte|[Kk]rankenhaus|[Aa]mt|[Ii]nstitut|[Oo]pposition|[Bb]ericht|[Ss]tudie|[Gg]eheimdienst(?:e)?|[Rr]otes? [Kk]reuz|[Bb]etreiber|[Jj]unta|[Ss]taatsfernsehen|[Gg]eneralstab|[Ll]uftwaffe)',
  pronouns: 'er|sie|es',
  openers: 'und|aber|während|doch|dass|wie|indes|zuvor|später|inzwischen|am \\p{Lu}\\p{L}+',
  enders: 'am \\p{Lu}\\p{L}+|in (?:einer|einem|Paris|Berlin)|mit|an|nach|und|dass|bei|auf',
}

const PORTUGUESE: SpeakerWords = {
  accordingTo: 'segundo|de acordo com|conforme|na avaliação d[eoa]|nas contas d[eoa]s?',
  accordingBehind: NEVER,
  states:
    '(?:tem |têm |tinha )?(?:deu|deram|contabiliza|contabilizou|contabilizam|(?:elevou|eleva) (?:para|a)(?= \\p{Nd})|estima|estimou|estimam|calcula|calculou|confirma|confirmou|confirmam|confirmaram|mede|mediu|anuncia|anunciou|registra|registrou|registram|contou|conta|contam|fala em|falam em|deu|deram|dá)',
  sources:
    'cruz vermelha|crescente vermelho|autoridades|polícia|bombeiros|socorristas|equipes de resgate|médicos|hospita(?:l|is)|ministério|ministr[oa]|governo|exército|marinha|guarda costeira|defesa civil|proteção civil|promotoria|procurador[a]?|porta-voz|governador[a]?|prefeit[oa]|presidente|funcionári[oa]s?|testemunhas|sobreviventes|moradores|especialistas|fontes|agência|comissão|comitê|conselho|tribunal|sindicatos?|organização|companhia|empresa|banco|junta|instituto|oposição|relatório|estudo|cruz vermelha|forças armadas|força aérea|secretaria',
  pronouns: 'ele|ela|eles|elas',
  openers: 'e|mas|enquanto|que|como|já|por sua vez|além disso|ontem|hoje|na \\p{Ll}+-feira',
  enders: 'n[ao] \\p{Ll}+|em (?:um|uma|nota|comunicado)|durante|após|antes|depois|e|que|nest[ea]',
}

const TURKISH: SpeakerWords = {
  accordingTo: NEVER,
  accordingBehind:
    "(?:['’]?(?:y[ea]|[ea]|n[ea]|n[ıiuü]n verilerine|verilerine|açıklamasına|bilgisine))? ?göre",
  states: 'hesapladı|saptadı|doğruladı|kaydetti|paylaştı|yükseltti|revize etti|tespit etti|ölçtü',
  sources:
    'kızılay\\p{L}*|kızılhaç\\p{L}*|(?:yetkili|polis|itfaiye|sağlık|bakan|bakanlı|hükümet|ordu|vali|belediye|kurtarma|sahil güvenlik|savcılı|sözcü|başkan|cumhurbaşkan|komite|komisyon|kurum|kurul|sendika|örgüt|şirket|banka|hastane|tanık|uzman|kaynak|ajans|merkez|jandarma|genelkurmay|komutan|muhalefet|rapor|kızılay)\\p{L}*',
  pronouns: 'o|kendisi|onlar',
  openers: 've|ama|ancak|ise|öte yandan|daha önce|dün|bugün',
  enders: 've|ama|ise',
}

const ARABIC: SpeakerWords = {
  accordingTo: '(?:بحسب|وفقا ل|وفقًا ل|وفق|حسب|نقلا عن|بناء على)',
  accordingBehind: NEVER,
  states: '(?:و)?(?:أحصت|أحصى|سجلت|سجل|قدرت|قدر|رفعت|رفع|أكدت|أكد|وثقت|وثق|تحدثت|تحدث|قاست|رصدت|رصد)',
  sources:
    'الهلال الأحمر|الصليب الأحمر|(?:ال)?(?:سلطات|شرطة|جيش|حكومة|وزارة|وزير|دفاع المدني|صليب الأحمر|هلال الأحمر|مسؤول\\p{L}*|متحدث\\p{L}*|ناطق\\p{L}*|محافظ|رئيس|مصادر|مصدر|شهود|أطباء|نقابة|منظمة|هيئة|وكالة|لجنة|خفر السواحل|مستشفى|بنك|شركة|مركز|خبراء|مكتب|مجلس|قوات|قيادة|أمم المتحدة|ناجون|رجال الإنقاذ|مرصد|بعثة|نيابة|معارضة|تقرير|دراسة|إدارة)',
  pronouns: 'هو|هي|هم|إنه|إنها|أنه|أنها',
  openers: 'و|لكن|فيما|بينما|كما|وكان|وقد|قد|يوم \\p{L}+',
  enders:
    'إن|أن|بأن|إنه|أنه|إنها|أنها|إلى|عن|في بيان|مساء|صباح|يوم|اليوم|أمس|خلال|بعد|قبل|من|ارتفاع|انخفاض|مقتل|وفاة|سقوط|إصابة|انتشال|إنقاذ|خفض|رفع|تدمير|إسقاط|اعتراض|اعتقال|توقيف|نزوح|إجلاء|فقدان|تسجيل|استشهاد|وجود|اتفاق|أكثر|على',
}

const CHINESE: SpeakerWords = {
  accordingTo: '(?:另)?据|根据|按照',
  accordingBehind: NEVER,
  states: '统计|通报|统计称|估计|确认|证实|公布|宣布|披露|报告|计算|测定|测得|消息',
  sources:
    '红十字会|红新月会|部|局|署|委员会|警方|官员|当局|政府|军方|总统|总理|部长|州长|省长|市长|部门|法院|公司|机构|人士|专家|媒体|发言人|银行|组织|特使|领导人|目击者|医院|医生|工会|反对派|司令|协会|中心|机关|办公室|联合国|警察|检方|电视台|红十字会|航空|研究所|大学',
  pronouns: '他|她|他们|其',
  openers: '但|而|同时|此外|另外|目前|随后|此前',
  enders: '说|称|表示|通报|统计|消息|报道|的|数据|数字|披露|公布|估计|介绍|当天|\\d{1,2}日',
}

const TABLE: Readonly<Record<LanguageCode, SpeakerWords>> = {
  en: ENGLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  pt: PORTUGUESE,
  tr: TURKISH,
  ar: ARABIC,
  zh: CHINESE,
}

/** The words of a language, or undefined where rules cannot tell who states a figure. */
export function speakerWordsOf(language: LanguageCode): SpeakerWords | undefined {
  return TABLE[language]
}

/** "Six people, four of them police officers, …": those counted are no source. */
export const OF_THOSE =
  /^(?:\p{L}+ (?:of (?:them|whom|those)|из (?:них|которых)|з (?:них|яких)|de (?:ellos|ellas|los cuales|eles)|d['’]entre (?:eux|elles)|von ihnen|deles|delas)(?!\p{L})|(?:among them|including|среди них|серед них|в том числе|у тому числі|entre (?:ellos|ellas|eles|elas)|dont|parmi (?:eux|elles)|darunter|incluindo|incluid[oa]s)(?!\p{L}))/iu
