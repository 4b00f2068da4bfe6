/**
 * How one language attributes responsibility, by what stands right before and right behind the party. Own wording of the
 * ordinary constructions of news: who accuses whom, whose failure or breach it was, who is to blame.
 */
export interface ChargeWords {
  /** Ends right before whom somebody accuses: "blamed the government of". */
  readonly accusing: RegExp
  /** Ends right before a party whom `accused` must follow too: "wirft … vor", "hold … responsible". */
  readonly framing: RegExp
  /** Begins right behind whom somebody accuses: "Y'yi … suçladı", "را عامل آن دانست". */
  readonly accused: RegExp
  /** Ends right before whose doing it was: "rigged by the". */
  readonly doing: RegExp
  /** Begins right behind who did wrong: " violated", "'s refusal to", " is to blame". */
  readonly fault: RegExp
  /** A noun that makes an adjective or a possessive the name of a body: "Israeli intelligence", "Iran's government". */
  readonly body: RegExp
  /** Ends before the party or the verb: the attribution is denied, asked for, supposed or only possible. */
  readonly open: RegExp
}

/** Nothing at all: a language without this construction. */
const NONE = /(?!)/u
/** The words behind the party tell enough. */
const ANY = /$/u
const before = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})$`, 'iu')
const behind = (pattern: string) => new RegExp(`^(?:${pattern})(?![\\p{L}\\p{M}])`, 'iu')
const within = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'iu')

const EN_NAMED =
  '(?:the |its |his |their )?(?:(?:former|ruling|outgoing|President|Prime|Foreign|Defen[cs]e|Minister|Chancellor|General|Mr|Mrs|Ms|US|neighbou?ring) ){0,3}(?:(?:government|regime|family|forces|army|leadership|leaders|authorities|administration) of (?:the )?)?'
const EN_WRONGS =
  "violat(?:ed|es|ing)|breach(?:ed|es|ing)|br(?:oke|oken|eaks|eaking) (?:the |its |their |international |an? ){0,2}(?:law|agreement|truce|ceasefire|promises?|deal|word|rules|treaty|accord)|flout(?:ed|s|ing)|(?:defied|defies|defying) (?:the|international|an|its) |rigg(?:ed|ing)|falsif(?:ied|ies|ying)|st(?:ole|olen|ealing) the (?:vote|election|presidency)|meddl(?:ed|es|ing)|interfer(?:ed|es|ing)|undermin(?:ed|es|ing)|sabotag(?:ed|es|ing)|provok(?:ed|es|ing) (?:the |this |a )?(?:war|conflict|crisis|escalation|incident|violence)|betray(?:ed|s|ing)|misled|lied|covered up|obstruct(?:ed|s|ing)|blackmail(?:ed|s|ing)|instigat(?:ed|es|ing)|incit(?:ed|es|ing)|politici[sz](?:ed|es|ing)|failed to (?:act|protect|prevent|warn|maintain|stop|provide|comply|honou?r|respect|keep|heed|evacuate|investigate|repair|uphold|fulfil)|refus(?:ed|es|ing) to (?!comment|say|be |give|confirm|discuss|take questions)|neglect(?:ed|s|ing)|(?:began|started|unleashed) (?:the|this|a) war|planted explosives|(?:does|do|did) not want peace|cut off (?:(?:the|its|\\p{L}+['’]s) )?(?:gas|power|water|electricity|supplies|aid|fuel)"

/** By language; a language that is missing attributes nothing that these rules can tell. */
export const CHARGE_WORDS: Readonly<Record<string, ChargeWords>> = {
  en: {
    framing: before(`(?:holds?|held|holding) ${EN_NAMED}`),
    accusing: before(
      `(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|fault(?:s|ed|ing)|reproach(?:es|ed|ing)|point(?:s|ed|ing)? (?:the|a) finger at|(?:puts?|putting|laid|lays|pins?|pinned) (?:the|all) (?:blame|responsibility) on|blam(?:e|es|ed|ing) (?:[\\p{L}\\d-]+ ){1,7}on|attribut(?:e|es|ed|ing) (?:the |this )?(?:death|deaths|killing|killings|attack|strike|explosion|blast|disaster|collapse|crisis|massacre|shortage|violence) (?:[\\p{L}\\d-]+ ){0,6}to|(?:blame|responsibility|fault) (?:for (?:[\\p{L}\\d-]+ ){1,6})?(?:lies|rests|falls) (?:squarely |solely )?(?:with|on)) ${EN_NAMED}`,
    ),
    accused: behind(
      ' (?:fully |directly |solely |wholly |also )?(?:responsible|accountable) for| fully responsible| of being behind',
    ),
    doing: before(
      `(?:(?:scheme|plot|conspiracy) (?:\\p{L}+ ){0,4}by|(?:rigged|falsified|stolen|violated|breached|broken|flouted|sabotaged|provoked|instigated|orchestrated|masterminded|undermined|betrayed|fabricated|manipulated|obstructed|perpetrated|engineered|bombed(?: \\p{L}+){0,4}|ignored|neglected) by|(?:violations?|breach(?:es)?|provocations?|meddling|interference|aggression|blackmail|sabotage) by|(?:failure|negligence|refusal|complicity|fault|recklessness) (?:of|by)|at the hands of) ${EN_NAMED}`,
    ),
    fault: behind(
      `['’]s? (?:\\p{L}+ )?(?:failure to (?:act|protect|prevent|warn|maintain|stop|provide|comply|honou?r|respect|keep|heed|evacuate|investigate|repair|uphold|fulfil|implement)|refusal|negligence|violations?|breach(?:es)?|provocations?|meddling|interference|blackmail|complicity|betrayal|recklessness|misconduct|intransigence)|(?: (?:that|who|which))?(?: (?:has|have|had|is|are|was|were|itself|once again|repeatedly|openly|deliberately|knowingly|brazenly)){0,3} (?:${EN_WRONGS}|(?:to blame|at fault|the culprit|the main obstacle)|bears? (?:the |full |sole |direct |heavy |special |primary |main ){0,3}(?:responsibility|blame))`,
    ),
    body: behind(
      "(?:['’]s?)? (?:\\p{L}+ )?(?:government|army|military|forces|troops|leadership|leaders|authorities|regime|administration|security services|secret services|intelligence(?: services)?|side|officials|ministry|police)",
    ),
    open: within(
      'not|no one|nobody|never|without|stop(?:ped|s|ping)?|ceas\\p{L}+|(?:critics|those|people|anyone|voices) (?:who|that)|wrong to|declin\\p{L}+|avoid\\p{L}*|whether|if|unless|could|may|might|would|den(?:y|ies|ied|ying)|reject\\p{L}*|dismiss\\p{L}*|accused by|blamed by|but for|refus\\p{L}+ to|decide whether',
    ),
  },
  ru: {
    framing: NONE,
    accusing: before(
      '(?:обвин(?:ил|ила|или|яет|яют|ив|яя|ять)|винит|винят|упрекн\\p{L}+|упрека\\p{L}+|(?:возложил\\p{L}*|возлага\\p{L}+|свалил\\p{L}*) (?:всю |полную )?(?:ответственность|вину)(?: за (?:[\\p{L}\\d-]+ ){1,6}| )на|(?:ответственность|вина)(?: за (?:[\\p{L}\\d-]+ ){1,6}| )(?:лежит|ложится) (?:\\p{L}+ )?на|уличил\\p{L}*|приписал\\p{L}* (?:[\\p{L}\\d-]+ ){1,4})(?: ?(?:власти|правительство|руководство|режим|президента|премьера|армию|лидера))? ?',
    ),
    accused: NONE,
    doing: before(
      '(?:по вине|по заказу|из-за (?:действий|бездействия|отказа|политики|халатности|провокаций|позиции)|виновник\\p{L}* (?:[\\p{L},:-]+ ){0,8}(?:—|это)|(?:сфальсифицирован|сорван|спровоцирован|нарушен|подстроен|организован|развязан)\\p{L}*)(?: (?:властей|власти|правительства|политики|режима|администрации|армии|руководства))? ',
    ),
    fault: behind(
      ' (?:(?:вновь|снова|сам|сама|сами|грубо|открыто|намеренно|неоднократно|всё|все) ){0,2}(?:наруша(?:ет|ют|л|ла|ли)|нарушил\\p{L}*|сорвал\\p{L}*|сфальсифицирова\\p{L}+|вмешива(?:ется|ются|лся|лась|лись)|вмешал\\p{L}+|спровоцировал\\p{L}*|провоциру\\p{L}+|развязал\\p{L}*|подорвал\\p{L}*|подрыва\\p{L}+|обманул\\p{L}*|предал\\p{L}*|лж[её]т|солгал\\p{L}*|скрыва(?:ет|ют|л|ла|ли)|игнориру(?:ет|ют)|проигнорировал\\p{L}*|шантажиру\\p{L}+|не (?:сумел|смог|предотвратил|выполнил|выполняет|хочет мира|хотят мира)\\p{L}*|отказал(?:ся|ась|ись) (?:от переговоров|выполнять|соблюдать)|виноват\\p{L}*|винов(?:ен|на|ны)|повинн?\\p{L}*|нес[её]т (?:\\p{L}+ )?ответственность|несут (?:\\p{L}+ )?ответственность)',
    ),
    body: behind(
      '(?:\\p{L}{0,3}) (?:\\p{L}+ )?(?:власт\\p{L}+|правительств\\p{L}+|арми\\p{L}+|войск\\p{L}*|режим\\p{L}*|спецслужб\\p{L}*|разведк\\p{L}+|руководств\\p{L}+|сторон\\p{L}+|администраци\\p{L}+|военн\\p{L}+)',
    ),
    open: within(
      'не|никто|без|если|нельзя|отказ\\p{L}+|воздерж\\p{L}+|переста\\p{L}+|ли|бы|отверг\\p{L}*|отрица\\p{L}+|опроверг\\p{L}*|может|могут|мог\\p{L}*',
    ),
  },
  uk: {
    framing: NONE,
    accusing: before(
      '(?:звинуват(?:ив|ила|или|ити)|звинувачу(?:є|ють|ючи|вати)|обвинувач\\p{L}+|винить|винять|дорік\\p{L}+|(?:поклав|поклала|поклали|поклада\\p{L}+) (?:всю |повну )?(?:відповідальність|провину)(?: за (?:[\\p{L}\\d-]+ ){1,6}| )на|(?:відповідальність|провина)(?: за (?:[\\p{L}\\d-]+ ){1,6}| )(?:лежить|лягає) (?:\\p{L}+ )?на)(?: ?(?:владу|уряд|керівництво|режим|президента|армію))? ?',
    ),
    accused: NONE,
    doing: before(
      "(?:з вини|на замовлення|через (?:дії|бездіяльність|відмову|політику|недбалість|провокації|позицію)|(?:сфальсифікован|зірван|спровокован|порушен|організован|розв[’']язан)\\p{L}*)(?: (?:влади|уряду|режиму|адміністрації|армії|керівництва))? ",
    ),
    fault: behind(
      ",? (?:(?:яка|який|яке|що|знову|сам|сама|самі|грубо|відкрито|навмисно|неодноразово) ){0,2}(?:поруш(?:ує|ують|ила|ив|или|ило)|зірва\\p{L}+|сфальсифікува\\p{L}+|втруча(?:ється|ються|лася|вся|лися)|втрутил\\p{L}+|спровокува\\p{L}+|провоку\\p{L}+|розв[’']яза(?:в|ла|ли)|підірва\\p{L}+|підрива\\p{L}+|обманул\\p{L}+|зрадил\\p{L}*|збреха\\p{L}+|прихову\\p{L}+|ігнору\\p{L}+|шантажу\\p{L}+|не (?:зуміл|змогл|запобігл|викона|викону|хоче миру|хочуть миру|хоче її закінчувати)\\p{L}*|відмовил(?:ася|вся|ися) (?:від переговорів|виконувати)|винн(?:а|і|е)|винен|несе (?:\\p{L}+ )?відповідальність|несуть (?:\\p{L}+ )?відповідальність)",
    ),
    body: behind(
      '(?:\\p{L}{0,3}) (?:\\p{L}+ )?(?:влад\\p{L}+|уряд\\p{L}*|арм\\p{L}+|військ\\p{L}*|режим\\p{L}*|спецслужб\\p{L}*|розвідк\\p{L}+|керівництв\\p{L}+|сторон\\p{L}+|адміністраці\\p{L}+)',
    ),
    open: within(
      'не|ніхто|без|якщо|відмов\\p{L}+|утрим\\p{L}+|переста\\p{L}+|чи|би|б|відкин\\p{L}+|запереч\\p{L}+|спростув\\p{L}+|може|можуть|міг\\p{L}*',
    ),
  },
  es: {
    framing: NONE,
    accusing: before(
      '(?:acus(?:a|an|ó|aron|ando|aba|ado a|ar)|culp(?:a|an|ó|aron|ando)|responsabiliz(?:a|an|ó|aron|ando)|atribuy(?:e|en|ó|eron) (?:la |el |las |los )?(?:muertes?|ataques?|explosi\\p{L}+|desastre|colapso|crisis|matanza|violencia|asesinatos?) (?:[\\p{L}\\d-]+ ){0,6}|(?:imput(?:a|an|ó|aron)|reproch(?:a|an|ó|aron)) |señal(?:a|an|ó|aron) (?:[\\p{L}-]+ ){0,3}|(?:la )?(?:culpa|responsabilidad) (?:[\\p{L}-]+ ){0,5}(?:es del?|recae en|recae sobre)) ?(?:al?)? ?(?:la |los |las |el )?(?:(?:gobierno|régimen|presidente|ejército|autoridades|administración|primer ministro|mandatario) (?:de |del )?)?',
    ),
    accused: NONE,
    doing: before(
      '(?:por culpa|(?:fallo|negligencia|fracaso|negativa|irresponsabilidad)) (?:de |del )(?:la |los |las |el )?(?:(?:gobierno|régimen|autoridades) (?:de |del ))?|(?:violad|amañad|robad|falsificad|provocad|sabotead|incumplid|orquestad|instigad|manipulad|perpetrad)(?:o|a|os|as) por (?:la |los |las |el )?(?:(?:gobierno|régimen) (?:de |del ))?',
    ),
    fault: behind(
      '(?: (?:ha|han|había|habían|sigue|siguen|volvió a|está|están)){0,1} (?:viol(?:ó|a|an|aron|ado|ando)|incumpl(?:ió|e|en|ieron|ido)|romp(?:ió|ieron) (?:el |la |su )?(?:acuerdo|tregua|palabra|promesa)|amañ(?:ó|aron|ado)|falsific(?:ó|aron|ado)|rob(?:ó|aron|ado) (?:las elecciones|la elección)|interfi(?:ere|rió|rieron)|sabote(?:ó|a|an|aron|ado)|provoc(?:ó|aron|ado) (?:el |la |esta |este )?(?:guerra|conflicto|crisis|escalada|incidente|violencia)|desaf(?:ía|ían|ió|iaron)|traicion(?:ó|a|an|aron|ado)|minti(?:ó|eron)|ocult(?:ó|a|an|aron|ado)|no (?:protegió|evitó|impidió|advirtió|cumplió|cumple)|se neg(?:ó|aron) a (?!comentar|responder|hacer)|(?:es|son|fue|fueron) (?:el |la |los |las )?(?:únic\\p{L}+ |principal(?:es)? )?(?:culpables?|responsables?) de)',
    ),
    body: NONE,
    open: within(
      'no|nadie|sin|si|evit\\p{L}+|rehús\\p{L}+|rehus\\p{L}+|dej(?:a|ó|aron) de|niega\\p{L}*|negó|rechaz\\p{L}+|podría\\p{L}*|puede\\p{L}*|acusad\\p{L}+ por',
    ),
  },
  pt: {
    framing: NONE,
    accusing: before(
      '(?:acus(?:a|am|ou|aram|ando|ava|ado a|ar)|culp(?:a|am|ou|aram|ando)|responsabiliz(?:a|am|ou|aram|ando)|atribu(?:i|em|iu|íram) (?:a |o |as |os )?(?:mortes?|ataques?|explos\\p{L}+|desastre|colapso|crise|massacre|violência|assassinatos?) (?:[\\p{L}\\d-]+ ){0,6}|imput(?:a|am|ou|aram) |(?:a )?(?:culpa|responsabilidade) (?:[\\p{L}-]+ ){0,5}é d[eao]) ?(?:a|à|ao|aos|às|o|os|as)? ?(?:(?:governo|regime|presidente|exército|autoridades|administração) (?:de |do |da )?)?',
    ),
    accused: NONE,
    doing: before(
      '(?:por culpa|(?:falha|negligência|fracasso|recusa|omissão)) (?:de |do |da |dos |das )|(?:violad|fraudad|roubad|falsificad|provocad|sabotad|descumprid|orquestrad|instigad|manipulad|perpetrad)(?:o|a|os|as) (?:por|pelo|pela|pelos|pelas) ',
    ),
    fault: behind(
      '(?: (?:tem|têm|havia|continua a|está|estão)){0,1} (?:viol(?:ou|a|am|aram|ado)|descumpr(?:iu|e|em|iram)|romp(?:eu|eram) (?:o |a |seu |sua )?(?:acordo|trégua|promessa)|fraud(?:ou|aram|ado)|falsific(?:ou|aram|ado)|roub(?:ou|aram) (?:as eleições|a eleição)|interfer(?:e|iu|iram)|sabot(?:ou|a|am|aram)|provoc(?:ou|aram) (?:o |a |esta |este )?(?:guerra|conflito|crise|escalada|incidente|violência)|desafi(?:a|am|ou|aram)|traiu|traíram|mentiu|mentiram|não (?:protegeu|evitou|impediu|alertou|cumpriu|cumpre)|se recus(?:ou|aram) a (?!comentar|responder)|(?:é|são|foi|foram) (?:o |a |os |as )?(?:principa\\p{L}+ |únic\\p{L}+ )?(?:culpad\\p{L}+|responsáve\\p{L}+) (?:de|por|pel\\p{L}+))',
    ),
    body: NONE,
    open: within(
      'não|ninguém|sem|se|evit\\p{L}+|recus\\p{L}+|deix(?:a|ou|aram) de|nega\\p{L}*|negou|rejeit\\p{L}+|poderia\\p{L}*|pode\\p{L}*|acusad\\p{L}+ por',
    ),
  },
  fr: {
    framing: before(
      "(?:tien(?:t|nent)|tenai(?:t|ent)|juge(?:nt)?) (?:l['’]|le |la |les )?(?:(?:gouvernement|régime) (?:de |du |d['’]))?",
    ),
    accusing: before(
      "(?:accus(?:e|ent|é|ait|aient|ant|er)|blâm(?:e|ent|é)|(?:imput(?:e|ent|é|ée)|attribu(?:e|ent|é) (?:la |le |les |l['’]|cette |ce )?(?:morts?|attaques?|explosions?|désastre|effondrement|crise|massacre|violences?|assassinats?) (?:[\\p{L}\\d'’-]+ ){0,6}|reproch(?:e|ent|é))|met(?:tent)? en cause|mis en cause|pointe(?:nt)? du doigt|rejett?e(?:nt)? la (?:faute|responsabilité) (?:[\\p{L}'’-]+ ){0,4}sur|(?:fai(?:t|sant)|font) porter (?:[\\p{L}'’-]+ ){1,6}à|la (?:faute|responsabilité) (?:[\\p{L}'’-]+ ){0,5}(?:incombe à|revient à)) ?(?:à |au |aux )?(?:l['’]|le |la |les )?(?:(?:gouvernement|régime|président|armée|autorités|administration|premier ministre) (?:de l['’]|de la |du |des |de |d['’])?)?",
    ),
    accused: behind(
      "(?: \\p{L}+)? pour (?:seule? |principa\\p{L}+ |premier |pleinement )?responsables?| (?:\\p{L}+ )?responsables? d(?:e|u|es|['’])",
    ),
    doing: before(
      "(?:par la faute|à cause|(?:échec|négligence|refus|inaction|manquements?|défaillance)) (?:de l['’]|de la |du |des |de |d['’])(?:(?:gouvernement|régime|autorités) (?:de |du |d['’]))?|(?:violée?s?|truquée?s?|volée?s?|falsifiée?s?|provoquée?s?|sabotée?s?|orchestrée?s?|instiguée?s?|manipulée?s?|perpétrée?s?) par (?:l['’]|le |la |les )?",
    ),
    fault: behind(
      "(?: (?:a|ont|avait|avaient|est|sont)){0,1} (?:viol(?:e|ent|é|ait)|enfrein(?:t|drait|gnent)|romp(?:t|u) (?:l['’]|la |le |sa )?(?:accord|trêve|parole|promesse)|truqu(?:e|é)|falsifi(?:e|é)|volé (?:l['’]élection|les élections|le scrutin)|s['’]ingèr(?:e|ent)|ingéré|sabot(?:e|ent|é)|provoqu(?:e|ent|é) (?:la |le |cette |ce )?(?:guerre|conflit|crise|escalade|incident|violence)|défi(?:e|ent|é)|trahi(?:t|ssent)?|menti|dissimul(?:e|é)|n['’](?:a|ont) pas (?:protégé|empêché|respecté|averti|tenu)|ne respecte(?:nt)? pas|(?:a|ont) refusé de (?!commenter|répondre|dire)|responsables? de|coupables? de|porte(?:nt)? la (?:\\p{L}+ )?responsabilité)",
    ),
    body: NONE,
    open: within(
      "ne|n['’]\\p{L}+|personne|sans|si|évit\\p{L}+|refus\\p{L}+|cess\\p{L}+|nie(?:nt)?|nié|rejett?e\\p{L}*|dément\\p{L}*|pourrai\\p{L}+|peut|peuvent|accusée?s? par",
    ),
  },
  de: {
    accusing: NONE,
    framing: before(
      '(?:wirft|werfen|warf|warfen|beschuldig(?:t|te|ten|en)|bezichtig(?:t|te|ten|en)|(?:macht|machte|machten|machen)|(?:gibt|gab|geben|gaben)|lastet|schiebt|schob)(?: (?:der|dem|den|die|das|sich))?(?: (?:Regierung|Präsident(?:en)?|Führung|Armee|Behörden|Regime|Ministerpräsident(?:en)?)(?: von)?)?(?: (?:der|dem|den|die|das))? ',
    ),
    accused: behind(
      '[^.;:]{0,90}?(?: vor(?=[,.;:]| )| verantwortlich| die (?:\\p{L}+ )?(?:Schuld|Verantwortung)(?! der)| beschuldigt| bezichtigt)',
    ),
    doing: before(
      '(?:(?:Versagen|Schuld|Versäumnis(?:se)?|Verstöße|Provokation|Einmischung|Weigerung) (?:der|des|von|durch)|(?:verletzt|gefälscht|gestohlen|gebrochen|sabotiert|provoziert|manipuliert|angezettelt|verübt) (?:von|durch))(?: (?:der|dem|den|die))? ',
    ),
    fault: behind(
      '(?: (?:hat|habe|haben|hätten|selbst|erneut|offen))* (?:verletz(?:t|te|ten)|bricht|brach|missacht(?:et|ete|eten)|fälsch(?:t|te|ten)|mischt(?:e)? sich|sabotier(?:t|te|ten)|provozier(?:t|te|ten) (?:den|die|das)|untergr(?:äbt|ub)|verriet|verraten|log|lügt|ignorier(?:t|te|ten)|vernachlässig(?:t|te|ten)|weiger(?:t|te|ten) sich|trägt (?:die |eine )?(?:\\p{L}+ )?(?:Schuld|Verantwortung)|trage (?:die )?(?:Schuld|Verantwortung)|ist schuld|sei schuld)',
    ),
    body: behind(
      '(?:e|en|er|es|em)? (?:Regierung|Armee|Streitkräfte|Behörden|Führung|Regime|Geheimdienst\\p{L}*|Seite|Truppen)',
    ),
    open: within(
      'nicht|kein\\p{L}*|niemand|verzicht\\p{L}+|weiger\\p{L}+|ohne|ob|wenn|falls|weis\\p{L}+ [^.;]{0,60}zurück|wies|bestreit\\p{L}+|bestritt\\p{L}*|könnte\\p{L}*|dürfte\\p{L}*',
    ),
  },
  tr: {
    framing: ANY,
    accusing: before('(?:sorumlusu|suçlusu|sorumluluğu) '),
    accused: behind(
      "(?:['’]?(?:y|n)?[ıiuü]n?[ıiuü]?|(?: \\p{L}+){1,2}[ıiuü]) [^.;:]{0,90}?(?:suçla(?:dı|yor|makta|yarak|dılar|yan|mıştı)|itham et(?:ti|iyor)|sorumlu tut(?:tu|uyor|arak|maya))",
    ),
    doing: before('(?!)'),
    fault: behind(
      "(?:['’]?n?[ıiuü]n)? [^.;:]{0,50}?(?:ihlal et(?:ti|tiği|tiğini|mekte)|ihlali|ihmali|sorumlu olduğu|suçlu olduğu|engelle(?:di|diğini)|sabote et(?:ti|tiğini)|provokasyonu|kışkırt(?:tı|tığını)|hile yap(?:tı|tığını))",
    ),
    body: behind(
      "(?:['’]?n?[ıiuü]n)? (?:hükümeti|ordusu|yönetimi|rejimi|güçleri|istihbaratı|tarafı|makamları)\\p{L}*",
    ),
    open: within(
      'değil\\p{L}*|suçlama(?:dı|yı reddetti)|reddet\\p{L}+|yalanla\\p{L}+|eğer|olabilir|iddiasını reddet\\p{L}+',
    ),
  },
  ar: {
    framing: ANY,
    accusing: NONE,
    accused: behind(
      '(?: \\p{L}+){0,2} (?:(?:ال)?مسؤولية(?: الكاملة| كاملة)?|بارتكاب|بانتهاك|بخرق|بتزوير|بالتدخل|بالوقوف وراء|بعرقلة|بتعطيل|بالتقصير|بالتحريض|بتنفيذ|بالإهمال|بالفشل)',
    ),
    doing: before(
      '(?:بسبب (?:رفض|فشل|إهمال|تقصير|انتهاكات|سياسات|تعنت)|نتيجة (?:رفض|فشل|إهمال|تقصير|تعنت)|من تدبير|على يد) ',
    ),
    fault: behind(
      ' (?:(?:هي|هو|التي|الذي|قد) ){0,2}(?:تنتهك|ينتهك|انتهكت?|تخرق|يخرق|خرقت?|تتحدى|يتحدى|تحدت|زو[ّ]?رت?|سرقت? الانتخابات|تدخلت?|تتدخل|عرقلت?|تعرقل|يعرقل|ترفض (?:الامتثال|تنفيذ|وقف)|رفضت (?:الامتثال|تنفيذ|وقف)|فشلت? في|تتحمل|يتحمل|مسؤولة? عن|تقف وراء|يقف وراء)',
    ),
    body: NONE,
    open: within('لا|لم|لن|ليس|ليست|دون|إذا|هل|نفى|نفت|ينفي|تنفي|رفض (?:الاتهام|اتهام)\\p{L}*|ربما'),
  },
  fa: {
    framing: ANY,
    accusing: NONE,
    accused: behind(
      ' را (?:[^.؛:]{0,40}? )?(?:عامل|مسئول|مقصر|متهم|بانی|باعث)(?:ان)?(?![\\p{L}])|، نیز مسئول|، مسئول',
    ),
    doing: before('(?:به دست|با حمایت|به دلیل (?:کوتاهی|امتناع|سهل‌انگاری)|نقشه(?: مشترک)?) '),
    fault: behind('،? (?:نیز )?(?:مسئول(?:‌اند| است|ند)|مقصر است|نقض کرد\\p{L}*|نقض می‌کند|تقلب کرد\\p{L}*)'),
    body: NONE,
    open: within('نه|نیست|نبود|اگر|آیا|رد کرد\\p{L}*|تکذیب\\p{L}*|بدون'),
  },
  zh: {
    framing: ANY,
    accusing: /(?:指责|指控|控诉|怪罪|归咎于|归罪于|责怪|控告|责任在于?)(?:了)?(?:前?总统|总理|政府)?$/u,
    accused: NONE,
    doing: /(?:在|由|被|遭)?(?:幕后黑手是|罪魁祸首是|元凶是|责任在)$/u,
    fault:
      /^(?:政府|当局|军方|方面|一方)?(?:一再|再次|公然|多次|肆意|严重|试图)?(?:违反|违背|破坏(?:了)?(?:停火|协议|和平)|操纵(?:了)?选举|干涉|干预|挑衅|挑起|煽动|拒不|拒绝(?:遵守|履行|谈判)|未能(?:保护|阻止|履行|防止)|无视|应?(?:对此)?(?:负有|承担)(?:[^，。]{0,6})责任|难辞其咎|影响选举)/u,
    body: /^(?:政府|当局|军方|军队|方面|一方)/u,
    open: /(?:不|没有?|未|并非|是否|如果|若|否认|驳斥|拒绝)$/u,
  },
}
