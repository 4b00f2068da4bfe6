/** Words by which a true sentence of each language is made untrue. Pairs of what stands and what takes its place. */
type Swaps = Readonly<Record<string, readonly (readonly [RegExp, string])[]>>

/** Things counted. */
export const UNITS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['people', 'metres'],
    ['km', 'miles'],
    ['tons', 'litres'],
    ['metres', 'kilometres'],
    ['soldiers', 'euros'],
    ['days', 'hours'],
    ['hours', 'days'],
    ['euros', 'dollars'],
    ['%', ' dollars'],
    ['dead', 'injured'],
    ['injured', 'dead'],
  ],
  ru: [
    ['человек', 'метров'],
    ['часов', 'дней'],
    ['дней', 'часов'],
    ['километров', 'метров'],
    ['тонн', 'литров'],
    ['%', ' рублей'],
    ['военнослужащих', 'танков'],
  ],
  zh: [
    ['人', '吨'],
    ['平方公里', '公顷'],
    ['吨', '人'],
    ['小时', '天'],
    ['天', '小时'],
    ['栋', '人'],
  ],
  ar: [
    ['شخصا', 'طنا'],
    ['شخص', 'طن'],
    ['طن', 'شخص'],
    ['يوما', 'ساعة'],
    ['وفاة', 'إصابة'],
    ['آخرون', 'دولارا'],
  ],
  es: [
    ['personas', 'toneladas'],
    ['toneladas', 'personas'],
    ['días', 'horas'],
    ['heridos', 'muertos'],
    ['%', ' dólares'],
    ['litro', 'kilo'],
  ],
  fr: [
    ['personnes', 'tonnes'],
    ['morts', 'blessés'],
    ['mètres', 'kilomètres'],
    ['heures', 'jours'],
    ['tonnes', 'personnes'],
    ['milliers', 'millions'],
  ],
}

interface Negator {
  readonly add: readonly (readonly [RegExp, string])[]
  readonly drop: readonly (readonly [RegExp, string])[]
}

