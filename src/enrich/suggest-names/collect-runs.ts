import type { LanguageCode } from '../../domain/index.ts'
import { knownIds } from '../measure-coverage.ts'
import { findRuns, isByCharacter, needsRuns, stretchesOf } from './find-runs.ts'
import { addArticle, newTally, type SeenArticle, type Tally } from './tally.ts'

/** Characters of an article that are read: title and lead name whom it is about. */
const LEAD = 300
/** Spread of a name over days against an even one: names come in bursts, common words every day. */
const BURSTY = 2
/** Shares of its articles in which a name stands behind a title, or behind an opening quotation mark. */
const TITLED = 0.1
const QUOTED = 0.2
/** Chinese and Korean surnames of one character that begin most personal names. */
const SURNAMES =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦賈贾夏付方邹邹熊白孟秦邱侯江尹薛闫段雷龙龍黎史陶贺賀毛郝顾顧龚邵万萬覃武钱錢戴严嚴莫孔向常汤湯]/u
/** Characters that write foreign names in Chinese. */
const FOREIGN =
  /^[阿埃艾爱安奥巴班贝本比彼宾波伯博布查达戴丹德登迪蒂杜多顿恩尔法菲费芬弗夫福盖冈戈格贡古哈海汉赫亨华霍基吉加贾杰金卡凯坎康考科克肯库拉莱赖兰朗劳勒雷黎里利莲林琳隆卢鲁路伦罗洛马玛麦曼梅门蒙米密明莫默姆穆纳娜奈南内尼涅宁纽努诺欧帕潘佩皮普奇齐乔切琴热日瑞撒萨塞赛桑森沙山舍什史思斯苏索塔泰坦汤陶特提廷图托瓦万韦维魏温文沃乌西希锡夏肖谢辛休叙雅亚延扬耶伊因尤于约扎詹兹佐]+$/u
/** Characters of running Chinese that stand in hardly any name. */
const RUNNING =
  /[的了在是和与将就所这那个们我你他她它不没有会对把被从到向为以及其并或但而后前下内外间举出提强指重要最第两十余次种件各该等着过还又再很更也都让使得能可应须需被给由于关进行开作用说见谈话访问报告示调研]/u
const TITLE_BEFORE: Readonly<Record<LanguageCode, RegExp>> = {
  zh: /(?:总统|总理|外长|部长|主席|首相|发言人|总书记|议长|大使|司令|秘书长|市长|州长|教练|球员|选手|院长|书记|委员长)$/u,
  ja: /(?:大統領|首相|外相|監督|選手|会長|社長|知事)$/u,
  ar: /(?:الرئيس|الوزير|وزير\s\S+|المدرب|اللاعب|الشيخ|الدكتور|الفنان|الفنانة|النائب|اللواء)\s$/u,
  fa: /(?:رئیس‌جمهور|وزیر\s\S+|سردار|آیت‌الله|دکتر|سرمربی)\s$/u,
}
const NEVER = /(?!)/u

interface HeldArticle {
  readonly article: Pick<SeenArticle, 'id' | 'language' | 'day' | 'country' | 'source'>
  readonly lead: string
  readonly stretches: readonly (readonly string[])[]
  readonly ids: ReadonlySet<string>
}

/** Unknown words of scripts without capitals: held back until all articles are read, then counted. */
export class RunCollector {
  readonly #held = new Map<LanguageCode, HeldArticle[]>()

  /** Keeps what an article says between its known words. */
  add(article: SeenArticle): void {
    const { id, language, day, country, source, title } = article
    if (!needsRuns(language)) return
    const parts = [unknownText(article, 'title'), unknownText(article, 'text')]
    const held: HeldArticle = {
      article: { id, language, day, country, source },
      lead: `${title}\n${article.text.slice(0, LEAD)}`,
      stretches: parts.flat().flatMap((part) => stretchesOf(part, language)),
      ids: knownIds(article.features),
    }
    const list = this.#held.get(language)
    if (list === undefined) this.#held.set(language, [held])
    else list.push(held)
  }

