import type { NumberWords } from './types.ts'

export const FRENCH: NumberWords = {
  values:
    'zéro=0|deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|dix=10|onze=11|douze=12|treize=13|quatorze=14|quinze=15|seize=16|dix-sept=17|dix-huit=18|dix-neuf=19|vingt=20|trente=30|quarante=40|cinquante=50|soixante=60|soixante-dix=70|septante=70|quatre-vingts=80|quatre-vingt=80|quatre-vingt-dix=90|nonante=90|octante=80|cent=100|une douzaine=12|un millier=1000|un demi-million=500000|une demi-douzaine=6|les deux=2',
  weak: 'un=1|une=1|neuf=9|mille=1000',
  multipliers:
    'cent=100|cents=100|mille=1000|milliers=1000|million=1000000|millions=1000000|milliard=1000000000|milliards=1000000000|billion=1000000000000|billions=1000000000000|mds=1000000000|md=1000000000',
  vague:
    'une dizaine=8-12|une quinzaine=13-17|une vingtaine=18-22|une trentaine=27-33|une quarantaine=36-44|une cinquantaine=45-55|une soixantaine=54-66|une centaine=90-110|quelques dizaines=20-60|des dizaines=20-99|dizaines=20-99|plusieurs dizaines=30-90|des centaines=200-999|centaines=200-999|plusieurs centaines=300-900|des milliers=2000-9999|plusieurs milliers=3000-9000|milliers=2000-9999|millions=2000000-9999999|plusieurs=3-9|quelques=2-9|des dizaines de milliers=20000-99999|des centaines de milliers=200000-999999|dizaines de milliers=20000-99999|centaines de milliers=200000-999999',
  atLeast: 'au moins|plus de|plus d|pas moins de|au minimum|minimum|supérieur à',
  atMost: "jusqu'à|au plus|moins de|moins d|pas plus de|au maximum|maximum",
  nearly: 'près de|presque|pas loin de',
  about:
    "environ|quelque|autour de|à peu près|approximativement|aux alentours de|de l'ordre de|aux environs de",
  after: { atLeast: 'ou plus|au moins', about: 'environ' },
  to: 'à',
  between: 'entre|de',
  and: 'et|à',
  units: {
    ballistic: 'missiles balistiques|missile balistique',
    cruise: 'missiles de croisière|missile de croisière',
    percent: '%|pour cent|pourcent|points de pourcentage',
    person:
      'personnes|personne|morts|mort|mortes|décès|tués|tué|blessés|blessé|blessées|civils|civil|soldats|soldat|militaires|enfants|enfant|femmes|femme|hommes|homme|victimes|victime|disparus|disparu|migrants|migrant|passagers|otages|otage|réfugiés|étudiants|habitants|travailleurs|corps|détenus|prisonniers|déplacés|sinistrés|Palestiniens|Ukrainiens|Russes|Israéliens|policiers|gendarmes|combattants|manifestants|journalistes|élèves|rescapés|survivants|jihadistes|employés|agents|interpellations|arrestations|adolescents|agriculteurs|bénévoles|cadavres|chefs|citoyens|collègues|commandants|collaborateurs|compagnons|djihadistes|soignants|médecins|éleveurs|étrangers|évacués|fidèles|fonctionnaires|hommes armés|islamistes|jeunes|lycéens|marins|mercenaires|miliciens|mineurs|membres|nouveau-nés|opposants|ouvriers|participants|pêcheurs|pèlerins|pompiers|ressortissants|salariés|sans-abri|secouristes|spectateurs|supporters|suspects|terroristes|touristes|villageois|volontaires|voyageurs|adultes|bébés|fillettes|garçons|vies|vie|individus|évadés|casques bleus|patients|manifestantes',
    usd: 'dollars|dollar|USD|$',
    eur: "euros|euro|EUR|€|d'euros",
    gbp: 'livres|livres sterling',
    rub: 'roubles',
    cny: 'yuans',
    xof: 'FCFA|francs CFA',
    chf: 'francs suisses|francs',
    km: 'km|kilomètres|kilomètre',
    m: 'mètres|mètre',
    kg: 'kg|kilos|kilogrammes',
    ton: 'tonnes|tonne',
    barrel: 'barils',
    hectare: 'hectares|ha',
    sqkm: 'km2|km²|kilomètres carrés',
    kmh: 'km/h|kilomètres/heure',
    mw: 'MW|mégawatts',
    celsius: 'degrés|°C',
    second: 'secondes',
    minute: 'minutes|minute',
    hour: 'heures|heure',
    day: 'jours|jour',
    week: 'semaines|semaine',
    month: 'mois',
    years: 'ans|années|an|année',
    vote: 'voix|suffrages|sièges',
    drone: 'drones|drone|engins sans pilote|aéronefs sans pilote',
    missile: 'missiles|missile|roquettes|obus|bombes|fusées|projectiles|munitions',
    aircraft:
      'avions|hélicoptères|vols|avion|hélicoptère|avions de chasse|avions de combat|chasseurs|appareils|bombardiers|aéronefs',
    vehicle:
      'véhicules|chars|voitures|blindés|camions|bus|véhicule|véhicules blindés|autocars|trains|wagons|canons|lanceurs',
    ship: 'navires|bateaux|embarcations|bateau|navire|frégates|sous-marins|pétroliers|vedettes|chalutiers|cargos|bâtiments de guerre|canots',
    building:
      'maisons|bâtiments|logements|immeubles|écoles|villages|localités|habitations|hôpitaux|ponts|églises|usines|commerces|communes|villes|colonies|appartements|foyers|tentes|mosquées|infrastructures|dépôts|maison|édifices|installations|bâtiment',
    country: 'pays|États|nations|gouvernements|États membres',
    company: 'entreprises|sociétés',
    strike: 'frappes|frappes aériennes|raids|raids aériens|bombardements|répliques',
    weapon: 'fusils|armes|pistolets|grenades|armes à feu',
  },
  unitsBefore: {
    magnitude: 'magnitude|magnitude de|de magnitude',
    age: "âgé de|âgée de|âgés de|âgées de|à l'âge de",
    eur: '€',
    usd: '$',
  },
  designations:
    'vol|résolution|article|numéro|n°|no|route|chapitre|phase|niveau|catégorie|chaîne|groupe des|unité|salle|loi|décret|tour|jour|épisode|formule|boeing|airbus|agenda|expo|type|saison|section|point|réacteur|brigade|ligne|autoroute|canal',
  decimalComma: true,
}
