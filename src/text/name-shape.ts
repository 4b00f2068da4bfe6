import anyAscii from 'any-ascii'

/**
 * Letters and groups of letters that any-ascii writes without their sound, by script. Order matters: groups stand
 * before the letters they are made of.
 */
const SOUND_OF: readonly (readonly [RegExp, string])[] = [
  [/[׳`´‘’ʼ]/gu, "'"],
  [/צ'|ץ'/gu, 'ch'],
  [/[גז]'/gu, 'j'],
  [/וו/gu, 'v'],
  [/^ו/u, 'v'],
  [/ו/gu, 'o'],
  [/[כך]/gu, 'k'],
  [/[צץ]/gu, 'ts'],
  [/פ|ף/gu, 'p'],
  [/[אעה]$/gu, ''],
  [/^[אע]/gu, 'a'],
  [/[ءعئؤ]/gu, ''],
  [/وو|^و/gu, 'v'],
  [/تش/gu, 'ch'],
  [/غ/gu, 'g'],
  [/(?<=[αεηιουωάέήίόύώϊ])μπ/gu, 'mb'],
  [/μπ/gu, 'b'],
  [/(?<=[αεηιουωάέήίόύώϊ])ντ/gu, 'nd'],
  [/ντ/gu, 'd'],
  [/(?<=[αεηιουωάέήίόύώϊ])γκ/gu, 'g'],
  [/γκ/gu, 'g'],
  [/τζ/gu, 'j'],
  [/χ/gu, 'h'],
  [/[चछ]/gu, 'ch'],
  [/[ंँ]/gu, 'n'],
  [/ウ(?=[ィェォ])/gu, 'w'],
  [/ッ/gu, ''],
  [/ー/gu, ''],
  [/č|ć|ç(?=$)/gu, 'ch'],
  [/[šśşș]/gu, 'sh'],
  [/[žźż]/gu, 'z'],
]

/** Sounds that languages write for one another, as classes. Longer spellings first. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/ic$/, 'iS'],
  [/(?<=[oe])w(?=sk|ic)/g, 'P'],
  [/(?!^)w(?=[aeiou])/g, 'P'],
  [/^w/, 'P'],
  [/shch|tsch|dzh|dsch|tch|tsh|sch|sz|cz|zh|sh|ch|dj|ts|tz|j/g, 'S'],
  [/kh/g, 'h'],
  [/ph/g, 'P'],
  [/ng(?![aeiouy])/g, 'N'],
  [/ck|qu|gu(?=[aei])/g, 'K'],
  [/x/g, 'KS'],
  [/c(?=[eiy])/g, 'S'],
  [/[ckqg]/g, 'K'],
  [/[sz]/g, 'S'],
  [/[bpvf]/g, 'P'],
  [/[dt]/g, 'T'],
  [/[lr]/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
]

/** Chinese syllables by their first letters; the finals -n and -ng are one. */
const PINYIN = /^(zh|ch|sh|[a-z])?([a-z]*)$/

/** Characters that transcribe another sound than they have now. */
const HAN_SOUND: Readonly<Record<string, string>> = { 尔: 'l', 爾: 'l', 基: 'ki' }

/** Consonants from which the shape of a name says something without its vowels. */
const ENOUGH_CONSONANTS = 3
const HAN = /\p{sc=Han}/u

/**
 * Coarse shape of one name, the same in scripts that keep few of its sounds (Chinese, Japanese, Korean, Hebrew): consonants
 * in eight classes (l is r, d is t, b p v f are one, and so are s z sh ch j), with vowels in three classes when there are
 * only two consonants: "Messi", "Месси", "梅西" and "메시" all give "MISI". Empty when less is left.
 */
export function nameShape(word: string): string {
  const letters = HAN.test(word) ? classesOfHan(word) : classesOf(word)
  const consonants = collapse(
    letters
      .replace(/(?!^)h/gi, '')
      .replace(/^h/i, 'H')
      .replace(/[aeiouyw']/g, ''),
  )
  if (consonants.length >= ENOUGH_CONSONANTS) return consonants
  if (consonants.length < 2) return ''
  const voiced = letters
    .replace(/(?!^)h/gi, '')
    .replace(/a/g, '1')
    .replace(/[eiy]/g, '2')
    .replace(/[ouw]/g, '3')
    .replace(/'/g, '')
  const shape = collapse(voiced.replace(/([123])[123]+/g, '$1'))
  return shape.length >= ENOUGH_CONSONANTS ? shape : ''
}

function classesOf(word: string): string {
  let text = word.normalize('NFKC').toLowerCase()
  for (const [pattern, sound] of SOUND_OF) text = text.replace(pattern, sound)
  text = anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  for (const [pattern, sound] of CLASSES) text = text.replace(pattern, sound)
  return text
}

function classesOfHan(word: string): string {
  let shape = ''
  for (const character of word) {
    const syllable = HAN_SOUND[character] ?? anyAscii(character).toLowerCase()
    const parts = PINYIN.exec(syllable)
    if (parts === null) continue
    const [, first = '', rest = ''] = parts
    shape += classOfInitial(first) + rest.replace(/ng?$/, 'N')
  }
  return shape
}

function classOfInitial(first: string): string {
  if (/^(?:zh|ch|sh|[jqxzcsr])$/.test(first)) return 'S'
  if (/^[bpfw]$/.test(first)) return 'P'
  if (/^[dt]$/.test(first)) return 'T'
  if (/^[gk]$/.test(first)) return 'K'
  if (first === 'l') return 'L'
  return /^[mn]$/.test(first) ? first.toUpperCase() : first
}

function collapse(shape: string): string {
  // Nasals before lips fall together: "Hamilton" is Han-mi-er-dun.
  return shape.replace(/N(?=[MP])/g, 'M').replace(/(.)\1+/g, '$1')
}