  /** Runs of every language that stand in at least `least` articles and behave like names. */
  names(least: number): Tally[] {
    return [...this.#held].flatMap(([language, articles]) => namesOf(articles, language, least))
  }
}

function unknownText({ title, text, language, features }: SeenArticle, field: 'title' | 'text'): string[] {
  const whole = field === 'title' ? title : text.slice(0, LEAD)
  const known = [...features.entities, ...features.concepts]
    .filter((mention) => mention.field === field && mention.start < whole.length)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const byCharacter = isByCharacter(language)
  const parts: string[] = []
  let from = 0
  for (const { start, end } of known) {
    const [wordStart, wordEnd] = byCharacter ? [start, end] : wholeWords(whole, start, end)
    if (wordStart > from) parts.push(whole.slice(from, wordStart))
    from = Math.max(from, wordEnd)
  }
  parts.push(whole.slice(from))
  return parts
}

/** A known word with the letters glued to it: the article in front or the ending behind is no name. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from > 0 && !/\s/.test(text[from - 1] as string)) from -= 1
  while (to < text.length && !/\s/.test(text[to] as string)) to += 1
  return [from, to]
}

function namesOf(articles: readonly HeldArticle[], language: LanguageCode, least: number): Tally[] {
  const runs = findRuns(
    articles.flatMap((held) => held.stretches),
    language,
    least,
  )
  const tallies = new Map(runs.map((run) => [run.text, newTally(language)]))
  const longest = runs.reduce((most, run) => Math.max(most, run.text.length), 0)
  for (const held of articles) countIn(held, tallies, longest)
  const names = [...tallies.values()].filter((tally) => tally.articles >= least)
  for (const tally of names) tally.isWeak = !looksLikeName(tally, language)
  return names.filter((tally) => !tally.isWeak || (language !== 'zh' && burst(tally) >= BURSTY))
}

function countIn(held: HeldArticle, tallies: ReadonlyMap<string, Tally>, longest: number): void {
  const { lead } = held
  const here = new Set<string>()
  for (let start = 0; start < lead.length; start++) {
    for (let end = Math.min(lead.length, start + longest); end > start; end--) {
      const text = lead.slice(start, end)
      const tally = tallies.get(text)
      if (tally === undefined) continue
      here.add(text)
      const before = lead.slice(Math.max(0, start - 20), start)
      if ((TITLE_BEFORE[held.article.language] ?? NEVER).test(before)) tally.titled += 1
      if (/["“«„‘「『《]$/u.test(before)) tally.quoted += 1
    }
  }
  for (const text of here) addArticle(tallies.get(text) as Tally, held.article, held.ids, [text])
}

/** Titles before it, quotation marks, foreign syllables, or a surname in front and bursts of days speak for a name. */
function looksLikeName(tally: Tally, language: LanguageCode): boolean {
  const text = tally.forms.keys().next().value as string
  if (language === 'zh' && RUNNING.test(text)) return false
  if (tally.titled >= tally.articles * TITLED || tally.quoted >= tally.articles * QUOTED) return true
  if (language === 'ja') return /^[\p{sc=Katakana}ー・]+$/u.test(text)
  if (language !== 'zh') return false
  return (
    (text.length >= 3 && FOREIGN.test(text)) ||
    (SURNAMES.test(text) && text.length === 3 && burst(tally) >= BURSTY)
  )
}

/** Variance over mean of the counts on the days between its first and its last day; 1 is an even spread. */
export function burst(tally: Tally): number {
  const days = [...tally.days.keys()].sort()
  if (days.length < 2) return 0
  const span = (Date.parse(days.at(-1) as string) - Date.parse(days[0] as string)) / 86_400_000 + 1
  const mean = tally.articles / span
  let square = 0
  for (const count of tally.days.values()) square += count * count
  return (square / span - mean * mean) / mean
}
