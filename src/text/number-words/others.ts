import type { NumberWords } from './types.ts'

const NOTHING: NumberWords = {
  values: '',
  weak: '',
  multipliers: '',
  vague: '',
  atLeast: '',
  atMost: '',
  nearly: '',
  about: '',
  after: {},
  to: '',
  between: '',
  and: '',
  units: { percent: '%|％', usd: '$|USD', eur: '€|EUR' },
  unitsBefore: { usd: '$|US$', eur: '€' },
  designations: '',
  decimalComma: true,
}

/** Digits, percent and currency signs only; the decimal comma of most of the world. */
export const UNKNOWN_LANGUAGE: NumberWords = NOTHING

export const ITALIAN: NumberWords = {
  ...NOTHING,
  values:
    'due=2|tre=3|quattro=4|cinque=5|sei=6|sette=7|otto=8|nove=9|dieci=10|undici=11|dodici=12|tredici=13|quattordici=14|quindici=15|sedici=16|diciassette=17|diciotto=18|diciannove=19|venti=20|trenta=30|quaranta=40|cinquanta=50|sessanta=60|settanta=70|ottanta=80|novanta=90|cento=100|duecento=200|trecento=300|una dozzina=12|un centinaio=100',
  weak: 'un=1|uno=1|una=1|mille=1000|sei=6',
  multipliers:
    'mila=1000|milione=1000000|milioni=1000000|miliardo=1000000000|miliardi=1000000000|mln=1000000|mld=1000000000',
  vague:
    'una decina=8-12|una ventina=18-22|una trentina=27-33|decine=20-99|centinaia=200-999|migliaia=2000-9999|diverse=3-9|diversi=3-9|alcune centinaia=200-600',
  atLeast: 'almeno|più di|oltre|non meno di',
  atMost: 'fino a|meno di|al massimo',
  nearly: 'quasi',
  about: 'circa|intorno a',
  to: 'a',
  between: 'tra|fra|da',
  and: 'e|a',
  units: {
    ...NOTHING.units,
    percent: '%|per cento',
    person:
      'persone|persona|morti|morto|vittime|feriti|ferito|civili|soldati|bambini|donne|uomini|dispersi|migranti|ostaggi|passeggeri|studenti|sfollati|arresti',
    usd: 'dollari|$',
    eur: 'euro|€',
    km: 'km|chilometri',
    day: 'giorni|giorno',
    hour: 'ore|ora',
    years: 'anni|anno',
    month: 'mesi',
  },
  designations: 'volo|risoluzione|articolo|numero|capitolo|fase|livello|legge|giornata|formula|serie',
}

export const DUTCH: NumberWords = {
  ...NOTHING,
  values:
    'twee=2|drie=3|vier=4|vijf=5|zes=6|zeven=7|acht=8|negen=9|tien=10|elf=11|twaalf=12|dertien=13|veertien=14|vijftien=15|zestien=16|zeventien=17|achttien=18|negentien=19|twintig=20|dertig=30|veertig=40|vijftig=50|zestig=60|zeventig=70|tachtig=80|negentig=90|tweehonderd=200',
  weak: 'een=1|één=1|honderd=100|duizend=1000',
  multipliers: 'honderd=100|duizend=1000|miljoen=1000000|miljard=1000000000|mln=1000000|mld=1000000000',
  vague:
    'tientallen=20-99|honderden=200-999|duizenden=2000-9999|tienduizenden=20000-99999|enkele=2-9|meerdere=3-9',
  atLeast: 'minstens|ten minste|zeker|meer dan|ruim|minimaal',
  atMost: 'tot|hooguit|maximaal|minder dan',
  nearly: 'bijna',
  about: 'ongeveer|circa|zo',
  to: 'tot',
  between: 'tussen|van',
  and: 'en|tot',
  units: {
    ...NOTHING.units,
    percent: '%|procent',
    person:
      'mensen|personen|doden|dode|gewonden|gewonde|burgers|soldaten|kinderen|vrouwen|mannen|slachtoffers|vermisten|migranten|gijzelaars|passagiers|arrestaties',
    usd: 'dollar|$',
    eur: 'euro|€',
    km: 'kilometer|km',
    day: 'dagen|dag',
    hour: 'uur',
    years: 'jaar',
    month: 'maanden',
  },
  designations: 'vlucht|resolutie|artikel|nummer|fase|niveau|wet|ronde|formule',
}

