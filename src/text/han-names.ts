import anyAscii from 'any-ascii'
import { MIN_SKELETON, skeleton } from './skeleton.ts'

/**
 * Characters that Chinese uses to write foreign names by sound, by the class of consonants they stand for, in the classes of
 * `skeleton.ts`: r and l fall together, A is a vowel, a small n a nasal at the end of the syllable. After the common tables
 * of transcription for European languages.
 */
const SYLLABLES: Readonly<Record<string, string>> = {
  A: '阿埃艾爱奥欧伊乌亚雅耶约尤于依厄鄂瓦沃威',
  An: '安恩因英翁昂延扬杨永云音温',
  P: '巴贝比博布伯波帕佩皮普珀拜包鲍保派彼',
  Pn: '班本宾邦潘彭平庞边滨蓬',
  M: '马玛梅米莫穆姆迈毛麦默密缪',
  Mn: '曼门蒙明敏芒',
  F: '夫弗法费菲福富佛瓦维韦威沃武娃',
  Fn: '凡范芬丰万文温旺',
  D: '达德代戴迪多杜都道季捷佳杰兹',
  Dn: '丹登丁东敦顿邓',
  T: '塔特泰蒂提托图陶季捷秋佳思',
  Tn: '坦滕廷通汤唐田顿',
  TS: '思茨',
  N: '纳娜内奈尼诺努涅妮瑙纽南宁农年',
  L: '拉莱勒雷里利莉丽罗洛鲁卢劳列柳留吕廖尔赖',
  Ln: '兰伦林隆朗良连琳龙仑',
  K: '卡加格戈古盖高哥科克库凯考可基吉奎瓜圭果佳',
  Kn: '甘根贡冈坎肯康孔金昆宽',
  H: '哈赫黑霍胡海豪侯惠希休',
  Hn: '汉亨洪罕欣',
  S: '萨塞西索苏斯思赛扎泽佐祖齐察采茨策兹宰谢夏希贾什',
  Sn: '桑森松孙辛圣赞曾宗增欣',
  X: '沙舍谢什施舒肖夏绍查切奇恰丘楚乔杰贾焦久朱茹日热若哲济基吉季捷秋希休察',
  Xn: '尚申顺钱琴钦香任让占詹仁真珍琼金辛欣',
}

const sounds = new Map<string, string[]>()
for (const [sound, characters] of Object.entries(SYLLABLES))
  for (const character of characters) sounds.set(character, [...(sounds.get(character) ?? []), sound])

/** Characters from which a transcription may be told from a chance meeting of ordinary words. */
const LEAST_CHARACTERS = 2

/**
 * Whether a Chinese text writes a name of Latin letters: by sound, as foreign names are ("Borisov", "鲍里索夫"), or as the
 * Latin writing of a Chinese one ("Wang Wenbin", "汪文斌").
 */
export function holdsHanName(text: string, name: string): boolean {
  return holdsPinyin(text, name) || name.split(/[\s-]+/u).every((word) => holdsSound(text, word))
}

function holdsPinyin(text: string, name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length < LEAST_LETTERS || letters.length !== name.replace(/[\s-]/g, '').length) return false
  const syllables = [...text].map((character) =>
    /\p{sc=Han}/u.test(character) ? anyAscii(character).toLowerCase().trim() : ' ',
  )
  return syllables.some((_, at) => {
    const behind = syllables.slice(at, at + MOST_SYLLABLES)
    return behind.some((__, last) => last > 0 && behind.slice(0, last + 1).join('') === letters)
  })
}

/** Letters of two syllables at least; one alone meets everywhere. */
const LEAST_LETTERS = 5
const MOST_SYLLABLES = 4

/** The word's consonants with its opening vowel, and the same without the r that English swallows. */
function shapesOf(word: string): string[] {
  const bare = skeleton(word)
    .replace(/ /g, '')
    .replace(/NK$/, 'N')
    .replace(/(?!^)H/g, '')
  const opening = /^[aeiouy]/iu.test(word) ? 'A' : ''
  const short = bare.replace(/(?!^)R(?=[^R])/, '')
  const shapes = [bare, short].map((shape) => opening + shape.replace(/R/g, 'L').replace(/(.)\1+/g, '$1'))
  return [...new Set(shapes)].filter((shape) => shape.length >= MIN_SKELETON)
}

function holdsSound(text: string, word: string): boolean {
  const characters = [...text]
  return shapesOf(word).some((shape) =>
    characters.some((_, at) => reaches(characters, at, { shape, done: 0, used: 0 })),
  )
}

interface Heard {
  readonly shape: string
  /** Classes of the shape that the characters so far have given. */
  readonly done: number
  readonly used: number
}

/** Whether the characters from here on give the rest of the shape, whole characters only. */
function reaches(characters: readonly string[], at: number, heard: Heard): boolean {
  if (heard.done === heard.shape.length && heard.used >= LEAST_CHARACTERS) return true
  if (heard.used > heard.shape.length * 2) return false
  return (sounds.get(characters[at] ?? '') ?? []).some((sound) => {
    const done = consume(heard, sound)
    return done !== null && reaches(characters, at + 1, { ...heard, done, used: heard.used + 1 })
  })
}

/** How far the shape is given after one more syllable; null when it does not fit. Doubles are one; inner vowels are none. */
function consume({ shape, done, used }: Heard, sound: string): number | null {
  let at = done
  for (const one of sound.toUpperCase()) {
    if (one === 'A' && used > 0) continue
    if (shape[at] === one) at += 1
    else if (shape[at - 1] !== one || used === 0) return one === 'H' && used > 0 ? at : null
  }
  return at
}