/** Ways to deny what a sentence says, and to say what it denies. */
export const NEGATORS: Readonly<Record<string, Negator>> = {
  en: {
    add: [
      [/(?<!\p{L})(was|were|is|are|has|have|had|will|would|can|could|may) (?!not|no |only )/u, '$1 not '],
      [
        /(?<=\p{L} )(said that (?:\p{L}+ ){1,3}?)(hit|blew|killed|rose|began|agreed)(?!\p{L})/u,
        '$1did not $2',
      ],
      [
        /(?<=\p{L} )(rose|fell|recorded|confirmed|announced|detected|blamed|killed|hit|landed|reached|agreed|drove|warned)(?!\p{L})/u,
        'never $1',
      ],
    ],
    drop: [
      [/ (?:not|never|no longer) /u, ' '],
      [/ denies /u, ' says '],
      [/ denied /u, ' said '],
      [/ rejected /u, ' accepted '],
      [/ had no /u, ' had a '],
    ],
  },
  ru: {
    add: [
      [
        /(?<=[\p{L}»,] )((?:\p{L}{3,}(?:лся|лась|лось|лись|ла|ло|ли|ил|ал|ел))|будут|будет|должен|может|могут|считает)(?![\p{L}-])/u,
        'не $1',
      ],
      [/(?<=\p{L} )(погиб|вырос|достиг|привед[её]т)(?!\p{L})/u, 'не $1'],
    ],
    drop: [
      [/ не /u, ' '],
      [/ отверг(ла|ли)? /u, ' подтвердил$1 '],
      [/ опроверг(ла|ли)? /u, ' подтвердил$1 '],
      [/ без /u, ' с '],
    ],
  },
  zh: {
    add: [
      [
        /(炸毁|袭击|造成|发生|宣布|升至|达成|启程|抵达|派出|支持|决定|成功|扩大|失联|遇难|恢复|导致|离开|进入|停止|同意|呼吁|邀请)/u,
        '没有$1',
      ],
    ],
    drop: [
      [/没有|并未|未能|不会|不/u, ''],
      [/否认/u, '承认'],
      [/拒绝/u, '同意'],
    ],
  },
  ar: {
    add: [
      [
        /(?<=^| |، )(و?(?:أعلن|أعلنت|ارتفع|ارتفعت|وصلت|وصل|فجرت|قتل|أصيب|غمرت|هبطت|دعا|دعت|حذر|حذرت|أكد|أكدت|وافقت|تعمل|أدى|انهار|وقع|بدأت|بدأ))(?= )/u,
        'لم $1',
      ],
    ],
    drop: [
      [/ (?:لم|لا|لن) /u, ' '],
      [/نفى|نفت/u, 'أكد'],
      [/رفضت|رفض/u, 'قبل'],
      [/ غير /u, ' '],
    ],
  },
  es: {
    add: [
      [
        /(?<=\p{L} )(ha|han|había|habían|fue|fueron|es|está|se|dejó|mató|golpeó|subió|terminó|anunció|acusó|empezó|sostiene|asegura|celebró|atribuyen|discute)(?= )/u,
        'no $1',
      ],
    ],
    drop: [
      [/ no /u, ' '],
      [/ niega /u, ' afirma '],
      [/ negó /u, ' afirmó '],
      [/ rechaz(ó|aron) /u, ' acept$1 '],
    ],
  },
  fr: {
    add: [
      [/(?<=\p{L} )(a|ont|est|sont|avait|avaient|était)(?= )/u, "n'$1 pas"],
      [/(?<=\p{L} )(accuse|accusent|affirme|fait|retiennent|divise|organise)(?= )/u, 'ne $1 pas'],
    ],
    drop: [
      [/ (?:ne |n')(\p{L}+) pas /u, ' $1 '],
      [/ nie /u, ' confirme '],
      [/ refusent /u, ' acceptent '],
      [/ sans /u, ' avec '],
    ],
  },
}

/** What is to come told as done, or the reverse. */
export const TENSES: Swaps = {
  en: [
    [/ will be /u, ' was '],
    [/ will (\p{L}+)/u, ' did $1'],
    [/ would (\p{L}+)/u, ' did $1'],
    [/ (?:was|were) (\p{L}+ed)(?!\p{L})/u, ' will be $1'],
    [/ has (\p{L}+ed)(?!\p{L})/u, ' will have $1'],
  ],
  ru: [
    [/ будут /u, ' были '],
    [/ будет /u, ' был '],
    [/ проведёт /u, ' провёл '],
    [/ (?:был|была|было|были) /u, ' будет '],
  ],
  zh: [
    [/将/u, '已'],
    [/宣布/u, '将宣布'],
    [/造成/u, '将造成'],
  ],
  ar: [
    [/ سوف /u, ' '],
    [/ستواصل/u, 'واصلت'],
    [/ستدرس/u, 'درست'],
    [/ أعلنت /u, ' سوف تعلن '],
    [/^أعلنت /u, 'سوف تعلن '],
  ],
  es: [
    [/ se liberará /u, ' se liberó '],
    [/ enviará /u, ' envió '],
    [/ fue /u, ' será '],
    [/ ha (\p{L}+[ai]do)(?!\p{L})/u, ' va a haber $1'],
  ],
  fr: [
    [/ sera /u, ' a été '],
    [/ seront /u, ' ont été '],
    [/ a (\p{L}+é)(?!\p{L})/u, ' va être $1'],
    [/ ont (\p{L}+é)(?!\p{L})/u, ' vont être $1'],
  ],
}

/** Words that go further than any sentence of the sample. */
export const UNIVERSALS: Swaps = {
  en: [
    [/(?<=\p{L} )(people|soldiers|officials|buildings|forces|residents|analysts)(?!\p{L})/u, 'all $1'],
    [/(?<=\p{L} )(dam|earthquake|strike|explosions|flood|attack|leak|plant)(?!\p{L})/u, 'worst $1'],
    [/(?<=\p{L} )(said|told|warned|confirmed)(?!\p{L})/u, 'always $1'],
  ],
  ru: [
    [/(?<=\p{L} )(люди|человек|военнослужащих|жители|власти|страны|суда)(?!\p{L})/u, 'все $1'],
    [/(?<=\p{L} )(заявил|сообщил|сообщила|сообщило|говорят)(?!\p{L})/u, 'всегда $1'],
  ],
  zh: [
    [/(说|表示|宣布)/u, '一切$1'],
    [/(发生|造成)/u, '全部$1'],
  ],
  ar: [[/ (قال|قالت|أعلنت|أعلن|في) /u, ' دائما $1 ']],
  es: [[/ (que|en|de) /u, ' siempre $1 ']],
  fr: [[/ (que|dans|de|à) /u, ' toujours $1 ']],
}

/** Other days. */
export const DATES: Swaps = {
  en: [
    [/Monday/u, 'Thursday'],
    [/Tuesday/u, 'Friday'],
    [/Wednesday/u, 'Saturday'],
    [/Thursday/u, 'Monday'],
    [/Friday/u, 'Tuesday'],
    [/Saturday/u, 'Wednesday'],
    [/Sunday/u, 'Thursday'],
    [/(?<!\d)(\d)(\d)? (June|July|August|September|January|February|October)/u, '2$1 $3'],
  ],
  ru: [
    [/понедельник/u, 'четверг'],
    [/вторник/u, 'пятницу'],
    [/среду/u, 'субботу'],
    [/четверг/u, 'вторник'],
    [/пятницу/u, 'вторник'],
    [/субботу/u, 'среду'],
    [/воскресенье/u, 'четверг'],
    [/(?<!\d)\d{1,2} (июня|июля|августа|сентября|января|февраля|октября)/u, '4 $1'],
  ],
  zh: [
    [/(?<!\d)\d{1,2}日/u, '14日'],
    [/周一|周二|周三|周四|周五|周六|周日/u, '周末'],
  ],
  ar: [
    [/الاثنين/u, 'الخميس'],
    [/الثلاثاء/u, 'الجمعة'],
    [/الأربعاء/u, 'السبت'],
    [/الخميس/u, 'الاثنين'],
    [/الجمعة/u, 'الثلاثاء'],
    [/الأحد/u, 'الخميس'],
  ],
  es: [
    [/lunes/u, 'jueves'],
    [/martes/u, 'viernes'],
    [/miércoles/u, 'sábado'],
    [/jueves/u, 'lunes'],
    [/viernes/u, 'martes'],
    [/sábado/u, 'martes'],
    [/domingo/u, 'jueves'],
  ],
  fr: [
    [/lundi/u, 'jeudi'],
    [/mardi/u, 'vendredi'],
    [/mercredi/u, 'samedi'],
    [/jeudi/u, 'lundi'],
    [/vendredi/u, 'mardi'],
    [/samedi/u, 'mercredi'],
    [/dimanche/u, 'jeudi'],
  ],
}

/** Doubt left out, in words and in figures. */
export const HEDGES: Swaps = {
  en: [
    [/ (?:reportedly|allegedly|apparently|probably|likely|possibly) /u, ' '],
    [/ may have /u, ' has '],
    [/ (?:may|could|might) (\p{L}+)/u, ' will surely $1'],
    [/ is believed to have /u, ' has '],
    [/(?:At least|at least|About|about|Nearly|nearly|almost|More than|more than) (?=\d)/u, ''],
  ],
  ru: [
    [/ (?:предположительно|вероятно|возможно|якобы) /u, ' '],
    [/ (?:мог|могла|могли|могло) (\p{L}+)ться /u, ' $1лась '],
    [/ может привести /u, ' приведёт '],
    [/(?:не менее|более|около|почти|примерно) (?=\d)/u, ''],
    [/По предварительным данным, /u, ''],
  ],
  zh: [
    [/可能|据信|疑似|据称|或将|恐/u, ''],
    [/(?:至少|约|超过|近)(?=\d)/u, ''],
    [/(?<=\d)(?:多|余)/u, ''],
  ],
  ar: [
    // With a past verb "قد" confirms; with a present one it doubts.
    [/ (?:ربما|يبدو أن|قد(?= [يتن])|يعتقد أن) /u, ' '],
    [/بنحو (?=\d)/u, 'بنسبة '],
    [/(?<!\p{L})(?:أكثر من|نحو|حوالي|قرابة) (?=\d)/u, ''],
    [/ على الأقل/u, ''],
  ],
  es: [
    [/ (?:supuestamente|presuntamente|posiblemente|probablemente|quizás) /u, ' '],
    [/ podrían? (\p{L}+)/u, ' va a $1'],
    [/(?:al menos|unos|unas|cerca de|casi|más de) (?:a )?(?=\d)/u, ''],
  ],
  fr: [
    [/ (?:probablement|apparemment|peut-être) /u, ' '],
    [/ pourrait /u, ' va '],
    [/ aurait /u, ' a '],
    [/ auraient /u, ' ont '],
    [/(?:au moins|environ|près de|plus de) (?=\d)/iu, ''],
  ],
}
