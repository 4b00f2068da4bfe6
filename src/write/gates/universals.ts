import type { Mark } from '../../text/find-marks.ts'
import { normalise } from '../../text/normalise.ts'
import type { Reading } from '../reading.ts'
import type { Gate } from './gate.ts'
import { countForms, DENIALS } from './telling-words.ts'

/** "all", "never", "the worst": only where a cited sentence says so. */
export const universals: Gate = {
  id: 'universals',
  says: 'It adds no "all", "never" or "the most" of its own.',
  find: ({ statement, cited }) => {
    const wrong = marksOf(statement).find((mark) => !cited.some((one) => holds(one, statement, mark)))
    return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence goes so far' }
  },
}

/** Two parties, not every one; a span of time, not all of anything. */
const NO_UNIVERSAL = /^(?:each other|all (?:day|night|week|month|year))(?!\p{L})/iu
/** "both Lebanon and Syria" in Arabic: the word for "each" opens a list. */
const EACH_OF = /^[وفبل]?كل(?:ا|تا)? من(?!\p{L})/u
/** "above all", "pese a todo": turns of speech that speak of all of nothing. */
const TURN =
  /(?<!\p{L})(?:above|after|at|pese a|a pesar de|ante|sobre|con|malgré|après|avant|apesar de|acima de|vor|trotz|прежде|передусім) (?:all|todo|tout|tudo|allem|всего)$/iu
/** UTF-16 units in which such a turn begins. */
const TURN_REACH = 14
/** "any" under a denial only widens the denial: "denied any role". */
const ANY =
  /^(?:any|aucune?|quelconque|cualquiera?|ning[uú]n[oa]?|любо\p{L}+|какой-либо|irgendein\p{L}*|irgendwelche\p{L}*|qualquer|nenhuma?|herhangi|hiçbir|будь-як\p{L}+|жодн\p{L}+|أي|هیچ)(?!\p{L})|^任何/iu

function marksOf(reading: Reading): Mark[] {
  return reading.marks.filter(
    (mark) =>
      mark.list === 'cue' &&
      mark.id === 'universals' &&
      !NO_UNIVERSAL.test(reading.text.slice(mark.start)) &&
      !EACH_OF.test(reading.text.slice(mark.start)) &&
      !TURN.test(reading.text.slice(Math.max(0, mark.start - TURN_REACH), mark.end)) &&
      !(ANY.test(mark.surface) && isDeniedBefore(reading, mark)),
  )
}

function isDeniedBefore({ text, language }: Reading, { start }: Mark): boolean {
  return countForms({ text: text.slice(0, start), language }, DENIALS) > 0
}

/** Forms of "only" and "the most" that the list of cues lacks, where another language needs a clause for them. */
const FURTHEST: Readonly<Record<string, RegExp>> = {
  fr: /(?<!\p{L})n(?:e |')[^.,;]{1,40}?(?<!\p{L})qu(?:e |')|(?<!\p{L})(?:le|la|les) (?:plus|moins) |(?<!\p{L})(?:seule?s?|seulement|unique\p{L}*)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:el|la|los|las) (?:más|menos) |(?<!\p{L})(?:solo|sólo|apenas|solamente|únic\p{L}+)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:сам(?:ый|ая|ое|ые|ого|ой|ых)|наибол\p{L}*|лишь|только|единственн\p{L}+)(?!\p{L})/iu,
  zh: /最|仅|只|唯/u,
  ar: /(?<!\p{L})(?:فقط|الأكثر|الأكبر|سوى|إلا|وحد(?:ه|ها|هم)|الوحيدة?)(?!\p{L})/u,
  uk: /(?<!\p{L})(?:най\p{L}+|лише|тільки|єдин\p{L}+)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:(?:o|a|os|as) (?:mais|menos)|só|somente|apenas|únic\p{L}+)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:nur|lediglich|bloß|allein|einzig\p{L}*|ausschließlich|am meisten)(?!\p{L})/iu,
  tr: /(?<!\p{L})(?:sadece|yalnız(?:ca)?|ancak|tek|en)(?!\p{L})/iu,
  fa: /(?<!\p{L})(?:فقط|تنها|صرفا)(?!\p{L})/u,
}

const ONLY = /^(?:only|just|(?:the )?(?:most|least)|solely)(?!\p{L})/iu

type Words = Readonly<Record<string, RegExp>>

