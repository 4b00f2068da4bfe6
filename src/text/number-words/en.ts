import type { NumberWords } from './types.ts'

export const ENGLISH: NumberWords = {
  values:
    'zero=0|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90|a dozen=12|half a million=500000|half a billion=500000000|a couple=2|a hundred=100|a thousand=1000|a million=1000000|a billion=1000000000',
  weak: 'one=1',
  multipliers:
    'hundred=100|thousand=1000|million=1000000|billion=1000000000|trillion=1000000000000|mln=1000000|bn=1000000000|tn=1000000000000|trn=1000000000000|crore=10000000|crores=10000000|lakh=100000|lakhs=100000|dozen=12|k=1000',
  vague:
    'dozens=24-99|scores of=40-199|tens of=20-99|hundreds=200-999|thousands=2000-9999|millions=2000000-9999999|billions=2000000000-9999999999|several dozen=36-96|several hundred=300-900|several thousand=3000-9000|a few dozen=24-60|a few hundred=200-500|a few thousand=2000-5000|several=3-9|a handful=3-6|hundreds of thousands=200000-999999|tens of thousands=20000-99999|hundreds of millions=200000000-999999999|tens of millions=20000000-99999999|dozens more=24-99',
  atLeast:
    'at least|more than|over|no fewer than|no less than|not less than|upwards of|a minimum of|in excess of|above|exceeding|surpassing|topped|exceeded|surpassed|minimum',
  atMost:
    'up to|at most|no more than|not more than|fewer than|less than|under|below|a maximum of|as many as|maximum',
  nearly: 'nearly|almost|close to|just under|approaching|just short of|well nigh|close on',
  about:
    'about|around|some|roughly|approximately|an estimated|estimated|circa|approx|approx.|~|the roughly|more or less',
  after: {
    atLeast: 'or more|plus|and more|and counting|or above',
    atMost: 'or less|or fewer|at most',
    about: 'or so|-odd',
  },
  to: 'to|through',
  between: 'between|from',
  and: 'and|to',
  units: {
    ballistic: 'ballistic missiles|ballistic missile',
    cruise: 'cruise missiles|cruise missile',
    percent: '%|percent|per cent|pct|percentage points|percentage point',
    person:
      'people|persons|person|civilians|civilian|soldiers|soldier|troops|troop|children|child|women|woman|men|man|students|workers|passengers|passenger|hostages|hostage|migrants|migrant|refugees|victims|victim|bodies|residents|fighters|militants|police officers|officers|prisoners|prisoner|detainees|families|crew|aboard|survivors|protesters|demonstrators|journalists|employees|personnel|inmates|casualties|fatalities|deaths|killed|dead|injured|wounded|missing|arrests|boys|girls|Palestinians|Ukrainians|Israelis|Russians|immigrants|voters|patients|doctors|aid workers|tourists|miners|firefighters|pilgrims|infants|teenagers|adults|suspects|servicemen|conscripts|POWs|prisoners of war|lives|attackers|captives|casualty|citizens|colleagues|combatants|commandos|companions|contractors|corpses|crew members|deportees|displaced|drivers|elderly|evacuees|fans|farmers|fishermen|foreigners|guards|gunmen|homeless|inhabitants|insurgents|lawmakers|locals|marines|members|mercenaries|nationals|officials|onlookers|paratroopers|peacekeepers|perpetrators|policemen|pupils|rebels|recruits|rescuers|returnees|sailors|shoppers|spectators|supporters|terrorists|toddlers|travellers|travelers|villagers|volunteers|worshippers|youths|teachers|nurses|medics|paramedics|guests|staff|staff members|relatives|bystanders|pedestrians|servicemembers|service members|infantrymen|officer|journalist|fighter|militant|worker|resident|pilots|pilot|hostage takers|troopers|clerics|activists|participants|commanders|adult|teens|teenager|babies|newborns|toddler',
    usd: 'dollars|dollar|US dollars|USD|bucks',
    eur: 'euros|euro|EUR',
    gbp: 'pounds|GBP|pounds sterling',
    rub: 'rubles|roubles|ruble|RUB',
    cny: 'yuan|RMB|renminbi|CNY',
    jpy: 'yen|JPY',
    inr: 'rupees|INR',
    uah: 'hryvnias|hryvnia|UAH',
    try: 'lira|liras',
    krw: 'won|KRW',
    ils: 'shekels',
    irr: 'rials|tomans',
    ngn: 'naira',
    zar: 'rand',
    km: 'km|kms|kilometers|kilometres|kilometer|kilometre',
    mile: 'miles|mile',
    nautical: 'nautical miles',
    m: 'meters|metres|meter|metre',
    ft: 'feet|ft|foot',
    kg: 'kg|kilograms|kilos|kilogram|kilogrammes',
    ton: 'tons|tonnes|metric tons|tonne|ton|mt',
    barrel: 'barrels|bpd|barrels per day|barrels a day',
    hectare: 'hectares|ha|hectare',
    acre: 'acres',
    sqkm: 'square kilometers|square kilometres|sq km|square km',
    kmh: 'km/h|kph|kmh|kilometers per hour|kilometres per hour',
    mph: 'mph|miles per hour',
    mw: 'MW|megawatts|megawatt',
    gw: 'GW|gigawatts|gigawatt',
    celsius: '°C|degrees Celsius|degrees|C',
    fahrenheit: '°F|degrees Fahrenheit',
    second: 'seconds|second',
    minute: 'minutes|minute|mins',
    hour: 'hours|hour|hrs',
    day: 'days|day',
    week: 'weeks|week',
    month: 'months|month',
    years: 'years|year|decades',
    age: 'years old|year old|-year-old|-year-olds|-years-old|years of age|yrs old|-month-old',
    magnitude: '-magnitude|magnitude',
    bp: 'basis points|bps',
    vote: 'votes|vote|seats|seat',
    drone:
      'drones|drone|UAVs|UAV|unmanned aerial vehicles|unmanned aircraft|quadcopters|loitering munitions|Shaheds|Shahed drones',
    missile:
      'missiles|missile|rockets|rocket|shells|mortar rounds|projectiles|artillery shells|guided bombs|glide bombs|bombs|munitions',
    aircraft:
      'planes|aircraft|warplanes|jets|helicopters|fighter jets|flights|airplanes|airliners|fighter jet|warplane|fighter planes|bombers|aeroplanes',
    vehicle:
      'vehicles|cars|tanks|trucks|buses|armoured vehicles|armored vehicles|lorries|armoured personnel carriers|howitzers|air defence systems|launchers|trains|locomotives|wagons|ambulances|motorcycles|pieces of equipment',
    ship: 'ships|vessels|boats|tankers|warships|frigates|submarines|naval vessels|trawlers|ferries|dinghies|landing craft',
    building:
      'homes|houses|buildings|structures|villages|settlements|towns|apartments|schools|hospitals|apartment buildings|bridges|churches|clinics|dwellings|factories|facilities|mosques|residences|shops|warehouses|tents|shelters|properties|power stations|substations|fuel depots|depots|businesses|localities|communities|hamlets',
    company: 'companies|firms',
    country: 'countries|nations|states|governments|member states',
    strike: 'strikes|airstrikes|air strikes|air raids|sorties|aftershocks',
    weapon: 'firearms|rifles|guns|weapons|pistols|handguns|grenades|machine guns|explosive devices|mines',
  },
  unitsBefore: {
    magnitude: 'magnitude|a magnitude|magnitude of|a magnitude of',
    age: 'aged|age|ages|at the age of',
    usd: 'US$|$|USD',
  },
  designations:
    'flight|resolution|article|articles|no.|no|number|route|highway|interstate|chapter|section|phase|level|category|channel|group of|formula|unit|room|gate|line|act|bill|page|round|stage|game|day|week|season|part|volume|type|mark|model|version|windows|boeing|airbus|apollo|agenda|expo|case|proposition|title|act|world cup|covid|order|area|reactor|division|brigade|regiment|building|point|pier|terminal|op|class|grade|step|vision|generation|protocol|episode|issue|top|district|ward|zone|sector|hall|house|platform|decree|law|rule|amendment|studio|radio|gen|big|tier|figure|table|lot',
  decimalComma: false,
}
