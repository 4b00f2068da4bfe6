import type { EntityMention, NumberMention } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'

/** A total over a whole war or series, not of this event. */
const WHOLE =
  /(?:since the (?:war|conflict|fighting|invasion|outbreak|start|beginning)|since (?:the )?(?:war|fighting) began|in total since|с начала (?:войны|конфликта|боевых|спецоперации|года)|з початку (?:війни|вторгнення)|自(?:冲突|战争)|منذ (?:بدء|بداية|اندلاع)|(?:المتواصل|المستمر)ة? منذ|desde el (?:inicio|comienzo)|depuis le début|seit (?:beginn|kriegsbeginn)|desde o início)/iu

/**
 * Key of where and when a figure holds, so that a daily count is never set against a total, nor one place against
 * another. "" is no limit. Null when it is a total over a whole war or series.
 */
export function scopeOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
): string | null {
  if (isOfWhole(sentence)) return null
  const parts: string[] = []
  if (isUnder(sentence, mention, 'scope-daily') || isOfOneDay(sentence, mention)) parts.push('day')
  if (isUnder(sentence, mention, 'scope-period')) parts.push('period')
  const where = placeOf(prepared, sentence, mention)
  if (where !== null) parts.push(where)
  return parts.join('+')
}

/** A total over a whole war; "since the start of the offensive on 27 November" names its own first day. */
function isOfWhole({ sentence, dates }: PreparedSentence): boolean {
  if (OF_YEARS.test(sentence.text)) return true
  const found = WHOLE.exec(sentence.text)
  if (found === null) return false
  const end = sentence.start + found.index + found[0].length
  return !dates.some((date) => date.start >= end && date.start - end < SINCE_REACH)
}

/** UTF-16 units between "since the start" and the day that is meant. */
const SINCE_REACH = 40
/** A war as the doer: what it has cost is no count of this event. */
const OF_YEARS =
  /(?<!\p{L})(?:(?:war|conflict|insurgency|uprising|fighting)(?:,[^,.;]{2,60},|\s(?:that|which))? (?:has|have|had) (?:killed|claimed|cost|left|displaced|taken)|(?:years|decades|a decade) of (?:civil )?(?:war|conflict|fighting|insurgency)|(?:война|конфликт)\p{L}* (?:уже )?(?:унес|стоил)\p{L}*|за годы (?:войны|конфликта)|за роки війни|війна (?:вже )?(?:забрала|коштувала)|(?:guerra|conflicto|conflito) (?:ha|han|ya ha|já) (?:dejado|causado|costado|matado|deixou|matou)|años de (?:guerra|conflicto)|anos de guerra|(?:guerre|conflit) a (?:déjà )?(?:fait|tué|coûté)|années de guerre|(?:Krieg|Konflikt) hat (?:bereits |schon )?(?:\S+ ){0,6}(?:gekostet|getötet|gefordert)|Jahren? (?:des )?(?:Bürger)?[Kk]riegs?|战争(?:已)?(?:造成|导致)|(?:年|多年)(?:的)?(?:内战|战争)|(?:الحرب|النزاع|الصراع) (?:أودت|أودى|خلفت|حصدت)|سنوات (?:من )?الحرب|yıllık (?:iç )?savaş|سال جنگ)/iu

/** When something happened, no span over which it was counted. */
const ONCE =
  /^(?:last (?:week|month)|over the weekend|overnight|during the night|за ночь|прошлой ночью|за прошедшую ночь|за ніч|минулої ночі|за минулу ніч|(?:durante la|en una) noche|dans la nuit|in der nacht|über nacht|durante a noite|(?:numa|em uma) noite|dün gece|gece boyunca|الليلة الماضية|خلال الليل|شب گذشته|一夜之间|隔夜|на прошлой неделе|за выходные|минулого тижня|за вихідні|(?:la semana|el mes) pasad[oa]|la semaine dernière|le mois dernier|na semana passada|no mês passado|(?:letzte|vergangene) woche|im vergangenen monat|上周|上月|الأسبوع الماضي|الشهر الماضي|geçen (?:hafta|ay)|(?:هفته|ماه) گذشته)$/iu

