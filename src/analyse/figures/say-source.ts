import type { Prepared } from '../claims/prepared.ts'
import { stateOfEntity } from './figure-scope.ts'
import type { FoundStatement } from './find-figures.ts'
import { speakerWordsOf } from './speaker-words.ts'

/** Fields of a ministry, in the words of any of the languages. */
const FIELDS: readonly (readonly [english: string, words: RegExp])[] = [
  [
    'defence',
    /оборон|міноборони|国防|الدفاع(?! المدني)|defensa(?! civil)|défense(?! civile)|verteidigung|da defesa|savunma|defen[cs]e(?! agency)/iu,
  ],
  ['health', /здрав|охорони здоров|卫生|الصحة|salud|sanidad|santé|gesundheit|saúde|sağlık|health/iu],
  [
    'interior',
    /(?<!\p{L})м[ву][дс](?!\p{L})|внутренних|внутрішніх|内政|الداخلية|interior|l['’]intérieur|innen(?:minist)|içişleri/iu,
  ],
  [
    'foreign',
    /(?<!\p{L})м[из][дс](?!\p{L})|иностранных|закордонних|外交|الخارجية|exteriores|étrangères|außen|externas|relações|dışişleri|foreign/iu,
  ],
  ['energy', /энерг|енерг|能源|الطاقة|energía|énergie|energie|energia|enerji|energy/iu],
  ['economy', /эконом|економ|经济|الاقتصاد|economía|économie|wirtschaft|economia|ekonomi|economy/iu],
  [
    'finance',
    /финанс|фінанс|财政|المالية|hacienda|finanzas|finances|finanz|fazenda|finanças|maliye|finance/iu,
  ],
]
const MINISTRY =
  /минобороны|минздрав|минэнерго|міноборони|(?<!\p{L})(?:мвд|мид|мвс|мзс)(?!\p{L})|министерств|міністерств|部门?(?!长)|وزارة|ministerio|ministère|ministerium|ministério|bakanlığı|ministry/iu
const MINISTER = /министр|міністр|部长|وزير|ministr[oa]|ministre|minister|bakanı/iu
/** Other offices in any of the languages, as English names them. No titles of persons: those stand only where an article has them. */
const OFFICES: readonly (readonly [english: string, words: RegExp])[] = [
  [
    'air force',
    /повітрян\p{L}+ сил|воздушно-космическ|空军|سلاح الجو|fuerza aérea|armée de l['’]air|luftwaffe|força aérea|hava kuvvetleri|air force/iu,
  ],
  [
    'general staff',
    /генштаб|генеральн\p{L}+ штаб|总参谋部|هيئة الأركان|estado mayor|état-major|generalstab|estado-maior|genelkurmay|general staff|military command/iu,
  ],
  [
    'armed forces',
    /ejército|armée|(?<!\p{L})armee(?!\p{L})|militär|exército|(?<!\p{L})ordusu|военные|збройн\p{L}+ сил|军方|军队|الجيش|вооруженн\p{L}+ сил|armed forces|military|army/iu,
  ],
  [
    'civil defence',
    /الدفاع المدني|defensa civil|defesa civil|protección civil|protection civile|défense civile|zivilschutz|民防|civil defen[cs]e/iu,
  ],
  [
    'emergency services',
    /(?<!\p{L})мчс(?!\p{L})|дснс|рятувальник|спасател|secouristes|services? de secours|rettungskräfte|servicios? de emergencias?|消防|救援|kurtarma|socorristas|bombeiros|bomberos|pompiers|feuerwehr|itfaiye|emergency services|rescuers/iu,
  ],
  ['police', /полици\p{L}+|поліці\p{L}+|警方|الشرطة|policía|polizei|polícia|polis\p{L}*|police/iu],
  [
    'coast guard',
    /خفر السواحل|guardia costera|garde-côtes|küstenwache|guarda costeira|sahil güvenlik|береговая охрана|coast ?guard/iu,
  ],
  [
    'investigators',
    /следственн\p{L}+ комитет|侦查委员会|soruşturma komitesi|слідч\p{L}+|investigative committee/iu,
  ],
  [
    'Red Cross',
    /красн\p{L}+ крест|红十字会|الصليب الأحمر|cruz roja|croix-rouge|rote[ns]? kreuz|cruz vermelha|red cross/iu,
  ],
  [
    'Red Crescent',
    /الهلال الأحمر|kızılay|croissant-rouge|media luna roja|красн\p{L}+ полумесяц|red crescent/iu,
  ],
  [
    'central bank',
    /центробанк|центральн\p{L}+ банк|банк россии|央行|中央银行|البنك المركزي|banco central|banque centrale|zentralbank|merkez bankası|central bank/iu,
  ],
  [
    'electoral authority',
    /consejo (?:nacional )?electoral|autoridad electoral|electoral (?:council|authority|commission|board)|election commission|избирательн\p{L}+ (?:комисс|совет)|виборч\p{L}+ коміс|选举委员会|لجنة الانتخابات|autorité électorale|commission électorale|wahl(?:behörde|kommission|rat)|(?:tribunal|conselho)[^,]{0,12} eleitoral|seçim kurulu/iu,
  ],
  [
    'statistics office',
    /statistikamt|tüi̇k|росстат|держстат|统计局|instituto nacional de estadística|insee|statistics/iu,
  ],
  [
    'intelligence services',
    /servicios? de inteligencia|services? de renseignement|geheimdienst\p{L}*|разведк\p{L}+|розвідк\p{L}+|情报|المخابرات|الاستخبارات|istihbarat|intelligence/iu,
  ],
  ['junta', /junta|junte|军政府/iu],
  [
    'government',
    /правительств|уряд|政府|الحكومة|gobierno|gouvernement|regierung|governo|hükümet|government/iu,
  ],
  ['officials', /чиновник|官员|مسؤول|responsables?|funcionari|beamte|officials?/iu],
  [
    'opposition',
    /оппозици|опозиці|反对派|المعارضة|oposición|l['’]opposition|oposição|muhalefet|opposition/iu,
  ],
  ['authorities', /власт|влад|当局|السلطات|autoridades|autorités|behörden|yetkililer|authorities/iu],
]
/** Offices that are several people and take no article. */
const PLURAL: ReadonlySet<string> = new Set([
  'authorities',
  'officials',
  'investigators',
  'police',
  'emergency services',
])
/** Last words of names that English puts an article before. */
const WITH_ARTICLE =
  /(?:Ministry|Forces?|Army|Committee|Cross|Crescent|Union|Council|Agency|Bank|Commission|Office|Service|Guards?|Pentagon|Kremlin|House|Nations|Department|Organi[sz]ation|Fund|Court|Parliament|Directorate|Staff|States|Kingdom|Netherlands|Philippines|Emirates)$/u
const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])

const PERSONAL = /(?<!\p{L})(?:his|her|its|their|our|my|he|she|they)(?!\p{L})/iu
const LONGEST = 60

/**
 * A source in English: the words of an English article, a known name in any language, else the office with its
 * country. Null when the article names it in words that no list translates.
 */
export function saySource(prepared: Prepared, found: FoundStatement): string | null {
  const { speaker } = found.statement
  if (speaker === null) return null
  if (found.sentence.language === 'en')
    return PERSONAL.test(speaker) || speaker.length > LONGEST ? null : inSentence(speaker)
  const person = inside(found, speaker).find((entity) => entity.kind === 'person')
  if (person !== undefined) return prepared.names.entity(person.id)
  return (
    latinName(found, speaker) ??
    office(prepared, found, speaker) ??
    named(prepared, found, speaker) ??
    bareState(prepared, found, speaker)
  )
}

const COMMON = new RegExp(`^(?:the|a|an|${speakerWordsOf('en')?.sources ?? ''})$`, 'iu')

/** "Officials" opens a sentence with a capital that it does not keep inside one; "Police Chief Smith" does. */
function inSentence(speaker: string): string {
  const [first = '', second = ''] = speaker.split(' ')
  const isCommon = COMMON.test(first) && (/^(?:the|an?)$/iu.test(first) || !/^\p{Lu}/u.test(second))
  return isCommon ? speaker.charAt(0).toLowerCase() + speaker.slice(1) : speaker
}

function inside(found: FoundStatement, speaker: string) {
  const { text, start } = found.sentence.sentence
  const at = text.indexOf(speaker)
  if (at < 0) return []
  return found.sentence.entities.filter(
    (entity) => entity.start - start >= at && entity.end - start <= at + speaker.length,
  )
}

function named(prepared: Prepared, found: FoundStatement, speaker: string): string | null {
  const entities = inside(found, speaker)
  const entity =
    entities.find((known) => known.kind === 'person') ?? entities.find((known) => known.kind === 'org')
  const label = entity === undefined ? null : prepared.names.entity(entity.id)
  return label === null ? null : withArticle(label)
}

/** "the Pentagon", "the United States". */
export function withArticle(label: string): string {
  return WITH_ARTICLE.test(label) && !/['’]s /u.test(label) ? `the ${label}` : label
}

/** A full name in Latin letters inside a phrase with an office in another language. */
function latinName(found: FoundStatement, speaker: string): string | null {
  const { text, start } = found.sentence.sentence
  const at = text.indexOf(speaker) + start
  const name = found.sentence.names.find(
    (known) =>
      known.start >= at &&
      known.end <= at + speaker.length &&
      /^\p{Lu}[\p{sc=Latin}'’-]+(?: [\p{sc=Latin}'’-]+)+$/u.test(known.surface),
  )
  return name === undefined ? null : withoutOffice(name.surface)
}

/** "Sağlık Bakanı Osman Abdulcelil" is a name behind an office that English would not understand. */
function withoutOffice(surface: string): string {
  const words = surface.split(' ')
  const office = words.findLastIndex((word) => MINISTER.test(word) || MINISTRY.test(word))
  return words.length - office > 2 ? words.slice(office + 1).join(' ') : surface
}

function stateIn(prepared: Prepared, found: FoundStatement, speaker: string): string | null {
  const entities = inside(found, speaker)
  const state = entities.find((entity) => STATES.has(entity.kind))
  if (state !== undefined) return prepared.names.actor(state.id)
  return entities.map((entity) => stateOfEntity(prepared, entity.id)).find((id) => id !== null) ?? null
}

/** What kind of office a phrase names: "defence ministry", "police"; null for none that the lists know. */
function officeIn(speaker: string): string | null {
  const field = FIELDS.find(([, words]) => words.test(speaker))?.[0]
  if (field !== undefined && MINISTRY.test(speaker)) return `${field} ministry`
  if (field !== undefined && MINISTER.test(speaker)) return `head of the ${field} ministry`
  return OFFICES.find(([, words]) => words.test(speaker))?.[0] ?? null
}

/** "Russia's defence ministry", "the head of Lebanon's health ministry"; without a country as English says it alone. */
function office(prepared: Prepared, found: FoundStatement, speaker: string): string | null {
  const english = officeIn(speaker)
  if (english === null) return null
  const state = stateIn(prepared, found, speaker)
  const country = state === null ? null : prepared.names.entity(state)
  if (country === null) return PLURAL.has(english) ? english : `the ${english}`
  const owner = `${withArticle(country)}${country.endsWith('s') ? "'" : "'s"}`
  return english.startsWith('head of the ')
    ? english.replace('head of the', `the head of ${owner}`)
    : `${owner} ${english}`
}

/** A state that speaks by its bare name: "Moscou", "沙特". */
function bareState(prepared: Prepared, found: FoundStatement, speaker: string): string | null {
  const state = inside(found, speaker).find(
    (entity) => STATES.has(entity.kind) && entity.surface.length >= speaker.length - 3,
  )
  const label = state === undefined ? null : prepared.names.entity(state.id)
  return label === null ? null : withArticle(label)
}

/** One key for one source under its many names: a person, an office with its state, a known body, else its words. */
export function sourceKey(prepared: Prepared, found: FoundStatement): string | null {
  const { speaker } = found.statement
  if (speaker === null) return null
  const entities = inside(found, speaker)
  const person = entities.find((entity) => entity.kind === 'person')
  if (person !== undefined) return person.id
  const name = latinName(found, speaker)
  if (name !== null && officeIn(name) === null) return name.toLowerCase()
  const english = officeIn(speaker)?.replace(/^head of the /u, '') ?? null
  if (english !== null) return `${english} ${stateIn(prepared, found, speaker) ?? ''}`.trim()
  const key = entities.find((entity) => entity.kind === 'org')?.id ?? speaker
  return key.toLowerCase().replace(/^(?:the|la|le|el|die|das|der) /u, '')
}
