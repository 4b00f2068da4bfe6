import type { Grammar } from '../grammar.ts'

export const FRENCH: Grammar = {
  order: 'subject-verb',
  head: 'first',
  harm: {
    dies: 'sont morts|est mort|sont mortes|est morte|meurent|ont péri|a péri',
    either: 'détruit|abattu',
    finite:
      'tue|tuent|tua|tuèrent|assassine|assassinent|blesse|blessent|détruisent|attaque|attaquent|bombarde|bombardent|frappe|frappent|pilonne|pilonnent|vise|visent|cible|ciblent|fait exploser|font exploser|a fait exploser|ont fait exploser|fait sauter|a fait sauter|ont fait sauter|dynamite|dynamitent|abat|abattent|coule|endommage|endommagent|envahit|envahissent|occupe|occupent|enlève|enlèvent|arrête|arrêtent|exécute|exécutent|expulse|expulsent|empoisonne|massacre|massacrent|torture|incendie|saisit|tire sur|tirent sur|a tiré sur|ont tiré sur|annexe|a coûté la vie|ont coûté la vie',
    participle:
      'tué|tuée|tués|tuées|assassiné|assassinée|assassinés|blessé|blessée|blessés|blessées|détruite|détruits|détruites|attaqué|attaquée|attaqués|attaquées|bombardé|bombardée|bombardés|bombardées|frappé|frappée|frappés|frappées|pilonné|pilonnée|visé|visée|visés|visées|ciblé|ciblée|touché|touchée|touchés|touchées|dynamité|dynamitée|abattue|abattus|abattues|coulé|endommagé|endommagée|endommagés|endommagées|envahi|envahie|occupé|occupée|enlevé|enlevée|enlevés|arrêté|arrêtée|arrêtés|exécuté|exécutée|exécutés|expulsé|expulsés|empoisonné|empoisonnée|massacré|massacrés|torturé|incendié|saboté|sabotée|annexé|annexée',
    nonfinite:
      'tuer|assassiner|détruire|attaquer|bombarder|frapper|faire exploser|faire sauter|dynamiter|abattre|couler|endommager|envahir|occuper|enlever|exécuter|expulser|empoisonner|massacrer|saboter|tuant|blessant|détruisant|attaquant|bombardant|frappant|visant|avoir fait exploser|avoir fait sauter|avoir détruit|avoir attaqué|avoir bombardé|avoir tué|avoir frappé|avoir visé|avoir saboté',
    noun: 'frappe|frappes|attaque|attaques|bombardement|bombardements|raid|raids|offensive|invasion|assaut|attentat|attentats|sabotage|agression|massacre|assassinat|tirs|frappe aérienne|frappes aériennes|destruction',
  },
  blame: {
    finite:
      'accuse|accusent|a accusé|ont accusé|accusait|met en cause|mettent en cause|a mis en cause|tient…responsable|tiennent…responsable|rend…responsable|impute|imputent|a imputé|attribue|attribuent|a attribué|ont attribué|pointe du doigt|pointent du doigt|blâme|blâment|a blâmé|reproche|reprochent|rejette la responsabilité',
    participle: 'accusé|accusée|accusés|accusées|mis en cause|mise en cause',
    nonfinite: 'accusant|accuser|imputant|attribuant|accusant',
  },
  words: {
    agent: 'par|des mains de|sous les coups de',
    onto: 'contre|sur|à|au|aux',
    about: "d'avoir",
    locative: 'dans|en|près de|près du|autour de|à proximité de',
    preposition:
      "avec|depuis|jusqu'à|entre|pour|sans|selon|après|avant|pendant|devant|sous|vers|lors de|lors d'|lors du|durant|malgré|en raison de|à cause de|face à|chez|outre|grâce à|parmi|via",
    join: "de|du|des|d'|de la|de l'",
    and: 'et|ou',
    article:
      "le|la|les|l'|un|une|son|sa|ses|leur|leurs|ce|cette|ces|au moins|plus de|plusieurs|des dizaines de|des centaines de|quelque",
    opens: 'tandis que|alors que|quand|lorsque|parce que|car|bien que|mais|puisque|afin que|où',
    relative: "que|qu'|qui|dont|lequel|laquelle",
    condition: "si|s'il|s'ils|à moins que|au cas où|en cas de",
    be: 'est|sont|était|étaient|été|être|fut|furent|étant|sera|seront|soit',
    have: 'a|ont|avait|avaient|avoir|aurait|auraient|ayant|aura|auront|ait|aient',
    verb: "dit|a dit|déclare|a déclaré|ont déclaré|annonce|a annoncé|ont annoncé|affirme|a affirmé|affirment|assure|dénonce|a dénoncé|dément|démentent|a démenti|ont démenti|nie|nient|a nié|confirme|a confirmé|appelle|a appelé|demande|exige|veut|veulent|menace|prévient|condamne|a condamné|rejette|a rejeté|commence|a commencé|continue|tente|a tenté|provoque|a provoqué|causé|a causé|signe|a signé|fait|n'a|n'ont",
    pronoun: 'il|elle|ils|elles',
    adverb:
      'se|aussi|également|déjà|délibérément|volontairement|intentionnellement|encore|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ensuite|puis|notamment|gravement|toujours|prétendument',
    negation: "n'|ne|pas|jamais|aucun|aucune|personne|rien|sans|ni|n'a pas|n'ont pas",
    future:
      "va|vont|compte|comptent|prévoit|prévoient|envisage|sera|seront|attaquera|frappera|détruira|s'apprête à|s'apprêtent à|menace de|menacent de|promet de",
    possible: 'peut|peuvent|pourrait|pourraient|peut-être|possible|éventuellement|éventuelle',
    demanded:
      'doit|doivent|devrait|devraient|exige|exigent|demande|demandent|appelle à|appelle|appellent à|a appelé à|faut|réclame|réclament|ordonne',
    hedge:
      'aurait|auraient|présumé|présumée|présumés|prétendument|apparemment|semble|semblent|vraisemblablement|probablement|soupçonné|soupçonnés|supposé|serait|seraient',
  },
  agentive: ['attaque', 'frappe', 'sabotage', 'agression', 'offensive', 'raid'],
  forces:
    'troupes|forces|armée|militaires|soldats|militants|combattants|hommes armés|rebelles|séparatistes|police|drones|drone|missile|missiles|roquette|roquettes|artillerie|aviation|avions|chars|colons|mercenaires|régime|gouvernement|autorités|frappe|frappes|attaque|attaques|bombardement|bombardements|raid|raids|tirs|groupe|djihadistes|terroristes|marine',
}