/** Words for all of something in each language: where one says "all", another may say "every", "whole" or "any". */
const EVERY: Words = {
  en: /(?<!\p{L})(?:all|every\p{L}*|each|entire(?:ly)?|whole|wholly|completely|fully|totally|any)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:tou(?:te?s?|s)|chaque|ensemble|enti[eè]r\p{L}*|totalement|complètement)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:tod[oa]s?|cada|cualquier\p{L}*|enter[oa]|totalmente|completamente)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:вс(?:е|ё|ех|ем|ей|я|ю|его|ему|еми)|кажд\p{L}*|люб\p{L}{2,3}|цел(?:ый|ая|ое|ой|ого)|целиком|полностью)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:вс(?:і|е|іх|я|ю|ього|ім|іма)|кож\p{L}*|будь-як\p{L}*|повністю|цілком)(?!\p{L})/giu,
  ar: /(?<!\p{L})[وفبلك]?(?:كل(?:ها|هم|ه)?|جميع(?:ها|هم)?|كافة|كامل\p{L}*|تماما|أي)(?!\p{L})/gu,
  zh: /所有|全部|完全|一切|任何|各(?!地)|全(?:国|体|世界|境)|每/gu,
  pt: /(?<!\p{L})(?:tod[oa]s?|cada|qualquer|inteir[oa]|totalmente|completamente)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:all(?:e|en|er|es|em)?|jede[rsnm]?|ganze[rsnm]?|gesamte[rsnm]?|sämtliche\p{L}*|völlig|vollständig\p{L}*)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:tüm\p{L}*|bütün\p{L}*|tamam\p{L}*|her|hepsi\p{L}*|herkes\p{L}*|herhangi)(?!\p{L})/giu,
  fa: /(?<!\p{L})(?:همه|تمام\p{L}*|هر(?:گونه)?|کلیه|سراسر)(?!\p{L})/gu,
}
const ALWAYS: Words = {
  en: /(?<!\p{L})(?:always|ever|never|at no (?:point|time)|forever|constantly)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:toujours|jamais|à aucun moment)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:siempre|nunca|jamás|en ningún momento)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:всегда|никогда|ни разу|постоянно)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:دائما|أبدا|قط|طالما|في أي وقت)(?!\p{L})/gu,
  zh: /一直|总是|始终|永远|从不|从未|从来|历来/gu,
  uk: /(?<!\p{L})(?:завжди|ніколи|жодного разу|постійно)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:sempre|nunca|jamais|em nenhum momento)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:immer|stets|nie|niemals|jemals|zu keine[mr] (?:Zeitpunkt|Zeit))(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:her zaman|hep|asla|hiçbir zaman|sürekli)(?!\p{L})/giu,
  fa: /(?<!\p{L})(?:همیشه|همواره|هرگز|هیچ‌?گاه)(?!\p{L})/gu,
}
const MOST: Words = {
  en: /(?<!\p{L})(?:the )?(?:most|least|worst|best|largest|biggest|greatest|highest|lowest|deadliest|\p{L}{3,}iest|record)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:(?:le|la|les) (?:plus|moins)|pire|meilleur\p{L}*|record)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:(?:el|la|los|las) (?:\p{L}+ )?(?:más|menos)|peor|mejor|récord)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:сам(?:ый|ая|ое|ые|ого|ой|ых|ым|ую)|наи\p{L}+|\p{L}{3,}ейш\p{L}+|худш\p{L}+|лучш\p{L}+|рекорд\p{L}*)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:ال)?(?:أكثر|أكبر|أسوأ|أشد|أعلى|أعنف)(?!\p{L})/gu,
  zh: /最|空前/gu,
  uk: /(?<!\p{L})(?:най\p{L}+|рекорд\p{L}*)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:(?:o|a|os|as) (?:\p{L}+ )?(?:mais|menos)|maior|pior|melhor|recorde)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:\p{L}{3,}ste[rnsm]?|meist\p{L}*|rekord\p{L}*)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:en|rekor)(?!\p{L})/giu,
  fa: /\p{L}{2,}ترین|(?<!\p{L})(?:بیشترین|بزرگترین|رکورد)(?!\p{L})/gu,
}
const KINDS: readonly Words[] = [EVERY, ALWAYS, MOST]

function holds(cited: Reading, statement: Reading, mark: Mark): boolean {
  const kind = KINDS.find((words) => countIn(words, statement.language, mark.surface) > 0)
  if (kind !== undefined && kind[cited.language] !== undefined) {
    // A second "all" is not the one that is cited.
    const theirs = countIn(kind, cited.language, cited.text)
    if (theirs > 0 && countIn(kind, statement.language, statement.text) <= theirs) return true
    if (cited.language !== statement.language) return false
  }
  if (cited.language !== statement.language)
    return (
      marksOf(cited).length > 0 ||
      (ONLY.test(mark.surface) && FURTHEST[cited.language]?.test(cited.text) === true)
    )
  return marksOf(cited).some((other) => normalise(other.surface) === normalise(mark.surface))
}

function countIn(words: Words, language: string, text: string): number {
  return text.match(words[language] ?? NOTHING)?.length ?? 0
}

const NOTHING = /(?!)/u
