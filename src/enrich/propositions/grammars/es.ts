import type { Grammar } from '../grammar.ts'

export const SPANISH: Grammar = {
  order: 'subject-verb',
  head: 'first',
  harm: {
    dies: 'muerto|muertos|muerta|muertas|murió|murieron|muere|mueren|murieran|fallecieron|falleció',
    finite:
      'mata|matan|mató|mataron|asesina|asesinan|asesinó|asesinaron|hiere|hieren|hirió|hirieron|destruye|destruyen|destruyó|destruyeron|ataca|atacan|atacó|atacaron|bombardea|bombardean|bombardeó|bombardearon|golpea|golpeó|golpearon|voló|volaron|vuela|hizo volar|hicieron volar|hace volar|dinamitó|dinamitaron|derriba|derriban|derribó|derribaron|hunde|hundió|hundieron|daña|dañó|dañaron|alcanzó|alcanzaron|invade|invaden|invadió|invadieron|ocupa|ocupan|ocupó|ocuparon|secuestra|secuestró|secuestraron|detiene|detuvo|detuvieron|arrestó|arrestaron|ejecuta|ejecutó|ejecutaron|expulsa|expulsó|expulsaron|asalta|asaltó|asaltaron|saboteó|sabotearon|tortura|torturó|envenenó|envenenaron|incendió|incendiaron|quemó|dispara contra|disparó contra|dispararon contra|masacró|masacraron|causó la muerte|causaron la muerte|anexionó|cometió un ataque|lanzó un ataque|lanzaron un ataque|lanza un ataque',
    participle:
      'matado|asesinado|asesinada|asesinados|asesinadas|herido|herida|heridos|heridas|destruido|destruida|destruidos|destruidas|atacado|atacada|atacados|atacadas|bombardeado|bombardeada|bombardeados|volado|volada|derribado|derribada|derribados|hundido|hundida|dañado|dañada|dañados|dañadas|alcanzado|alcanzada|invadido|invadida|ocupado|ocupada|secuestrado|secuestrada|secuestrados|detenido|detenida|detenidos|arrestado|arrestada|ejecutado|ejecutada|ejecutados|expulsado|expulsados|envenenado|envenenada|saboteado|abatido|abatida|abatidos',
    nonfinite:
      'matar|asesinar|destruir|atacar|bombardear|volar|hacer volar|dinamitar|derribar|hundir|dañar|invadir|ocupar|secuestrar|ejecutar|expulsar|sabotear|envenenar|matando|hiriendo|destruyendo|atacando|bombardeando|dejando…muertos|causando|haber volado|haber destruido|haber atacado|haber bombardeado|haber matado|perpetrar',
    noun: 'ataque|ataques|bombardeo|bombardeos|ofensiva|invasión|asalto|atentado|atentados|sabotaje|agresión|masacre|asesinato|voladura|ataque aéreo|ataques aéreos|misil|explosión',
  },
  blame: {
    finite:
      'acusa|acusan|acusó|acusaron|culpa|culpan|culpó|culparon|responsabiliza|responsabilizan|responsabilizó|responsabilizaron|señala como responsable|atribuye|atribuyen|atribuyó|atribuyeron|imputa|imputó|achaca|achacó',
    participle: 'acusado|acusada|acusados|culpado|culpada|responsabilizado|atribuido',
    nonfinite: 'acusando|culpando|acusar|culpar|responsabilizar',
  },
  words: {
    agent: 'por|por parte de|a manos de',
    onto: 'a|al|contra|sobre',
    about: 'de haber|tras haber',
    locative: 'en|cerca de|junto a|dentro de',
    preposition:
      'con|desde|hasta|entre|para|sin|según|tras|durante|ante|bajo|hacia|mediante|debido a|antes de|después de|además de|a través de|como parte de|como|frente a|pese a|a pesar de',
    join: 'de|del|de la|de los|de las',
    and: 'y|e|o|u',
    article:
      'el|la|los|las|un|una|unos|unas|su|sus|este|esta|estos|estas|al menos|más de|varios|varias|decenas|cientos|miles',
    opens: 'mientras|cuando|porque|aunque|pero|sino|pues|ya que|donde|para que|así como',
    relative: 'que|quien|quienes|cual|cuyo|cuya',
    condition: 'si|en caso de|a menos que|siempre que',
    be: 'fue|fueron|es|son|era|eran|sido|ser|siendo|será|serán|resultó|resultaron|resultado|está|están|estaba|quedó|quedaron',
    have: 'ha|han|había|habían|haber|habría|habrían|haya|hayan|habiendo',
    verb: 'dijo|dice|dijeron|anunció|anunciaron|anuncia|afirmó|afirma|aseguró|asegura|denunció|denuncia|negó|niega|niegan|confirmó|confirma|informó|informa|pidió|pide|piden|exige|exigió|llamó|comenzó|empezó|continúa|siguió|intentó|quiere|planea|amenaza|advierte|advirtió|rechaza|rechazó|condenó|condena|causó|causaron|dejó|dejaron|deja|dejan|provocó|provocaron|provoca|firmó|acordó|llegó|ocurrió|tuvo|tiene|hay',
    adverb:
      'se|también|ya|deliberadamente|intencionadamente|repetidamente|hoy|ayer|anoche|luego|después|nuevamente|otra vez|presuntamente|supuestamente|gravemente|casi|solo|aún',
    negation: 'no|nunca|jamás|nadie|ningún|ninguno|ninguna|tampoco|ni|sin',
    future:
      'va a|van a|planea|planean|prevé|prevén|pretende|pretenden|será|serán|atacará|bombardeará|destruirá|invadirá|matará|amenaza con|amenazó con|promete|prometió|se prepara para',
    possible: 'puede|pueden|podría|podrían|pudo|quizás|quizá|tal vez|posiblemente|posible',
    demanded:
      'debe|deben|debería|deberían|tiene que|tienen que|exige|exigió|exigen|pide|pidió|piden|urge|insta|instó|llamó a|hay que|ordena|ordenó',
    hedge:
      'presuntamente|supuestamente|presunto|presunta|presuntos|supuesto|supuesta|aparentemente|al parecer|habría|habrían|posible|probablemente|sospechoso|podría haber',
  },
  agentive: ['ataque', 'sabotaje', 'agresi', 'ofensiva', 'atentado'],
  forces:
    'tropas|fuerzas|ejército|militares|soldados|militantes|milicianos|combatientes|hombres armados|pistoleros|rebeldes|policía|drones|dron|misil|misiles|cohete|cohetes|artillería|aviación|aviones|tanques|colonos|mercenarios|régimen|gobierno|autoridades|ataque|ataques|bombardeo|bombardeos|grupo|guerrilla|terroristas|marina|armada|hackers',
}