export const POLISH: NumberWords = {
  ...NOTHING,
  values:
    'dwa=2|dwie=2|dwóch=2|dwoje=2|trzy=3|trzech=3|troje=3|cztery=4|czterech=4|czworo=4|pięć=5|pięciu=5|pięcioro=5|sześć=6|sześciu=6|siedem=7|siedmiu=7|osiem=8|ośmiu=8|dziewięć=9|dziewięciu=9|dziesięć=10|dziesięciu=10|jedenaście=11|dwanaście=12|dwudziestu=20|dwadzieścia=20|trzydzieści=30|czterdzieści=40|pięćdziesiąt=50|sto=100',
  weak: 'jeden=1|jedna=1|jedną=1',
  multipliers:
    'tys=1000|tys.=1000|tysiąc=1000|tysiące=1000|tysięcy=1000|mln=1000000|milion*=1000000|mld=1000000000|miliard*=1000000000',
  vague:
    'dziesiątki=20-99|setki=200-999|tysiące=2000-9999|kilka=3-9|kilkadziesiąt=30-90|kilkaset=300-900|kilkanaście=11-19',
  atLeast: 'co najmniej|przynajmniej|ponad|więcej niż|nie mniej niż',
  atMost: 'do|najwyżej|mniej niż|nie więcej niż',
  nearly: 'prawie|niemal',
  about: 'około|ok.',
  to: 'do',
  between: 'między|od',
  and: 'a|do|i',
  units: {
    ...NOTHING.units,
    percent: '%|proc.|procent*',
    person:
      'osób|osoby|osoba|ludzi|cywilów|żołnierzy|dzieci|kobiet|mężczyzn|rannych|zabitych|ofiar|migrantów|zakładników|pasażerów',
    usd: 'dolar*|$',
    eur: 'euro|€',
    km: 'km|kilometr*',
    day: 'dni|dzień',
    hour: 'godzin*',
    years: 'lat|lata|rok',
    month: 'miesięcy|miesiące',
  },
  designations: 'lot|rezolucj*|artykuł|art.|nr|numer|etap|ustaw*|rund*',
}

export const HEBREW: NumberWords = {
  ...NOTHING,
  values:
    'שני=2|שתי=2|שניים=2|שתיים=2|שלושה=3|שלוש=3|ארבעה=4|ארבע=4|חמישה=5|חמש=5|שישה=6|שבעה=7|שבע=7|שמונה=8|תשעה=9|תשע=9|עשרה=10|עשר=10|עשרים=20|שלושים=30|ארבעים=40|חמישים=50|מאה=100|מאתיים=200|אלפיים=2000',
  multipliers: 'אלף=1000|אלפים=1000|מיליון=1000000|מיליארד=1000000000|מאות=100',
  vague: 'עשרות=20-99|מאות=200-999|אלפי=2000-9999|כמה=3-9',
  atLeast: 'לפחות|יותר מ|מעל',
  atMost: 'עד|פחות מ',
  nearly: 'כמעט|קרוב ל',
  about: 'כ-|בערך',
  units: {
    ...NOTHING.units,
    percent: '%|אחוז*',
    person: 'אנשים|בני אדם|הרוגים|פצועים|חיילים|אזרחים|ילדים|נשים|חטופים|נעדרים|מחבלים|עצורים',
    usd: 'דולר|$',
    ils: 'שקל*|₪',
    km: 'ק"מ|קילומטר*',
    day: 'ימים',
    hour: 'שעות',
    years: 'שנים',
  },
  designations: 'טיסה|החלטה|סעיף|מספר|ערוץ',
  decimalComma: false,
}