/**
 * Words that make a day the only one counted, before it or behind it: "on Saturday alone", "nur am Samstag". What may
 * also mean "not before" ("it was only on Monday that", "только в понедельник", "solo el lunes") limits no count.
 */
const ONLY_BEFORE =
  /(?<!\p{L})(?:(?:только|лишь|лише|тільки) за|nur|rien que|pour le seul|pour la seule|tan s[oó]lo|yalnızca|sadece|仅|تنها)(?: (?:am|el|la|le|در))?\s?(?:\p{L}{2,3} )?$/iu
const ONLY_BEHIND =
  /^\s?(?:alone|allein|seulement|solamente|وحده|وحدها|نفسه|به تنهایی|当天|一天)(?!\p{L}{3})/iu

/** The day beside a count is the only one it holds for. */
function isOfOneDay({ sentence: { text, start }, dates }: PreparedSentence, mention: NumberMention): boolean {
  return dates.some((date) => {
    const gap = date.start >= mention.end ? date.start - mention.end : mention.start - date.end
    if (gap < 0 || gap > BESIDE_COUNT) return false
    return (
      ONLY_BEFORE.test(text.slice(Math.max(0, date.start - start - 24), date.start - start)) ||
      ONLY_BEHIND.test(text.slice(date.end - start, date.end - start + 16))
    )
  })
}

/** UTF-16 units between a count and the day it is limited to. */
const BESIDE_COUNT = 40

/** A cue belongs to the number next to it: "694 in a day, 959 in all". */
function isUnder(sentence: PreparedSentence, mention: NumberMention, cue: string): boolean {
  return sentence.marks.some((mark) => {
    if (mark.list !== 'cue' || mark.id !== cue || ONCE.test(mark.surface)) return false
    // "此前一天": the day before, no span of one day.
    const { text, start } = sentence.sentence
    if (mark.surface === '一天' && /[前同第另]$/u.test(text.slice(0, mark.start - start))) return false
    const [from, to] = mark.start >= mention.end ? [mention.end, mark.start] : [mark.end, mention.start]
    return !sentence.numbers.some((other) => other !== mention && other.start >= from && other.end <= to)
  })
}

/** Prefixes of the part of a scope key that says where, as told in the sentence. */
const HELD = 'held '
const TOGETHER = 'together'
const BOTH =
  /(?:combined|together|both countries|two countries|в общей сложности|в обеих странах|в двух странах|в обох країнах|两国|合计|共计|في البلدين|ambos países|los dos países|les deux pays|in beiden ländern|dois países|iki ülkede)/iu
