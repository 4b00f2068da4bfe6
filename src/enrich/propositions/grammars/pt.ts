import type { Grammar } from '../grammar.ts'

export const PORTUGUESE: Grammar = {
  order: 'subject-verb',
  head: 'first',
  harm: {
    dies: 'morreu|morreram|morre|morrem',
    finite:
      'mata|matam|matou|mataram|assassina|assassinou|assassinaram|fere|ferem|feriu|feriram|destrói|destroem|destruiu|destruíram|ataca|atacam|atacou|atacaram|bombardeia|bombardeiam|bombardeou|bombardearam|atinge|atingem|atingiu|atingiram|explodiu|explodiram|explode|fez explodir|fizeram explodir|dinamitou|derruba|derrubou|derrubaram|abate|abateu|abateram|afundou|afundaram|danificou|danificaram|invade|invadem|invadiu|invadiram|ocupa|ocupou|ocuparam|sequestrou|sequestraram|raptou|deteve|prendeu|prenderam|executou|executaram|expulsou|expulsaram|sabotou|sabotaram|torturou|envenenou|incendiou|massacrou|massacraram|anexou|disparou contra|dispararam contra|lançou um ataque|lançaram um ataque|lança um ataque|causou a morte|causaram a morte',
    participle:
      'morto|mortos|morta|mortas|assassinado|assassinada|assassinados|ferido|ferida|feridos|feridas|destruído|destruída|destruídos|destruídas|atacado|atacada|atacados|atacadas|bombardeado|bombardeada|bombardeados|atingido|atingida|atingidos|atingidas|explodido|explodida|derrubado|derrubada|abatido|abatida|abatidos|afundado|danificado|danificada|danificados|danificadas|invadido|invadida|ocupado|ocupada|sequestrado|sequestrada|sequestrados|detido|detida|detidos|preso|presos|executado|executados|expulso|expulsos|sabotado|envenenado|envenenada|incendiado',
    nonfinite:
      'matar|assassinar|destruir|atacar|bombardear|explodir|fazer explodir|ter explodido|ter destruído|ter atacado|ter bombardeado|ter matado|derrubar|abater|afundar|danificar|invadir|ocupar|sequestrar|executar|expulsar|sabotar|envenenar|matando|ferindo|destruindo|atacando|bombardeando|atingindo|destruírem|explodirem|atacarem',
    noun: 'ataque|ataques|bombardeio|bombardeios|bombardeamento|bombardeamentos|ofensiva|invasão|assalto|atentado|atentados|sabotagem|agressão|massacre|assassinato|ataque aéreo|ataques aéreos|destruição',
  },
  blame: {
    finite:
      'acusa|acusam|acusou|acusaram|culpa|culpam|culpou|culparam|responsabiliza|responsabilizam|responsabilizou|responsabilizaram|atribui|atribuem|atribuiu|atribuíram|imputa|imputou',
    participle:
      'acusado|acusada|acusados|culpado|culpada|responsabilizado|responsabilizada|atribuído|atribuída',
    nonfinite: 'acusando|culpando|acusar|culpar|responsabilizar',
  },
  words: {
    agent: 'por|pelo|pela|pelos|pelas|por parte de|às mãos de',
    onto: 'ao|à|aos|às|contra|sobre',
    about: 'por ter|de ter',
    locative: 'em|no|na|nos|nas|perto de|dentro de',
    preposition:
      'com|desde|até|entre|para|sem|segundo|após|durante|ante|sob|mediante|devido a|antes de|depois de|além de|através de|como|frente a|apesar de|num|numa',
    join: 'de|do|da|dos|das',
    and: 'e|ou',
    article:
      'o|a|os|as|um|uma|uns|umas|seu|sua|seus|suas|este|esta|esse|essa|pelo menos|ao menos|mais de|vários|várias|dezenas|centenas|milhares',
    opens: 'enquanto|quando|porque|embora|mas|pois|já que|onde|para que',
    relative: 'que|quem|cujo|cuja|o qual|a qual',
    condition: 'se|caso|em caso de|a menos que|desde que',
    be: 'foi|foram|é|são|era|eram|sido|ser|sendo|será|serão|ficou|ficaram|está|estão',
    have: 'tem|têm|tinha|tinham|ter|teria|teriam|tenha|havia|haviam',
    verb: 'disse|diz|disseram|anunciou|anunciaram|anuncia|afirmou|afirma|declarou|denunciou|nega|negam|negou|negaram|confirmou|confirma|informou|informa|pediu|pede|exige|exigiu|começou|continua|tentou|quer|planeja|planeia|ameaça|alertou|rejeita|rejeitou|condenou|condena|causou|causaram|deixou|deixaram|deixa|deixam|provocou|assinou|ocorreu|teve|há',
    adverb:
      'se|também|já|deliberadamente|intencionalmente|repetidamente|hoje|ontem|depois|novamente|supostamente|alegadamente|gravemente|quase|só|ainda',
    negation: 'não|nunca|jamais|ninguém|nenhum|nenhuma|tampouco|nem|sem',
    future:
      'vai|vão|planeja|planeia|prevê|pretende|pretendem|será|serão|atacará|bombardeará|destruirá|invadirá|ameaça|ameaçou|promete|prometeu|prepara-se para',
    possible: 'pode|podem|poderia|poderiam|poderá|poderão|talvez|possivelmente|possível',
    demanded:
      'deve|devem|deveria|deveriam|tem de|tem que|exige|exigiu|exigem|pede|pediu|pedem|apela|apelou|insta|instou|ordenou',
    hedge:
      'supostamente|alegadamente|suposto|suposta|supostos|alegado|alegada|aparentemente|teria|teriam|possível|provavelmente|suspeito|ao que parece|presumível',
  },
  agentive: ['ataque', 'sabotagem', 'agress', 'ofensiva', 'atentado'],
  forces:
    'tropas|forças|exército|militares|soldados|militantes|milicianos|combatentes|homens armados|rebeldes|polícia|drones|drone|míssil|mísseis|foguete|foguetes|artilharia|aviação|aviões|tanques|colonos|mercenários|regime|governo|autoridades|ataque|ataques|bombardeio|bombardeios|bombardeamento|grupo|guerrilha|terroristas|marinha',
}