export const HINDI: NumberWords = {
  ...NOTHING,
  values:
    'दो=2|तीन=3|चार=4|पांच=5|पाँच=5|छह=6|सात=7|आठ=8|नौ=9|दस=10|ग्यारह=11|बारह=12|पंद्रह=15|बीस=20|तीस=30|चालीस=40|पचास=50|साठ=60|सत्तर=70|अस्सी=80|नब्बे=90',
  weak: 'एक=1|सौ=100',
  multipliers: 'सौ=100|हज़ार=1000|हजार=1000|लाख=100000|करोड़=10000000|अरब=1000000000',
  vague: 'दर्जनों=24-99|सैकड़ों=200-999|हज़ारों=2000-9999|हजारों=2000-9999|लाखों=200000-999999|कई=3-9',
  atLeast: 'कम से कम|से ज़्यादा|से अधिक',
  nearly: 'करीब|क़रीब|लगभग',
  units: {
    ...NOTHING.units,
    percent: '%|प्रतिशत|फ़ीसदी|फीसदी',
    person: 'लोग|लोगों|लोगो|नागरिक*|सैनिक*|बच्चे|बच्चों|महिला*|यात्री|यात्रियों|मौत|मौतें|घायल',
    inr: 'रुपये|रुपए|रुपयों',
    usd: 'डॉलर|$',
    km: 'किलोमीटर|किमी',
    day: 'दिन|दिनों',
    hour: 'घंटे',
    years: 'साल|वर्ष',
  },
  after: { atLeast: 'से ज़्यादा|से ज्यादा|से अधिक' },
  decimalComma: false,
}

export const JAPANESE: NumberWords = {
  ...NOTHING,
  vague: '数十=20-99|数百=200-999|数千=2000-9999|数万=20000-99999|数人=3-9|数=3-9',
  atLeast: '少なくとも|最低|延べ',
  atMost: '最大|最大で|最多',
  nearly: 'ほぼ|近く',
  about: '約|およそ|おおよそ',
  after: { atLeast: '以上|超|を超える|余り|あまり', atMost: '以下|未満|以内', about: '程度|ほど|前後' },
  to: '~|～|から',
  units: {
    ...NOTHING.units,
    percent: '%|％|パーセント|ポイント',
    person: '人|名',
    usd: 'ドル|米ドル',
    jpy: '円',
    eur: 'ユーロ',
    km: 'キロ|キロメートル|km',
    m: 'メートル',
    ton: 'トン',
    day: '日間',
    hour: '時間',
    month: 'カ月|か月|ヶ月',
    years: '年間|年ぶり',
    age: '歳',
    aircraft: '機',
    missile: '発',
    ship: '隻',
    building: '棟',
    country: 'カ国|か国',
  },
  designations: '第',
  decimalComma: false,
}

export const KOREAN: NumberWords = {
  ...NOTHING,
  multipliers: '만=10000|억=100000000|조=1000000000000|천=1000|백=100',
  vague: '수십=20-99|수백=200-999|수천=2000-9999|수만=20000-99999',
  atLeast: '최소|적어도',
  atMost: '최대|최다',
  nearly: '거의',
  about: '약|대략',
  after: { atLeast: '이상', atMost: '이하|미만' },
  units: {
    ...NOTHING.units,
    percent: '%|퍼센트|포인트',
    person: '명|명의|명이|명을|여명|명으로|명에',
    krw: '원',
    usd: '달러',
    jpy: '엔',
    km: '킬로미터|㎞|km',
    day: '일간',
    hour: '시간',
    years: '년간|년 만',
    age: '세|살',
    aircraft: '대',
    missile: '발',
  },
  designations: '제',
  decimalComma: false,
}
