import { wordRates } from './frequency.ts'
import { stem } from './stem.ts'

/** A stem in more titles of its language than this is a word before it is a name. */
const MAX_NAME_RATE = 0.0004
/** Letters a name needs, by script: Hangul and Han write a syllable with one. */
const MIN_LETTERS = 4
const MIN_SYLLABLES = 2
/** Longest run of transcription characters or katakana that is one name; longer ones are text. */
const MAX_RUN = 8

const KATAKANA_RUN = /[\p{sc=Katakana}ー]{3,16}/gu
const HANGUL = /^\p{sc=Hangul}+$/u
const CAPITAL = /^\p{Lu}/u
const CASED = /^[\p{Lu}\p{Ll}]/u
/** Languages that bend names with endings that hold consonants. */
const STEMMED: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'pl', 'cs', 'hr', 'fi', 'hu'])
/** Korean particles behind a name, longest first. */
const PARTICLE =
  /(?:에게서|에서는|에서|에게|으로|까지|부터|처럼|보다|은|는|이|가|을|를|의|에|와|과|도|로|만)$/u
/** Characters that Chinese news uses to write the sounds of foreign names. */
const TRANSCRIBING =
  '阿艾安昂奥澳巴拜班邦保鲍贝本比彼宾波伯勃博布察茨楚茨达戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰冯佛夫弗福富盖甘冈戈哥格根贡古瓜圭哈汉杭豪赫亨洪胡华怀惠霍基吉加贾简杰金津久卡凯坎康考柯科可克肯孔库夸奎坤拉莱赖兰朗劳勒雷蕾里理利莉立廉列烈林琳留龙娄卢鲁路吕伦罗洛玛迈麦曼芒茂梅门蒙孟米密敏摩莫默姆穆娜纳乃奈南瑙内嫩能尼妮涅宁纽农努女诺欧帕派潘庞佩彭皮匹坡珀蒲普奇齐恰钱乔切钦琼丘屈冉让热仁荣茹儒瑞若撒萨塞桑瑟森莎沙珊尚绍舍申圣盛施什士舒朔斯丝司思松苏孙索所塔台泰坦汤唐陶特滕提田铁廷通图托瓦万旺威韦维魏温文翁沃乌武西希锡席夏辛欣休修雪逊雅亚延扬耶叶伊依因英永尤于约宰泽扎詹珍哲朱兹祖佐卓马内日'
const TRANSCRIBED_RUN = new RegExp(`[${TRANSCRIBING}]{${MIN_SYLLABLES},}`, 'gu')

/**
 * Runs of a text that may be foreign names where nothing but their signs tells: katakana, and in Chinese the characters
 * that transcribe. `possibleName` asks the words of other languages.
 */
export function possibleRuns(text: string, language: string): readonly string[] {
  if (language === 'ja') return text.match(KATAKANA_RUN) ?? []
  if (language === 'zh') return (text.match(TRANSCRIBED_RUN) ?? []).filter((run) => run.length <= MAX_RUN)
  return []
}

/**
 * The name of a person, team or place that a word may be, without its endings: words in capitals that headlines of the
 * language seldom hold; in scripts without capitals every such word. Empty when it is none. Cheap and generous: who
 * compares them must ask how rare each is. `begins`: the first two units of the word as it stands in the text.
 */
export function possibleName(norm: string, begins: string, language: string): string {
  if (language === 'ja' || language === 'zh') return ''
  if (CASED.test(begins) && !CAPITAL.test(begins)) return ''
  const name = bareName(norm, language)
  if (name === '') return ''
  const stemmed = stem(name, language)
  if ((wordRates(language).get(stemmed) ?? 0) > MAX_NAME_RATE) return ''
  return STEMMED.has(language) ? stemmed : name
}

function bareName(word: string, language: string): string {
  if (HANGUL.test(word)) return withoutParticle(word)
  const bare = language === 'tr' ? (word.split("'")[0] as string) : word
  return bare.length < MIN_LETTERS ? '' : bare
}

function withoutParticle(word: string): string {
  const bare = word.length > MIN_SYLLABLES ? word.replace(PARTICLE, '') : word
  return bare.length >= MIN_SYLLABLES ? bare : ''
}
