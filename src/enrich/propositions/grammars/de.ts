import type { Grammar } from '../grammar.ts'

export const GERMAN: Grammar = {
  order: 'subject-verb',
  head: 'last',
  harm: {
    dies: 'starben|starb|sterben|kamen ums leben|kam ums leben',
    either: 'zerstört|verletzt|bombardiert|attackiert|beschädigt|besetzt|entführt|ermordet|tötet',
    finite:
      'töten|tötete|töteten|ermordete|ermordeten|ermorden|verletzte|verletzten|zerstörte|zerstörten|zerstören|sprengt|sprengte|sprengten|sprengen|griff…an|griffen…an|greift…an|greifen…an|attackierte|attackierten|attackieren|bombardierte|bombardierten|bombardieren|beschießt|beschießen|beschoss|beschossen|traf|trafen|trifft|treffen|schoss…ab|schossen…ab|schießt…ab|versenkte|versenkten|beschädigte|beschädigten|besetzte|besetzten|marschierte…ein|überfiel|überfielen|entführte|entführten|verhaftete|verhafteten|verhaften|nahm…fest|nahmen…fest|erschoss|erschossen|exekutierte|richtete…hin|vergiftete|folterte|foltern|vertrieb|vertrieben|annektierte|forderte…todesopfer|fordert…todesopfer|forderten…todesopfer',
    participle:
      'getötet|gesprengt|angegriffen|abgeschossen|versenkt|getroffen|überfallen|verhaftet|festgenommen|hingerichtet|vergiftet|gefoltert|sabotiert|umgebracht|erstochen|annektiert|verschleppt',
    nonfinite:
      'zu töten|zu zerstören|zu sprengen|anzugreifen|zu bombardieren|gesprengt zu haben|zerstört zu haben|angegriffen zu haben|getötet zu haben|beschossen zu haben|bombardiert zu haben|angreifen|sprengung|zerstörung',
    noun: 'angriff|angriffe|angriffen|angriffs|luftangriff|luftangriffe|luftangriffen|raketenangriff|raketenangriffe|drohnenangriff|drohnenangriffe|drohnenangriffen|beschuss|bombardierung|bombardement|invasion|überfall|offensive|anschlag|anschläge|sabotage|aggression|massaker|attacke|attacken|angriffskrieg|schläge',
  },
  blame: {
    finite:
      'beschuldigt|beschuldigen|beschuldigte|beschuldigten|bezichtigt|bezichtigte|bezichtigen|wirft…vor|werfen…vor|warf…vor|warfen…vor|macht…verantwortlich|machen…verantwortlich|machte…verantwortlich|machten…verantwortlich|gibt…schuld|geben…schuld|gab…schuld|gaben…schuld|lastet…an|lasten…an',
    participle: 'vorgeworfen',
    nonfinite: 'beschuldigen zu',
  },
  words: {
    agent: 'von|vom|durch',
    onto: 'auf|gegen|nach',
    about: 'für',
    locative: 'in|im|bei|nahe|an|am|um',
    preposition:
      'mit|aus|zu|zum|zur|über|unter|vor|hinter|zwischen|seit|während|wegen|ohne|laut|trotz|neben|infolge|angesichts|ab|bis',
    join: 'des|eines',
    and: 'und|oder',
    article:
      'der|die|das|den|dem|ein|eine|einen|einem|einer|seine|seinen|ihre|ihren|mindestens|mehr als|dutzende|hunderte|mehrere|zahlreiche',
    opens: 'dass|während|als|weil|obwohl|aber|doch|sondern|da|damit|nachdem|bevor|wo|ob|wie',
    relative: 'welche|welcher|welches',
    condition: 'wenn|falls|sofern|sollte|sollten',
    be: 'wurde|wurden|wird|werden|worden|werde|würde',
    have: 'hat|haben|hatte|hatten|habe|hätte|hätten',
    verb: 'sagte|sagt|erklärte|erklärt|teilte|meldete|kündigte|forderte|fordert|warnt|warnte|droht|drohte|bestreitet|bestritt|dementiert|dementierte|weist|wies|bestätigte|bestätigt|begann|beginnt|will|wollen|plant|rief|ruft|verurteilte|verurteilt|setzt|ist|sind|war|waren|sei|seien|gab|kam|kamen',
    pronoun: 'er|sie|es',
    adverb:
      'auch|erneut|wieder|bereits|absichtlich|vorsätzlich|gezielt|gestern|heute|am dienstag|später|dann|noch|schwer|offenbar|angeblich|mutmaßlich|zudem|selbst',
    negation: 'nicht|kein|keine|keinen|keinem|nie|niemals|niemand|ohne|weder',
    future: 'will|wollen|plant|planen|beabsichtigt|droht|drohen|kündigt an|bereitet vor',
    possible: 'kann|können|könnte|könnten|möglicherweise|vielleicht|womöglich|eventuell',
    demanded:
      'muss|müssen|müsse|fordert|forderte|fordern|verlangt|verlangte|sollte|ruft auf|rief auf|soll aufhören',
    hedge:
      'angeblich|mutmaßlich|mutmaßliche|mutmaßlichen|mutmaßlicher|offenbar|anscheinend|vermutlich|wohl|wahrscheinlich|soll|sollen|dürfte|vermeintlich|vermeintliche|verdächtig|sei|seien|habe|hätten',
  },
  forces:
    'truppen|streitkräfte|armee|militär|soldaten|milizen|kämpfer|bewaffnete|angreifer|rebellen|separatisten|polizei|drohne|drohnen|rakete|raketen|artillerie|luftwaffe|kampfjets|panzer|siedler|söldner|regime|regierung|behörden|luftangriff|luftangriffe|angriff|angriffe|angriffen|beschuss|gruppe|islamisten|terroristen|marine|einheiten|geheimdienst',
  cases: [
    ['den', 'ad'],
    ['dem', 'd'],
    ['der', 'ngd'],
    ['die', 'na'],
    ['das', 'na'],
    ['des', 'g'],
    ['einen', 'a'],
    ['einem', 'd'],
    ['einer', 'gd'],
    ['eine', 'na'],
    ['ein', 'na'],
  ],
}
