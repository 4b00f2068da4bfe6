import type { EntityMention, LanguageCode, NameMention, Sentence } from '../domain/index.ts'
import { isUpper } from '../text/letters.ts'
import { matchesAtWords } from '../text/match-at-words.ts'
import { skeleton } from '../text/skeleton.ts'
import { isTitleCase } from './find-entities.ts'
import { type CompiledQuoteWords, quoteWordsOf } from './quotes/quote-words.ts'
import { sentenceAt } from './sentence-at.ts'

/** Shortest skeleton that says anything about a name, in letters. */
const SHORTEST_SKELETON = 3
/** Shortest name kept, in UTF-16 units. */
const SHORTEST_NAME = 3
/** Names of one article that are kept: clustering and speakers need the first ones. */
const MOST_NAMES = 80

const WORD = "\\p{Lu}[\\p{Ll}\\p{M}][\\p{L}\\p{M}’'-]*"
const INITIAL = '\\p{Lu}\\.'
const PARTICLE =
  '(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|bin|ibn|al|el|af|zu|du|dela|y|of the|of|and the)'
/** Capitalised words in a row, with initials and particles between them; tried where a word begins with a capital. */
const SEQUENCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${INITIAL}\\s?){0,2}${WORD}(?:\\s(?:${INITIAL}\\s?)*(?:${PARTICLE}\\s){0,2}${WORD}){0,4}`,
  'uy',
)
/** Transliterated names in Chinese and Japanese: parts joined by a dot. */
const DOTTED =
  /[\p{sc=Han}]{1,6}(?:[·・•‧][\p{sc=Han}]{1,8}){1,3}|[\p{sc=Katakana}ー]{2,12}(?:[・·＝][\p{sc=Katakana}ー]{2,12}){1,3}/gu
const CHINESE_TITLED =
  /(?:总统|總統|总理|總理|外长|外交部长|国防部长|部长|主席|首相|发言人|总书记|议长|大使|司令|秘书长|市长|州长|教练|球员|选手|女星|歌手|导演)(?<name>[\p{sc=Han}]{2,4}?)(?=[，。、（说說称稱表在于於对對与與和是将將：:]|[\p{P}\s]|$)/gu
/** Person titles before Arabic and Persian names: "الرئيس فلان الفلاني". */
const ARABIC_TITLED =
  /(?:الرئيس|رئيس الوزراء|الوزير|وزير (?:الخارجية|الدفاع|الداخلية|المالية)|المتحدث|الناطق|السفير|النائب|الدكتور|الجنرال|اللواء|العميد|الشيخ|السيد|المدرب|اللاعب|رئیس‌جمهور|رئیس جمهور|وزیر خارجه|وزیر دفاع|سردار|آیت‌الله|سرلشکر|سید|دکتر)\s(?:[\p{L}]{3,12}ي\s|[\p{L}]{3,12}ية\s)?(?<name>[\p{sc=Arabic}]{3,12}(?:\s[\p{sc=Arabic}]{3,12})?)/gu

/** Capitalised words that begin sentences or are written so for other reasons, by language; never a name alone. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'The This That These Those There Then They Their It Its In On At For From With Without After Before During Since Until When While Where What Who Why How ' +
    'And But Or So If As An He She We You His Her Our Your My Not No Yes All Some Many Most More New Old First Last One Two Three Four Five Six Ten Both Each Every Another Other Such ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December ' +
    'President Minister Prime Foreign Secretary General Senator Governor Mayor Chancellor King Queen Prince Princess Pope Judge Justice Doctor Dr Mr Mrs Ms Sir Lord Chief Captain Colonel Police Army Navy Government Parliament Senate Congress Court ' +
    'Breaking Live Watch Video Photos Exclusive Opinion Analysis Update Updated Explainer Read Here Today Yesterday Tomorrow Says Said Meet Inside About Over Under Up Down Out Into Against Between Amid Despite Because Also Now Just Only Even Still However Meanwhile According Thousands Hundreds Dozens Millions ' +
    'North South East West Northern Southern Eastern Western Central Islam Islamic Christian Muslim Jewish Internet ' +
    'В На По За Из От До Об При Для Как Что Это Он Она Они Его Её Их Мы Вы Но И А Не Все После Перед Между Также Однако Сегодня Вчера Завтра Президент Министр Глава Премьер Правительство Россиян Суд ' +
    'У Та Це Він Вона Вони Щодо Після Під Через Про Зі Від ' +
    'El La Los Las Un Una Unos En De Del Por Para Con Sin Sobre Tras Según Pero Más Este Esta Estos Estas Su Sus Ha Han Es Son Fue Lo Al Se Qué Cómo Cuándo Quién Presidente Ministro ' +
    'Le Les Une Des Du Dans Sur Sous Par Pour Avec Sans Selon Mais Plus Ce Cette Ces Son Sa Ses Il Elle Ils Elles On Nous Vous À Au Aux Après Avant Président Ministre ' +
    'Der Die Das Den Dem Des Ein Eine Einen Einem Im Am Zum Zur Bei Nach Vor Mit Ohne Für Gegen Aber Und Oder Wie Was Wer Wo Warum Er Sie Es Wir Ihr Sein Seine Auch Noch Nur Als Wenn Dass Präsident Minister ' +
    'O Os Um Uma No Na Nos Nas Do Da Dos Das Em Por Para Com Sem Mas Mais Seu Sua Ele Ela Após Segundo Não ' +
    'Bu Bir Ve İle Için Ama Çok Daha Son Yeni İlk Her Cumhurbaşkanı Bakan Başkan Il Lo Gli Nel Nella Dal Dalla Che Non Per Con De Het Een Van Voor Met Op'
  ).split(' '),
)

/** First halves of pairs: capitals outside the basic plane begin with one. */
const HIGH_SURROGATE = 0xd800
const LAST_HIGH_SURROGATE = 0xdbff
const SPACE = /\s/u

interface Part {
  readonly field: 'title' | 'text'
  readonly text: string
  readonly language: LanguageCode
}

interface Found {
  readonly start: number
  readonly end: number
  /** True when capitals alone speak for it and it begins a sentence. */
  readonly isDoubtful: boolean
}

const FIRST_WORD = /^[\p{L}\p{M}’'-]+\.?\s?/u
const LAST_WORD = /\s[\p{L}\p{M}’'-]+$/u
const SMALL_WORD = /^\s\p{Ll}/u

/** Position behind leading words that are no part of a name ("The", "President"), and in front of such last ones. */
function trimCommon(text: string, start: number, end: number): [number, number] {
  let from = start
  for (;;) {
    const word = FIRST_WORD.exec(text.slice(from, end))?.[0]
    if (word === undefined || !COMMON.has(withoutStop(word.trim()))) break
    from += word.length
  }
  let to = end
  for (;;) {
    const word = LAST_WORD.exec(text.slice(from, to))?.[0]
    if (word === undefined || !(COMMON.has(word.trim()) || SMALL_WORD.test(word))) break
    to -= word.length
  }
  return [from, to]
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:;\n|—–•]["“”«»„'’)]?\s*|["“«„‘]\s?)$/u.test(text.slice(Math.max(0, at - 4), at))
}

/** End of the sequence of names that begins at `at`; -1 when none does. */
function sequenceEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (!isUpper(unit) && (unit < HIGH_SURROGATE || unit > LAST_HIGH_SURROGATE)) return -1
  SEQUENCE.lastIndex = at
  return SEQUENCE.test(text) ? SEQUENCE.lastIndex : -1
}

function capitalised(text: string): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length; ) {
    const sequence = sequenceEnd(text, at)
    if (sequence < 0) {
      at++
      continue
    }
    const [start, end] = trimCommon(text, at, sequence)
    at = sequence
    if (end - start < SHORTEST_NAME) continue
    const surface = text.slice(start, end)
    const possessive = surface.endsWith("'s") || surface.endsWith('’s') ? 2 : 0
    const isDoubtful = beginsSentence(text, start) && !SPACE.test(surface)
    found.push({ start, end: end - possessive, isDoubtful })
  }
  return found
}

function byPattern(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const name = match.groups?.name ?? match[0]
    const start = match.index + match[0].lastIndexOf(name)
    return { start, end: start + name.length, isDoubtful: false }
  })
}

/** German writes every noun with a capital, so one word says nothing there. */
function needsTwoWords(language: LanguageCode): boolean {
  return language === 'de' || language === 'lb'
}

function candidates({ text, language }: Part): Found[] {
  if (language === 'zh') return [...byPattern(text, DOTTED), ...byPattern(text, CHINESE_TITLED)]
  if (language === 'ja') return byPattern(text, DOTTED)
  if (language === 'ar' || language === 'fa' || language === 'ur') return byPattern(text, ARABIC_TITLED)
  if (isTitleCase(text)) return []
  return withoutTitles(text, language, capitalised(text)).filter(
    (found) => !needsTwoWords(language) || /\s/u.test(text.slice(found.start, found.end)),
  )
}

/** "Defence Minister Omar Tellin": the office in front is no part of the name, and an office alone is no name. */
function withoutTitles(text: string, language: LanguageCode, found: Found[]): Found[] {
  const words = quoteWordsOf(language)
  if (words === null || found.length === 0 || words.mayHoldTitle.in(text) === 0) return found
  const titles = matchesOf(text, words).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  if (titles.length === 0) return found
  return found.flatMap((name) => {
    const title = titles.find((t) => t.start <= name.start && t.end > name.start)
    if (title === undefined) return [name]
    const start = title.end + (/^\s*/u.exec(text.slice(title.end))?.[0].length ?? 0)
    return name.end - start >= SHORTEST_NAME ? [{ ...name, start, isDoubtful: false }] : []
  })
}

function matchesOf(text: string, { titles, titlesAtWords }: CompiledQuoteWords): RegExpExecArray[] {
  return titlesAtWords === null ? [...text.matchAll(titles)] : matchesAtWords(text, titlesAtWords)
}

function isKnown(found: Found, field: string, entities: readonly EntityMention[]): boolean {
  for (const entity of entities) {
    if (entity.field === field && entity.start < found.end && found.start < entity.end) return true
  }
  return false
}

/** A candidate that no entity covers, as it stands in its field. */
interface Candidate extends Found {
  readonly field: Part['field']
  readonly surface: string
}

function unknownNames(parts: readonly Part[], entities: readonly EntityMention[]): Candidate[] {
  const all: Candidate[] = []
  for (const part of parts) {
    if (part.text === '') continue
    for (const found of candidates(part)) {
      if (isKnown(found, part.field, entities)) continue
      const { start, end, isDoubtful } = found
      all.push({ start, end, isDoubtful, field: part.field, surface: part.text.slice(start, end) })
    }
  }
  return all
}

/** Names that do not stand by their capital alone, whole and word by word. */
function sureNames(all: readonly Candidate[]): ReadonlySet<string> {
  const sure = new Set<string>()
  for (const { surface, isDoubtful } of all) {
    if (isDoubtful) continue
    sure.add(surface)
    if (surface.includes(' ')) for (const word of surface.split(' ')) sure.add(word)
  }
  return sure
}

/**
 * Names of people, places and bodies that the gazetteer does not know: capitalised words that do not merely begin a
 * sentence, or stand capitalised inside one elsewhere; names behind a person's title in Chinese, Arabic and Persian;
 * transliterated names with a dot. A headline in Title Case gives none.
 */
export function findNames(
  parts: readonly Part[],
  entities: readonly EntityMention[],
  sentences: readonly Sentence[],
): NameMention[] {
  const all = unknownNames(parts, entities)
  const isAnyDoubtful = all.some((found) => found.isDoubtful)
  const sure = isAnyDoubtful ? sureNames(all) : null
  const names: NameMention[] = []
  for (const { field, start, end, surface, isDoubtful } of all) {
    if (names.length === MOST_NAMES) break
    if (isDoubtful && sure?.has(surface) !== true) continue
    const shape = skeleton(surface)
    if (lettersOf(shape) < SHORTEST_SKELETON) continue
    names.push({ field, start, end, surface, skeleton: shape, sentence: sentenceAt(sentences, field, start) })
  }
  return names
}

/** Letters of a skeleton, without the spaces between its words. */
function lettersOf(shape: string): number {
  let letters = 0
  for (let at = 0; at < shape.length; at++) if (shape[at] !== ' ') letters++
  return letters
}
