import type { NumberWords } from './types.ts'

const ONES = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']
const TENS: readonly (readonly [string, number])[] = [
  ['zwanzig', 20],
  ['dreißig', 30],
  ['vierzig', 40],
  ['fünfzig', 50],
  ['sechzig', 60],
  ['siebzig', 70],
  ['achtzig', 80],
  ['neunzig', 90],
]

/** German writes its numbers below a hundred, and round hundreds, as one word. */
function compounds(): string {
  const made: string[] = []
  for (const [ten, value] of TENS) {
    made.push(`${ten}=${value}`)
    for (let one = 1; one <= 9; one++) made.push(`${ONES[one]}und${ten}=${value + one}`)
  }
  for (let one = 1; one <= 9; one++)
    made.push(`${ONES[one]}hundert=${one * 100}`, `${ONES[one]}tausend=${one * 1000}`)
  return made.join('|')
}

export const GERMAN: NumberWords = {
  values: `null=0|zwei=2|drei=3|vier=4|fünf=5|sechs=6|sieben=7|neun=9|zehn=10|elf=11|zwölf=12|dreizehn=13|vierzehn=14|fünfzehn=15|sechzehn=16|siebzehn=17|achtzehn=18|neunzehn=19|zweier=2|dreier=3|beide=2|beiden=2|ein Dutzend=12|ein halbes Dutzend=6|zehntausend=10000|hunderttausend=100000|hundert=100|eine halbe Million=500000|eineinhalb=1.5|anderthalb=1.5|${compounds()}`,
  weak: 'ein=1|eine=1|einen=1|einem=1|einer=1|acht=8|tausend=1000',
  multipliers:
    'hundert=100|tausend=1000|Millionen=1000000|Million=1000000|Mio=1000000|Mio.=1000000|Milliarden=1000000000|Milliarde=1000000000|Mrd=1000000000|Mrd.=1000000000|Billionen=1000000000000|Billion=1000000000000|Dutzend=12|Tsd.=1000',
  vague:
    'Dutzende=24-99|Dutzenden=24-99|Hunderte=200-999|Hunderten=200-999|Hunderter=200-999|Tausende=2000-9999|Tausenden=2000-9999|Zehntausende=20000-99999|Zehntausenden=20000-99999|Hunderttausende=200000-999999|Hunderttausenden=200000-999999|mehrere Dutzend=36-96|mehrere hundert=300-900|mehrere Hundert=300-900|mehrere tausend=3000-9000|mehrere Tausend=3000-9000|mehrere=3-9|mehreren=3-9|mehrere Millionen=3000000-9000000',
  atLeast: 'mindestens|mehr als|über|wenigstens|nicht weniger als|zumindest',
  atMost: 'bis zu|höchstens|maximal|weniger als|unter|nicht mehr als',
  nearly: 'fast|knapp|beinahe|nahezu',
  about: 'etwa|rund|circa|ca.|ungefähr|gut|schätzungsweise|um die|an die',
  after: { atLeast: 'oder mehr' },
  to: 'bis',
  between: 'zwischen|von',
  and: 'und|bis',
  units: {
    ballistic: 'ballistische Raketen|ballistischen Raketen',
    cruise: 'Marschflugkörper|Marschflugkörpern',
    percent: '%|Prozent|Prozentpunkte|Prozentpunkten',
    person:
      'Menschen|Personen|Person|Tote|Toten|Toter|Todesopfer|Todesopfern|Verletzte|Verletzten|Verletzter|Zivilisten|Zivilist|Soldaten|Soldat|Kinder|Kindern|Kind|Frauen|Frau|Männer|Männern|Mann|Opfer|Opfern|Vermisste|Vermissten|Migranten|Passagiere|Passagieren|Geiseln|Geisel|Flüchtlinge|Flüchtlingen|Studenten|Einwohner|Bewohner|Arbeiter|Leichen|Gefangene|Gefangenen|Palästinenser|Ukrainer|Russen|Israelis|Polizisten|Kämpfer|Demonstranten|Journalisten|Festnahmen|Schüler|Überlebende|Mitarbeiter|Beschäftigte|Leute|Jugendliche|Helfer|Angehörige|Angestellte|Angreifer|Ärzte|Ausländer|Besatzungsmitglieder|Bewaffnete|Bürger|Erwachsene|Evakuierte|Fahrgäste|Feuerwehrleute|Fischer|Gäste|Gefallene|Häftlinge|Inhaftierte|Insassen|Jungen|Leichname|Matrosen|Milizionäre|Mitglieder|Obdachlose|Patienten|Pilger|Rebellen|Rettungskräfte|Schwerverletzte|Leichtverletzte|Seeleute|Söldner|Staatsbürger|Tatverdächtige|Teilnehmer|Terroristen|Todesfälle|Touristen|Verdächtige|Vertriebene|Zuschauer|Mädchen|Säuglinge|Babys|Reisende|Einsatzkräfte|Beamte|Islamisten|Leben|Getötete|Verwundete|Besatzungsmitgliedern',
    usd: 'Dollar|US-Dollar|USD|$',
    eur: 'Euro|EUR|€',
    gbp: 'Pfund',
    rub: 'Rubel',
    cny: 'Yuan',
    chf: 'Franken',
    km: 'km|Kilometer|Kilometern',
    m: 'Meter|Metern|m',
    kg: 'kg|Kilogramm|Kilo',
    ton: 'Tonnen|Tonne|t',
    barrel: 'Barrel|Fass',
    hectare: 'Hektar|ha',
    sqkm: 'Quadratkilometer|Quadratkilometern',
    kmh: 'km/h|Stundenkilometer|Kilometer pro Stunde',
    mw: 'MW|Megawatt',
    celsius: 'Grad|°C|Grad Celsius',
    second: 'Sekunden',
    minute: 'Minuten|Minute',
    hour: 'Stunden|Stunde',
    day: 'Tage|Tagen|Tag',
    week: 'Wochen|Woche',
    month: 'Monate|Monaten|Monat',
    years: 'Jahre|Jahren|Jahr',
    age: '-jähriger|-jährige|-jährigen|-Jähriger|-Jährige|-Jährigen|Jahre alt|Jahre alte|Jahre alter|jährige|jähriger|-jährig*',
    vote: 'Stimmen|Sitze|Sitzen',
    drone: 'Drohnen|Drohne|Kampfdrohnen|Kamikazedrohnen|unbemannte Flugzeuge',
    missile: 'Raketen|Rakete|Geschosse|Bomben|Granaten',
    aircraft:
      'Flugzeuge|Flugzeugen|Hubschrauber|Kampfjets|Flüge|Flugzeug|Hubschraubern|Kampfflugzeuge|Kampfhubschrauber|Maschinen|Bomber|Jets|Jagdflugzeuge',
    vehicle:
      'Fahrzeuge|Panzer|Autos|Lastwagen|Fahrzeugen|Lkw|Busse|Panzerfahrzeuge|gepanzerte Fahrzeuge|Züge|Waggons|Haubitzen|Geschütze',
    ship: 'Schiffe|Schiffen|Boote|Schiff|Boot|Kriegsschiffe|U-Boote|Fregatten|Tanker|Fähren|Schlauchboote',
    building:
      'Häuser|Gebäude|Wohnungen|Schulen|Dörfer|Ortschaften|Wohnhäuser|Häusern|Gebäuden|Krankenhäuser|Kliniken|Brücken|Kirchen|Fabriken|Geschäfte|Siedlungen|Städte|Gemeinden|Orte|Haushalte|Zelte|Moscheen|Einrichtungen|Depots|Wohngebäude',
    country: 'Länder|Ländern|Staaten|Land|Nationen|Mitgliedstaaten',
    company: 'Unternehmen|Firmen',
    strike: 'Angriffe|Luftangriffe|Luftschläge|Einsätze|Nachbeben',
    weapon: 'Gewehre|Waffen|Pistolen|Schusswaffen|Handgranaten',
  },
  unitsBefore: {
    magnitude: 'Stärke|der Stärke|Magnitude|Stärke von',
    age: 'im Alter von',
    eur: '€',
    usd: '$',
  },
  designations:
    'Flug|Resolution|Artikel|Nummer|Nr.|Paragraf|§|Bundesstraße|Kapitel|Phase|Stufe|Kategorie|Kanal|Gruppe der|Einheit|Saal|Gesetz|Runde|Tag|Folge|Formel|Boeing|Airbus|Agenda|Expo|Typ|Saison|Punkt|Reaktor|Brigade|Block|Gleis|Platz|Linie|Autobahn',
  decimalComma: true,
}