/** An adjective of a country joined to what it holds or put in office: "Russian-held", "Moscow-installed". */
const HOLDS_BEHIND = /^(?:n)?[-– ](?:held|controlled|occupied|installed|appointed)/iu
/** "On the Rwandan side". */
const SIDE_BEHIND = /^(?:n)?[-– ]side(?!\p{L})/iu
/** Words of control in front of the party: "controlled by Ukraine", "підконтрольній Україні". */
const HOLDS_BEFORE =
  /(?:controlled by|held by|підконтрольн\p{L}+|подконтрольн\p{L}+|controlad\p{L}+ por|contrôlé\p{L}* par|kontrolliert\p{L}*|الخاضعة لسيطرة|受控于)\s(?:the |la |l['’])?$/iu
/** Parts of a country named by who holds them or by a bank of its river; the same words in any event. */
const PARTS: readonly (readonly [key: string, words: RegExp])[] = [
  ['rebels', /rebel-held|opposition-held|反对派控制|反政府武装控制|zonas rebeldes|zones rebelles|المعارضة/iu],
  [
    'government',
    /government-held|government-controlled|подконтрольных властям|政府控制区|zonas del gobierno|zones gouvernementales|(?:تحت|لسيطرة) (?:سيطرة )?الحكومة|زیر کنترل دولت|suriye hükümeti/iu,
  ],
  [
    'left bank',
    /left[- ]bank|eastern bank|лев(?:ом|ый|ого) берег|левобереж|лів(?:ому|ий|ого) берез|лівобереж|左岸|الضفة اليسرى|orilla izquierda|rive gauche|linke[nms]? ufer/iu,
  ],
  [
    'right bank',
    /right[- ]bank|western bank|прав(?:ом|ый|ого) берег|правобереж|прав(?:ому|ий|ого) берез|右岸|الضفة اليمنى|orilla derecha|rive droite|rechte[nms]? ufer/iu,
  ],
]

const IN =
  /(?<!\p{L})(?:in|across|в|во|у|en|au|aux|na|no|em|in der|في|وفي|در) (?:the |la |el |le )?(?:\p{L}{4,9} )?$/iu
const AND_ANOTHER = /^(?:['’]\p{L}+)?,? (?:and|y|e|et|und|и|та|і|ve|و) ?(?:\p{L}+ )?$/iu

/**
 * Where the sentence says that its count holds: "held country_ua", "left bank", "in country_tr", "together" for two
 * countries at once; null when it does not say.
 */
function placeOf(prepared: Prepared, sentence: PreparedSentence, mention: NumberMention): string | null {
  const { text, start } = sentence.sentence
  const countries = sentence.entities.filter((entity) => STATES.has(entity.kind))
  const heldBy = countries.filter(
    (entity) =>
      HOLDS_BEHIND.test(text.slice(entity.end - start, entity.end - start + 14)) ||
      HOLDS_BEFORE.test(text.slice(Math.max(0, entity.start - start - 40), entity.start - start)),
  )
  const holders = new Set(heldBy.map((entity) => prepared.names.actor(entity.id)))
  if (holders.size === 1) return `${HELD}${[...holders][0]}`
  const side = countries.find((entity) =>
    SIDE_BEHIND.test(text.slice(entity.end - start, entity.end - start + 8)),
  )
  if (side !== undefined) return `in ${prepared.names.actor(side.id)}`
  const part = PARTS.filter(([, words]) => words.test(text))
  if (part.length === 1) return (part[0] as (typeof part)[0])[0]
  if (part.length > 1 || holders.size > 1) return 'several'
  const placed = countries.filter(
    (entity) =>
      IN.test(text.slice(Math.max(0, entity.start - start - 24), entity.start - start)) &&
      !namesDoer(prepared, sentence, entity),
  )
  const joined = placed.some((entity) =>
    countries.some(
      (other) =>
        other.start > entity.end && AND_ANOTHER.test(text.slice(entity.end - start, other.start - start)),
    ),
  )
  if (joined || BOTH.test(text)) return TOGETHER
  return nearestPlace(prepared, placed, mention)
}

/** "in an Israeli strike", "en un ataque israelí": the adjective of an act tells whose act it was, not where. */
function namesDoer(prepared: Prepared, sentence: PreparedSentence, entity: EntityMention): boolean {
  if (!prepared.names.isAdjective(entity.id, entity.surface)) return false
  const acts = [...sentence.concepts, ...sentence.marks.filter((mark) => mark.id === 'harm')]
  return acts.some((act) => act.start >= entity.end && act.start - entity.end <= BESIDE)
}

/** UTF-16 units between an adjective and the act it belongs to. */
const BESIDE = 2

const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])

/** The state a country, capital, body or person belongs to, as an actor id; null without one. */
export function stateOfEntity(prepared: Prepared, id: string): string | null {
  const code = prepared.names.country(id)
  return code === null ? null : `country_${code.toLowerCase()}`
}

/** The one state a sentence names, whatever the form, or whose person or body it names; null for none or several. */
export function stateOf(prepared: Prepared, sentence: PreparedSentence): string | null {
  const named = sentence.entities.filter((entity) => STATES.has(entity.kind))
  const from = named.length > 0 ? named : sentence.entities
  const states = new Set(from.flatMap((entity) => stateOfEntity(prepared, entity.id) ?? []))
  return states.size === 1 ? ([...states][0] as string) : null
}

/** The one country a sentence places its counts in; of several the one nearest to the count. */
function nearestPlace(
  prepared: Prepared,
  placed: readonly EntityMention[],
  mention: NumberMention,
): string | null {
  const countries = placed.filter((entity) => entity.kind === 'country')
  const distance = (entity: EntityMention) =>
    Math.min(Math.abs(entity.end - mention.start), Math.abs(entity.start - mention.end))
  const nearest = [...countries].sort((a, b) => distance(a) - distance(b))[0]
  return nearest === undefined ? null : `in ${prepared.names.actor(nearest.id)}`
}
